import { type SheetLocale, sheetLocale } from '../values/locale.ts';

/**
 * A formula as the fx library reads it: `,` between arguments and columns, `;` between rows, `.` before decimals.
 * Each sign is replaced by one sign, so that every place in the result is the same place in the formula as typed.
 */
export const withPoints = (formula: string, localeName: string): string => {
  const locale = sheetLocale(localeName);
  let braces = 0;
  let result = '';
  for (let at = 0; at < formula.length; at += 1) {
    const sign = formula.charAt(at);
    if (sign === '"' || sign === "'") {
      const end = endOfQuoted(formula, at);
      result += formula.slice(at, end);
      at = end - 1;
      continue;
    }
    if (sign === '{') braces += 1;
    if (sign === '}') braces -= 1;
    result += translated(sign, braces > 0, locale, formula, at);
  }
  return result;
};

const endOfQuoted = (text: string, start: number): number => {
  const quote = text.charAt(start);
  for (let at = start + 1; at < text.length; at += 1) {
    if (text.charAt(at) !== quote) continue;
    if (text.charAt(at + 1) === quote) at += 1;
    else return at + 1;
  }
  return text.length;
};

/** `;` separates arguments under every locale, but rows between the braces of an array (not within a call there). */
const translated = (sign: string, inArray: boolean, locale: SheetLocale, text: string, at: number): string => {
  if (sign === ';') return inArray && depthInArray(text, at) === 0 ? ';' : ',';
  if (locale.decimal !== ',') return sign;
  if (sign === ',') return '.';
  return sign === '\\' && inArray ? ',' : sign;
};

/** How many parentheses stand open between the innermost `{` and this place. */
const depthInArray = (text: string, end: number): number => {
  const open: string[] = [];
  for (let at = 0; at < end; at += 1) {
    const sign = text.charAt(at);
    if (sign === '"' || sign === "'") at = endOfQuoted(text, at) - 1;
    else if (sign === '(' || sign === '{') open.push(sign);
    else if (sign === ')' || sign === '}') open.pop();
  }
  return open.length - 1 - open.lastIndexOf('{');
};
