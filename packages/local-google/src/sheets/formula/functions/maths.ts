import * as formulajs from '@formulajs/formulajs';
import { badNumber, negative, notPositive, outOfRange, zeroDivisor } from '../evaluate/error.ts';
import type { Value } from '../evaluate/value.ts';
import type { Call, FunctionSpec, FunctionTable } from '../function-spec.ts';
import { finite } from './operators.ts';

const romanMax = 3999;

type Maths = (a: number, b: number, c: number) => unknown;

/**
 * A function of formulajs for arguments that are numbers already: its results are checked, its own
 * conversion is not used.
 */
const numeric = (params: string, min: number, run: Maths): FunctionSpec => ({
  params,
  min,
  max: params.length,
  run: ([a, b, c]: number[], call) => asResult(run(a as number, b as number, c as number), call.fn),
});

export const asResult = (value: unknown, fn: string): Value => {
  if (typeof value === 'number') return finite(value === 0 ? 0 : value, fn);
  return typeof value === 'string' || typeof value === 'boolean' ? value : badNumber(fn);
};

/** Half away from zero, on the number as it is written: 1.005 rounds to 1.01. */
const round = (value: number, places = 0): number => shift(value, places, (size) => Math.round(size));
const roundUp = (value: number, places = 0): number => shift(value, places, (size) => Math.ceil(size));
const roundDown = (value: number, places = 0): number => shift(value, places, (size) => Math.floor(size));

const shift = (value: number, places: number, towards: (size: number) => number): number => {
  const size = Number(`${Math.abs(value).toPrecision(15)}`);
  const shifted = towards(scaled(size, Math.trunc(places)));
  return Math.sign(value) * scaled(shifted, -Math.trunc(places));
};

const scaled = (value: number, places: number): number => {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
};

/** formulajs calls itself once for each factor: the largest factorial that is a number is 170!. */
const factorial = (value: number): unknown =>
  value < 0 ? Number.NaN : value >= 171 ? Number.POSITIVE_INFINITY : formulajs.FACT(value);

const combinations = (all: number, chosen: number): number => {
  const [n, k] = [Math.trunc(all), Math.trunc(chosen)];
  if (k < 0 || k > n) return Number.NaN;
  let result = 1;
  for (let step = 1; step <= Math.min(k, n - k) && Number.isFinite(result); step += 1) {
    result = (result * (n - Math.min(k, n - k) + step)) / step;
  }
  return Math.round(result);
};

const mod = (value: number, divisor: number, call: Call): Value =>
  divisor === 0 ? zeroDivisor(call.fn) : value - divisor * Math.floor(value / divisor);

const positive = (run: (value: number, base: number) => number): FunctionSpec => ({
  params: 'nn',
  min: 1,
  max: 2,
  run: ([value = 0, base = 10]: number[], call) =>
    value <= 0 ? notPositive(call.fn, 1, value) : finite(run(value, base), call.fn),
});

export const maths: FunctionTable = {
  ABS: numeric('n', 1, Math.abs),
  SIGN: numeric('n', 1, Math.sign),
  INT: numeric('n', 1, Math.floor),
  TRUNC: numeric('nn', 1, (value, places = 0) => roundDown(value, places)),
  ROUND: numeric('nn', 1, round),
  ROUNDUP: numeric('nn', 1, roundUp),
  ROUNDDOWN: numeric('nn', 1, roundDown),
  MROUND: numeric('nn', 2, (value, factor) => formulajs.MROUND(value, factor)),
  CEILING: numeric('nn', 1, (value, factor = 1) => formulajs.CEILING(value, factor)),
  FLOOR: numeric('nn', 1, (value, factor = 1) => formulajs.FLOOR(value, factor)),
  EVEN: numeric('n', 1, (value) => formulajs.EVEN(value)),
  ODD: numeric('n', 1, (value) => formulajs.ODD(value)),
  MOD: { params: 'nn', min: 2, max: 2, run: ([a = 0, b = 0]: number[], call) => mod(a, b, call) },
  QUOTIENT: {
    params: 'nn',
    min: 2,
    max: 2,
    run: ([a = 0, b = 0]: number[], call) => (b === 0 ? zeroDivisor(call.fn) : Math.trunc(a / b)),
  },
  SQRT: {
    params: 'n',
    min: 1,
    max: 1,
    run: ([value = 0]: number[], call) => (value < 0 ? negative(call.fn, 1) : Math.sqrt(value)),
  },
  EXP: numeric('n', 1, Math.exp),
  LN: positive((value) => Math.log(value)),
  LOG: positive((value, base) => (base === 10 ? Math.log10(value) : Math.log(value) / Math.log(base))),
  LOG10: positive((value) => Math.log10(value)),
  PI: { params: 'a', min: 0, max: 0, run: () => Math.PI },
  SIN: numeric('n', 1, Math.sin),
  COS: numeric('n', 1, Math.cos),
  TAN: numeric('n', 1, Math.tan),
  ASIN: numeric('n', 1, Math.asin),
  ACOS: numeric('n', 1, Math.acos),
  ATAN: numeric('n', 1, Math.atan),
  ATAN2: numeric('nn', 2, (x, y) => Math.atan2(y, x)),
  RADIANS: numeric('n', 1, (value) => (value * Math.PI) / 180),
  DEGREES: numeric('n', 1, (value) => (value * 180) / Math.PI),
  FACT: numeric('n', 1, factorial),
  COMBIN: numeric('nn', 2, combinations),
  GCD: numeric('nn', 1, (a, b = a) => formulajs.GCD(a, b)),
  LCM: numeric('nn', 1, (a, b = a) => formulajs.LCM(a, b)),
  RAND: { params: 'a', min: 0, max: 0, volatile: true, run: () => Math.random() },
  RANDBETWEEN: {
    params: 'nn',
    min: 2,
    max: 2,
    volatile: true,
    run: ([low = 0, high = 0]: number[]) =>
      Math.ceil(low) + Math.floor(Math.random() * (Math.floor(high) - Math.ceil(low) + 1)),
  },
  ROMAN: {
    params: 'n',
    min: 1,
    max: 2,
    run: ([value = 0]: number[], call) =>
      value < 1 || value > romanMax
        ? outOfRange(call.fn, 1, value, 1, romanMax)
        : asResult(formulajs.ROMAN(value), call.fn),
  },
};
