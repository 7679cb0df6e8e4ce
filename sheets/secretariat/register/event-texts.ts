import { localDate, previousQuarter, type Quarter } from '../../../domain/calendar/quarter.ts';
import type { ChangeKind } from '../../../domain/libraries/change.ts';
import type { Asking, ChangeDescription, Hindrance } from '../../../domain/libraries/change-answer.ts';
import { clipped } from '../../../domain/submissions/typed-text.ts';
import { day, listed, period } from '../../dutch.ts';
import { addressSentence, ownerWords } from './texts.ts';

/** Dutch texts of *Register*: what changes, when, and the effect. */

export const eventsHeading = 'Er verandert iets bij een bibliotheek';
export const eventsNotes = (next: Quarter): readonly [string, string] => [
  'Eén regel per verandering. Kies wat er gebeurt en bij wie; rechts leest u dan eerst wat er gaat gebeuren. Klopt het? Zet het vinkje. Het vinkje weghalen maakt het ongedaan.',
  `‘Vanaf’ is het eerste kwartaal waarvoor het geldt. Leeg = ${period(next)}, het eerste dat nog niet is gevraagd. ‘Nieuw’, rechts: voor een bibliotheek die er nog niet was, of het adres van een ander blad.`,
];
export const eventHeaders = [
  'Wat gebeurt er?',
  'Bij welke bibliotheek?',
  'Met of in welke andere?',
  'Vanaf',
  'Nieuwe naam',
  'Klopt',
  'Wat er gaat gebeuren',
  'Nieuw: adres van het blad',
  'Nieuw: plaats',
  'Nieuw: provincie',
] as const;

const kindTexts: Readonly<Record<ChangeKind, string>> = {
  renamed: 'krijgt een andere naam',
  joined: 'komt erbij',
  left: 'stopt met de groep',
  merged: 'fuseert: samen een nieuwe bibliotheek',
  absorbed: 'gaat op in een andere bibliotheek',
  split: 'splitst',
  grew: 'werkgebied wordt groter',
  shrank: 'werkgebied wordt kleiner',
  closed: 'tijdelijk dicht',
  reopened: 'weer open',
  relinked: 'krijgt een ander blad',
};
export const kindChoices: readonly string[] = Object.values(kindTexts);

const spaced = (typed: string): string => typed.trim().toLowerCase().replace(/\s+/gu, ' ');

/**
 * The kind of a change by its Dutch text. `area`: without a direction; null = not one of the
 * choices.
 */
export const kindOf = (typed: string): ChangeKind | 'area' | null => {
  const words = spaced(typed);
  if (words === 'werkgebied wordt groter of kleiner') return 'area';
  const found = Object.entries(kindTexts).find(([, text]) => text === words);
  return found ? (found[0] as ChangeKind) : null;
};

const from = ({ quarter }: ChangeDescription): string => `Vanaf het ${period(quarter)}`;
const first = ({ libraries }: ChangeDescription): string => libraries[0] ?? '';

const apart = 'Eerdere cijfers blijven apart staan.';
const together = 'Vergelijken met vorig jaar doen wij met beide samen.';
const noQuestions = 'Vier kwartalen lang vragen wij niet naar verschillen met een jaar eerder.';
const redirected = 'In het oude blad komt te staan waar het verdergaat.';

const all = (count: number): string => (count === 2 ? 'beide' : 'alle');

const merged = (change: ChangeDescription): string => {
  const [one, ...others] = change.libraries;
  const workbookWords =
    change.workbook === 'goes-on'
      ? `Het blad van ${one} gaat verder onder de nieuwe naam; in dat van ${listed(others)} komt te staan waar het verdergaat.`
      : 'In de oude bladen komt te staan waar het verdergaat.';
  const comparing = `Vergelijken met vorig jaar doen wij met ${all(change.libraries.length)} samen.`;
  return `${from(change)} zijn ${listed(change.libraries)} samen ${change.into}. ${workbookWords} ${apart} ${comparing} ${noQuestions}`;
};

const sentences: Readonly<Record<ChangeKind, (change: ChangeDescription) => string>> = {
  renamed: (change) =>
    `${from(change)} heet ${first(change)} voortaan ${change.into}. Eerdere cijfers houden de oude naam.`,
  joined: (change) =>
    `${from(change)} vragen wij ook ${change.into} om cijfers. Eerdere kwartalen vullen wij niet aan; vergelijken met vorig jaar doen wij zolang zonder deze bibliotheek.`,
  left: (change) =>
    `${first(change)} geeft over het ${period(previousQuarter(change.quarter))} voor het laatst cijfers. Eerdere cijfers blijven staan; vergelijken met vorig jaar doen wij zonder deze bibliotheek.`,
  merged,
  absorbed: (change) =>
    `${from(change)} vult ${change.into} ook voor ${first(change)} in. ${redirected} ${apart} ${together} ${noQuestions}`,
  split: (change) =>
    `${from(change)} gaat ${first(change)} verder als twee bibliotheken: ${first(change)} en ${change.into}. Beide vullen een eigen blad in. ${apart} ${together} ${noQuestions}`,
  grew: (change) =>
    `${from(change)} heeft ${first(change)} een groter werkgebied. Dat komt bij de cijfers te staan. ${noQuestions}`,
  shrank: (change) =>
    `${from(change)} heeft ${first(change)} een kleiner werkgebied. Dat komt bij de cijfers te staan. ${noQuestions}`,
  closed: (change) =>
    `${from(change)} vragen wij ${first(change)} geen cijfers, totdat u hier ‘weer open’ vastlegt. De bibliotheek blijft in het register staan; bij de cijfers komt te staan dat zij dicht is.`,
  reopened: (change) => {
    const last = period(previousQuarter(change.quarter));
    const since = change.since ? period(change.since) : '';
    const closed = since === last ? `in het ${last}` : `van het ${since} tot en met het ${last}`;
    return `${from(change)} vragen wij ${first(change)} weer om cijfers. Dicht was zij ${closed}.`;
  },
  relinked: ({ libraries: [library = ''], file }) =>
    `${library} vult de cijfers voortaan in een ander blad in: ${file ? fileWords(file) : ''}. Wat al is ingevuld, komt daar ook in te staan. In het oude blad komt te staan waar het verdergaat; wat daar nog wordt getypt, lezen wij niet meer.`,
};

/** `‘IBL-opgave Rozet’, van joris@rozet.nl`. */
const fileWords = (file: NonNullable<ChangeDescription['file']>): string =>
  `‘${clipped(file.title)}’, ${ownerWords(file.owner)}`;

/** What a change will do, or has done. */
export const changeSentence = (change: ChangeDescription): string => sentences[change.kind](change);

/** A remark for a new library without a workbook; '' = none. */
export const workbookToCome = ({ workbook, into }: ChangeDescription): string =>
  workbook === 'later'
    ? `Heeft ${into} al een blad? Plak het adres hiernaast; later kan ook, in de regel van die bibliotheek.`
    : '';

const dated = (instant: number): string => `${day(localDate(instant))} ${localDate(instant).slice(0, 4)}`;

export const readyWords = 'Klopt dit? Zet dan het vinkje.';
export const undoneWords = (at: number): string =>
  `Ongedaan gemaakt op ${dated(at)}. Zet u het vinkje weer, dan geldt opnieuw:`;
export const hastyWords = 'Lees eerst wat er gaat gebeuren. Klopt het? Haal het vinkje weg en zet het opnieuw:';
export const doneWords = (at: number): string => `✓ Gedaan op ${dated(at)}.`;
export const undoWords = 'Ongedaan maken: haal het vinkje weg.';
export const alteredWords =
  'De vakken links zijn daarna veranderd; dat verandert niets aan wat is vastgelegd. Ongedaan maken kan door ze terug te zetten en het vinkje weg te halen.';
export const busyWords = 'Wordt verwerkt…';
export const undoingWords = 'Wordt ongedaan gemaakt…';
const typed = (text: string): string => `‘${clipped(text, 100)}’`;

type Ask<Kind extends Asking['kind']> = (asking: Asking & { readonly kind: Kind }) => string;

const askings = (account: string): { readonly [Kind in Asking['kind']]: Ask<Kind> } => ({
  'kind-first': () => 'kies links eerst wat er gebeurt.',
  'which-area': () => 'kies of het werkgebied groter of kleiner wordt.',
  'not-a-kind': (asking) => `hier staat ${typed(asking.typed)}. Kies links een van de regels uit de lijst.`,
  library: () => 'kies ook om welke bibliotheek het gaat.',
  'merges-with': () =>
    'kies ook met welke andere bibliotheek zij samengaat. Zijn het er meer? Zet er dan een puntkomma tussen.',
  'goes-into': () => 'kies ook in welke andere bibliotheek zij opgaat.',
  name: () => 'typ ook de nieuwe naam.',
  'address-wanted': () => 'plak ook het adres van het nieuwe blad, rechts.',
  'no-workbook-yet': ({ library }) =>
    `${library} heeft nog geen blad. Plak het adres hierboven, in de regel van ${library}.`,
  'own-already': ({ library }) => `dit is al het blad van ${library}. Plak het adres van het nieuwe blad.`,
  place: () => 'typ ook de plaats en de provincie van de nieuwe bibliotheek, helemaal rechts.',
  'not-a-library': (asking) => `${typed(asking.typed)} staat niet in het register. Kies een bibliotheek uit de lijst.`,
  several: (asking) => `er is meer dan één bibliotheek die ${typed(asking.typed)} kan zijn. Kies er een uit de lijst.`,
  'not-a-quarter': (asking) =>
    `${typed(asking.typed)} is geen kwartaal. Typ het zoals 3e kwartaal 2026, of maak het vak leeg.`,
  'name-long': () => 'de nieuwe naam is wel erg lang. Typ een kortere, van hoogstens 80 tekens.',
  twice: ({ library }) => `hier staat twee keer ${library}. Kies twee verschillende bibliotheken.`,
  'same-name': ({ library }) => `zo heet ${library} al.`,
  'name-taken': ({ library }) => `er is al een bibliotheek die ${typed(library)} heet. Typ een andere naam.`,
  'not-closed': ({ library }) => `${library} was voor dat kwartaal niet tijdelijk dicht. Klopt ‘Vanaf’?`,
  ended: ({ library, quarter }) => `${library} geeft na het ${period(quarter)} geen cijfers meer.`,
  'not-yet': ({ library, quarter }) => `${library} doet pas mee vanaf het ${period(quarter)}. Kies een later kwartaal.`,
  figures: ({ library, quarter }) =>
    `${library} heeft over het ${period(quarter)} al cijfers ingevuld. Kies een later kwartaal.`,
  'later-name': ({ library, quarter }) =>
    `voor ${library} ligt al een andere naam vast, vanaf het ${period(quarter)}. Haal daar eerst het vinkje weg, of kies een later kwartaal.`,
  'closed-already': ({ library, quarter }) => `${library} is al tijdelijk dicht vanaf het ${period(quarter)}.`,
  final: ({ quarter }) => `het ${period(quarter)} is al vastgesteld; dat verandert niet meer. Kies een later kwartaal.`,
  'far-away': ({ quarter }) => `het ${period(quarter)} ligt meer dan drie jaar vooruit. Klopt het jaartal?`,
  address: ({ answer }) => addressSentence(answer, account).replace(/^Aanpassen: /u, ''),
});

/** Kinds for a row that is not finished but has no errors. */
const unfinished: ReadonlySet<Asking['kind']> = new Set([
  'kind-first',
  'which-area',
  'library',
  'merges-with',
  'goes-into',
  'name',
  'place',
  'address-wanted',
]);

/** What is missing in a row, or cannot be right. */
export const askingSentence = (asking: Asking, account: string): string =>
  `${unfinished.has(asking.kind) ? 'Nog nodig' : 'Aanpassen'}: ${(askings(account)[asking.kind] as (asking: Asking) => string)(asking)}`;

const hindrances: { readonly [Kind in Hindrance['kind']]: (one: Hindrance & { readonly kind: Kind }) => string } = {
  later: ({ change, quarter }) =>
    `daarna is vastgelegd: ‘${kindTexts[change]}’, vanaf het ${period(quarter)}. Haal eerst dáár het vinkje weg`,
  figures: ({ library, quarter }) => `${library} heeft over het ${period(quarter)} al cijfers ingevuld`,
  final: ({ quarter }) => `het ${period(quarter)} is al vastgesteld`,
};

export const keptWords = (hindrance: Hindrance): string => {
  const why = (hindrances[hindrance.kind] as (one: Hindrance) => string)(hindrance);
  return `Dit kan niet ongedaan worden gemaakt: ${why}. Het blijft dus gelden; zet het vinkje maar terug.`;
};
