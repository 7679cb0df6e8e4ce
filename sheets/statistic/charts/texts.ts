import type { Quarter } from '../../../domain/calendar/quarter.ts';
import {
  type Comparison,
  type FigureId,
  isUnderWay,
  isYear as isYearStatistic,
  type Period,
  type QuarterStatistic,
  type SeriesPoint,
  type YearStatistic,
} from '../../../domain/statistics/statistic.ts';
import { capitalised, count, listed, thePeriod } from '../../dutch.ts';
import { sourceDate } from '../as-of.ts';
import { showDecimal } from '../show.ts';
import type { ChartBasis, Said } from './basis-words.ts';
import type { ChartColumnId, YearColumnId } from './columns.ts';
import type { ChartName } from './places.ts';

/**
 * All Dutch texts of the charts over time. The title states the finding; the subtitle the subject,
 * source, as-of date and basis.
 */

export const chartHeadings: Readonly<Record<ChartColumnId, string>> = {
  label: 'Kwartaal',
  filled_final: 'Geleverd',
  filled_provisional: 'Geleverd (voorlopig)',
  received_final: 'Ontvangen',
  received_provisional: 'Ontvangen (voorlopig)',
  filled_name: 'Naam bij de lijn',
  received_name: 'Naam bij de lijn',
  filled_last: 'Geleverd, laatste',
  received_last: 'Ontvangen, laatste',
};

export const yearChartHeadings: Readonly<Record<YearColumnId, string>> = {
  label: 'Jaar',
  lending_filled_national: 'Andere provincies',
  lending_filled_provincial: 'Eigen provincie',
  lending_filled_academic: 'UB’s, KB en overige',
  lending_filled_abroad: 'Buitenland',
  rate: 'Geleverd van elke 100 verzoeken',
};

/** The heading of the column with the estimated part of a figure, in a chart's data file. */
export const estimatedIn = (heading: string): string => `${heading}, waarvan geschat`;

/** What is left out of these charts, by name. */
export const destinationName = 'bestemming';
export const rateName = 'geleverd van elke 100';

const roundsToZero = (change: number): boolean => Math.abs(change) < 0.05;

const changeWords = (change: number): string =>
  roundsToZero(change)
    ? 'evenveel als'
    : `${showDecimal(Math.abs(change))} procent ${change > 0 ? 'meer' : 'minder'} dan`;

/** `4,1 procent meer in het 1e kwartaal van 2026 dan`. Two numbers are never adjacent. */
const changeIn = (change: number, when: string): string => {
  const words = changeWords(change);
  const at = words.lastIndexOf(' ');
  return `${words.slice(0, at)} in ${when}${words.slice(at)}`;
};

const isYear = (period: Period): boolean => period.length === 4;

/** What was delivered, with what of it is estimated. */
interface Amount {
  readonly value: number;
  readonly estimated: number;
}

/**
 * *Plusbibliotheken leverden 4,1 procent meer in het 1e kwartaal van 2026 dan een jaar eerder*, or
 * the amount if there is no comparison. Always about the quarter whose figures are at the lines'
 * ends.
 */
export const trafficTitle = (
  group: string,
  latest: SeriesPoint | undefined,
  comparison: Comparison | undefined,
  provisional: boolean,
  delivered: Amount | null = null,
): string => {
  if (!latest) return `Geleverd en ontvangen door de ${group}`;
  const change = comparison?.change ?? null;
  const opening = provisional ? `Voorlopig: ${group}` : capitalised(group);
  if (!comparison || change === null)
    return delivered === null
      ? `${provisional ? 'Voorlopig: geleverd' : 'Geleverd'} en ontvangen door de ${group}, tot en met ${thePeriod(latest.quarter)}`
      : `${opening} leverden ${delivered.estimated > 0 ? 'naar schatting ' : ''}${count(delivered.value)} boeken, andere materialen en kopieën in ${thePeriod(latest.quarter)}`;
  return `${opening} leverden ${changeIn(change, thePeriod(latest.quarter))} een jaar eerder`;
};

const largestWords: Readonly<Record<string, readonly [verb: string, where: string]>> = {
  lending_filled_provincial: ['bleef', 'in de eigen provincie'],
  lending_filled_national: ['ging', 'naar andere provincies'],
  lending_filled_academic: ['ging', 'naar UB’s, KB en overige'],
  lending_filled_abroad: ['ging', 'naar het buitenland'],
};

/** *Het meeste* requires more than half; otherwise the largest part is called just the largest. */
export const destinationTitle = (
  largest: { figure: FigureId; share: number } | null,
  year: string,
  provisional: boolean,
): string => {
  const words = largest && largestWords[largest.figure];
  if (!words) return `Waar het geleverde van ${year} naartoe ging`;
  const [verb, where] = words;
  return `${provisional ? 'Voorlopig: het' : 'Het'} ${largest.share > 50 ? 'meeste' : 'grootste deel'} ${verb} in ${year} ${where}`;
};

export const fillRateTitle = (rate: number | null, year: string, provisional: boolean): string =>
  rate === null
    ? 'Hoeveel van elke 100 verzoeken er worden geleverd'
    : `${provisional ? 'Voorlopig: in' : 'In'} ${year} werden er van elke 100 verzoeken ${count(Math.round(rate))} geleverd`;

const notDrawn = 'Niet getekend, te weinig opgaven';
const notAll = 'Niet van alle bibliotheken';
const partlyEstimated = 'Deels geschat';

/** Only the periods if they are the same for everything drawn; otherwise each with its figure. */
const saidWords = (said: readonly Said[], opening: string): readonly string[] => {
  const words = said
    .filter(({ periods }) => periods.length > 0)
    .map(({ name, periods }) => ({ name, words: listed(periods) }));
  const [first] = words;
  if (!first) return [];
  const alike = words.length === said.length && words.every((each) => each.words === first.words);
  return [`${opening}: ${alike ? first.words : words.map((each) => `${each.name} in ${each.words}`).join('; ')}.`];
};

/** The smallest number, if the figures drawn differ. */
const answeredWords = ({ answered }: ChartBasis): readonly string[] => {
  const [fewest] = [...answered].sort((one, other) => one.n - other.n);
  if (!fewest) return [];
  const alike = answered.every(({ n, expected }) => n === fewest.n && expected === fewest.expected);
  return [`${alike ? '' : 'Ten minste '}${fewest.n} van de ${fewest.expected} bibliotheken.`];
};

const subtitleOf = (
  what: string,
  basis: ChartBasis,
  provisionalWords: string,
  changeWords: readonly string[] = [],
): string =>
  [
    `${what}, ${basis.span}.`,
    `Bron: werkgroep IBL${sourceDate(basis.asOf, basis.standing)}.`,
    ...answeredWords(basis),
    ...changeWords,
    ...(basis.provisional ? [provisionalWords] : []),
    ...(basis.revised ? ['**: herzien.'] : []),
    ...saidWords(basis.notAll, notAll),
    ...saidWords(basis.estimated, partlyEstimated),
    ...saidWords(basis.leftOut, notDrawn),
  ].join(' ');

/**
 * The panel behind the change in the title, mentioned if it is smaller than the number of libraries
 * that gave the figure.
 */
const changeBasis = ({ answered: [own] }: ChartBasis, comparison: Comparison | undefined): readonly string[] =>
  comparison && comparison.change !== null && comparison.panel !== own?.n
    ? [`Verandering over de ${count(comparison.panel)} die beide keren alle cijfers gaven.`]
    : [];

export const trafficSubtitle = (basis: ChartBasis, comparison?: Comparison): string =>
  subtitleOf(
    'Aantal geleverd en ontvangen, per kwartaal',
    basis,
    'Stippellijn en *: voorlopig.',
    changeBasis(basis, comparison),
  );

const lighter = 'Lichter en *: voorlopig.';
export const destinationSubtitle = (basis: ChartBasis): string =>
  subtitleOf('Aantal geleverd naar bestemming, per jaar', basis, lighter);
export const fillRateSubtitle = (basis: ChartBasis): string =>
  subtitleOf('Geleverd van elke 100 verzoeken, per jaar, zonder de eigen provincie', basis, lighter);

const inPeriod = (value: Period): string => (isYear(value) ? `in ${value}` : `in ${thePeriod(value as Quarter)}`);

const yearsWanted = (years: string): string => `van ${years} zijn nog niet genoeg cijfers`;

/** Why a chart is left out, shown in its place. */
const whyLeftOut: Readonly<Record<ChartName, (when: string) => string>> = {
  traffic: () => 'Geleverd en ontvangen: nog geen grafiek, want er zijn geen twee kwartalen met genoeg cijfers.',
  destination: () => `Bestemming per jaar: nog geen grafiek, want ${yearsWanted('één heel jaar')}.`,
  fillRate: () => `Geleverd van elke 100 verzoeken: nog geen grafiek, want ${yearsWanted('twee hele jaren')}.`,
  reasons: (when) => `${ofOnePeriod.reasons}: geen grafiek, want te weinig bibliotheken gaven ${when} alle redenen.`,
  price: (when) => `${ofOnePeriod.price}: geen grafiek, want te weinig bibliotheken gaven ${when} een prijs.`,
  delivered: (when) => `${ofOnePeriod.delivered}: geen grafiek, want te weinig bibliotheken gaven ${when} dit cijfer.`,
  balance: (when) => `${ofOnePeriod.balance}: geen grafiek, want te weinig bibliotheken gaven ${when} beide cijfers.`,
};
/** Charts of one period, which a year does not have before it is complete. */
const ofOnePeriod: Readonly<Partial<Record<ChartName, string>>> = {
  reasons: 'Redenen van niet leveren',
  price: 'Prijs per bibliotheek',
  delivered: 'Geleverd per bibliotheek',
  balance: 'Geleverd min ontvangen',
};
export const leftOutSentence = (chart: ChartName, summary: QuarterStatistic | YearStatistic | null): string => {
  const subject = ofOnePeriod[chart];
  if (subject && summary && isYearStatistic(summary) && isUnderWay(summary))
    return `${subject}: nog geen grafiek, want het jaar ${summary.period} is nog niet compleet.`;
  return whyLeftOut[chart](summary === null ? 'tot nu toe' : inPeriod(summary.period));
};

export const chartsTitle = 'Grafieken';
export const chartsNote =
  'Kopieer een grafiek met een rechtsklik; een kopie uit IBL-statistiek zelf toont na een volgende publicatie de nieuwe cijfers.';
export const chartsEmpty = 'Er zijn nog geen twee kwartalen om een lijn van te tekenen. De grafieken komen vanzelf.';
