import { empty, text } from '../library-report/cells.ts';
import type { Typed } from './typed-numbers.ts';

const asWords = (typed: string, says: string): Typed => [typed, text(typed), 'vraag', says];
const aNumber = 'Typ hier een getal, onbekend of n.v.t.';
const read = (typed: string, value: number, shown: string): Typed => [
  typed,
  text(typed),
  value,
  `✓ Gelezen als ${shown}.`,
];
const approximately = (typed: string, meant: string): Typed =>
  asWords(typed, `Aanpassen: hier staat ‘${typed}’. Typ alleen ${meant} en kies onderaan bij ‘geschat’ ja.`);
const unsure = (typed: string): Typed =>
  asWords(
    typed,
    `Aanpassen: hier staat ‘${typed}’. Zo kunnen wij het niet met zekerheid lezen. Typ een heel getal met alleen cijfers, bijvoorbeeld 1200.`,
  );
const meant = (typed: string, suggestion: string): Typed =>
  asWords(typed, `Aanpassen: hier staat ‘${typed}’. Bedoelt u ${suggestion}? Typ ${suggestion}.`);
const two = (typed: string): Typed =>
  asWords(typed, `Aanpassen: hier staan twee getallen (‘${typed}’). In dit vak past er één.`);
const later = (typed: string): Typed =>
  asWords(
    typed,
    `Aanpassen: hier staat ‘${typed}’. Typ onbekend en schrijf rechts wanneer het cijfer komt. U kunt het later nog invullen.`,
  );
const notKnown = (typed: string): Typed =>
  asWords(typed, `Aanpassen: hier staat ‘${typed}’. Weet u het niet? Typ onbekend en schrijf rechts waarom.`);
const nothing = (typed: string): Typed =>
  asWords(typed, `Aanpassen: hier staat ‘${typed}’. Bedoelt u dat er niets was? Typ dan 0.`);
const elsewhere = (typed: string): Typed =>
  asWords(typed, `Aanpassen: hier staat ‘${typed}’. Typ het getal zelf; wij vullen niets voor u in.`);
const anything = (typed: string): Typed =>
  asWords(typed, `Aanpassen: hier staat ‘${typed}’. Dat kan van alles betekenen. Typ een getal, onbekend of n.v.t.`);
const dash = (typed: string): Typed =>
  asWords(typed, 'Aanpassen: een streepje kan van alles betekenen. Typ 0, onbekend of n.v.t.');
const range = (typed: string): Typed =>
  asWords(
    typed,
    `Aanpassen: hier staat ‘${typed}’. In dit vak past één getal. Typ uw beste schatting en kies onderaan bij ‘geschat’ ja.`,
  );
const unit = (typed: string, suggestion: string): Typed =>
  asWords(typed, `Aanpassen: hier staat ‘${typed}’. Typ alleen het getal: ${suggestion}.`);
const plain = (typed: string): Typed => asWords(typed, `Aanpassen: hier staat ‘${typed}’. ${aNumber}`);
const shortened = (typed: string): Typed =>
  asWords(typed, `Aanpassen: hier staat ‘${typed}’. Typ het getal helemaal uit, bijvoorbeeld 1200.`);
const below = (typed: string): Typed =>
  asWords(typed, `Aanpassen: hier staat ${typed}. Minder dan 0 kan niet. Typ het aantal zonder streepje of haakjes.`);
const fraction = (typed: string, wanted: string): Typed =>
  asWords(typed, `Aanpassen: hier staat ${typed}. Dat is geen heel getal. Typ ${wanted}.`);
const unknown = 'Vraag: onbekend mag. Schrijf rechts kort waarom, en of het cijfer nog komt.';
const explanation = 'Dit kwartaal bij u binnengekomen, geleverd of niet. Zonder de eigen provincie.';

export const wordsAndSigns: readonly Typed[] = [
  read('1234', 1234, '1.234'),
  read('1.234', 1234, '1.234'),
  read('1 234', 1234, '1.234'),
  read('1\u00A0234', 1234, '1.234'),
  read('1\u202F234', 1234, '1.234'),
  read('12.345', 12_345, '12.345'),
  read('99999', 99_999, '99.999'),
  read(' 1234 ', 1234, '1.234'),
  read('1234\n', 1234, '1.234'),
  read('\t1234', 1234, '1.234'),
  read('\u200B1234\u200E', 1234, '1.234'),
  read('\uFEFF12', 12, '12'),
  read('1234,0', 1234, '1.234'),
  read('1.234,00', 1234, '1.234'),
  read('007', 7, '7'),
  read('0', 0, '0'),
  ['empty', empty, 'leeg', explanation],
  ['only spaces', text('   '), 'leeg', explanation],
  ['only a no-break space', text('\u00A0'), 'leeg', explanation],
  ['only an invisible sign', text('\u200B'), 'leeg', explanation],
  ['onbekend', text('onbekend'), 'onbekend', unknown],
  ['Onbekend', text('Onbekend'), 'onbekend', unknown],
  ['ONBEKEND with a space', text('ONBEKEND '), 'onbekend', unknown],
  ['onbekend with a full stop', text('onbekend.'), 'onbekend', unknown],
  ['n.v.t.', text('n.v.t.'), 'n.v.t.', '✓ Niet van toepassing.'],
  ['nvt', text('nvt'), 'n.v.t.', '✓ Niet van toepassing.'],
  ['N.V.T.', text('N.V.T.'), 'n.v.t.', '✓ Niet van toepassing.'],
  ['n.v.t', text('n.v.t'), 'n.v.t.', '✓ Niet van toepassing.'],
  ['niet van toepassing', text('Niet  van toepassing'), 'n.v.t.', '✓ Niet van toepassing.'],
  asWords('1,234', 'Aanpassen: hier staat 1,234. Dat is geen heel getal. Bedoelt u 1234? Typ dan 1234.'),
  fraction('1.234,5', '1.234 of 1.235'),
  fraction('12,5', '12 of 13'),
  unsure('1234.5'),
  unsure('1.2'),
  unsure('12.34'),
  unsure('1.23.4'),
  unsure('0.123'),
  unsure('1234.567'),
  unsure('1.234 567'),
  unsure('12 34'),
  meant('1,234,567', '1234567'),
  meant('1,234.00', '1234'),
  meant("1'234", '1234'),
  meant('1_234', '1234'),
  meant('+5', '5'),
  meant('1234.', '1234'),
  meant('1234,', '1234'),
  dash('-'),
  dash('–'),
  dash('—'),
  dash('--'),
  anything('.'),
  anything('x'),
  anything('X'),
  anything('✓'),
  anything('*'),
  anything('…'),
  anything('📚'),
  notKnown('niet bekend'),
  notKnown('nog niet bekend'),
  notKnown('?'),
  notKnown('???'),
  notKnown('weet ik niet'),
  notKnown('geen idee'),
  later('volgt'),
  later('Volgt in mei'),
  later('komt nog'),
  later('p.m.'),
  later('PM'),
  later('nog niet'),
  asWords(
    'onbekend, volgt in mei',
    'Aanpassen: typ hier alleen onbekend, en schrijf de rest rechts bij uw toelichting.',
  ),
  asWords(
    'onbekend (collega met verlof)',
    'Aanpassen: typ hier alleen onbekend, en schrijf de rest rechts bij uw toelichting.',
  ),
  asWords('n.b.', 'Aanpassen: ‘n.b.’ kan van alles betekenen. Typ onbekend of n.v.t.'),
  asWords('nb', 'Aanpassen: ‘nb’ kan van alles betekenen. Typ onbekend of n.v.t.'),
  asWords('n/a', 'Aanpassen: hier staat ‘n/a’. Bedoelt u niet van toepassing? Typ dan n.v.t.'),
  asWords('n.a.', 'Aanpassen: hier staat ‘n.a.’. Bedoelt u niet van toepassing? Typ dan n.v.t.'),
  nothing('geen'),
  nothing('Nihil'),
  nothing('nul'),
  nothing('niets'),
  nothing('O'),
  ...['12O', 'O12', 'l2', '1l', 'I5'].map((typed) =>
    asWords(
      typed,
      `Aanpassen: hier staat ‘${typed}’, met een letter die op een cijfer lijkt. Typ het aantal met alleen cijfers.`,
    ),
  ),
  approximately('c. 1200', '1200'),
  elsewhere('idem'),
  elsewhere('zie Q1'),
  elsewhere('zie toelichting'),
  elsewhere('"'),
  elsewhere('zelfde als vorig jaar'),
  approximately('ca. 1200', '1200'),
  approximately('ca 1.200', '1200'),
  approximately('circa 1200', '1200'),
  approximately('ongeveer 40', '40'),
  approximately('+/- 1200', '1200'),
  approximately('~1200', '1200'),
  approximately('±1200', '1200'),
  range('> 100'),
  range('meer dan 100'),
  approximately('1200*', '1200'),
  approximately('1200 (schatting)', '1200'),
  approximately('1200 geschat', '1200'),
  approximately('1200?', '1200'),
  range('1200+'),
  range('100-120'),
  range('100 – 120'),
  range('100 a 120'),
  range('100 à 120'),
  range('100 tot 120'),
  range('100 t/m 120'),
  range('10-12'),
  two('1200 / 300'),
  two('1200/300'),
  two('1200 + 300'),
  two('1200 en 300'),
  two('1200 leen, 300 kopie'),
  two('600;634'),
  asWords('600\n634', 'Aanpassen: hier staan twee getallen (‘600 634’). In dit vak past er één.'),
  two('1200 (waarvan 30 scans)'),
  unit('1200 boeken', '1200'),
  unit('1200 st', '1200'),
  unit('1200 st.', '1200'),
  unit('1200x', '1200'),
  unit('1.200 exemplaren', '1200'),
  shortened('1,2k'),
  shortened('1.2 dzd'),
  shortened('1,2 mln'),
  shortened('2 duizend'),
  below('-5'),
  below('(5)'),
  below('−5'),
  asWords('85%', 'Aanpassen: hier staat een percentage (85%). Typ het aantal; percentages rekenen wij zelf uit.'),
  asWords('€ 12,50', 'Aanpassen: hier staat een bedrag (€ 12,50). Typ het aantal, zonder euroteken.'),
  asWords('EUR 12,50', 'Aanpassen: hier staat een bedrag (EUR 12,50). Typ het aantal, zonder euroteken.'),
  asWords('12:30', `Aanpassen: hier staat een tijd (‘12:30’). ${aNumber}`),
  asWords('31-3-2025', `Aanpassen: hier staat een datum (‘31-3-2025’). ${aNumber}`),
  asWords('12 mei', `Aanpassen: hier staat een datum (‘12 mei’). ${aNumber}`),
  asWords('１２３４', 'Aanpassen: hier staan cijfers van een andere soort (‘１２３４’). Typ 1234.'),
  asWords('١٢٣', 'Aanpassen: hier staan cijfers van een andere soort (‘١٢٣’). Typ 123.'),
  asWords(
    '12\u200B34',
    'Aanpassen: tussen deze cijfers staat een teken dat u niet ziet. Maak het vak leeg en typ 1234.',
  ),
  approximately('geschat 1200', '1200'),
  approximately('schatting: 1200', '1200'),
  approximately('ongeveer 1.200 boeken', '1200'),
  unit('totaal 1200', '1200'),
  unit('nr 5', '5'),
  meant('100-', '100'),
  meant('1.200,-', '1200'),
  meant('"5"', '5'),
  meant('5!', '5'),
  meant('+0', '0'),
  asWords('10²', 'Aanpassen: hier staan cijfers van een andere soort (‘10²’). Typ het aantal met gewone cijfers.'),
  asWords('½', 'Aanpassen: hier staan cijfers van een andere soort (‘½’). Typ het aantal met gewone cijfers.'),
  asWords('onbekend?', 'Aanpassen: typ hier alleen onbekend, en schrijf de rest rechts bij uw toelichting.'),
  asWords('n.v.t. (gestopt)', 'Aanpassen: typ hier alleen n.v.t., en schrijf de rest rechts bij uw toelichting.'),
  asWords('n v t', 'Aanpassen: hier staat ‘n v t’. Bedoelt u niet van toepassing? Typ dan n.v.t.'),
  notKnown('nog onbekend'),
  notKnown('onb.'),
  later('wordt nagestuurd'),
  later('VOLGT!'),
  elsewhere('idem.'),
  anything('V'),
  plain('twaalf'),
  plain('abc'),
  shortened('1e3'),
  plain('0x10'),
  plain('Infinity'),
  plain('NaN'),
  plain('<b>12</b>'),
  plain('=1+1'),
];
