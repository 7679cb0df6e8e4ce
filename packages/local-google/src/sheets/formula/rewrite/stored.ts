import { stringifyA1Ref } from '@borgar/fx';
import { sheetLocale } from '../../values/locale.ts';
import { mapReferences } from './map-references.ts';
import { readReference } from './reference.ts';
import { withPoints } from './separators.ts';

/**
 * A formula as Google keeps it: references in capitals and in their shortest form (`b1:B1` becomes `B1`),
 * and under a locale with `,` between arguments each `;` made into one. All else stays as typed.
 */
export const storedFormula = (formula: string, locale: string): string => {
  const text = sheetLocale(locale).argument === ',' ? withPoints(formula, locale) : formula;
  return mapReferences(text, locale, inCapitals);
};

/** The sheet's name in front keeps its own capitals and quotes. */
const inCapitals = (text: string): string | undefined => {
  const at = text.lastIndexOf('!') + 1;
  const reference = readReference(text.slice(at));
  return reference && 'range' in reference ? text.slice(0, at) + stringifyA1Ref({ range: reference.range }) : undefined;
};
