import { isQuarter } from '../../../domain/calendar/quarter.ts';
import type { Period } from '../../../domain/statistics/statistic.ts';
import { capitalised, count, period as periodName } from '../../../sheets/dutch.ts';
import type { Level } from '../../../sheets/statistic/charts/files.ts';
import { ofN } from '../../../sheets/statistic/texts.ts';

/** Dutch of the pages that show the board its files. */

export const levelNote: Readonly<Record<Level, string>> = {
  public:
    'Niveau: openbaar. Alleen totalen; u mag dit overnemen, met de bron en met het woord ‘voorlopig’ als dat er staat.',
  board:
    'Niveau: bestuur. Op deze pagina staan bibliotheken bij naam. Wie het adres heeft, kan haar openen: stuur het alleen aan werkgroep en bestuur.',
};

export const pictureNote =
  'Tik op een grafiek en u hebt het plaatje, op de maat van een dia. Houd het ingedrukt om het te bewaren of te kopiëren.';

export const headings = {
  charts: 'Grafieken',
  libraryCharts: 'Per bibliotheek: alleen voor werkgroep en bestuur',
  sentences: 'Kernzinnen, om aan te halen',
  editions: 'Alle perioden',
} as const;

export const dataPackageLink = 'Beschrijving van de gegevens (datapackage.json)';
export const overviewLink = 'Naar het overzicht';

export const frontTitle = (group: string): string => `IBL-statistiek van de ${group}`;
const addressesStay = 'De adressen veranderen niet: u kunt ze bewaren of doorsturen.';
export const frontNote: Readonly<Record<Level, string>> = {
  public: `Altijd het laatste kwartaal en het laatste jaar waarvan genoeg cijfers binnen zijn. ${addressesStay}`,
  board: `Altijd de nieuwste uitgave. ${addressesStay}`,
};

interface Attendance {
  readonly period: Period;
  readonly handedIn: number;
  readonly expected: number;
}

/** `1 van de 14 bibliotheken diende in`; of a year, of how many everything has come in. */
const attendanceWords = ({ period, handedIn, expected }: Attendance): string => {
  const who = `${handedIn === 0 ? 'nog geen' : count(handedIn)} van de ${count(expected)} bibliotheken`;
  return isQuarter(period) ? `${who} ${handedIn === 1 ? 'diende' : 'dienden'} in` : `van ${who} is alles binnen`;
};

/** Replaces a period's chart when the chart would show an earlier period. */
export const fewHandedIn = (of: Attendance): string =>
  `Nog te onvolledig voor een grafiek van het geheel: ${attendanceWords(of)}.`;

/** Why the quarter that was published last is not the one that is shown. `isMost`: enough handed in, but not this figure. */
export const untoldLine = (period: string, handedIn: number, expected: number, isMost: boolean): string =>
  `${period}: ${ofN(handedIn, expected)} binnen; ${isMost ? 'te weinig van hen gaven hoeveel zij leverden' : 'nog te onvolledig om te tonen'}.`;

/** `het 2e kwartaal 2026`, `2025`. */
const named = (period: Period): string => (isQuarter(period) ? `het ${periodName(period)}` : `het jaar ${period}`);

const kind = (period: Period): string => (isQuarter(period) ? 'kwartaal' : 'jaar');

/** Inside, behind the warning about the totals. */
export const ofEarlier =
  'Grafieken en zinnen over het geheel gaan daarom over de laatste periode die compleet genoeg is; elke noemt haar.';

/** On the page of a period that may not be told outside: why not. */
export const tooIncomplete = (of: Attendance, hasOther: boolean): string => {
  const why = `${capitalised(named(of.period))} is nog te onvolledig om te tonen: ${attendanceWords(of)}.`;
  return hasOther ? why : `${why} Een ander ${kind(of.period)} dat compleet genoeg is, is er nog niet.`;
};
/** On the page of a period that was published, and taken back. */
export const withdrawn = (period: Period): string => `${capitalised(named(period))} wordt nog niet getoond.`;
export const lastTold = (period: Period): string =>
  `Naar het laatste ${kind(period)} dat compleet genoeg is: ${named(period)}`;
export const lastShown = (period: Period): string => `Naar het laatste ${kind(period)} dat er staat: ${named(period)}`;
/** `Laatste kwartaal: 3e kwartaal 2026 (voorlopig)`, `Lopend jaar: 2026 (voorlopig, nog niet compleet)`. */
export const latestHeading = ({ period, provisional, underWay }: Latest): string => {
  const what = isQuarter(period)
    ? `Laatste kwartaal: ${periodName(period)}`
    : `${underWay ? 'Lopend jaar' : 'Laatste jaar'}: ${period}`;
  const notes = [...(provisional ? ['voorlopig'] : []), ...(underWay ? ['nog niet compleet'] : [])];
  return notes.length === 0 ? what : `${what} (${notes.join(', ')})`;
};

interface Latest {
  readonly period: Period;
  readonly provisional: boolean;
  readonly underWay: boolean;
}

export const showAll: Readonly<Record<Level, string>> = {
  public: 'Alle grafieken, zinnen en cijfers',
  board: 'Alle grafieken, zinnen en stukken',
};
