import { parseBool } from 'numfmt';
import { storedFormula } from '../formula/rewrite/stored.ts';
import type { Typed } from './literal.ts';
import { sheetLocale } from './locale.ts';
import { readDateTime } from './typed-date.ts';
import { readNumber } from './typed-number.ts';

/**
 * One typed text as USER_ENTERED reads it: formula, boolean, number, date, else text.
 * `now` decides the year of a date typed without one.
 */
export const readTyped = (text: string, localeName: string, now: number = Date.now()): Typed => {
  if (text.startsWith("'")) return { value: { stringValue: text.slice(1) } };
  if (text.startsWith('=') && text.length > 1) return formula(text, localeName);
  const literal = readLiteral(text, localeName, now);
  if (literal) return literal;
  // `+A1` is a formula too; `+5` was a number just now
  return /^\+./.test(text) ? formula(`=${text}`, localeName) : { value: { stringValue: text } };
};

/** The largest number has 309 digits; the patterns of numbers and dates take the square of a text's length. */
const literalLengthMax = 400;

/** A text that reads as a boolean, a number or a date, as a formula may meet it too; `undefined` if it is just text. */
export const readLiteral = (text: string, localeName: string, now: number): Typed | undefined => {
  const locale = sheetLocale(localeName);
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > literalLengthMax) return undefined;
  const bool = parseBool(trimmed, { locale: locale.tag }) ?? parseBool(trimmed, { locale: 'en-US' });
  if (bool) return { value: { boolValue: bool.value } };
  return readNumber(trimmed, locale) ?? readDateTime(trimmed, locale, now);
};

const formula = (text: string, locale: string): Typed => ({ value: { formulaValue: storedFormula(text, locale) } });
