import type { Cell } from '../../../../sheets/grid/tab.ts';
import { boolean, dated, failing, formula, number } from '../library-report/cells.ts';

/** What a row with a count makes of a cell: what it holds, what is stored, what stands in *Controle*. */
export type Typed = readonly [
  what: string,
  cell: Cell,
  stored: number | 'onbekend' | 'n.v.t.' | 'leeg' | 'vraag',
  says: string,
];

const aNumber = 'Typ hier een getal, onbekend of n.v.t.';
const broken = (shown: string): Typed => [
  shown,
  failing('=A1', shown),
  'vraag',
  `Aanpassen: de formule in dit vak werkt niet (${shown}). Typ het getal zelf.`,
];
const explanation = 'Dit kwartaal bij u binnengekomen, geleverd of niet. Zonder de eigen provincie.';
const madeDate = (shown: string): string =>
  `Aanpassen: Google heeft hier een datum van gemaakt (${shown}). Typ het aantal opnieuw, zonder streepjes.`;

export const numbers: readonly Typed[] = [
  ['1234 as a number', number(1234), 1234, '✓'],
  ['0', number(0), 0, '✓'],
  [
    'a number with a note',
    { ...number(12), note: 'klopt dit?' },
    12,
    'Ter info: bij dit vak staat een notitie. Die lezen wij niet; zet de tekst rechts bij uw toelichting.',
  ],
  ['1', number(1), 1, '✓'],
  ['1.234 that Sheets read', number(1234, '1.234'), 1234, '✓'],
  [
    'the largest count',
    number(1_000_000),
    1_000_000,
    'Vraag: 1.000.000 is erg veel. Staat er een cijfer te veel? Klopt het wel, schrijf dan rechts hoe dat komt; de secretaris kijkt mee.',
  ],
  [
    '1e5',
    number(100_000),
    100_000,
    'Vraag: 100.000 is erg veel. Staat er een cijfer te veel? Klopt het wel, schrijf dan rechts hoe dat komt; de secretaris kijkt mee.',
  ],
  ['as many as a library may have', number(99_999), 99_999, '✓'],
  [
    'one more than the largest',
    number(1_000_001),
    'vraag',
    'Aanpassen: 1.000.001 is wel erg veel. Staat er een cijfer te veel, of een streepjescode? Typ het aantal.',
  ],
  [
    '99999999',
    number(99_999_999, '99999999'),
    'vraag',
    'Aanpassen: 99999999 is wel erg veel. Staat er een cijfer te veel, of een streepjescode? Typ het aantal.',
  ],
  [
    'a barcode',
    number(9_789_025_345_678, '9789025345678'),
    'vraag',
    'Aanpassen: 9789025345678 is wel erg veel. Staat er een cijfer te veel, of een streepjescode? Typ het aantal.',
  ],
  [
    '1,234 that Sheets read',
    number(1.234, '1'),
    'vraag',
    'Aanpassen: hier staat 1,234. Dat is geen heel getal. Bedoelt u 1234? Typ dan 1234.',
  ],
  [
    '12,345 that Sheets read',
    number(12.345, '12'),
    'vraag',
    'Aanpassen: hier staat 12,345. Dat is geen heel getal. Bedoelt u 12345? Typ dan 12345.',
  ],
  [
    '1.234,5 that Sheets read',
    number(1234.5, '1.235'),
    'vraag',
    'Aanpassen: hier staat 1234,5. Dat is geen heel getal. Typ 1.234 of 1.235.',
  ],
  [
    '0,5 that Sheets read',
    number(0.5, '1'),
    'vraag',
    'Aanpassen: hier staat 0,5. Dat is geen heel getal. Was het 50%? Percentages rekenen wij zelf uit. Typ het aantal.',
  ],
  [
    '0,123 that Sheets read',
    number(0.123, '0'),
    'vraag',
    'Aanpassen: hier staat 0,123. Dat is geen heel getal. Typ 0 of 1.',
  ],
  [
    '-5 that Sheets read',
    number(-5),
    'vraag',
    'Aanpassen: hier staat -5. Minder dan 0 kan niet. Typ het aantal zonder streepje of haakjes.',
  ],
  [
    '(5) that Sheets read',
    number(-5, '(5)'),
    'vraag',
    'Aanpassen: hier staat (5). Minder dan 0 kan niet. Typ het aantal zonder streepje of haakjes.',
  ],
  ['10-12 that became a date', dated(46_366, '10-12-2026'), 'vraag', madeDate('10-12-2026')],
  ['31-3-2025 that became a date', dated(45_747, '31-3-2025'), 'vraag', madeDate('31-3-2025')],
  ['1-2 with a moment', dated(46_054.5, '1-2-2026 12:00', 'DATE_TIME'), 'vraag', madeDate('1-2-2026 12:00')],
  [
    '12:30 that became a time',
    dated(0.520833, '12:30', 'TIME'),
    'vraag',
    'Aanpassen: Google heeft hier een tijd van gemaakt (12:30). Typ het aantal opnieuw, zonder dubbele punt.',
  ],
  [
    '85% that Sheets read',
    number(0.85, '85%', 'PERCENT'),
    'vraag',
    'Aanpassen: hier staat een percentage (85%). Typ het aantal; percentages rekenen wij zelf uit.',
  ],
  [
    '€ 12,50 that Sheets read',
    number(12.5, '€ 12,50', 'CURRENCY'),
    'vraag',
    'Aanpassen: hier staat een bedrag (€ 12,50). Typ het aantal, zonder euroteken.',
  ],
  [
    '€ 12 that Sheets read',
    number(12, '€ 12', 'CURRENCY'),
    'vraag',
    'Aanpassen: hier staat een bedrag (€ 12). Typ het aantal, zonder euroteken. Bedoelt u 12? Kies dan Opmaak → Getal → Automatisch.',
  ],
  ['TRUE', boolean(true), 'vraag', `Aanpassen: hier staat ‘WAAR’. ${aNumber}`],
  ['FALSE', boolean(false), 'vraag', `Aanpassen: hier staat ‘ONWAAR’. ${aNumber}`],
  [
    'a sum of ours, left by a sort',
    formula('=IF(COUNT(D8;D7)=2;SUM(D8;D7);"")', 75),
    'vraag',
    'Aanpassen: hier staat een optelling van ons. Typ uw eigen getal; wat hier stond, vindt u misschien in het tabblad Teruggevonden.',
  ],
  [
    'a sum of one’s own',
    formula('=SUM(D8;D7)', 75),
    75,
    'Vraag: 75 komt uit andere vakken (‘=SUM(D8;D7)’) en verandert mee. Typ het getal zelf, of schrijf rechts waar het vandaan komt.',
  ],
  ['=600+634', formula('=600+634', 1234), 1234, '✓ Gelezen als 1.234, de uitkomst van uw formule.'],
  [
    'a formula with a fraction',
    formula('=5/2', 2.5),
    'vraag',
    'Aanpassen: hier staat =5/2. Dat is geen heel getal. Typ 2 of 3.',
  ],
  [
    'a formula that gives words',
    formula('="circa "&40', 'circa 40'),
    'vraag',
    'Aanpassen: hier staat ‘="circa "&40’. Typ alleen 40 en kies onderaan bij ‘geschat’ ja.',
  ],
  ['a formula that gives nothing', formula('=""', ''), 'leeg', explanation],
  broken('#VERW!'),
  broken('#REF!'),
  broken('#N/B'),
  broken('#N/A'),
  broken('#DEEL/0!'),
  broken('#NAAM?'),
  broken('#WAARDE!'),
  broken('#ERROR!'),
];
