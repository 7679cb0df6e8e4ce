import { capitalised, count, listed, thePeriod } from '../questionnaire/dutch.ts';
import { numberOf } from '../questionnaire/quarter.ts';
import type { ChartBasis, Said } from './chart-basis.ts';
import type { ChartColumnId } from './chart-data.ts';
import { showDate, showDecimal } from './show.ts';
import type { Comparison, FigureId, Period, SeriesPoint } from './statistic.ts';
import type { YearColumnId } from './year-chart-data.ts';

/** All Dutch of the charts over time: the title says the finding, the subtitle what, source, as-of date and basis. */

export const chartHeadings: Readonly<Record<ChartColumnId, string>> = {
  label: 'Kwartaal',
  filled_final: 'Geleverd',
  filled_provisional: 'Geleverd (voorlopig)',
  received_final: 'Ontvangen',
  received_provisional: 'Ontvangen (voorlopig)',
  filled_incomplete: 'Geleverd (nog niet compleet)',
  received_incomplete: 'Ontvangen (nog niet compleet)',
};

export const yearChartHeadings: Readonly<Record<YearColumnId, string>> = {
  destination_label: 'Jaar (door hoeveel bibliotheken gemeld)',
  lending_filled_national_final: 'Andere provincies',
  lending_filled_national_provisional: 'Andere provincies (voorlopig)',
  lending_filled_provincial_final: 'Eigen provincie',
  lending_filled_provincial_provisional: 'Eigen provincie (voorlopig)',
  lending_filled_academic_final: 'UB’s, KB en overige',
  lending_filled_academic_provisional: 'UB’s, KB en overige (voorlopig)',
  lending_filled_abroad_final: 'Buitenland',
  lending_filled_abroad_provisional: 'Buitenland (voorlopig)',
  rate_label: 'Jaar (door hoeveel bibliotheken gemeld)',
  rate_final: 'Geleverd van elke 100 verzoeken',
  rate_provisional: 'Geleverd van elke 100 verzoeken (voorlopig)',
};

/** Beneath a year, and not broken: how many gave the figure. */
export const ofLibraries = (n: number, expected: number): string => `${n}\u00a0van\u00a0${expected}`;

export const axisTitles = { quarter: 'aantal per kwartaal', year: 'aantal per jaar', rate: 'van elke 100' } as const;
export const underYears = 'jaar: gemeld door hoeveel bibliotheken';

/** What is left out of these charts, by name. */
export const destinationName = 'bestemming';
export const rateName = 'geleverd van elke 100';

const roundsToZero = (change: number): boolean => Math.abs(change) < 0.05;

const changeWords = (change: number): string =>
  roundsToZero(change)
    ? 'evenveel als'
    : `${showDecimal(Math.abs(change))} procent ${change > 0 ? 'meer' : 'minder'} dan`;

const isYear = (period: Period): boolean => period.length === 4;

/**
 * *Plusbibliotheken leverden in het 1e kwartaal 4,1 procent meer dan een jaar eerder*, or *in 2025 … dan in 2024*; how much
 * it was where there is nothing to compare with.
 */
export const trafficTitle = (
  group: string,
  latest: SeriesPoint | undefined,
  comparison: Comparison | undefined,
  provisional: boolean,
  delivered: number | null = null,
): string => {
  if (!latest) return `Geleverd en ontvangen door de ${group}`;
  const change = comparison?.change ?? null;
  const opening = provisional ? `Voorlopig: ${group}` : capitalised(group);
  if (!comparison || change === null)
    return delivered === null
      ? `${provisional ? 'Voorlopig: geleverd' : 'Geleverd'} en ontvangen door de ${group}, tot en met ${thePeriod(latest.quarter)}`
      : `${opening} leverden ${count(delivered)} boeken, andere materialen en kopieën in ${thePeriod(latest.quarter)}`;
  return isYear(comparison.with)
    ? `${opening} leverden in ${latest.quarter.slice(0, 4)} ${changeWords(change)} in ${comparison.with}`
    : `${opening} leverden in het ${numberOf(latest.quarter)}e kwartaal ${changeWords(change)} een jaar eerder`;
};

const largestWords: Readonly<Record<string, string>> = {
  lending_filled_provincial: 'blijft in de eigen provincie',
  lending_filled_national: 'gaat naar andere provincies',
  lending_filled_academic: 'gaat naar UB’s, KB en overige',
  lending_filled_abroad: 'gaat naar het buitenland',
};

/** *Het meeste*: more than half; a largest part below that is only the largest. */
export const destinationTitle = (largest: { figure: FigureId; share: number } | null, provisional: boolean): string =>
  largest === null
    ? 'Waar het geleverde naartoe gaat'
    : `${provisional ? 'Voorlopig: het' : 'Het'} ${largest.share > 50 ? 'meeste' : 'grootste deel'} ${largestWords[largest.figure]}`;

export const fillRateTitle = (rate: number | null, provisional: boolean): string =>
  rate === null
    ? 'Hoeveel van elke 100 verzoeken er worden geleverd'
    : `${provisional ? 'Voorlopig: van' : 'Van'} elke 100 verzoeken worden er ${count(Math.round(rate))} geleverd`;

const notDrawn = 'Niet getekend, te weinig opgaven';
const apart = 'Los punt, nog niet compleet';
const partlyEstimated = 'Deels geschat';

/** Periods alone where all that is drawn has the same ones; else with the figure that they are of. */
const saidWords = (said: readonly Said[], opening: string): readonly string[] => {
  const words = said
    .filter(({ periods }) => periods.length > 0)
    .map(({ name, periods }) => ({ name, words: listed(periods) }));
  const [first] = words;
  if (!first) return [];
  const alike = words.length === said.length && words.every((each) => each.words === first.words);
  return [`${opening}: ${alike ? first.words : words.map((each) => `${each.name} in ${each.words}`).join('; ')}.`];
};

/** Where the figures drawn differ, the fewest. */
const answeredWords = ({ answered }: ChartBasis): readonly string[] => {
  const [fewest] = [...answered].sort((one, other) => one.n - other.n);
  if (!fewest) return [];
  const alike = answered.every(({ n, expected }) => n === fewest.n && expected === fewest.expected);
  return [`${alike ? '' : 'Ten minste '}${fewest.n} van de ${fewest.expected} bibliotheken.`];
};

const subtitleOf = (what: string, basis: ChartBasis, provisionalWords: string, leftOutOpening = notDrawn): string =>
  [
    `${what}, ${basis.span}.`,
    `Bron: werkgroep IBL${basis.asOf === null ? '' : `, stand ${showDate(basis.asOf)}`}.`,
    ...answeredWords(basis),
    ...(basis.provisional ? [provisionalWords] : []),
    ...(basis.revised ? ['**: herzien.'] : []),
    ...saidWords(basis.estimated, partlyEstimated),
    ...saidWords(basis.leftOut, leftOutOpening),
  ].join(' ');

export const trafficSubtitle = (basis: ChartBasis): string =>
  subtitleOf('Geleverd en ontvangen per kwartaal', basis, 'Stippellijn en *: voorlopig.', apart);

const lighter = 'Lichter en *: voorlopig.';
export const destinationSubtitle = (basis: ChartBasis): string =>
  subtitleOf('Geleverd naar bestemming, per jaar', basis, lighter);
export const fillRateSubtitle = (basis: ChartBasis): string =>
  subtitleOf('Per jaar, zonder de eigen provincie', basis, lighter);

/** In the place of a chart that cannot be drawn now: it keeps its place, and says nothing that is not so. */
export const waitingTitle = 'Nog te weinig opgaven voor deze grafiek';
export const waitingSubtitle = (what: string, handedIn: number, members: number): string =>
  `${what}: ${handedIn} van de ${members} bibliotheken. De grafiek komt vanzelf terug.`;
const yearsWanted = { destination: 'één heel jaar', fillRate: 'twee hele jaren' } as const;
export const waitingForYears = (chart: keyof typeof yearsWanted): string =>
  `Deze grafiek is per jaar. Zij komt vanzelf als er van ${yearsWanted[chart]} genoeg cijfers zijn.`;

export const chartsTitle = 'Grafieken';
export const chartsNote =
  'Kopieer een grafiek met een rechtsklik; een kopie uit IBL-statistiek zelf toont na een volgende publicatie de nieuwe cijfers.';
export const chartsEmpty = 'Er zijn nog geen twee kwartalen om een lijn van te tekenen. De grafieken komen vanzelf.';
