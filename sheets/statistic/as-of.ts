import { Temporal } from 'temporal-polyfill';
import { timeZone } from '../../domain/calendar/quarter.ts';
import type { PeriodStanding } from '../../domain/statistics/statistic.ts';
import { showDate, showStoredDate } from './show.ts';

/** Of when figures are. Those of an older year may be put in long after the meeting that adopted them: then both dates are said. */

const dateIn = (instant: number): string =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();

export const isEnteredLater = (
  asOf: number,
  standing: PeriodStanding,
): standing is Extract<PeriodStanding, { readonly kind: 'final' }> =>
  standing.kind === 'final' && dateIn(asOf) > standing.adoptedOn;

/** `, stand 14 april 2026`, behind a source; nothing when nothing was handed in. */
export const sourceDate = (asOf: number | null, standing: PeriodStanding): string => {
  if (asOf === null) return '';
  return isEnteredLater(asOf, standing)
    ? `, vastgesteld ${showStoredDate(standing.adoptedOn)}, ingevoerd ${showDate(asOf)}`
    : `, stand ${showDate(asOf)}`;
};
