import { Temporal } from 'temporal-polyfill';

/**
 * The reporting period: a calendar quarter in Europe/Amsterdam, by the date of the event
 * (docs/domain.md, 3.1). Stored as `2026-Q1`.
 */
export type Quarter = `${number}-Q${1 | 2 | 3 | 4}`;
export type ReportingYear = `${number}`;

export const timeZone = 'Europe/Amsterdam';

const quarterPattern = /^(\d{4})-Q([1-4])$/;

export const isQuarter = (text: string): text is Quarter => quarterPattern.test(text);
export const isReportingYear = (text: string): text is ReportingYear => /^\d{4}$/.test(text);

const partsOf = (quarter: Quarter): { year: number; number: number } => ({
  year: Number(quarter.slice(0, 4)),
  number: Number(quarter.slice(6)),
});

export const yearOf = (quarter: Quarter): ReportingYear => quarter.slice(0, 4) as ReportingYear;
export const numberOf = (quarter: Quarter): number => partsOf(quarter).number;

/** Moves a quarter by whole quarters: `shiftQuarter('2026-Q1', -1)` is `2025-Q4`. */
export const shiftQuarter = (quarter: Quarter, by: number): Quarter => {
  const { year, number } = partsOf(quarter);
  const index = year * 4 + (number - 1) + by;
  return `${Math.floor(index / 4)}-Q${(index % 4) + 1}` as Quarter;
};

export const previousQuarter = (quarter: Quarter): Quarter => shiftQuarter(quarter, -1);
export const sameQuarterLastYear = (quarter: Quarter): Quarter => shiftQuarter(quarter, -4);

/** The four quarters of a year, oldest first. */
export const quartersOf = (year: ReportingYear): readonly Quarter[] =>
  [1, 2, 3, 4].map((number) => `${Number(year)}-Q${number}` as Quarter);

/**
 * The quarters from `from` to `to`, both included, oldest first. Empty when `from` is after `to`.
 */
export const quartersBetween = (from: Quarter, to: Quarter): readonly Quarter[] =>
  from > to ? [] : [from, ...quartersBetween(shiftQuarter(from, 1), to)];

/** The calendar day in Amsterdam at an instant (epoch milliseconds), as `2026-04-14`. */
export const localDate = (instant: number): string => zoned(instant).toPlainDate().toString();

const zoned = (instant: number): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);

/** The last quarter that had ended at an instant (epoch milliseconds): the one being asked for. */
export const quarterJustEnded = (instant: number): Quarter => {
  const { year, month } = zoned(instant);
  return previousQuarter(`${year}-Q${Math.ceil(month / 3)}` as Quarter);
};

const firstDayAfter = (quarter: Quarter): Temporal.PlainDate => {
  const { year, number } = partsOf(quarter);
  return Temporal.PlainDate.from({ year, month: number * 3, day: 1 }).add({ months: 1 });
};

/**
 * A quarter's dates when the secretary sets no others. It opens the day after its last day, is due
 * on the 20th and closes on the 4th of the next month.
 */
export interface QuarterDates {
  readonly opensOn: string;
  readonly dueOn: string;
  readonly closesOn: string;
}

/** The usual dates of a quarter (docs/domain.md, 3.1), as `2026-04-14`. */
export const defaultDates = (quarter: Quarter): QuarterDates => {
  const opens = firstDayAfter(quarter);
  return {
    opensOn: opens.toString(),
    dueOn: opens.with({ day: 20 }).toString(),
    closesOn: opens.add({ months: 1 }).with({ day: 4 }).toString(),
  };
};

/**
 * The instant (epoch milliseconds) at which a local date ends, so a date includes its whole day.
 */
export const endOfDay = (date: string): number =>
  Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds;

/** The instant (epoch milliseconds) at which a local date begins. */
export const startOfDay = (date: string): number =>
  Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds;

/** A date (`2026-04-14`) moved by whole days; negative moves back. */
export const addDays = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString();
