import { isQuarter } from '../../../domain/calendar/quarter.ts';
import { period as periodName } from '../../../sheets/dutch.ts';
import { keySentences } from '../../../sheets/statistic/sentences/key-sentences.ts';
import { keySentencesTitle } from '../../../sheets/statistic/sentences/texts.ts';
import { quarterTitle, standingWord, yearTitle } from '../../../sheets/statistic/texts.ts';
import { type PublicationFile, textFile } from '../file.ts';
import type { PublicationView } from '../view.ts';

/** `1e kwartaal 2026 (januari, februari, maart) – voorlopig`. */
export const periodTitle = ({ statistic: { period, standing } }: PublicationView): string =>
  isQuarter(period) ? quarterTitle(period, standing) : yearTitle(period, standing);

/** `1e kwartaal 2026 – voorlopig`: on one line beside a page's number. */
export const shortTitle = ({ statistic: { period, standing } }: PublicationView): string =>
  `${isQuarter(period) ? periodName(period) : period} – ${standingWord(standing)}`;

export const sentencesOf = ({ statistic, group, series, formerly, corrections }: PublicationView) =>
  keySentences(statistic, { group, series }, { formerly, corrections });

/** The sentences, each with what it stands on under it; lines end as every program on every machine takes them. */
export const sentencesFile = (view: PublicationView): PublicationFile => {
  const lines = sentencesOf(view).flatMap(({ sentence, basis }) => [sentence, ...(basis ? [`   (${basis})`] : []), '']);
  return textFile('kernzinnen.txt', 'txt', [keySentencesTitle, periodTitle(view), '', ...lines].join('\r\n'));
};
