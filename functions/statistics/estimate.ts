import { type Quarter, quartersOf, sameQuarterLastYear, yearOf } from '../../sheets/questionnaire/quarter.ts';
import type { Estimate, FigureId } from '../../sheets/statistic/statistic.ts';
import { cellKind, type FigureTable } from './table.ts';

const numberAt = (table: FigureTable, library: number, quarter: Quarter, figure: FigureId): number | null =>
  table.kind(library, quarter, figure) === cellKind.number ? table.value(library, quarter, figure) : null;

/**
 * How much the libraries with a number now and a year earlier grew together, as a factor;
 * null when there are none or when they had nothing a year earlier.
 */
export const panelGrowth = (table: FigureTable, quarter: Quarter, figure: FigureId): number | null => {
  let now = 0;
  let before = 0;
  for (let library = 0; library < table.libraries.length; library++) {
    const current = numberAt(table, library, quarter, figure);
    const earlier = current === null ? null : numberAt(table, library, sameQuarterLastYear(quarter), figure);
    if (current === null || earlier === null) continue;
    now += current;
    before += earlier;
  }
  return before === 0 ? null : now / before;
};

const meanOfYear = (table: FigureTable, library: number, quarter: Quarter, figure: FigureId): number | null => {
  const known = quartersOf(yearOf(quarter)).flatMap((each) => numberAt(table, library, each, figure) ?? []);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
};

/** For one missing figure: last year's times the panel's growth; else the mean of this year's known quarters; else none. */
export const estimateOf = (
  table: FigureTable,
  library: number,
  quarter: Quarter,
  figure: FigureId,
  growth: number | null,
): Pick<Estimate, 'value' | 'method'> | null => {
  const lastYear = numberAt(table, library, sameQuarterLastYear(quarter), figure);
  if (lastYear !== null && growth !== null) return { value: lastYear * growth, method: 'growth' };
  const mean = meanOfYear(table, library, quarter, figure);
  return mean === null ? null : { value: mean, method: 'own-mean' };
};
