const HOUR_MS = 3_600_000;
const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (zone: string): Intl.DateTimeFormat => {
  let format = formats.get(zone);
  if (!format) {
    const options = {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    } as const;
    format = new Intl.DateTimeFormat('en-US', { ...options, timeZone: zone, hourCycle: 'h23' });
    formats.set(zone, format);
  }
  return format;
};

let lastHour = -1;
let lastZone = '';
let lastOffset = 0;

/** An instant as the clock on the wall shows it in a time zone, counted as if that were UTC. */
export const localMs = (instant: number, zone: string): number => {
  const hour = Math.floor(instant / (HOUR_MS / 4));
  if (hour !== lastHour || zone !== lastZone) {
    const parts = Object.fromEntries(
      formatOf(zone)
        .formatToParts(instant)
        .map(({ type, value }) => [type, Number(value)]),
    );
    const { year = 1970, month = 1, day = 1, hour: hours = 0, minute = 0, second = 0 } = parts;
    lastOffset = Date.UTC(year, month - 1, day, hours, minute, second) - Math.floor(instant / 1000) * 1000;
    lastHour = hour;
    lastZone = zone;
  }
  return instant + lastOffset;
};

/** Zone names that Node knows; Sheets takes CLDR names and GMT offsets. */
export const knownZone = (zone: string): boolean => {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
};
