import { clipped } from '../../domain/submissions/typed-text.ts';
import { day } from '../dutch.ts';
import type { SecretariatFinding } from './finding.ts';

/** Dutch texts of Secretariaat. The words of states are in status-texts.ts. */

export const reopenHeaders = { open: 'Heropenen (nog open)', closed: 'Heropenen' } as const;

export const overviewHeaders = (reopen: string): readonly { readonly text: string; readonly note: string }[] => [
  { text: 'Bibliotheek', note: 'Naam in dit kwartaal. Wijzigen doet u in het tabblad Register.' },
  { text: 'Stand', note: 'Hoe ver deze bibliotheek is. De woorden staan onder aan dit blad.' },
  { text: 'Nu te doen', note: 'Wat u zelf kunt doen. Staat er ‘wachten’, dan is de bibliotheek aan zet.' },
  {
    text: reopen,
    note: 'Vinkje: de bibliotheek kan het kwartaal dat de tabel toont weer wijzigen. Vul erachter in tot wanneer. Een ander kwartaal kiest u bovenaan. Opnieuw nodig? Haal het vinkje weg en zet het weer. Zolang een kwartaal nog open is, doet dit niets.',
  },
  { text: 'Tot', note: 'Leeg betekent: twee weken.' },
  {
    text: 'Vragen voor u',
    note: 'Hoeveel er in het tabblad Vragen op uw antwoord wachten, van alle kwartalen samen. Wat nog bij de bibliotheek ligt, telt hier niet mee.',
  },
  { text: 'Laatste wijziging', note: 'Wanneer er voor het laatst iets in dit blad is veranderd.' },
  { text: 'Blad', note: 'Opent het blad van deze bibliotheek, meteen in dit kwartaal.' },
  {
    text: 'Herinneren',
    note: 'Opent een mail met een vriendelijke herinnering. U kunt de tekst nog aanpassen. De adressen staan in het tabblad Werkgroep.',
  },
];

export const earlierNote = 'De stand van eerdere kwartalen.';

export const mailsLabel = 'Mails';

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A formula for words that follow a box at once. */
export const eitherFormula = (box: string, ticked: string, unticked: string): string =>
  `=IF(${box};${quoted(ticked)};${quoted(unticked)})`;

export const inputsLegend =
  'Lichtgeel = uw vakken: ‘Toon kwartaal’, ‘Publiceer nu’, ‘Stel vast’ met datum en periode, ‘Heropenen’ en ‘Tot’. De rest vult zichzelf; iets overtypen wordt hersteld.';

export const linkFormula = (address: string): string => `=HYPERLINK(${quoted(address)};"open →")`;
export const noLink = 'nog geen blad';

export const stateLegendHeading = 'De woorden bij Stand';
export const stateLegend: readonly string[] = [
  '○ niet begonnen – er is nog niets ingevuld.',
  '◔ bezig (9 van 21) – zoveel van de verplichte vakken zijn ingevuld.',
  '◕ klaar, geen vinkje – alles is ingevuld en nagekeken; alleen ‘Wij zijn klaar’ ontbreekt nog.',
  '? vraag open – er staat een vraag of een aanpassing open bij de bibliotheek.',
  '● ingediend – de cijfers tellen mee. (gewijzigd): daarna nog veranderd; de laatste tellen.',
  '● wacht op u – ingediend en meegeteld; u beoordeelt nog een cijfer.',
  '✔ meegeteld – het kwartaal is gesloten of gepubliceerd, met deze cijfers erin.',
  '– niet ontvangen – het kwartaal is gesloten zonder cijfers van deze bibliotheek.',
  '↺ heropend, ↺ correctie gevraagd – de gepubliceerde cijfers blijven staan tot er nieuwe zijn.',
  '! geen toegang – wij kunnen het blad niet openen; deel het opnieuw met ons als bewerker.',
  '! niet nagekeken – bij het nakijken ging iets mis; alles wat is ingevuld blijft bewaard.',
  'hoeft niet – over dit kwartaal vragen wij deze bibliotheek geen cijfers.',
];

export const settingsTitle = 'Instellingen: hoe u te bereiken bent, de data per kwartaal, de tarieven per jaar';
export const settingsNote =
  'Leeg = de gewone datum, die rechts staat. Wilt u een andere? Typ die, bijvoorbeeld 20-4-2026; een datum geldt tot en met die dag. Bedragen met een komma: 6,75.';
export const settingsHeaders = ['Kwartaal', 'Opent op', 'Graag uiterlijk', 'Sluit op', 'Zo geldt het'] as const;

export const datesInForce = (dates: { opensOn: string; dueOn: string; closesOn: string }): string =>
  `✓ Opent ${day(dates.opensOn)}, graag uiterlijk ${day(dates.dueOn)}, sluit ${day(dates.closesOn)}.`;

const shownAs = (typed: string | undefined): string => `‘${clipped(typed ?? '')}’`;

const sentences: Readonly<Record<SecretariatFinding['kind'], (facts: SecretariatFinding['facts']) => string>> = {
  'not-a-date': ({ typed, instead }) =>
    `Aanpassen: hier staat ${shownAs(typed)}. Typ een datum, bijvoorbeeld ${instead}. Zolang blijft het zoals het was.`,
  'far-away': ({ typed }) =>
    `Aanpassen: ${clipped(typed ?? '')} ligt meer dan een jaar van dit kwartaal af. Klopt het jaartal? Zolang blijft het zoals het was.`,
  order: () =>
    'Aanpassen: een kwartaal opent eerst, dan komt ‘graag uiterlijk’, dan sluit het. Zolang blijven de data zoals ze waren.',
  'not-a-habit': ({ typed }) =>
    `Aanpassen: hier staat ${shownAs(typed)}. Kies ‘telt dit’, ‘telt dit niet’ of ‘doet dit niet’. Zolang blijft het zoals het was.`,
  'until-past': ({ typed }) =>
    `Ter info: ${clipped(typed ?? '')} is voorbij, dus dit vinkje doet niets (meer). Haal het weg, of typ een latere datum.`,
};

export const sentenceOf = (finding: SecretariatFinding): string => sentences[finding.kind](finding.facts);
