import { folded } from '../../submissions/typed-text.ts';
import { noRoles } from './name-words.ts';

/*
 * The row *Ingevuld door* asks for a role. Two consecutive capitalised words, with or without *van
 * de* between them, count as a first name and a surname, unless one of them belongs to a role, the
 * trade or the library.
 */

/**
 * First letters of words for roles, teams and departments, folded. They are long enough that no
 * surname begins with them.
 */
const roleStems = (
  'administ adviseu afdeling aanvrage applicatie assisten beheerd beleids biblioth bijzonder catalog collecti consulen coordinat ' +
  'coördinat digita directeur document domein expert facilita functione informat interbib interlib klantenserv kwaliteit ' +
  'landelijk leenverkeer locatie logisti magazijn manager medewerk onderwijs onderzoek programma project provincia publiek ' +
  'regiona secretar specialis stagiair teamleid uitleen uitlenin verzoeken vervangend vestiging vrijwillig waarnemend ' +
  'werkgroep wetenschap'
).split(' ');

/** Endings of such words: `stadsbibliotheek`, `groepsleider`. */
const roleEndings =
  'assistent beheerder bibliotheek collectie consulent dienst diensten leider manager medewerker specialist'.split(' ');

/** Short words that must match exactly: `Post` and *Postma* are surnames. */
const roleWords = new Set('frontoffice backoffice hoofd ict jeugd junior media office senior team unit'.split(' '));

/** Whether a folded word belongs to a role, a team or a department. */
export const isRoleWord = (word: string): boolean =>
  roleWords.has(word) ||
  roleStems.some((stem) => word.startsWith(stem)) ||
  roleEndings.some((ending) => word.endsWith(ending));

/** An abbreviation such as `IBL` or `OBA` is not a name; a name in capitals is longer. */
const abbreviation = /^\p{Lu}{1,4}$/u;

const particle = /^(?:van|de|der|den|ten|ter|te|het|’t|'t|op|el|al|von|du|la|le|da|dos|bin|ben)$/iu;
const capitalised = /^\p{Lu}[\p{L}’'-]+$/u;

/**
 * Runs of words without punctuation. A mark between two words ends the run, so that a list does not
 * become a name.
 */
const runsIn = (text: string): readonly (readonly string[])[] =>
  text.split(/[^\p{L}\p{M}\s’'-]+/u).map((run) => run.split(/\s+/u).filter((word) => word !== ''));

const isNameIn = (run: readonly string[], at: number, known: ReadonlySet<string>): boolean => {
  const word = run[at] ?? '';
  if (particle.test(word) || !capitalised.test(word) || abbreviation.test(word)) return false;
  const plain = folded(word);
  return !known.has(plain) && !isRoleWord(plain);
};

const isPairAt = (run: readonly string[], at: number, known: ReadonlySet<string>): boolean => {
  if (!isNameIn(run, at, known)) return false;
  const next = run.findIndex((word, index) => index > at && !particle.test(word));
  return next > 0 && isNameIn(run, next, known);
};

/**
 * Whether a role may contain a person's name. Words of `own`, the library's name and place, do not
 * count as names.
 */
export const mayHoldName = (role: string, own: readonly string[] = []): boolean => {
  const known = new Set(own.flatMap((name) => folded(name).split(/[^\p{L}’'-]+/u)));
  return runsIn(role).some((run) => run.some((_, at) => isPairAt(run, at, known)));
};

/** Whether a text says no role: a dash, a letter, *ik*. Abbreviations such as `IBL` and `OB` may be a team. */
export const saysNoRole = (text: string): boolean => noRoles.has(folded(text)) || !/\p{L}{3}|\p{Lu}{2}/u.test(text);
