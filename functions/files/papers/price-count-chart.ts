import type { Chart } from '@ibl/sheet-charts/spec.ts';
import { lastThatHas, publicPeriods } from '../../../domain/statistics/last-public.ts';
import type { FeeStatistic, QuarterStatistic, YearStatistic } from '../../../domain/statistics/statistic.ts';
import { colour, count, euro, header, label } from '../../../sheets/grid/cells.ts';
import type { Page, PageCell } from '../../../sheets/grid/page.ts';
import { showCell } from '../../../sheets/grid/show-cell.ts';
import { isProvisional } from '../../../sheets/statistic/charts/library-data.ts';
import { priceCountSubtitle, priceTitle } from '../../../sheets/statistic/charts/library-texts.ts';
import { basicChart, columnOf, columnSeries, labelled } from '../../../sheets/statistic/charts/spec.ts';
import type { PublicationView } from '../view.ts';
import type { BoardChart } from './board-chart.ts';
import { chartOver, tableOf } from './chart-over.ts';
import { librariesHeading, otherPrice, priceHeading } from './price-texts.ts';

/** How many libraries ask each price, in the last period for which enough of them gave one. No library is named. */

/** The address of its picture. A paper for the board has the prices with their libraries instead. */
export const countedPrices = 'grafiek-prijzen';

interface Drawn extends Pick<QuarterStatistic | YearStatistic, 'period' | 'standing' | 'asOf'> {
  readonly fee: FeeStatistic;
}

const drawnIn = ({ statistic, series }: PublicationView): Drawn | null =>
  lastThatHas(publicPeriods(statistic, series), ({ period, standing, fees }) => {
    const fee = fees.find(({ figure }) => figure === 'b2c_fee_national_eur');
    return fee && fee.prices.length > 0 ? { period, standing, asOf: statistic.asOf, fee } : null;
  });

/** What is asked by fewer libraries than may be told stands together, without the price. */
const rowsOf = ({ prices, n }: FeeStatistic): readonly (readonly PageCell[])[] => {
  const others = n - prices.reduce((sum, { libraries }) => sum + libraries, 0);
  return [
    ...prices.map(({ price, libraries }) => [label(showCell(euro(price))), count(libraries)]),
    ...(others > 0 ? [[label(otherPrice), count(others)]] : []),
  ];
};

const sheetId = 1;

const pageOf = (rows: readonly (readonly PageCell[])[]): Page => ({
  sheetId,
  title: '',
  columnWidths: [],
  rows: [[header(priceHeading), header(librariesHeading)], ...rows].map((cells, at) => ({ at, cells })),
});

const specOf = (drawn: Drawn, rows: number): Chart['spec'] => {
  const { median, n, expected } = drawn.fee;
  const place = { sheetId, headerRow: 0, rows, column: 0 };
  return basicChart(
    {
      title: priceTitle(median, drawn),
      subtitle: priceCountSubtitle(drawn, n, expected),
    },
    { min: 0 },
    {
      chartType: 'COLUMN',
      legendPosition: 'NO_LEGEND',
      domains: [{ domain: columnOf(place, 0) }],
      series: [
        labelled(
          columnSeries(columnOf(place, 1), isProvisional(drawn) ? colour.orangeLight : colour.orange),
          'OUTSIDE_END',
        ),
      ],
    },
  );
};

export const priceCountChart = (view: PublicationView): readonly BoardChart[] => {
  const drawn = drawnIn(view);
  if (!drawn) return [];
  const rows = rowsOf(drawn.fee);
  const pages = [pageOf(rows)];
  const spec = specOf(drawn, rows.length);
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
