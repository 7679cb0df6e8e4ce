import { type SheetLocale, sheetLocale } from '../../values/locale.ts';

/**
 * A formula as the fx library reads it: `,` between arguments and columns, `;` between rows, `.` before decimals.
 * Each sign is replaced by one sign, so that every place in the result is the same place in the formula as typed.
 */
export const withPoints = (formula: string, localeName: string): string => {
  const locale = sheetLocale(localeName);
  let braces = 0;
  const open = new OpenBrackets();
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
    result += translated(sign, braces > 0, locale, open);
    open.see(sign);
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
const translated = (sign: string, inArray: boolean, locale: SheetLocale, open: OpenBrackets): string => {
  if (sign === ';') return inArray && open.depthInArray === 0 ? ';' : ',';
  if (locale.decimal !== ',') return sign;
  if (sign === ',') return '.';
  return sign === '\\' && inArray ? ',' : sign;
};

/** The brackets that stand open at a place of a formula. */
class OpenBrackets {
  /** How many parentheses stand open within each `{`, the innermost last; the first counts those outside of all. */
  readonly #depths = [0];

  /** How many parentheses stand open since the innermost `{`. */
  get depthInArray(): number {
    return this.#depths.at(-1) ?? 0;
  }

  see(sign: string): void {
    const last = this.#depths.length - 1;
    if (sign === '{') this.#depths.push(0);
    else if (sign === '(') this.#depths[last] = this.depthInArray + 1;
    else if (sign !== ')' && sign !== '}') return;
    else if (this.depthInArray > 0) this.#depths[last] = this.depthInArray - 1;
    else if (last > 0) this.#depths.pop();
  }
}
