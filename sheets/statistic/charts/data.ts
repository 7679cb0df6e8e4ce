import { numberOf, yearOf } from '../../../domain/calendar/quarter.ts';
import type { FigureId, IndicatorId, Series, SeriesPoint, YearPoint } from '../../../domain/statistics/statistic.ts';
import type { ChartColumnId } from './columns.ts';
import { directNames, type LineId, type NamedPoint } from './direct-names.ts';
import { chartHeadings } from './texts.ts';

/** A point of the charts over time: a quarter or a whole year. */
export type ChartPoint = SeriesPoint | YearPoint;

/**
 * The value to draw. A period with too few answers is left out, because half the libraries must not
 * look like half the traffic. Other gaps are estimated, so that one late library does not cause a
 * dip.
 */
export const plottedValue = (point: ChartPoint | undefined, figure: FigureId): number | null => {
  const total = point?.totals.get(figure);
  if (!total || total.reported === null) return null;
  return total.reported + total.estimated;
};

export const isProvisional = (point: ChartPoint): boolean => point.standing.kind === 'provisional';

/** The value of a rate at a point; null = none. */
export const plottedRate = (point: ChartPoint | undefined, rate: IndicatorId): number | null => {
  const total = point?.indicators.get(rate);
  return total?.value ?? null;
};

type ValueOf = (point: ChartPoint | undefined) => number | null;
/** A column's value at a point, which may depend on the adjacent points. */
export type ValueAt = (points: readonly ChartPoint[], index: number) => number | string | null;

const finalOnly =
  (drawnValue: ValueOf): ValueAt =>
  (points, index) => {
    const point = points[index];
    return point && !isProvisional(point) ? drawnValue(point) : null;
  };

/**
 * Provisional points, plus the final points next to them, so that the dashed line joins the solid
 * one.
 */
const dashed =
  (drawnValue: ValueOf): ValueAt =>
  (points, index) => {
    const around = [index - 1, index, index + 1].flatMap((at) => points[at] ?? []);
    return around.some(isProvisional) ? drawnValue(points[index]) : null;
  };

export const figure =
  (id: FigureId): ValueOf =>
  (point) =>
    plottedValue(point, id);

/**
 * The points of a line at which its name may stand: those of its final part, or all while nothing
 * is final.
 */
export const lineOf = (points: readonly ChartPoint[], id: FigureId): readonly NamedPoint[] => {
  const hasFinal = points.some((point) => !isProvisional(point) && plottedValue(point, id) !== null);
  return points.map((point) => ({
    value: plottedValue(point, id),
    nameable: hasFinal ? !isProvisional(point) : true,
  }));
};

/** Explained on the page and in the chart's subtitle. */
export const signs = { provisional: '*', final: '', revised: '**' } as const;

const quartersInYear = 4;

/**
 * `1e kw. 2024`, with the year only where it changes: `2e`, `3e*`. A long line that begins after
 * the second quarter omits its first year.
 */
const axisLabel: ValueAt = (points, index) => {
  const point = points[index];
  if (!point || !('quarter' in point)) return '';
  const name = `${numberOf(point.quarter)}e`;
  const first = index === 0 && (points.length < quartersInYear || numberOf(point.quarter) <= 2);
  const year = first || numberOf(point.quarter) === 1 ? ` kw. ${yearOf(point.quarter)}` : '';
  return `${name}${year}${signs[point.standing.kind]}`;
};

const nameOf =
  (line: LineId): ValueAt =>
  (points, index) =>
    directNames(lineOf(points, 'lending_filled'), lineOf(points, 'borrowing_received'))?.[line]?.at === index
      ? chartHeadings[`${line}_final`]
      : null;

const last =
  (id: FigureId): ValueAt =>
  (points, index) =>
    points.findLastIndex((point) => plottedValue(point, id) !== null) === index
      ? plottedValue(points[index], id)
      : null;

interface ChartColumn {
  readonly id: ChartColumnId;
  readonly heading: string;
  readonly valueAt: ValueAt;
}

const columns: readonly Omit<ChartColumn, 'heading'>[] = [
  { id: 'label', valueAt: axisLabel },
  { id: 'filled_final', valueAt: finalOnly(figure('lending_filled')) },
  { id: 'filled_provisional', valueAt: dashed(figure('lending_filled')) },
  { id: 'filled_name', valueAt: nameOf('filled') },
  { id: 'received_final', valueAt: finalOnly(figure('borrowing_received')) },
  { id: 'received_provisional', valueAt: dashed(figure('borrowing_received')) },
  { id: 'received_name', valueAt: nameOf('received') },
  { id: 'filled_last', valueAt: last('lending_filled') },
  { id: 'received_last', valueAt: last('borrowing_received') },
];

/** The block of the quarters, to the right of *Reeks*. */
export const chartColumns: readonly ChartColumn[] = columns.map((column) => ({
  ...column,
  heading: chartHeadings[column.id],
}));

export const chartColumnIndex = (id: ChartColumnId): number => chartColumns.findIndex((column) => column.id === id);

/** Whether a column has anything to draw. An empty series would take up a place in the legend. */
export const isGiven = (valueAt: ValueAt | undefined, points: readonly ChartPoint[]): boolean =>
  points.some((_, index) => (valueAt?.(points, index) ?? null) !== null);

export const hasPoint = ({ points }: Series, id: ChartColumnId): boolean =>
  isGiven(chartColumns[chartColumnIndex(id)]?.valueAt, points);
