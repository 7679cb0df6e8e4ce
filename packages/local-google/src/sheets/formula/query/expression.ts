import { compareValues } from '../evaluate/compare.ts';
import { fitsGlob, type GlobPart } from '../evaluate/glob.ts';
import { spend, spendSearch } from '../evaluate/limit.ts';
import { patternOf } from '../evaluate/pattern.ts';
import type { Scalar } from '../evaluate/value.ts';
import { toDate } from '../functions/dates.ts';
import type { Aggregate, Comparison, Condition, Expression } from './ast.ts';
import { QueryProblem } from './parse.ts';

export type Row = Scalar[];

/** The value of an expression over some rows: the first of them for what is no aggregate. */
export const valueIn = (expression: Expression, rows: Row[], now: number): Scalar => {
  spend(1);
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'column':
      return rows[0]?.[expression.column] ?? null;
    case 'aggregate':
      return aggregate(
        expression.name,
        rows.map((row) => valueIn(expression.of, [row], now)),
      );
    case 'call':
      return call(
        expression.name,
        expression.args.map((each) => valueIn(each, rows, now)),
        now,
      );
    default:
      return calculate(expression.operator, valueIn(expression.left, rows, now), valueIn(expression.right, rows, now));
  }
};

const aggregate = (name: Aggregate, values: Scalar[]): Scalar => {
  const present = values.filter((value) => value !== null);
  if (name === 'count') return present.length;
  if (present.length === 0) return null;
  if (name === 'min' || name === 'max') {
    return present.reduce((a, b) => (compareValues(a, b) < 0 === (name === 'min') ? a : b));
  }
  const numbers = present.filter((value) => typeof value === 'number');
  const sum = numbers.reduce((total, each) => total + each, 0);
  return name === 'sum' ? sum : sum / numbers.length;
};

const calculate = (operator: '+' | '-' | '*' | '/', left: Scalar, right: Scalar): Scalar => {
  if (typeof left !== 'number' || typeof right !== 'number') return null;
  if (operator === '+') return left + right;
  if (operator === '-') return left - right;
  if (operator === '*') return left * right;
  return right === 0 ? null : left / right;
};

/** Months count from 0, days of the week from 1 on Sunday: so the language has it. */
const dateParts: Record<string, (serial: number) => number> = {
  year: (serial) => toDate(serial).getUTCFullYear(),
  month: (serial) => toDate(serial).getUTCMonth(),
  day: (serial) => toDate(serial).getUTCDate(),
  quarter: (serial) => Math.floor(toDate(serial).getUTCMonth() / 3) + 1,
  dayofweek: (serial) => toDate(serial).getUTCDay() + 1,
  hour: (serial) => Math.floor(secondsOf(serial) / 3600),
  minute: (serial) => Math.floor(secondsOf(serial) / 60) % 60,
  second: (serial) => secondsOf(serial) % 60,
  todate: (serial) => Math.floor(serial),
};

const secondsOf = (serial: number): number => Math.round((serial - Math.floor(serial)) * 86_400) % 86_400;

const call = (name: string, [first = null, second = null]: Scalar[], now: number): Scalar => {
  if (name === 'now') return now;
  if (name === 'lower') return typeof first === 'string' ? first.toLowerCase() : null;
  if (name === 'upper') return typeof first === 'string' ? first.toUpperCase() : null;
  if (typeof first !== 'number') return null;
  if (name === 'datediff') return typeof second === 'number' ? Math.floor(first) - Math.floor(second) : null;
  return dateParts[name]?.(first) ?? null;
};

export const holds = (condition: Condition, row: Row, now: number): boolean => {
  switch (condition.kind) {
    case 'and':
      return holds(condition.left, row, now) && holds(condition.right, row, now);
    case 'or':
      return holds(condition.left, row, now) || holds(condition.right, row, now);
    case 'not':
      return !holds(condition.of, row, now);
    case 'null':
      return (valueIn(condition.of, [row], now) === null) !== condition.negated;
    default:
      return compare(condition.operator, valueIn(condition.left, [row], now), valueIn(condition.right, [row], now));
  }
};

/** Blanks equal nothing; texts are compared with their case. */
const compare = (operator: Comparison, left: Scalar, right: Scalar): boolean => {
  if (left === null || right === null) return operator === '<>' && left !== right;
  if (typeof left === 'string' && typeof right === 'string') return compareTexts(operator, left, right);
  return typeof left === typeof right ? ordered(operator, compareValues(left, right)) : operator === '<>';
};

const compareTexts = (operator: Comparison, left: string, right: string): boolean => {
  spendSearch(right, left);
  if (operator === 'contains') return left.includes(right);
  if (operator === 'starts') return left.startsWith(right);
  if (operator === 'ends') return left.endsWith(right);
  if (operator === 'matches') return matches(left, right);
  if (operator === 'like') return like(left, right);
  return ordered(operator, left === right ? 0 : left < right ? -1 : 1);
};

const matches = (text: string, source: string): boolean => {
  const pattern = patternOf(source);
  if (!pattern) throw new QueryProblem(`Invalid regular expression: ${source}`);
  return pattern.fits(text);
};

/** `%` any text, `_` one sign. */
const like = (text: string, pattern: string): boolean => {
  const parts = [...pattern].map((sign): GlobPart => (sign === '%' ? 'any' : sign === '_' ? 'one' : { sign }));
  return fitsGlob(parts, text);
};

const ordered = (operator: Comparison, order: number): boolean => {
  if (operator === '=') return order === 0;
  if (operator === '<>') return order !== 0;
  if (operator === '<') return order < 0;
  if (operator === '>') return order > 0;
  return operator === '<=' ? order <= 0 : operator === '>=' && order >= 0;
};
