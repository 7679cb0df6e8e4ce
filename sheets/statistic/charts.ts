import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { PageChart } from '../grid/page.ts';
import { nameOf } from '../questionnaire/figure-names.ts';
import { colour } from './cells.ts';
import { type ChartColumnId, chartColumnIndex, isProvisional, plottedValue } from './chart-data.ts';
import {
  axisTitle,
  type ChartBasis,
  destinationSubtitle,
  destinationTitle,
  type LeftOut,
  trafficSubtitle,
  trafficTitle,
} from './chart-texts.ts';
import type { Comparison, FigureId, QuarterStatistic, Series } from './statistic.ts';

/** Ids and places never change, so that a chart somebody pasted into a presentation stays linked. */
const chartIds = { traffic: 900001, destination: 900002 } as const;

/** Where the series stands: its tab, the row of its headings, the first column of the chart block. */
export interface SeriesPlace {
  readonly sheetId: number;
  readonly headerRow: number;
  readonly column: number;
}

const destinations: readonly FigureId[] = [
  'lending_filled_provincial',
  'lending_filled_national',
  'lending_filled_academic',
  'lending_filled_abroad',
];

const rangeOf = (place: SeriesPlace, points: number, id: ChartColumnId): sheets_v4.Schema$ChartData => {
  const column = place.column + chartColumnIndex(id);
  return {
    sourceRange: {
      sources: [
        {
          sheetId: place.sheetId,
          startRowIndex: place.headerRow,
          endRowIndex: place.headerRow + 1 + points,
          startColumnIndex: column,
          endColumnIndex: column + 1,
        },
      ],
    },
  };
};

const axes: sheets_v4.Schema$BasicChartAxis[] = [
  { position: 'BOTTOM_AXIS' },
  { position: 'LEFT_AXIS', title: axisTitle, viewWindowOptions: { viewWindowMin: 0, viewWindowMode: 'EXPLICIT' } },
];

const basicChart = (
  heading: { title: string; subtitle: string; altText: string },
  chart: sheets_v4.Schema$BasicChartSpec,
): sheets_v4.Schema$ChartSpec => ({
  ...heading,
  titleTextFormat: { fontSize: 16, bold: true },
  subtitleTextFormat: { fontSize: 10, foregroundColorStyle: colour.greyText },
  fontName: 'Arial',
  basicChart: { axis: axes, headerCount: 1, ...chart },
});

const lineSeries = (
  data: sheets_v4.Schema$ChartData,
  colorStyle: sheets_v4.Schema$ColorStyle,
  provisional: boolean,
): sheets_v4.Schema$BasicChartSeries => ({
  series: data,
  targetAxis: 'LEFT_AXIS',
  type: 'LINE',
  colorStyle,
  lineStyle: provisional ? { type: 'MEDIUM_DASHED', width: 2 } : { type: 'SOLID', width: 3 },
  pointStyle: { shape: 'CIRCLE', size: provisional ? 5 : 6 },
});

const leftOutOf = (series: Series, figure: FigureId): LeftOut => ({
  name: nameOf(figure),
  quarters: series.points.flatMap((point) => {
    const { n, expected } = point.totals.get(figure) ?? { n: 0, expected: 0 };
    return plottedValue(point, figure) === null ? [{ quarter: point.quarter, n, expected }] : [];
  }),
});

export const basisOf = (series: Series, figures: readonly FigureId[]): ChartBasis => {
  const drawn = series.points.filter((point) => figures.some((figure) => plottedValue(point, figure) !== null));
  return {
    series,
    latest: drawn.at(-1),
    estimated: drawn.filter((point) => figures.some((figure) => (point.totals.get(figure)?.estimated ?? 0) > 0)),
    leftOut: figures.map((figure) => leftOutOf(series, figure)),
    provisional: drawn.some(isProvisional),
  };
};

/** Comparison of the latest quarter drawn with a year earlier; only when that is the quarter that was summarised. */
const yearEarlier = (basis: ChartBasis, quarter: QuarterStatistic | null): Comparison | undefined =>
  quarter && basis.latest?.quarter === quarter.period
    ? quarter.counts.find((each) => each.figure === 'lending_filled')?.comparisons.at(-1)
    : undefined;

const trafficChart = (
  series: Series,
  quarter: QuarterStatistic | null,
  place: SeriesPlace,
  group: string,
): sheets_v4.Schema$ChartSpec => {
  const basis = basisOf(series, ['lending_filled', 'borrowing_received']);
  const latestProvisional = basis.latest !== undefined && isProvisional(basis.latest);
  const title = trafficTitle(group, basis.latest, yearEarlier(basis, quarter), latestProvisional);
  const subtitle = trafficSubtitle(basis);
  const data = (id: ChartColumnId) => rangeOf(place, series.points.length, id);
  return basicChart(
    { title, subtitle, altText: `${title}. ${subtitle}` },
    {
      chartType: 'LINE',
      legendPosition: 'BOTTOM_LEGEND',
      domains: [{ domain: data('label') }],
      series: [
        lineSeries(data('filled_final'), colour.blue, false),
        lineSeries(data('filled_provisional'), colour.blueLight, true),
        lineSeries(data('received_final'), colour.orange, false),
        lineSeries(data('received_provisional'), colour.orangeLight, true),
      ],
    },
  );
};

/** The largest destination of the latest quarter drawn, and its share of the four. */
const largestDestination = (basis: ChartBasis): { figure: FigureId; share: number } | null => {
  const values = destinations.map((figure) => ({ figure, value: plottedValue(basis.latest, figure) ?? 0 }));
  const sum = values.reduce((total, each) => total + each.value, 0);
  const [largest] = [...values].sort((one, other) => other.value - one.value);
  return !largest || sum === 0 ? null : { figure: largest.figure, share: (100 * largest.value) / sum };
};

const destinationChart = (series: Series, place: SeriesPlace): sheets_v4.Schema$ChartSpec => {
  const basis = basisOf(series, destinations);
  const title = destinationTitle(largestDestination(basis));
  const subtitle = destinationSubtitle(basis);
  const columns = [
    { id: 'national', colorStyle: colour.blue },
    { id: 'provincial', colorStyle: colour.sky },
    { id: 'academic', colorStyle: colour.yellow },
    { id: 'abroad', colorStyle: colour.grey },
  ] as const;
  return basicChart(
    { title, subtitle, altText: `${title}. ${subtitle}` },
    {
      chartType: 'COLUMN',
      stackedType: 'STACKED',
      legendPosition: 'BOTTOM_LEGEND',
      domains: [{ domain: rangeOf(place, series.points.length, 'label') }],
      series: columns.map(({ id, colorStyle }) => ({
        series: rangeOf(place, series.points.length, id),
        targetAxis: 'LEFT_AXIS',
        type: 'COLUMN',
        colorStyle,
      })),
    },
  );
};

const drawnPointsMin = 2;

/** None before there are two points to draw (`users.md`, decision 19). */
export const chartsOf = (
  series: Series,
  quarter: QuarterStatistic | null,
  place: SeriesPlace,
  group: string,
): readonly PageChart[] => {
  const drawn = series.points.filter((point) => plottedValue(point, 'lending_filled') !== null);
  if (drawn.length < drawnPointsMin) return [];
  return [
    {
      chartId: chartIds.traffic,
      spec: trafficChart(series, quarter, place, group),
      at: { row: 4, column: 0, width: 960, height: 540 },
    },
    {
      chartId: chartIds.destination,
      spec: destinationChart(series, place),
      at: { row: 33, column: 0, width: 960, height: 540 },
    },
  ];
};
