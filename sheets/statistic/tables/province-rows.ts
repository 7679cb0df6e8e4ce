import type { FigureId, QuarterStatistic, YearStatistic } from '../../../domain/statistics/statistic.ts';

/** The number of a province's libraries that should have a figure, and of those without it. */
export interface ProvinceRows {
  readonly all: number;
  readonly without: number;
}

/**
 * Counts a province's libraries for a figure. A library that joined during the year is one without,
 * because it has no year total.
 */
export const rowsIn = (
  { libraries }: Pick<QuarterStatistic | YearStatistic, 'libraries'>,
  province: string,
  figure: FigureId,
): ProvinceRows => {
  const cells = libraries
    .filter((row) => row.province === province)
    .flatMap((row) => row.cells.get(figure) ?? [])
    .filter(({ kind }) => kind !== 'not-applicable');
  return { all: cells.length, without: cells.filter(({ kind }) => kind !== 'number').length };
};
