import { previousQuarter, type Quarter, yearOf } from '../../../domain/calendar/quarter.ts';
import type { AddressAnswer } from '../../../domain/libraries/address.ts';
import { clipped } from '../../../domain/submissions/typed-text.ts';
import { capitalised, period } from '../../dutch.ts';

/** Dutch texts of *Register*: the libraries. The words of the changes are in event-texts.ts. */

export const registerTitle = 'Register: de bibliotheken en hun bladen';
export const registerNotes = (account: string): readonly [string, string] => [
  'Eén regel per bibliotheek. Lichtgeel = uw vakken. Verandert er iets (een andere naam, erbij, weg, samen)? Dat legt u onder de bibliotheken vast.',
  `Een blad koppelen: deel het als bewerker met ${account} en plak bij de bibliotheek het adres dat boven in uw browser staat.`,
];

export const registerHeaders = [
  'Naam',
  'Plaats',
  'Provincie',
  'Code',
  'Doet mee',
  'Blad',
  'Zo geldt het',
  'Adres van het blad',
  'Eerdere naam',
  '',
] as const;

/** Libraries imported without a start date begin long before this year. */
const longAgo = '1990';

/** `sinds 1e kwartaal 2015`, `tot en met 4e kwartaal 2024`, `nu tijdelijk dicht`. */
export const membershipWords = (from: Quarter, to: Quarter | null, closedFrom: Quarter | null): string => {
  const since = yearOf(from) < longAgo ? '' : period(from);
  const span = [since && (to === null ? `sinds ${since}` : `van ${since}`), to && `tot en met ${period(to)}`];
  const closed = closedFrom === null ? '' : `tijdelijk dicht vanaf ${period(closedFrom)}`;
  const words = span.filter(Boolean).join(' ') || 'al lang';
  return closed ? `${words}; ${closed}` : words;
};

/** `Bibliotheek Arnhem, tot en met 1e kwartaal 2025`. */
export const formerNameWords = (name: string, until: Quarter): string =>
  `${name} (tot en met ${period(previousQuarter(until))})`;

/** The owner of a file, in words. */
export const ownerWords = (owner: string | null): string =>
  owner === null ? 'van wie dat is, zegt Google niet' : `van ${clipped(owner, 100)}`;

/** For a library that has a workbook already: pasting an address here changes nothing. */
export const anotherSentence = (city: string): string =>
  `Er verandert nog niets: ${city} heeft al een blad. Moet dit het nieuwe worden? Leg het onder de bibliotheken vast: kies ‘krijgt een ander blad’ en plak dit adres daar.`;

type AddressSentences = {
  readonly [Kind in AddressAnswer['kind']]: (
    answer: AddressAnswer & { readonly kind: Kind },
    account: string,
  ) => string;
};

const addressSentences: AddressSentences = {
  nothing: () => '',
  own: () => '',
  fine: ({ title, owner }) => `Gevonden: ‘${clipped(title)}’, ${ownerWords(owner)}.`,
  unseen: () => 'Het adres wordt nagekeken.',
  'no-address': () =>
    'Aanpassen: dit is geen adres van een blad. Open het blad, kopieer het adres boven in uw browser (…/spreadsheets/d/…) en plak het hier. Vraagt Google of het een ‘chip’ moet worden? Kies dan nee.',
  published: () =>
    'Aanpassen: dit is het adres van een gepubliceerde kopie. Open het blad zelf en kopieer het adres boven in uw browser.',
  'of-another': ({ library }) => `Aanpassen: dit is het blad van ${library}. Elke bibliotheek heeft een eigen blad.`,
  former: ({ library }) =>
    `Aanpassen: dit is het vorige blad van ${library}. Terug naar dat blad? Haal onder de bibliotheken bij ‘krijgt een ander blad’ het vinkje weg.`,
  summary: () =>
    'Aanpassen: dit is een van onze eigen twee bladen (IBL-statistiek of Secretariaat), niet dat van een bibliotheek.',
  'not-shared': (_, account) =>
    `Aanpassen: dit blad kunnen wij nog niet openen. Deel het als bewerker met ${account}; daarna gaat het vanzelf verder.`,
  'not-editable': (_, account) =>
    `Aanpassen: wij mogen dit blad alleen bekijken. Maak ${account} er bewerker van; daarna gaat het vanzelf verder.`,
  'no-workbook': () =>
    'Aanpassen: dit is geen Google-spreadsheet. Maak een leeg Google-blad en plak het adres daarvan.',
  trashed: () => 'Aanpassen: dit blad ligt in de prullenbak. Zet het terug, of plak het adres van een ander blad.',
};

/**
 * The sentence about a pasted address; '' = none. `account`: the address to share the workbook
 * with.
 */
export const addressSentence = (answer: AddressAnswer, account: string): string =>
  (addressSentences[answer.kind] as (answer: AddressAnswer, account: string) => string)(answer, account);

export const noWorkbookSentence = (account: string): string =>
  `Nog geen blad. Maak een leeg Google-blad, deel het als bewerker met ${account} en plak hiernaast het adres.`;

export const linkedSentence = 'Het blad is gekoppeld.';

export const answerWords = (parts: readonly string[]): string =>
  capitalised(parts.filter((words) => words !== '').join(' '));
