import { format } from 'numfmt';
import type { ExtendedValue, NumberFormat } from '../formula/evaluate/value.ts';
import { showAutomatic } from './automatic.ts';
import { defaultPattern } from './default-format.ts';
import { sheetLocale } from './locale.ts';

const errorTexts: Record<string, string> = {
  ERROR: '#ERROR!',
  NULL_VALUE: '#NULL!',
  DIVIDE_BY_ZERO: '#DIV/0!',
  VALUE: '#VALUE!',
  REF: '#REF!',
  NAME: '#NAME?',
  NUM: '#NUM!',
  N_A: '#N/A',
  LOADING: 'Loading...',
};

export const errorText = (type: string): string => errorTexts[type] ?? '#ERROR!';

/** The `formattedValue` of a cell: its calculated value as the locale and its number format print it. */
export const showValue = (
  effective: ExtendedValue | undefined,
  numberFormat: NumberFormat | undefined,
  localeName: string,
): string => {
  if (!effective) return '';
  if (effective.errorValue) return errorText(effective.errorValue.type ?? 'ERROR');
  const locale = sheetLocale(localeName);
  if (effective.boolValue != null) return effective.boolValue ? locale.trueWord : locale.falseWord;
  const pattern = patternOf(numberFormat, localeName);
  if (effective.stringValue != null)
    return pattern ? print(pattern, effective.stringValue, locale.tag) : effective.stringValue;
  if (effective.numberValue == null) return '';
  return pattern && !isText(pattern)
    ? print(pattern, effective.numberValue, locale.tag)
    : showAutomatic(effective.numberValue, localeName);
};

const patternOf = (numberFormat: NumberFormat | undefined, locale: string): string => {
  if (!numberFormat) return '';
  const pattern = numberFormat.pattern || defaultPattern(numberFormat.type ?? '', locale);
  return /^general$/i.test(pattern) ? '' : pattern;
};

const isText = (pattern: string): boolean => pattern === '@';

/** What a mark stands for that numfmt would leave out or print otherwise; no cell holds such a sign. */
const fill = '\u0001';
const small = '\u0002';

/** numfmt knows the patterns of Excel. Google's calendar has no 29 February 1900, and `* ` leaves one space. */
export const print = (pattern: string, value: number | string, tag: string): string =>
  format(forNumfmt(pattern), value, { locale: tag, leap1900: false, throws: false, fillChar: fill })
    .replaceAll(fill, '')
    .replace(new RegExp(`${small}(.)`, 'g'), (_, letter: string) => letter.toLowerCase());

/** Google writes the half-day as `am/pm`, printed in capitals, or as `a/p`, printed as written. */
const forNumfmt = (pattern: string): string =>
  pattern.replace(/"[^"]*"|\\.|am\/pm|a\/p/g, (part) => {
    if (part === 'am/pm') return 'AM/PM';
    return part === 'a/p' ? `"${small}"A/P` : part;
  });
