import { Temporal } from 'temporal-polyfill';
import { timeZone } from '../../domain/calendar/quarter.ts';
import type { PeriodStanding } from '../../domain/statistics/statistic.ts';
import { showDate, showStoredDate } from './show.ts';

/**
 * The date of figures. Figures of an older year may be entered long after the meeting that adopted
 * them; then both dates are given.
 */

const dateIn = (instant: number): string =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** Whether figures were handed in after the day on which their period was adopted. */
export const isEnteredLater = (
  asOf: number,
  standing: PeriodStanding,
): standing is Extract<PeriodStanding, { readonly kind: 'final' }> =>
  standing.kind === 'final' && dateIn(asOf) > standing.adoptedOn;

/** `, stand 14 april 2026`, to follow a source; '' when nothing was handed in. */
export const sourceDate = (asOf: number | null, standing: PeriodStanding): string => {
  if (asOf === null) return '';
  return isEnteredLater(asOf, standing)
    ? `, vastgesteld ${showStoredDate(standing.adoptedOn)}, ingevoerd ${showDate(asOf)}`
    : `, stand ${showDate(asOf)}`;
};
