import { count, euros, period } from '../questionnaire/dutch.ts';
import { addDays, defaultDates, type Quarter } from '../questionnaire/quarter.ts';
import { showDate, showStoredDate } from './show.ts';
import type { BreakdownStatistic, Period, QuarterStatistic, YearStatistic } from './statistic.ts';

/** All Dutch of the charts per library and of the reasons. */

export const periodHeading = 'Periode';
export const periodWords = (value: Period): string => (value.length === 4 ? value : period(value as Quarter));

export const libraryChartHeadings = (now: Period, before: Period): readonly string[] => [
  'Plaats',
  periodWords(now),
  periodWords(before),
  'Geleverd min ontvangen',
  'Prijs van een landelijke aanvraag',
];

export const libraryHeading =
  'Per bibliotheek – alleen voor werkgroep en bestuur. Op alfabet van de plaats; geen ranglijst, want bibliotheken verschillen.';
export const libraryDataHeading = 'Gegevens achter de grafieken per bibliotheek (leeg = geen cijfer)';

type Summary = QuarterStatistic | YearStatistic;

const provisionally = (sentence: string, { standing }: Summary): string =>
  standing.kind === 'provisional' ? `Voorlopig: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}` : sentence;

const subtitleOf = (what: string, { asOf }: Summary, n: number, of: number): string =>
  `${what}. Bron: werkgroep IBL${asOf === null ? '' : `, stand ${showDate(asOf)}`}. ${count(n)} van de ${count(of)} bibliotheken.`;

interface Compared {
  readonly more: number;
  readonly of: number;
}

const bibliotheken = ({ more, of }: Compared): string =>
  `${count(more)} van de ${count(of)} ${of === 1 ? 'bibliotheek' : 'bibliotheken'} ${more === 1 ? 'leverde' : 'leverden'}`;

export const deliveredTitle = (compared: Compared, summary: Summary): string =>
  compared.of === 0
    ? provisionally('Geleverd per bibliotheek', summary)
    : provisionally(`${bibliotheken(compared)} meer dan een jaar eerder`, summary);
export const deliveredSubtitle = (summary: Summary, n: number): string =>
  subtitleOf(
    `Samen geleverd per bibliotheek, ${periodWords(summary.period)} en ${periodWords(summary.headline.with)}`,
    summary,
    n,
    summary.libraries.length,
  );

export const balanceTitle = (compared: Compared, summary: Summary): string =>
  provisionally(`${bibliotheken(compared)} meer dan zij ${compared.more === 1 ? 'ontving' : 'ontvingen'}`, summary);
export const balanceSubtitle = (summary: Summary, n: number): string =>
  subtitleOf(
    `Geleverd min ontvangen, ${periodWords(summary.period)}; boven de lijn levert meer dan zij vraagt`,
    summary,
    n,
    summary.libraries.length,
  );

/** The amount stays with its sign when a title is broken. */
const noBreak = '\u00a0';

export const priceTitle = (median: number | null): string =>
  median === null
    ? 'Wat een klant betaalt voor een landelijke aanvraag'
    : `Wat een klant betaalt voor een landelijke aanvraag: de middelste prijs is ${euros(median).replace(' ', noBreak)}`;

/** Prices hold on the last day of the quarter, which is the day before the next one opens. */
export const priceSubtitle = (summary: Summary, n: number, of: number): string => {
  const last = (summary.period.length === 4 ? `${summary.period}-Q4` : summary.period) as Quarter;
  const date = showStoredDate(addDays(defaultDates(last).opensOn, -1));
  return subtitleOf(`Prijs voor een volwassene met een gewoon abonnement, ${date}`, summary, n, of);
};

export const reasonsTitle = (name: string, share: number, summary: Summary): string =>
  provisionally(`Meest genoemde reden van niet leveren: ${name} (${count(Math.round(share))} procent)`, summary);
const partly = ({ partial }: Gave): string => (partial === 0 ? '' : `, ${count(partial)} daarvan niet in elk kwartaal`);

/** How many gave all reasons, in all of the period or in a part of it. */
type Gave = Pick<BreakdownStatistic, 'n' | 'partial' | 'expected'>;

export const reasonsSubtitle = (summary: Summary, now: Gave, before: Gave | undefined): string => {
  const gave = ({ n, partial }: Gave): number => n + partial;
  const earlier = before && gave(before) > 0 ? `; een jaar eerder ${count(gave(before))}${partly(before)}` : '';
  const said = subtitleOf(
    'Redenen van niet leveren, van de bibliotheken die alle redenen gaven',
    summary,
    gave(now),
    now.expected,
  );
  return `${said.replace(/\.$/, '')}${partly(now)}${earlier}.`;
};

export const axisTitles = { delivered: 'aantal', balance: 'aantal', price: 'euro', reasons: 'aandeel' } as const;
