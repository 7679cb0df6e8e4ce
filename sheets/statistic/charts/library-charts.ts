import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { FigureId } from '../../../domain/statistics/statistic.ts';
import { librariesMin } from '../../../domain/statistics/threshold.ts';
import { colour } from '../../grid/cells.ts';
import {
  balanceOf,
  cellsMissing,
  type DrawnSummary,
  deliveredNow,
  isProvisional,
  librariesDrawn,
  libraryChartColumns,
  priceOf,
  type ReasonsDrawn,
  reasonName,
  reasonRows,
} from './library-data.ts';
import * as t from './library-texts.ts';
import { type ChartName, chartIds, type DrawnChart } from './places.ts';
import { type BlockPlace, barSeries, basicChart, columnOf } from './spec.ts';

/**
 * Charts that name libraries are for the working group and the board. Alphabetical, never a
 * ranking.
 */

type Spec = sheets_v4.Schema$ChartSpec;

/** A year earlier, for comparison, without figures of its own. */
const quietBars = (data: Parameters<typeof barSeries>[0]) => {
  const { dataLabel: _, ...bars } = barSeries(data, colour.greyLight);
  return bars;
};

/** Lighter while provisional, as in the charts over time. */
const blueOf = (summary: Pick<DrawnSummary, 'standing'>) => (isProvisional(summary) ? colour.blueLight : colour.blue);

type Row = DrawnSummary['libraries'][number];

const notDrawn = (rows: readonly Row[], figureOf: (row: Row) => number | null, figures: readonly FigureId[]) =>
  rows
    .filter((row) => figureOf(row) === null)
    .map((row): t.NotDrawn => ({ city: row.city, cell: cellsMissing(row, figures) }));

const given = (values: readonly (number | null)[]): readonly number[] => values.flatMap((value) => value ?? []);

const deliveredChart = (summary: DrawnSummary, place: BlockPlace): Spec => {
  const rows = librariesDrawn(summary);
  const pairs = rows.flatMap((row) => {
    const [now, before] = [deliveredNow(row), row.deliveredYearEarlier];
    return now === null || before === null ? [] : [now > before];
  });
  const compared = { more: pairs.filter(Boolean).length, of: pairs.length };
  const heading = {
    title: t.deliveredTitle(compared, summary),
    subtitle: t.deliveredSubtitle(
      summary,
      given(rows.map(deliveredNow)).length,
      notDrawn(rows, deliveredNow, ['lending_filled']),
      notDrawn(rows, ({ deliveredYearEarlier }) => deliveredYearEarlier, []),
    ),
  };
  const hasBefore = given(rows.map(({ deliveredYearEarlier }) => deliveredYearEarlier)).length > 0;
  const { place: names, now, before } = libraryChartColumns;
  return basicChart(
    heading,
    { min: 0 },
    {
      chartType: 'BAR',
      legendPosition: hasBefore ? 'BOTTOM_LEGEND' : 'NO_LEGEND',
      domains: [{ domain: columnOf(place, names) }],
      series: [
        barSeries(columnOf(place, now), blueOf(summary)),
        ...(hasBefore ? [quietBars(columnOf(place, before))] : []),
      ],
    },
  );
};

const balanceChart = (summary: DrawnSummary, place: BlockPlace): Spec => {
  const rows = librariesDrawn(summary);
  const balances = given(rows.map(balanceOf));
  const compared = { more: balances.filter((balance) => balance > 0).length, of: balances.length };
  const missing = notDrawn(rows, balanceOf, ['lending_filled', 'borrowing_received']);
  const heading = {
    title: t.balanceTitle(compared, summary),
    subtitle: t.balanceSubtitle(summary, balances.length, missing),
  };
  return basicChart(
    heading,
    {},
    {
      chartType: 'BAR',
      legendPosition: 'NO_LEGEND',
      domains: [{ domain: columnOf(place, libraryChartColumns.place) }],
      series: [barSeries(columnOf(place, libraryChartColumns.balance), blueOf(summary))],
    },
  );
};

const priceChart = (summary: DrawnSummary, place: BlockPlace): Spec => {
  const fee = summary.fees.find(({ figure }) => figure === 'b2c_fee_national_eur');
  const heading = {
    title: t.priceTitle(fee?.median ?? null, summary),
    subtitle: t.priceSubtitle(
      summary,
      fee?.n ?? 0,
      fee?.expected ?? 0,
      notDrawn(librariesDrawn(summary), priceOf, ['b2c_fee_national_eur']),
    ),
  };
  return basicChart(
    heading,
    { min: 0 },
    {
      chartType: 'BAR',
      legendPosition: 'NO_LEGEND',
      domains: [{ domain: columnOf(place, libraryChartColumns.place) }],
      series: [
        barSeries(
          columnOf(place, libraryChartColumns.price),
          isProvisional(summary) ? colour.orangeLight : colour.orange,
        ),
      ],
    },
  );
};

const reasonsChart = (drawn: ReasonsDrawn, place: BlockPlace): Spec | null => {
  const rows = reasonRows(drawn);
  const [largest] = rows;
  if (!largest) return null;
  const heading = {
    title: t.reasonsTitle(largest.figure, reasonName(largest.figure), largest.now, drawn),
    subtitle: t.reasonsSubtitle(drawn, drawn.breakdown, drawn.before?.reasons[0]),
  };
  const block = { ...place, rows: rows.length };
  const hasBefore = rows.some(({ before }) => before !== null);
  const { reason, shareNow, shareBefore } = libraryChartColumns;
  return basicChart(
    heading,
    { min: 0 },
    {
      chartType: 'BAR',
      legendPosition: hasBefore ? 'BOTTOM_LEGEND' : 'NO_LEGEND',
      domains: [{ domain: columnOf(block, reason) }],
      series: [
        barSeries(columnOf(block, shareNow), blueOf(drawn)),
        ...(hasBefore ? [quietBars(columnOf(block, shareBefore))] : []),
      ],
    },
  );
};

const drawnMin = librariesMin;

/**
 * The charts per library, for each figure that enough libraries gave. `place` is the block to the
 * right of *Grafieken*.
 */
export const libraryCharts = (
  summary: DrawnSummary,
  reasons: ReasonsDrawn | null,
  place: BlockPlace,
): readonly DrawnChart[] => {
  const rows = librariesDrawn(summary);
  const block = { ...place, rows: rows.length };
  const chart = (id: ChartName, spec: Spec | null): readonly DrawnChart[] =>
    spec ? [{ chartId: chartIds[id], spec }] : [];
  const drawable = (valueOfRow: (row: (typeof rows)[number]) => number | null): boolean =>
    given(rows.map(valueOfRow)).length >= drawnMin;
  return [
    ...chart('reasons', reasons && reasonsChart(reasons, place)),
    ...chart('price', drawable(priceOf) ? priceChart(summary, block) : null),
    ...chart('delivered', drawable(deliveredNow) ? deliveredChart(summary, block) : null),
    ...chart('balance', drawable(balanceOf) ? balanceChart(summary, block) : null),
  ];
};
