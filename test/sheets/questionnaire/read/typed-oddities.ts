import type { Cell } from '../../../../sheets/grid/tab.ts';
import { dated, failing, formula, number, text } from '../library-report/cells.ts';
import type { Typed } from './typed-numbers.ts';

/** What is pasted from Excel, Word and mails, and what looks like a number but is not one. */

const aNumber = 'Typ hier een getal, onbekend of n.v.t.';
const anAmount = 'Typ het bedrag, bijvoorbeeld 5,00. Gratis? Typ 0,00.';
const refused = (typed: string, says: string): Typed => [typed, text(typed), 'vraag', `Aanpassen: ${says}`];
const each = (typed: readonly string[], says: (typed: string) => string): Typed[] =>
  typed.map((one) => refused(one, says(one)));
const read = (what: string, cell: Cell, value: number, says: string): Typed => [what, cell, value, says];
const explanation = 'Dit kwartaal bij u binnengekomen, geleverd of niet. Zonder de eigen provincie.';
const approximately = (typed: string): string =>
  `hier staat ‘${typed}’. Typ alleen 100 en kies onderaan bij ‘geschat’ ja.`;
const bestGuess = (typed: string): string =>
  `hier staat ‘${typed}’. In dit vak past één getal. Typ uw beste schatting en kies onderaan bij ‘geschat’ ja.`;
const meant = (meaning: string) => (typed: string) => `hier staat ‘${typed}’. Bedoelt u ${meaning}? Typ ${meaning}.`;
const unsure = (typed: string): string =>
  `hier staat ‘${typed}’. Zo kunnen wij het niet met zekerheid lezen. Typ een heel getal met alleen cijfers, bijvoorbeeld 1200.`;
const writtenOut = (typed: string): string => `hier staat ‘${typed}’. Typ het getal helemaal uit, bijvoorbeeld 1200.`;
const lookAlike = (typed: string): string =>
  `hier staat ‘${typed}’, met een letter die op een cijfer lijkt. Typ het aantal met alleen cijfers.`;
const quoted = (typed: string, meaning: string): string =>
  `hier staat ‘${typed}’. Door het aanhalingsteken is dat tekst. Typ ${meaning}, zonder aanhalingsteken.`;
const backwards =
  'in dit vak staat een onzichtbaar teken dat cijfers omdraait. Maak het vak leeg en typ het getal opnieuw.';
const noughtAndMore = (typed: string): string =>
  `hier staat ‘${typed}’. Was er niets? Typ 0. Weet u het niet? Typ onbekend. Doet u dit niet? Typ n.v.t. De rest mag rechts.`;
const tooMany =
  'Vraag: 1.000.000 is erg veel. Staat er een cijfer te veel? Klopt het wel, schrijf dan rechts hoe dat komt; de secretaris kijkt mee.';
const directionMarks: readonly (readonly [string, string])[] = [
  ['a left-to-right mark', '\u200E'],
  ['a right-to-left mark', '\u200F'],
  ['a left-to-right embedding', '\u202A'],
  ['a right-to-left embedding', '\u202B'],
  ['the end of an embedding', '\u202C'],
  ['a left-to-right override', '\u202D'],
  ['a left-to-right isolate', '\u2066'],
  ['a right-to-left isolate', '\u2067'],
  ['a first-strong isolate', '\u2068'],
  ['the end of an isolate', '\u2069'],
];
const invisible: readonly (readonly [string, string])[] = [
  ['an Arabic letter mark', '\u061C'],
  ['a Hangul filler', '\u3164'],
  ['an empty braille pattern', '\u2800'],
  ['a variation selector', '\uFE0F'],
  ['a control character', '\u0007'],
  ['a next-line character', '\u0085'],
  ['a soft hyphen', '\u00AD'],
  ['a word joiner', '\u2060'],
];

export const oddities: readonly Typed[] = [
  ...invisible.map(([what, sign]) => read(`12 after ${what}`, text(`${sign}12`), 12, '✓ Gelezen als 12.')),
  ...invisible.map(([what, sign]) => read(`12 before ${what}`, text(`12${sign}`), 12, '✓ Gelezen als 12.')),
  ...invisible.map(([what, sign]): Typed => [`nothing but ${what}`, text(sign), 'leeg', explanation]),
  ...invisible.map(
    ([what, sign]): Typed => [
      `12 with ${what} in it`,
      text(`1${sign}2`),
      'vraag',
      'Aanpassen: tussen deze cijfers staat een teken dat u niet ziet. Maak het vak leeg en typ 12.',
    ],
  ),
  ...each(['naar schatting 100', 'een stuk of 100', 'om en nabij de 100', 'bijna 100', 'ruim 100'], approximately),
  // A bound is not the figure: 10 is what “< 10” is not.
  ...each(['max. 100', 'maximaal 100', 'hooguit 100', 'minimaal 100', 'vanaf 100', 'min. 100', 'v.a. 100'], bestGuess),
  ...each(['< 10', '<10', '≤ 10', '> 10', '≥10', 'minder dan 10', 'meer dan 10', '10+', '100 minimaal'], bestGuess),
  ...each(
    ['１２３', '۱۲۳', '१२३', '𝟙𝟚𝟛', '1२3'],
    (typed) => `hier staan cijfers van een andere soort (‘${typed}’). Typ 123.`,
  ),
  ...each(['１.２３４', '١٬٢٣٤'], (typed) => `hier staan cijfers van een andere soort (‘${typed}’). Typ 1234.`),
  ...each(
    ['Ⅻ', '①②', '12²', '5½', '㊿'],
    (typed) => `hier staan cijfers van een andere soort (‘${typed}’). Typ het aantal met gewone cijfers.`,
  ),
  ...each(['12‑13', '12‐13', '12−13', '12‒13'], bestGuess),
  ...each(
    ['‐5', '‒ 5'],
    (typed) => `hier staat ${typed}. Minder dan 0 kan niet. Typ het aantal zonder streepje of haakjes.`,
  ),
  ...each(['‑', '―'], () => 'een streepje kan van alles betekenen. Typ 0, onbekend of n.v.t.'),
  ...each(
    ['120 -> 130', '120 => 130', '120→130', '1⁄2', '1:2'],
    (typed) => `hier staan twee getallen (‘${typed}’). In dit vak past er één.`,
  ),
  ...each(
    ['0/nvt', 'n.v.t. / 0', '0 of onbekend', '120 onbekend', 'onbekend 120'],
    (typed) => `hier staat ‘${typed}’. Dat kan van alles betekenen. Typ een getal, onbekend of n.v.t.`,
  ),
  ...each(
    ['#REF!', '#N/B', '#VERW!', '#DEEL/0!', '#NAME?'],
    (typed) => `de formule in dit vak werkt niet (${typed}). Typ het getal zelf.`,
  ),
  ...each(
    ['Q1', 'K1', 'kwartaal 1', '1e kwartaal', 'mei 2026', 'apr-jun'],
    (typed) => `hier staat een periode (‘${typed}’). ${aNumber}`,
  ),
  ...each(
    ['geen gegevens', 'onduidelijk', 'niet geteld', 'wij tellen dit niet'],
    (typed) => `hier staat ‘${typed}’. Weet u het niet? Typ onbekend en schrijf rechts waarom.`,
  ),
  ...each(
    ['n.t.b.', 'in mei', 'volgende week', 'nog invullen'],
    (typed) =>
      `hier staat ‘${typed}’. Typ onbekend en schrijf rechts wanneer het cijfer komt. U kunt het later nog invullen.`,
  ),
  ...each(['nvt!', 'n.v.t.…'], () => 'typ hier alleen n.v.t., en schrijf de rest rechts bij uw toelichting.'),
  ...each(['N/B'], (typed) => `‘${typed}’ kan van alles betekenen. Typ onbekend of n.v.t.`),
  ...each(
    ['gelijk aan vorig kwartaal'],
    (typed) => `hier staat ‘${typed}’. Typ het getal zelf; wij vullen niets voor u in.`,
  ),
  ...each(
    ['2 dozijn', '3 honderd'],
    (typed) => `hier staat ‘${typed}’. Typ het getal helemaal uit, bijvoorbeeld 1200.`,
  ),
  ...each(
    ['€ –5', '€−5', 'f 12', 'fl. 5'],
    (typed) => `hier staat een bedrag (${typed}). Typ het aantal, zonder euroteken.`,
  ),
  ...each(
    ['12‰', '12 promille'],
    (typed) => `hier staat een percentage (${typed}). Typ het aantal; percentages rekenen wij zelf uit.`,
  ),
  ...each(['1·234', '1٬234'], meant('1234')),
  ...['\u00A0', '\u2007', '\u2008', '\u2009', '\u200A', '\u202F'].map((space) =>
    read(`1${space}234`, text(`1${space}234`), 1234, '✓ Gelezen als 1.234.'),
  ),
  read('spaces of two kinds', text('1\u2009000\u00A0000'), 1_000_000, tooMany),
  refused('1\u200234', unsure('1 34')),
  ...directionMarks.map(([what, mark]) =>
    read(`1234 between ${what}s`, text(`${mark}1234${mark}`), 1234, '✓ Gelezen als 1.234.'),
  ),
  ...directionMarks.map(
    ([what, mark]): Typed => [
      `${what} before onbekend`,
      text(`${mark}onbekend`),
      'onbekend',
      'Vraag: onbekend mag. Schrijf rechts kort waarom, en of het cijfer nog komt.',
    ],
  ),
  ...directionMarks.map(
    ([what, mark]): Typed => [
      `1234 with ${what} in it`,
      text(`12${mark}34`),
      'vraag',
      'Aanpassen: tussen deze cijfers staat een teken dat u niet ziet. Maak het vak leeg en typ 1234.',
    ],
  ),
  ...['\u202E1234', '\u202E1.234\u202C', '\u202B1 234', '\u20671\u2009234\u2069', '\u200F1 234'].map(
    (typed): Typed => [`shown backwards: ${JSON.stringify(typed)}`, text(typed), 'vraag', `Aanpassen: ${backwards}`],
  ),
  refused("'1234", quoted("'1234", '1234')),
  refused('’1.234', quoted('’1.234', '1234')),
  ...each(["540'", '540’', "'540'", '540´'], (typed) => quoted(typed, '540')),
  ...each(['12:00 uur', '12.00 uur', '9:30u', '9:30 h'], (typed) => `hier staat een tijd (‘${typed}’). ${aNumber}`),
  ...each(['1,2E+03', '1.2E+03', '1E3', '1,2 E+03', '1,23457E+12', '2e-05'], writtenOut),
  ...each(['S5', '5S', 'B12', 'Z3', '3z', 'g6', '1B'], (typed) => `${lookAlike(typed)}`),
  ...each(['A12', 'n5', '5 s', '5e', '5 S', 'S 5'], (typed) => `hier staat ‘${typed}’. ${aNumber}`),
  ...each(
    ['0 (verbouwing)', '0 gesloten', '0 i.v.m. verbouwing', '0, dicht', '0 - verbouwing', 'geen (verbouwing)'],
    noughtAndMore,
  ),
  refused('12.34.567', unsure('12.34.567')),
  refused('0,005', 'hier staat 0,005. Dat is geen heel getal. Typ 0 of 1.'),
  refused(
    '9'.repeat(400),
    `${'9'.repeat(39)}… is wel erg veel. Staat er een cijfer te veel, of een streepjescode? Typ het aantal.`,
  ),
  refused('a'.repeat(50_000), `hier staat ‘${'a'.repeat(39)}…’. ${aNumber}`),
  [
    '12:30 in a cell for numbers',
    number(0.5208333333333334, '1'),
    'vraag',
    'Aanpassen: Google heeft hier een tijd van gemaakt (12:30). Typ het aantal opnieuw, zonder dubbele punt.',
  ],
  [
    '5:30:15 in a cell for numbers',
    number((5 * 3600 + 30 * 60 + 15) / 86_400, '0'),
    'vraag',
    'Aanpassen: Google heeft hier een tijd van gemaakt (5:30:15). Typ het aantal opnieuw, zonder dubbele punt.',
  ],
  [
    'an outcome with decimals without end',
    formula('=1/3', 1 / 3),
    'vraag',
    'Aanpassen: hier staat =1/3. Dat is geen heel getal. Typ 0 of 1.',
  ],
  [
    'decimals that nobody typed',
    number(1 + 1 / 24, '1'),
    'vraag',
    'Aanpassen: hier staat 1,0416…. Dat is geen heel getal. Typ 1 of 2.',
  ],
  read('12 in a cell that kept the format of a date', dated(12, '11-1-1900'), 12, '✓ Gelezen als 12.'),
  [
    '+/- 1200 that became a formula',
    failing('=+/- 1200', '#ERROR!'),
    'vraag',
    'Aanpassen: hier staat ‘+/- 1200’. Typ alleen 1200 en kies onderaan bij ‘geschat’ ja.',
  ],
];

const euro = (value: number): Cell => number(value, `€ ${value}`, 'CURRENCY');

export const oddPrices: readonly Typed[] = [
  [
    'a date that became an amount',
    euro(46_366),
    'vraag',
    'Aanpassen: Google heeft hier een datum van gemaakt (10-12-2026). Typ het bedrag opnieuw, bijvoorbeeld 5,00.',
  ],
  [
    '5.5 that became a date',
    dated(46_147, '5-5-2026'),
    'vraag',
    'Aanpassen: Google heeft hier een datum van gemaakt (5-5-2026). Typ het bedrag opnieuw, bijvoorbeeld 5,00.',
  ],
  [
    '5:00 in a cell for amounts',
    number(5 / 24, '€ 0,21', 'CURRENCY'),
    'vraag',
    'Aanpassen: Google heeft hier een tijd van gemaakt (5:00). Typ het bedrag opnieuw, bijvoorbeeld 5,00.',
  ],
  [
    '5:00 that became a time',
    dated(5 / 24, '5:00', 'TIME'),
    'vraag',
    'Aanpassen: Google heeft hier een tijd van gemaakt (5:00). Typ het bedrag opnieuw, bijvoorbeeld 5,00.',
  ],
  [
    '5%',
    number(0.05, '5%', 'PERCENT'),
    'vraag',
    'Aanpassen: hier staat een percentage (5%). Typ het bedrag in euro’s, bijvoorbeeld 5,00.',
  ],
  [
    'an amount that cannot be meant in cents',
    euro(123_456),
    'vraag',
    'Aanpassen: € 123.456,00 is wel erg veel voor één aanvraag. Typ het bedrag, bijvoorbeeld 5,00.',
  ],
  [
    'an amount with cents',
    euro(1234.5),
    'vraag',
    'Aanpassen: € 1.234,50 is wel erg veel voor één aanvraag. Typ het bedrag, bijvoorbeeld 5,00.',
  ],
  refused('1'.repeat(400), `${'1'.repeat(39)}… is wel erg veel voor één aanvraag. Typ het bedrag, bijvoorbeeld 5,00.`),
  refused('31-3-2025', `hier staat een datum (‘31-3-2025’). ${anAmount}`),
  refused('12 mei', `hier staat een datum (‘12 mei’). ${anAmount}`),
  refused('5:00', `hier staat een tijd (‘5:00’). ${anAmount}`),
  refused('Q1', `hier staat een periode (‘Q1’). ${anAmount}`),
  refused("'5,00", quoted("'5,00", '5,00')),
  refused("5'", quoted("5'", '5,00')),
  refused('5:00 uur', `hier staat een tijd (‘5:00 uur’). ${anAmount}`),
  refused('1,2E+03', `hier staat ‘1,2E+03’. ${anAmount}`),
  refused('\u202E5,12', backwards.replace('getal', 'bedrag')),
  refused('５', 'hier staan cijfers van een andere soort (‘５’). Typ 5.'),
  refused('#REF!', 'de formule in dit vak werkt niet (#REF!). Typ het bedrag zelf.'),
];
