import { trimmed } from '../../../domain/submissions/typed-text.ts';
import { cellAt, type Tab } from '../../grid/tab.ts';
import { typedOf } from '../../questionnaire/read/cell-text.ts';
import type { Overtyped } from '../../questionnaire/repair/overtyped.ts';
import { pasteColumns as columns, type PasteTab, pasteRows as rows } from './layout.ts';
import { boxLabel, headingAnswer, pasteNotes, pasteTitles } from './texts.ts';

/** The openings of all our answers beside pasted rows. */
const ourWords = /^(?:✓|Aanpassen|Ter info:)/u;

const isOurs = (paste: PasteTab, row: number, column: number, typed: string): boolean => {
  if (row === rows.act && column === columns.box) return true;
  if (row === rows.act && column === columns.answer) return typed.startsWith('=IF(');
  if (row === rows.link && column === columns.answer) return typed.startsWith('=HYPERLINK(');
  if (column === columns.answer && row >= rows.heading) return typed === headingAnswer || ourWords.test(typed);
  return [pasteTitles[paste.id], ...pasteNotes[paste.id], boxLabel].includes(typed);
};

/**
 * What was pasted too high or too far to the left, over our cells. Saved before ours are restored.
 */
export const pastedOver = (tab: Tab, paste: PasteTab): readonly Overtyped[] =>
  tab.rows.flatMap((cells, row) =>
    cells.flatMap((_, column): Overtyped[] => {
      const isPasteArea = column >= columns.first && row >= rows.heading;
      const typed = typedOf(cellAt(tab, row, column));
      if (row === rows.hidden || isPasteArea || trimmed(typed) === '' || isOurs(paste, row, column, typed)) return [];
      return [{ row, column, typed }];
    }),
  );
