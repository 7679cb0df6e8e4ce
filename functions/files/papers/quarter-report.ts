import { withoutPersonal } from '../../../domain/rules/personal/privacy.ts';
import type { Development } from '../../../domain/statistics/development.ts';
import type { FigureId } from '../../../domain/statistics/statistic.ts';
import { clipped } from '../../../domain/submissions/typed-text.ts';
import { chartFiles } from '../../../sheets/statistic/charts/files.ts';
import { reportFile } from '../../../sheets/statistic/file-addresses.ts';
import { footnoteSentences } from '../../../sheets/statistic/tables/footnote-lines.ts';
import { figureLabel } from '../../../sheets/statistic/texts.ts';
import { mediaTypes, type PublicationFile } from '../file.ts';
import { tablesOf, withColumns } from '../page/page-tables.ts';
import { type PublicationView, pagesOf } from '../view.ts';
import type { DrawnChart } from './chart-files.ts';
import type { Paper } from './paper.ts';
import { chartsFitting, drawCharts, openPaper, ownTexts, table } from './paper-parts.ts';
import type { PaperTable } from './paper-table.ts';
import * as t from './paper-texts.ts';

/** The figures for the board; the whole table is in the workbook. */
const headlines: readonly FigureId[] = [
  'lending_requests_received',
  'lending_filled',
  'lending_filled_provincial',
  'lending_filled_national',
  'lending_filled_academic',
  'lending_filled_abroad',
  'lending_unfilled',
  'borrowing_requests_submitted',
  'borrowing_received',
  'borrowing_unfilled',
];

/** Figure, total, reported by, and both comparisons with the size of their panels. */
const columns = [0, 1, 2, 3, 4, 5, 6];

const headlineTable = (view: PublicationView): PaperTable | undefined => {
  const names = headlines.map(figureLabel);
  const [totals] = tablesOf(pagesOf(view)[0] ?? { rows: [] });
  if (!totals) return undefined;
  const rows = totals.rows.filter(({ cells }) => names.includes(cells[0] ?? ''));
  return { ...withColumns({ ...totals, rows }, columns), heading: '' };
};

const textLengthMax = 320;
const themeOrder = ['showcase', 'developments', 'bottlenecks'] as const;

/** This quarter's, an example that may be used outside first; what belongs beside a single figure stays in the workbook. */
const chosen = ({ developments, statistic: { period } }: PublicationView): readonly Development[] =>
  themeOrder.flatMap((theme) =>
    developments.filter(
      (each) => each.quarter === period && each.theme === theme && (theme !== 'showcase' || each.publishable),
    ),
  );

/** The sentence that says how many there are besides. */
const lastLine = 24;

const fitting = (paper: Paper, texts: readonly string[]): readonly string[] => {
  let room = paper.left() - lastLine;
  const beyond = texts.findIndex((text) => {
    room -= paper.itemHeight(text);
    return room < 0;
  });
  return beyond === -1 ? texts : texts.slice(0, beyond);
};

/** As many as the page has room for, so that it stays at two. */
const writeDevelopments = (paper: Paper, view: PublicationView): void => {
  const all = chosen(view).map(({ city, text }) => `${city}: ${clipped(withoutPersonal(text), textLengthMax)}`);
  paper.heading(2, t.headings.developments);
  if (all.length === 0) paper.paragraph(t.noDevelopments);
  const shown = fitting(paper, all);
  paper.list(shown.map((text) => ({ text })));
  if (shown.length < all.length) paper.paragraph(t.moreDevelopments(all.length - shown.length), { size: 9 });
};

/** What is about the quarter itself, before what is about whole years. */
const besides: readonly string[] = [
  chartFiles.reasons.name,
  chartFiles.delivered.name,
  chartFiles.destination.name,
  chartFiles.fillRate.name,
];
/** A bar for every library, and one for the year before. */
const rowsHeight = 240;
/** What the heading above them takes. */
const headingHeight = 32;

/** Charts in what is left of the page, so that none is half white. */
const fillPage = (paper: Paper, charts: readonly DrawnChart[]): void => {
  const found = besides.flatMap((name) => charts.find((each) => each.name === name) ?? []);
  const room = paper.left() - headingHeight;
  const shown = found.slice(0, Math.max(chartsFitting(room, rowsHeight), Math.min(1, chartsFitting(room))));
  if (shown.length === 0) return;
  paper.heading(2, t.headings.charts);
  drawCharts(paper, shown);
};

/** *Kwartaalbericht*: two A4. On the first what was found, on the second what the working group makes of it and the figures. */
export const quarterReport = async (view: PublicationView, charts: readonly DrawnChart[]): Promise<PublicationFile> => {
  const [first, ...others] = charts;
  const paper = openPaper(view, t.quarterReportTitle, first);
  ownTexts(paper, view);
  const figures = headlineTable(view);
  if (figures) {
    paper.heading(2, t.headings.figures);
    paper.lead(t.quarterMethod(figures.header[1] ?? ''), { size: 8 });
    table(paper, figures);
  }
  for (const each of footnoteSentences(view.statistic)) paper.paragraph(each, { size: 8 });
  writeDevelopments(paper, view);
  fillPage(paper, others);
  return { name: reportFile, type: mediaTypes.pdf, bytes: await paper.end() };
};
