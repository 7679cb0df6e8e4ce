import type { GroupTextKind } from '../../sheets/secretariat/papers/layout.ts';
import { methodSectionsOf } from '../../sheets/statistic/method-page.ts';
import { provisionalNote } from '../../sheets/statistic/texts.ts';
import type { DrawnChart } from './chart-files.ts';
import { basisOfView } from './index-page.ts';
import { createPaper, ink, type Paper } from './paper.ts';
import { drawTable, type PaperTable } from './paper-table.ts';
import * as t from './paper-texts.ts';
import { periodTitle, sentencesOf } from './sentences.ts';
import { isProvisionalView, type PublicationView } from './view.ts';

/** What both papers are put together from. */

const beforeAnything = 0;

export const startPaper = (view: PublicationView, title: string): Paper => {
  const period = periodTitle(view);
  const paper = createPaper({
    title: t.runningTitle(title, period),
    author: t.author(view.group),
    asOf: view.statistic.asOf ?? beforeAnything,
    // The period's title says *voorlopig*, so every page does.
    running: { left: t.runningTitle(title, period), page: t.pageOf },
  });
  paper.heading(1, title);
  paper.paragraph(period, { size: 13, bold: true });
  if (isProvisionalView(view)) paper.paragraph(provisionalNote, { fill: ink.warn });
  paper.paragraph(`${basisOfView(view)} ${t.boardOnly}`, { size: 8.5, colour: ink.grey });
  return paper;
};

/** A text of the secretary, paragraph by paragraph. A draft says where one is missing; a final paper leaves out its heading too. */
export const ownText = (paper: Paper, view: PublicationView, kind: GroupTextKind): void => {
  const paragraphs = view.texts[kind].split(/\n+/).filter((each) => each.trim() !== '');
  if (paragraphs.length === 0 && !isProvisionalView(view)) return;
  paper.heading(2, t.headings[kind]);
  if (paragraphs.length === 0) paper.paragraph(t.notWritten, { colour: ink.grey });
  for (const each of paragraphs) paper.paragraph(each);
};

export const sentences = (paper: Paper, view: PublicationView): void => {
  paper.heading(2, t.headings.sentences);
  paper.list(sentencesOf(view).map(({ sentence, basis }) => ({ text: sentence, ...(basis && { note: basis }) })));
};

/** The signs that stand in a table, explained; nothing when it has none. */
export const signsOf = ({ rows }: PaperTable): string => {
  const words = rows.flatMap(({ cells }) => cells);
  const meanings = t.signs.filter(([sign]) => words.some((word) => sign.test(word))).map(([, meaning]) => meaning);
  return meanings.length === 0 ? '' : `${t.signsOpening}${meanings.join('; ')}.`;
};

export const table = (paper: Paper, given: PaperTable): void => drawTable(paper, given, signsOf(given));

export const chart = (paper: Paper, { print, title, subtitle }: DrawnChart, height: number): void =>
  paper.figure(print(), `${title}. ${subtitle}`, height);

export const method = (paper: Paper, { statistic }: PublicationView): void => {
  paper.heading(2, t.headings.method);
  for (const { heading, paragraphs } of methodSectionsOf([statistic])) {
    paper.heading(3, heading);
    for (const each of paragraphs) paper.paragraph(each, { size: 9 });
  }
};
