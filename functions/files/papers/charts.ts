import { publicSeries } from '../../../domain/statistics/public.ts';
import type { Series } from '../../../domain/statistics/statistic.ts';
import { chartFiles, type Level } from '../../../sheets/statistic/charts/files.ts';
import { type ChartName, chartIds, leftOut } from '../../../sheets/statistic/charts/places.ts';
import { leftOutSentence } from '../../../sheets/statistic/charts/texts.ts';
import { destinationTable, trafficTable } from '../data/series-tables.ts';
import { type PublicationView, pagesOf } from '../view.ts';
import type { BoardChart } from './board-chart.ts';
import { chartOver, tableOf } from './chart-over.ts';
import { priceCountChart } from './price-count-chart.ts';

/** The charts whose figures may be estimated. */
const tables: Readonly<Partial<Record<ChartName, (series: Series) => BoardChart['table']>>> = {
  traffic: trafficTable,
  destination: destinationTable,
};

const nameOf = (chartId: number): ChartName | undefined =>
  (Object.keys(chartIds) as ChartName[]).find((name) => chartIds[name] === chartId);

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
  return [...native, ...priceCountChart(view)];
};

/** Why the charts that are not drawn are not there, by their level. */
export const chartsLeftOut = (view: PublicationView, level: Level): readonly string[] =>
  leftOut(pagesOf(view).flatMap((page) => page.charts ?? []))
    .filter((name) => level === 'board' || chartFiles[name].level === 'public')
    .map((name) => leftOutSentence(name, view.statistic.period));
