import {
  type ChartPoint,
  finalOnly,
  isGiven,
  plottedRate,
  plottedValue,
  provisionalOnly,
  signs,
  type ValueAt,
} from './chart-data.ts';
import { ofLibraries, yearChartHeadings } from './chart-texts.ts';
import type { FigureId, IndicatorId, Series } from './statistic.ts';

/** What the charts per year are drawn from: a block at the right of the years of *Reeks*. */

/** In the order in which they are stacked, from the bottom. */
export const destinations = [
  'lending_filled_national',
  'lending_filled_provincial',
  'lending_filled_academic',
  'lending_filled_abroad',
] as const satisfies readonly FigureId[];

export const drawnRate = 'lending_fill_rate_outside' satisfies IndicatorId;

/** Where the destinations were not given by as many libraries, the one that the fewest gave. */
export const fewestOf = (point: ChartPoint) =>
  destinations
    .flatMap((each) => point.totals.get(each) ?? [])
    .sort((one, other) => one.n - other.n || other.expected - one.expected)[0];

/** A stack without one of its parts would look like less; so all four or nothing. */
export const plottedPart = (point: ChartPoint | undefined, part: FigureId): number | null =>
  destinations.some((each) => plottedValue(point, each) === null) ? null : plottedValue(point, part);

/** `2025*: 13 van 14`: the year with its sign, and n of N. */
const labelled =
  (answeredIn: (point: ChartPoint) => { n: number; expected: number } | undefined): ValueAt =>
  (points, index) => {
    const point = points[index];
    if (!point || !('year' in point)) return '';
    const answered = answeredIn(point);
    const name = `${point.year}${signs[point.standing.kind]}`;
    return answered ? `${name}: ${ofLibraries(answered.n, answered.expected)}` : name;
  };

const rate = (point: ChartPoint | undefined) => plottedRate(point, drawnRate);

export type YearColumnId =
  | 'destination_label'
  | `${(typeof destinations)[number]}_${'final' | 'provisional'}`
  | 'rate_label'
  | 'rate_final'
  | 'rate_provisional';

interface YearColumn {
  readonly id: YearColumnId;
  readonly heading: string;
  readonly valueAt: ValueAt;
}

const columns: readonly Omit<YearColumn, 'heading'>[] = [
  { id: 'destination_label', valueAt: labelled(fewestOf) },
  ...destinations.flatMap((id): readonly Omit<YearColumn, 'heading'>[] => [
    { id: `${id}_final`, valueAt: finalOnly((point) => plottedPart(point, id)) },
    { id: `${id}_provisional`, valueAt: provisionalOnly((point) => plottedPart(point, id)) },
  ]),
  { id: 'rate_label', valueAt: labelled((point) => point.indicators.get(drawnRate)) },
  { id: 'rate_final', valueAt: finalOnly(rate) },
  { id: 'rate_provisional', valueAt: provisionalOnly(rate) },
];

export const yearColumns: readonly YearColumn[] = columns.map((column) => ({
  ...column,
  heading: yearChartHeadings[column.id],
}));

export const yearColumnIndex = (id: YearColumnId): number => yearColumns.findIndex((column) => column.id === id);

export const hasYear = ({ years }: Series, id: YearColumnId): boolean =>
  isGiven(yearColumns[yearColumnIndex(id)]?.valueAt, years);
