import type { Page, PageCell } from '../../grid/page.ts';
import type { Tab } from '../../grid/tab.ts';
import type { ColumnRole } from '../layout.ts';
import type { Places } from '../places.ts';
import { sheetIdOf, tabTitle } from '../quarter-tab.ts';
import { statusSentence } from '../texts.ts';
import { formSentence } from './sentences-beside.ts';
import type { QuestionnaireView } from './view.ts';

/** Only one cell of a row is ours for now. */
const only = (column: number, value: string): PageCell[] => [
  ...Array.from({ length: column }, (): PageCell => ({ input: true })),
  { value },
];

/**
 * A tab of which it is not certain in which column the figures stand: only what is wrong is said, and everything else is
 * left as it is. Putting heads back would make the next look certain of something that nobody knows.
 */
export const columnsLostPage = ({ quarter, answer, dates }: QuestionnaireView, places: Places, tab: Tab): Page => {
  const said = (code: 'standing' | 'done', role: ColumnRole, sentence: string): Page['rows'] => {
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
          ...said('standing', 'lastYear', statusSentence(answer.submission, dates, answer.now, answer.published)),
          ...said('done', 'verdict', formSentence(answer)),
        ]
      : [],
  };
};
