import { addDays, defaultDates, type Quarter } from '../../../domain/calendar/quarter.ts';
import type {
  BreakdownStatistic,
  FigureCell,
  FigureId,
  Period,
  QuarterStatistic,
  YearStatistic,
} from '../../../domain/statistics/statistic.ts';
import { capitalised, count, euros, listed, period } from '../../dutch.ts';
import { sourceDate } from '../as-of.ts';
import { showStoredDate } from '../show.ts';
import { cellWord } from '../texts.ts';

/** All Dutch texts of the charts per library and of the reasons. */

export const periodWords = (value: Period): string => (value.length === 4 ? value : period(value as Quarter));

export interface PeriodShown {
  readonly period: Period;
  readonly provisional: boolean;
}

const marked = (words: string, provisional: boolean): string => (provisional ? `${words} (voorlopig)` : words);

/** A period's name, for the label of a column and a legend. */
const periodShown = ({ period: shown, provisional }: PeriodShown): string => marked(periodWords(shown), provisional);

export const libraryChartHeadings = (now: PeriodShown, before: PeriodShown): readonly string[] => [
  'Plaats',
  periodShown(now),
  periodShown(before),
  marked('Geleverd min ontvangen', now.provisional),
  marked('Prijs van een landelijke aanvraag', now.provisional),
];

/** The headings of the shares beside the names of the reasons. */
export const reasonHeadings = (now: PeriodShown, before: PeriodShown): readonly string[] => [
  'Reden (aandeel in procenten)',
  periodShown(now),
  periodShown(before),
];

export const libraryHeading =
  'Per bibliotheek – alleen voor werkgroep en bestuur. Op alfabet van de plaats; geen ranglijst, want bibliotheken verschillen.';
export const libraryDataHeading = 'Gegevens achter de grafieken per bibliotheek (leeg = geen cijfer)';

type Summary = QuarterStatistic | YearStatistic;
/** The fields of a period that its words need. */
type Told = Pick<Summary, 'period' | 'standing' | 'asOf'>;

const provisionally = (sentence: string, { standing }: Told): string =>
  standing.kind === 'provisional' ? `Voorlopig: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}` : sentence;

const basisWords = (what: string, { asOf, standing }: Told, n: number, of: number): string =>
  `${what}. Bron: werkgroep IBL${sourceDate(asOf, standing)}. ${count(n)} van de ${count(of)} bibliotheken.`;

/**
 * A library that is not drawn, and what its cell holds. Without this remark its absence might look
 * like a zero.
 */
export interface NotDrawn {
  readonly city: string;
  readonly cell: FigureCell | undefined;
}

const namedMax = 5;
const noFigure = 'geen cijfer';

const reasonOf = (cell: FigureCell | undefined): string =>
  !cell || cell.kind === 'number' ? noFigure : cellWord(cell);

const notDrawnWords = (mark: string, notDrawn: readonly NotDrawn[]): readonly string[] => {
  if (notDrawn.length === 0) return [];
  const reasons = [...new Set(notDrawn.map(({ cell }) => reasonOf(cell)))];
  const citiesWith = (reason: string) =>
    notDrawn.filter(({ cell }) => reasonOf(cell) === reason).map(({ city }) => city);
  const subject =
    notDrawn.length > namedMax
      ? `${count(notDrawn.length)} bibliotheken (${noFigure})`
      : reasons.map((reason) => `${listed(citiesWith(reason))} (${reason})`).join('; ');
  return [`Zonder ${mark}: ${subject}.`];
};

const lighter = 'Lichter: voorlopig.';

/**
 * A subtitle per library: what is drawn, its basis, what is provisional, and which libraries are
 * missing.
 */
const subtitleOf = (
  what: string,
  summary: Told,
  [n, of]: readonly [n: number, of: number],
  ...missing: readonly (readonly [mark: string, notDrawn: readonly NotDrawn[]])[]
): string =>
  [
    basisWords(what, summary, n, of),
    ...(summary.standing.kind === 'provisional' ? [lighter] : []),
    ...missing.flatMap(([mark, notDrawn]) => notDrawnWords(mark, notDrawn)),
  ].join(' ');

interface Compared {
  readonly more: number;
  readonly of: number;
}

const comparedWords = ({ more, of }: Compared, { libraries }: Summary): string => {
  const compared = of < libraries.length ? 'vergeleken ' : '';
  if (of === 1) return `de ene ${compared}bibliotheek leverde${more === 1 ? '' : ' niet'}`;
  if (more === of && of === 2) return `beide ${compared}bibliotheken leverden`;
  if (more === of) return `alle ${count(of)} ${compared}bibliotheken leverden`;
  if (more === 0) return `geen van de ${count(of)} ${compared}bibliotheken leverde`;
  return `${count(more)} van de ${count(of)} ${compared}bibliotheken ${more === 1 ? 'leverde' : 'leverden'}`;
};

/** Singular for one and for none; plural otherwise. */
const isOne = ({ more, of }: Compared): boolean => more === 1 || more === 0 || of === 1;

export const deliveredTitle = (compared: Compared, summary: Summary): string =>
  compared.of === 0
    ? provisionally('Geleverd per bibliotheek', summary)
    : provisionally(capitalised(`${comparedWords(compared, summary)} meer dan een jaar eerder`), summary);
export const deliveredSubtitle = (
  summary: Summary,
  n: number,
  withoutBar: readonly NotDrawn[],
  withoutMark: readonly NotDrawn[],
): string => {
  const compared = withoutMark.length < summary.libraries.length;
  return subtitleOf(
    `Aantal geleverd per bibliotheek, ${periodWords(summary.period)}${compared ? ` en ${periodWords(summary.headline.with)}` : ''}`,
    summary,
    [n, summary.libraries.length],
    ['staaf', withoutBar],
    ['grijze staaf', compared ? withoutMark : []],
  );
};

export const balanceTitle = (compared: Compared, summary: Summary): string =>
  provisionally(
    capitalised(`${comparedWords(compared, summary)} meer dan zij ${isOne(compared) ? 'ontving' : 'ontvingen'}`),
    summary,
  );
export const balanceSubtitle = (summary: Summary, n: number, withoutBar: readonly NotDrawn[]): string =>
  subtitleOf(
    `Geleverd min ontvangen, ${periodWords(summary.period)}; wie rechts van de lijn staat, levert meer dan hij ontvangt`,
    summary,
    [n, summary.libraries.length],
    ['staaf', withoutBar],
  );

/** Keeps an amount and its sign together when a title is wrapped. */
const noBreak = '\u00a0';

const priceSubject = 'Wat een klant betaalt voor een landelijke aanvraag';
export const priceTitle = (median: number | null, { standing }: Pick<Told, 'standing'>): string => {
  const provisional = standing.kind === 'provisional';
  if (median === null) return provisional ? `${priceSubject} (voorlopig)` : priceSubject;
  return `${priceSubject}: de middelste prijs is ${provisional ? 'voorlopig ' : ''}${euros(median).replace(' ', noBreak)}`;
};

/** Prices hold on the last day of the quarter, the day before the next one opens. */
const pricesOn = (period: Period): string => {
  const last = (period.length === 4 ? `${period}-Q4` : period) as Quarter;
  const date = showStoredDate(addDays(defaultDates(last).opensOn, -1));
  return `voor een volwassene met een gewoon abonnement, ${date}`;
};

export const priceSubtitle = (summary: Told, n: number, of: number, withoutBar: readonly NotDrawn[]): string =>
  subtitleOf(`Prijs ${pricesOn(summary.period)}`, summary, [n, of], ['staaf', withoutBar]);

/** For bars that count libraries without naming them. */
export const priceCountSubtitle = (summary: Told, n: number, of: number): string =>
  basisWords(`Aantal bibliotheken per prijs, ${pricesOn(summary.period)}`, summary, n, of);

const marksProvisional = ({ standing }: Told): string => (standing.kind === 'provisional' ? 'voorlopig ' : '');

/** The reasons as they complete the sentence *Niet geleverd: meestal …*. */
const mostlyWords: Readonly<Partial<Record<FigureId, string>>> = {
  unfilled_on_loan: 'al uitgeleend of gereserveerd',
  unfilled_not_found_as_cited: 'omdat de gegevens niet kloppen',
  unfilled_policy: 'door eigen regels of voorwaarden',
  unfilled_other: 'om een andere reden',
};

export const reasonsTitle = (figure: FigureId, name: string, share: number, summary: Told): string =>
  `Niet geleverd: meestal ${mostlyWords[figure] ?? name} (${marksProvisional(summary)}${count(share)} procent)`;
const partly = ({ partial }: Gave): string => (partial === 0 ? '' : `, ${count(partial)} daarvan niet in elk kwartaal`);

/** How many libraries gave all reasons, in the whole period or a part of it. */
type Gave = Pick<BreakdownStatistic, 'n' | 'partial' | 'expected'>;

export const reasonsSubtitle = (summary: Told, now: Gave, before: Gave | undefined): string => {
  const gave = ({ n, partial }: Gave): number => n + partial;
  const earlier = before && gave(before) > 0 ? `; een jaar eerder ${count(gave(before))}${partly(before)}` : '';
  const said = basisWords(
    `Aandeel van elke reden, ${periodWords(summary.period)}, bij de bibliotheken die alle redenen gaven`,
    summary,
    gave(now),
    now.expected,
  );
  return `${said.replace(/\.$/, '')}${partly(now)}${earlier}.`;
};
