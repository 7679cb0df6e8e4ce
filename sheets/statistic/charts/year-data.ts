import type { FigureId, IndicatorId, Series } from '../../../domain/statistics/statistic.ts';
import type { YearColumnId } from './columns.ts';
import { destinations } from './columns.ts';
import { type ChartPoint, isGiven, plottedRate, plottedValue, signs, type ValueAt } from './data.ts';
import { yearChartHeadings } from './texts.ts';

/** What the charts per year are drawn from: a block at the right of the years of *Reeks*. */

export const drawnRate = 'lending_fill_rate_outside' satisfies IndicatorId;

/** Where the destinations were not given by as many libraries, the one that the fewest gave. */
export const fewestOf = (point: ChartPoint) =>
  destinations
    .flatMap((each) => point.totals.get(each) ?? [])
    .sort((one, other) => one.n - other.n || other.expected - one.expected)[0];

/** A stack without one of its parts would look like less; so all four or nothing. */
export const plottedPart = (point: ChartPoint | undefined, part: FigureId): number | null =>
  destinations.some((each) => plottedValue(point, each) === null) ? null : plottedValue(point, part);

/** `2025*`: how many gave the figure stands in the subtitle, so that names stay on one line. */
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

/** The value of a point, whatever stands beside it. */
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
