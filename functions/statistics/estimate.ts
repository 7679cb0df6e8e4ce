import { type Quarter, quartersOf, sameQuarterLastYear, yearOf } from '../../sheets/questionnaire/quarter.ts';
import type { Estimate, FigureId } from '../../sheets/statistic/statistic.ts';
import { type Column, cellKind, type FigureTable } from './table.ts';

/**
 * How much the libraries with a number now and a year earlier grew together, as a factor;
 * null when there are none or when they had nothing a year earlier.
 */
const panelGrowth = (current: Column, earlier: Column): number | null => {
  let now = 0;
  let before = 0;
  for (let library = 0; library < current.kinds.length; library++) {
    if (current.kinds[library] !== cellKind.number || earlier.kinds[library] !== cellKind.number) continue;
    now += current.values[library] ?? 0;
    before += earlier.values[library] ?? 0;
  }
  return before === 0 ? null : now / before;
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

/** The estimate of a library's missing figure; null = none can be made. */
export type Estimator = (library: number) => Pick<Estimate, 'value' | 'method'> | null;

/** Last year's figure times the panel's growth; else the mean of this year's known quarters; else none (`domain.md` 4.1.2). */
export const estimator = (table: FigureTable, quarter: Quarter, figure: FigureId): Estimator => {
  const lastYear = table.column(sameQuarterLastYear(quarter), figure);
  const growth = panelGrowth(table.column(quarter, figure), lastYear);
  const year = quartersOf(yearOf(quarter)).map((each) => table.column(each, figure));
  return (library) => {
    if (growth !== null && lastYear.kinds[library] === cellKind.number) {
      return { value: (lastYear.values[library] ?? 0) * growth, method: 'growth' };
    }
    const mean = meanOf(year, library);
    return mean === null ? null : { value: mean, method: 'own-mean' };
  };
};
