import { type Tab, textAt, type Workbook } from '../grid/tab.ts';
import { columns, type RowCode, topRows } from './layout.ts';

const titleRow = topRows.indexOf('title');
const titleCode: RowCode = 'title';

const nameIn = (tab: Tab): string[] =>
  textAt(tab, titleRow, columns.code) === titleCode ? [textAt(tab, titleRow, columns.label)] : [];

/** The libraries whose name stands at the head of a quarter's tab: a copied workbook still says whose it was. */
export const namesIn = (workbook: Workbook): readonly string[] => [...new Set(workbook.tabs.flatMap(nameIn))];
