import type { Page, PageCell } from '../../grid/page.ts';
import type { Tab } from '../../grid/tab.ts';
import type { ColumnRole } from '../layout.ts';
import type { Places } from '../places.ts';
import { sheetIdOf, tabTitle } from '../quarter-tab.ts';
import { statusSentence } from '../texts.ts';
import { formSentence } from './sentences-beside.ts';
import type { QuestionnaireView } from './view.ts';

/** A row in which only one cell is ours for now. */
const only = (column: number, value: string): PageCell[] => [
  ...Array.from({ length: column }, (): PageCell => ({ input: true })),
  { value },
];

/**
 * The page for a tab in which the column of the figures is uncertain. It only reports the problem
 * and leaves the rest alone. Restored heads would make the next check certain of something unknown.
 */
export const columnsLostPage = ({ quarter, answer, dates }: QuestionnaireView, places: Places, tab: Tab): Page => {
  const rowWith = (code: 'standing' | 'done', role: ColumnRole, sentence: string): Page['rows'] => {
    const row = places.get(code);
    const column = places.columns[role];
    return row === undefined || column >= tab.columnCount ? [] : [{ at: row, cells: only(column, sentence) }];
  };
  return {
    sheetId: sheetIdOf(quarter),
    title: tabTitle(quarter),
    partial: true,
    columnWidths: [],
    rows: answer
      ? [
          ...rowWith('standing', 'lastYear', statusSentence(answer.submission, dates, answer.now, answer.published)),
          ...rowWith('done', 'verdict', formSentence(answer)),
        ]
      : [],
  };
};
