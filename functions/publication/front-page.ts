import { period as periodName } from '../../sheets/questionnaire/dutch.ts';
import { isQuarter } from '../../sheets/questionnaire/quarter.ts';
import type { Level } from '../../sheets/statistic/chart-files.ts';
import { latestFolder } from '../../sheets/statistic/file-addresses.ts';

import type { OpenQuarter } from '../../sheets/statistic/open-quarter.ts';
import { openLine } from '../../sheets/statistic/texts.ts';

import { firstChart } from './chart-files.ts';

import { type PublicationFile, textFile } from './file.ts';
import { chartPicture, element, escaped, htmlPage, link } from './html.ts';
import * as t from './index-texts.ts';

const named = (period: string): string => (isQuarter(period) ? periodName(period) : period);

/** Periods that were published, oldest first, and of them the latest quarter and year, as far as there are. */
export interface Published {
  /** The quarters that are not shown yet. */
  readonly open: readonly OpenQuarter[];
  readonly periods: readonly string[];
  readonly latest: readonly string[];
}

/** The first chart of a period as the way in. */
const entry = (period: string): string => {
  const words = isQuarter(period) ? t.latestQuarter(named(period)) : t.latestYear(period);
  const folder = latestFolder(period);
  return [
    element('h2', words),
    '<figure>',
    `<a href="${folder}/index.html">${chartPicture(`${folder}/${firstChart}`, words)}</a>`,
    '</figure>',
    `<p>${link({ href: `${folder}/index.html`, text: t.showAll })}</p>`,
  ].join('\n');
};

/** The page that stands at the head of a level: the latest quarter and year, then every period. */
export const frontPage = (level: Level, group: string, published: Published): PublicationFile => {
  const periods = [...published.periods].sort().reverse();
  return textFile(
    'index.html',
    'html',
    htmlPage(t.frontTitle(group), [
      element('h1', t.frontTitle(group)),
      element('p', t.frontNote),
      ...(published.open.length > 0 ? [element('p', openLine(published.open))] : []),
      `<p class="note">${escaped(t.levelNote[level])}</p>`,
      ...published.latest.map(entry),
      element('h2', t.headings.editions),
      `<ul>${periods.map((period) => `<li>${link({ href: `${period}/index.html`, text: named(period) })}</li>`).join('')}</ul>`,
    ]),
  );
};
