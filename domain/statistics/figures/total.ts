import type { Quarter } from '../../calendar/quarter.ts';
import type { Estimate, FigureId, FigureTotal } from '../statistic.ts';
import { type Groups, noGroups } from '../table/group.ts';
import { type Column, cellKind, type FigureTable } from '../table/table.ts';
import { isComplete, type Tally, tallyOf } from '../table/tally.ts';
import type { Estimator } from './estimate.ts';
import { estimator } from './whole-estimate.ts';

interface QuarterColumn extends Column {
  readonly quarter: Quarter;
  readonly estimate: Estimator;
}

interface Sums {
  reported: number;
  n: number;
  partial: number;
  expected: number;
  estimated: number;
  unestimated: number;
}

const noSums = (): Sums => ({ reported: 0, n: 0, partial: 0, expected: 0, estimated: 0, unestimated: 0 });

interface TotalWithEstimates {
  readonly total: FigureTotal;
  readonly estimates: readonly Estimate[];
}

const percentage = (part: number, whole: number): number | null => (whole === 0 ? null : (100 * part) / whole);

const finished = (sums: Sums): FigureTotal => ({
  ...sums,
  reported: sums.n + sums.partial === 0 ? null : sums.reported,
  responseRate: percentage(sums.n, sums.expected),
  coverageRate: percentage(sums.reported, sums.reported + sums.estimated),
});

type NoteEstimate = (library: number, quarter: Quarter, estimate: Pick<Estimate, 'value' | 'method'>) => void;

const addGap = (sums: Sums, estimated: ReturnType<Estimator>): void => {
  if (estimated) sums.estimated += estimated.value;
  else sums.unestimated++;
};

const addAnswers = (sums: Sums, reported: number, isComplete: boolean, isPartial: boolean): void => {
  sums.expected++;
  sums.reported += reported;
  if (isComplete) sums.n++;
  if (isPartial) sums.partial++;
};

/** The library gave a number in every quarter, so nothing is estimated or left out. */
const addComplete = (sums: Sums, reported: number): void => {
  sums.reported += reported;
  sums.n++;
  sums.expected++;
};

/**
 * Adds one library's quarters to the sums of the whole and of its group, and reports its estimates
 * to `found`.
 */
const addLibrary = (
  whole: Sums,
  group: Sums,
  columns: readonly QuarterColumn[],
  library: number,
  found: NoteEstimate,
): void => {
  let [expected, applicable, known, reported] = [0, 0, 0, 0];
  for (let at = 0; at < columns.length; at++) {
    const { kinds, values, quarter, estimate } = columns[at] as QuarterColumn;
    const kind = kinds[library];
    if (kind === cellKind.notExpected || kind === cellKind.unasked) continue;
    expected++;
    if (kind === cellKind.notApplicable) continue;
    applicable++;
    if (kind === cellKind.number) {
      known++;
      reported += values[library] as number;
      continue;
    }
    const estimated = estimate(library);
    addGap(whole, estimated);
    addGap(group, estimated);
    if (estimated) found(library, quarter, estimated);
  }
  if (applicable === 0) return;
  const isComplete = known > 0 && known === expected;
  const isPartial = known > 0 && known < expected;
  addAnswers(whole, reported, isComplete, isPartial);
  addAnswers(group, reported, isComplete, isPartial);
};

/** A figure over the quarters of a period, with the estimators for its gaps. */
interface FigureInPeriod extends Tally {
  readonly figure: FigureId;
  readonly columns: readonly QuarterColumn[];
}

/** Tallies a figure over some quarters and prepares the estimators for its gaps. */
export const figureIn = (table: FigureTable, figure: FigureId, quarters: readonly Quarter[]): FigureInPeriod => {
  const tally = tallyOf(table, figure, quarters);
  const columns = quarters.map((quarter, index) => ({
    ...(tally.columns[index] as Column),
    quarter,
    estimate: estimator(table, quarter, figure),
  }));
  return { ...tally, figure, columns };
};

/** A figure's total over a period (one quarter or the four of a year), with the estimates in it. */
export const totalOf = (table: FigureTable, period: FigureInPeriod): TotalWithEstimates =>
  totalWithGroups(table, period, noGroups(table));

/**
 * Adds every library to the whole and to its group. A library without a group is added to
 * `outside`.
 */
const addLibraries = (
  whole: Sums,
  groups: readonly Sums[],
  outside: Sums,
  groupOf: Int32Array,
  period: FigureInPeriod,
  found: NoteEstimate,
): void => {
  for (let library = 0; library < groupOf.length; library++) {
    const group = groups[groupOf[library] as number] ?? outside;
    if (isComplete(period, library)) {
      addComplete(whole, period.sums[library] as number);
      addComplete(group, period.sums[library] as number);
    } else addLibrary(whole, group, period.columns, library, found);
  }
};

/** As `totalOf`, with the total of each group, in one pass over the libraries. */
export const totalWithGroups = (
  table: FigureTable,
  period: FigureInPeriod,
  { names, groupOf }: Groups,
): TotalWithEstimates & { readonly groups: readonly FigureTotal[] } => {
  const [whole, outside] = [noSums(), noSums()];
  const groups = names.map(noSums);
  const estimates: Estimate[] = [];
  const found: NoteEstimate = (library, quarter, estimate) => {
    estimates.push({ library: table.libraries[library]?.id ?? '', quarter, figure: period.figure, ...estimate });
  };
  addLibraries(whole, groups, outside, groupOf, period, found);
  return { total: finished(whole), estimates, groups: groups.map(finished) };
};
