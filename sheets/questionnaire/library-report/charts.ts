import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { type LibraryReport, type ReportQuarter, reportCounts } from '../../../domain/statistics/library-report.ts';
import { colour } from '../../grid/cells.ts';
import type { PageChart } from '../../grid/page.ts';
import { basicChart, columnOf, columnSeries, lineSeries } from '../../statistic/charts/spec.ts';
import * as t from './chart-texts.ts';
import { chartIds, chartPlaces, columns, libraryReportSheetId, rows } from './layout.ts';

/**
 * The data of the charts are in hidden columns beside the tables. Google draws charts from hidden
 * columns too.
 */

type Drawn = 'lending_filled' | 'borrowing_received';

const amountOf = ({ cells }: ReportQuarter, figure: Drawn): number | null => {
  const cell = cells[figure];
  return cell?.kind === 'number' ? cell.value : null;
};

const solid = (history: readonly ReportQuarter[], at: number, figure: Drawn): number | null => {
  const point = history[at];
  return point?.final ? amountOf(point, figure) : null;
};

/**
 * Provisional points, plus the final points next to them, so that the dashed line joins the solid
 * one.
 */
const dashed = (history: readonly ReportQuarter[], at: number, figure: Drawn): number | null => {
  const point = history[at];
  const around = [at - 1, at, at + 1].flatMap((one) => history[one] ?? []);
  return point && around.some(({ final }) => !final) ? amountOf(point, figure) : null;
};

/** The values per quarter: geleverd, geleverd (voorlopig), ontvangen, ontvangen (voorlopig). */
export const historyValues = (history: readonly ReportQuarter[], at: number): readonly (number | null)[] =>
  (['lending_filled', 'borrowing_received'] as const).flatMap((figure) => [
    solid(history, at, figure),
    dashed(history, at, figure),
  ]);

const hasPoint = (history: readonly ReportQuarter[], column: number): boolean =>
  history.some((_, at) => (historyValues(history, at)[column] ?? null) !== null);

const shown = (spec: sheets_v4.Schema$ChartSpec): sheets_v4.Schema$ChartSpec => ({
  ...spec,
  hiddenDimensionStrategy: 'SHOW_ALL',
  titleTextFormat: { fontSize: 13, bold: true },
});

const pointsMin = 2;

export const isHistoryDrawn = ({ history }: LibraryReport): boolean =>
  history.filter((one) => amountOf(one, 'lending_filled') !== null).length >= pointsMin;

const historyChart = (report: LibraryReport, headerRow: number): PageChart => {
  const place = { sheetId: libraryReportSheetId, headerRow, rows: report.history.length, column: columns.chart };
  const lines = [
    { colour: colour.blue, provisional: false, shape: 'CIRCLE' },
    { colour: colour.blueLight, provisional: true, shape: 'CIRCLE' },
    { colour: colour.orange, provisional: false, shape: 'DIAMOND' },
    { colour: colour.orangeLight, provisional: true, shape: 'DIAMOND' },
  ] as const;
  const series = lines.flatMap((line, column) =>
    hasPoint(report.history, column)
      ? [lineSeries(columnOf(place, column + 1), line.colour, line.provisional, line.shape)]
      : [],
  );
  const chart = { chartType: 'LINE', domains: [{ domain: columnOf(place, 0) }], series };
  const spec = basicChart(t.historyChart(report), { min: 0 }, chart);
  return { chartId: chartIds.history, spec: shown(spec), at: chartPlaces.history };
};

export const isPeersDrawn = ({ peers }: LibraryReport): boolean =>
  peers.some(({ figure, median }) => median !== null && (reportCounts as readonly string[]).includes(figure));

const peersChart = (report: LibraryReport): PageChart => {
  const place = {
    sheetId: libraryReportSheetId,
    headerRow: rows.header,
    rows: reportCounts.length,
    column: columns.chart,
  };
  const chart = {
    chartType: 'COLUMN',
    domains: [{ domain: columnOf(place, 0) }],
    series: [columnSeries(columnOf(place, 1), colour.blue), columnSeries(columnOf(place, 2), colour.grey)],
  };
  const spec = basicChart(t.peersChart(report), { min: 0 }, chart);
  return { chartId: chartIds.peers, spec: shown(spec), at: chartPlaces.peers };
};

/** The charts. `historyRow` is the row of the heading of the table of quarters. */
export const libraryReportCharts = (report: LibraryReport, historyRow: number): readonly PageChart[] => [
  ...(isHistoryDrawn(report) ? [historyChart(report, historyRow)] : []),
  ...(isPeersDrawn(report) ? [peersChart(report)] : []),
];
