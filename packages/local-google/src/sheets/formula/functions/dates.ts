import { readLiteral } from '../../values/typed.ts';
import { cannotParse, numError, outOfRange } from '../evaluate/error.ts';
import { spend } from '../evaluate/limit.ts';
import { cellsOf, type Scalar, type Value } from '../evaluate/value.ts';
import type { Call, FunctionSpec, FunctionTable } from '../function-spec.ts';

/** Days, months or years beyond the calendar of a sheet, which ends with the year 9999. */
const numberMax = 3_000_000;

const dayMs = 86_400_000;
/** 30 December 1899, day 0 of a sheet, counted in days before 1970. */
const epochDays = 25_569;

export const toDate = (serial: number): Date => new Date((Math.floor(serial) - epochDays) * dayMs);
export const toSerial = (year: number, month: number, day: number): number => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / dayMs + epochDays;
};

const ofNumber = (run: (serial: number, call: Call) => Value): FunctionSpec => ({
  params: 'n',
  min: 1,
  max: 1,
  run: ([serial = 0]: number[], call) => run(serial, call),
});

const seconds = (serial: number): number => Math.round((serial - Math.floor(serial)) * 86_400) % 86_400;

const lastDay = (year: number, month: number): number => toDate(toSerial(year, month + 1, 0)).getUTCDate();

const date = ([year = 0, month = 1, day = 1]: number[], call: Call): Value => {
  const full = Math.trunc(year) < 1900 ? Math.trunc(year) + 1900 : Math.trunc(year);
  const serial = toSerial(full, Math.trunc(month), Math.trunc(day));
  return year < 0 ? outOfRange(call.fn, 1, year, 0, 9999) : serial;
};

const time = ([hours = 0, minutes = 0, rest = 0]: number[]): Value => {
  const total = Math.trunc(hours) * 3600 + Math.trunc(minutes) * 60 + Math.trunc(rest);
  return (((total % 86_400) + 86_400) % 86_400) / 86_400;
};

const now = (call: Call): number => call.reader.now() / dayMs + epochDays;

const addMonths = (serial: number, months: number): { year: number; month: number; day: number } => {
  const start = toDate(serial);
  const month = start.getUTCFullYear() * 12 + start.getUTCMonth() + Math.trunc(months);
  return { year: Math.floor(month / 12), month: (((month % 12) + 12) % 12) + 1, day: start.getUTCDate() };
};

const edate = ([serial = 0, months = 0]: number[]): Value => {
  const { year, month, day } = addMonths(serial, months);
  return toSerial(year, month, Math.min(day, lastDay(year, month)));
};

const eomonth = ([serial = 0, months = 0]: number[]): Value => {
  const { year, month } = addMonths(serial, months);
  return toSerial(year, month + 1, 0);
};

/** Type 1 counts from Sunday = 1, 2 from Monday = 1, 3 from Monday = 0; 11–17 from Monday … Sunday = 1. */
const weekday = ([serial = 0, kind = 1]: number[], call: Call): Value => {
  const sunday = toDate(serial).getUTCDay();
  if (kind === 1) return sunday + 1;
  if (kind === 2) return ((sunday + 6) % 7) + 1;
  if (kind === 3) return (sunday + 6) % 7;
  if (kind >= 11 && kind <= 17) return ((sunday - (kind - 10) + 7) % 7) + 1;
  return outOfRange(call.fn, 2, kind, 1, 3);
};

const isoWeek = (serial: number): number => {
  const thursday = Math.floor(serial) - ((toDate(serial).getUTCDay() + 6) % 7) + 3;
  return Math.floor((thursday - toSerial(toDate(thursday).getUTCFullYear(), 1, 1)) / 7) + 1;
};

const weeknum = ([serial = 0, kind = 1]: number[]): Value => {
  if (kind === 21) return isoWeek(serial);
  const firstDay = kind === 1 || kind === 17 ? 0 : kind === 2 || kind === 11 ? 1 : kind - 10;
  const newYear = toSerial(toDate(serial).getUTCFullYear(), 1, 1);
  const lead = (toDate(newYear).getUTCDay() - firstDay + 7) % 7;
  return Math.floor((Math.floor(serial) - newYear + lead) / 7) + 1;
};

const parsed = (fn: string, part: (serial: number) => number): FunctionSpec => ({
  params: 's',
  min: 1,
  max: 1,
  run: ([value = null]: Scalar[], call) => {
    if (typeof value === 'number') return part(value);
    const text = String(value ?? '');
    const read = readLiteral(text, call.locale, call.reader.now());
    const isMoment = /DATE|TIME/.test(read?.numberFormat?.type ?? '');
    return isMoment && read?.value.numberValue != null
      ? part(read.value.numberValue)
      : cannotParse(fn, text, 'date/time');
  },
});

const monthsBetween = (from: Date, to: Date): number =>
  (to.getUTCFullYear() - from.getUTCFullYear()) * 12 +
  to.getUTCMonth() -
  from.getUTCMonth() -
  (to.getUTCDate() < from.getUTCDate() ? 1 : 0);

const datedif = ([start = 0, end = 0, unit = '']: [number, number, string], call: Call): Value => {
  if (start > end)
    return numError(
      `Function DATEDIF parameter 1 (${start}) should be on or before Function DATEDIF parameter 2 (${end}).`,
    );
  const from = toDate(start);
  const to = toDate(end);
  const months = monthsBetween(from, to);
  const [afterMonths, afterYears] = [months, months - (months % 12)].map(
    (n) => Math.floor(end) - Number(edate([start, n])),
  );
  const answers: Record<string, number | undefined> = {
    D: Math.floor(end) - Math.floor(start),
    M: months,
    Y: Math.floor(months / 12),
    YM: months % 12,
    MD: afterMonths,
    YD: afterYears,
  };
  return (
    answers[unit.toUpperCase()] ??
    numError(`Function ${call.fn} parameter 3 value is ${unit}. It should be one of: "Y", "M", "D", "MD", "YM", "YD".`)
  );
};

const holidaysOf = (value: Value): Set<number> =>
  new Set([...cellsOf(value)].filter((cell): cell is number => typeof cell === 'number').map(Math.floor));

const isWorkday = (serial: number, holidays: Set<number>): boolean =>
  toDate(serial).getUTCDay() % 6 !== 0 && !holidays.has(serial);

const networkdays = ([start = 0, end = 0, off = null]: [number, number, Value?]): Value => {
  const holidays = holidaysOf(off);
  const [low, high] = start <= end ? [start, end] : [end, start];
  spend(high - low);
  let days = 0;
  for (let day = Math.floor(low); day <= Math.floor(high); day += 1) if (isWorkday(day, holidays)) days += 1;
  return start <= end ? days : -days;
};

const workday = ([start = 0, days = 0, off = null]: [number, number, Value?]): Value => {
  const holidays = holidaysOf(off);
  let day = Math.floor(start);
  for (let left = Math.abs(Math.trunc(days)); left > 0; ) {
    spend(1);
    day += Math.sign(days);
    if (isWorkday(day, holidays)) left -= 1;
  }
  return day;
};

const dateFunction = (params: string, min: number, run: FunctionSpec['run']): FunctionSpec => ({
  params,
  min,
  max: params.length,
  run: (args, call) => {
    const wild = args.findIndex((arg) => typeof arg === 'number' && Math.abs(arg) > numberMax);
    return wild < 0 ? run(args, call) : outOfRange(call.fn, wild + 1, Number(args[wild]), -numberMax, numberMax);
  },
});

export const dates: FunctionTable = {
  DATE: dateFunction('nnn', 3, date),
  TIME: dateFunction('nnn', 3, time),
  TODAY: { params: 'a', min: 0, max: 0, volatile: true, run: (_, call) => Math.floor(now(call)) },
  NOW: { params: 'a', min: 0, max: 0, volatile: true, run: (_, call) => now(call) },
  YEAR: ofNumber((serial) => toDate(serial).getUTCFullYear()),
  MONTH: ofNumber((serial) => toDate(serial).getUTCMonth() + 1),
  DAY: ofNumber((serial) => toDate(serial).getUTCDate()),
  HOUR: ofNumber((serial) => Math.floor(seconds(serial) / 3600)),
  MINUTE: ofNumber((serial) => Math.floor(seconds(serial) / 60) % 60),
  SECOND: ofNumber((serial) => seconds(serial) % 60),
  WEEKDAY: dateFunction('nn', 1, weekday),
  WEEKNUM: dateFunction('nn', 1, weeknum),
  ISOWEEKNUM: ofNumber(isoWeek),
  DATEVALUE: parsed('DATEVALUE', Math.floor),
  TIMEVALUE: parsed('TIMEVALUE', (serial) => serial - Math.floor(serial)),
  EDATE: dateFunction('nn', 2, edate),
  EOMONTH: dateFunction('nn', 2, eomonth),
  DATEDIF: dateFunction('nnt', 3, datedif),
  DAYS: dateFunction('nn', 2, ([end = 0, start = 0]: number[]) => Math.floor(end) - Math.floor(start)),
  NETWORKDAYS: dateFunction('nna', 2, networkdays),
  WORKDAY: dateFunction('nna', 2, workday),
};
