import type { FigureId } from '../../../domain/statistics/statistic.ts';

/** The columns of chart data over the quarters, in *Reeks*. */
export type ChartColumnId =
  | 'label'
  | 'filled_final'
  | 'filled_provisional'
  | 'filled_name'
  | 'received_final'
  | 'received_provisional'
  | 'received_name'
  | 'filled_last'
  | 'received_last';

/** In stacking order, from the bottom. */
export const destinations = [
  'lending_filled_national',
  'lending_filled_provincial',
  'lending_filled_academic',
  'lending_filled_abroad',
] as const satisfies readonly FigureId[];

/** The columns of chart data over the years. */
export type YearColumnId = 'label' | (typeof destinations)[number] | 'rate';
