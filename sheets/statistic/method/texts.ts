import type { Period } from '../../../domain/statistics/statistic.ts';
import { count } from '../../dutch.ts';
import { showMoment, showPeriod, showStoredDate } from '../show.ts';

/** All Dutch texts of the page *Methode*. */

export const methodTitle = 'Hoe deze cijfers tot stand komen';
export const methodIntroduction =
  'Voor wie een cijfer wil narekenen of aanhalen. De definities volgen de geest van de internationale normen voor bibliotheekstatistiek; het is geen officiële statistiek.';

/** For the workbook only, because papers are not edited. */
export const restoredNote =
  'In dit bestand kan iedereen met toegang meelezen; wie per ongeluk iets overtypt, ziet het bij de volgende publicatie hersteld.';

interface UsedStatistic {
  readonly methodVersion: number;
  readonly period: Period;
  readonly asOf: number | null;
  readonly revisions: readonly unknown[];
}

/**
 * The method's versions, how many submissions were used and the newest of them; the list follows
 * below.
 */
export const versionsOf = (statistics: readonly UsedStatistic[]): string =>
  statistics
    .map(({ period, asOf, revisions, methodVersion }) =>
      asOf === null
        ? `${showPeriod(period)}: nog geen ingediende cijfers (methode versie ${methodVersion}).`
        : `${showPeriod(period)}: berekend uit ${count(revisions.length)} kwartaalopgaven van bibliotheken, met die van de kwartalen waarmee is vergeleken en geschat; de nieuwste is ingediend op ${showMoment(asOf)} (methode versie ${methodVersion}).`,
    )
    .join(' ');

interface MethodChange {
  readonly version: number;
  /** The day from which it was used. */
  readonly on: string;
  readonly what: string;
}

export const methodChanges: readonly MethodChange[] = [
  { version: 1, on: '2026-11-24', what: 'De eerste versie.' },
  {
    version: 2,
    on: '2026-11-27',
    what:
      'Redenen staan ook van een jaar eerder erbij. Een jaar waarin de groep later dan in januari begon, krijgt een noot en staat niet in de reeks van jaren, zodat de index bij een heel jaar begint. ' +
      'Wie op de plaats van een andere bibliotheek verdergaat, heet naar die plaats. Cijfers die het formulier niet vraagt, tellen mee waar zij zijn gegeven.',
  },
  {
    version: 3,
    on: '2026-12-01',
    what: 'De verandering tussen twee totalen, waarvoor een kernzin waarschuwt, gaat over de totalen zoals zij in de zinnen staan: met de schatting erbij.',
  },
  {
    version: 4,
    on: '2026-12-01',
    what: 'Schattingen zijn hele getallen, en de delen van een geschat totaal tellen precies op tot dat totaal.',
  },
];

export const changesHeading = 'Versies van de methode';
export const changeOf = ({ version, on, what }: MethodChange): string =>
  `Versie ${version}, vanaf ${showStoredDate(on)}: ${what}`;

export const definitionsHeading = 'Wat de cijfers zijn';
export const revisionsHeading = 'Uit welke opgaven dit is berekend';
export const revisionsNote =
  'Per bibliotheek en kwartaal het volgnummer van de opgave die meetelt, ook van de kwartalen waarmee is vergeleken en geschat. Met dezelfde opgaven komt er precies hetzelfde uit.';
export const revisionsLibrary = 'Bibliotheek (code in het register)';

export interface MethodSection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** Shown only if a library gave such figures. */
export const unaskedSection: MethodSection = {
  heading: 'Cijfers die niet in het formulier staan',
  paragraphs: [
    'Van eerdere jaren zijn soms ook cijfers bekend die het formulier niet vraagt. Zij tellen mee waar zij zijn gegeven. N is dan niet wie lid was, maar wie het cijfer in dat jaar gaf of ‘onbekend’ opgaf; van wie het in een deel van het jaar gaf, ontbreken de andere kwartalen. Een cijfer over een heel jaar staat bij het 4e kwartaal.',
    'Binnen 7 dagen verstuurd = 100 × (binnen 2 dagen + na 3 tot en met 7 dagen) : (samen geleverd − niet gemeten). Ontvangen per 1.000 uitleningen = 1.000 × samen ontvangen in vier kwartalen : uitleningen in dat jaar, van wie beide gaf.',
  ],
};

export const methodSections: readonly MethodSection[] = [
  {
    heading: 'Wat telt mee',
    paragraphs: [
      'Een cijfer telt mee zodra de bibliotheek haar opgave heeft ingediend; van elke bibliotheek telt de laatst ingediende opgave.',
      'Geteld wordt naar het moment van de gebeurtenis: een verzoek van 30 maart dat op 2 april wordt verstuurd, is ontvangen in het 1e en geleverd in het 2e kwartaal.',
      'Een totaal is de som van de cijfers die zijn opgegeven. Nul, ‘onbekend’, ‘n.v.t.’ en een leeg vak zijn vier verschillende dingen en worden nooit voor elkaar ingevuld.',
    ],
  },
  {
    heading: 'Gemeld door: n van N',
    paragraphs: [
      'N is het aantal bibliotheken van wie dit cijfer wordt verwacht: alle leden in dat kwartaal, zonder degenen bij wie het niet van toepassing is. Wie ‘onbekend’ opgeeft, telt in N wel mee en in n niet.',
      'In een jaar telt n alleen de bibliotheken die het cijfer in al hun kwartalen gaven; ‘deels’ zijn bibliotheken met een cijfer in sommige kwartalen.',
      'Respons = 100 × n : N. Dekking = 100 × gemeld : (gemeld + geschat). Bij een respons onder 80 % of een dekking onder 70 % staat er een waarschuwing en geen vergelijking.',
    ],
  },
  {
    heading: 'Vergelijken',
    paragraphs: [
      'Een verandering is berekend over de bibliotheken die het cijfer in beide perioden gaven (voor een jaar: vier kwartalen in beide jaren); hun aantal staat ernaast. Verandering = 100 × (nu : toen − 1).',
      'De index per jaar begint bij 100 en groeit mee met die veranderingen; wie erbij komt of weggaat, verschuift hem niet.',
      'Was het eerdere cijfer 0, dan staat er n.v.t. Een aandeel wordt vergeleken in procentpunten (pp); wat van elke 100 verzoeken of aanvragen lukt, in aantallen van elke 100.',
    ],
  },
  {
    heading: 'Wie telt mee, en vanaf wanneer',
    paragraphs: [
      'Het register zegt over welke kwartalen een bibliotheek cijfers geeft. Komt er een bij of gaat er een weg, dan verandert het totaal en staat dat onder de tabel; de vergelijking loopt over wie er in beide perioden was.',
      'Bij een fusie blijft de geschiedenis bij de oude bibliotheken; de nieuwe wordt vergeleken met de oude samen. In het jaar van de fusie staat er één regel, inclusief rechtsvoorgangers. Bij een splitsing net zo, andersom.',
      'Is een bibliotheek tijdelijk gesloten, dan is wat zij leeg laat niet van toepassing; zij telt dan niet in N en wordt niet geschat. Een groter of kleiner werkgebied wordt gemeld, niet weggerekend.',
    ],
  },
  {
    heading: 'Schattingen (g)',
    paragraphs: [
      'Een ontbrekend kwartaal van een bibliotheek wordt alleen voor het totaal geschat: hetzelfde kwartaal van vorig jaar × de groei van de bibliotheken met een cijfer in beide kwartalen. ' +
        'Is er geen vorig jaar: het gemiddelde van de bekende kwartalen van dit jaar. Is ook dat er niet: geen schatting.',
      'Een schatting is een heel getal. De delen van een totaal krijgen samen precies wat van dat totaal ontbreekt, naar verhouding van hun eigen schatting; wat bij het afronden overblijft, gaat naar de grootste resten. In de regel van een bibliotheek staat nooit een schatting.',
    ],
  },
  {
    heading: 'In verhouding',
    paragraphs: [
      'Altijd een verhouding van sommen, nooit een gemiddelde van percentages, en alleen over bibliotheken die alle delen van de formule gaven.',
      'Van elke 100 verzoeken geleverd, zonder de eigen provincie = 100 × (geleverd − eigen provincie) : (geleverd − eigen provincie + niet geleverd). Alle verkeer = 100 × geleverd : (geleverd + niet geleverd). ' +
        'Voor aanvragen net zo, met ontvangen en zonder resultaat. Geannuleerde verzoeken tellen niet mee.',
      'Geleverd per 100 ontvangen verzoeken = 100 × (geleverd − eigen provincie) : verzoeken; de verzoeken worden zonder de eigen provincie gevraagd.',
      'Redenen: alleen van bibliotheken die alle redenen gaven. Aandelen tellen op tot precies 100,0; wat bij het afronden overblijft, gaat naar de grootste resten. Het aandeel van een bibliotheek in samen geleverd is dat onder de bibliotheken met een getal in die kolom.',
      'Plusbibliotheken onderling: wat zij van elkaar zeggen te ontvangen, vergeleken met wat zij elkaar zeggen te leveren; van wie beide cijfers gaf.',
      'Vraag en aanbod zijn niet hetzelfde: één aanvraag van een klant kan bij meer bibliotheken als verzoek binnenkomen.',
    ],
  },
  {
    heading: 'Afronden',
    paragraphs: [
      'Er wordt gerekend met alle decimalen en pas bij het tonen afgerond, een half naar boven (bij min: naar beneden): aantallen op gehelen, percentages op één decimaal. Het verschil van twee verhoudingen is dat van de getallen zoals zij er staan: 86,2 naast 86,4 is −0,2.',
    ],
  },
  {
    heading: 'Voorlopig, definitief, herzien',
    paragraphs: [
      'Cijfers zijn voorlopig tot de werkgroep ze in een vergadering vaststelt; daarna veranderen ze in die uitgave niet meer. Een latere correctie staat in de volgende uitgave.',
      'De ‘stand van’ is het moment waarop de nieuwste opgave die meetelt is ingediend, niet het moment van berekenen. Zijn cijfers pas na hun vaststelling ingevoerd, dan staan beide data erbij. Dezelfde opgaven geven altijd precies dezelfde bladen.',
    ],
  },
];
