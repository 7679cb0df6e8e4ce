import { Temporal } from 'temporal-polyfill';
import { type Quarter, timeZone, yearOf } from '../domain/calendar/quarter.ts';

/** Writes numbers, amounts, dates and periods as in a Dutch sentence. */

const counts = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });
const fees = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** `1.234`, with at most two decimals. */
export const count = (value: number): string => counts.format(value);

/** `€ 5,00`. */
export const euros = (value: number): string => `€ ${fees.format(value)}`;

const small = 'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf'.split(' ');

/** A small whole number in words, from `nul` to `twaalf`; larger ones in digits. */
export const inWords = (value: number): string => small[value] ?? count(value);

const months = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

/** `2026-04-14` as `14 april`. */
export const day = (date: string): string => {
  const { day: number, month } = Temporal.PlainDate.from(date);
  return `${number} ${months[month - 1]}`;
};

/** An instant (epoch milliseconds) in Amsterdam, as `14 april, 14:32`. */
export const moment = (instant: number): string => {
  const at = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
  return `${day(at.toPlainDate().toString())}, ${at.toPlainTime().toString({ smallestUnit: 'minute' })}`;
};

const ordinals = ['1e', '2e', '3e', '4e'];
const ordinal = (quarter: Quarter): string => ordinals[Number(quarter.slice(6)) - 1] ?? '';

/** `1e kw. 2025`, for the head of a column. */
export const shortPeriod = (quarter: Quarter): string => `${ordinal(quarter)} kw. ${yearOf(quarter)}`;

/** `1e kwartaal 2026`. */
export const period = (quarter: Quarter): string => `${ordinal(quarter)} kwartaal ${yearOf(quarter)}`;

/** `9-4-2026`, for a narrow column. */
export const shortDay = (date: string): string => date.split('-').reverse().map(Number).join('-');

const monthsOf = (quarter: Quarter): string[] => {
  const first = (Number(quarter.slice(6)) - 1) * 3;
  return months.slice(first, first + 3);
};

/** `het 1e kwartaal van 2026`, in a sentence. */
export const thePeriod = (quarter: Quarter): string => `het ${ordinal(quarter)} kwartaal van ${yearOf(quarter)}`;

/** `1e kwartaal 2026 (januari, februari, maart)`. */
export const periodWithMonths = (quarter: Quarter): string => `${period(quarter)} (${monthsOf(quarter).join(', ')})`;

/** `een, twee en drie`. */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} en ${parts.at(-1)}`;

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
