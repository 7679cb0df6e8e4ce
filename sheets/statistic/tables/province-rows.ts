import type { FigureId, QuarterStatistic, YearStatistic } from '../../../domain/statistics/statistic.ts';

/** Rows of libraries in a province that should have a figure, and how many of them do not. */
export interface ProvinceRows {
  readonly all: number;
  readonly without: number;
}

/** A library that joined in the year has no year total, although it gave all that it was asked for. */
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
