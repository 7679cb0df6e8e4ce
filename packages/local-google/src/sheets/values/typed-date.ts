import { parseDate } from 'numfmt';
import { defaultPattern } from './default-format.ts';
import type { Typed } from './literal.ts';
import type { SheetLocale } from './locale.ts';
import { readTime, timeAtEnd } from './typed-time.ts';

/** A date, a time or both, as typed, with the pattern that shows it the same way. */
export const readDateTime = (text: string, locale: SheetLocale, now: number): Typed | undefined => {
  const moment = readMoment(text, locale, now);
  if (!moment) return undefined;
  const { value, type, pattern } = moment;
  // in the form that is the locale's own, Google notes the kind alone: the cell then follows a change of locale
  const usual = defaultPattern(type, locale.tag).toLowerCase() === pattern.toLowerCase();
  return { value: { numberValue: value }, numberFormat: usual ? { type } : { type, pattern } };
};

interface Moment {
  value: number;
  type: 'DATE' | 'TIME' | 'DATE_TIME';
  pattern: string;
}

const readMoment = (text: string, locale: SheetLocale, now: number): Moment | undefined => {
  const parts = timeAtEnd(text);
  if (!parts) return readDate(text, locale, now);
  const time = readTime(parts.clock, parts.half, locale);
  if (!time) return undefined;
  if (parts.before === '') return { ...time, type: 'TIME' };
  const date = readDate(parts.before, locale, now);
  if (!date) return undefined;
  // parts of a second are shown in no typed form
  const pattern = /[.,]/.test(parts.clock)
    ? defaultPattern('DATE_TIME', locale.tag)
    : `${date.pattern} ${time.pattern}`;
  return { value: date.value + time.value, type: 'DATE_TIME', pattern };
};

const readDate = (text: string, locale: SheetLocale, now: number): Moment | undefined => {
  const thisYear = new Date(now).getUTCFullYear();
  const numeric = /^(\d{1,4})([-/.])(\d{1,2})(?:\2(\d{1,4}))?$/.exec(text);
  return numeric ? readNumericDate(numeric, locale, thisYear) : readNamedDate(text, locale, thisYear);
};

const readNumericDate = (parts: RegExpExecArray, locale: SheetLocale, thisYear: number): Moment | undefined => {
  const [, first = '', separator = '', second = '', third] = parts;
  if (first.length > 2) {
    if (third === undefined || first.length !== 4 || third.length > 2) return undefined;
    return dated([first, second, third], ['y', 'm', 'd'], separator, thisYear);
  }
  // a point separates decimals or groups; it is part of a date only where dates are written with it
  if (separator === '.' && locale.dateSeparator !== '.') return undefined;
  const order = locale.dateOrder === 'mdy' ? ['m', 'd'] : ['d', 'm'];
  if (third === undefined) return dated([first, second], order, separator, thisYear);
  return dated([first, second, third], [...order, 'y'], separator, thisYear);
};

const dated = (parts: string[], order: string[], separator: string, thisYear: number): Moment | undefined => {
  const part = (letter: string): string => parts[order.indexOf(letter)] ?? '';
  const year = order.includes('y') ? fullYear(part('y')) : thisYear;
  const month = Number(part('m'));
  const day = Number(part('d'));
  if (year === undefined || month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return undefined;
  const pattern = order.map((letter) => shape(letter, part(letter))).join(separator);
  return { value: toSerial(year, month, day), type: 'DATE', pattern };
};

const shape = (letter: string, digits: string): string => {
  if (letter === 'y') return digits.length > 2 ? 'yyyy' : 'yy';
  return digits.startsWith('0') ? letter + letter : letter;
};

/** Two digits mean 1930–2029. */
const fullYear = (digits: string): number | undefined => {
  const year = Number(digits);
  if (digits.length === 4) return year;
  if (digits.length !== 2) return undefined;
  return year < 30 ? 2000 + year : 1900 + year;
};

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const dayMs = 86_400_000;
/** 30 December 1899, day 0 of a sheet, counted in days before 1970. */
const epochDays = 25_569;

const toSerial = (year: number, month: number, day: number): number => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / dayMs + epochDays;
};

/** A month by name: `2 januari 2026`, `Jan 2`; names of the locale, and English ones everywhere. */
const readNamedDate = (text: string, locale: SheetLocale, thisYear: number): Moment | undefined => {
  const pattern = namedPattern(text);
  if (!pattern) return undefined;
  const full = pattern.includes('y') ? text : `${text} ${thisYear}`;
  const parsed =
    parseDate(full, { locale: locale.tag, mode: 1 }) ??
    parseDate(full, { locale: 'en-US', mode: 1 }) ??
    parseDate(full.replace(/\s+(\d{4})$/, ', $1'), { locale: 'en-US', mode: 1 });
  return parsed && { value: parsed.value, type: 'DATE', pattern };
};

const namedPattern = (text: string): string | undefined => {
  const digits = text.replace(/\d+/g, (each) => (each.length > 2 ? 'yyyy' : each.startsWith('0') ? 'dd' : 'd'));
  const pattern = digits.replace(/\p{L}{3,}\.?/gu, (word) =>
    word === 'yyyy' ? word : word.length > 4 ? 'mmmm' : 'mmm',
  );
  // a name alone (`May`) is a word
  return /^[dmy ,\-/]+$/.test(pattern) && pattern.includes('mmm') && /\d/.test(text) ? pattern : undefined;
};
