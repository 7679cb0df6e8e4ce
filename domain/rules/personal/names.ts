import { folded } from '../../submissions/typed-text.ts';
import { before, type Finder } from './finder.ts';
import { givenNames, noNames, surnames } from './name-words.ts';
import { isRoleWord } from './role-name.ts';

/** These titles are followed by a name, in any case, unless the word is a common one. */
const courtesies = String.raw`mevrouw|mevr|mvr|mw|mej|mejuffrouw|meneer|dhr|(?:de )?heer(?! der (?:ringen|vliegen))|(?:dr|drs|hr|ir|mr|prof)(?=\.)`;
/**
 * These words are usually followed by a verb. A word without a capital counts as a name only if it
 * is a known one.
 */
const readers =
  'klante?|cli[eë]nte?|lezer(?:es)?|lener|leenster|aanvra(?:ger|agster)|abonnee|lid|bezoek(?:er|ster)|collega|fam(?:ilie)?|drs?|hr|mr|prof(?:essor)?|dokter|doctor|dominee|pastoor';

const particle = "(?:van|de|der|den|ten|ter|te|het|’t|'t|el|al|op|in|la|le|da|von|bin|ben)";
const word = String.raw`(?:(?:\p{L}\.){1,5}|[’']?\p{L}[\p{L}’'-]{0,40})`;
const title = String.raw`(?<![\p{L}\d-])(${courtesies}|${readers})(?![\p{L}’'-])[.:]?\s{0,3}`;

/** The number of words to examine after a title: a given name, particles and a two-part surname. */
const wordsBehind = String.raw`(?=(${word}(?:\s${word}){0,7}))`;

const isParticle = new RegExp(`^${particle}$`, 'iu');
const isInitials = /^(?:\p{L}\.)+$/u;
const isTitle = new RegExp(`^(?:${courtesies}|${readers})$`, 'iu');
/** A verb in the past tense: `klaagde`, `wachtte`; not one half of a double name: `jansen-de`. */
const isPast = /^[^-]*[dt]e$/u;
const isCapital = /^[’']?\p{Lu}/u;
const isAbbreviation = /^\p{Lu}{3,4}(?:-\p{Ll}|$)/u;

const isKnown = (plain: string): boolean => givenNames.has(plain) || surnames.has(plain);

const isPlainName = (text: string, isStrict: boolean): boolean => {
  const plain = folded(text).replace(/^[’']/u, '');
  if (noNames.has(plain) || isRoleWord(plain) || isTitle.test(plain)) return false;
  if (isKnown(plain)) return true;
  return isCapital.test(text) ? !isStrict || !isAbbreviation.test(text) : !isStrict && !isPast.test(text);
};

interface Word {
  readonly text: string;
  readonly end: number;
}

const wordsIn = (text: string): readonly Word[] =>
  [...text.matchAll(/\S+/gu)].map(({ 0: each, index }) => ({ text: each, end: index + each.length }));

/**
 * The end of the name with which a text begins; 0 = none. With `isStrict` a common word without a
 * capital is not a name.
 */
const nameEnd = (text: string, isStrict: boolean): number => {
  const words = wordsIn(text);
  const first = words.findIndex(({ text: each }) => !isParticle.test(each) && !isInitials.test(each));
  const head = words[first];
  const hasInitials = words.slice(0, Math.max(first, 0)).some(({ text: each }) => isInitials.test(each));
  if (!head) return 0;
  // *Van der Meer*: after a particle, a capital makes a common word a name.
  const isBehindParticle = first > 0 && isCapital.test(head.text) && !isAbbreviation.test(head.text);
  const isName = isBehindParticle && !isRoleWord(folded(head.text));
  if (!isName && !isPlainName(head.text, isStrict && !hasInitials)) return 0;
  let end = head.end;
  for (const { text: each, end: here } of words.slice(first + 1)) {
    if (isParticle.test(each)) continue;
    const isMore = isInitials.test(each) || (isPlainName(each, true) && !/^\p{Lu}{3}/u.test(each));
    if (!isMore) break;
    end = here;
  }
  return end;
};

/** *De roman Meneer Beerta* is a requested book, not a reader. */
const isOfWork = (match: RegExpExecArray): boolean =>
  /(?<!\p{L})(?:titels?|romans?|reeks|serie|film)\s$/iu.test(before(match));

const isReader = new RegExp(`^(?:${readers})$`, 'iu');

const surname = String.raw`(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]en|[Tt]er|[Tt]e|[Hh]et|’t|'t|[Ee]l|[Aa]l)\s){0,4}\p{Lu}[\p{L}’'-]+`;

/** Names of authors of requested books are not names of readers. */
export const isAuthor = ({ input, index }: RegExpExecArray): boolean =>
  /(?:over|van|door)\s(?:\p{Lu}\p{Ll}{1,12}\s)?$/u.test(input.slice(Math.max(0, index - 20), index)) &&
  !/(?:vraag|verzoek|klacht|bericht|brief|reactie|gevraagd|gegeven|handeld|verwerkt|gekeken|gecontroleerd|gedaan|geteld|ingevuld|mail)\s(?:van|door)\s$/iu.test(
    input.slice(Math.max(0, index - 24), index),
  );

export const nameFinders: readonly Finder[] = [
  {
    kind: 'name',
    pattern: new RegExp(`${title}${wordsBehind}`, 'giu'),
    lengthOf: (match) => {
      if (isOfWork(match)) return 0;
      const end = nameEnd(match[2] ?? '', isReader.test(match[1] ?? ''));
      return end === 0 ? 0 : match[0].length + end;
    },
  },
  {
    kind: 'name',
    pattern: new RegExp(String.raw`(?<![\p{L}.])(?:\p{Lu}\.\s?){1,5}${surname}`, 'gu'),
    lengthOf: (match) => (isAuthor(match) ? 0 : match[0].length),
  },
];
