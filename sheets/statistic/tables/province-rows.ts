import {
  type FigureCell,
  type FigureId,
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

/**
 * Whether a library gave the figure whenever it was asked. `begun`: the quarters of the period, in an
 * unfinished year those so far.
 */
const isGiven = (cell: FigureCell, begun: number): boolean =>
  cell.kind === 'number' || (cell.kind === 'partial' && cell.quarters > 0 && cell.quarters === (cell.asked ?? begun));

/**
 * Counts a province's libraries for a figure. A library that joined during the year has it if it
 * gave all the quarters since.
 */
export const rowsIn = (
  statistic: QuarterStatistic | YearStatistic,
  province: string,
  figure: FigureId,
): ProvinceRows => {
  const begun = isYear(statistic) ? quartersKnown(statistic) : 1;
  const cells = statistic.libraries
    .filter((row) => row.province === province)
    .flatMap((row) => row.cells.get(figure) ?? [])
    .filter(({ kind }) => kind !== 'not-applicable');
  return { all: cells.length, without: cells.filter((cell) => !isGiven(cell, begun)).length };
};
