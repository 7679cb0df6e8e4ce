import type { Quarter } from '../../domain/calendar/quarter.ts';
import type { OpenQuarter } from '../../domain/statistics/open-quarter.ts';
import {
  type Comparison,
  type FigureCell,
  type FigureId,
  type IndicatorId,
  isUnderWay,
  type LibraryRow,
  type NoComparison,
  type Period,
  type PeriodStanding,
  type QuarterStatistic,
  type Tariffs,
  type YearStatistic,
} from '../../domain/statistics/statistic.ts';
import { capitalised, count, euros, listed, period as longPeriod, periodWithMonths } from '../dutch.ts';
import { nameOf } from '../questionnaire/figure-names.ts';
import { isEnteredLater } from './as-of.ts';
import { showMoment, showPeriod, showStoredDate } from './show.ts';
import { notYetMeans } from './under-way-texts.ts';

/** All Dutch texts of IBL-statistiek except the page Methode and the charts. */

export const figureLabel = (figure: FigureId): string => capitalised(nameOf(figure));

export const indicatorLabel: Readonly<Record<IndicatorId, string>> = {
  lending_fill_rate_outside: 'Van elke 100 verzoeken geleverd (zonder de eigen provincie)',
  lending_fill_rate: 'Van elke 100 verzoeken geleverd (alle verkeer)',
  lending_fill_rate_received: 'Geleverd per 100 ontvangen verzoeken',
  borrowing_success_rate_outside: 'Van elke 100 aanvragen ontvangen (zonder de eigen provincie)',
  borrowing_success_rate: 'Van elke 100 aanvragen ontvangen (alle verkeer)',
  net_lending: 'Saldo: geleverd min ontvangen',
  lending_ratio: 'Geleverd per ontvangen exemplaar',
  provincial_share: 'Aandeel eigen provincie in geleverd',
  plus_gap: 'Plusbibliotheken onderling: ontvangen t.o.v. geleverd',
  within_7_days: 'Van elke 100 gemeten leveringen binnen 7 dagen verstuurd',
  ill_per_1000_loans: 'Ontvangen per 1.000 uitleningen',
};

export const seriesRateHeading = {
  lending_fill_rate_outside: 'Geleverd van 100 (zonder eigen provincie)',
  lending_fill_rate: 'Geleverd van 100 (alle verkeer)',
  borrowing_success_rate_outside: 'Ontvangen van 100 (zonder eigen provincie)',
  borrowing_success_rate: 'Ontvangen van 100 (alle verkeer)',
} as const;

export const standingWord = (standing: PeriodStanding): string =>
  ({ provisional: 'voorlopig', final: 'definitief', revised: 'herzien' })[standing.kind];

const standingLong = (standing: PeriodStanding): string =>
  standing.kind === 'provisional'
    ? 'voorlopig'
    : standing.kind === 'revised'
      ? `herzien na de vaststelling op ${showStoredDate(standing.adoptedOn)}`
      : `definitief, vastgesteld op ${showStoredDate(standing.adoptedOn)}`;

export const quarterTitle = (quarter: Quarter, standing: PeriodStanding): string =>
  `${periodWithMonths(quarter)} – ${standingLong(standing)}`;
export const yearTitle = (year: string, standing: PeriodStanding): string => `Jaar ${year} – ${standingLong(standing)}`;
export const librariesTitle = ({ period, standing }: QuarterStatistic | YearStatistic): string =>
  `Per bibliotheek: ${
    period.length === 4 ? yearTitle(period, standing).toLowerCase() : quarterTitle(period as Quarter, standing)
  }`;
export const seriesTitle = 'Vijf jaar, per kwartaal en per jaar';

export const ofN = (n: number, expected: number): string => `${count(n)} van ${count(expected)}`;

const asOfLine = (asOf: number | null, standing?: PeriodStanding): string => {
  if (asOf === null) return 'Nog niets ingediend.';
  return standing && isEnteredLater(asOf, standing)
    ? `De vastgestelde cijfers zijn hier later ingevoerd, op ${showMoment(asOf)}.`
    : `Stand van ${showMoment(asOf)} (laatst ingediende cijfers).`;
};

/** `3e kwartaal 2026: 1 van 14 binnen.` */
export const openLine = (open: readonly OpenQuarter[]): string =>
  open.map(({ quarter, handedIn, expected }) => `${longPeriod(quarter)}: ${ofN(handedIn, expected)} binnen.`).join(' ');

export const basisOfQuarter = (statistic: QuarterStatistic, group: string): string =>
  `${asOfLine(statistic.asOf, statistic.standing)} Ingediend door ${ofN(statistic.handedIn, statistic.members)} bibliotheken. Bron: werkgroep IBL, ${group}.`;
/** While the year is unfinished nobody can have handed in all of it; the warning says what there is. */
export const basisOfYear = (statistic: YearStatistic, group: string): string => {
  const all = `Alle kwartalen ingediend door ${ofN(statistic.handedIn, statistic.members)} bibliotheken. `;
  return `${asOfLine(statistic.asOf, statistic.standing)} ${isUnderWay(statistic) ? '' : all}Bron: werkgroep IBL, ${group}.`;
};
export const basisOf = (statistic: QuarterStatistic | YearStatistic, group: string): string =>
  statistic.period.length === 4
    ? basisOfYear(statistic as YearStatistic, group)
    : basisOfQuarter(statistic as QuarterStatistic, group);
export const basisOfSeries = (asOf: number | null, group: string): string =>
  `${asOfLine(asOf)} Bron: werkgroep IBL, ${group}.`;

export const level =
  'Niveau: bestuur. Met namen van bibliotheken; bedoeld voor werkgroep en bestuur, niet om naar buiten te brengen.';
export const chartDataHeading = 'Gegevens achter de grafieken (leeg = niet getekend)';
export const levelOpen =
  'Niveau: openbaar. Alleen totalen; mag naar buiten, met de bron en het woord ‘voorlopig’ erbij als dat er staat.';

/** Shown when there are answers, but too few to tell in public. */
export const tooFew = 'te weinig opgaven';

export const levelCharts =
  'Niveau: grafieken met alleen totalen zijn openbaar; die per bibliotheek, en de gegevens rechts, zijn alleen voor werkgroep en bestuur.';

/** @param heading of the column with the figures of the group. */
export const readingQuarter = (heading: string): string =>
  `‘${heading}’ is bij een aantal de som van wat de bibliotheken opgaven, bij een verhouding die van hen samen, bij een prijs de middelste; ‘Gemeld door’ zegt hoeveel van hen dit cijfer gaven. ` +
  'Een verandering is berekend over alleen de bibliotheken die dit cijfer in beide kwartalen gaven (‘Vergeleken’). ' +
  'Deel de totalen van twee kwartalen dus niet zelf op elkaar, en trek verhoudingen niet zelf van elkaar af.';
export const readingYear =
  '‘Gemeld’ is bij een aantal de som van alle opgegeven kwartalen, bij een prijs de middelste; ‘Incl. schatting’ vult de ontbrekende kwartalen aan. ' +
  '‘Gemeld door’ telt bibliotheken die dit cijfer in al hun kwartalen gaven. ' +
  'Een verandering is berekend over alleen de bibliotheken met vier bekende kwartalen in beide jaren (‘Vergeleken’). ' +
  'Deel de totalen van twee jaren dus niet zelf op elkaar, en trek verhoudingen niet zelf van elkaar af.';
export const readingSeries =
  'Zo leest u dit: één regel per kwartaal. Achter elk totaal staat door hoeveel van de gevraagde bibliotheken het is gemeld. ' +
  'Een kwartaal met minder dan 80 % respons is geen daling: daar ontbreken bibliotheken. ' +
  'Een totaal is wat is gemeld; ‘Erbij geschat (g)’ komt er in Kernzinnen en Grafieken bij.';

export const readingHeading = 'Zo leest u dit';
export const provisionalNote =
  'Voorlopig: de werkgroep heeft deze cijfers nog niet vastgesteld. Ze kunnen nog veranderen; noem ze alstublieft ook zo.';
export const lowResponse = (handedIn: number, members: number): string =>
  `Let op: nog maar ${ofN(handedIn, members)} bibliotheken ${handedIn === 1 ? 'diende' : 'dienden'} in (minder dan 80 %). De totalen zijn niet volledig en worden niet vergeleken.`;

export const lowResponseYear = (complete: number, members: number): string =>
  `Let op: van nog maar ${ofN(complete, members)} bibliotheken zijn alle kwartalen binnen (minder dan 80 %). De totalen zijn niet volledig en worden niet vergeleken.`;

/** Where nothing is compared: too few gave the figure, now or then. */
export const notComparedMeans = '‘geen vergelijking’ = te weinig bibliotheken gaven dit cijfer om het te vergelijken';
export const legend =
  'Tekens en woorden: ‘onbekend’ = een bibliotheek heeft het cijfer niet; ‘n.v.t.’ = niet van toepassing, of delen door nul; ' +
  '‘nog niet ontvangen’ = nog niets ingediend; ‘niet ingevuld’ = wel ingediend, dit vak leeg; ' +
  `${notComparedMeans}; ` +
  '– bij dekking = wat ontbreekt is niet te schatten; pp = procentpunt; een 0 is een opgegeven nul.';
/** What a sum over some of the quarters means. */
export const partSoFarMeans =
  '‘612 (2 van 2 kw.)’ = opgeteld over 2 kwartalen, van de 2 waarin de bibliotheek tot nu toe meedeed';
export const legendYear = `${legend} ‘3 van 4 kwartalen’ = drie kwartalen bekend en daarom geen jaartotaal; ${partSoFarMeans}; ${notYetMeans}; g = geschat door de werkgroep.`;
export const legendSeries =
  'Tekens en woorden: * = voorlopig (nog niet vastgesteld); ** = herzien na de vaststelling; ‘te weinig opgaven’ = minder dan drie bibliotheken of minder dan 80 % gaven dit cijfer, en dan staat er geen getal; ' +
  `‘geen opgave’ = niemand gaf het; ‘n.v.t.’ = voor geen bibliotheek van toepassing, of delen door nul; ${notComparedMeans}; g = geschat door de werkgroep; leeg bij de gegevens voor de grafieken = niet getekend.`;

export const headers = {
  figure: 'Cijfer',
  group: 'De groep',
  cameIn: 'Tot nu toe opgegeven',
  reportedBy: 'Gemeld door',
  change: (period: Period) => `Verandering t.o.v. ${showPeriod(period)}`,
  panel: 'Vergeleken (bibliotheken)',
  response: 'Respons',
  coverage: 'Dekking',
  remark: 'Opmerking',
  reported: 'Gemeld',
  partly: 'Deels gemeld door',
  withEstimate: 'Incl. schatting',
  estimated: 'Erbij geschat (g)',
  library: 'Bibliotheek',
  shareOfDelivered: 'Aandeel in samen geleverd',
  quarter: 'Kwartaal',
  standing: 'Stand',
  year: 'Jaar',
  complete: 'Alle kwartalen ingediend',
  changeFromYearBefore: 'Verandering t.o.v. het jaar ervoor',
  index: 'Index (eerste jaar = 100)',
  handedIn: 'Ingediend',
  allQuartersFrom: 'Al hun kwartalen van',
} as const;

export const sections = {
  lending: 'Wij leveren aan andere bibliotheken',
  borrowing: 'Wij vragen aan voor onze klanten',
  more: { lending: 'Meer over leveren', borrowing: 'Meer over aanvragen' },
  unasked: 'Niet in het formulier (N is wie het gaf)',
  rates: 'In verhouding',
  reasons: 'Waarom niet geleverd?',
  provinces: 'Per provincie',
  settlement: 'Verrekening (indicatief)',
  perLibrary: 'Per bibliotheek (op alfabet van de plaats; geen ranglijst)',
  fees: 'Wat betaalt de klant? (de middelste prijs per aanvraag, op de laatste dag)',
} as const;

export const notCompared = 'geen vergelijking';
const absentWords: Readonly<Record<NoComparison, string>> = {
  'low-response': notCompared,
  'low-coverage': notCompared,
  'no-panel': notCompared,
  'zero-base': 'n.v.t.',
};
export const absentWord = (comparison: Comparison): string => absentWords[comparison.absent ?? 'no-panel'];

export const remarkOf = (weakness: 'low-response' | 'low-coverage' | null): string =>
  weakness === 'low-response'
    ? 'te weinig opgaven (respons onder 80 %)'
    : weakness === 'low-coverage'
      ? 'te veel geschat (dekking onder 70 %)'
      : '';

export const plusGapRemark = 'meer dan 15 % uit elkaar: tellen beide kanten hetzelfde?';

export const settlementHeaders = ['Te verrekenen (krijgt +)', 'Transport'] as const;
export const settlementNote = ({ b2b, transport }: Tariffs): string =>
  `Indicatief: (geleverd − ontvangen, andere provincies) × ${euros(b2b)}; transport: ontvangen × ${euros(transport)}. De afrekening van het clearinghouse is leidend.`;
export const noTariffs = (year: string): string =>
  `N.v.t.: de tarieven van ${year} zijn nog niet bekend. De secretaris vult ze in bij Instellingen.`;
export const noSettlement = 'N.v.t.: geen bibliotheek gaf beide cijfers.';

export const kbHeaders = (figure: string): readonly string[] => [
  `${figure}: eigen opgave`,
  'Volgens de KB',
  'Verschil met de KB',
  'Verschil in %',
  'Opmerking',
];
export const kbTotal = 'Naast de KB: samen, van wie het cijfer gaf';
export const kbApart = 'meer dan 5 % en 10 stuks uit elkaar';

export const estimateRemark = (unestimated: number): string =>
  unestimated === 0 ? '' : `${count(unestimated)} ontbrekende opgave(n) niet te schatten`;

/** Shown for an unknown coverage. */
export const coverageUnknown = '–';
export const notApplicable = 'n.v.t.';
export const noFigures = 'geen opgave';

/**
 * The known quarters need not be the first of the year. `asked`: in how many the library was a
 * member.
 */
const quartersKnown = (quarters: number, asked = 4): string => {
  if (quarters === 0) return 'geen kwartaal bekend';
  if (quarters === asked && asked < 4) return `deed ${asked === 1 ? '1 kwartaal' : `${asked} kwartalen`} mee`;
  return `${quarters} van ${asked} ${asked === 1 ? 'kwartaal' : 'kwartalen'}`;
};

/** `612 (1 van 2 kw.)`, of the two quarters for which the library was asked so far. */
export const partSoFar = (value: number, quarters: number, asked: number): string =>
  `${count(value)} (${quarters} van ${asked} kw.)`;

export const cellWord = (cell: Exclude<FigureCell, { kind: 'number' }>): string =>
  ({
    unknown: 'onbekend',
    'not-applicable': 'n.v.t.',
    blank: 'niet ingevuld',
    missing: 'nog niet ontvangen',
    partial: cell.kind === 'partial' ? quartersKnown(cell.quarters, cell.asked) : '',
  })[cell.kind];

export const libraryLabel = (row: Pick<LibraryRow, 'city' | 'name' | 'includes'>): string =>
  `${row.city} – ${row.name}${row.includes.length === 0 ? '' : ` (incl. rechtsvoorgangers ${listed(row.includes)})`}`;

/** The columns of the table per library: the core of the questionnaire, in its order. */
export const libraryColumns: readonly (readonly [FigureId, string])[] = [
  ['lending_requests_received', 'Verzoeken'],
  ['lending_filled_loans', 'Geleverd als leen'],
  ['lending_filled_copies', 'Geleverd als kopie'],
  ['lending_filled', 'Samen geleverd'],
  ['lending_filled_provincial', 'naar eigen provincie'],
  ['lending_filled_national', 'naar andere provincies'],
  ['lending_filled_academic', 'naar UB’s, KB en overige'],
  ['lending_filled_abroad', 'naar buitenland'],
  ['lending_unfilled', 'Niet geleverd'],
  ['borrowing_requests_submitted', 'Aanvragen'],
  ['borrowing_received_loans', 'Ontvangen als leen'],
  ['borrowing_received_copies', 'Ontvangen als kopie'],
  ['borrowing_received', 'Samen ontvangen'],
  ['borrowing_received_provincial', 'uit eigen provincie'],
  ['borrowing_received_national', 'uit andere provincies'],
  ['borrowing_received_academic', 'van UB’s, KB en overige'],
  ['borrowing_received_abroad', 'uit buitenland'],
  ['borrowing_unfilled', 'Zonder resultaat'],
];
export const feeColumn = ['b2c_fee_national_eur', 'Prijs landelijke aanvraag'] as const;

/** Added to a person's text that was cut to fit a cell. */
export const shortened = '… (ingekort; de hele tekst staat in het blad van de bibliotheek)';
