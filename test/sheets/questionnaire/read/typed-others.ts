import type { MeasureId } from '../../../../domain/measures/measures.ts';
import type { Cell } from '../../../../sheets/grid/tab.ts';
import { boolean, dated, empty, failing, formula, number, text } from '../library-report/cells.ts';

/** The measure, what its cell holds, what is stored, what stands in *Controle*. */
export type TypedElsewhere = readonly [id: MeasureId, what: string, cell: Cell, stored: number | string, says: string];

type FeeRow = readonly [what: string, cell: Cell, stored: number | string, says: string];

const euro = (value: number, shown: string): Cell => number(value, shown, 'CURRENCY');
const feeExplanation = 'Voor een volwassene met een gewoon abonnement, op de laatste dag. Gratis? Typ 0,00.';
const read = (typed: string, value: number, shown: string): FeeRow => [
  typed,
  text(typed),
  value,
  `✓ Gelezen als € ${shown}.`,
];
const point = (typed: string, meant: string): FeeRow => [
  typed,
  text(typed),
  'vraag',
  `Aanpassen: hier staat ${typed}. Bedoelt u ${meant}? Typ dan ${meant}, met een komma.`,
];
const free = (typed: string): FeeRow => [
  typed,
  text(typed),
  'vraag',
  `Aanpassen: hier staat ‘${typed}’. Kost het niets? Typ dan 0,00.`,
];
const several = (typed: string): FeeRow => [
  typed,
  text(typed),
  'vraag',
  `Aanpassen: hier staat ‘${typed}’. In dit vak past één bedrag, bijvoorbeeld 5,00.`,
];
const words = (typed: string): FeeRow => [
  typed,
  text(typed),
  'vraag',
  `Aanpassen: hier staat ‘${typed}’. Typ het bedrag, bijvoorbeeld 5,00. Gratis? Typ 0,00.`,
];

const feeRows: readonly FeeRow[] = [
  ['5', euro(5, '€ 5,00'), 5, '✓'],
  ['0', euro(0, '€ 0,00'), 0, '✓'],
  ['4,50', euro(4.5, '€ 4,50'), 4.5, '✓'],
  ['100, the highest', euro(100, '€ 100,00'), 100, '✓'],
  [
    '100,01',
    euro(100.01, '€ 100,01'),
    'vraag',
    'Aanpassen: € 100,01 is wel erg veel voor één aanvraag. Typ het bedrag, bijvoorbeeld 5,00.',
  ],
  [
    '500',
    euro(500, '€ 500,00'),
    'vraag',
    'Aanpassen: € 500,00 is wel erg veel voor één aanvraag. Bedoelt u € 5,00? Typ dan 5,00.',
  ],
  [
    '5,005',
    euro(5.005, '€ 5,01'),
    'vraag',
    'Aanpassen: hier staat 5,005. Typ het bedrag met twee cijfers achter de komma, bijvoorbeeld 5,00.',
  ],
  ['-5', euro(-5, '€ -5,00'), 'vraag', 'Aanpassen: hier staat € -5,00. Minder dan 0 kan niet. Gratis? Typ 0,00.'],
  [
    'a date',
    dated(46_147, '5-5-2026'),
    'vraag',
    'Aanpassen: Google heeft hier een datum van gemaakt (5-5-2026). Typ het bedrag opnieuw, bijvoorbeeld 5,00.',
  ],
  ['a formula', formula('=2,5*2', 5), 5, '✓ Gelezen als € 5,00.'],
  [
    'a formula that fails',
    failing('=A0', '#NAAM?'),
    'vraag',
    'Aanpassen: de formule in dit vak werkt niet (#NAAM?). Typ het bedrag zelf.',
  ],
  ['empty', empty, 'leeg', feeExplanation],
  ['spaces', text('  '), 'leeg', feeExplanation],
  [
    'onbekend',
    text('Onbekend'),
    'onbekend',
    'Vraag: onbekend mag. Schrijf rechts kort waarom, en of het cijfer nog komt.',
  ],
  ['n.v.t.', text('n.v.t.'), 'n.v.t.', '✓ Niet van toepassing.'],
  read('5,00', 5, '5,00'),
  read('5', 5, '5,00'),
  read('5,5', 5.5, '5,50'),
  read('€ 5', 5, '5,00'),
  read('€ 5,00', 5, '5,00'),
  read('€\u00A05,00', 5, '5,00'),
  read('EUR 5,00', 5, '5,00'),
  read('5 euro', 5, '5,00'),
  read('5,-', 5, '5,00'),
  read('€ 5,--', 5, '5,00'),
  read(' 0,00 ', 0, '0,00'),
  point('5.00', '5,00'),
  point('€ 5.00', '5,00'),
  point('5.5', '5,50'),
  free('gratis'),
  free('Gratis'),
  free('geen'),
  free('niets'),
  several('ca. 5'),
  several('5-7'),
  several('5 of 7'),
  several('5,00 / 7,50'),
  words('vijf euro'),
  words('5,00 per stuk'),
  words('prijs op de website'),
  ['-', text('-'), 'vraag', 'Aanpassen: een streepje kan van alles betekenen. Typ 0,00, onbekend of n.v.t.'],
  [
    'volgt',
    text('volgt'),
    'vraag',
    'Aanpassen: hier staat ‘volgt’. Typ onbekend en schrijf rechts wanneer het bedrag komt. U kunt het later nog invullen.',
  ],
];

const list = 'Kies een van de mogelijkheden uit de lijst.';
const yesOrNo = 'Kies ja of nee.';

export const fees: readonly TypedElsewhere[] = feeRows.map((row) => ['b2c_fee_national_eur', ...row]);

export const choicesAndTexts: readonly TypedElsewhere[] = [
  ['source_system', 'Wise', text('Wise'), 'Wise', '✓'],
  ['source_system', 'wise', text('wise '), 'Wise', '✓'],
  ['source_system', 'KB-overzicht (IBL-V)', text('KB-overzicht (IBL-V)'), 'KB-overzicht (IBL-V)', '✓'],
  ['source_system', 'Excel', text('Excel'), 'vraag', `Aanpassen: hier staat ‘Excel’. ${list}`],
  ['source_system', 'empty', empty, 'leeg', 'Kies de belangrijkste bron. Liefst het hele jaar dezelfde.'],
  ['source_system', 'onbekend', text('onbekend'), 'vraag', `Aanpassen: hier staat ‘onbekend’. ${list}`],
  [
    'is_estimated_lending',
    'Ja',
    text('Ja'),
    'ja',
    'Ter info: schrijf rechts graag welke cijfers geschat zijn. Het mag ook later.',
  ],
  ['is_estimated_lending', 'NEE', text('NEE'), 'nee', '✓'],
  ['is_estimated_lending', 'j', text('j'), 'vraag', `Aanpassen: hier staat ‘j’. ${yesOrNo}`],
  ['is_estimated_lending', 'nee.', text('nee.'), 'nee', '✓'],
  ['is_estimated_lending', 'a number', number(1), 'vraag', `Aanpassen: hier staat ‘1’. ${yesOrNo}`],
  ['is_estimated_lending', 'a box', boolean(true), 'vraag', `Aanpassen: hier staat ‘WAAR’. ${yesOrNo}`],
  [
    'is_estimated_lending',
    'a formula that fails',
    failing('=ja', '#NAAM?'),
    'vraag',
    `Aanpassen: hier staat ‘#NAAM?’. ${yesOrNo}`,
  ],
  ['submitted_by_role', 'a role', text('medewerker IBL'), 'medewerker IBL', '✓'],
  [
    'submitted_by_role',
    'a number',
    number(7),
    '7',
    'Vraag: welke functie is dat? Typ bijvoorbeeld ‘medewerker IBL’ of ‘informatiespecialist’.',
  ],
  ['developments', 'two lines', text('Meer verzoeken.\nNieuw systeem.'), 'Meer verzoeken.\nNieuw systeem.', '✓'],
  ['developments', 'HTML', text('<script>alert(1)</script>'), '<script>alert(1)</script>', '✓'],
  ['developments', 'emoji', text('📚 mooi!'), '📚 mooi!', '✓'],
  ['developments', 'right-to-left', text('\u202Etxet'), '\u202Etxet', '✓'],
  ['developments', 'a hyphen first', text('- meer verzoeken'), '- meer verzoeken', '✓'],
  ['developments', 'an at sign first', text('@collega’s: dank'), '@collega’s: dank', '✓'],
  [
    'developments',
    'a text that became a formula',
    failing('=+ meer verzoeken', '#ERROR!'),
    '=+ meer verzoeken',
    "Ter info: Google leest dit als een formule. Zet een aanhalingsteken (') voor uw tekst; dan blijft hij leesbaar.",
  ],
  [
    'developments',
    '50,000 characters',
    text('a'.repeat(50_000)),
    'a'.repeat(5000),
    'Aanpassen: uw tekst is 50.000 tekens lang; wij kunnen alleen de eerste 5.000 bewaren. Maak hem korter. Hier blijft alles staan.',
  ],
  [
    'developments',
    '2,001 characters',
    text('a'.repeat(2001)),
    'a'.repeat(2001),
    'Ter info: uw tekst is 2.001 tekens lang. Wij bewaren alles; in het kwartaalbericht passen er zo’n 2.000.',
  ],
  ['developments', '2,000 characters', text('a'.repeat(2000)), 'a'.repeat(2000), '✓'],
];
