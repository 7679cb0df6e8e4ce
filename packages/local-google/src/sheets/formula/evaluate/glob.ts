import { spend } from './limit.ts';

/** One part of a pattern with jokers: a sign as it is, any one sign, or any text. */
export type GlobPart = { readonly sign: string } | 'one' | 'any';

/**
 * Whether a text fits a pattern from end to end. After a mismatch only the last `any` takes one sign more, so the time is at
 * most the product of the lengths; the same as a regular expression takes longer with every `any`.
 */
export const fitsGlob = (parts: readonly GlobPart[], text: string): boolean => {
  const signs = [...text];
  spend(1 + (parts.length * signs.length) / 100);
  let [part, at] = [0, 0];
  let [anyPart, anyAt] = [-1, 0];
  while (at < signs.length) {
    const wanted = parts[part];
    if (wanted === 'any') {
      [anyPart, anyAt] = [part, at];
      part += 1;
    } else if (wanted === 'one' || (wanted !== undefined && wanted.sign === signs[at])) {
      part += 1;
      at += 1;
    } else if (anyPart >= 0) {
      anyAt += 1;
      [part, at] = [anyPart + 1, anyAt];
    } else return false;
  }
  return parts.slice(part).every((each) => each === 'any');
};
