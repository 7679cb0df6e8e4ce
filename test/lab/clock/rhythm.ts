import { localDate, startOfDay } from '../../../domain/calendar/quarter.ts';

const hour = 60 * 60_000;

/**
 * How busy people are, against the day: late on a last evening some still type, since quarters close at midnight; in the dead
 * of night hardly anybody does.
 */
export const paceAt = (instant: number): number => {
  const hours = (instant - startOfDay(localDate(instant))) / hour;
  if (hours >= 23 || hours < 1) return 0.3;
  return hours < 6 ? 0.05 : 1;
};
