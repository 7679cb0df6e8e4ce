/** Dates and times that Google made a number of. */

/** Days since 30 December 1899: from 1982 to 2064. */
export const isDateLike = (value: number): boolean => Number.isInteger(value) && value >= 30_000 && value <= 60_000;

/** `10-12-2026` of the serial number 46366. */
export const dutchDate = (serial: number): string => {
  const date = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
  return `${date.getUTCDate()}-${date.getUTCMonth() + 1}-${date.getUTCFullYear()}`;
};

const twoDigits = (value: number): string => String(value).padStart(2, '0');

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-6;

/**
 * `5:00` or `5:30:15` of a part of a day in whole seconds. Undefined for a fraction that somebody may have typed: one of at
 * most nine decimals, as 0,5.
 */
export const timeOf = (value: number): string | undefined => {
  const seconds = Math.round(value * 86_400);
  if (value <= 0 || value >= 1 || isWhole(value * 1e9) || !isWhole(value * 86_400)) return undefined;
  const clock = `${Math.floor(seconds / 3600)}:${twoDigits(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? clock : `${clock}:${twoDigits(seconds % 60)}`;
};
