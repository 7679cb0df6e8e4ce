import { isQuarter } from '../../../domain/calendar/quarter.ts';
import {
  hasLowResponse,
  isUnderWay,
  isYear,
  type QuarterStatistic,
  type YearStatistic,
} from '../../../domain/statistics/statistic.ts';
import type { Level } from '../../../sheets/statistic/charts/files.ts';
import { reportFile } from '../../../sheets/statistic/file-addresses.ts';
import { linkTexts } from '../../../sheets/statistic/file-link-texts.ts';
import {
  basisOfQuarter,
  basisOfYear,
  lowResponse,
  lowResponseYear,
  provisionalNote,
} from '../../../sheets/statistic/texts.ts';
import { yearUnderWay } from '../../../sheets/statistic/under-way-texts.ts';
import { savedName } from '../data/saved-name.ts';
import { type PublicationFile, textFile } from '../file.ts';
import type { BoardChart } from '../papers/board-chart.ts';
import { chartsLeftOut } from '../papers/charts.ts';
import { headlineNumbers } from '../papers/headline-numbers.ts';
import { periodTitle, sentencesOf } from '../papers/sentences.ts';
import { isProvisionalView, type PublicationView } from '../view.ts';
import { chartPicture, element, escaped, htmlPage, link, linkList, warning } from './html.ts';
import * as t from './index-texts.ts';

const figureOf = (view: PublicationView, { name, title, subtitle }: BoardChart): string => {
  const saved = (extension: string, text: string) => {
    const href = `${name}.${extension}`;
    return { href, text, savedAs: savedName(view, href) };
  };
  return [
    '<figure>',
    `<a href="${name}.png">${chartPicture(name, `${title}. ${subtitle}`)}</a>`,
    linkList([saved('png', linkTexts.picture), saved('svg', linkTexts.drawing), saved('csv', linkTexts.figures)]),
    '</figure>',
  ].join('\n');
};

const chartSection = (view: PublicationView, heading: string, charts: readonly BoardChart[]): readonly string[] =>
  charts.length === 0 ? [] : [element('h2', heading), ...charts.map((each) => figureOf(view, each))];

const numberList = ({ statistic }: PublicationView): readonly string[] => {
  const numbers = headlineNumbers(statistic).map(
    ({ figure, what, change, basis }) =>
      `<li><b>${escaped(figure)}</b>${escaped(what)}${change ? element('strong', change) : ''}<span class="basis">${escaped(basis)}</span></li>`,
  );
  return numbers.length === 0 ? [] : [`<ul class="numbers">${numbers.join('')}</ul>`];
};

export const basisOfView = ({ statistic, group }: PublicationView): string =>
  isQuarter(statistic.period)
    ? basisOfQuarter(statistic as QuarterStatistic, group)
    : basisOfYear(statistic as YearStatistic, group);

/** An amount stays on one line with its sign. */
const together = (words: string): string => words.replaceAll('€ ', '€\u00a0');

const sentenceList = (view: PublicationView): string =>
  `<ul>${sentencesOf(view)
    .map(
      ({ sentence, basis }) =>
        `<li>${escaped(together(sentence))}${basis ? `<span class="basis">${escaped(basis)}</span>` : ''}</li>`,
    )
    .join('')}</ul>`;

/** What the other files of the folder are called, if they are there, in the order in which they are offered. */
const downloads: readonly (readonly [file: string, text: string])[] = [
  [reportFile, linkTexts.quarterReport],
  ['jaarstatistiek.pdf', linkTexts.yearReport],
  ['ibl-statistiek.xlsx', linkTexts.workbook],
  ['kernzinnen.txt', linkTexts.sentences],
  ['datapackage.json', t.dataPackageLink],
];

/** What is wrong with the totals of a period, inside. Of a period with few hand-ins the sentences and charts are of one that is fit. */
export const warningsOf = ({ statistic }: PublicationView): readonly string[] => {
  const { handedIn, members } = statistic;
  if (isYear(statistic) && isUnderWay(statistic)) return [yearUnderWay(statistic)];
  if (!hasLowResponse(statistic)) return [];
  return [`${(isYear(statistic) ? lowResponseYear : lowResponse)(handedIn, members)} ${t.ofEarlier}`];
};

/**
 * Three numbers and the papers on the first screen; then the pictures, the sentences, and what is drawn from.
 * @param overview the address of the front page, seen from the page's folder.
 */
export const indexPage = (
  view: PublicationView,
  level: Level,
  charts: readonly BoardChart[],
  files: readonly string[],
  overview = '../index.html',
): PublicationFile => {
  const title = periodTitle(view);
  const warnings = level === 'board' ? warningsOf(view) : [];
  const offered = downloads.flatMap(([href, text]) =>
    files.includes(href) ? [{ href, text, savedAs: savedName(view, href) }] : [],
  );
  return textFile(
    'index.html',
    'html',
    htmlPage(title, [
      element('p', t.frontTitle(view.group)),
      element('h1', title),
      ...warnings.map(warning),
      ...(isProvisionalView(view) ? [warning(provisionalNote)] : []),
      `<p class="note">${escaped(basisOfView(view))}</p>`,
      `<p class="note">${escaped(t.levelNote[level])}</p>`,
      ...numberList(view),
      linkList(offered),
      ...(charts.length > 0 ? [element('p', t.pictureNote)] : []),
      ...chartSection(
        view,
        t.headings.charts,
        charts.filter((chart) => chart.level === 'public'),
      ),
      ...chartSection(
        view,
        t.headings.libraryCharts,
        charts.filter((chart) => chart.level === 'board'),
      ),
      ...chartsLeftOut(view, level).map((why) => `<p class="note">${escaped(why)}</p>`),
      element('h2', t.headings.sentences),
      sentenceList(view),
      `<p>${link({ href: overview, text: t.overviewLink })}</p>`,
    ]),
  );
};
