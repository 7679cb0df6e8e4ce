import type { TotalId } from '../../../domain/measures/relations.ts';
import type { HeadingCode, MoreCode, SubheadingCode } from '../layout.ts';

/** The words of the form itself. */
export const headingTexts: Readonly<Record<HeadingCode, string>> = {
  part_lending: '1  WIJ LEVEREN AAN ANDERE BIBLIOTHEKEN',
  part_borrowing: '2  WIJ VRAGEN AAN VOOR ONZE KLANTEN',
  part_price: '3  WAT BETAALT DE KLANT?',
  part_words: '4  IN WOORDEN',
  part_about: '5  OVER DEZE CIJFERS',
};

export const moreTexts: Readonly<Record<MoreCode, string>> = {
  more_lending:
    '+ Meer over leveren (mag u overslaan; klik op het plusje links): Plusbibliotheken, redenen, open verzoeken',
  more_borrowing:
    '+ Meer over aanvragen (mag u overslaan; klik op het plusje links): Plusbibliotheken, bemiddeling, open aanvragen',
  more_price: '+ Andere prijzen (mag u overslaan; klik op het plusje links)',
};

export const subheadingTexts: Readonly<Record<SubheadingCode, string>> = {
  reasons_unfilled: 'Waarom niet geleverd? Vul alle zeven in, of geen.',
};

/** `verb` and `parts` are used in sentences about a total that does not add up. */
export const totalTexts: Readonly<
  Record<TotalId, { label: string; name: string; explanation: string; verb: string; parts: string; mostly: string }>
> = {
  lending_filled: {
    label: 'Samen geleverd',
    name: 'samen geleverd',
    explanation: 'Telt zelf op.',
    verb: 'u leverde samen',
    parts: 'de vier bestemmingen',
    mostly: 'aan Plusbibliotheken',
  },
  borrowing_received: {
    label: 'Samen ontvangen',
    name: 'samen ontvangen',
    explanation: 'Telt zelf op.',
    verb: 'u ontving samen',
    parts: 'de vier herkomsten',
    mostly: 'van Plusbibliotheken',
  },
};

/** Beside a total while one of its parts is refused. */
export const totalUnsure = (part: string): string => `Ter info: wij rekenen dit na zodra ${part} is aangepast.`;

export const columnTexts = {
  label: 'Omschrijving',
  input: 'Dit kwartaal',
  verdict: 'Controle',
  explanation: 'Uw toelichting',
  code: 'code',
  checked: 'laatst nagekeken',
  sentence: 'zin',
  checkedExplanation: 'toelichting nagekeken',
};

/** The note on the head of the column of explanations. */
export const explanationNote =
  'Wie leest dit? De secretaris, en met de naam van uw bibliotheek ook de werkgroep, het bestuur en collega’s van de andere bibliotheken (bestand IBL-statistiek, tabblad Ontwikkelingen). Noem geen personen.';

/** The note on the row *Correctie*: the reason reaches more readers than an explanation does. */
export const correctionNote =
  'Wie leest uw reden? De secretaris; en als de correctie meetelt, met de naam van uw bibliotheek ook de werkgroep, het bestuur en collega’s van de andere bibliotheken (bestand IBL-statistiek, tabblad Correcties, en de Jaarstatistiek). Noem geen personen. Tot de secretaris beslist, telt het oude cijfer.';

/** The first word of a sentence says what to do. */
export const openingWords = ['Aanpassen:', 'Nog invullen:', 'Vraag', 'Ter info:', '✓'];

export const topTexts = {
  dueOn: 'Graag uiterlijk ',
  reopened: 'Heropend tot ',
  closed: 'Gesloten sinds ',
  checkedAt: 'Nagekeken op ',
  standing: 'Stand',
  done: 'Wij zijn klaar: dien deze cijfers in',
  doneExplanation:
    'Zet een vinkje als u klaar bent. Staat er nog iets open, dan leest u dat hierboven. Uw vinkje blijft staan.',
  correction: 'Correctie: er klopt iets niet',
  correctionExplanation:
    'Pas het cijfer aan, zet links een vinkje en schrijf rechts waarom (zonder namen: collega’s lezen mee). De secretaris beslist.',
  beingChecked:
    'Uw laatste wijziging wordt nagekeken. Dat duurt meestal minder dan vijf minuten. U mag dit venster sluiten.',
};

export const verdictTexts = { fine: '✓', beingChecked: '… wordt nagekeken' };

/**
 * Shown while a total is being checked: `Aanpassen: u leverde samen 12, maar de vier bestemmingen
 * zijn samen 10. Nog te verdelen: 2.`
 */
export const divisionTexts = {
  opening: (verb: string) => `Aanpassen: ${verb} `,
  parts: (parts: string) => `, maar ${parts} zijn samen `,
  few: '. Nog te verdelen: ',
  many: '. Dat is ',
  tooMany: ' te veel.',
};

export const comparisonTexts = {
  /** @param writtenFor the figure that it was written for, if the final figure differs. */
  earlierExplanation: (writtenFor?: number | string) =>
    writtenFor === undefined ? 'Toelichting toen: ' : `Toelichting toen, bij ${writtenFor}: `,
};

export const validationTexts = {
  count: 'Typ een heel getal, onbekend of n.v.t.',
  part: 'Typ een heel getal of onbekend. Niets? Typ 0.',
  fee: 'Typ een bedrag in euro’s, bijvoorbeeld 5,00. Gratis? Typ 0,00.',
  choice: 'Kies iets uit de lijst.',
};

/** Shown when a cell may stay empty because of the library's profile. */
export const emptyTexts = {
  unknown: 'Mag leeg blijven: uw bibliotheek telt dit niet. Wij lezen het als onbekend.',
  notApplicable: 'Mag leeg blijven: uw bibliotheek doet dit niet. Wij lezen het als n.v.t.',
};

/** The tab that keeps what people typed over our cells. */
export const recoveredTexts = {
  title: 'Teruggevonden',
  heads: ['Wat er stond', 'Tabblad', 'Vak', 'Teruggevonden op'],
};
