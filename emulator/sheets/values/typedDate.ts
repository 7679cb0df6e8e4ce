import { dateToSerial, parseDate, parseTime } from 'numfmt';
import type { SheetLocale } from './locale.ts';
import type { Typed } from './typed.ts';

const timeShape = /^(.*?)(?:^|[ T])(\d{1,3}(?::\d{1,2}){1,2}(?:[.,]\d+)?)(\s*[ap]\.?m?\.?)?$/i;

/** A date, a time or both, as typed, with the pattern that shows it the same way. */
export const readDateTime = (text: string, locale: SheetLocale, now: number): Typed | undefined => {
  const match = timeShape.exec(text);
  if (!match) return readDate(text, locale, now);
  const [, before = '', clock = '', half = ''] = match;
  const time = readTime(clock, half);
  if (!time) return undefined;
  if (before.trim() === '') return time;
  const date = readDate(before.trim(), locale, now);
  if (!date) return undefined;
  return typed(
    (date.value.numberValue ?? 0) + (time.value.numberValue ?? 0),
    'DATE_TIME',
    `${date.numberFormat?.pattern} ${time.numberFormat?.pattern}`,
  );
};

const readTime = (clock: string, half: string): Typed | undefined => {
  const [hours = 0, minutes = 0, seconds = 0] = clock.replace(',', '.').split(':').map(Number);
  const shape = clock.split(':').length === 3 ? 'mm:ss' : 'mm';
  if (minutes > 59 || seconds >= 60) return undefined;
  if (half && (hours > 12 || hours === 0)) return undefined;
  const read = half ? parseTime(`${hours}:${minutes}:${seconds} ${half.trim()}`, { mode: 0 })?.value : undefined;
  if (half && read === undefined) return undefined;
  const value = read ?? (hours * 3600 + minutes * 60 + seconds) / 86400;
  if (half) return typed(value, 'TIME', `h:${shape} am/pm`);
  return typed(value, 'TIME', hours > 23 ? `[h]:${shape}` : `H:${shape}`);
};

const readDate = (text: string, locale: SheetLocale, now: number): Typed | undefined => {
  const numeric = /^(\d{1,4})([-/.])(\d{1,2})(?:\2(\d{1,4}))?$/.exec(text);
  if (numeric) return readNumericDate(numeric, locale, now);
  const parsed = parseDate(text, { locale: locale.tag, mode: 1 }) ?? parseDate(text, { locale: 'en-US', mode: 1 });
  if (!parsed) return undefined;
  const pattern = namedPattern(text);
  if (!pattern) return undefined;
  return typed(pattern.includes('y') ? parsed.value : inYear(parsed.value, now), 'DATE', pattern);
};

const readNumericDate = (parts: RegExpExecArray, locale: SheetLocale, now: number): Typed | undefined => {
  const [, first = '', separator = '', second = '', third] = parts;
  const thisYear = new Date(now).getUTCFullYear();
  if (first.length > 2) {
    if (third === undefined || third.length > 2) return undefined;
    return dated([first, second, third], ['y', 'M', 'd'], separator, thisYear);
  }
  // a point is what separates decimals or groups somewhere; as a date it is read only where dates are written so
  if (separator === '.' && locale.dateSeparator !== '.') return undefined;
  const order = locale.dateOrder === 'mdy' ? ['M', 'd'] : ['d', 'M'];
  if (third === undefined) return dated([first, second], order, separator, thisYear);
  return dated([first, second, third], [...order, 'y'], separator, thisYear);
};

const dated = (parts: string[], order: string[], separator: string, thisYear: number): Typed | undefined => {
  const part = (letter: string): string => parts[order.indexOf(letter)] ?? '';
  const year = order.includes('y') ? fullYear(part('y')) : thisYear;
  const month = Number(part('M'));
  const day = Number(part('d'));
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  const pattern = order.map((letter) => shape(letter, part(letter))).join(separator);
  return typed(serial(year, month, day), 'DATE', pattern);
};

const shape = (letter: string, digits: string): string => {
  if (letter === 'y') return 'yyyy';
  return digits.startsWith('0') ? letter + letter : letter;
};

/** Two digits mean 1930–2029. */
const fullYear = (digits: string): number => {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
};

const serial = (year: number, month: number, day: number): number => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / 86_400_000 + 25_569;
};

const inYear = (value: number, now: number): number => {
  const date = new Date((value - 25_569) * 86_400_000);
  const moved = dateToSerial([new Date(now).getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
  return moved ?? value;
};

const namedPattern = (text: string): string | undefined => {
  const words = text.replace(/\d+/g, (digits) => (digits.length > 2 ? 'yyyy' : digits.startsWith('0') ? 'dd' : 'd'));
  const pattern = words.replace(/\p{L}{3,}\.?/gu, (word) => {
    if (word === 'yyyy') return word;
    return word.length > 4 ? 'MMMM' : 'MMM';
  });
  return /^[dMy ,\-/]+$/.test(pattern) ? pattern : undefined;
};

const typed = (value: number, type: string, pattern: string): Typed => ({
  value: { numberValue: value },
  numberFormat: { type, pattern },
});
