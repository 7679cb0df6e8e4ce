import type { FigureId } from '../../domain/measures/relations.ts';
import { count } from '../dutch.ts';
import { nameOf, quotedName } from './figure-names.ts';
import { figure, type Sentence } from './page/sentence.ts';

/** Sentences about the KB's own count. */

export const kbCounted = (value: number): string => `Volgens de KB: ${count(value)}`;

const verbs: readonly (readonly [RegExp, string])[] = [
  [/^(samen )?geleverd ?/u, 'leverde u'],
  [/^(samen )?ontvangen ?/u, 'ontving u'],
];

/** `volgens de KB leverde u naar andere provincies 540`. */
const accordingToKb = (id: FigureId | null, kb: string): string => {
  const name = id === null ? '' : nameOf(id);
  const verb = verbs.find(([pattern]) => pattern.test(name));
  if (!verb) return `volgens de KB is ${quotedName(id)} ${kb}`;
  const [pattern, words] = verb;
  return ['volgens de KB', words, name.replace(pattern, '$1').trim(), kb].filter((part) => part !== '').join(' ');
};

export const kbDiffers: Sentence = (f, id) =>
  `Vraag: ${accordingToKb(id, figure(f, 'kb'))}; hier staat ${figure(f, 'value')}. Weet u hoe dat komt? Schrijf het rechts.`;
