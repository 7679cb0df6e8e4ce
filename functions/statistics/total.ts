import type { Quarter } from '../../sheets/questionnaire/quarter.ts';
import type { Estimate, FigureId, FigureTotal } from '../../sheets/statistic/statistic.ts';
import { type Estimator, estimator } from './estimate.ts';
import { type Column, cellKind, type FigureTable } from './table.ts';

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

/**
 * A figure's total over the quarters of a period: one, or the four of a year. `only` = the libraries of a group; the
 * growth in its estimates is the whole network's all the same, so that the groups add up to the total.
 */
export const totalOf = (
  table: FigureTable,
  figure: FigureId,
  quarters: readonly Quarter[],
  only?: readonly number[],
): TotalWithEstimates => {
  const columns = quarters.map((quarter) => ({
    ...table.column(quarter, figure),
    quarter,
    estimate: estimator(table, quarter, figure),
  }));
  const sums: Sums = { reported: 0, n: 0, partial: 0, expected: 0, estimated: 0, unestimated: 0 };
  const estimates: Estimate[] = [];
  const size = only?.length ?? table.libraries.length;
  for (let index = 0; index < size; index++) {
    const library = only ? (only[index] ?? -1) : index;
    addLibrary(sums, columns, library, (quarter, estimate) => {
      estimates.push({ library: table.libraries[library]?.id ?? '', quarter, figure, ...estimate });
    });
  }
  return { total: finished(sums), estimates };
};
