import { clipped } from '../../../domain/submissions/typed-text.ts';
import type { Page, PageCell, PageRow } from '../../grid/page.ts';
import { type LayoutRow, layoutRows } from '../layout.ts';
import { wordsFor } from '../measure-words.ts';
import { linkedWords } from '../page/formulas.ts';
import { sheetIdOf, tabTitle } from '../quarter-tab.ts';
import { locate } from '../read/locate.ts';
import { type CopiedTab, looksAlive } from './copies.ts';
import { copyTexts } from './copy-texts.ts';

/** What a row says in a copy; null = the row has no text of its own. */
const replacementIn = (row: LayoutRow, { library, quarter }: CopiedTab, isForeign: boolean): PageCell | null => {
  const title = tabTitle(quarter);
  switch (row.kind) {
    case 'figure':
    case 'total':
      return { value: copyTexts.row };
    case 'text':
      return { value: `${wordsFor(row.measure.id).label}\n${copyTexts.row}` };
    case 'top': {
      if (row.code === 'done') return { value: isForeign ? copyTexts.foreignDone : copyTexts.copyDone(title) };
      if (row.code !== 'standing') return null;
      const words = isForeign
        ? copyTexts.foreignStanding(clipped(library ?? ''), title)
        : copyTexts.copyStanding(title);
      return { formula: linkedWords(`#gid=${sheetIdOf(quarter)}`, words) };
    }
    default:
      return null;
  }
};

const only = (column: number, cell: PageCell): PageCell[] => [
  ...Array.from({ length: column }, (): PageCell => ({ input: true })),
  cell,
];

/**
 * The page for a tab that is not read. It replaces only those cells of ours that would report
 * checking forever.
 */
export const copyPage = (copy: CopiedTab, isForeign: boolean): Page => {
  const { tab, quarter } = copy;
  const { places } = locate(tab, quarter);
  return {
    sheetId: tab.sheetId,
    title: tab.title,
    partial: true,
    columnWidths: [],
    rows: layoutRows(quarter).flatMap((row): PageRow[] => {
      const at = places.get(row.code);
      const replacement = replacementIn(row, copy, isForeign);
      if (at === undefined || !replacement) return [];
      // People may have thrown columns of the copy away.
      const column = (tab.rows[at] ?? []).findIndex(looksAlive);
      return column < 0 ? [] : [{ at, cells: only(column, replacement) }];
    }),
  };
};
