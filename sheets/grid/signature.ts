import { chartMarks, type DrawnCharts, drawnCharts } from './charts.ts';
import type { Page } from './page.ts';
import { styleDigest } from './styles.ts';
import { type Tab, textAt } from './tab.ts';

/**
 * The text of a page's hidden cell: the digests of the styles and of each chart as last written.
 */
export const signatureOf = (page: Page): string => [styleDigest(page), ...chartMarks(page)].join(' ');

interface WrittenBefore {
  /** Null = nothing is remembered. */
  readonly styles: string | null;
  readonly charts: DrawnCharts;
}

/** What the tab's hidden cell says was written last. */
export const writtenBeforeIn = (tab: Tab, { signatureAt }: Page): WrittenBefore => {
  if (!signatureAt) return { styles: null, charts: new Map() };
  const [styles = '', ...marks] = textAt(tab, signatureAt.row, signatureAt.column).split(' ');
  return { styles, charts: drawnCharts(marks) };
};
