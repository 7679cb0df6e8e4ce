import { localDate, numberOf } from '../../../domain/calendar/quarter.ts';
import type { Ask, Reply, YearChange } from '../../../domain/submissions/agreement.ts';
import { count, day, listed } from '../../dutch.ts';
import { showStoredDate } from '../../statistic/show.ts';
import { nameOf } from '../figure-names.ts';
import { nothingWords } from './texts.ts';

/** Dutch texts of the block *Uw jaar: gezien en akkoord*. */

export const askHeads = ['Gezien en akkoord', 'Vinkje', 'Opmerking (mag leeg blijven)', 'Antwoord'] as const;
export const askLabel = ({ year, number }: Ask): string =>
  number === 1 ? `Het jaar ${year}: wij hebben deze cijfers gezien` : `Nog eens: het jaar ${year}`;
export const askNote = 'Wat u hier schrijft, leest de secretaris.';
export const pending = '… wordt gelezen. Dat duurt meestal minder dan vijf minuten.';

const valueWords = (value: number | string): string => {
  if (typeof value === 'number') return count(value);
  return nothingWords[value as keyof typeof nothingWords] || 'leeg';
};

const changedWords = ({ figure, quarter, from, to }: YearChange): string =>
  `‘${nameOf(figure)}’ in het ${numberOf(quarter)}e kwartaal gewijzigd van ${valueWords(from)} naar ${valueWords(to)}`;

const changesMax = 3;

const changesWords = (changes: readonly YearChange[]): string => {
  const rest = changes.length - changesMax;
  const more = rest <= 0 ? [] : [rest === 1 ? 'nog 1 cijfer' : `nog ${rest} cijfers`];
  return listed([...changes.slice(0, changesMax).map(changedWords), ...more]);
};

const question = ({ year, changes }: Ask): string =>
  changes.length === 0
    ? `Kloppen de cijfers van ${year} hierboven? Zet dan een vinkje. Klopt er iets niet, schrijf dan links wat.`
    : `Sinds uw akkoord is ${changesWords(changes)}. Klopt dat nog? Zet dan hier een vinkje.`;

const replyWords = (reply: Reply | undefined): string => {
  if (reply === undefined) return 'Uw opmerking ligt bij de secretaris.';
  return reply.question === ''
    ? 'De secretaris heeft uw opmerking gelezen.'
    : `Vraag van de secretaris: ${reply.question} Antwoord links, bij uw opmerking.`;
};

/**
 * The answer beside the box. A year that is no longer asked about keeps its thanks, with the year
 * in the date.
 */
export const askAnswer = (ask: Ask, reply?: Reply): string => {
  const { latest, open } = ask;
  if (latest === null) return question(ask);
  const date = localDate(latest.seenAt);
  const on = open ? day(date) : showStoredDate(date);
  const remarked = latest.remark === '' ? '' : replyWords(reply);
  if (latest.ticked) return `Dank u wel, gezien op ${on}. ${remarked}`.trim();
  if (remarked !== '') return `${remarked} ${open ? question(ask) : ''}`.trim();
  return open ? question(ask) : 'Niet meer nodig: het jaar is vastgesteld.';
};
