import { isQuarter } from '../../../domain/calendar/quarter.ts';
import type { OpenQuarter } from '../../../domain/statistics/open-quarter.ts';
import type { Period } from '../../../domain/statistics/statistic.ts';
import { isPublic } from '../../../domain/statistics/threshold.ts';
import { period as periodName } from '../../../sheets/dutch.ts';
import type { Level } from '../../../sheets/statistic/charts/files.ts';
import { latestFolder } from '../../../sheets/statistic/file-addresses.ts';
import { openLine } from '../../../sheets/statistic/texts.ts';
import { type PublicationFile, textFile } from '../file.ts';
import { firstChart } from '../papers/chart-sizes.ts';
import { chartPicture, element, escaped, htmlPage, link } from './html.ts';
import * as t from './index-texts.ts';

const named = (period: string): string => (isQuarter(period) ? periodName(period) : period);

/** A period that is shown inside, of which outside no total is told yet. */
export interface Untold {
  readonly period: Period;
  readonly handedIn: number;
  readonly expected: number;
}

/** The latest quarter or year, and what its heading says of it. */
export interface LatestNote {
  readonly period: Period;
  /** Not adopted yet. */
  readonly provisional: boolean;
  /** A year of which not every quarter has figures. */
  readonly underWay: boolean;
  /** The title of the first chart in its folder; undefined = there is none. */
  readonly firstChart?: string | undefined;
}

/** Periods that were published, oldest first, and of them the latest quarter and year, as far as there are. */
export interface Published {
  /** The quarters that are not shown yet. */
  readonly open: readonly OpenQuarter[];
  readonly periods: readonly string[];
  readonly latest: readonly LatestNote[];
  /** Outside the quarters that come after the latest; for the board those of the latest. */
  readonly untold: readonly Untold[];
}

const picture = (folder: string, title: string): string =>
  `<figure>\n<a href="${folder}/index.html">${chartPicture(`${folder}/${firstChart}`, title)}</a>\n</figure>`;

/** The first chart of a period as the way in; none where it would be about another period, or there is none. */
const entry =
  (level: Level, { untold }: Published) =>
  (latest: LatestNote): string => {
    const { period, firstChart: title } = latest;
    const folder = latestFolder(period);
    const few = untold.find((one) => one.period === period);
    return [
      element('h2', t.latestHeading(latest)),
      ...(few ? [element('p', t.fewHandedIn(few))] : title ? [picture(folder, title)] : []),
      `<p>${link({ href: `${folder}/index.html`, text: t.showAll[level] })}</p>`,
    ].join('\n');
  };

/** Why what has come in most lately is not shown outside. */
const untoldLine = ({ period, handedIn, expected }: Untold): string =>
  t.untoldLine(named(period), handedIn, expected, isPublic({ n: handedIn, expected }));

/** The page that stands at the head of a level: the latest quarter and year, then every period. */
export const frontPage = (level: Level, group: string, published: Published): PublicationFile => {
  const periods = [...published.periods].sort().reverse();
  const { open, untold, latest } = published;
  return textFile(
    'index.html',
    'html',
    htmlPage(t.frontTitle(group), [
      element('h1', t.frontTitle(group)),
      element('p', t.frontNote[level]),
      ...(level === 'public' ? untold.map((one) => element('p', untoldLine(one))) : []),
      ...(open.length > 0 ? [element('p', openLine(open))] : []),
      `<p class="note">${escaped(t.levelNote[level])}</p>`,
      ...latest.map(entry(level, published)),
      element('h2', t.headings.editions),
      `<ul>${periods.map((period) => `<li>${link({ href: `${period}/index.html`, text: named(period) })}</li>`).join('')}</ul>`,
    ]),
  );
};
