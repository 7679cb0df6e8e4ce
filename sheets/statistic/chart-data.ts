import { numberOf, yearOf } from '../questionnaire/quarter.ts';
import { chartHeadings } from './chart-texts.ts';
import type { FigureId, IndicatorId, Series, SeriesPoint, YearPoint } from './statistic.ts';
import { weaknessOf } from './statistic.ts';

/** A quarter or a whole year, as the charts over time draw it. */
export type ChartPoint = SeriesPoint | YearPoint;

/**
 * What the charts are drawn from. A period with too few answers is left out: half the libraries must not look like half
 * the traffic. What is missing of the others is estimated, so that one late library is no dip.
 */
export const plottedValue = (point: ChartPoint | undefined, figure: FigureId): number | null => {
  const total = point?.totals.get(figure);
  if (!total || total.reported === null || weaknessOf(total)) return null;
  return total.reported + total.estimated;
};

export const isProvisional = (point: ChartPoint): boolean => point.standing.kind === 'provisional';

export const plottedRate = (point: ChartPoint | undefined, rate: IndicatorId): number | null => {
  const total = point?.indicators.get(rate);
  return !total || weaknessOf({ responseRate: total.responseRate, coverageRate: null }) ? null : total.value;
};

/** A quarter that few have answered yet: what they reported, for a point of its own that no line leads to. */
export const incompleteValue = (point: ChartPoint | undefined, figure: FigureId): number | null => {
  const total = point?.totals.get(figure);
  return total && total.reported !== null && weaknessOf(total) ? total.reported : null;
};

type ValueOf = (point: ChartPoint | undefined) => number | null;
/** The value of a column at one of the points, for it may depend on those beside it. */
export type ValueAt = (points: readonly ChartPoint[], index: number) => number | string | null;

export const finalOnly =
  (drawnValue: ValueOf): ValueAt =>
  (points, index) => {
    const point = points[index];
    return point && !isProvisional(point) ? drawnValue(point) : null;
  };

/** Provisional points alone, for columns, which join nothing. */
export const provisionalOnly =
  (drawnValue: ValueOf): ValueAt =>
  (points, index) => {
    const point = points[index];
    return point && isProvisional(point) ? drawnValue(point) : null;
  };

/** Provisional points and the final ones beside them, so that the dashed line joins the solid one. */
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

const incomplete =
  (id: FigureId): ValueAt =>
  (points, index) =>
    incompleteValue(points[index], id);

/** Explained on the page and in the chart's subtitle. */
export const signs = { provisional: '*', final: '', revised: '**' } as const;

/** `1e kw. 22*`. */
const axisLabel: ValueAt = (points, index) => {
  const point = points[index];
  if (!point || !('quarter' in point)) return '';
  return `${numberOf(point.quarter)}e kw. ${yearOf(point.quarter).slice(2)}${signs[point.standing.kind]}`;
};

export type ChartColumnId =
  | 'label'
  | 'filled_final'
  | 'filled_provisional'
  | 'received_final'
  | 'received_provisional'
  | 'filled_incomplete'
  | 'received_incomplete';

interface ChartColumn {
  readonly id: ChartColumnId;
  readonly heading: string;
  readonly valueAt: ValueAt;
}

const columns: readonly Omit<ChartColumn, 'heading'>[] = [
  { id: 'label', valueAt: axisLabel },
  { id: 'filled_final', valueAt: finalOnly(figure('lending_filled')) },
  { id: 'filled_provisional', valueAt: dashed(figure('lending_filled')) },
  { id: 'received_final', valueAt: finalOnly(figure('borrowing_received')) },
  { id: 'received_provisional', valueAt: dashed(figure('borrowing_received')) },
  { id: 'filled_incomplete', valueAt: incomplete('lending_filled') },
  { id: 'received_incomplete', valueAt: incomplete('borrowing_received') },
];

/** The block of the quarters, at the right of *Reeks*. */
export const chartColumns: readonly ChartColumn[] = columns.map((column) => ({
  ...column,
  heading: chartHeadings[column.id],
}));

export const chartColumnIndex = (id: ChartColumnId): number => chartColumns.findIndex((column) => column.id === id);

/** Whether a column has anything to draw; a series without would stand in the legend for nothing. */
export const isGiven = (valueAt: ValueAt | undefined, points: readonly ChartPoint[]): boolean =>
  points.some((_, index) => (valueAt?.(points, index) ?? null) !== null);

export const hasPoint = ({ points }: Series, id: ChartColumnId): boolean =>
  isGiven(chartColumns[chartColumnIndex(id)]?.valueAt, points);
