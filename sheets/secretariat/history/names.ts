import type { Library } from '../../../domain/libraries/library.ts';
import { everyMeasure, measures } from '../../../domain/measures/measures.ts';
import { type FigureId, totals } from '../../../domain/measures/relations.ts';
import { folded } from '../../../domain/submissions/typed-text.ts';
import { nameOf } from '../../questionnaire/figure-names.ts';
import { wordsFor } from '../../questionnaire/measure-words.ts';
import { totalTexts } from '../../questionnaire/page/texts.ts';
import { fillers, shortNames, synonyms } from './typed-names.ts';

/**
 * Normalises a name for comparison: lower case, no leading dashes, one kind of apostrophe, single
 * spaces.
 */
export const plainName = (text: string): string =>
  folded(text)
    .replace(/^[-–—•]+\s*/u, '')
    .replace(/[’‘`´]/gu, "'");

/** The meanings of each name. A name with more than one meaning is ambiguous. */
type Names<Meaning> = ReadonlyMap<string, readonly Meaning[]>;

const namesFrom = <Meaning>(pairs: readonly (readonly [string, Meaning])[]): Names<Meaning> => {
  const names = new Map<string, readonly Meaning[]>();
  for (const [name, meaning] of pairs) {
    const key = plainName(name);
    const known = names.get(key) ?? [];
    if (key !== '' && !known.includes(meaning)) names.set(key, [...known, meaning]);
  }
  return names;
};

/** Finds libraries by code, name, former names and place. Only exact names match. */
export interface Directory {
  readonly byId: ReadonlyMap<string, Library>;
  readonly names: Names<string>;
}

export const directoryOf = (
  libraries: readonly Library[],
  formerNames: readonly { readonly library: string; readonly name: string }[],
): Directory => ({
  byId: new Map(libraries.map((library) => [library.id, library])),
  names: namesFrom([
    ...libraries.flatMap(({ id, name, city }) => [id, name, city].map((each) => [each, id] as const)),
    ...formerNames.map(({ library, name }) => [name, library] as const),
  ]),
});

/** The words of a name that carry its meaning. */
const wordsIn = (name: string): readonly string[] =>
  plainName(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !fillers.has(word))
    .map((word) => synonyms.get(word) ?? word);

const keyOf = (name: string): string => [...new Set(wordsIn(name))].sort().join(' ');

const fullNames: readonly (readonly [string, FigureId])[] = [
  ...everyMeasure
    .filter(({ kind }) => kind === 'count' || kind === 'fee')
    .flatMap(({ id }) => [id, wordsFor(id).label, nameOf(id)].map((each) => [each, id] as const)),
  ...totals.flatMap(({ id }) => [id, totalTexts[id].label, nameOf(id)].map((each) => [each, id] as const)),
];

const figureNames: Names<FigureId> = namesFrom(fullNames);

/** By the words that carry the meaning, for a name that is not typed in full. */
const looseNames: Names<FigureId> = namesFrom([...shortNames, ...fullNames].map(([name, id]) => [keyOf(name), id]));

const words = new Set(
  measures.filter(({ kind }) => kind === 'text' || kind === 'choice').map(({ id }) => id as string),
);

/** The ids of the libraries with this name; more than one = ambiguous. */
export const librariesNamed = ({ names }: Directory, text: string): readonly string[] =>
  names.get(plainName(text)) ?? [];

/** The figures with this name; more than one = ambiguous. */
export const figuresNamed = (text: string): readonly FigureId[] =>
  figureNames.get(plainName(text)) ?? looseNames.get(keyOf(text)) ?? [];

/**
 * The figures that may be meant by a text that is not one figure's name: their names hold every word
 * of it. A name that begins with the text comes first.
 */
export const figuresLike = (text: string): readonly FigureId[] => {
  const asked = wordsIn(text);
  if (asked.length === 0) return [];
  const like = fullNames.filter(([name]) => asked.every((word) => wordsIn(name).includes(word)));
  const begins = like.filter(([name]) => plainName(name).startsWith(plainName(text)));
  return [...new Set([...begins, ...like].map(([, figure]) => figure))];
};

/** Whether a text is the code of a question that is answered in words. */
export const isAskedInWords = (text: string): boolean => words.has(plainName(text));
