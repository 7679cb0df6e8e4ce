import { publicSeries } from '../../../domain/statistics/public.ts';
import { isUnderWay, isYear, type Series } from '../../../domain/statistics/statistic.ts';
import { chartFiles, type Level } from '../../../sheets/statistic/charts/files.ts';
import { type ChartName, chartIds, leftOut } from '../../../sheets/statistic/charts/places.ts';
import { leftOutSentence } from '../../../sheets/statistic/charts/texts.ts';
import { destinationTable, fillRateTable, trafficTable } from '../data/series-tables.ts';
import { type PublicationView, pagesOf } from '../view.ts';
import type { BoardChart } from './board-chart.ts';
import { chartOver, tableOf } from './chart-over.ts';
import { priceCountChart } from './price-count-chart.ts';

/** The charts over time. */
const tables: Readonly<Partial<Record<ChartName, (series: Series) => BoardChart['table']>>> = {
  traffic: trafficTable,
  destination: destinationTable,
  fillRate: fillRateTable,
};

const nameOf = (chartId: number): ChartName | undefined =>
  (Object.keys(chartIds) as ChartName[]).find((name) => chartIds[name] === chartId);

/**
 * A whole year opens with a chart of years: the first chart stands under the year's name, and must not show a quarter's
 * figure. Of a year under way the quarters are what is known.
 */
const yearsFirst = (charts: readonly BoardChart[]): readonly BoardChart[] => {
  const isPerQuarter = ({ name }: BoardChart): boolean => name === chartFiles.traffic.name;
  return [...charts.filter((chart) => !isPerQuarter(chart)), ...charts.filter(isPerQuarter)];
};

/** Every chart of *Grafieken*; outside, the prices are shown without names. */
export const boardCharts = (view: PublicationView): readonly BoardChart[] => {
  const pages = pagesOf(view);
  const charts = pages.flatMap((page) => page.charts ?? []);
  const native = charts.flatMap(({ chartId, spec, at }): BoardChart[] => {
    const name = nameOf(chartId);
    if (!name) return [];
    return [
      {
        ...chartFiles[name],
        chart: chartOver(pages, spec),
        title: spec.title ?? '',
        subtitle: spec.subtitle ?? '',
        at,
        table: tables[name]?.(publicSeries(view.series)) ?? tableOf(pages, spec),
      },
    ];
  });
  const all = [...native, ...priceCountChart(view)];
  return isYear(view.statistic) && !isUnderWay(view.statistic) ? yearsFirst(all) : all;
};

/** Why the charts that are not drawn are not there, by their level. */
export const chartsLeftOut = (view: PublicationView, level: Level): readonly string[] =>
  leftOut(pagesOf(view).flatMap((page) => page.charts ?? []))
    .filter((name) => level === 'board' || chartFiles[name].level === 'public')
    .map((name) => leftOutSentence(name, view.statistic));
