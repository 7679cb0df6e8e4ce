import type { FigureId, FigureTotal, Series, SeriesPoint } from '../../../domain/statistics/statistic.ts';
import { period } from '../../dutch.ts';
import {
  blankLine,
  count,
  decimal,
  header,
  headerLine,
  type Line,
  label,
  line,
  paragraph,
  section,
  subtitle,
  text,
  title,
  wholePage,
  word,
} from '../../grid/cells.ts';
import type { Page, PageCell } from '../../grid/page.ts';
import { chartColumns } from '../charts/data.ts';
import { yearColumns } from '../charts/year-data.ts';
import * as t from '../texts.ts';
import { seriesRate, seriesTotal } from './figure-lines.ts';
import { yearLines } from './year-lines.ts';

/** *Reeks*: five years of quarters and years, one line each, with the charts' data to the right. */

const withEstimates: readonly FigureId[] = ['lending_filled', 'borrowing_received'];
const destinations: readonly FigureId[] = [
  'lending_filled_provincial',
  'lending_filled_national',
  'lending_filled_academic',
  'lending_filled_abroad',
];
const rates = [
  'lending_fill_rate_outside',
  'lending_fill_rate',
  'borrowing_success_rate_outside',
  'borrowing_success_rate',
] as const;

const leading = 3;
const figureColumns = withEstimates.length * 3 + destinations.length * 2 + rates.length * 2;

/** The first column of the charts' data. */
const chartBlock = { column: leading + figureColumns + 1 };

/** In pixels; wide enough for words on one line, so that all rows are equally high. */
const [figureWidth, blockWidth] = [124, 116];
const blockColumns = Math.max(chartColumns.length, yearColumns.length);
const widths = [
  150,
  90,
  84,
  ...Array.from({ length: figureColumns }, () => figureWidth),
  24,
  ...Array.from({ length: blockColumns }, () => blockWidth),
];

const headings: Line = headerLine(
  [
    header(t.headers.quarter, 'LEFT'),
    header(t.headers.standing, 'LEFT'),
    header(t.headers.handedIn),
    ...withEstimates.flatMap((figure) => [
      header(t.figureLabel(figure)),
      header(t.headers.reportedBy),
      header(t.headers.estimated),
    ]),
    ...destinations.flatMap((figure) => [header(t.figureLabel(figure)), header(t.headers.reportedBy)]),
    ...rates.flatMap((rate) => [header(t.seriesRateHeading[rate]), header(t.headers.reportedBy)]),
    {},
    ...chartColumns.map((column) => header(column.heading)),
  ],
  72,
);

const reportedCells = (total: FigureTotal | undefined): readonly PageCell[] => [
  seriesTotal(total),
  word(t.ofN(total?.n ?? 0, total?.expected ?? 0)),
];

const chartCell = (value: number | string | null, show: (value: number) => PageCell): PageCell => {
  if (value === null) return {};
  return typeof value === 'string' ? word(value) : show(value);
};

const pointLine = (series: Series, point: SeriesPoint, index: number): Line =>
  line(
    label(period(point.quarter)),
    text(t.standingWord(point.standing)),
    word(t.ofN(point.handedIn, point.members)),
    ...withEstimates.flatMap((figure) => {
      const total = point.totals.get(figure);
      const estimated = total && total.estimated !== 0 ? count(total.estimated) : word('');
      return [...reportedCells(total), estimated];
    }),
    ...destinations.flatMap((figure) => reportedCells(point.totals.get(figure))),
    ...rates.flatMap((rate) => {
      const total = point.indicators.get(rate);
      return [seriesRate(rate, total), word(t.ofN(total?.n ?? 0, total?.expected ?? 0))];
    }),
    {},
    ...chartColumns.map((column) => chartCell(column.valueAt(series.points, index), count)),
  );

/** A row followed by the charts' data in their columns. */
const withBlock = ({ cells, ...row }: Line, block: readonly PageCell[]): Line => ({
  ...row,
  cells: [...Array.from({ length: chartBlock.column }, (_, column) => cells[column] ?? {}), ...block],
});

const yearBlock = (series: Series, index: number): readonly PageCell[] =>
  yearColumns.map(({ id, valueAt }) =>
    chartCell(valueAt(series.years, index), id.startsWith('rate') ? decimal : count),
  );

/** The years below the quarters, each with the data of the charts per year. */
const yearRows = (series: Series): readonly Line[] => {
  const [blank, headingLine, ...rows] = yearLines(series);
  if (!blank || !headingLine) return [];
  return [
    blank,
    withBlock(
      headingLine,
      yearColumns.map((column) => header(column.heading)),
    ),
    ...rows.map((row, index) => withBlock(row, yearBlock(series, index))),
  ];
};

/**
 * Titles, notes and the heading above the chart data. The number of lines is the same for every
 * period.
 */
const topLines = (series: Series, group: string): readonly Line[] => [
  line(title(t.seriesTitle)),
  ...paragraph(t.basisOfSeries(series.asOf, group), subtitle),
  ...paragraph(t.readingSeries, text),
  ...paragraph(t.legendSeries, subtitle),
  ...paragraph(t.levelOpen, subtitle),
  line(...Array.from({ length: chartBlock.column }, () => ({})), section(t.chartDataHeading)),
];

/** A blank row and the headings of the years. */
const rowsBetween = 2;

/** The row of the headings, where the charts' ranges start. */
const seriesHeaderRow = (series: Series, group: string): number => topLines(series, group).length;

/** The positions of the blocks of the quarters and of the years below them. */
export const chartBlocks = (series: Series, group: string, sheetId: number) => {
  const headerRow = seriesHeaderRow(series, group);
  const { column } = chartBlock;
  const rows = series.points.length;
  return {
    quarters: { sheetId, headerRow, rows, column },
    years: { sheetId, headerRow: headerRow + rows + rowsBetween, rows: series.years.length, column },
  };
};

export const seriesPage = (series: Series, group: string, sheetId: number, index: number): Page => {
  const top = topLines(series, group);
  return wholePage({ sheetId, title: 'Reeks', index, frozenRows: 1, frozenColumns: 1 }, widths, [
    ...top,
    headings,
    ...series.points.map((point, at) => pointLine(series, point, at)),
    ...yearRows(series),
    blankLine,
  ]);
};
