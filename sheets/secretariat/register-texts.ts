import { capitalised, listed, shortPeriod } from '../questionnaire/dutch.ts';
import { type CountingHabit, type Profile, type ProfileGroup, profileGroupIds } from '../questionnaire/profile.ts';
import { previousQuarter, type Quarter, yearOf } from '../questionnaire/quarter.ts';
import type { AddressAnswer } from './address.ts';

/** Dutch of *Register*: the libraries. The changes have their own, in event-texts.ts. */

export const registerTitle = 'Register: de bibliotheken en hun bladen';
export const registerNotes = (account: string): readonly [string, string, string] => [
  'Eén regel per bibliotheek. Lichtgeel = uw vakken. Verandert er iets (een andere naam, erbij, weg, samen)? Dat legt u onder de bibliotheken vast.',
  `Een blad koppelen: deel het als bewerker met ${account} en plak bij de bibliotheek het adres dat boven in uw browser staat.`,
  'Wat een bibliotheek telt, bepaalt wat een leeg vak betekent: ‘telt dit niet’ = onbekend, ‘doet dit niet’ = n.v.t. Een cijfer dat toch is ingevuld, telt altijd.',
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

export const habitTexts: Readonly<Record<CountingHabit, string>> = {
  counts: 'telt dit',
  'does-not-count': 'telt dit niet',
  'does-not-do': 'doet dit niet',
};

export const profileTexts: Readonly<Record<ProfileGroup, string>> = {
  lending: 'Leveren',
  'lending-provincial': 'Leveren aan de eigen provincie',
  'lending-requests': 'Verzoeken en niet geleverd',
  borrowing: 'Ontvangen',
  'borrowing-provincial': 'Ontvangen uit de eigen provincie',
  'borrowing-requests': 'Aanvragen en zonder resultaat',
  prices: 'Prijs voor de klant',
};

/** Imported libraries without a beginning have been there from long before. */
const longAgo = '1990';

/** `sinds 1e kw. 2015`, `tot en met 4e kw. 2024`, `nu tijdelijk dicht`. */
export const membershipWords = (from: Quarter, to: Quarter | null, closedFrom: Quarter | null): string => {
  const since = yearOf(from) < longAgo ? '' : shortPeriod(from);
  const span = [since && (to === null ? `sinds ${since}` : `van ${since}`), to && `tot en met ${shortPeriod(to)}`];
  const closed = closedFrom === null ? '' : `tijdelijk dicht vanaf ${shortPeriod(closedFrom)}`;
  const words = span.filter(Boolean).join(' ') || 'al lang';
  return closed ? `${words}; ${closed}` : words;
};

/** `Bibliotheek Arnhem, tot en met 1e kw. 2025`. */
export const formerNameWords = (name: string, until: Quarter): string =>
  `${name} (tot en met ${shortPeriod(previousQuarter(until))})`;

/** What an empty cell means for this library; '' when it counts everything. */
const unusual = (profile: Profile | undefined): string => {
  const namesOf = (habit: CountingHabit) =>
    profileGroupIds.filter((group) => profile?.[group] === habit).map((group) => profileTexts[group].toLowerCase());
  const unknown = namesOf('does-not-count');
  const notDone = namesOf('does-not-do');
  return [
    unknown.length > 0 ? `Leeg = onbekend bij ${listed(unknown)}.` : '',
    notDone.length > 0 ? `Leeg = n.v.t. bij ${listed(notDone)}.` : '',
  ]
    .filter((words) => words !== '')
    .join(' ');
};

export const profileSentence = (profile: Profile | undefined): string => `✓ ${unusual(profile) || 'Telt alles.'}`;

type AddressSentences = {
  readonly [Kind in AddressAnswer['kind']]: (
    answer: AddressAnswer & { readonly kind: Kind },
    account: string,
  ) => string;
};

const addressSentences: AddressSentences = {
  nothing: () => '',
  own: () => '',
  fine: ({ title }) => `Gevonden: ‘${title}’.`,
  unseen: () => 'Het adres wordt nagekeken.',
  'no-address': () =>
    'Aanpassen: dit is geen adres van een blad. Open het blad, kopieer het adres boven in uw browser (…/spreadsheets/d/…) en plak het hier. Vraagt Google of het een ‘chip’ moet worden? Kies dan nee.',
  published: () =>
    'Aanpassen: dit is het adres van een gepubliceerde kopie. Open het blad zelf en kopieer het adres boven in uw browser.',
  'of-another': ({ library }) => `Aanpassen: dit is het blad van ${library}. Elke bibliotheek heeft een eigen blad.`,
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

/** What is said about a pasted address; '' = nothing. `account`: with whom the sheet is to be shared. */
export const addressSentence = (answer: AddressAnswer, account: string): string =>
  (addressSentences[answer.kind] as (answer: AddressAnswer, account: string) => string)(answer, account);

export const noWorkbookSentence = (account: string): string =>
  `Nog geen blad. Maak een leeg Google-blad, deel het als bewerker met ${account} en plak hiernaast het adres.`;

export const linkedSentence = 'Het blad is gekoppeld.';

export const answerWords = (parts: readonly string[]): string =>
  capitalised(parts.filter((words) => words !== '').join(' '));
