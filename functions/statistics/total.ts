import type { Quarter } from '../../sheets/questionnaire/quarter.ts';
import type { Estimate, FigureId, FigureTotal } from '../../sheets/statistic/statistic.ts';
import { type Estimator, estimator } from './estimate.ts';
import { type Column, cellKind, type FigureTable } from './table.ts';

export interface QuarterColumn extends Column {
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

export interface TotalWithEstimates {
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

/** Adds one library's quarters to the sums; its estimates go to `estimates`. */
const addLibrary = (
  sums: Sums,
  columns: readonly QuarterColumn[],
  library: number,
  found: (quarter: Quarter, estimate: Pick<Estimate, 'value' | 'method'>) => void,
): void => {
  let expected = 0;
  let applicable = 0;
  let known = 0;
  for (const { kinds, values, quarter, estimate } of columns) {
    const kind = kinds[library];
    if (kind === cellKind.notExpected) continue;
    expected++;
    if (kind === cellKind.notApplicable) continue;
    applicable++;
    if (kind === cellKind.number) {
      known++;
      sums.reported += values[library] ?? 0;
      continue;
    }
    const estimated = estimate(library);
    if (estimated === null) sums.unestimated++;
    else {
      sums.estimated += estimated.value;
      found(quarter, estimated);
    }
  }
  if (applicable > 0) sums.expected++;
  if (known > 0 && known === expected) sums.n++;
  else if (known > 0) sums.partial++;
};

/** A figure's quarters with what its gaps are estimated by; shared by the total and the groups, so that they agree. */
export const columnsOf = (
  table: FigureTable,
  figure: FigureId,
  quarters: readonly Quarter[],
): readonly QuarterColumn[] =>
  quarters.map((quarter) => ({
    ...table.column(quarter, figure),
    quarter,
    estimate: estimator(table, quarter, figure),
  }));

/** The total over some of the libraries, given by their place in the table. */
export const totalOver = (columns: readonly QuarterColumn[], libraries: readonly number[]): FigureTotal => {
  const sums = noSums();
  for (const library of libraries) addLibrary(sums, columns, library, () => {});
  return finished(sums);
};

/** A figure's total over the quarters of a period: one, or the four of a year; with the estimates that are in it. */
export const totalOf = (
  table: FigureTable,
  figure: FigureId,
  columns: readonly QuarterColumn[],
): TotalWithEstimates => {
  const sums = noSums();
  const estimates: Estimate[] = [];
  for (let library = 0; library < table.libraries.length; library++) {
    addLibrary(sums, columns, library, (quarter, estimate) => {
      estimates.push({ library: table.libraries[library]?.id ?? '', quarter, figure, ...estimate });
    });
  }
  return { total: finished(sums), estimates };
};
