/**
 * The input of a picture: Google's own chart specification, as `addChart` takes it, and access to
 * the values of its ranges. The caller (the local Google's page, the publication) supplies the
 * values; this package knows no sheet.
 */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';

export type ChartSpec = sheets_v4.Schema$ChartSpec;
export type BasicChart = sheets_v4.Schema$BasicChartSpec;
export type BasicSeries = sheets_v4.Schema$BasicChartSeries;
export type PieChart = sheets_v4.Schema$PieChartSpec;
export type ChartData = sheets_v4.Schema$ChartData;
export type GridRange = sheets_v4.Schema$GridRange;
export type TextFormat = sheets_v4.Schema$TextFormat;
export type CellValue = string | number | boolean | null;

export interface Chart {
  spec: ChartSpec;
  /** The values of one row or one column, in order; a blank cell is null or ''. Trailing blanks may be left out. */
  values(range: GridRange): readonly CellValue[];
  /** The same cells as the sheet shows them: used for domain labels, data labels and the axis's € or %. */
  formatted?(range: GridRange): readonly string[];
  /** A BCP 47 tag for numbers that have no `formatted` text. */
  locale?: string;
}

/** In px. Text, lines and points grow with it. */
export interface Size {
  width: number;
  height: number;
  /** The size of ordinary text, where the reader is nearer or farther than the picture's size says: a phone. */
  letters?: number;
}

const basicKinds = ['LINE', 'COLUMN', 'BAR', 'AREA', 'SCATTER', 'COMBO'] as const;
export type BasicKind = (typeof basicKinds)[number];

const refusedKinds = [
  'bubbleChart',
  'candlestickChart',
  'histogramChart',
  'orgChart',
  'scorecardChart',
  'treemapChart',
  'waterfallChart',
  'dataSourceChartProperties',
] as const satisfies readonly (keyof ChartSpec)[];

/** Throws an Error that names what cannot be drawn, so that no picture says less than its specification. */
export function refuseUndrawable(spec: ChartSpec): void {
  const refused = refusedKinds.find((kind) => spec[kind]);
  if (refused) throw new Error(`Cannot draw chart: ${refused} is not supported`);
  if (!spec.basicChart === !spec.pieChart) throw new Error('Cannot draw chart: exactly one kind must be set');
  if (spec.basicChart?.threeDimensional || spec.pieChart?.threeDimensional)
    throw new Error('Cannot draw chart: threeDimensional is not supported');
  if ((spec.basicChart?.domains?.length ?? 0) > 1) throw new Error('Cannot draw chart: only one domain is supported');
}

export function kindOf(basic: BasicChart): BasicKind {
  const kind = basicKinds.find((known) => known === basic.chartType);
  if (!kind) throw new Error(`Cannot draw chart: chartType ${basic.chartType ?? 'unset'} is not supported`);
  return kind;
}
