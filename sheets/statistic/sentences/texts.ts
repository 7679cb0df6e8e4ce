import { addDays, defaultDates, type Quarter } from '../../../domain/calendar/quarter.ts';
import type {
  Comparison,
  FeeStatistic,
  Headline,
  Period,
  PeriodStanding,
} from '../../../domain/statistics/statistic.ts';
import { count, euros, inWords, listed, thePeriod } from '../../dutch.ts';
import { showDecimal, showMonth, showStoredDate } from '../show.ts';
import { spoken } from './spoken.ts';

/** Dutch texts of *Kernzinnen*. */

const inPeriod = (value: Period): string => (value.length === 4 ? `In ${value}` : `In ${thePeriod(value as Quarter)}`);
const toPeriod = (value: Period): string => (value.length === 4 ? value : thePeriod(value as Quarter));

/** A sentence about figures that are not adopted says so in its first word. */
export const whenSaid = (sentence: string, standing: PeriodStanding): string =>
  standing.kind === 'provisional' ? `Voorlopig: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}` : sentence;

export const deliveredSentence = (when: Period, group: string, value: number, estimated: boolean): string => {
  const exact = count(Math.round(value));
  const aloud = spoken(value);
  const said = aloud === exact ? exact : `${exact} (${aloud})`;
  return `${inPeriod(when)} leverden de ${group} ${estimated ? 'naar schatting ' : ''}${said} boeken, andere materialen en kopieën aan andere bibliotheken.`;
};

const shown = (change: number): string => showDecimal(Math.abs(change));

const amount = (change: number): string => {
  if (shown(change) === shown(0)) return 'evenveel als';
  return `${shown(change)} procent ${change > 0 ? 'meer' : 'minder'} dan`;
};

const sameWhenShown = (one: number, other: number): boolean => amount(one) === amount(other);

const namedMax = 3;

const outsideWords = (outside: Headline['outside']): string => {
  const names = outside.flatMap((name) => name ?? []);
  if (names.length === outside.length && names.length <= namedMax) return listed(names);
  return outside.length === 1 ? 'één bibliotheek' : `${inWords(outside.length)} bibliotheken`;
};

/** Explains why the bare totals give another change, because readers will divide them. */
const warning = (comparison: Comparison, { change, outside }: Headline): string => {
  if (change === null || comparison.change === null || sameWhenShown(change, comparison.change)) return '';
  const why =
    outside.length === 0
      ? ''
      : `, omdat ${outsideWords(outside)} niet in beide perioden alle cijfers ${outside.length === 1 ? 'gaf' : 'gaven'}`;
  return ` Let op: wie de twee totalen deelt, komt op ${amount(change)} toen${why}.`;
};

/** Why the number has changed since it was announced. */
interface Cause {
  readonly libraries: number;
  /** Everything came in after the publication, so nothing was wrong before. */
  readonly isLate: boolean;
}

const causeWords = ({ libraries, isLate }: Cause): string => {
  if (libraries === 0) return 'Na een herberekening';
  const of = libraries === 1 ? 'één bibliotheek' : `${inWords(libraries)} bibliotheken`;
  return `Na een ${isLate ? 'late opgave' : 'correctie'} van ${of}`;
};

export const correctedSentence = (said: { at: number; value: number }, now: number, cause: Cause): string =>
  `In ${showMonth(said.at)} meldden wij ${count(Math.round(said.value))}. ${causeWords(cause)} is het ${count(Math.round(now))}.`;

/** Added only if the percentage as shown, and its direction, are unchanged. */
export const sameConclusion = (before: number | null, after: number | null): string =>
  before !== null && after !== null && sameWhenShown(before, after) ? ' De conclusie verandert daardoor niet.' : '';

const panelWords = (panel: number): string =>
  panel === 1
    ? 'de ene bibliotheek die beide keren alle cijfers gaf'
    : `de ${count(panel)} bibliotheken die beide keren alle cijfers gaven`;

export const changeSentence = (when: Period, comparison: Comparison, headline: Headline): string =>
  `${inPeriod(when)} leverden zij ${amount(comparison.change ?? 0)} in ${toPeriod(comparison.with)}, gerekend over ${panelWords(comparison.panel)}.${warning(comparison, headline)}`;

/** @param when null = the period that the sentences are about, which the first of them names. */
export const fillRateSentence = (rate: number, when: Period | null): string => {
  const of = 'elke 100 verzoeken van buiten de eigen provincie';
  const filled = `er ${count(Math.round(rate))}`;
  return when === null ? `Van ${of} leverden zij ${filled}.` : `${inPeriod(when)} leverden zij van ${of} ${filled}.`;
};

/** @param when as of `fillRateSentence`. */
export const destinationsSentence = (shares: readonly number[], when: Period | null): string => {
  const [national = 0, provincial = 0, others = 0] = shares;
  const first = `${count(national)} procent`;
  return `${when === null ? `${first} ging` : `${inPeriod(when)} ging ${first}`} naar bibliotheken in andere provincies, ${count(provincial)} procent bleef in de eigen provincie, ${count(others)} procent ging naar universiteitsbibliotheken, de KB, overige instellingen en het buitenland.`;
};

/** The last day of a quarter, the day before the next one opens. */
const lastDay = (quarter: Quarter): string => showStoredDate(addDays(defaultDates(quarter).opensOn, -1));

type Prices = Pick<FeeStatistic, 'min' | 'max' | 'n' | 'expected'>;

/**
 * @param when the quarter on whose last day the prices held; null = the one that the sentences are
 * about.
 */
export const feeSentence = ({ min, max, n, expected }: Prices, median: number, when: Quarter | null): string => {
  const who = when === null ? 'Een klant betaalt' : `Op ${lastDay(when)} betaalde een klant`;
  if (min !== null && min === max) {
    const where = n === expected ? 'overal' : `bij alle ${count(n)} bibliotheken die hun prijs gaven`;
    return `${who} voor een landelijke aanvraag ${where} ${euros(min)}.`;
  }
  const is = when === null ? 'is' : 'was';
  if (min === null || max === null) {
    return when === null
      ? `De middelste prijs van een landelijke aanvraag is ${euros(median)}.`
      : `Op ${lastDay(when)} was de middelste prijs van een landelijke aanvraag ${euros(median)}.`;
  }
  return `${who} voor een landelijke aanvraag tussen ${euros(min)} en ${euros(max)}; de middelste prijs ${is} ${euros(median)}.`;
};

export const feeBasis = (n: number, expected: number, quarter: Quarter): string =>
  `${count(n)} van de ${count(expected)} bibliotheken, prijzen op ${lastDay(quarter)}`;

interface Counted {
  readonly n: number;
  readonly partial: number;
  readonly expected: number;
  readonly estimated: number;
}

export const basisOf = ({ n, partial, expected, estimated }: Counted): string =>
  [
    partial > 0
      ? `${count(n)} van de ${count(expected)} ${n === 1 ? 'gaf' : 'gaven'} alles, ${count(partial)} een deel`
      : `${count(n)} van de ${count(expected)} bibliotheken`,
    ...(estimated > 0 ? [`${count(Math.round(estimated))} geschat`] : []),
  ].join('; ');

export const panelBasis = ({ panel }: Comparison): string =>
  `${count(panel)} ${panel === 1 ? 'bibliotheek' : 'bibliotheken'} met alle cijfers in beide perioden`;

interface Source {
  readonly standing: PeriodStanding;
  readonly members: number;
  readonly handedIn: number;
}

/**
 * @param when the period of the sentences above it; null = the one that all are about, which needs
 * no name.
 */
export const sourceSentence = ({ standing, members, handedIn }: Source, when: Period | null): string => {
  const opening = `Bron${when === null ? '' : ` over ${toPeriod(when)}`}: werkgroep IBL.`;
  const who = `${count(handedIn)} van de ${count(members)} bibliotheken.`;
  return standing.kind === 'provisional'
    ? `${opening} Voorlopige cijfers; noem ze alstublieft ook zo. ${who}`
    : `${opening} Cijfers ${standing.kind === 'revised' ? 'herzien na de vaststelling' : 'definitief, vastgesteld'} op ${showStoredDate(standing.adoptedOn)}; ${who}`;
};

export const noSentence = (when: Period): string =>
  `${inPeriod(when)} zijn er nog te weinig opgaven voor een zin over het geheel.`;

export const yearNotOver = (year: string): string =>
  `Over het hele jaar ${year} is nog geen zin te maken: het jaar is nog niet compleet.`;

export const keySentencesTitle = 'Kernzinnen: om aan te halen';
export const keySentencesNote =
  'Hele zinnen om over te nemen, met erachter waarop ze berusten. Tussen haakjes staat het getal om uit te spreken. Het woord ‘voorlopig’ hoort erbij zolang het er staat.';
export const keySentencesLevel =
  'Niveau: openbaar, behalve een zin waarin een bibliotheek bij naam staat; die is voor het bestuur.';
export const keySentenceHeaders = ['Zin', 'Berust op'] as const;
