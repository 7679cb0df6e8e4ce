import { listed } from '../../../sheets/dutch.ts';
import { headers, notComparedMeans, partSoFarMeans } from '../../../sheets/statistic/texts.ts';
import { notYetMeans } from '../../../sheets/statistic/under-way-texts.ts';

/** Dutch of the board's papers. */
export const quarterReportTitle = 'Kwartaalbericht interbibliothecair leenverkeer';
export const yearReportTitle = 'Jaarstatistiek interbibliothecair leenverkeer';

/** Stands in a draft where the secretary still has to write a text. */
export const notWritten = (headings: readonly string[]): string => `${listed(headings)} (nog niet geschreven)`;

/** One of the parts of a table that is wider than a page. */
export const partHeading = (heading: string, part: number, of: number): string => `${heading}, deel ${part} van ${of}`;

export const numberTexts = {
  lending_filled: 'geleverd aan andere bibliotheken',
  borrowing_received: 'ontvangen voor eigen klanten',
  lending_fill_rate_outside: 'van elke 100 verzoeken geleverd, zonder de eigen provincie',
  estimated: 'naar schatting',
  changeOver: (panel: number): string => `verandering over ${panel}`,
  comparedWith: (change: string, period: string): string => `${change} t.o.v. ${period}`,
} as const;

export const headings = {
  summary: 'Samenvatting',
  sentences: 'Kernzinnen',
  figures: 'De cijfers',
  analysis: 'Analyse van de werkgroep',
  advice: 'Advies',
  developments: 'Wat de bibliotheken schreven',
  charts: 'Grafieken',
  footnotes: 'Bij deze cijfers',
  corrections: 'Correcties',
  method: 'Zo is dit berekend',
  definitions: 'Wat de cijfers zijn',
} as const;

export const author = (group: string): string => `Werkgroep IBL, ${group}`;
export const runningTitle = (title: string, period: string): string => `${title}, ${period}`;
export const pageOf = (number: number, of: number): string => `${number} van ${of}`;

export const boardOnly = 'Voor werkgroep en bestuur: met namen van bibliotheken, niet om naar buiten te brengen.';

/** @param heading over the column of what came in of the group. */
export const quarterMethod = (heading: string): string =>
  `${heading} = de som van wat de bibliotheken opgaven. Gemeld door = hoeveel van de gevraagde bibliotheken dit cijfer gaven. Wat voor ontbrekende bibliotheken is geschat, telt alleen mee in de getallen bovenaan, de kernzinnen en de grafieken. Een verandering is berekend over alleen de bibliotheken die het cijfer in beide perioden gaven.`;
export const yearMethod =
  'Gemeld = de som van alle opgegeven kwartalen. Gemeld door = bibliotheken met dit cijfer in al hun kwartalen. Een verandering is berekend over alleen de bibliotheken met vier bekende kwartalen in beide jaren; hun aantal staat bij ‘vergeleken’.';

/** Above reasons, with their share, and prices, with from where to where they run. */
export const besidesHeader = [
  headers.figure,
  headers.reported,
  headers.reportedBy,
  headers.partly,
  'Aandeel, of van en tot',
];
export const seriesMethod =
  'Hier staat wat is gemeld. De getallen bovenaan, de kernzinnen en de grafieken tellen erbij wat voor ontbrekende bibliotheken is geschat (g): gemeld + erbij geschat is het getal dat daar staat.';

/** What each sign or word in a table means; only those that stand in it are explained. */
export const signs: readonly (readonly [sign: RegExp, meaning: string])[] = [
  [/^onbekend$/, '‘onbekend’ = een bibliotheek heeft het cijfer niet'],
  [/^n\.v\.t\.$/, '‘n.v.t.’ = niet van toepassing, of delen door nul'],
  [/^nog niet ontvangen$/, '‘nog niet ontvangen’ = nog niets ingediend'],
  [/^niet ingevuld$/, '‘niet ingevuld’ = wel ingediend, dit vak leeg'],
  [/^geen opgave$/, '‘geen opgave’ = niemand gaf dit cijfer'],
  [/^geen vergelijking$/, notComparedMeans],
  [/^nog niet$/, notYetMeans],
  [/^\d van 4 kwartalen$/, '‘3 van 4 kwartalen’ = drie kwartalen bekend en daarom geen jaartotaal'],
  [/ kw\.\)$/, partSoFarMeans],
  [/^–$/, '– = geen'],
  [/ pp$/, 'pp = procentpunt'],
];

export const signsOpening = 'Tekens en woorden: ';
export const moreDevelopments = (left: number): string =>
  `En nog ${left === 1 ? 'één tekst' : `${left} teksten`}; alles staat in IBL-statistiek, tabblad Ontwikkelingen.`;
export const noDevelopments = 'Over dit kwartaal schreven de bibliotheken geen tekst.';
