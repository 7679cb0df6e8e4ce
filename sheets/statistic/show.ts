import { numberOf, type Quarter, timeZone, yearOf } from '../questionnaire/quarter.ts';
import type { Period } from './statistic.ts';

/** Numbers and dates as Dutch reads them. Rounding happens here, once, half away from zero. */
const formatter = (digits: number, sign: boolean): Intl.NumberFormat =>
  new Intl.NumberFormat('nl-NL', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: sign ? 'exceptZero' : 'negative',
  });

const whole = formatter(0, false);
const oneDecimal = formatter(1, false);
const signed = formatter(1, true);
const euros = formatter(2, false);

export const showCount = (value: number): string => whole.format(value);
export const showDecimal = (value: number): string => oneDecimal.format(value);
export const showSigned = (value: number): string => signed.format(value);
export const showEuro = (value: number): string => `€ ${euros.format(value)}`;

const dateFormat = new Intl.DateTimeFormat('nl-NL', { timeZone, day: 'numeric', month: 'long', year: 'numeric' });
const timeFormat = new Intl.DateTimeFormat('nl-NL', { timeZone, hour: '2-digit', minute: '2-digit' });

/** `14 april 2026`. */
export const showDate = (instant: number): string => dateFormat.format(instant);
/** `14 april 2026, 14:32`. */
export const showMoment = (instant: number): string => `${showDate(instant)}, ${timeFormat.format(instant)}`;
/** A stored date, `2026-04-14`, as `14 april 2026`. */
export const showStoredDate = (date: string): string => showDate(Date.parse(`${date}T12:00:00Z`));

const months = [
  'januari, februari, maart',
  'april, mei, juni',
  'juli, augustus, september',
  'oktober, november, december',
];

/** `1e kwartaal 2026`. */
export const showQuarter = (quarter: Quarter): string => `${numberOf(quarter)}e kwartaal ${yearOf(quarter)}`;
/** `1e kw. 2026`. */
export const showQuarterShort = (quarter: Quarter): string => `${numberOf(quarter)}e kw. ${yearOf(quarter)}`;
export const monthsOf = (quarter: Quarter): string => months[numberOf(quarter) - 1] ?? '';
/** `1e kw. 2026`, or the year itself. */
export const showPeriodShort = (period: Period): string =>
  period.length === 4 ? period : showQuarterShort(period as Quarter);
