import type { Observation } from './observation.ts';

/** `geldt nog`: the words with which a library confirms an explanation for another figure. */

const confirmation = /(?:geldt|klopt) nog(?: steeds| altijd)?[\s).!]*$/iu;
const between = new Set(' \n\t(,;:.–-');
const besides = new Set('geldt klopt nog steeds altijd ja de deze die dit dat toelichting'.split(' '));

const isOnlyConfirmation = (typed: string): boolean =>
  confirmation.test(typed) && (typed.toLowerCase().match(/\p{L}+/gu) ?? []).every((word) => besides.has(word));

/** The text before `geldt nog`, even if that is repeated. */
const withoutConfirmation = (text: string): string => {
  const at = text.search(confirmation);
  if (at < 0) return text;
  let end = at;
  while (end > 0 && between.has(text.charAt(end - 1))) end -= 1;
  return withoutConfirmation(text.slice(0, end));
};

/**
 * The explanation that a cell stands for. Typing in a cell replaces its contents, so `geldt nog`
 * alone confirms the words that it replaced. They are kept with it in every later reading.
 */
export const confirmedAnew = (typed: string, before: string): string => {
  if (!isOnlyConfirmation(typed)) return typed;
  const earlier = withoutConfirmation(before);
  return earlier === '' ? typed : `${earlier} (${typed.trim()})`;
};

/**
 * The explanation to show to others beside the figure; '' when it was written for another figure.
 */
export const quotable = ({ explanation, writtenFor }: Observation): string =>
  writtenFor === undefined ? withoutConfirmation(explanation).trim() : '';
