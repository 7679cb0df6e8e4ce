import {
  numberOf,
  previousQuarter,
  type Quarter,
  sameQuarterLastYear,
  yearOf,
} from '../../../domain/calendar/quarter.ts';
import type { FigureId } from '../../../domain/measures/relations.ts';
import {
  hasYearBefore,
  type LibraryReport,
  numberIn,
  type ReportFigureId,
  type ReportYear,
  reportPrice,
  reportRates,
} from '../../../domain/statistics/library-report.ts';
import type { FigureCell, PeriodStanding } from '../../../domain/statistics/statistic.ts';
import { capitalised, count, listed, period, shortPeriod } from '../../dutch.ts';
import { isEnteredLater, sourceDate } from '../../statistic/as-of.ts';
import { showDate, showDecimal, showStoredDate } from '../../statistic/show.ts';
import { nameOf } from '../figure-names.ts';

/** All Dutch texts of *Uw bibliotheek*. */

export const title = 'Uw bibliotheek';

const rateNames: Readonly<Record<string, string>> = {
  lending_fill_rate_outside: 'Van elke 100 verzoeken geleverd',
  borrowing_success_rate_outside: 'Van elke 100 aanvragen ontvangen',
};

const isRate = (figure: ReportFigureId): boolean => (reportRates as readonly string[]).includes(figure);

export const figureName = (figure: ReportFigureId): string =>
  rateNames[figure] ?? capitalised(nameOf(figure as FigureId));

export const figureNote = (figure: ReportFigureId): string =>
  isRate(figure) ? 'Zonder de eigen provincie; geannuleerd en nog open tellen niet mee.' : '';

const things = 'boeken, andere materialen en kopieën';

/** A larger change, in per cent or points, is not called equal. */
const alike = 0.05;

export const changeWords = (change: number): string =>
  Math.abs(change) < alike
    ? 'evenveel als'
    : `${showDecimal(Math.abs(change))} procent ${change > 0 ? 'meer' : 'minder'} dan`;

const changeOf = (now: number | null, before: number | null): number | null =>
  now === null || before === null || before === 0 ? null : (100 * (now - before)) / before;

/** The change of *samen geleverd* from a year earlier, in per cent; null = not comparable. */
export const deliveredChange = (report: LibraryReport): number | null =>
  changeOf(
    numberIn(report, report.quarter, 'lending_filled'),
    numberIn(report, sameQuarterLastYear(report.quarter), 'lending_filled'),
  );

const noLastYear = 'nog geen cijfer van vorig jaar';

/** The tab's main finding in one sentence. */
export const findingSentence = (report: LibraryReport): string => {
  const delivered = numberIn(report, report.quarter, 'lending_filled');
  const when = `in het ${numberOf(report.quarter)}e kwartaal`;
  if (delivered === null) return `Van u is ${when} nog niet bekend hoeveel u leverde; hieronder staat wat er wel is.`;
  const said = `U leverde ${when} ${count(delivered)} ${things}`;
  const before = numberIn(report, sameQuarterLastYear(report.quarter), 'lending_filled');
  const change = deliveredChange(report);
  if (change !== null) return `${said}: ${changeWords(change)} een jaar eerder.`;
  return before === null ? `${said}. Er is ${noLastYear}.` : `${said}; een jaar eerder waren het er geen.`;
};

const standingWords = (standing: PeriodStanding): string => {
  if (standing.kind === 'provisional') return 'Voorlopige cijfers';
  const on = showStoredDate(standing.adoptedOn);
  return standing.kind === 'final' ? `Definitieve cijfers, vastgesteld op ${on}` : `Herziene cijfers, na ${on}`;
};

export const asOfWords = ({ asOf, standing }: LibraryReport): string => sourceDate(asOf, standing);

/** Added to a standing that already names the day of adoption. */
const enteredWords = (report: LibraryReport): string =>
  report.asOf !== null && isEnteredLater(report.asOf, report.standing)
    ? `, hier ingevoerd op ${showDate(report.asOf)}`
    : asOfWords(report);
const basisWords = ({ handedIn, members }: LibraryReport): string => `${handedIn} van de ${members} bibliotheken`;

const togetherWords = ({ forerunners }: LibraryReport): string =>
  forerunners
    .map(({ until, names }) => ` T/m ${shortPeriod(until)}: ${listed(names)}${names.length > 1 ? ' samen' : ''}.`)
    .join('');

/** A later quarter that is being filled in. */
export interface WaitingQuarter {
  readonly quarter: Quarter;
  /** This library has handed it in. */
  readonly handedIn: boolean;
}

const waitingWords = (waiting: WaitingQuarter | null): string => {
  if (waiting === null) return '';
  const first = waiting.handedIn ? '' : 'u hebt ingediend en ';
  return ` Het ${period(waiting.quarter)} staat hier zodra ${first}het is gepubliceerd.`;
};

/** @param waiting null = none. */
export const sourceSentence = (report: LibraryReport, waiting: WaitingQuarter | null): string =>
  `${standingWords(report.standing)}${enteredWords(report)}; ${basisWords(report)}. Bron: werkgroep IBL.${togetherWords(report)}${waitingWords(waiting)}`;

export const agreeLink = (year: string): string => `Klopt uw jaar ${year}? Zet een vinkje ↓`;

export const headers = (report: LibraryReport): readonly { readonly text: string; readonly note?: string }[] => [
  { text: 'Cijfer' },
  { text: shortPeriod(report.quarter) },
  { text: shortPeriod(sameQuarterLastYear(report.quarter)) },
  { text: shortPeriod(previousQuarter(report.quarter)) },
  { text: 'Verschil met vorig jaar', note: 'Hetzelfde kwartaal, een jaar eerder.' },
  {
    text: 'Middelste van de anderen',
    note: 'De helft van de andere bibliotheken gaf meer, de helft minder. Te zien zodra ten minste drie andere bibliotheken dit cijfer gaven.',
  },
  { text: 'Aantal anderen', note: 'Hoeveel andere bibliotheken dit cijfer gaven.' },
  { text: 'In woorden' },
];

export const quarterHeading = ({ quarter }: LibraryReport): string =>
  `1  UW ${period(quarter).toUpperCase()}, NAAST DAT VAN DE ANDEREN`;

export const privacyNote =
  'Andere bibliotheken zien dit blad niet; van hen staat hier alleen het middelste cijfer. De cijfers van elke bibliotheek staan, met haar naam, in het bestand IBL-statistiek.';

/** What a cell without a number shows. */
export const nothingWords: Readonly<Record<Exclude<FigureCell['kind'], 'number'>, string>> = {
  unknown: 'onbekend',
  'not-applicable': 'n.v.t.',
  missing: '',
  blank: '',
  partial: '',
};

export const noComparison = 'n.v.t.';

const nearly = (figure: ReportFigureId, own: number, median: number): boolean => {
  if (figure === reportPrice) return own === median;
  return isRate(figure) ? Math.abs(own - median) < 1 : Math.abs(own - median) <= Math.abs(median) * alike;
};

const besideWords = (figure: ReportFigureId, own: number, median: number): string => {
  if (nearly(figure, own, median))
    return figure === reportPrice ? 'Gelijk aan de middelste bibliotheek.' : 'Ongeveer als de middelste bibliotheek.';
  if (figure === reportPrice || isRate(figure))
    return own > median ? 'Hoger dan de middelste bibliotheek.' : 'Lager dan de middelste bibliotheek.';
  return own > median ? 'Meer dan de middelste bibliotheek.' : 'Minder dan de middelste bibliotheek.';
};

const peerWords = (figure: ReportFigureId, own: number | null, median: number | null): string => {
  if (median === null) return 'Nog te weinig andere bibliotheken om mee te vergelijken.';
  return own === null ? '' : besideWords(figure, own, median);
};

const ownWords: Readonly<Record<FigureCell['kind'], string>> = {
  number: '',
  unknown: 'U gaf ‘onbekend’ op. ',
  'not-applicable': 'U gaf ‘n.v.t.’ op. ',
  missing: 'Nog niet ontvangen. ',
  blank: 'Niet ingevuld. ',
  partial: '',
};

/** A rate is computed from figures, so `onbekend` was not given for the rate itself. */
const rateWords: Readonly<Record<FigureCell['kind'], string>> = {
  ...ownWords,
  unknown: 'Niet te berekenen: bij een van de cijfers staat ‘onbekend’. ',
  blank: 'Niet te berekenen: een van de cijfers is niet ingevuld. ',
  'not-applicable': 'Hier is niets te berekenen. ',
};

/** *In woorden*: what a row's numbers do not say. In a first year that is said once, at the top. */
export const rowWords = (
  figure: ReportFigureId,
  own: FigureCell,
  lastYear: number | null,
  { median, hasLastYear }: { readonly median: number | null; readonly hasLastYear: boolean },
): string => {
  const value = own.kind === 'number' ? own.value : null;
  const first = hasLastYear && value !== null && lastYear === null ? ` ${capitalised(noLastYear)}.` : '';
  const opening = (isRate(figure) ? rateWords : ownWords)[own.kind];
  return `${opening}${peerWords(figure, value, median)}${first}`.trim();
};

export const yearHeading = ({ quarter, askedYear }: LibraryReport): string =>
  askedYear === null
    ? `3  HET JAAR ${yearOf(quarter)}${numberOf(quarter) === 4 ? '' : ' TOT NU TOE'}`
    : `3  UW JAAR ${askedYear}: GEZIEN EN AKKOORD`;

export const yearHeaders = ({ quarter }: LibraryReport): readonly string[] => {
  const year = yearOf(quarter);
  return ['Cijfer', '1e kw.', '2e kw.', '3e kw.', '4e kw.', `Samen ${year}`, `${Number(year) - 1}`, 'In woorden'];
};

/** Shown instead of an incomplete year's total (docs/domain.md, 4). */
export const partialYear = (known: number): string => `${known} van 4 kwartalen`;

type Nothing = Exclude<FigureCell['kind'], 'number'>;

const gapWords: Readonly<Record<Nothing, (quarters: string) => string>> = {
  unknown: (quarters) => `In het ${quarters} gaf u ‘onbekend’ op. `,
  'not-applicable': (quarters) => `In het ${quarters} gaf u ‘n.v.t.’ op. `,
  blank: (quarters) => `In het ${quarters} is dit niet ingevuld. `,
  missing: (quarters) => `Van het ${quarters} hebben wij geen cijfer. `,
  partial: (quarters) => `Van het ${quarters} hebben wij geen cijfer. `,
};

/** The words for missing numbers, in the order of the quarters. */
const gapsWords = (gaps: readonly { readonly quarter: Quarter; readonly kind: Nothing }[]): string =>
  [...new Set(gaps.map(({ kind }) => kind))]
    .map((kind) => {
      const names = gaps.flatMap((gap) => (gap.kind === kind ? [`${numberOf(gap.quarter)}e`] : []));
      return gapWords[kind](`${listed(names)} kwartaal`);
    })
    .join('');

/** The year so far beside the same quarters a year earlier, naming what is missing. */
export const yearWords = (
  report: LibraryReport,
  { quarters, soFar, soFarEarlier, total, known }: ReportYear,
): string => {
  const gaps = quarters.flatMap(({ quarter, cell }) => (cell.kind === 'number' ? [] : [{ quarter, kind: cell.kind }]));
  const opening = gapsWords(gaps);
  if (known === 0) return opening.trim();
  const year = Number(yearOf(report.quarter)) - 1;
  const so = total === null ? `${gaps.length === 0 ? 'Tot nu toe' : 'De andere samen'} ${count(soFar)}` : '';
  if (soFarEarlier === null) {
    const first = hasYearBefore(report) ? `Geen vergelijking met ${year}.` : '';
    return `${opening}${so === '' ? '' : `${so}. `}${first}`.trim();
  }
  const change = changeOf(soFar, soFarEarlier);
  if (total === null) return `${opening}${so}; een jaar eerder ${count(soFarEarlier)}.`;
  return change === null ? `In ${year} waren het er geen.` : `${capitalised(changeWords(change))} in ${year}.`;
};

export const explanationHeading = '4  WAT U ER EERDER BIJ SCHREEF (DE LAATSTE VIJF KWARTALEN)';
export const noExplanations = 'In deze kwartalen is er niets bij de cijfers geschreven.';
export const moreExplanations = (number: number): string =>
  `En nog ${number}: die staan in de tabbladen van die kwartalen.`;
export const explanationHeads = ['Cijfer', 'Kwartaal', 'Stond er', 'Uw toelichting toen'] as const;

export const tableHeading = '5  UW KWARTALEN IN CIJFERS (TEN HOOGSTE VIJF JAAR)';
export const tableHeads = [
  'Kwartaal',
  'Verzoeken',
  'Geleverd',
  'Niet geleverd',
  'Aanvragen',
  'Ontvangen',
  'Zonder resultaat',
  'Stand',
] as const;
export const quarterStanding = (final: boolean): string => (final ? 'definitief' : 'voorlopig');

export const quarterLink = 'Uw cijfers naast die van de anderen: tabblad ‘Uw bibliotheek’ →';
