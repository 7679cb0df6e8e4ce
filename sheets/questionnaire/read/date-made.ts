/** Dates and times that Google turned into a number. */

/** Whether a number may be a date, in days since 30 December 1899: from 1982 to 2064. */
export const isDateLike = (value: number): boolean => Number.isInteger(value) && value >= 30_000 && value <= 60_000;

/** The date of a serial number: 46366 is `10-12-2026`. */
export const dutchDate = (serial: number): string => {
  const date = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
  return `${date.getUTCDate()}-${date.getUTCMonth() + 1}-${date.getUTCFullYear()}`;
};

const twoDigits = (value: number): string => String(value).padStart(2, '0');

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-6;

/**
 * The time of a part of a day in whole seconds: `5:00` or `5:30:15`. Undefined for a fraction that
 * may have been typed, with at most nine decimals, such as 0,5.
 */
export const timeOf = (value: number): string | undefined => {
  const seconds = Math.round(value * 86_400);
  if (value <= 0 || value >= 1 || isWhole(value * 1e9) || !isWhole(value * 86_400)) return undefined;
  const clock = `${Math.floor(seconds / 3600)}:${twoDigits(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? clock : `${clock}:${twoDigits(seconds % 60)}`;
};
