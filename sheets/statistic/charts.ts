import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { PageChart } from '../grid/page.ts';
import { nameOf } from '../questionnaire/figure-names.ts';
import { colour } from './cells.ts';
import {
  type ChartColumnId,
  chartColumnIndex,
  hasPoint,
  isProvisional,
  plottedRate,
  plottedValue,
} from './chart-data.ts';
import { chartIds, chartPlaces } from './chart-places.ts';
import {
  type BlockPlace,
  basicChart,
  columnOf,
  columnSeries,
  dotSeries,
  lineSeries,
  type PointShape,
} from './chart-spec.ts';
import {
  axisTitle,
  type ChartBasis,
  destinationSubtitle,
  destinationTitle,
  fillRateSubtitle,
  fillRateTitle,
  type LeftOut,
  rateAxisTitle,
  rateNames,
  trafficSubtitle,
  trafficTitle,
} from './chart-texts.ts';
import type { Summary } from './library-chart-data.ts';
import type { Comparison, FigureId, IndicatorId, Series, SeriesPoint } from './statistic.ts';

const destinations: readonly FigureId[] = [
  'lending_filled_provincial',
  'lending_filled_national',
  'lending_filled_academic',
  'lending_filled_abroad',
];

/** What a chart draws of a point: the value, its n of N, and whether some of it is estimated. */
interface Drawn {
  readonly name: string;
  readonly drawnValue: (point: SeriesPoint) => number | null;
  readonly totalOf: (point: SeriesPoint) => { n: number; expected: number; estimated?: number } | undefined;
}

const figureDrawn = (figure: FigureId): Drawn => ({
  name: nameOf(figure),
  drawnValue: (point) => plottedValue(point, figure),
  totalOf: (point) => point.totals.get(figure),
});

const rateDrawn = (rate: keyof typeof rateNames & IndicatorId): Drawn => ({
  name: rateNames[rate],
  drawnValue: (point) => plottedRate(point, rate),
  totalOf: (point) => point.indicators.get(rate),
});

const leftOutOf = (series: Series, { name, drawnValue, totalOf }: Drawn): LeftOut => ({
  name,
  quarters: series.points.flatMap((point) => {
    const { n, expected } = totalOf(point) ?? { n: 0, expected: 0 };
    return drawnValue(point) === null ? [{ quarter: point.quarter, n, expected }] : [];
  }),
});

const basisOf = (series: Series, drawn: readonly Drawn[]): ChartBasis => {
  const points = series.points.filter((point) => drawn.some(({ drawnValue }) => drawnValue(point) !== null));
  const latest = points.at(-1);
  return {
    series,
    latest,
    answered: drawn.flatMap(({ drawnValue, totalOf }) =>
      latest && drawnValue(latest) !== null ? (totalOf(latest) ?? []) : [],
    ),
    estimated: points.filter((point) => drawn.some(({ totalOf }) => (totalOf(point)?.estimated ?? 0) > 0)),
    leftOut: drawn.map((each) => leftOutOf(series, each)),
    provisional: points.some(isProvisional),
  };
};

/** Comparison with a year earlier; only when what was summarised ends with the latest quarter drawn. */
const yearEarlier = ({ latest }: ChartBasis, summary: Summary | null): Comparison | undefined =>
  summary && (latest?.quarter === summary.period || latest?.quarter === `${summary.period}-Q4`)
    ? summary.counts.find((each) => each.figure === 'lending_filled')?.comparisons.at(-1)
    : undefined;

const isLatestProvisional = ({ latest }: ChartBasis): boolean => latest !== undefined && isProvisional(latest);

type DataOf = (id: ChartColumnId) => sheets_v4.Schema$ChartData;

interface LinePair {
  readonly final: ChartColumnId;
  readonly provisional: ChartColumnId;
  readonly colour: sheets_v4.Schema$ColorStyle;
  readonly light: sheets_v4.Schema$ColorStyle;
  readonly shape: PointShape;
}

/** A line and its provisional part; one that has no point would stand in the legend for nothing. */
const linePairs = (series: Series, data: DataOf, pairs: readonly LinePair[]) =>
  pairs.flatMap(({ final, provisional, colour: full, light, shape }) => [
    ...(hasPoint(series, final) ? [lineSeries(data(final), full, false, shape)] : []),
    ...(hasPoint(series, provisional) ? [lineSeries(data(provisional), light, true, shape)] : []),
  ]);

const blues = { colour: colour.blue, light: colour.blueLight, shape: 'CIRCLE' } as const;
const oranges = { colour: colour.orange, light: colour.orangeLight, shape: 'DIAMOND' } as const;

/** The figures of a quarter that is still coming in: seen, but never taken for a fall of the line. */
const incompletePoints = (series: Series, data: DataOf) => [
  ...(hasPoint(series, 'filled_incomplete') ? [dotSeries(data('filled_incomplete'), blues.colour, blues.shape)] : []),
  ...(hasPoint(series, 'received_incomplete')
    ? [dotSeries(data('received_incomplete'), oranges.colour, oranges.shape)]
    : []),
];

const trafficChart = (series: Series, summary: Summary | null, data: DataOf, group: string) => {
  const basis = basisOf(series, [figureDrawn('lending_filled'), figureDrawn('borrowing_received')]);
  const title = trafficTitle(
    group,
    basis.latest,
    yearEarlier(basis, summary),
    isLatestProvisional(basis),
    plottedValue(basis.latest, 'lending_filled'),
  );
  const heading = { title, subtitle: trafficSubtitle(basis) };
  return basicChart(
    heading,
    { title: axisTitle, min: 0 },
    {
      chartType: 'LINE',
      domains: [{ domain: data('label') }],
      series: linePairs(series, data, [
        { final: 'filled_final', provisional: 'filled_provisional', ...blues },
        { final: 'received_final', provisional: 'received_provisional', ...oranges },
      ]).concat(incompletePoints(series, data)),
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

const destinationColumns = [
  { id: 'national_final', colorStyle: colour.blue },
  { id: 'provincial_final', colorStyle: colour.sky },
  { id: 'academic_final', colorStyle: colour.yellow },
  { id: 'abroad_final', colorStyle: colour.grey },
  { id: 'national_provisional', colorStyle: colour.blueLight },
  { id: 'provincial_provisional', colorStyle: colour.skyLight },
  { id: 'academic_provisional', colorStyle: colour.yellowLight },
  { id: 'abroad_provisional', colorStyle: colour.greyLight },
] as const;

const destinationChart = (series: Series, data: DataOf) => {
  const basis = basisOf(series, destinations.map(figureDrawn));
  const heading = {
    title: destinationTitle(largestDestination(basis), isLatestProvisional(basis)),
    subtitle: destinationSubtitle(basis),
  };
  return basicChart(
    heading,
    { title: axisTitle, min: 0 },
    {
      chartType: 'COLUMN',
      stackedType: 'STACKED',
      domains: [{ domain: data('label') }],
      series: destinationColumns
        .filter(({ id }) => hasPoint(series, id))
        .map(({ id, colorStyle }) => columnSeries(data(id), colorStyle)),
    },
  );
};

const fillRateChart = (series: Series, data: DataOf) => {
  const rates = ['lending_fill_rate_outside', 'borrowing_success_rate_outside'] as const;
  const basis = basisOf(series, rates.map(rateDrawn));
  const latest = plottedRate(basis.latest, 'lending_fill_rate_outside');
  const heading = { title: fillRateTitle(latest, isLatestProvisional(basis)), subtitle: fillRateSubtitle(basis) };
  return basicChart(
    heading,
    { title: rateAxisTitle, min: 0 },
    {
      chartType: 'LINE',
      domains: [{ domain: data('label') }],
      series: linePairs(series, data, [
        { final: 'lending_rate_final', provisional: 'lending_rate_provisional', ...blues },
        { final: 'borrowing_rate_final', provisional: 'borrowing_rate_provisional', ...oranges },
      ]),
    },
  );
};

const drawnPointsMin = 2;

const isDrawable = (series: Series, drawnValue: (point: SeriesPoint) => number | null): boolean =>
  series.points.filter((point) => drawnValue(point) !== null).length >= drawnPointsMin;

/** The charts over time; none before there are two points to draw (`users.md`, decision 19). */
export const seriesCharts = (
  series: Series,
  summary: Summary | null,
  place: BlockPlace,
  group: string,
): readonly PageChart[] => {
  const data: DataOf = (id) => columnOf(place, chartColumnIndex(id));
  const chart = (id: keyof typeof chartIds, spec: sheets_v4.Schema$ChartSpec): PageChart => ({
    chartId: chartIds[id],
    spec,
    at: chartPlaces[id],
  });
  return [
    ...(isDrawable(series, figureDrawn('lending_filled').drawnValue)
      ? [
          chart('traffic', trafficChart(series, summary, data, group)),
          chart('destination', destinationChart(series, data)),
        ]
      : []),
    ...(isDrawable(series, rateDrawn('lending_fill_rate_outside').drawnValue)
      ? [chart('fillRate', fillRateChart(series, data))]
      : []),
  ];
};
