import { type Tab, textAt, type Workbook } from '../../grid/tab.ts';
import { columns, type RowCode, topRows } from '../layout.ts';
import { quarterOfSheet } from '../quarter-tab.ts';

const titleRow = topRows.indexOf('title');
const titleCode: RowCode = 'title';

const nameIn = (tab: Tab): string[] =>
  textAt(tab, titleRow, columns.code) === titleCode ? [textAt(tab, titleRow, columns.label)] : [];

/**
 * The libraries whose name stands at the head of a quarter's tab: a copied workbook, in which tabs keep their ids, still says
 * whose it was. A single tab that came from elsewhere has another id, and says nothing about the workbook.
 */
export const namesIn = ({ tabs }: Workbook): readonly string[] => [
  ...new Set(tabs.filter(({ sheetId }) => quarterOfSheet(sheetId) !== undefined).flatMap(nameIn)),
];
