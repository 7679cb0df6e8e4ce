import type { Quarter } from '../../../domain/calendar/quarter.ts';
import { measuresIn } from '../../../domain/measures/measures.ts';
import type { Finding } from '../../../domain/submissions/finding.ts';
import { trimmed } from '../../../domain/submissions/typed-text.ts';
import { cellAt, type Tab, textAt, type Workbook } from '../../grid/tab.ts';
import { columns, type RowCode } from '../layout.ts';
import type { Places } from '../places.ts';
import { copiesIn } from '../repair/copies.ts';
import { checkedValue, typedOf } from './cell-text.ts';

const rowsOf = (tab: Tab): ReadonlyMap<string, number> =>
  new Map(tab.rows.map((_, row) => [textAt(tab, row, columns.code), row]));

/** The copy holds input that our tab does not. Only the library knows which of the two is meant. */
const saysMore = (copy: Tab, tab: Tab, place: Places, codes: readonly RowCode[]): boolean => {
  const rows = rowsOf(copy);
  return codes.some((code) => {
    const there = trimmed(typedOf(cellAt(copy, rows.get(code) ?? -1, columns.input)));
    return there !== '' && there !== trimmed(typedOf(cellAt(tab, place.get(code) ?? -1, place.columns.input)));
  });
};

const isTicked = (tab: Tab, row: number | undefined, column: number): boolean =>
  checkedValue(cellAt(tab, row ?? -1, column)) === true;

/** The box was ticked in the copy, where no check reads it. */
const isTickedOnly = (copy: Tab, tab: Tab, place: Places): boolean =>
  isTicked(copy, rowsOf(copy).get('done'), columns.input) && !isTicked(tab, place.get('done'), place.columns.input);

const finding = (kind: string, level: Finding['level'], facts: Finding['facts']): Finding => ({
  rule: 'F10',
  kind,
  level,
  measure: null,
  facts,
  settled: level === 'info',
});

/**
 * Duplicates of a quarter's tab with other figures or the tick, and such tabs of another library.
 * `names`: the library's own.
 */
export const copied = (
  workbook: Workbook,
  tab: Tab,
  quarter: Quarter,
  place: Places,
  names: readonly string[],
): Finding[] => {
  const all = copiesIn(workbook).filter((copy) => copy.quarter === quarter);
  if (all.length === 0) return [];
  const own = all.filter(({ library }) => names.includes(library)).map((copy) => copy.tab);
  const foreign = all.find(({ library }) => !names.includes(library));
  const codes = measuresIn(quarter).map(({ id }) => id);
  const fuller = own.find((copy) => saysMore(copy, tab, place, codes));
  const ticked = own.find((copy) => isTickedOnly(copy, tab, place));
  if (fuller) return [finding('copied', 'error', { copy: fuller.title })];
  if (ticked) return [finding('copied-tick', 'info', { copy: ticked.title })];
  return foreign ? [finding('foreign', 'info', { copy: foreign.tab.title, library: foreign.library })] : [];
};
