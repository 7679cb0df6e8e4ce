import { capitalised } from '../../sheets/questionnaire/dutch.ts';
import { definitionFor } from '../../sheets/statistic/definition-texts.ts';
import { footnoteSentences } from '../../sheets/statistic/footnote-lines.ts';
import { definedIn } from '../../sheets/statistic/method-page.ts';
import { sections, seriesTitle } from '../../sheets/statistic/texts.ts';
import type { DrawnChart } from './chart-files.ts';
import { mediaTypes, type PublicationFile } from './file.ts';
import { splitColumns, tablesOf, withColumns } from './page-tables.ts';
import type { Paper } from './paper.ts';
import { chart, method, openPaper, ownTexts, table } from './paper-parts.ts';
import type { PaperTable } from './paper-table.ts';
import * as t from './paper-texts.ts';
import { countedPrices } from './price-count-chart.ts';
import { provinceTable } from './province-table.ts';
import { type PublicationView, pagesOf } from './view.ts';

const columnsMax = 8;

const tablesOn = (view: PublicationView, title: string): readonly PaperTable[] => {
  const page = pagesOf(view).find((each) => each.title === title);
  return page ? tablesOf(page) : [];
};

/** Reported, by how many, with estimates, and the comparison with its panel: what the other columns say is in the workbook. */
const totalsColumns = [0, 1, 2, 4, 6, 7];

/** The tables that have other columns than the totals. */
const apart = (view: PublicationView): readonly PaperTable[] => {
  const [libraries] = tablesOn(view, 'Jaar per bibliotheek');
  const provinces = provinceTable(view.statistic);
  return [...(libraries ? [{ ...libraries, heading: sections.perLibrary }] : []), ...(provinces ? [provinces] : [])];
};

const writeFigures = (paper: Paper, view: PublicationView): void => {
  const [all] = tablesOn(view, 'Jaar');
  const totals = all && { ...withColumns(all, totalsColumns), heading: '' };
  paper.heading(2, t.headings.figures);
  paper.lead(t.yearMethod, { size: 8.5 });
  if (totals) table(paper, totals);
  for (const other of apart(view)) for (const part of splitColumns(other, columnsMax)) table(paper, part);
};

const writeFootnotes = (paper: Paper, view: PublicationView): void => {
  const sentences = footnoteSentences(view.statistic);
  if (sentences.length === 0) return;
  paper.heading(2, t.headings.footnotes);
  for (const each of sentences) paper.paragraph(each, { size: 9 });
};

/** What was delivered and received, and by how many that was reported; the rest is in the workbook. */
const quarterColumns = [0, 1, 2, 3, 4, 6, 7];
/** The change on the matched panel and the index that follows from it, of what was delivered. */
const yearColumns = [0, 1, 3, 4, 6, 7, 8];

const writeSeries = (paper: Paper, view: PublicationView): void => {
  const [quarters, years] = tablesOn(view, 'Reeks');
  const shown = quarters && withColumns(quarters, quarterColumns);
  paper.heading(2, seriesTitle);
  if (shown) table(paper, shown);
  if (years) table(paper, withColumns(years, yearColumns));
};

const writeCorrections = (paper: Paper, view: PublicationView): void => {
  const [corrections] = tablesOn(view, 'Correcties');
  if (!corrections) return;
  paper.heading(2, t.headings.corrections);
  table(paper, corrections);
};

const writeDefinitions = (paper: Paper, { statistic }: PublicationView): void => {
  paper.heading(2, t.headings.definitions);
  for (const measure of definedIn([statistic]))
    paper.paragraph(`${capitalised(measure.name)}: ${definitionFor(measure)}`, { size: 8.5 });
};

/** Three on a page. */
const chartHeight = 222;

const writeCharts = (paper: Paper, charts: readonly DrawnChart[]): void => {
  paper.heading(2, t.headings.charts);
  for (const each of charts) chart(paper, each, chartHeight);
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
