import { showNumber } from '../../values/automatic.ts';
import { sheetLocale } from '../../values/locale.ts';
import { readLiteral } from '../../values/typed.ts';
import { notBoolean, notNumber } from './error.ts';
import { spend } from './limit.ts';
import { CellError, type Scalar } from './value.ts';

/** Which argument of which function asks: Google names both when a value does not fit. */
export interface Asker {
  fn: string;
  parameter: number;
  locale: string;
}

/** Text that reads as a number or a date counts as one (`"12"+1`), as it would if typed. */
export const textToNumber = (text: string, locale: string): number | undefined =>
  readLiteral(text, locale, 0)?.value.numberValue ?? undefined;

export const toNumber = (value: Scalar, asker: Asker): number | CellError => {
  if (typeof value === 'number' || value instanceof CellError) return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return textToNumber(value, asker.locale) ?? notNumber(asker.fn, asker.parameter, value);
};

/** A number is shown in the time of so many cells. */
const stepsOfNumber = 20;

export const toText = (value: Scalar, locale: string): string | CellError => {
  if (value instanceof CellError) return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? sheetLocale(locale).trueWord : sheetLocale(locale).falseWord;
  if (typeof value === 'string') return value;
  spend(stepsOfNumber);
  return showNumber(value, locale);
};

export const toBoolean = (value: Scalar, asker: Asker): boolean | CellError => {
  if (typeof value === 'boolean' || value instanceof CellError) return value;
  if (value === null) return false;
  if (typeof value === 'number') return value !== 0;
  return readLiteral(value, asker.locale, 0)?.value.boolValue ?? notBoolean(asker.fn, asker.parameter, value);
};
