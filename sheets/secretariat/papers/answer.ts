import { personalKindsIn } from '../../../domain/rules/personal/privacy.ts';
import type { TypedText } from './parse.ts';
import { answers, comfortableLength } from './texts.ts';

/** Names are allowed in the group's own papers; personal addresses and numbers are pointed out. */
const personalSentence = (words: string): string => {
  const kinds = personalKindsIn(words).filter((kind) => kind !== 'name');
  return kinds.length === 0 ? '' : answers.personal(kinds);
};

/** The answer beside a text. `stored` is what was stored of it. */
export const answerTo = ({ kind, words, formula, cutFrom }: TypedText, stored: string): string => {
  if (words !== stored) return answers.notYet;
  if (words.trim() === '') return answers.hint(kind);
  if (cutFrom !== undefined) return answers.cut(cutFrom, words.length);
  return [
    answers.saved(words.length),
    words.length > comfortableLength ? answers.long : '',
    formula ? answers.formula : personalSentence(words),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
};
