import type { FigureId, IndicatorId, Series } from '../../../domain/statistics/statistic.ts';
import type { YearColumnId } from './columns.ts';
import { destinations } from './columns.ts';
import { type ChartPoint, isGiven, plottedRate, plottedValue, signs, type ValueAt } from './data.ts';
import { yearChartHeadings } from './texts.ts';

/** The data of the charts per year: a block to the right of the years in *Reeks*. */

export const drawnRate = 'lending_fill_rate_outside' satisfies IndicatorId;

/** The destination that the fewest libraries gave. */
export const fewestOf = (point: ChartPoint) =>
  destinations
    .flatMap((each) => point.totals.get(each) ?? [])
    .sort((one, other) => one.n - other.n || other.expected - one.expected)[0];

/**
 * The value of one destination; null unless all four are known, because a stack without a part
 * would look smaller.
 */
export const plottedPart = (point: ChartPoint | undefined, part: FigureId): number | null =>
  destinations.some((each) => plottedValue(point, each) === null) ? null : plottedValue(point, part);

/**
 * `2025*`. How many libraries gave the figure is in the subtitle, so that labels fit on one line.
 */
const yearLabel: ValueAt = (points, index) => {
  const point = points[index];
  return point && 'year' in point ? `${point.year}${signs[point.standing.kind]}` : '';
};

const rate = (point: ChartPoint | undefined) => plottedRate(point, drawnRate);

interface YearColumn {
  readonly id: YearColumnId;
  readonly heading: string;
  readonly valueAt: ValueAt;
}

/** A column whose value depends on its own point only. */
const each =
  (drawnValue: (point: ChartPoint | undefined) => number | null): ValueAt =>
  (points, index) =>
    drawnValue(points[index]);

const columns: readonly Omit<YearColumn, 'heading'>[] = [
  { id: 'label', valueAt: yearLabel },
  ...destinations.map((id) => ({ id, valueAt: each((point) => plottedPart(point, id)) })),
  { id: 'rate', valueAt: each(rate) },
];

export const yearColumns: readonly YearColumn[] = columns.map((column) => ({
  ...column,
  heading: yearChartHeadings[column.id],
}));

export const yearColumnIndex = (id: YearColumnId): number => yearColumns.findIndex((column) => column.id === id);

export const hasYear = ({ years }: Series, id: YearColumnId): boolean =>
  isGiven(yearColumns[yearColumnIndex(id)]?.valueAt, years);
