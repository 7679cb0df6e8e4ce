import { trimmed } from '../../../domain/submissions/typed-text.ts';
import { cellAt, type Tab } from '../../grid/tab.ts';
import { typedOf } from '../../questionnaire/read/cell-text.ts';
import type { Overtyped } from '../../questionnaire/repair/overtyped.ts';
import { pasteColumns as columns, type PasteTab, pasteRows as rows } from './layout.ts';
import { boxLabel, headingAnswer, pasteNotes, pasteTitles } from './texts.ts';

/** How everything begins that we say beside a pasted row. */
const ourWords = /^(?:✓|Aanpassen|Ter info:)/u;

const isOurs = (paste: PasteTab, row: number, column: number, typed: string): boolean => {
  if (row === rows.act && column === columns.box) return true;
  if (row === rows.act && column === columns.answer) return typed.startsWith('=IF(');
  if (row === rows.link && column === columns.answer) return typed.startsWith('=HYPERLINK(');
  if (column === columns.answer && row >= rows.heading) return typed === headingAnswer || ourWords.test(typed);
  return [pasteTitles[paste.id], ...pasteNotes[paste.id], boxLabel].includes(typed);
};

/** What was pasted too high or too far to the left, over cells of ours: kept before ours are put back. */
export const pastedOver = (tab: Tab, paste: PasteTab): readonly Overtyped[] =>
  tab.rows.flatMap((cells, row) =>
    cells.flatMap((_, column): Overtyped[] => {
      const isTheirs = column >= columns.first && row >= rows.heading;
      const typed = typedOf(cellAt(tab, row, column));
      if (row === rows.hidden || isTheirs || trimmed(typed) === '' || isOurs(paste, row, column, typed)) return [];
      return [{ row, column, typed }];
    }),
  );
