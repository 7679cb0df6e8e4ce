import { outOfRange, valueError } from '../evaluate/error.ts';
import { spend } from '../evaluate/limit.ts';
import { CellError, cellsOf, type Scalar, type Value } from '../evaluate/value.ts';
import type { Call, FunctionSpec, FunctionTable } from '../function-spec.ts';
import { toDate, toSerial } from './dates.ts';

/** The year of the 30/360 count: twelve months of thirty days. */
const days360 = (start: number, end: number, european: boolean): number => {
  const [from, to] = [toDate(start), toDate(end)];
  const isLastOfMonth = toDate(start + 1).getUTCDate() === 1;
  const first = Math.min(from.getUTCDate(), 30);
  const startDay = !european && isLastOfMonth ? 30 : first;
  const endDay = to.getUTCDate() === 31 && (european || startDay === 30) ? 30 : to.getUTCDate();
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  return months * 30 + endDay - startDay;
};

const isLeap = (year: number): boolean => toSerial(year, 3, 1) - toSerial(year, 2, 1) === 29;

/** The mean length of the years from the first to the last, for the actual/actual count. */
const meanYear = (start: number, end: number): number => {
  const [first, last] = [toDate(start).getUTCFullYear(), toDate(end).getUTCFullYear()];
  if (last - first <= 1 && end - start <= 366) return within(start, end, first, last) ? 366 : 365;
  return (toSerial(last + 1, 1, 1) - toSerial(first, 1, 1)) / (last - first + 1);
};

const within = (start: number, end: number, first: number, last: number): boolean =>
  first === last ? isLeap(first) : [first, last].some((year) => isLeap(year) && holdsLeapDay(start, end, year));

const holdsLeapDay = (start: number, end: number, year: number): boolean => {
  const leapDay = toSerial(year, 2, 29);
  return start <= leapDay && leapDay <= end;
};

const yearfrac = ([a = 0, b = 0, basis = 0]: [number, number, number?], call: Call): Value => {
  const [start, end] = a <= b ? [Math.floor(a), Math.floor(b)] : [Math.floor(b), Math.floor(a)];
  switch (Math.trunc(basis)) {
    case 0:
      return days360(start, end, false) / 360;
    case 1:
      return (end - start) / meanYear(start, end);
    case 2:
      return (end - start) / 360;
    case 3:
      return (end - start) / 365;
    case 4:
      return days360(start, end, true) / 360;
    default:
      return outOfRange(call.fn, 3, basis, 0, 4);
  }
};

/** Which days are free, from Monday: a text of seven 0s and 1s, or a number (1 Saturday and Sunday, 11 Sunday alone …). */
const weekend = (given: Scalar | undefined): boolean[] | CellError => {
  if (given === undefined || given === null) return weekend(1);
  const free = Array.from({ length: 7 }, () => false);
  if (typeof given === 'string' && /^[01]{7}$/.test(given)) return [...given].map((sign) => sign === '1');
  const number = Number(given);
  const first = number >= 11 ? number - 12 : number + 4;
  const isKnown = (number >= 1 && number <= 7) || (number >= 11 && number <= 17);
  if (!isKnown) return valueError(`Weekend value '${given}' is not valid.`);
  free[(first + 7) % 7] = true;
  if (number <= 7) free[(first + 8) % 7] = true;
  return free;
};

const fromMonday = (serial: number): number => (toDate(serial).getUTCDay() + 6) % 7;
const datesIn = (value: Value): Set<number> =>
  new Set([...cellsOf(value)].filter((cell): cell is number => typeof cell === 'number').map(Math.floor));

type IntlArgs = [number, number, Scalar?, Value?];

const networkdaysIntl = ([start = 0, end = 0, off, holidays = null]: IntlArgs): Value => {
  const free = weekend(off);
  if (free instanceof CellError) return free;
  const closed = datesIn(holidays);
  const [low, high] = start <= end ? [start, end] : [end, start];
  spend(high - low);
  let days = 0;
  for (let day = Math.floor(low); day <= Math.floor(high); day += 1) {
    if (!free[fromMonday(day)] && !closed.has(day)) days += 1;
  }
  return start <= end ? days : -days;
};

const workdayIntl = ([start = 0, days = 0, off, holidays = null]: IntlArgs): Value => {
  const free = weekend(off);
  if (free instanceof CellError) return free;
  if (free.every(Boolean)) return valueError('No day of the week is a working day.');
  const closed = datesIn(holidays);
  let day = Math.floor(start);
  for (let left = Math.abs(Math.trunc(days)); left > 0; ) {
    spend(1);
    day += Math.sign(days);
    if (!free[fromMonday(day)] && !closed.has(day)) left -= 1;
  }
  return day;
};

const spanMax = 3_000_000;

const bounded = (params: string, min: number, run: FunctionSpec['run']): FunctionSpec => ({
  params,
  min,
  max: params.length,
  run: (args, call) => {
    const wild = args.slice(0, 2).findIndex((arg) => Math.abs(Number(arg)) > spanMax);
    return wild < 0 ? run(args, call) : outOfRange(call.fn, wild + 1, Number(args[wild]), -spanMax, spanMax);
  },
});

export const calendar: FunctionTable = {
  DAYS360: bounded('nnb', 2, ([start = 0, end = 0, european = false]: [number, number, boolean?]) =>
    days360(Math.floor(start), Math.floor(end), european),
  ),
  YEARFRAC: bounded('nnn', 2, yearfrac),
  'NETWORKDAYS.INTL': bounded('nnsa', 2, networkdaysIntl),
  'WORKDAY.INTL': bounded('nnsa', 2, workdayIntl),
};
