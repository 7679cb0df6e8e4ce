import { localDate, startOfDay } from '../../../domain/calendar/quarter.ts';

const hour = 60 * 60_000;

/**
 * Activity relative to daytime. Some people type late on a last evening, since quarters close at
 * midnight; hardly anybody types at night.
 */
export const paceAt = (instant: number): number => {
  const hours = (instant - startOfDay(localDate(instant))) / hour;
  if (hours >= 23 || hours < 1) return 0.3;
  return hours < 6 ? 0.05 : 1;
};
