import { numberOf, yearOf } from '../questionnaire/quarter.ts';
import { chartHeadings } from './chart-texts.ts';
import type { FigureId, IndicatorId, Series, SeriesPoint } from './statistic.ts';
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

export const plottedRate = (point: SeriesPoint | undefined, rate: IndicatorId): number | null => {
  const total = point?.indicators.get(rate);
  return !total || weaknessOf({ responseRate: total.responseRate, coverageRate: null }) ? null : total.value;
};

/** A quarter that few have answered yet: what they reported, for a point of its own that no line leads to. */
export const incompleteValue = (point: SeriesPoint | undefined, figure: FigureId): number | null => {
  const total = point?.totals.get(figure);
  return total && total.reported !== null && weaknessOf(total) ? total.reported : null;
};

type ValueOf = (point: SeriesPoint | undefined) => number | null;
type ValueAt = (series: Series, index: number) => number | null;

const solid =
  (drawnValue: ValueOf): ValueAt =>
  (series, index) => {
    const point = series.points[index];
    return point && !isProvisional(point) ? drawnValue(point) : null;
  };

/** Provisional points and the final ones beside them, so that the dashed line joins the solid one. */
const dashed =
  (drawnValue: ValueOf): ValueAt =>
  (series, index) => {
    const around = [index - 1, index, index + 1].flatMap((at) => series.points[at] ?? []);
    return around.some(isProvisional) ? drawnValue(series.points[index]) : null;
  };

/** Provisional points alone, for columns, which join nothing. */
const alone =
  (drawnValue: ValueOf): ValueAt =>
  (series, index) => {
    const point = series.points[index];
    return point && isProvisional(point) ? drawnValue(point) : null;
  };

const figure =
  (id: FigureId): ValueOf =>
  (point) =>
    plottedValue(point, id);

const incomplete =
  (id: FigureId): ValueAt =>
  (series, index) =>
    incompleteValue(series.points[index], id);

const rate =
  (id: IndicatorId): ValueOf =>
  (point) =>
    plottedRate(point, id);

const signs = { provisional: '*', final: '', revised: '**' } as const;

/** `1e kw. 22*`: the star is explained on the page and in the chart's subtitle. */
const axisLabel = (series: Series, index: number): string => {
  const point = series.points[index];
  if (!point) return '';
  return `${numberOf(point.quarter)}e kw. ${yearOf(point.quarter).slice(2)}${signs[point.standing.kind]}`;
};

export type ChartColumnId =
  | 'label'
  | 'filled_final'
  | 'filled_provisional'
  | 'received_final'
  | 'received_provisional'
  | 'provincial_final'
  | 'provincial_provisional'
  | 'national_final'
  | 'national_provisional'
  | 'academic_final'
  | 'academic_provisional'
  | 'abroad_final'
  | 'abroad_provisional'
  | 'lending_rate_final'
  | 'lending_rate_provisional'
  | 'borrowing_rate_final'
  | 'borrowing_rate_provisional'
  | 'filled_incomplete'
  | 'received_incomplete';

interface ChartColumn {
  readonly id: ChartColumnId;
  readonly heading: string;
  readonly valueAt: (series: Series, index: number) => number | string | null;
}

const columns: readonly Omit<ChartColumn, 'heading'>[] = [
  { id: 'label', valueAt: axisLabel },
  { id: 'filled_final', valueAt: solid(figure('lending_filled')) },
  { id: 'filled_provisional', valueAt: dashed(figure('lending_filled')) },
  { id: 'received_final', valueAt: solid(figure('borrowing_received')) },
  { id: 'received_provisional', valueAt: dashed(figure('borrowing_received')) },
  { id: 'provincial_final', valueAt: solid(figure('lending_filled_provincial')) },
  { id: 'provincial_provisional', valueAt: alone(figure('lending_filled_provincial')) },
  { id: 'national_final', valueAt: solid(figure('lending_filled_national')) },
  { id: 'national_provisional', valueAt: alone(figure('lending_filled_national')) },
  { id: 'academic_final', valueAt: solid(figure('lending_filled_academic')) },
  { id: 'academic_provisional', valueAt: alone(figure('lending_filled_academic')) },
  { id: 'abroad_final', valueAt: solid(figure('lending_filled_abroad')) },
  { id: 'abroad_provisional', valueAt: alone(figure('lending_filled_abroad')) },
  { id: 'lending_rate_final', valueAt: solid(rate('lending_fill_rate_outside')) },
  { id: 'lending_rate_provisional', valueAt: dashed(rate('lending_fill_rate_outside')) },
  { id: 'borrowing_rate_final', valueAt: solid(rate('borrowing_success_rate_outside')) },
  { id: 'borrowing_rate_provisional', valueAt: dashed(rate('borrowing_success_rate_outside')) },
  { id: 'filled_incomplete', valueAt: incomplete('lending_filled') },
  { id: 'received_incomplete', valueAt: incomplete('borrowing_received') },
];

export const chartColumns: readonly ChartColumn[] = columns.map((column) => ({
  ...column,
  heading: chartHeadings[column.id],
}));

export const chartColumnIndex = (id: ChartColumnId): number => chartColumns.findIndex((column) => column.id === id);

export const hasPoint = (series: Series, id: ChartColumnId): boolean =>
  series.points.some((_, index) => chartColumns[chartColumnIndex(id)]?.valueAt(series, index) !== null);

export const chartValues = (series: Series, index: number): readonly (number | string | null)[] =>
  chartColumns.map((column) => column.valueAt(series, index));
