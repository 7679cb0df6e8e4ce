import type { Quarter } from '../../domain/calendar/quarter.ts';
import { thePeriod } from '../../sheets/dutch.ts';
import type { Step } from './steps.ts';

/** Descriptions of the example's files in the list of workbooks. */
export const descriptions = {
  example: 'Voorbeeld: alle cijfers zijn bedacht. De namen van de bibliotheken zijn echt, de cijfers niet.',
  empty: 'Op deze computer, om mee te oefenen. Er staan nog geen cijfers in.',
};

/** The librarians' explanation for a figure that raised a question and is right. */
export const nothingWrong = 'Nagekeken in onze eigen overzichten; het cijfer is goed.';

const doing: Readonly<Record<Step['what'], (quarter: Quarter) => string>> = {
  workbooks: () => 'de spreadsheets worden gemaakt',
  history: (quarter) => `de cijfers van vóór ${thePeriod(quarter)} komen erin`,
  provision: () => 'de spreadsheets worden ingericht',
  play: (quarter) => `de bibliotheken vullen ${thePeriod(quarter)} in`,
  open: (quarter) => `${thePeriod(quarter)} gaat open`,
};

const left = (seconds: number): string =>
  seconds < 5 ? 'Bijna klaar.' : `Nog ongeveer ${Math.ceil(seconds / 5) * 5} seconden.`;

const whatItIs = [
  'Elke bibliotheek vult één keer per kwartaal in haar eigen spreadsheet in wat zij leverde en aanvroeg.',
  'Naast elk cijfer staat binnen enkele tellen of het klopt. Overzichten en grafieken maken zichzelf.',
];

/** The welcome above the list of workbooks. */
export const welcomeTexts = {
  heading: 'IBL-statistiek van de Plusbibliotheken',
  lines: {
    example: [
      ...whatItIs,
      'Dit is een voorbeeld op deze computer. Alle cijfers zijn bedacht, dus probeer gerust van alles.',
    ],
    empty: [...whatItIs, 'Alles staat op deze computer en er is nog niets ingevuld. Probeer gerust van alles.'],
  },
  progress: ({ what, quarter }: Step, seconds: number): string =>
    `Het voorbeeld wordt klaargezet: ${doing[what](quarter)}. ${left(seconds)}`,
  choose: 'Wie wilt u zijn?',
  wait: 'Nog even wachten…',
  staff: {
    title: 'Bibliotheekmedewerker',
    text: (name: string) =>
      `U vult de cijfers van ${name} in. Typ in een geel vak eens ‘ca. 1200’ en lees wat er rechts van komt te staan. Typ daarna gewoon een getal.`,
    button: (name: string) => `Open de opgave van ${name}`,
  },
  secretary: {
    title: 'Secretaris',
    text: (name: string) =>
      `U ziet wie nog bezig is en wat er op u wacht. Heeft ${name} ingediend? Zet dan een vinkje bij ‘Publiceer nu’; een minuut later staat het kwartaal in de statistiek.`,
    button: 'Open het secretariaat',
  },
  board: {
    title: 'Bestuurslid',
    text: 'U leest de cijfers van de hele groep in zinnen die u zo kunt overnemen. Kijk daarna bij ‘Grafieken’: elke grafiek kunt u als plaatje bewaren.',
    button: 'Open de statistiek',
    more: 'Of bekijk de pagina voor het bestuur',
  },
};
