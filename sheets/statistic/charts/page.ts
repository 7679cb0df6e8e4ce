import type { OpenQuarter } from '../../../domain/statistics/open-quarter.ts';
import { publicStatistic } from '../../../domain/statistics/public.ts';
import {
  isToldOutside,
  type QuarterStatistic,
  type Series,
  type YearStatistic,
} from '../../../domain/statistics/statistic.ts';
import {
  type Line,
  line,
  overflowing,
  paragraph,
  section,
  subtitle,
  text,
  title,
  wholePage,
} from '../../grid/cells.ts';
import type { Page, PageCell } from '../../grid/page.ts';
import type { FilesAddress } from '../file-addresses.ts';
import { chartLinks } from '../file-links.ts';
import { chartBlocks } from '../tables/series-page.ts';
import { basisOfSeries, levelCharts, levelOpen, openLine } from '../texts.ts';
import { quarterCharts } from './charts.ts';
import { libraryCharts } from './library-charts.ts';
import { librariesDrawn, libraryChartBlock, reasonsDrawn, type Summary, summaryShown } from './library-data.ts';
import { libraryDataHeading, libraryHeading } from './library-texts.ts';
import { type ChartName, chartIds, type DrawnChart, leftOut, placed, placingOf } from './places.ts';
import { chartsEmpty, chartsNote, chartsTitle, leftOutSentence } from './texts.ts';
import { yearCharts } from './year-charts.ts';

/** The charts cover the first ten columns; the data per library stand to the right. */
const chartColumns = 10;
const dataColumn = chartColumns + 1;
const widths = [
  ...Array.from({ length: chartColumns }, () => 100),
  24,
  110,
  110,
  110,
  110,
  110,
  24,
  200,
  ...Array.from({ length: 7 }, () => 110),
];
const dataHeadingRow = 3;
const dataHeaderRow = dataHeadingRow + 1;

interface ChartsView {
  readonly series: Series;
  readonly quarter: QuarterStatistic | null;
  readonly year: YearStatistic | null;
  readonly group: string;
  readonly open: readonly OpenQuarter[];
  readonly files?: FilesAddress | undefined;
}

/** Lines by row, with the block of data beside them. */
const linesOf = (
  left: ReadonlyMap<number, Line>,
  block: readonly (readonly PageCell[])[],
  length: number,
): readonly Line[] =>
  Array.from({ length: Math.max(length, dataHeaderRow + block.length) }, (_, row) => {
    const own = left.get(row);
    const data = row === dataHeadingRow ? [section(libraryDataHeading)] : (block[row - dataHeaderRow] ?? []);
    if (block.length === 0 || data.length === 0) return own ?? line();
    return line(...Array.from({ length: dataColumn }, (__, column) => own?.cells[column] ?? {}), ...data);
  });

type Rows = Readonly<Record<ChartName, number>>;

/** A sentence that says why a chart is left out, in its place. */
const leftOutLines = (
  drawn: readonly DrawnChart[],
  summary: Summary | null,
  rows: Rows,
): readonly (readonly [number, Line])[] =>
  leftOut(drawn).map((name) => [rows[name], line(overflowing(text(leftOutSentence(name, summary))))]);

/** From the top of a chart to the links to its files, below it. */
const linkRow = 27;

/** A chart over time belongs to the quarter; a chart per library to the period that it shows. */
const linkLines = (
  { series, quarter, files }: ChartsView,
  summary: Summary | null,
  drawn: readonly DrawnChart[],
  rows: Rows,
) =>
  (Object.keys(chartIds) as ChartName[])
    .filter((name) => drawn.some(({ chartId }) => chartId === chartIds[name]))
    .flatMap((name): (readonly [number, Line])[] => {
      const isOfSummary = name !== 'traffic' && name !== 'destination' && name !== 'fillRate';
      const period = isOfSummary ? summary?.period : series.until;
      const own = period === summary?.period ? summary : quarter;
      const isTold = own ? isToldOutside(own) : true;
      return files && period ? [[rows[name] + linkRow, chartLinks(files, name, period, isTold)]] : [];
    });

/**
 * *Grafieken*: native charts below each other, first those for public use, then those per library.
 */
export const chartsPage = (
  view: ChartsView,
  ids: { readonly charts: number; readonly series: number },
  index: number,
): Page => {
  const { series, quarter, year, group } = view;
  const blocks = chartBlocks(series, group, ids.series);
  const summary = summaryShown(quarter, year, series);
  const reasons = summary && reasonsDrawn(summary, series);
  const compared = quarter ?? year;
  const summaryTold = compared && publicStatistic(compared);
  const overTime = [...quarterCharts(series, summaryTold, blocks.quarters, group), ...yearCharts(series, blocks.years)];
  const perLibrary = summary
    ? libraryCharts(summary, reasons, { sheetId: ids.charts, headerRow: dataHeaderRow, rows: 0, column: dataColumn })
    : [];
  const drawn = [...overTime, ...perLibrary];
  const placing = placingOf(drawn);
  const { rows, heading } = placing;
  const top = [
    line(title(chartsTitle)),
    ...paragraph([basisOfSeries(series.asOf, group), openLine(view.open)].join(' ').trim(), subtitle),
    ...paragraph(drawn.length > 0 ? chartsNote : chartsEmpty, text),
    ...paragraph(perLibrary.length > 0 ? levelCharts : levelOpen, subtitle),
  ];
  const left = new Map(top.slice(0, dataHeaderRow).map((each, row) => [row, each] as const));
  if (summary && librariesDrawn(summary).length > 0 && perLibrary.length > 0) {
    left.set(heading, line(overflowing(section(libraryHeading))));
  }
  if (drawn.length > 0) for (const [row, why] of leftOutLines(drawn, summary, rows)) left.set(row, why);
  for (const [row, links] of linkLines(view, summary, drawn, rows)) left.set(row, links);
  const block = summary && perLibrary.length > 0 ? libraryChartBlock(summary, reasons) : [];
  return wholePage(
    { sheetId: ids.charts, title: 'Grafieken', index, frozenRows: 1, charts: placed(drawn, placing) },
    widths,
    linesOf(left, block, drawn.length > 0 ? placing.length : left.size),
  );
};
