import type { Period } from '../../../domain/statistics/statistic.ts';
import type { Level } from '../../../sheets/statistic/charts/files.ts';
import { type PublicationFile, textFile } from '../file.ts';
import type { Untold } from './front-page.ts';
import { element, htmlPage, link, warning } from './html.ts';
import * as t from './index-texts.ts';

/** The pages at the address of a period that is not shown there: why not, and where the last one that is shown stands. */

const absentPage = (group: string, why: string, last: Period | null, words: (last: Period) => string) =>
  textFile(
    'index.html',
    'html',
    htmlPage(t.frontTitle(group), [
      element('h1', t.frontTitle(group)),
      warning(why),
      ...(last === null ? [] : [`<p>${link({ href: `../${last}/index.html`, text: words(last) })}</p>`]),
      `<p>${link({ href: '../index.html', text: t.overviewLink })}</p>`,
    ]),
  );

/** Outside, while too few libraries handed in. `last`: the last period of its kind that may be told; null = none. */
export const untoldPage = (group: string, untold: Untold, last: Period | null): PublicationFile =>
  absentPage(group, t.tooIncomplete(untold, last !== null), last, t.lastTold);

/** The page at the address of a withdrawn period, because addresses that were passed on must still work. */
export const withdrawnPage = (level: Level, group: string, period: Period, last: Period | null): PublicationFile =>
  absentPage(group, t.withdrawn(period), last, level === 'public' ? t.lastTold : t.lastShown);
