import type { Quarter } from '../../../domain/calendar/quarter.ts';
import { measuresIn } from '../../../domain/measures/measures.ts';
import type { Finding } from '../../../domain/submissions/finding.ts';
import { trimmed } from '../../../domain/submissions/typed-text.ts';
import { type Cell, cellAt, type Tab, type Workbook } from '../../grid/tab.ts';
import type { RowCode } from '../layout.ts';
import type { Places } from '../places.ts';
import { copiesIn, isForeign } from '../repair/copies.ts';
import { checkedValue, typedOf } from './cell-text.ts';
import { locate } from './locate.ts';

/** What stands in the input of a row, wherever people moved it. */
type Input = (code: RowCode) => Cell;

const inputOf =
  (tab: Tab, place: Places): Input =>
  (code) =>
    cellAt(tab, place.get(code) ?? -1, place.columns.input);

const inputInCopy = (copy: Tab, quarter: Quarter): Input => {
  const { tab, places } = locate(copy, quarter);
  return inputOf(tab, places);
};

/** The copy holds input that our tab does not. Only the library knows which of the two is meant. */
const saysMore = (copy: Input, real: Input, codes: readonly RowCode[]): boolean =>
  codes.some((code) => {
    const there = trimmed(typedOf(copy(code)));
    return there !== '' && there !== trimmed(typedOf(real(code)));
  });

/** The box was ticked in the copy, where no check reads it. */
const isTickedOnly = (copy: Input, real: Input): boolean =>
  checkedValue(copy('done')) === true && checkedValue(real('done')) !== true;

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
  const real = inputOf(tab, place);
  const own = all
    .filter((copy) => !isForeign(copy, names))
    .map((copy) => ({ title: copy.tab.title, input: inputInCopy(copy.tab, quarter) }));
  const foreign = all.find((copy) => isForeign(copy, names));
  const codes = measuresIn(quarter).map(({ id }) => id);
  const fuller = own.find((copy) => saysMore(copy.input, real, codes));
  const ticked = own.find((copy) => isTickedOnly(copy.input, real));
  if (fuller) return [finding('copied', 'error', { copy: fuller.title })];
  if (ticked) return [finding('copied-tick', 'info', { copy: ticked.title })];
  return foreign ? [finding('foreign', 'info', { copy: foreign.tab.title, library: foreign.library ?? '' })] : [];
};
