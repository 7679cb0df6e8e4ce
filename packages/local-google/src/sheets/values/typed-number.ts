import { parseNumber } from 'numfmt';
import { defaultPattern } from './default-format.ts';
import type { Typed } from './literal.ts';
import type { SheetLocale } from './locale.ts';

const signs = '$€£¥₹₩₽₪₫฿₺₴';
const currency = new RegExp(`^([-+]?)([${signs}])\\s*([-+]?)(.*)$|^([-+]?)([^${signs}]*?)\\s*([${signs}])$`);

/** A number as typed: plain, grouped, in per cent, with a currency sign, scientific. */
export const readNumber = (text: string, locale: SheetLocale): Typed | undefined =>
  readPercent(text, locale) ?? readCurrency(text, locale) ?? readPlain(text, locale);

const readPercent = (text: string, locale: SheetLocale): Typed | undefined => {
  const match = /^(.*\d\S?)\s*%$/.exec(text) ?? /^%\s*(.*\d)$/.exec(text);
  const digits = match?.[1] === undefined ? undefined : numberIn(match[1], locale);
  if (digits === undefined || match?.[1] === undefined) return undefined;
  // 12.5 / 100 is 0.125, while 12.5 * 0.01 would leave a trace of rounding
  const value = Number((digits / 100).toPrecision(15));
  return typed(value, 'PERCENT', match[1].includes(locale.decimal) ? '0.00%' : '0%');
};

const readCurrency = (text: string, locale: SheetLocale): Typed | undefined => {
  const match = currency.exec(text);
  if (!match) return undefined;
  const [, before = '', ahead, within = '', rest = '', sign = '', leading = '', behind] = match;
  const digits = ahead ? rest : leading;
  if (before && within) return undefined;
  const size = /^[\d.,\s\u00a0\u202f']*$/.test(digits) ? numberIn(digits, locale) : undefined;
  if (size === undefined) return undefined;
  const value = (before || within || sign) === '-' ? -size : size;
  return typed(value, 'CURRENCY', currencyPattern(ahead ?? behind ?? '', digits.includes(locale.decimal), locale));
};

const currencyPattern = (sign: string, decimals: boolean, locale: SheetLocale): string => {
  if (sign === locale.currency) {
    const pattern = defaultPattern('CURRENCY', locale.tag);
    return decimals ? pattern : pattern.replace('0.00', '0');
  }
  const quoted = sign === '$' ? '"$"' : `[$${sign}]`;
  return `${quoted}#,##0${decimals ? '.00' : ''}`;
};

const readPlain = (text: string, locale: SheetLocale): Typed | undefined => {
  const value = numberIn(text, locale);
  if (value === undefined) return undefined;
  if (/\de[-+]?\d+$/i.test(text)) return typed(value, 'SCIENTIFIC', '0.00E+00');
  if (!grouped(text, locale)) return { value: { numberValue: value } };
  return typed(value, 'NUMBER', text.includes(locale.decimal) ? '#,##0.00' : '#,##0');
};

const grouped = (text: string, locale: SheetLocale): boolean => new RegExp(`\\d[${locale.group}]\\d`).test(text);

/** numfmt's Excel mode: groups of exactly three, `1,5` is no number under en_US, `1.5` none under nl_NL. */
const numberIn = (text: string, locale: SheetLocale): number | undefined => {
  if (!/\d/.test(text) || /[$%'\s]/.test(text)) return undefined;
  const value = parseNumber(text, { locale: locale.tag, mode: 0 });
  return value && Number.isFinite(value.value) ? value.value : undefined;
};

const typed = (value: number, type: string, pattern: string): Typed => ({
  value: { numberValue: value },
  numberFormat: { type, pattern },
});
