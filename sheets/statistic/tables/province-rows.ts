import {
  type FigureCell,
  type FigureId,
  isUnderWay,
  isYear,
  type QuarterStatistic,
  quartersKnown,
  type YearStatistic,
} from '../../../domain/statistics/statistic.ts';

/** The number of a province's libraries that should have a figure, and of those without it. */
export interface ProvinceRows {
  readonly all: number;
  readonly without: number;
}

/** Whether a library's row has the figure for the whole period; in an unfinished year, for the quarters so far. */
const isGiven = (cell: FigureCell, soFar: number | null): boolean =>
  cell.kind === 'number' || (cell.kind === 'partial' && cell.quarters === soFar);

/**
 * Counts a province's libraries for a figure. A library that joined during the year is one without,
 * because it has no year total.
 */
export const rowsIn = (
  statistic: QuarterStatistic | YearStatistic,
  province: string,
  figure: FigureId,
): ProvinceRows => {
  const soFar = isYear(statistic) && isUnderWay(statistic) ? quartersKnown(statistic) : null;
  const cells = statistic.libraries
    .filter((row) => row.province === province)
    .flatMap((row) => row.cells.get(figure) ?? [])
    .filter(({ kind }) => kind !== 'not-applicable');
  return { all: cells.length, without: cells.filter((cell) => !isGiven(cell, soFar)).length };
};
