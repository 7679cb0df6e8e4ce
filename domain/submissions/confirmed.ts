import type { Observation } from './observation.ts';

/** `geldt nog`: the words with which a library says that an explanation holds for another figure too. */

const confirmation = /(?:geldt|klopt) nog(?: steeds| altijd)?[\s).!]*$/iu;
const between = new Set(' \n\t(,;:.–-');
const besides = new Set('geldt klopt nog steeds altijd ja de deze die dit dat toelichting'.split(' '));

const isOnlyConfirmation = (typed: string): boolean =>
  confirmation.test(typed) && (typed.toLowerCase().match(/\p{L}+/gu) ?? []).every((word) => besides.has(word));

/** The words before `geldt nog`, however often it stands behind them. */
const withoutConfirmation = (text: string): string => {
  const at = text.search(confirmation);
  if (at < 0) return text;
  let end = at;
  while (end > 0 && between.has(text.charAt(end - 1))) end -= 1;
  return withoutConfirmation(text.slice(0, end));
};

/**
 * What is meant by an explanation: to type in a cell replaces what stands there, and `geldt nog` alone confirms the words
 * that it replaced. They are kept with it, at every look after that too.
 */
export const confirmedAnew = (typed: string, before: string): string => {
  if (!isOnlyConfirmation(typed)) return typed;
  const earlier = withoutConfirmation(before);
  return earlier === '' ? typed : `${earlier} (${typed.trim()})`;
};

/** The explanation as others may read it beside the figure; '' when it was written for another figure. */
export const quotable = ({ explanation, writtenFor }: Observation): string =>
  writtenFor === undefined ? withoutConfirmation(explanation).trim() : '';
