import { type Tab, textAt, type Workbook } from '../../grid/tab.ts';
import { columns, type RowCode, topRows } from '../layout.ts';
import { quarterOfSheet } from '../quarter-tab.ts';

const titleRow = topRows.indexOf('title');
const titleCode: RowCode = 'title';

const nameIn = (tab: Tab): string[] =>
  textAt(tab, titleRow, columns.code) === titleCode ? [textAt(tab, titleRow, columns.label)] : [];

/**
 * The library names in the titles of quarter tabs. In a copied workbook tabs keep their ids and
 * still name its library. A single tab copied from elsewhere has another id and is ignored.
 */
export const namesIn = ({ tabs }: Workbook): readonly string[] => [
  ...new Set(tabs.filter(({ sheetId }) => quarterOfSheet(sheetId) !== undefined).flatMap(nameIn)),
];
