import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Comparison, Series, SeriesPoint } from '../../../domain/statistics/statistic.ts';
import { colour } from '../../grid/cells.ts';
import { basisOf, figureDrawn, latestDrawn } from './basis.ts';
import type { ChartColumnId } from './columns.ts';
import { chartColumnIndex, hasPoint, isProvisional, lineOf, plottedValue } from './data.ts';
import { directNames, type LineId } from './direct-names.ts';
import type { Summary } from './library-data.ts';
import { chartIds, type DrawnChart } from './places.ts';
import { type BlockPlace, basicChart, columnOf, lastPoint, lineSeries, named, type PointShape } from './spec.ts';
import { trafficSubtitle, trafficTitle } from './texts.ts';

/** *Geleverd en ontvangen*, per quarter. */

const drawn = [figureDrawn('lending_filled'), figureDrawn('borrowing_received')];

/** The comparison with a year earlier, if the statistic is that of the latest quarter drawn. */
const yearEarlier = (latest: SeriesPoint | undefined, summary: Summary | null): Comparison | undefined =>
  summary && latest?.quarter === summary.period
    ? summary.counts.find((each) => each.figure === 'lending_filled')?.comparisons.at(-1)
    : undefined;

type DataOf = (id: ChartColumnId) => sheets_v4.Schema$ChartData;

/** *Geleverd* or *ontvangen*: solid while final, dashed in the same colour while provisional. */
interface TrafficLine {
  readonly id: LineId;
  readonly colour: sheets_v4.Schema$ColorStyle;
  readonly shape: PointShape;
}

const lines: readonly TrafficLine[] = [
  { id: 'filled', colour: colour.blue, shape: 'CIRCLE' },
  { id: 'received', colour: colour.orange, shape: 'DIAMOND' },
];

type Names = ReturnType<typeof directNames>;

/**
 * A part without points would take up a place in the legend. The name goes to the part with a point
 * for it.
 */
const partsOf = (series: Series, data: DataOf, { id, colour: own, shape }: TrafficLine, names: Names) => {
  const spot = names?.[id];
  const drawn = (['final', 'provisional'] as const).filter((standing) => hasPoint(series, `${id}_${standing}`));
  return drawn.map((standing, at) => {
    const part = lineSeries(data(`${id}_${standing}`), own, standing === 'provisional', shape);
    return spot && at === 0 ? named(part, data(`${id}_name`), spot.placement) : part;
  });
};

const trafficSeries = (series: Series, data: DataOf, names: Names) => [
  ...lines.flatMap((line) => partsOf(series, data, line, names)),
  ...(names
    ? lines
        .filter(({ id }) => hasPoint(series, `${id}_last`))
        .map(({ id, colour: own, shape }) => lastPoint(data(`${id}_last`), own, shape))
    : []),
];

const deliveredIn = (latest: SeriesPoint | undefined) => {
  const value = plottedValue(latest, 'lending_filled');
  return value === null ? null : { value, estimated: latest?.totals.get('lending_filled')?.estimated ?? 0 };
};

const trafficChart = (series: Series, summary: Summary | null, data: DataOf, group: string) => {
  const latest = latestDrawn(series.points, drawn);
  const names = directNames(lineOf(series.points, 'lending_filled'), lineOf(series.points, 'borrowing_received'));
  const compared = yearEarlier(latest, summary);
  const title = trafficTitle(
    group,
    latest,
    compared,
    latest !== undefined && isProvisional(latest),
    deliveredIn(latest),
  );
  return basicChart(
    { title, subtitle: trafficSubtitle(basisOf(series.points, series.asOf, drawn), compared) },
    { min: 0 },
    {
      chartType: 'LINE',
      legendPosition: names ? 'NO_LEGEND' : 'BOTTOM_LEGEND',
      domains: [{ domain: data('label') }],
      series: trafficSeries(series, data, names),
    },
  );
};

const drawnPointsMin = 2;

/**
 * The charts over the quarters; none before a line has two points (docs/domain.md, decision 19).
 * `place` is the block of the quarters.
 */
export const quarterCharts = (
  series: Series,
  summary: Summary | null,
  place: BlockPlace,
  group: string,
): readonly DrawnChart[] => {
  const points = series.points.filter((point) => plottedValue(point, 'lending_filled') !== null);
  if (points.length < drawnPointsMin) return [];
  const data: DataOf = (id) => columnOf(place, chartColumnIndex(id));
  return [{ chartId: chartIds.traffic, spec: trafficChart(series, summary, data, group) }];
};
