import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { colour } from '../../grid/cells.ts';

/**
 * The parts of Google's chart specification that our charts share. Data are ranges of one column,
 * heading included.
 */

type ChartData = sheets_v4.Schema$ChartData;
type BasicSeries = sheets_v4.Schema$BasicChartSeries;
type ColorStyle = sheets_v4.Schema$ColorStyle;

/** The position of a block of chart data: its tab, heading row, number of rows and first column. */
export interface BlockPlace {
  readonly sheetId: number;
  readonly headerRow: number;
  readonly rows: number;
  readonly column: number;
}

/** The range of a block's column, heading included; `offset` counts from its first column. */
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

/**
 * The bounds of the value axis. Bars and lines start at zero; a share is drawn against the full
 * hundred.
 */
interface ValueAxis {
  readonly min?: number;
  readonly max?: number;
}

/**
 * Axes have no titles: the subtitle says what is counted, and a vertical title is hard to read.
 * Horizontal bars have their values below.
 */
const axesOf = ({ min, max }: ValueAxis, lying: boolean): sheets_v4.Schema$BasicChartAxis[] => [
  { position: lying ? 'LEFT_AXIS' : 'BOTTOM_AXIS' },
  {
    position: lying ? 'BOTTOM_AXIS' : 'LEFT_AXIS',
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
  basicChart: {
    axis: axesOf(axis, chart.chartType === 'BAR'),
    headerCount: 1,
    legendPosition: 'BOTTOM_LEGEND',
    ...chart,
  },
});

/** The shape of a line's points. */
export type PointShape = 'CIRCLE' | 'DIAMOND';

/**
 * Provisional points are a second series, dashed in the same colour. Each line has its own shape,
 * for greyscale prints and colour-blind readers.
 */
export const lineSeries = (
  data: ChartData,
  colorStyle: ColorStyle,
  provisional: boolean,
  shape: PointShape,
): BasicSeries => ({
  series: data,
  targetAxis: 'LEFT_AXIS',
  colorStyle,
  lineStyle: provisional ? { type: 'MEDIUM_DASHED', width: 2 } : { type: 'SOLID', width: 3 },
  pointStyle: { shape, size: provisional ? 5 : 6 },
});

export const columnSeries = (data: ChartData, colorStyle: ColorStyle): BasicSeries => ({
  series: data,
  targetAxis: 'LEFT_AXIS',
  colorStyle,
});

/** A horizontal bar with its figure at the end. */
export const barSeries = (data: ChartData, colorStyle: ColorStyle): BasicSeries => ({
  series: data,
  targetAxis: 'BOTTOM_AXIS',
  colorStyle,
  dataLabel: { type: 'DATA', placement: 'OUTSIDE_END' },
});

type Placement = 'CENTER' | 'OUTSIDE_END' | 'RIGHT';

/** The series with its figures, as the cells show them. */
export const labelled = (series: BasicSeries, placement: Placement = 'CENTER'): BasicSeries => ({
  ...series,
  dataLabel: { type: 'DATA', placement },
});

/** The series with some points in a lighter colour, by index. */
export const lighterAt = (series: BasicSeries, points: readonly number[], colorStyle: ColorStyle): BasicSeries =>
  points.length === 0 ? series : { ...series, styleOverrides: points.map((index) => ({ index, colorStyle })) };

/**
 * The series with its name at the points where the column of names has it, in the line's colour.
 */
export const named = (series: BasicSeries, names: ChartData, placement: 'ABOVE' | 'BELOW'): BasicSeries => ({
  ...series,
  dataLabel: {
    type: 'CUSTOM',
    customLabelData: names,
    placement,
    textFormat: { bold: true, ...(series.colorStyle && { foregroundColorStyle: series.colorStyle }) },
  },
});

/** The last point of a line, with its figure beside it. */
export const lastPoint = (data: ChartData, colorStyle: ColorStyle, shape: PointShape): BasicSeries => ({
  series: data,
  targetAxis: 'LEFT_AXIS',
  colorStyle,
  lineStyle: { type: 'INVISIBLE', width: 0 },
  pointStyle: { shape, size: 9 },
  dataLabel: { type: 'DATA', placement: 'RIGHT', textFormat: { bold: true, foregroundColorStyle: colorStyle } },
});
