import * as formulajs from '@formulajs/formulajs';
import { causedZeroDivision, notAvailable, numError, outOfRange } from '../evaluate/error.ts';
import { CellError, type Value } from '../evaluate/value.ts';
import { type Call, type FunctionSpec, type FunctionTable, unlimited } from '../function-spec.ts';
import { asResult } from './maths.ts';
import { numbersAndTexts, numbersOf, sum } from './numbers.ts';

type Fold = (numbers: number[], call: Call) => Value;

const over = (fold: Fold, collect: (args: Value[], call: Call) => number[] | CellError = numbersOf): FunctionSpec => ({
  params: 'a',
  min: 1,
  max: unlimited,
  keepErrors: true,
  run: (args: Value[], call) => {
    const numbers = collect(args, call);
    return numbers instanceof CellError ? numbers : fold(numbers, call);
  },
});

/** A spread needs two numbers (a sample) or one (a population). */
const spread = (least: number, run: (numbers: number[]) => unknown): FunctionSpec =>
  over((numbers, call) => (numbers.length < least ? causedZeroDivision(call.fn) : asResult(run(numbers), call.fn)));

const withNumber = (run: (numbers: number[], k: number, call: Call) => Value): FunctionSpec => ({
  params: 'an',
  min: 2,
  max: 2,
  run: ([data = null, k = 0]: [Value, number], call) => {
    const numbers = numbersOf([data], call);
    return numbers instanceof CellError ? numbers : run(numbers, k, call);
  },
});

const nth = (descending: boolean): FunctionSpec =>
  withNumber((numbers, k, call) => {
    const at = Math.trunc(k);
    if (at < 1 || at > numbers.length) return outOfRange(call.fn, 2, at, 1, numbers.length);
    const sorted = [...numbers].sort((a, b) => (descending ? b - a : a - b));
    return sorted[at - 1] ?? null;
  });

const quantile = (numbers: number[], share: number): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? 0;
  return low + ((sorted[Math.ceil(place)] ?? low) - low) * (place - Math.floor(place));
};

const percentile = (top: number): FunctionSpec =>
  withNumber((numbers, k, call) => {
    if (numbers.length === 0) return numError(`Evaluation of function ${call.fn} caused a number error.`);
    return k < 0 || k > top
      ? outOfRange(call.fn, 2, k, 0, top)
      : quantile(numbers, (top === 4 ? Math.trunc(k) : k) / top);
  });

const median: Fold = (numbers, call) =>
  numbers.length === 0 ? numError(`${call.fn} has no valid input data.`) : quantile(numbers, 0.5);

const mode: Fold = (numbers, call) => {
  const counts = new Map<number, number>();
  for (const each of numbers) counts.set(each, (counts.get(each) ?? 0) + 1);
  const most = [...counts.values()].reduce((a, b) => Math.max(a, b), 0);
  if (most < 2) return notAvailable(`No duplicates found in ${call.fn} evaluation.`);
  return numbers.find((each) => counts.get(each) === most) ?? null;
};

/** The place of a value among the others; equal values share the best place, or its mean with RANK.AVG. */
const rank = (shared: 'best' | 'mean'): FunctionSpec => ({
  params: 'nab',
  min: 2,
  max: 3,
  run: ([value = 0, data = null, ascending = false]: [number, Value, boolean?], call) => {
    const numbers = numbersOf([data], call);
    if (numbers instanceof CellError) return numbers;
    const equal = numbers.filter((each) => each === value).length;
    if (equal === 0) return notAvailable(`Did not find value '${value}' in ${call.fn} evaluation.`);
    const before = numbers.filter((each) => (ascending ? each < value : each > value)).length;
    return before + 1 + (shared === 'mean' ? (equal - 1) / 2 : 0);
  },
});

const pairs = (run: (a: number[], b: number[]) => unknown): FunctionSpec => ({
  params: 'aa',
  min: 2,
  max: 2,
  run: ([a = null, b = null], call) => {
    const left = numbersOf([a], call);
    const right = numbersOf([b], call);
    if (left instanceof CellError) return left;
    return right instanceof CellError ? right : asResult(run(left, right), call.fn);
  },
});

const mean: Fold = (numbers, call) =>
  numbers.length === 0 ? causedZeroDivision(call.fn) : sum(numbers) / numbers.length;
const bound =
  (run: (a: number, b: number) => number): Fold =>
  (numbers) =>
    numbers.length === 0 ? 0 : numbers.reduce((a, b) => run(a, b));

const stdev = spread(2, (numbers) => formulajs.STDEV.S(numbers));
const variance = spread(2, (numbers) => formulajs.VAR.S(numbers));
const stdevp = spread(1, (numbers) => formulajs.STDEV.P(numbers));
const variancep = spread(1, (numbers) => formulajs.VAR.P(numbers));

export const statistics: FunctionTable = {
  MEDIAN: over(median),
  MODE: over(mode),
  'MODE.SNGL': over(mode),
  STDEV: stdev,
  'STDEV.S': stdev,
  STDEVP: stdevp,
  'STDEV.P': stdevp,
  VAR: variance,
  'VAR.S': variance,
  VARP: variancep,
  'VAR.P': variancep,
  AVERAGEA: over(mean, numbersAndTexts),
  MINA: over(bound(Math.min), numbersAndTexts),
  MAXA: over(bound(Math.max), numbersAndTexts),
  LARGE: nth(true),
  SMALL: nth(false),
  PERCENTILE: percentile(1),
  'PERCENTILE.INC': percentile(1),
  QUARTILE: percentile(4),
  'QUARTILE.INC': percentile(4),
  RANK: rank('best'),
  'RANK.EQ': rank('best'),
  'RANK.AVG': rank('mean'),
  CORREL: pairs((a, b) => formulajs.CORREL(a, b)),
  PEARSON: pairs((a, b) => formulajs.PEARSON(a, b)),
  SLOPE: pairs((a, b) => formulajs.SLOPE(a, b)),
  INTERCEPT: pairs((a, b) => formulajs.INTERCEPT(a, b)),
  RSQ: pairs((a, b) => formulajs.RSQ(a, b)),
  GEOMEAN: over((numbers, call) => asResult(formulajs.GEOMEAN(numbers), call.fn)),
};
