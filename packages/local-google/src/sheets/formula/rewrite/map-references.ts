import type { Token } from '@borgar/fx';
import { tokensOf } from '../syntax.ts';

const ranges = new Set(['range', 'range_beam', 'range_ternary']);
export const isRange = (token: Token): boolean => ranges.has(token.type);
export const isName = (token: Token): boolean => token.type === 'range_named';

/**
 * The formula with each range or name (sheet included: `'Q1 2026'!B2:B`) replaced by what `change` makes of it,
 * or left where that is `undefined`. All other signs stay as they were typed.
 */
export const mapReferences = (
  formula: string,
  locale: string,
  change: (text: string, token: Token) => string | undefined,
): string => {
  let result = '';
  let copied = 0;
  for (const token of tokensOf(formula, locale, true)) {
    if (!isRange(token) && !isName(token)) continue;
    // the separators were put into fx's signs one for one: the token stands at the same place in the formula
    const [start = 0, end = 0] = token.loc ?? [];
    const fresh = change(formula.slice(start, end), token);
    if (fresh === undefined) continue;
    result += formula.slice(copied, start) + fresh;
    copied = end;
  }
  return result + formula.slice(copied);
};
