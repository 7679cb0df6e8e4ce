import { capitalised, count, listed, period, shortPeriod } from '../questionnaire/dutch.ts';
import { numberOf, type Quarter } from '../questionnaire/quarter.ts';
import type { ChartColumnId } from './chart-data.ts';
import { showDate, showDecimal } from './show.ts';
import type { Comparison, FigureId, Period, Series, SeriesPoint } from './statistic.ts';

/** All Dutch of the charts: the title says the finding, the subtitle what, source, as-of date and basis. */

export const chartHeadings: Readonly<Record<ChartColumnId, string>> = {
  label: 'Kwartaal',
  filled_final: 'Geleverd',
  filled_provisional: 'Geleverd (voorlopig)',
  received_final: 'Ontvangen',
  received_provisional: 'Ontvangen (voorlopig)',
  provincial_final: 'Eigen provincie',
  provincial_provisional: 'Eigen provincie (voorlopig)',
  national_final: 'Andere provincies',
  national_provisional: 'Andere provincies (voorlopig)',
  academic_final: 'UB’s, KB en overige',
  academic_provisional: 'UB’s, KB en overige (voorlopig)',
  abroad_final: 'Buitenland',
  abroad_provisional: 'Buitenland (voorlopig)',
  lending_rate_final: 'Geleverd van 100 verzoeken',
  lending_rate_provisional: 'Geleverd van 100 (voorlopig)',
  borrowing_rate_final: 'Ontvangen van 100 aanvragen',
  borrowing_rate_provisional: 'Ontvangen van 100 (voorlopig)',
  filled_incomplete: 'Geleverd (nog niet compleet)',
  received_incomplete: 'Ontvangen (nog niet compleet)',
};

export const axisTitle = 'aantal per kwartaal';
export const rateAxisTitle = 'van elke 100';

export const rateNames = {
  lending_fill_rate_outside: 'leveren',
  borrowing_success_rate_outside: 'aanvragen',
} as const;

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
      ? `${provisional ? 'Voorlopig: geleverd' : 'Geleverd'} en ontvangen door de ${group}, tot en met het ${period(latest.quarter)}`
      : `${opening} leverden in het ${period(latest.quarter)} ${count(delivered)} boeken, andere materialen en kopieën`;
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

/** What is left out of one of the lines, with how many libraries gave it. */
export interface LeftOut {
  readonly name: string;
  readonly quarters: readonly { readonly quarter: Quarter; readonly n: number; readonly expected: number }[];
}

export interface ChartBasis {
  readonly series: Series;
  readonly latest: SeriesPoint | undefined;
  /** Of each figure drawn, how many gave it in the latest quarter: not the same as who handed in. */
  readonly answered: readonly { readonly n: number; readonly expected: number }[];
  readonly estimated: readonly SeriesPoint[];
  readonly leftOut: readonly LeftOut[];
  readonly provisional: boolean;
}

const yearSpan = (series: Series): string => {
  const years = [series.points[0], series.points.at(-1)].flatMap((point) => point?.quarter.slice(0, 4) ?? []);
  return [...new Set(years)].join('–');
};

const quartersWords = ({ quarters }: LeftOut): string =>
  listed(quarters.map(({ quarter, n, expected }) => `${shortPeriod(quarter)} (${n} van ${expected})`));

const notDrawn = 'Niet getekend, te weinig opgaven';
const apart = 'Los punt, nog niet compleet';

const leftOutWords = (leftOut: readonly LeftOut[], opening: string): readonly string[] => {
  const words = leftOut
    .filter(({ quarters }) => quarters.length > 0)
    .map((each) => ({ ...each, words: quartersWords(each) }));
  const [first] = words;
  if (!first) return [];
  const alike = words.length === leftOut.length && words.every((each) => each.words === first.words);
  const named = alike ? first.words : words.map((each) => `${each.name} in ${each.words}`).join('; ');
  return [`${opening}: ${named}.`];
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
    `${what}, ${yearSpan(basis.series)}.`,
    `Bron: werkgroep IBL${basis.series.asOf === null ? '' : `, stand ${showDate(basis.series.asOf)}`}.`,
    ...answeredWords(basis),
    ...(basis.provisional ? [provisionalWords] : []),
    ...(basis.series.points.some(({ standing }) => standing.kind === 'revised') ? ['**: herzien.'] : []),
    ...(basis.estimated.length > 0
      ? [`Deels geschat: ${listed(basis.estimated.map((point) => shortPeriod(point.quarter)))}.`]
      : []),
    ...leftOutWords(basis.leftOut, leftOutOpening),
  ].join(' ');

export const trafficSubtitle = (basis: ChartBasis): string =>
  subtitleOf('Geleverd en ontvangen per kwartaal', basis, 'Stippellijn en *: voorlopig.', apart);
export const destinationSubtitle = (basis: ChartBasis): string =>
  subtitleOf('Geleverd naar bestemming, per kwartaal', basis, 'Lichter en *: voorlopig.');

export const fillRateSubtitle = (basis: ChartBasis): string =>
  subtitleOf('Per kwartaal, zonder de eigen provincie', basis, 'Stippellijn en *: voorlopig.');

/** In the place of a chart that cannot be drawn now: it keeps its place, and says nothing that is not so. */
export const waitingTitle = 'Nog te weinig opgaven voor deze grafiek';
export const waitingSubtitle = (what: string, handedIn: number, members: number): string =>
  `${what}: ${handedIn} van de ${members} bibliotheken. De grafiek komt vanzelf terug.`;

export const chartsTitle = 'Grafieken';
export const chartsNote =
  'Rechtsklik op een grafiek om haar te kopiëren; een geplakte grafiek blijft gekoppeld en toont na een volgende publicatie de nieuwe cijfers.';
export const chartsEmpty = 'Er zijn nog geen twee kwartalen om een lijn van te tekenen. De grafieken komen vanzelf.';
