import type { Chart } from '../../sheets/charts/spec.ts';
import type { Page, PageCell } from '../../sheets/grid/page.ts';
import { colour, count, euro, header, label } from '../../sheets/statistic/cells.ts';
import { basicChart, columnOf, columnSeries, labelled } from '../../sheets/statistic/chart-spec.ts';
import { isProvisional, priceOf } from '../../sheets/statistic/library-chart-data.ts';
import { priceSubtitle, priceTitle } from '../../sheets/statistic/library-chart-texts.ts';
import { showCell } from '../../sheets/statistic/show-cell.ts';
import type { QuarterStatistic, YearStatistic } from '../../sheets/statistic/statistic.ts';
import { chartOver, tableOf } from './chart-over.ts';
import type { BoardChart } from './charts.ts';
import { librariesHeading, priceHeading } from './price-texts.ts';

/** How many libraries ask which price: the prices as they may be shown outside, where nobody's own is named. */

/** The address of its picture. A paper for the board has the prices with their libraries instead. */
export const countedPrices = 'grafiek-prijzen';

const librariesMin = 2;

const pricesOf = ({ libraries }: QuarterStatistic | YearStatistic): readonly number[] =>
  libraries.flatMap((row) => priceOf(row) ?? []);

const countsOf = (prices: readonly number[]): readonly (readonly PageCell[])[] =>
  [...new Set(prices)]
    .sort((one, other) => one - other)
    .map((price) => [label(showCell(euro(price))), count(prices.filter((each) => each === price).length)]);

const sheetId = 1;

const pageOf = (rows: readonly (readonly PageCell[])[]): Page => ({
  sheetId,
  title: '',
  columnWidths: [],
  rows: [[header(priceHeading), header(librariesHeading)], ...rows].map((cells, at) => ({ at, cells })),
});

const specOf = (statistic: QuarterStatistic | YearStatistic, rows: number): Chart['spec'] => {
  const fee = statistic.fees.find(({ figure }) => figure === 'b2c_fee_national_eur');
  const place = { sheetId, headerRow: 0, rows, column: 0 };
  return basicChart(
    {
      title: priceTitle(fee?.median ?? null, statistic),
      subtitle: priceSubtitle(statistic, fee?.n ?? 0, fee?.expected ?? 0),
    },
    { min: 0 },
    {
      chartType: 'COLUMN',
      legendPosition: 'NO_LEGEND',
      domains: [{ domain: columnOf(place, 0) }],
      series: [
        labelled(
          columnSeries(columnOf(place, 1), isProvisional(statistic) ? colour.orangeLight : colour.orange),
          'OUTSIDE_END',
        ),
      ],
    },
  );
};

/** None with fewer than two prices, as in the workbook. */
export const priceCountChart = (statistic: QuarterStatistic | YearStatistic): readonly BoardChart[] => {
  const prices = pricesOf(statistic);
  if (prices.length < librariesMin) return [];
  const rows = countsOf(prices);
  const pages = [pageOf(rows)];
  const spec = specOf(statistic, rows.length);
  return [
    {
      name: countedPrices,
      level: 'public',
      chart: chartOver(pages, spec),
      title: spec.title ?? '',
      subtitle: spec.subtitle ?? '',
      at: null,
      table: tableOf(pages, spec),
    },
  ];
};
