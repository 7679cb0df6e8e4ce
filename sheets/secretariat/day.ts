import { Temporal } from 'temporal-polyfill';
import { type Cell, plainValue } from '../grid/tab.ts';

/** Google counts days from 30 December 1899; a typed date arrives as that number. */
const dayZero = Temporal.PlainDate.from('1899-12-30');

const months = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

const dateOf = (year: number, month: number, day: number): string | null => {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
};

const dateOfText = (text: string): string | null => {
  const numbers = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (numbers) return dateOf(Number(numbers[3]), Number(numbers[2]), Number(numbers[1]));
  const words = /^(\d{1,2}) ([a-z]+) (\d{4})$/.exec(text);
  const month = words ? months.indexOf(words[2] ?? '') : -1;
  return words && month >= 0 ? dateOf(Number(words[3]), month + 1, Number(words[1])) : null;
};

/** From 1982 to 2119: numbers in this range are taken for a typed date. */
const serialMin = 30_000;
const serialMax = 80_000;

/**
 * Parses a typed date: Google's number, `20-4-2026`, `20 april 2026`. Returns an ISO date;
 * `undefined` = empty, `null` = not a date.
 */
export const parseDay = (cell: Cell): string | null | undefined => {
  const value = plainValue(cell);
  if (value === undefined) return cell.shown.trim() === '' && !cell.entered ? undefined : null;
  if (typeof value === 'number') {
    return Number.isInteger(value) && value >= serialMin && value <= serialMax
      ? dayZero.add({ days: value }).toString()
      : null;
  }
  const text = String(value).trim().toLowerCase().replace(/\s+/gu, ' ');
  return text === '' ? undefined : dateOfText(text);
};
