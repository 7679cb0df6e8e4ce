import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { PageChart } from '../grid/page.ts';
import { colour } from './cells.ts';
import { basisOf, figureDrawn, latestDrawn } from './chart-basis.ts';
import { type ChartColumnId, chartColumnIndex, hasPoint, isProvisional, plottedValue } from './chart-data.ts';
import { chartIds, chartPlaces } from './chart-places.ts';
import { type BlockPlace, basicChart, columnOf, dotSeries, lineSeries, type PointShape } from './chart-spec.ts';
import { axisTitles, trafficSubtitle, trafficTitle } from './chart-texts.ts';
import type { Summary } from './library-chart-data.ts';
import type { Comparison, Series, SeriesPoint } from './statistic.ts';

/** *Geleverd en ontvangen*, per quarter. */

const drawn = [figureDrawn('lending_filled'), figureDrawn('borrowing_received')];

/** Comparison with a year earlier; only when what was summarised ends with the latest quarter drawn. */
const yearEarlier = (latest: SeriesPoint | undefined, summary: Summary | null): Comparison | undefined =>
  summary && (latest?.quarter === summary.period || latest?.quarter === `${summary.period}-Q4`)
    ? summary.counts.find((each) => each.figure === 'lending_filled')?.comparisons.at(-1)
    : undefined;

type DataOf = (id: ChartColumnId) => sheets_v4.Schema$ChartData;

interface LinePair {
  readonly final: ChartColumnId;
  readonly provisional: ChartColumnId;
  readonly colour: sheets_v4.Schema$ColorStyle;
  readonly light: sheets_v4.Schema$ColorStyle;
  readonly shape: PointShape;
}

/** The dashed line begins at a final point, which keeps its own colour. */
const joints = ({ points }: Series, colorStyle: sheets_v4.Schema$ColorStyle) =>
  points.flatMap((point, index) => {
    const beside = [points[index - 1], points[index + 1]].some((each) => each && isProvisional(each));
    return beside && !isProvisional(point) ? [{ index, colorStyle }] : [];
  });

/** A line and its provisional part; one that has no point would stand in the legend for nothing. */
const linePairs = (series: Series, data: DataOf, pairs: readonly LinePair[]) =>
  pairs.flatMap(({ final, provisional, colour: full, light, shape }) => [
    ...(hasPoint(series, final) ? [lineSeries(data(final), full, false, shape)] : []),
    ...(hasPoint(series, provisional)
      ? [{ ...lineSeries(data(provisional), light, true, shape), styleOverrides: joints(series, full) }]
      : []),
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
  const latest = latestDrawn(series.points, drawn);
  const title = trafficTitle(
    group,
    latest,
    yearEarlier(latest, summary),
    latest !== undefined && isProvisional(latest),
    plottedValue(latest, 'lending_filled'),
  );
  return basicChart(
    { title, subtitle: trafficSubtitle(basisOf(series.points, series.asOf, drawn)) },
    { title: axisTitles.quarter, min: 0 },
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

const drawnPointsMin = 2;

/** None before there are two points for a line (`users.md`, decision 19). `place` = the block of the quarters. */
export const quarterCharts = (
  series: Series,
  summary: Summary | null,
  place: BlockPlace,
  group: string,
): readonly PageChart[] => {
  const points = series.points.filter((point) => plottedValue(point, 'lending_filled') !== null);
  if (points.length < drawnPointsMin) return [];
  const data: DataOf = (id) => columnOf(place, chartColumnIndex(id));
  return [{ chartId: chartIds.traffic, spec: trafficChart(series, summary, data, group), at: chartPlaces.traffic }];
};
