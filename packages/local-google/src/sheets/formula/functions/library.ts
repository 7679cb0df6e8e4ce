import * as formulajs from '@formulajs/formulajs';
import { badNumber } from '../evaluate/error.ts';
import { spend } from '../evaluate/limit.ts';
import { CellError, type Value } from '../evaluate/value.ts';
import { type FunctionSpec, type FunctionTable, unlimited } from '../function-spec.ts';
import { asResult } from './maths.ts';
import { numbersOf } from './numbers.ts';

/**
 * Functions taken from formulajs as they are: each by its name, how its arguments reach it
 * (see FunctionSpec) and how many it needs at least. Their answers are checked, their coercion never used.
 */
const scalars = `
  ACOSH n 1, ACOT n 1, ACOTH n 1, ASINH n 1, ATANH n 1, COSH n 1, COT n 1, COTH n 1, CSC n 1, CSCH n 1, SEC n 1, SECH n 1,
  SINH n 1, TANH n 1, SQRTPI n 1, FACTDOUBLE n 1, GAMMALN n 1, GAMMA n 1, ERF nn 1, ERFC n 1, PHI n 1, GAUSS n 1,
  FISHER n 1, FISHERINV n 1, PERMUT nn 2, DELTA nn 1, GESTEP nn 1, BITAND nn 2, BITOR nn 2, BITXOR nn 2,
  BITLSHIFT nn 2, BITRSHIFT nn 2, STANDARDIZE nnn 3,
  BASE nnn 2, DECIMAL tn 2, ARABIC t 1, BIN2DEC t 1, BIN2HEX tn 1, BIN2OCT tn 1, DEC2BIN nn 1, DEC2HEX nn 1, DEC2OCT nn 1,
  HEX2BIN tn 1, HEX2DEC t 1, HEX2OCT tn 1, OCT2BIN tn 1, OCT2DEC t 1, OCT2HEX tn 1,
  EFFECT nn 2, NOMINAL nn 2, NPER nnnnn 3, RATE nnnnnn 3, IPMT nnnnnn 4, PPMT nnnnnn 4, CUMIPMT nnnnnn 6, CUMPRINC nnnnnn 6,
  SLN nnn 3, SYD nnnn 4, DB nnnnn 4, DDB nnnnn 4, RRI nnn 3, PDURATION nnn 3,
  NORM.DIST nnnb 4, NORM.INV nnn 3, NORM.S.DIST nb 2, NORM.S.INV n 1, POISSON.DIST nnb 3, BINOM.DIST nnnb 4,
  EXPON.DIST nnb 3, WEIBULL.DIST nnnb 4, LOGNORM.DIST nnnb 4, LOGNORM.INV nnn 3, T.DIST nnb 3, T.INV nn 2, CHISQ.DIST nnb 3,
  CHISQ.INV nn 2, F.DIST nnnb 4, F.INV nnn 3, CONFIDENCE.NORM nnn 3, CONFIDENCE.T nnn 3`;

/** Functions of all the numbers in their arguments. */
const folds = 'AVEDEV DEVSQ HARMEAN KURT SKEW SKEW.P MULTINOMIAL';

/** Functions of two ranges of numbers. */
const pairs = 'COVARIANCE.P COVARIANCE.S SUMX2MY2 SUMX2PY2 SUMXMY2 STEYX';

/** Google's older names for the same. */
const aliases = {
  NORMDIST: 'NORM.DIST',
  NORMINV: 'NORM.INV',
  NORMSINV: 'NORM.S.INV',
  POISSON: 'POISSON.DIST',
  BINOMDIST: 'BINOM.DIST',
  EXPONDIST: 'EXPON.DIST',
  WEIBULL: 'WEIBULL.DIST',
  CONFIDENCE: 'CONFIDENCE.NORM',
  COVAR: 'COVARIANCE.P',
};

/** Arguments by which formulajs counts its way up, so many steps at most. Beyond, the answer is a number error. */
const counted: Readonly<Record<string, readonly number[]>> = {
  'POISSON.DIST': [0],
  'CHISQ.DIST': [0, 1],
  CUMIPMT: [1, 3, 4],
  CUMPRINC: [1, 3, 4],
};
const countMax = 1_000_000;

/** A series that is added up until it hardly changes takes about as long as so many cells. */
const stepsOfSeries = 500;

type Run = (...args: unknown[]) => unknown;

/** `NORM.DIST` is `NORM` with a `DIST` in formulajs. */
const fromLibrary = (name: string): Run => {
  const found = name
    .split('.')
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], formulajs);
  if (typeof found !== 'function') throw new Error(`formulajs has no ${name}`);
  return (...args) => guarded(found as Run, args);
};

/** Out of its range formulajs may throw (a base of 1, a factorial too deep for the stack): Google answers #NUM!. */
const guarded = (run: Run, args: unknown[]): unknown => {
  try {
    return run(...args);
  } catch (problem) {
    if (problem instanceof RangeError) return Number.NaN;
    throw problem;
  }
};

const scalar = (entry: string): [string, FunctionSpec] => {
  const [name = '', params = 'n', min = '1'] = entry.trim().split(' ');
  const run = fromLibrary(name);
  const count = (args: readonly unknown[]): number =>
    (counted[name] ?? []).reduce((most, at) => Math.max(most, Number(args[at] ?? 0)), 0);
  return [
    name,
    {
      params,
      min: Number(min),
      max: params.length,
      run: (args, call) => {
        const steps = count(args);
        if (steps > countMax) return badNumber(call.fn);
        spend(stepsOfSeries + steps);
        return asResult(run(...args), call.fn);
      },
    },
  ];
};

const fold = (name: string): [string, FunctionSpec] => {
  const run = fromLibrary(name);
  return [
    name,
    {
      params: 'a',
      min: 1,
      max: unlimited,
      keepErrors: true,
      run: (args: Value[], call) => {
        const numbers = numbersOf(args, call);
        return numbers instanceof CellError ? numbers : asResult(run(numbers), call.fn);
      },
    },
  ];
};

const pair = (name: string): [string, FunctionSpec] => {
  const run = fromLibrary(name);
  return [
    name,
    {
      params: 'aa',
      min: 2,
      max: 2,
      run: ([a = null, b = null]: Value[], call) => {
        const left = numbersOf([a], call);
        const right = numbersOf([b], call);
        if (left instanceof CellError) return left;
        return right instanceof CellError ? right : asResult(run(left, right), call.fn);
      },
    },
  ];
};

const own: FunctionTable = Object.fromEntries([
  ...scalars.split(',').map(scalar),
  ...folds.split(' ').map(fold),
  ...pairs.split(' ').map(pair),
]);

export const library: FunctionTable = {
  ...own,
  ...Object.fromEntries(Object.entries(aliases).flatMap(([alias, name]) => (own[name] ? [[alias, own[name]]] : []))),
};
