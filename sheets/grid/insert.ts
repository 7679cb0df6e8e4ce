import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Cell, Tab } from './tab.ts';

/**
 * Inserts rows or columns. Everything from that position on moves along, inputs and formats
 * included.
 */
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

type Merge = Tab['merges'][number];

/** A merge after the insertion moves; a merge around it grows. */
const mergeAfter = (merge: Merge, { dimension, at, count }: Insertion): Merge => {
  const moved = (end: number | null | undefined, from: number): number =>
    (end ?? 0) >= from ? (end ?? 0) + count : (end ?? 0);
  return dimension === 'ROWS'
    ? { ...merge, startRowIndex: moved(merge.startRowIndex, at), endRowIndex: moved(merge.endRowIndex, at + 1) }
    : {
        ...merge,
        startColumnIndex: moved(merge.startColumnIndex, at),
        endColumnIndex: moved(merge.endColumnIndex, at + 1),
      };
};

const withOne = (tab: Tab, insertion: Insertion): Tab => {
  const merges = tab.merges.map((merge) => mergeAfter(merge, insertion));
  return insertion.dimension === 'ROWS'
    ? { ...tab, merges, rowCount: tab.rowCount + insertion.count, rows: spliced(tab.rows, insertion, []) }
    : {
        ...tab,
        merges,
        columnCount: tab.columnCount + insertion.count,
        rows: tab.rows.map((row) => spliced(row, insertion, nothing)),
      };
};

/** The tab as it will be after the insertions, for comparison with the page. */
export const afterInsertions = (tab: Tab, insertions: readonly Insertion[]): Tab => insertions.reduce(withOne, tab);
