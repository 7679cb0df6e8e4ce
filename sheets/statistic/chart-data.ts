import { numberOf, yearOf } from '../questionnaire/quarter.ts';
import { chartHeadings } from './chart-texts.ts';
import type { FigureId, Series, SeriesPoint } from './statistic.ts';
import { weaknessOf } from './statistic.ts';

/**
 * What the charts are drawn from. A quarter with too few answers is left out: half the libraries must not look like half
 * the traffic. What is missing of the others is estimated, so that one late library is no dip.
 */
export const plottedValue = (point: SeriesPoint | undefined, figure: FigureId): number | null => {
  const total = point?.totals.get(figure);
  if (!total || total.reported === null || weaknessOf(total)) return null;
  return total.reported + total.estimated;
};

export const isProvisional = (point: SeriesPoint): boolean => point.standing.kind === 'provisional';

const solid =
  (figure: FigureId) =>
  (series: Series, index: number): number | null => {
    const point = series.points[index];
    return point && !isProvisional(point) ? plottedValue(point, figure) : null;
  };

/** Provisional points and the final ones beside them, so that the dashed line joins the solid one. */
const dashed =
  (figure: FigureId) =>
  (series: Series, index: number): number | null => {
    const around = [index - 1, index, index + 1].flatMap((at) => series.points[at] ?? []);
    return around.some(isProvisional) ? plottedValue(series.points[index], figure) : null;
  };

const whole =
  (figure: FigureId) =>
  (series: Series, index: number): number | null =>
    plottedValue(series.points[index], figure);

/** `1e kw. 22*`: the star is explained on the page and in the chart's subtitle. */
const axisLabel = (series: Series, index: number): string => {
  const point = series.points[index];
  if (!point) return '';
  return `${numberOf(point.quarter)}e kw. ${yearOf(point.quarter).slice(2)}${isProvisional(point) ? '*' : ''}`;
};

export type ChartColumnId =
  | 'label'
  | 'filled_final'
  | 'filled_provisional'
  | 'received_final'
  | 'received_provisional'
  | 'provincial'
  | 'national'
  | 'academic'
  | 'abroad';

interface ChartColumn {
  readonly id: ChartColumnId;
  readonly heading: string;
  readonly valueAt: (series: Series, index: number) => number | string | null;
}

const columns: readonly Omit<ChartColumn, 'heading'>[] = [
  { id: 'label', valueAt: axisLabel },
  { id: 'filled_final', valueAt: solid('lending_filled') },
  { id: 'filled_provisional', valueAt: dashed('lending_filled') },
  { id: 'received_final', valueAt: solid('borrowing_received') },
  { id: 'received_provisional', valueAt: dashed('borrowing_received') },
  { id: 'provincial', valueAt: whole('lending_filled_provincial') },
  { id: 'national', valueAt: whole('lending_filled_national') },
  { id: 'academic', valueAt: whole('lending_filled_academic') },
  { id: 'abroad', valueAt: whole('lending_filled_abroad') },
];

export const chartColumns: readonly ChartColumn[] = columns.map((column) => ({
  ...column,
  heading: chartHeadings[column.id],
}));

export const chartColumnIndex = (id: ChartColumnId): number => chartColumns.findIndex((column) => column.id === id);

export const chartValues = (series: Series, index: number): readonly (number | string | null)[] =>
  chartColumns.map((column) => column.valueAt(series, index));
