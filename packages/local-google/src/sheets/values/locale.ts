import { getLocale } from 'numfmt';
import { usualForm } from './usual-forms.ts';

/** What a spreadsheet's locale decides: how numbers, dates and formulas are written. */
export interface SheetLocale {
  /** BCP 47 tag, for numfmt */
  tag: string;
  decimal: string;
  group: string;
  /** between a function's arguments */
  argument: ',' | ';';
  /** between the columns of an array literal */
  column: ',' | '\\';
  dateOrder: 'dmy' | 'mdy' | 'ymd';
  dateSeparator: string;
  /** the usual date and the time that goes with it, as patterns */
  date: string;
  time: string;
  currency: string;
  /** the currency pattern, its sign in place, without decimals: Google's default of the locale */
  currencyPattern: string;
  trueWord: string;
  falseWord: string;
}

const cache = new Map<string, SheetLocale>();

/** An unknown or missing locale is read as `en_US`, as Google does. */
export const sheetLocale = (name: string): SheetLocale => {
  const known = cache.get(name);
  if (known) return known;
  const made = make(name);
  cache.set(name, made);
  return made;
};

const dateOrders = ['mdy', 'dmy', 'ymd'] as const;

const make = (name: string): SheetLocale => {
  const wanted = (name || 'en_US').replace('_', '-');
  const found = /^[a-z]{2,3}(-[A-Z]{2})?$/.test(wanted) ? getLocale(wanted) : undefined;
  const tag = found ? wanted : 'en-US';
  const data = found ?? getLocale('en-US');
  if (!data) throw new Error('numfmt has no data for en-US');
  const comma = data.decimal === ',';
  const [date, time] = usualForm(tag) ?? otherForm(dateOrders[data.format?.dateOrder ?? 0], data.format?.dateSep);
  return {
    tag,
    decimal: data.decimal,
    group: data.group,
    argument: comma ? ';' : ',',
    column: comma ? '\\' : ',',
    dateOrder: orderOf(date),
    dateSeparator: /[^a-z]/i.exec(date)?.[0] ?? '/',
    date,
    time,
    currency: data.currency,
    currencyPattern: currencyPattern(data.currency, data.format?.currencyPos ?? 0),
    trueWord: data.bool[0],
    falseWord: data.bool[1],
  };
};

const orderOf = (date: string): SheetLocale['dateOrder'] => {
  if (date.startsWith('y')) return 'ymd';
  return date.startsWith('M') ? 'mdy' : 'dmy';
};

const otherForm = (order = 'mdy', separator = '/'): readonly [date: string, time: string] => {
  const parts = { mdy: ['M', 'd', 'yyyy'], dmy: ['d', 'M', 'yyyy'], ymd: ['yyyy', 'M', 'd'] }[order] ?? [];
  return [parts.join(separator), 'H:mm:ss'];
};

const currencyPattern = (sign: string, position: number): string => {
  const quoted = sign === '$' ? '"$"' : `[$${sign}]`;
  const spaced = sign === '$' ? '"$ "' : `[$${sign} ]`;
  return [`${quoted}#,##0`, `#,##0${quoted}`, `${spaced}#,##0`, `#,##0[$ ${sign}]`][position] ?? `${quoted}#,##0`;
};
