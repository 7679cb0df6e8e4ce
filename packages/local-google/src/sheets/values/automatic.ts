import { sheetLocale } from './locale.ts';

/** A cell without a number format shows at most ten significant digits; whole numbers up to fifteen. */
const shownDigits = 10;
/** A number joined to a text (`=1/3&""`) keeps fifteen. */
const joinedDigits = 15;
const wholeMax = 1e15;
const fractionMin = 1e-10;

/** A number in a cell whose format is automatic. */
export const showAutomatic = (value: number, locale: string): string => show(value, shownDigits, 6, locale);

/** A number turned into text by a formula. */
export const showNumber = (value: number, locale: string): string => show(value, joinedDigits, joinedDigits, locale);

const show = (value: number, digits: number, scientificDigits: number, locale: string): string => {
  const size = Math.abs(value);
  if (value === 0) return '0';
  const text =
    size >= wholeMax || size < fractionMin ? scientific(value, scientificDigits) : plain(value, digits, size);
  return text.replace('.', sheetLocale(locale).decimal);
};

const plain = (value: number, digits: number, size: number): string => {
  const wholeDigits = size < 1 ? 0 : Math.floor(Math.log10(size)) + 1;
  const rounded = Number(value.toPrecision(Math.max(digits, wholeDigits)));
  return Math.abs(rounded) < 1e-6 ? withoutExponent(rounded) : String(rounded);
};

/** JavaScript writes 1e-7; Sheets writes 0.0000001. */
const withoutExponent = (value: number): string => {
  const [mantissa = '0', exponent = '0'] = value.toExponential().split('e');
  const decimals = (mantissa.split('.')[1] ?? '').length - Number(exponent);
  return value.toFixed(decimals);
};

const scientific = (value: number, digits: number): string => {
  const [mantissa = '0', exponent = '0'] = value.toExponential(digits - 1).split('e');
  const sign = exponent.startsWith('-') ? '-' : '+';
  return `${Number(mantissa)}E${sign}${exponent.replace(/^[+-]/, '').padStart(2, '0')}`;
};
