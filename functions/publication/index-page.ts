import { isQuarter } from '../../sheets/questionnaire/quarter.ts';
import type { Level } from '../../sheets/statistic/chart-files.ts';
import { reportFile } from '../../sheets/statistic/file-addresses.ts';
import { linkTexts } from '../../sheets/statistic/file-link-texts.ts';
import type { QuarterStatistic, YearStatistic } from '../../sheets/statistic/statistic.ts';
import { basisOfQuarter, basisOfYear, provisionalNote } from '../../sheets/statistic/texts.ts';
import type { BoardChart } from './charts.ts';
import { type PublicationFile, textFile } from './file.ts';
import { chartPicture, element, escaped, htmlPage, link, linkList } from './html.ts';
import * as t from './index-texts.ts';
import { periodTitle, sentencesOf } from './sentences.ts';
import { isProvisionalView, type PublicationView } from './view.ts';

const figureOf = ({ name, title, subtitle }: BoardChart): string =>
  [
    '<figure>',
    `<a href="${name}.png">${chartPicture(name, `${title}. ${subtitle}`)}</a>`,
    linkList([
      { href: `${name}.png`, text: linkTexts.picture },
      { href: `${name}.svg`, text: linkTexts.drawing },
      { href: `${name}.csv`, text: linkTexts.figures },
    ]),
    '</figure>',
  ].join('\n');

const chartSection = (heading: string, charts: readonly BoardChart[]): readonly string[] =>
  charts.length === 0 ? [] : [element('h2', heading), ...charts.map(figureOf)];

export const basisOfView = ({ statistic, group }: PublicationView): string =>
  isQuarter(statistic.period)
    ? basisOfQuarter(statistic as QuarterStatistic, group)
    : basisOfYear(statistic as YearStatistic, group);

const sentenceList = (view: PublicationView): string =>
  `<ul>${sentencesOf(view)
    .map(
      ({ sentence, basis }) =>
        `<li>${escaped(sentence)}${basis ? `<span class="basis">${escaped(basis)}</span>` : ''}</li>`,
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

/** Pictures first, for that is what is asked for; then the sentences, the papers, the figures. */
export const indexPage = (
  view: PublicationView,
  level: Level,
  charts: readonly BoardChart[],
  files: readonly string[],
): PublicationFile => {
  const title = periodTitle(view);
  const offered = downloads.flatMap(([href, text]) => (files.includes(href) ? [{ href, text }] : []));
  return textFile(
    'index.html',
    'html',
    htmlPage(title, [
      element('p', t.frontTitle(view.group)),
      element('h1', title),
      ...(isProvisionalView(view) ? [`<p class="standing">${escaped(provisionalNote)}</p>`] : []),
      `<p class="note">${escaped(basisOfView(view))}</p>`,
      `<p class="note">${escaped(t.levelNote[level])}</p>`,
      ...(charts.length > 0 ? [element('p', t.pictureNote)] : []),
      ...chartSection(
        t.headings.charts,
        charts.filter((chart) => chart.level === 'public'),
      ),
      ...chartSection(
        t.headings.libraryCharts,
        charts.filter((chart) => chart.level === 'board'),
      ),
      element('h2', t.headings.sentences),
      sentenceList(view),
      element('h2', t.headings.papers),
      linkList(offered),
      `<p>${link('../index.html', t.overviewLink)}</p>`,
    ]),
  );
};
