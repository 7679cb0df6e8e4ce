import type { GroupTextKind } from '../../../sheets/secretariat/papers/layout.ts';
import { methodSectionsOf } from '../../../sheets/statistic/method/page.ts';
import { provisionalNote } from '../../../sheets/statistic/texts.ts';
import { basisOfView, warningsOf } from '../page/index-page.ts';
import { isProvisionalView, type PublicationView } from '../view.ts';
import type { DrawnChart } from './chart-files.ts';
import { headlineNumbers } from './headline-numbers.ts';
import { createPaper, ink, type Paper } from './paper.ts';
import { drawNumbers } from './paper-numbers.ts';
import { drawTable, type PaperTable } from './paper-table.ts';
import * as t from './paper-texts.ts';
import { periodTitle, sentencesOf, shortTitle } from './sentences.ts';

/** What both papers are put together from. */

const beforeAnything = 0;

const startPaper = (view: PublicationView, title: string): Paper => {
  const period = periodTitle(view);
  const paper = createPaper({
    title: t.runningTitle(title, period),
    author: t.author(view.group),
    asOf: view.statistic.asOf ?? beforeAnything,
    // Says *voorlopig* on every page.
    running: { left: t.runningTitle(title, shortTitle(view)), page: t.pageOf },
  });
  paper.heading(1, title);
  paper.paragraph(period, { size: 13, bold: true });
  for (const each of warningsOf(view)) paper.paragraph(each, { size: 8.5, fill: ink.warn });
  if (isProvisionalView(view)) paper.paragraph(provisionalNote, { size: 8.5, fill: ink.warn });
  paper.paragraph(`${basisOfView(view)} ${t.boardOnly}`, { size: 8, colour: ink.grey });
  return paper;
};

const openingChartHeight = 262;

/** What a board reads in a minute: three numbers, one chart, and the sentences. */
export const openPaper = (view: PublicationView, title: string, first: DrawnChart | undefined): Paper => {
  const paper = startPaper(view, title);
  drawNumbers(paper, headlineNumbers(view.statistic));
  if (first) chart(paper, first, openingChartHeight);
  sentences(paper, view);
  return paper;
};

/** The order in which the secretary's texts stand. */
const kinds: readonly GroupTextKind[] = ['summary', 'analysis', 'advice'];

const paragraphsOf = (text: string): readonly string[] => text.split(/\n+/).filter((each) => each.trim() !== '');

/** The secretary's texts. A draft says in one line which are missing; a final paper says nothing of those. */
export const ownTexts = (paper: Paper, view: PublicationView): void => {
  const isWritten = (kind: GroupTextKind): boolean => paragraphsOf(view.texts[kind]).length > 0;
  for (const kind of kinds.filter(isWritten)) {
    paper.heading(2, t.headings[kind]);
    for (const each of paragraphsOf(view.texts[kind])) paper.paragraph(each);
  }
  const missing = kinds.filter((kind) => !isWritten(kind)).map((kind) => t.headings[kind]);
  if (missing.length > 0 && isProvisionalView(view))
    paper.paragraph(t.notWritten(missing), { size: 9, colour: ink.grey });
};

export const sentences = (paper: Paper, view: PublicationView): void => {
  paper.heading(2, t.headings.sentences);
  paper.list(sentencesOf(view).map(({ sentence, basis }) => ({ text: sentence, ...(basis && { note: basis }) })));
};

/** The signs that stand in a table, explained; nothing when it has none. */
const signsOf = ({ rows }: PaperTable): string => {
  const words = rows.flatMap(({ cells }) => cells);
  const meanings = t.signs.filter(([sign]) => words.some((word) => sign.test(word))).map(([, meaning]) => meaning);
  return meanings.length === 0 ? '' : `${t.signsOpening}${meanings.join('; ')}.`;
};

export const table = (paper: Paper, given: PaperTable): void => drawTable(paper, given, signsOf(given));

const chart = (paper: Paper, { print, title, subtitle }: DrawnChart, height: number): void =>
  paper.figure(print(height / paper.width), `${title}. ${subtitle}`, height);

/** Lower than this a chart cannot be read; higher than this it says no more. */
const chartHeightMin = 190;
const chartHeightMax = 345;
const underChart = 5;

/** How many charts so much of a page has room for. */
export const chartsFitting = (room: number, heightMin = chartHeightMin): number =>
  Math.max(0, Math.floor(room / (heightMin + underChart)));

/** Charts under each other, those of a page alike and as high as there is room for: no page is left half white. */
export const drawCharts = (paper: Paper, charts: readonly DrawnChart[]): void => {
  for (let rest = charts; rest.length > 0; ) {
    const here = rest.slice(0, chartsFitting(paper.left()));
    if (here.length === 0) paper.nextPage();
    const height = Math.min(chartHeightMax, paper.left() / here.length - underChart - 1);
    for (const each of here) chart(paper, each, height);
    rest = rest.slice(here.length);
  }
};

export const method = (paper: Paper, { statistic }: PublicationView): void => {
  paper.heading(2, t.headings.method);
  for (const { heading, paragraphs } of methodSectionsOf([statistic])) {
    paper.heading(3, heading);
    for (const each of paragraphs) paper.paragraph(each, { size: 9 });
  }
};
