import { stringifyA1Ref } from '@borgar/fx';
import { sheetLocale } from '../values/locale.ts';
import { readReference } from './reference.ts';
import { withPoints } from './separators.ts';
import { tokensOf } from './syntax.ts';

const referenceTypes = new Set(['range', 'range_beam', 'range_ternary']);

/**
 * A formula as Google keeps it: references in capitals and in their shortest form (`b1:B1` becomes `B1`),
 * and under a locale with `,` between arguments each `;` made into one. All else stays as typed.
 */
export const storedFormula = (formula: string, locale: string): string => {
  const text = sheetLocale(locale).argument === ',' ? withPoints(formula, locale) : formula;
  let result = '';
  let copied = 0;
  for (const token of tokensOf(text, locale, true)) {
    if (!referenceTypes.has(token.type)) continue;
    const [start = 0, end = 0] = token.loc ?? [];
    result += text.slice(copied, start) + inCapitals(text.slice(start, end));
    copied = end;
  }
  return result + text.slice(copied);
};

/** The sheet's name in front keeps its own capitals and quotes. */
const inCapitals = (text: string): string => {
  const at = text.lastIndexOf('!') + 1;
  const reference = readReference(text.slice(at));
  return reference && 'range' in reference ? text.slice(0, at) + stringifyA1Ref({ range: reference.range }) : text;
};
