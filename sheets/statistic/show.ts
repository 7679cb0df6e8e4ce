import { type Quarter, timeZone } from '../../domain/calendar/quarter.ts';
import type { Period } from '../../domain/statistics/statistic.ts';
import { shortPeriod } from '../dutch.ts';

/**
 * Numbers and dates in the statistic's sentences. Numbers are rounded here, half away from zero.
 */

const oneDecimal = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** One decimal, with a true minus sign: `−1,5`. */
export const showDecimal = (value: number): string => oneDecimal.format(value).replace('-', '−');

const roundedTo = [0, 1, 2].map(
  (most) => new Intl.NumberFormat('en-US', { maximumFractionDigits: most, useGrouping: false }),
);
const rounded = (value: number, decimals: 0 | 1 | 2): number => Number(roundedTo[decimals]?.format(value));

/** The difference of two figures as shown, so that it matches a reader's own subtraction. */
export const shownDifference = (now: number, before: number, decimals: 0 | 1 | 2): number =>
  rounded(rounded(now, decimals) - rounded(before, decimals), decimals);

const dateFormat = new Intl.DateTimeFormat('nl-NL', { timeZone, day: 'numeric', month: 'long', year: 'numeric' });
const timeFormat = new Intl.DateTimeFormat('nl-NL', { timeZone, hour: '2-digit', minute: '2-digit' });

/** `14 april 2026`, with the year, because a publication is read years later. */
export const showDate = (instant: number): string => dateFormat.format(instant);
const monthFormat = new Intl.DateTimeFormat('nl-NL', { timeZone, month: 'long', year: 'numeric' });
/** `april 2026`. */
export const showMonth = (instant: number): string => monthFormat.format(instant);
/** `14 april 2026, 14:32`. */
export const showMoment = (instant: number): string => `${showDate(instant)}, ${timeFormat.format(instant)}`;
/** A stored date, `2026-04-14`, as `14 april 2026`. */
export const showStoredDate = (date: string): string => showDate(Date.parse(`${date}T12:00:00Z`));

/** `1e kw. 2026`, or the year itself. */
export const showPeriod = (period: Period): string => (period.length === 4 ? period : shortPeriod(period as Quarter));
