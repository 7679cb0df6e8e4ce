import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { colour } from './cells.ts';

/** Pieces of Google's chart specification that all our charts share. Data are ranges one column wide, headings included. */

type ChartData = sheets_v4.Schema$ChartData;
type BasicSeries = sheets_v4.Schema$BasicChartSeries;
type ColorStyle = sheets_v4.Schema$ColorStyle;

/** Where a block of chart data stands: its tab, the row of its headings, how many rows follow, its first column. */
export interface BlockPlace {
  readonly sheetId: number;
  readonly headerRow: number;
  readonly rows: number;
  readonly column: number;
}

export const columnOf = (place: BlockPlace, offset: number): ChartData => ({
  sourceRange: {
    sources: [
      {
        sheetId: place.sheetId,
        startRowIndex: place.headerRow,
        endRowIndex: place.headerRow + 1 + place.rows,
        startColumnIndex: place.column + offset,
        endColumnIndex: place.column + offset + 1,
      },
    ],
  },
});

export interface Heading {
  readonly title: string;
  readonly subtitle: string;
}

/** Bars start at zero, and so do our lines; what is a part of a hundred stands against the whole hundred. */
export interface ValueAxis {
  readonly title: string;
  /** Under the names of what is drawn. */
  readonly below?: string;
  readonly min?: number;
  readonly max?: number;
}

const axesOf = ({ title, below, min, max }: ValueAxis): sheets_v4.Schema$BasicChartAxis[] => [
  { position: 'BOTTOM_AXIS', ...(below !== undefined && { title: below }) },
  {
    position: 'LEFT_AXIS',
    title,
    ...(min !== undefined && {
      viewWindowOptions: {
        viewWindowMin: min,
        ...(max !== undefined && { viewWindowMax: max }),
        viewWindowMode: 'EXPLICIT',
      },
    }),
  },
];

export const basicChart = (
  { title, subtitle }: Heading,
  axis: ValueAxis,
  chart: sheets_v4.Schema$BasicChartSpec,
): sheets_v4.Schema$ChartSpec => ({
  title,
  subtitle,
  altText: `${title}. ${subtitle}`,
  titleTextFormat: { fontSize: 16, bold: true },
  subtitleTextFormat: { fontSize: 10, foregroundColorStyle: colour.greyText },
  fontName: 'Arial',
  basicChart: { axis: axesOf(axis), headerCount: 1, legendPosition: 'BOTTOM_LEGEND', ...chart },
});

/** What a line’s points look like. */
export type PointShape = 'CIRCLE' | 'DIAMOND';

/**
 * Provisional points are a second series, lighter and dashed. Each line has a shape of its own, for who prints in grey or sees
 * no colours.
 */
export const lineSeries = (
  data: ChartData,
  colorStyle: ColorStyle,
  provisional: boolean,
  shape: PointShape,
): BasicSeries => ({
  series: data,
  targetAxis: 'LEFT_AXIS',
  type: 'LINE',
  colorStyle,
  lineStyle: provisional ? { type: 'MEDIUM_DASHED', width: 2 } : { type: 'SOLID', width: 3 },
  pointStyle: { shape, size: provisional ? 5 : 6 },
});

export const columnSeries = (data: ChartData, colorStyle: ColorStyle): BasicSeries => ({
  series: data,
  targetAxis: 'LEFT_AXIS',
  type: 'COLUMN',
  colorStyle,
});

/** With its figures in it, as the cells show them. */
export const labelled = (series: BasicSeries): BasicSeries => ({
  ...series,
  dataLabel: { type: 'DATA', placement: 'CENTER' },
});

/** Dots without a line between them. */
export const dotSeries = (data: ChartData, colorStyle: ColorStyle, shape: PointShape = 'CIRCLE'): BasicSeries => ({
  series: data,
  targetAxis: 'LEFT_AXIS',
  type: 'LINE',
  colorStyle,
  lineStyle: { type: 'INVISIBLE', width: 0 },
  pointStyle: { shape, size: 10 },
});
