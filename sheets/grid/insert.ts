import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Cell, Tab } from './tab.ts';

/** Rows or columns that come in between; what stands from there on moves along, inputs and their formats included. */
export interface Insertion {
  readonly dimension: 'ROWS' | 'COLUMNS';
  readonly at: number;
  readonly count: number;
}

export const insertRequests = (sheetId: number, insertions: readonly Insertion[]): sheets_v4.Schema$Request[] =>
  insertions.map(({ dimension, at, count }) => ({
    insertDimension: { range: { sheetId, dimension, startIndex: at, endIndex: at + count }, inheritFromBefore: false },
  }));

const nothing: Cell = { shown: '' };

const spliced = <Item>(items: readonly Item[], { at, count }: Insertion, item: Item): readonly Item[] =>
  items.length <= at
    ? items
    : [...items.slice(0, at), ...Array.from({ length: count }, () => item), ...items.slice(at)];

const withOne = (tab: Tab, insertion: Insertion): Tab =>
  insertion.dimension === 'ROWS'
    ? { ...tab, rowCount: tab.rowCount + insertion.count, rows: spliced(tab.rows, insertion, []) }
    : {
        ...tab,
        columnCount: tab.columnCount + insertion.count,
        rows: tab.rows.map((row) => spliced(row, insertion, nothing)),
      };

/** The tab as it will be: what is compared with the page is compared there. */
export const afterInsertions = (tab: Tab, insertions: readonly Insertion[]): Tab => insertions.reduce(withOne, tab);
