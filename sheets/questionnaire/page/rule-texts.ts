import { type FigureId, isTotalId } from '../../../domain/measures/relations.ts';
import { clipped } from '../../../domain/submissions/typed-text.ts';
import { euros, inWords, listed } from '../../dutch.ts';
import { quotedName, rowNameOf } from '../figure-names.ts';
import { kbDiffers } from '../kb-texts.ts';
import { dutchDate } from '../read/date-made.ts';
import { personalSentences } from './personal-texts.ts';
import { amount, type Facts, figure, type Sentence, text } from './sentence.ts';
import { totalTexts } from './texts.ts';

const left = (f: Facts): string => `Nog te verdelen: ${figure(f, 'difference')}.`;
const tooMuch = (f: Facts): string => `Dat is ${figure(f, 'difference')} te veel.`;
const howCome = 'Klopt het? Schrijf rechts hoe dat komt.';
const howComeThat = 'Klopt dat? Schrijf rechts hoe dat komt.';
const secretaryToo = (f: Facts): string => (f.release === 1 ? '; de secretaris kijkt mee' : '');
const orExplain = (f: Facts): string => `Klopt het wel, schrijf dan rechts hoe dat komt${secretaryToo(f)}.`;

const alsoMoved = (f: Facts): string =>
  f.others === 1 ? 'ook 1 ander staat op een andere rij' : `ook ${figure(f, 'others')} andere staan op een andere rij`;

const partsOf = (f: Facts, id: FigureId | null): string => {
  if (id === null || !isTotalId(id)) return '';
  const { verb, parts } = totalTexts[id];
  return `Aanpassen: ${verb} ${figure(f, 'total')}, maar ${parts} zijn samen ${figure(f, 'sum')}.`;
};

const reasonsOf = (f: Facts, id: FigureId | null): string =>
  `Aanpassen: ${quotedName(id)} is ${figure(f, 'total')}, maar de zeven redenen zijn samen ${figure(f, 'sum')}.`;

const partOfHundred = (f: Facts, id: FigureId | null): string =>
  id === 'borrowing_unfilled'
    ? `van elke 100 aanvragen lukten er ${figure(f, 'rate')}`
    : `van elke 100 verzoeken leverde u er ${figure(f, 'rate')}`;

const withMeant = (f: Facts): string =>
  `met ${figure(f, 'meant')} in plaats van ${figure(f, 'value')} klopt de optelling bij ${quotedName(f.whole as FigureId)}.`;

const writtenThen = (f: Facts, id: FigureId | null): string =>
  `deze toelichting schreef u bij ${amount(f, 'explained', id)}. Klopt die nog bij ${amount(f, 'value', id)}? Typ dan ‘geldt nog’, of schrijf een nieuwe.`;

const feeAgo = (f: Facts): string => (f.ago === 'year' ? 'een jaar eerder' : 'een kwartaal eerder');

const namedMax = 3;

/** `‘Verzoeken van andere bibliotheken’, ‘Niet geleverd’ en nog 4`. */
const rowsNamed = (ids: readonly string[]): string => {
  const named = ids.slice(0, namedMax).map((id) => `‘${rowNameOf(id as FigureId)}’`);
  return listed(ids.length > namedMax ? [...named, `nog ${ids.length - namedMax}`] : named);
};

const copied = (f: Facts, when: string): string =>
  `Vraag: ${figure(f, 'equal')} cijfers zijn precies gelijk aan ${when}: ${rowsNamed(String(f.ids).split(','))}. Zijn ze toch van dit kwartaal? Typ dan rechts ‘ja’, ook achter wat er al staat.`;

/** One sentence per rule and kind. */
export const ruleSentences: Readonly<Record<string, Sentence>> = {
  'F4 count': () => 'Nog invullen: typ het aantal. Niets? Typ 0. Weet u het niet? Typ onbekend.',
  'F4 fee': () => 'Nog invullen: typ het bedrag. Gratis? Typ 0,00. Weet u het niet? Typ onbekend.',
  'F4 choice': (_, id) =>
    `Nog invullen: ${id === 'source_system' ? 'kies waar de cijfers vandaan komen' : 'kies ja of nee'}.`,
  'F4 text': () => 'Nog invullen: typ uw functie, bijvoorbeeld ‘medewerker IBL’. Geen naam.',
  'F5 too-few': (f, id) => `${partsOf(f, id)} ${left(f)}`,
  'F5 too-many': (f, id) => `${partsOf(f, id)} ${tooMuch(f)}`,
  'F6 too-few': (f, id) => `${reasonsOf(f, id)} ${left(f)}`,
  'F6 too-many': (f, id) => `${reasonsOf(f, id)} ${tooMuch(f)}`,
  'F7 subset': (f) =>
    `Aanpassen: hier staat ${figure(f, 'value')}, maar ${quotedName(f.whole as FigureId)} is ${figure(f, 'total')}. Een deel kan niet meer zijn dan het geheel.`,
  'F8 some': (f) =>
    `Aanpassen: u vulde ${figure(f, 'filled')} van de ${figure(f, 'of')} redenen in. Vul ook de andere in (0 mag), of maak ze alle zeven leeg.`,
  'W18 formula': (f) =>
    `Vraag: ${text(f, 'shown')} komt uit andere vakken (‘${text(f, 'typed')}’) en verandert mee. Typ het getal zelf, of schrijf rechts waar het vandaan komt.`,
  'F10 locale': () =>
    'Aanpassen: dit bestand staat niet op Nederlands; een punt en een komma betekenen dan iets anders. Vraag de secretaris dit te herstellen.',
  'F10 copied': (f) =>
    `Aanpassen: er is nog een tabblad van dit kwartaal (‘${text(f, 'copy')}’), met andere cijfers. Wij lezen alleen dit. Zet alles hier en verwijder de kopie.`,
  'F10 copied-tick': (f) =>
    `Ter info: het vinkje staat alleen in de kopie (‘${text(f, 'copy')}’). Die lezen wij niet. Zet het hier als u klaar bent.`,
  'F10 foreign': (f) =>
    `Ter info: het tabblad ‘${text(f, 'copy')}’ is van ${text(f, 'library')}. Wij lezen het hier niet; u mag het verwijderen.`,
  'F10 columns': () =>
    'Aanpassen: de kolommen zijn verschoven. Maak het ongedaan. Lukt dat niet, verwijder dan dit tabblad: wij zetten het terug met wat wij het laatst lazen.',
  'F10 merged': () =>
    'Ter info: dit vak was met een ander samengevoegd. Het is weer los, met wat wij er het laatst in lazen. Kijk het nog eens na.',
  'F10 twice': (f) =>
    `Aanpassen: deze regel staat er twee keer, met ${text(f, 'first')} en met ${text(f, 'second')}. Maak één van de twee leeg.`,
  'F10 disputed': () =>
    'Aanpassen: bij dit cijfer staat de omschrijving van een andere regel. Zet de regels terug, of maak dit vak leeg en typ het cijfer daarna opnieuw.',
  'F10 shifted': () =>
    'Vraag: uw cijfers lijken één rij te laag te staan. Wilt u ze nakijken? Wij hebben niets verplaatst.',
  'F10 shifted-up': () =>
    'Vraag: uw cijfers lijken één rij te hoog te staan. Kijkt u ze na? Wij hebben niets verplaatst. Staan ze goed, schrijf dan rechts dat u ze nakeek.',
  'F10 total-typed': (f) =>
    `Vraag: in dit vak, dat zelf optelt, stond ‘${text(f, 'typed')}’. Staan uw cijfers op de goede rij? Zo ja, schrijf rechts waar het verschil vandaan komt.`,
  'F10 total-restored': () =>
    'Ter info: dit vak telt zelf op. Wat u er typte is hetzelfde en staat in het tabblad ‘Teruggevonden’.',
  'F10 label-figure': (f) =>
    `Vraag: met een andere omschrijving kwam hier ook een ander cijfer (${text(f, 'typed')}). Hoort het bij deze regel? Schrijf rechts waar het vandaan komt.`,
  'F10 shuffled': (f) =>
    `Vraag: dit cijfer stond eerst bij ${quotedName(f.from as FigureId)}; ${alsoMoved(f)}. Maak het ongedaan, of schrijf rechts dat het zo klopt.`,
  'F10 shuffled-words': (f) =>
    `Vraag: deze toelichting stond eerst bij ${quotedName(f.from as FigureId)}; ${alsoMoved(f)}. Maak het ongedaan, of schrijf rechts dat het zo klopt.`,
  'F10 label-restored': () =>
    'Ter info: de omschrijving van deze rij was veranderd. Die is teruggezet. Uw cijfer is niet veranderd.',
  'F10 kept': () =>
    'Ter info: er was iets veranderd in vakken die niet om invullen vragen. Dat is teruggezet; wat u er typte, staat in het tabblad ‘Teruggevonden’.',
  'F10 own-column': () =>
    'Ter info: er staan getallen in een kolom die wij niet lezen. Typ ze in de kolom ‘Dit kwartaal’. Wij bewaarden ze in het tabblad ‘Teruggevonden’.',
  'F10 explanations-back': () =>
    'Ter info: de kolom met uw toelichtingen was weg. Hij staat er weer, met wat wij er het laatst in lazen.',
  'F10 figures-back': () =>
    'Ter info: de kolom met uw cijfers was weg. Hij staat er weer, met wat wij er het laatst in lazen. Kijk ze nog eens na.',
  'F10 tab-back': () =>
    'Ter info: dit tabblad was weg. Wij maakten het opnieuw, met wat wij er het laatst in lazen. Kijk het nog eens na.',
  'F10 row-back': () =>
    'Ter info: deze regel was weg. Hij staat er weer, onderaan, met wat wij er het laatst in lazen.',
  'F10 other-locale': (f) =>
    `Vraag: dit bestand stond even niet op Nederlands. Staat ‘${text(f, 'typed')}’ er goed? Typ het anders opnieuw; of schrijf rechts waar het vandaan komt.`,
  ...personalSentences,
  'AVG no-role': () => 'Vraag: welke functie is dat? Typ bijvoorbeeld ‘medewerker IBL’ of ‘informatiespecialist’.',
  'AVG role': () =>
    'Vraag: staat hier een naam? Typ alleen uw functie, bijvoorbeeld ‘medewerker IBL’. Is het geen naam? Schrijf dat dan rechts.',
  'I2 older': (f, id) =>
    `Ter info: deze toelichting schreef u bij ${amount(f, 'explained', id)}; bij ${amount(f, 'value', id)} nemen wij die niet over. Geldt die nog, typ dan ‘geldt nog’; of schrijf een nieuwe.`,
  'I3 digit-more': (f) => `Ter info: misschien staat hier een cijfer te veel; ${withMeant(f)}`,
  'I3 digit-less': (f) => `Ter info: misschien ontbreekt hier een cijfer; ${withMeant(f)}`,
  'I3 far': (f) => `Ter info: dit cijfer valt op; een jaar eerder was het ${figure(f, 'before')}.`,
  'I4 no-showcase': () =>
    'Ter info: u koos ja, maar bij ‘Mooi voorbeeld’ staat nog niets. Zonder voorbeeld gebeurt er niets.',
  'I1 estimated': () => 'Ter info: schrijf rechts graag welke cijfers geschat zijn. Het mag ook later.',
  'W1 flow': (f) =>
    `Vraag: open en binnengekomen is samen ${figure(f, 'in')}, maar afgehandeld en nog open is samen ${figure(f, 'out')}. ${howComeThat}`,
  'W2 open-start': (f) =>
    `Vraag: op de laatste dag van het vorige kwartaal stonden er ${figure(f, 'before')} open; hier staat ${figure(f, 'value')}. ${howComeThat}`,
  'W3 lending': (f) =>
    `Vraag: u handelde ${figure(f, 'finished')} verzoeken af, maar er kwamen er ${figure(f, 'received')} binnen. ${howComeThat}`,
  'W3 borrowing': (f) =>
    `Vraag: u sloot ${figure(f, 'finished')} aanvragen af, maar u zette er ${figure(f, 'received')} uit. ${howComeThat}`,
  'W4 up': (f) =>
    `Vraag: ${figure(f, 'value')} is meer dan twee keer zoveel als een jaar eerder (${figure(f, 'before')}). ${howCome}`,
  'W4 down': (f) =>
    `Vraag: ${figure(f, 'value')} is minder dan de helft van een jaar eerder (${figure(f, 'before')}). ${howCome}`,
  'W5 up': (f) =>
    `Vraag: ${figure(f, 'value')} is ${inWords(Number(f.factor))} keer zoveel als een jaar eerder (${figure(f, 'before')}). Staat er een cijfer te veel? ${orExplain(f)}`,
  'W5 down': (f) =>
    `Vraag: ${figure(f, 'value')} is nog geen derde van een jaar eerder (${figure(f, 'before')}). Ontbreekt er een cijfer? ${orExplain(f)}`,
  // The slip comes first, because an older explanation does not address it.
  'W5 lapsed': (f) =>
    Number(f.value) > Number(f.before)
      ? `Vraag: ${figure(f, 'value')} is ${inWords(Number(f.factor))} keer zoveel als een jaar eerder (${figure(f, 'before')}). Staat er een cijfer te veel? Zo niet: typ ‘geldt nog’ of een nieuwe toelichting.`
      : `Vraag: ${figure(f, 'value')} is nog geen derde van een jaar eerder (${figure(f, 'before')}). Ontbreekt er een cijfer? Zo niet: typ ‘geldt nog’ of een nieuwe toelichting.`,
  'W6 up': (f) =>
    `Vraag: ${figure(f, 'value')} is meer dan 2,5 keer zoveel als een kwartaal eerder (${figure(f, 'before')}). ${howCome}`,
  'W6 down': (f) =>
    `Vraag: ${figure(f, 'value')} is minder dan 40 procent van een kwartaal eerder (${figure(f, 'before')}). ${howCome}`,
  'W7 previous': (f) => copied(f, 'het vorige kwartaal'),
  'W7 last-year': (f) => copied(f, 'een jaar eerder'),
  'W8 zero': (f) =>
    `Vraag: hier staat 0. In de laatste vier kwartalen was het gemiddeld ${figure(f, 'mean')}. ${howCome}`,
  'W8 first': (f) =>
    `Vraag: hier staat ${figure(f, 'value')}. In de laatste vier kwartalen was het steeds 0. ${howCome}`,
  'W9 date': (f) =>
    `Vraag: is ${figure(f, 'value')} een datum (${dutchDate(Number(f.value))})? Typ dan het aantal opnieuw. ${orExplain(f)}`,
  'W9 year': (f) => `Vraag: ${text(f, 'value')} lijkt op een jaartal. Typ dan het aantal. ${orExplain(f)}`,
  'W20 large': (f) => `Vraag: ${figure(f, 'value')} is erg veel. Staat er een cijfer te veel? ${orExplain(f)}`,
  'W19 code': (f) => `Vraag: betekent ${text(f, 'value')} hier dat u het niet weet? Typ dan onbekend. ${orExplain(f)}`,
  'W10 low': (f, id) => `Vraag: ${partOfHundred(f, id)}; dat is minder dan 20. ${howCome}`,
  'W10 all': (f) => `Vraag: van alle ${figure(f, 'all')} is er niet één mislukt. ${howCome}`,
  'W10 moved': (f, id) =>
    `Vraag: ${partOfHundred(f, id)}; in de laatste vier kwartalen gemiddeld ${figure(f, 'mean')}. ${howCome}`,
  'W11 other': (f) =>
    `Vraag: dit is meer dan een op de tien (${figure(f, 'value')} van ${figure(f, 'total')}). Schrijf rechts welke reden.`,
  'W12 kb': kbDiffers,
  'W14 changed': (f) =>
    `Ter info: ${feeAgo(f)} was deze prijs ${euros(Number(f.before))}. Is hij veranderd, dan hoeft u niets te doen.`,
  'W14 far': (f) =>
    `Vraag: hier staat ${euros(Number(f.value))}; ${feeAgo(f)} was deze prijs ${euros(Number(f.before))}. ${howCome}`,
  'W15 again': () =>
    'Vraag: dit cijfer is voor het tweede kwartaal onbekend. Schrijf rechts waarom; de secretaris denkt graag mee.',
  'W16 source': (f) =>
    `Vraag: een kwartaal eerder koos u ‘${text(f, 'before')}’. Een andere bron telt soms anders. Schrijf rechts waarom.`,
  'W17 not-applicable': (f) =>
    `Vraag: hier staat n.v.t.; een jaar eerder was het ${figure(f, 'before')}. Doet u dit niet meer? Schrijf rechts hoe dat komt.`,
  'W17 zero': (f) => `Vraag: hier staat 0; een jaar eerder was het ${figure(f, 'before')}. ${howCome}`,
};

/** Sentences that replace a rule's own, whatever the rule. */
export const answerSentences: Readonly<Record<string, Sentence>> = {
  asked: (f) => `Vraag van de secretaris: ${clipped(String(f.question ?? ''), 200)}`,
  vague: (f) =>
    `Vraag: aan ‘${text(f, 'explanation')}’ hebben wij te weinig. Schrijf in een paar woorden ${typeof f.value === 'number' ? 'waarom het cijfer klopt' : 'hoe dat komt'}.`,
  lapsed: (f, id) => `Vraag: ${writtenThen(f, id)}`,
};
