import { measureOf } from '../../../domain/measures/measures.ts';
import { type FigureId, isTotalId, mustAddUp } from '../../../domain/measures/relations.ts';
import { count, euros } from '../../dutch.ts';
import { type Facts, figure, type Sentence, text } from '../page/sentence.ts';

const readOnce = (facts: Facts): string =>
  facts.suggestion === undefined ? '' : ` Bedoelt u ${text(facts, 'suggestion')}?`;
const typeIt = (facts: Facts, otherwise: string): string =>
  facts.suggestion === undefined ? otherwise : `Typ ${text(facts, 'suggestion')}.`;
const meantAndType = (facts: Facts, otherwise: string): string =>
  facts.suggestion === undefined ? ` ${otherwise}` : `${readOnce(facts)} Typ dan ${text(facts, 'suggestion')}.`;

/** An amount too long for a sentence is shown as it was typed. */
const amountOf = (facts: Facts): string =>
  Number(facts.value) < 1e9 ? euros(Number(facts.value)) : text(facts, 'typed');

/**
 * Typing the same number would change nothing, because only its format shows that something else
 * was meant.
 */
const orKeep = (facts: Facts): string =>
  facts.kept === undefined ? '' : ` Bedoelt u ${figure(facts, 'kept')}? Kies dan Opmaak → Getal → Automatisch.`;

/** `Typ 12 of 13.`; a number below 1 may be a percentage that Google turned into a fraction. */
const wholeWanted = ({ below, percent }: Facts): string => {
  if (percent !== undefined) return `Was het ${percent}%? Percentages rekenen wij zelf uit. Typ het aantal.`;
  return below === undefined ? 'Typ een heel getal.' : `Typ ${count(Number(below))} of ${count(Number(below) + 1)}.`;
};

const choiceWanted = (id: FigureId | null): string => {
  const choices = id === null || isTotalId(id) ? [] : (measureOf(id).choices ?? []);
  return choices.length === 2 ? `Kies ${choices.join(' of ')}.` : 'Kies een van de mogelijkheden uit de lijst.';
};

const countAgain = (facts: Facts): string =>
  facts.kept === undefined ? 'Typ het aantal opnieuw, zonder dubbele punt.' : `Typ het aantal opnieuw.${orKeep(facts)}`;
const countOfPercent = (facts: Facts): string =>
  facts.kept === undefined ? 'Typ het aantal; percentages rekenen wij zelf uit.' : `Typ het aantal.${orKeep(facts)}`;

const isPrice = (id: FigureId | null): boolean => id !== null && !isTotalId(id) && measureOf(id).kind === 'fee';
const isPart = (id: FigureId | null): boolean => id !== null && !isTotalId(id) && mustAddUp(id);

const anAmount = 'Typ het bedrag, bijvoorbeeld 5,00. Gratis? Typ 0,00.';
const amountAgain = 'Typ het bedrag opnieuw, bijvoorbeeld 5,00.';
const addsUp = 'dit vak telt mee in een optelling';

/** What may be typed instead. A part of a sum rejects `n.v.t.`, so that is not offered. */
const wanted = (id: FigureId | null): string => {
  if (isPrice(id)) return anAmount;
  return isPart(id) ? 'Typ hier een getal of onbekend. Niets? Typ 0.' : 'Typ hier een getal, onbekend of n.v.t.';
};

const itself = (id: FigureId | null): string => `Typ het ${isPrice(id) ? 'bedrag' : 'getal'} zelf`;

/**
 * Why a cell could not be read and what to type (F3, F9), or how it was read if it looks different.
 */
export const readingSentences: Readonly<Record<string, Sentence>> = {
  fraction: (f) =>
    `Aanpassen: hier staat ${text(f, 'typed')}. Dat is geen heel getal.${meantAndType(f, wholeWanted(f))}`,
  approximate: (f) =>
    `Aanpassen: hier staat ‘${text(f, 'typed')}’. Typ alleen ${text(f, 'suggestion')} en kies onderaan bij ‘geschat’ ja.`,
  dash: (_, id) =>
    `Aanpassen: een streepje kan van alles betekenen. Typ 0${isPart(id) ? ' of onbekend.' : ', onbekend of n.v.t.'}`,
  later: (f) =>
    `Aanpassen: hier staat ‘${text(f, 'typed')}’. Typ onbekend en schrijf rechts wanneer het cijfer komt. U kunt het later nog invullen.`,
  'date-made': (f, id) =>
    `Aanpassen: Google heeft hier een datum van gemaakt (${text(f, 'typed')}). ${isPrice(id) ? amountAgain : 'Typ het aantal opnieuw, zonder streepjes.'}`,
  'time-made': (f, id) =>
    `Aanpassen: Google heeft hier een tijd van gemaakt (${text(f, 'typed')}). ${isPrice(id) ? amountAgain : countAgain(f)}`,
  date: (f, id) => `Aanpassen: hier staat een datum (‘${text(f, 'typed')}’). ${wanted(id)}`,
  time: (f, id) => `Aanpassen: hier staat een tijd (‘${text(f, 'typed')}’). ${wanted(id)}`,
  period: (f, id) => `Aanpassen: hier staat een periode (‘${text(f, 'typed')}’). ${wanted(id)}`,
  'two-numbers': (f) => `Aanpassen: hier staan twee getallen (‘${text(f, 'typed')}’). In dit vak past er één.`,
  range: (f) =>
    `Aanpassen: hier staat ‘${text(f, 'typed')}’. In dit vak past één getal. Typ uw beste schatting en kies onderaan bij ‘geschat’ ja.`,
  'formula-error': (f, id) => `Aanpassen: de formule in dit vak werkt niet (${text(f, 'typed')}). ${itself(id)}.`,
  volatile: (f, id) =>
    `Aanpassen: hier staat ‘${text(f, 'typed')}’. De uitkomst daarvan verandert vanzelf. ${itself(id)}.`,
  'own-sum': () =>
    'Aanpassen: hier staat een optelling van ons. Typ uw eigen getal; wat hier stond, vindt u misschien in het tabblad Teruggevonden.',
  boolean: (f, id) => `Aanpassen: hier staat ‘${text(f, 'typed')}’. ${wanted(id)}`,
  percent: (f, id) =>
    `Aanpassen: hier staat een percentage (${text(f, 'typed')}). ${isPrice(id) ? 'Typ het bedrag in euro’s, bijvoorbeeld 5,00.' : countOfPercent(f)}`,
  currency: (f) =>
    `Aanpassen: hier staat een bedrag (${text(f, 'typed')}). Typ het aantal, zonder euroteken.${orKeep(f)}`,
  negative: (f) =>
    `Aanpassen: hier staat ${text(f, 'typed')}. Minder dan 0 kan niet. Typ het aantal zonder streepje of haakjes.`,
  'too-large': (f) =>
    `Aanpassen: ${text(f, 'typed')} is wel erg veel. Staat er een cijfer te veel, of een streepjescode? Typ het aantal.`,
  abbreviated: (f) => `Aanpassen: hier staat ‘${text(f, 'typed')}’. Typ het getal helemaal uit, bijvoorbeeld 1200.`,
  separator: (f, id) => `Aanpassen: hier staat ‘${text(f, 'typed')}’.${readOnce(f)} ${typeIt(f, wanted(id))}`,
  apostrophe: (f) =>
    `Aanpassen: hier staat ‘${text(f, 'typed')}’. Door het aanhalingsteken is dat tekst. Typ ${text(f, 'suggestion')}, zonder aanhalingsteken.`,
  'turned-around': (_, id) =>
    `Aanpassen: in dit vak staat een onzichtbaar teken dat cijfers omdraait. Maak het vak leeg en typ het ${isPrice(id) ? 'bedrag' : 'getal'} opnieuw.`,
  'zero-and-more': (f, id) =>
    `Aanpassen: hier staat ‘${text(f, 'typed')}’. Was er niets? Typ 0. Weet u het niet? Typ onbekend.${isPart(id) ? '' : ' Doet u dit niet? Typ n.v.t.'} De rest mag rechts.`,
  grouping: (f) =>
    `Aanpassen: hier staat ‘${text(f, 'typed')}’. Zo kunnen wij het niet met zekerheid lezen. Typ een heel getal met alleen cijfers, bijvoorbeeld 1200.`,
  unit: (f) => `Aanpassen: hier staat ‘${text(f, 'typed')}’. Typ alleen het getal: ${text(f, 'suggestion')}.`,
  'look-alike': (f) =>
    `Aanpassen: hier staat ‘${text(f, 'typed')}’, met een letter die op een cijfer lijkt. Typ het aantal met alleen cijfers.`,
  digits: (f, id) =>
    `Aanpassen: hier staan cijfers van een andere soort (‘${text(f, 'typed')}’). ${typeIt(f, `Typ het ${isPrice(id) ? 'bedrag' : 'aantal'} met gewone cijfers.`)}`,
  invisible: (f) =>
    `Aanpassen: tussen deze cijfers staat een teken dat u niet ziet. Maak het vak leeg en typ ${text(f, 'suggestion')}.`,
  'not-known': (f) =>
    `Aanpassen: hier staat ‘${text(f, 'typed')}’. Weet u het niet? Typ onbekend en schrijf rechts waarom.`,
  'unknown-and-more': () => 'Aanpassen: typ hier alleen onbekend, en schrijf de rest rechts bij uw toelichting.',
  'not-applicable-and-more': (_, id) =>
    isPart(id)
      ? `Aanpassen: ${addsUp}. Typ hier alleen 0, en schrijf de rest rechts bij uw toelichting.`
      : 'Aanpassen: typ hier alleen n.v.t., en schrijf de rest rechts bij uw toelichting.',
  ambiguous: (f, id) =>
    `Aanpassen: ‘${text(f, 'typed')}’ kan van alles betekenen. Typ onbekend of ${isPart(id) ? '0.' : 'n.v.t.'}`,
  'not-applicable': (f, id) =>
    `Aanpassen: hier staat ‘${text(f, 'typed')}’. Bedoelt u niet van toepassing? Typ dan ${isPart(id) ? `0; ${addsUp}.` : 'n.v.t.'}`,
  'zero-word': (f) => `Aanpassen: hier staat ‘${text(f, 'typed')}’. Bedoelt u dat er niets was? Typ dan 0.`,
  reference: (f, id) => `Aanpassen: hier staat ‘${text(f, 'typed')}’. ${itself(id)}; wij vullen niets voor u in.`,
  mark: (f, id) =>
    `Aanpassen: hier staat ‘${text(f, 'typed')}’. Dat kan van alles betekenen. ${wanted(id).replace('Typ hier', 'Typ')}`,
  words: (f, id) => `Aanpassen: hier staat ‘${text(f, 'typed')}’. ${wanted(id)}`,
  'part-not-applicable': () => `Aanpassen: ${addsUp}. Was er niets, of doet u dit niet? Typ dan 0.`,
  'fee-high': (f) =>
    `Aanpassen: ${amountOf(f)} is wel erg veel voor één aanvraag.${f.suggestion === undefined ? ' Typ het bedrag, bijvoorbeeld 5,00.' : ` Bedoelt u € ${text(f, 'suggestion')}? Typ dan ${text(f, 'suggestion')}.`}`,
  'fee-negative': (f) => `Aanpassen: hier staat ${text(f, 'typed')}. Minder dan 0 kan niet. Gratis? Typ 0,00.`,
  'fee-decimals': (f) =>
    `Aanpassen: hier staat ${text(f, 'typed')}. Typ het bedrag met twee cijfers achter de komma, bijvoorbeeld 5,00.`,
  'fee-point': (f) =>
    `Aanpassen: hier staat ${text(f, 'typed')}. Bedoelt u ${text(f, 'suggestion')}? Typ dan ${text(f, 'suggestion')}, met een komma.`,
  'fee-dash': () => 'Aanpassen: een streepje kan van alles betekenen. Typ 0,00, onbekend of n.v.t.',
  'fee-later': (f) =>
    `Aanpassen: hier staat ‘${text(f, 'typed')}’. Typ onbekend en schrijf rechts wanneer het bedrag komt. U kunt het later nog invullen.`,
  'fee-free': (f) => `Aanpassen: hier staat ‘${text(f, 'typed')}’. Kost het niets? Typ dan 0,00.`,
  'fee-several': (f) => `Aanpassen: hier staat ‘${text(f, 'typed')}’. In dit vak past één bedrag, bijvoorbeeld 5,00.`,
  'fee-words': (f) => `Aanpassen: hier staat ‘${text(f, 'typed')}’. ${anAmount}`,
  choice: (f, id) => `Aanpassen: hier staat ‘${text(f, 'typed')}’. ${choiceWanted(id)}`,
  'text-too-long': (f) =>
    `Aanpassen: uw tekst is ${figure(f, 'length')} tekens lang; wij kunnen alleen de eerste ${figure(f, 'kept')} bewaren. Maak hem korter. Hier blijft alles staan.`,
  'explanation-too-long': (f) =>
    `Aanpassen: uw toelichting is ${figure(f, 'length')} tekens lang; wij kunnen alleen de eerste ${figure(f, 'kept')} bewaren. Maak haar korter. Hier blijft alles staan.`,
  normalised: (f) => `✓ Gelezen als ${figure(f, 'value')}.`,
  formula: (f) => `✓ Gelezen als ${figure(f, 'value')}, de uitkomst van uw formule.`,
  'fee-normalised': (f) => `✓ Gelezen als ${euros(Number(f.value))}.`,
  'text-formula': () =>
    "Ter info: Google leest dit als een formule. Zet een aanhalingsteken (') voor uw tekst; dan blijft hij leesbaar.",
  'text-long': (f) =>
    `Ter info: uw tekst is ${figure(f, 'length')} tekens lang. Wij bewaren alles; in het kwartaalbericht passen er zo’n 2.000.`,
  tick: (f) =>
    `Ter info: links staat ‘${text(f, 'typed')}’. Dat lezen wij niet als vinkje. Maak het vak leeg en zet een vinkje.`,
  note: () => 'Ter info: bij dit vak staat een notitie. Die lezen wij niet; zet de tekst rechts bij uw toelichting.',
  unknown: () => 'Vraag: onbekend mag. Schrijf rechts kort waarom, en of het cijfer nog komt.',
  'does-not-apply': () => '✓ Niet van toepassing.',
};
