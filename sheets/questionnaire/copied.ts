import { cellAt, type Tab, textAt, type Workbook } from '../grid/tab.ts';
import { trimmed, typedOf } from './cell-text.ts';
import { periodWithMonths } from './dutch.ts';
import type { Finding } from './finding.ts';
import { columns, type RowCode, topRows } from './layout.ts';
import { measuresIn } from './measures.ts';
import type { Places } from './places.ts';
import { type Quarter, quarterOfSheet } from './quarter.ts';

const titleRow = topRows.indexOf('title');

/** A tab that is not ours by its id, and says that it is about this quarter: somebody duplicated ours. */
const isCopy = (other: Tab, quarter: Quarter): boolean =>
  quarterOfSheet(other.sheetId) === undefined &&
  textAt(other, titleRow, columns.code) === 'title' &&
  textAt(other, titleRow, columns.lastYear) === periodWithMonths(quarter);

const rowsOf = (tab: Tab): ReadonlyMap<string, number> =>
  new Map(tab.rows.map((_, row) => [textAt(tab, row, columns.code), row]));

/** Something was typed in the copy that does not stand in ours: which of the two is meant, only she knows. */
const saysMore = (copy: Tab, tab: Tab, place: Places, codes: readonly RowCode[]): boolean => {
  const rows = rowsOf(copy);
  return codes.some((code) => {
    const there = trimmed(typedOf(cellAt(copy, rows.get(code) ?? -1, columns.input)));
    return there !== '' && there !== trimmed(typedOf(cellAt(tab, place.get(code) ?? -1, place.columns.input)));
  });
};

/** Duplicates of a quarter's tab in which other figures stand. */
export const copied = (workbook: Workbook, tab: Tab, quarter: Quarter, place: Places): Finding[] => {
  const copies = workbook.tabs.filter((other) => isCopy(other, quarter));
  if (copies.length === 0) return [];
  const codes = measuresIn(quarter).map(({ id }) => id);
  const copy = copies.find((one) => saysMore(one, tab, place, codes));
  return copy
    ? [{ rule: 'F10', kind: 'copied', level: 'error', measure: null, facts: { copy: copy.title }, settled: false }]
    : [];
};
