import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { FigureId, Series, YearPoint } from '../../../domain/statistics/statistic.ts';
import { colour } from '../../grid/cells.ts';
import { basisOf, basisOfWhole, type Drawn, figureDrawn, latestDrawn, rateDrawn } from './basis.ts';
import type { YearColumnId } from './columns.ts';
import { destinations } from './columns.ts';
import { isProvisional, plottedRate } from './data.ts';
import { chartIds, type DrawnChart } from './places.ts';
import { type BlockPlace, basicChart, columnOf, columnSeries, labelled, lighterAt } from './spec.ts';
import * as t from './texts.ts';
import { drawnRate, fewestOf, hasYear, plottedPart, yearColumnIndex } from './year-data.ts';

/** *Bestemming* and *van elke 100*, per whole year. */

type Spec = sheets_v4.Schema$ChartSpec;
type DataOf = (id: YearColumnId) => sheets_v4.Schema$ChartData;

const parts: readonly Drawn[] = destinations.map((figure) => ({
  ...figureDrawn(figure),
  drawnValue: (point) => plottedPart(point, figure),
}));
const whole: Drawn = {
  name: t.destinationName,
  drawnValue: (point) => plottedPart(point, destinations[0]),
  totalOf: fewestOf,
};

/** The largest destination of a year, and its share of the four in per cent. */
const largestDestination = (latest: YearPoint): { figure: FigureId; share: number } | null => {
  const values = destinations.map((figure) => ({ figure, value: plottedPart(latest, figure) ?? 0 }));
  const sum = values.reduce((total, each) => total + each.value, 0);
  const [largest] = [...values].sort((one, other) => other.value - one.value);
  return !largest || sum === 0 ? null : { figure: largest.figure, share: (100 * largest.value) / sum };
};

/** Adjacent colours differ in lightness too, for greyscale prints. */
const destinationColours = {
  lending_filled_national: { final: colour.blue, provisional: colour.blueLight },
  lending_filled_provincial: { final: colour.sky, provisional: colour.skyLight },
  lending_filled_academic: { final: colour.orange, provisional: colour.orangeLight },
  lending_filled_abroad: { final: colour.slate, provisional: colour.slateLight },
} as const;

/** The smallest part is too thin for a figure. */
const labelledParts: readonly FigureId[] = destinations.slice(0, -1);

interface Colours {
  readonly final: sheets_v4.Schema$ColorStyle;
  readonly provisional: sheets_v4.Schema$ColorStyle;
}

/**
 * One series for all standings, so that the legend names it once. A provisional year is a lighter
 * bar.
 */
const yearSeries = ({ years }: Series, data: sheets_v4.Schema$ChartData, { final, provisional }: Colours) => {
  const provisionalAt = years.flatMap((year, at) => (isProvisional(year) ? [at] : []));
  return provisionalAt.length === years.length
    ? columnSeries(data, provisional)
    : lighterAt(columnSeries(data, final), provisionalAt, provisional);
};

const destinationSeries = (series: Series, data: DataOf) =>
  destinations
    .filter((id) => hasYear(series, id))
    .map((id) => {
      const column = yearSeries(series, data(id), destinationColours[id]);
      return labelledParts.includes(id) ? labelled(column) : column;
    });

const destinationChart = (series: Series, latest: YearPoint, data: DataOf): Spec =>
  basicChart(
    {
      title: t.destinationTitle(largestDestination(latest), latest.year, isProvisional(latest)),
      subtitle: t.destinationSubtitle(basisOfWhole(series.years, series.asOf, parts, whole)),
    },
    { min: 0 },
    {
      chartType: 'COLUMN',
      stackedType: 'STACKED',
      totalDataLabel: { type: 'DATA' },
      legendPosition: 'RIGHT_LEGEND',
      domains: [{ domain: data('label') }],
      series: destinationSeries(series, data),
    },
  );

const rates = [rateDrawn(drawnRate, t.rateName)];
const rateColours = { final: colour.blue, provisional: colour.blueLight } as const;

const fillRateChart = (series: Series, latest: YearPoint, data: DataOf): Spec =>
  basicChart(
    {
      title: t.fillRateTitle(plottedRate(latest, drawnRate), latest.year, isProvisional(latest)),
      subtitle: t.fillRateSubtitle(basisOf(series.years, series.asOf, rates)),
    },
    { min: 0, max: 100 },
    {
      chartType: 'COLUMN',
      legendPosition: 'NO_LEGEND',
      domains: [{ domain: data('label') }],
      series: [labelled(yearSeries(series, data('rate'), rateColours), 'OUTSIDE_END')],
    },
  );

/**
 * A chart needs two points (docs/domain.md, decision 19): a year has four destinations but only one
 * rate.
 */
const yearsWithRateMin = 2;

/** The charts over the years. `place` is the block of the years. */
export const yearCharts = (series: Series, place: BlockPlace): readonly DrawnChart[] => {
  const data: DataOf = (id) => columnOf(place, yearColumnIndex(id));
  const [latest, latestRate] = [latestDrawn(series.years, parts), latestDrawn(series.years, rates)];
  const withRate = series.years.filter((year) => plottedRate(year, drawnRate) !== null);
  const chart = (id: 'destination' | 'fillRate', spec: Spec): DrawnChart => ({
    chartId: chartIds[id],
    spec,
  });
  return [
    ...(latest ? [chart('destination', destinationChart(series, latest, data))] : []),
    ...(latestRate && withRate.length >= yearsWithRateMin
      ? [chart('fillRate', fillRateChart(series, latestRate, data))]
      : []),
  ];
};
