import { folded } from '../../submissions/typed-text.ts';
import { before, type Finder } from './finder.ts';
import { givenNames, givenNamesInCapitals, surnames } from './name-words.ts';
import { isAuthor } from './names.ts';

/*
 * Names without a title. A given name alone says little: it may be a month, a magazine or a
 * character. It counts when a frequent surname follows, when the words before it introduce a
 * person, or when the words behind it say what only a person does.
 */

/** Words that introduce a person. They are at most as long as the context of `before`. */
const introduced =
  /(?<!\p{L})(?:volgens|aldus|namens|bel|mail|vraag|dank aan|vraag(?: het)? aan|(?:gevraagd|doorgegeven|gemeld|gestuurd|gemaild|gebeld) (?:aan|door|met)|(?:geteld|ingevuld|nagekeken|gecontroleerd|afgehandeld|verwerkt|geschat|bijgehouden) door|(?:overleg|overlegd|gesproken) met|(?:mail|mailtje|bericht|brief|telefoontje|reactie|melding|opgave|antwoord|klacht|telling|idee)(?: is)? van|(?:ziekte|verlof|vertrek|afwezigheid|vervanging|pensioen|opvolger|opvolgster|hulp) van|(?:aanvraag|verzoek) van)\s$/iu;

/** What only people do or are, directly behind the name, or behind a list that begins with it. */
const does =
  /^(?:(?:,|\sen)\s\p{Lu}\p{L}{1,20}){0,3}\s(?:bel(?:t|de|den)|mail(?:t|de|den)|(?:vertel|tel|meld|klaag|controleer)(?:t|de|den)|werk(?:t|te|ten)|(?:reageer|betaal|beweer)(?:t|de)|vraagt|vroeg|vroegen|zegt|zei|denkt|dacht|weet|wist|hielp|hielpen|helpt|haalt|haalde|komt|kwam langs|(?:gaat|ging) met|(?:is|was|zijn|waren) (?:ziek|vrij|vertrokken|verhuisd|overleden|gestopt|afwezig|op vakantie|met (?:\p{L}{0,20}verlof|pensioen|vakantie))|(?:heeft|had|hebben|hadden) (?:\p{L}{1,12} ){0,3}(?:in|door|over|op|aan|na)?ge\p{L}{2,15}(?<!\sgeen))(?!\p{L})/u;

const contextLength = 90;

const surnameBehind = /^(?:\s(?:van|de|der|den|ten|ter|te|het|’t|'t|el|al)){0,3}\s(?<surname>\p{Lu}[\p{L}’'-]{1,40})/iu;

interface Behind {
  readonly length: number;
  readonly isFrequent: boolean;
}

const isGiven = (name: string): boolean => givenNames.has(folded(name)) || givenNamesInCapitals.has(folded(name));

/** Whether a text has a given name with a capital, other than a word of `own`. */
export const hasGivenName = (text: string, own: readonly string[] = []): boolean =>
  (text.match(/\p{Lu}[\p{L}’'-]{1,30}/gu) ?? []).some(
    (word) => isGiven(word) && !own.some((name) => name.includes(word)),
  );

/** *Frank* in *Anne Frank Stichting* is no name by itself. */
const isBehindGiven = (match: RegExpExecArray): boolean =>
  isGiven(/(?<word>\p{L}{1,30})\s$/u.exec(before(match))?.groups?.word ?? '');

/** The surname behind a given name, with its particles and a second given name. Length 0 = none. */
const surnameIn = (rest: string): Behind => {
  const found = surnameBehind.exec(rest);
  const surname = found?.groups?.surname ?? '';
  if (!found || !/^\p{Lu}/u.test(surname)) return { length: 0, isFrequent: false };
  const { length } = found[0];
  const further = isGiven(surname) ? surnameIn(rest.slice(length)) : undefined;
  if (further?.isFrequent) return { length: length + further.length, isFrequent: true };
  return { length, isFrequent: surnames.has(folded(surname)) };
};

export const untitledNameFinders: readonly Finder[] = [
  {
    kind: 'name',
    pattern: /(?<![\p{L}\p{M}\d’'-])\p{Lu}[\p{L}’'-]{1,30}(?![\p{L}’'-])/gu,
    lengthOf: (match) => {
      const [given] = match;
      if (!isGiven(given) || isBehindGiven(match)) return 0;
      const start = match.index + given.length;
      const rest = match.input.slice(start, start + contextLength);
      const { length, isFrequent } = surnameIn(rest);
      const isPerson =
        introduced.test(before(match)) || does.test(rest.slice(length)) || (isFrequent && !isAuthor(match));
      return isPerson ? given.length + length : 0;
    },
  },
];
