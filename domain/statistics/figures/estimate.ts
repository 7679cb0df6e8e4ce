import { type Quarter, quartersOf, sameQuarterLastYear, yearOf } from '../../calendar/quarter.ts';
import type { Estimate, FigureId } from '../statistic.ts';
import type { Units } from '../table/column.ts';
import { type Column, cellKind, type FigureTable } from '../table/table.ts';
import { type Tally, tallyOf } from '../table/tally.ts';
import { panelSums, sumOfLibrary, sumOfUnit } from '../table/unit.ts';

/**
 * The growth factor of the libraries with a number now and a year earlier; null when it cannot be
 * computed.
 */
const panelGrowth = (current: Tally, earlier: Tally, units: Units): number | null => {
  const { now, before } = panelSums(current, earlier, units);
  return before === 0 ? null : now / before;
};

/**
 * A library's figure of a year earlier, or that of the libraries it came from; NaN when there is
 * none.
 */
const lastYearOf = (current: Column, earlier: Column, { linked, units }: Units, library: number): number => {
  if (linked[library] !== 1) return sumOfLibrary([earlier], library);
  const unit = units.find((each) => each.includes(library)) ?? [];
  const alone = unit.every((each) => each === library || current.kinds[each] === cellKind.notExpected);
  return alone ? sumOfUnit([earlier], unit) : Number.NaN;
};

const meanOf = (columns: readonly Column[], library: number): number | null => {
  let sum = 0;
  let known = 0;
  for (const { kinds, values } of columns) {
    if (kinds[library] !== cellKind.number) continue;
    sum += values[library] ?? 0;
    known++;
  }
  return known === 0 ? null : sum / known;
};

/** Estimates a library's missing figure, unrounded; null = no estimate is possible. */
export type Estimator = (library: number) => Pick<Estimate, 'value' | 'method'> | null;

/**
 * Last year's figure times the panel's growth; otherwise the mean of this year's known quarters;
 * otherwise none (docs/domain.md, 4.1, point 2).
 */
export const rawEstimator = (table: FigureTable, quarter: Quarter, figure: FigureId): Estimator => {
  const earlierQuarter = sameQuarterLastYear(quarter);
  const [current, lastYear] = [table.column(quarter, figure), table.column(earlierQuarter, figure)];
  const units = table.unitsBetween(earlierQuarter, quarter);
  const growth = panelGrowth(tallyOf(table, figure, [quarter]), tallyOf(table, figure, [earlierQuarter]), units);
  const year = quartersOf(yearOf(quarter)).map((each) => table.column(each, figure));
  return (library) => {
    const earlier = growth === null ? Number.NaN : lastYearOf(current, lastYear, units, library);
    if (growth !== null && !Number.isNaN(earlier)) return { value: earlier * growth, method: 'growth' };
    const mean = meanOf(year, library);
    return mean === null ? null : { value: mean, method: 'own-mean' };
  };
};
