import { chartMarks, type DrawnCharts, drawnCharts } from './charts.ts';
import { looksOf } from './looks.ts';
import type { Page } from './page.ts';
import { type Tab, textAt } from './tab.ts';

/** The text of a page's hidden cell: the digests of the looks and of each chart as last written. */
export const signatureOf = (page: Page): string => [looksOf(page), ...chartMarks(page)].join(' ');

export interface Remembered {
  /** Null = nothing is remembered. */
  readonly looks: string | null;
  readonly charts: DrawnCharts;
}

export const rememberedIn = (tab: Tab, { signatureAt }: Page): Remembered => {
  if (!signatureAt) return { looks: null, charts: new Map() };
  const [looks = '', ...marks] = textAt(tab, signatureAt.row, signatureAt.column).split(' ');
  return { looks, charts: drawnCharts(marks) };
};
