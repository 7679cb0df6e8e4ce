import { capitalised } from '../../../sheets/dutch.ts';
import { wordsFor } from '../../../sheets/questionnaire/measure-words.ts';
import { definitionFor } from '../../../sheets/statistic/method/definition-texts.ts';
import { definedIn } from '../../../sheets/statistic/method/page.ts';
import { footnoteSentences } from '../../../sheets/statistic/tables/footnote-lines.ts';
import { sections, seriesTitle } from '../../../sheets/statistic/texts.ts';
import { mediaTypes, type PublicationFile } from '../file.ts';
import { splitColumns, tablesOf, withColumns } from '../page/page-tables.ts';
import { type PublicationView, pagesOf } from '../view.ts';
import type { DrawnChart } from './chart-files.ts';
import type { Paper } from './paper.ts';
import { drawCharts, method, openPaper, ownTexts, table } from './paper-parts.ts';
import type { PaperTable } from './paper-table.ts';
import * as t from './paper-texts.ts';
import { countedPrices } from './price-count-chart.ts';
import { provinceTable } from './province-table.ts';

const columnsMax = 8;

const tablesOn = (view: PublicationView, title: string): readonly PaperTable[] => {
  const page = pagesOf(view).find((each) => each.title === title);
  return page ? tablesOf(page) : [];
};

/** Reported, by how many, with estimates, and the comparison with its panel: what the other columns say is in the workbook. */
const totalsColumns = [0, 1, 2, 4, 6, 7];

/** Reasons and prices are not compared; what they have besides is said in words, in the last column. */
const saidInWords: readonly string[] = [sections.reasons, sections.fees];
const besidesColumns = ({ header }: PaperTable): readonly number[] => [0, 1, 2, 3, header.length - 1];

const inTwo = (all: PaperTable): { readonly totals: PaperTable; readonly besides: PaperTable } => {
  const found = all.rows.findIndex(
    ({ cells }) => cells.length === 1 && saidInWords.some((words) => cells[0]?.startsWith(words)),
  );
  const at = found === -1 ? all.rows.length : found;
  return { totals: { ...all, rows: all.rows.slice(0, at) }, besides: { ...all, rows: all.rows.slice(at) } };
};

/** The tables that have other columns than the totals. */
const apart = (view: PublicationView): readonly PaperTable[] => {
  const [libraries] = tablesOn(view, 'Jaar per bibliotheek');
  const provinces = provinceTable(view.statistic);
  return [...(libraries ? [{ ...libraries, heading: sections.perLibrary }] : []), ...(provinces ? [provinces] : [])];
};

const writeFigures = (paper: Paper, view: PublicationView): void => {
  const [all] = tablesOn(view, 'Jaar');
  paper.heading(2, t.headings.figures);
  paper.lead(t.yearMethod, { size: 8.5 });
  if (all) {
    const { totals, besides } = inTwo(all);
    table(paper, { ...withColumns(totals, totalsColumns), heading: '' });
    if (besides.rows.length > 0)
      table(paper, { ...withColumns(besides, besidesColumns(all)), header: t.besidesHeader, heading: '' });
  }
  for (const other of apart(view)) for (const part of splitColumns(other, columnsMax)) table(paper, part);
};

const writeFootnotes = (paper: Paper, view: PublicationView): void => {
  const sentences = footnoteSentences(view.statistic);
  if (sentences.length === 0) return;
  paper.heading(2, t.headings.footnotes);
  for (const each of sentences) paper.paragraph(each, { size: 9 });
};

/** What was delivered and received, by how many that was reported, and what is estimated besides; the rest is in the workbook. */
const quarterColumns = [0, 1, 3, 4, 5, 6, 7, 8];
/** The same of what was delivered, the change on the matched panel, and the index that follows from it. */
const yearColumns = [0, 1, 3, 4, 5, 6, 7, 8];

const writeSeries = (paper: Paper, view: PublicationView): void => {
  const [quarters, years] = tablesOn(view, 'Reeks');
  const shown = quarters && withColumns(quarters, quarterColumns);
  paper.heading(2, seriesTitle);
  paper.lead(t.seriesMethod, { size: 8.5 });
  if (shown) table(paper, shown);
  if (years) table(paper, withColumns(years, yearColumns));
};

const writeCorrections = (paper: Paper, view: PublicationView): void => {
  const [corrections] = tablesOn(view, 'Correcties');
  if (!corrections) return;
  paper.heading(2, t.headings.corrections);
  table(paper, { ...corrections, heading: '' });
};

const writeDefinitions = (paper: Paper, { statistic }: PublicationView): void => {
  paper.heading(2, t.headings.definitions);
  for (const measure of definedIn([statistic]))
    paper.paragraph(`${capitalised(wordsFor(measure.id).name)}: ${definitionFor(measure)}`, { size: 8.5 });
};

const writeCharts = (paper: Paper, charts: readonly DrawnChart[]): void => {
  paper.heading(2, t.headings.charts);
  drawCharts(paper, charts);
};

/** *Jaarstatistiek*: what was found and what the working group makes of it; then the charts, every table, and how it was computed. */
export const yearReport = async (view: PublicationView, charts: readonly DrawnChart[]): Promise<PublicationFile> => {
  const [first, ...others] = charts.filter(({ name }) => name !== countedPrices);
  const paper = openPaper(view, t.yearReportTitle, first);
  ownTexts(paper, view);
  if (others.length > 0) writeCharts(paper, others);
  writeFigures(paper, view);
  writeFootnotes(paper, view);
  writeSeries(paper, view);
  writeCorrections(paper, view);
  method(paper, view);
  writeDefinitions(paper, view);
  return { name: 'jaarstatistiek.pdf', type: mediaTypes.pdf, bytes: await paper.end() };
};
