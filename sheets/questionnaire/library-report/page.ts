import type { LibraryReport } from '../../../domain/statistics/library-report.ts';
import { type Agreement, type Ask, asksOf, type Reply } from '../../../domain/submissions/agreement.ts';
import { periodWithMonths } from '../../dutch.ts';
import { a1 } from '../../grid/a1.ts';
import type { Page, PageCell, PageRange, PageRow } from '../../grid/page.ts';
import { boxValidation, styles } from '../page/styles.ts';
import * as ask from './ask-texts.ts';
import { band, besideFormula, besideHead, head, largeWords, quietWords, sentenceCell, strongWords } from './cells.ts';
import * as chart from './chart-texts.ts';
import { libraryReportCharts } from './charts.ts';
import { type Explained, explanationRows } from './explanations.ts';
import {
  askCode,
  askColumns,
  chartHeight,
  columns,
  columnWidths,
  libraryReportSheetId,
  pageColumns,
  rows,
} from './layout.ts';
import { placedAsks } from './places.ts';
import { chartCells, quarterRows } from './quarter-rows.ts';
import { signed } from './signed.ts';
import { tableRows } from './table-rows.ts';
import * as t from './texts.ts';
import { yearRows } from './year-rows.ts';

interface LibraryReportView {
  readonly library: { readonly name: string };
  readonly report: LibraryReport;
  /** A later quarter that is being filled in; null = none. */
  readonly waiting: t.WaitingQuarter | null;
  readonly agreements: readonly Agreement[];
  /** The secretary's reply to the remark of a row, by the row's code. */
  readonly replies: ReadonlyMap<string, Reply>;
  /** Newest first. */
  readonly explanations: readonly Explained[];
  /** The row of every box, by its code; empty = a new tab. */
  readonly boxes: ReadonlyMap<string, number>;
}

const across = (row: number, from: number = columns.label, to: number = columns.words): PageRange => ({
  fromRow: row,
  toRow: row,
  fromColumn: from,
  toColumn: to,
});

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A link in the frozen rows, so that the box is easy to find. */
const agreeLink = (year: string, row: number): PageCell => ({
  formula: `=HYPERLINK("#gid=${libraryReportSheetId}&range=${a1(row, askColumns.box)}";${quoted(t.agreeLink(year))})`,
  style: styles.strong,
});

const topRows = ({ library, report, waiting }: LibraryReportView, openRow: number | undefined): readonly PageRow[] => [
  {
    at: rows.title,
    height: 34,
    cells: [largeWords(library.name), largeWords(periodWithMonths(report.quarter))],
  },
  {
    at: rows.finding,
    height: 36,
    cells: [
      sentenceCell(t.findingSentence(report)),
      ...Array.from({ length: columns.words - 1 }, () => ({})),
      ...(report.askedYear !== null && openRow !== undefined ? [agreeLink(report.askedYear, openRow)] : []),
    ],
  },
  {
    at: rows.source,
    // Two lines if it also mentions predecessors or a quarter still to come.
    ...((report.forerunners.length > 0 || waiting !== null) && { height: 36 }),
    cells: [{ value: t.sourceSentence(report, waiting), style: styles.quiet }],
  },
];

/**
 * A formula, so that the answer is instant: until a check has seen a new tick or remark, the row
 * says that it is being read.
 */
const answerFormula = (one: Ask, row: number, reply: Reply | undefined): string => {
  const box = `${a1(row, askColumns.box)}${one.latest?.ticked ? '<>' : '='}TRUE`;
  const remark = `${a1(row, askColumns.remark)}&""<>${a1(row, columns.seen)}&""`;
  return `=IF(OR(${box};${remark});${quoted(ask.pending)};${quoted(ask.askAnswer(one, reply))})`;
};

const askCells = (one: Ask, row: number, reply: Reply | undefined): PageCell[] => {
  const bare = Array.from({ length: askColumns.remarkTo - askColumns.remark }, () => ({ style: styles.words }));
  return [
    strongWords(ask.askLabel(one)),
    // When the tab is rebuilt, the box and the remark keep their last values.
    { input: true, value: one.latest?.ticked ?? false, style: styles.box, validation: boxValidation },
    { input: true, value: one.latest?.remark ?? '', style: styles.words },
    ...bare,
    besideFormula(answerFormula(one, row, reply)),
    { value: askCode(one) },
    {},
    one.latest?.remark ? { value: one.latest.remark } : {},
  ];
};

const askHeader = (): PageCell[] => {
  const [label, box, remark, answer] = ask.askHeads;
  return [
    head(label, 'LEFT'),
    head(box, 'LEFT'),
    head(remark, 'LEFT', ask.askNote),
    ...Array.from({ length: askColumns.remarkTo - askColumns.remark }, () => head('', 'LEFT')),
    besideHead(answer),
  ];
};

interface Block {
  readonly rows: readonly PageRow[];
  readonly merges: readonly PageRange[];
}

const askBlock = (asks: readonly Ask[], places: readonly number[], replies: LibraryReportView['replies']): Block => {
  if (asks.length === 0) return { rows: [], merges: [] };
  const at = [rows.askHeader, ...places];
  return {
    rows: [
      { at: rows.askHeader, cells: askHeader() },
      ...asks.map((one, index) => {
        const row = places[index] ?? rows.asks;
        return { at: row, height: 54, cells: askCells(one, row, replies.get(askCode(one))) };
      }),
    ],
    merges: at.map((row) => across(row, askColumns.remark, askColumns.remarkTo)),
  };
};

const headed = (at: number, text: string): PageRow => ({ at, height: 26, cells: band(text, columns.words + 1) });

/** The page *Uw bibliotheek*, without what people type. */
export const libraryReportPage = (view: LibraryReportView): Page => {
  const { report, agreements, explanations, boxes } = view;
  const asks = asksOf(report, agreements);
  const places = placedAsks(asks, boxes);
  const openRow = places[asks.findLastIndex(({ open }) => open)];
  const block = askBlock(asks, places, view.replies);
  const explanationsAt = (places.at(-1) ?? rows.askHeader - 1) + 1;
  const explained = explanationRows(explanations, explanationsAt + 1);
  const tableAt = explanationsAt + 1 + explained.rows.length;
  const headings = [
    headed(rows.chartHeading, chart.chartHeading),
    headed(rows.yearHeading, t.yearHeading(report)),
    headed(explanationsAt, t.explanationHeading),
    headed(tableAt, t.tableHeading),
  ];
  const page: Page = {
    sheetId: libraryReportSheetId,
    title: t.title,
    index: 1,
    rows: [
      ...topRows(view, openRow),
      ...headings,
      ...quarterRows(report),
      { at: rows.privacy, cells: [quietWords(t.privacyNote)] },
      { at: rows.charts, height: chartHeight, cells: chartCells(report) },
      ...yearRows(report),
      ...block.rows,
      ...explained.rows,
      ...tableRows(report, tableAt + 1),
    ].sort((one, other) => one.at - other.at),
    columnWidths,
    hiddenColumns: { from: columns.code, to: pageColumns - 1 },
    // Each block has its own heads, so they are not frozen.
    frozenRows: rows.quarterHeading,
    merges: [
      across(rows.title, columns.now),
      across(rows.finding, columns.label, report.askedYear === null ? columns.words : columns.others),
      across(rows.source),
      across(rows.privacy),
      ...[rows.quarterHeading, rows.chartHeading, rows.yearHeading, explanationsAt, tableAt].map((row) => across(row)),
      across(rows.charts, columns.label, columns.previous),
      across(rows.charts, columns.change),
      ...block.merges,
      ...explained.merges,
    ],
    charts: libraryReportCharts(report, tableAt + 1),
    signatureAt: { row: rows.title, column: columns.code },
    whole: true,
  };
  return signed(page);
};
