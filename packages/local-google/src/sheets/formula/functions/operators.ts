import { compareValues, sameValue } from '../evaluate/compare.ts';
import { badNumber, tooLarge, zeroDivisor } from '../evaluate/error.ts';
import type { CellError, Scalar, Value } from '../evaluate/value.ts';
import type { Call, FunctionTable } from '../function-spec.ts';

const numeric = (run: (a: number, b: number, call: Call) => Value): FunctionTable[string] => ({
  params: 'nn',
  min: 2,
  max: 2,
  run: ([a, b]: number[], call) => run(a ?? 0, b ?? 0, call),
});

const comparing = (run: (left: Scalar, right: Scalar) => boolean): FunctionTable[string] => ({
  params: 'ss',
  min: 2,
  max: 2,
  run: ([left = null, right = null]: Scalar[]) => run(left, right),
});

export const finite = (value: number, fn: string): number | CellError => {
  if (Number.isNaN(value)) return badNumber(fn);
  return Number.isFinite(value) ? value : tooLarge(fn);
};

const power = (base: number, exponent: number, call: Call): Value => {
  if (base === 0 && exponent < 0) return zeroDivisor(call.fn);
  return base === 0 && exponent === 0 ? badNumber(call.fn) : finite(base ** exponent, call.fn);
};

const divide = (a: number, b: number, call: Call): Value => (b === 0 ? zeroDivisor(call.fn) : finite(a / b, call.fn));

const difference = (a: number, b: number): number => {
  const exact = a - b;
  // 0.3 - 0.1 - 0.2 is 0 in a sheet: what is left below the fifteenth digit of the operands is rounding
  return Math.abs(exact) < Math.max(Math.abs(a), Math.abs(b)) * 1e-15 ? 0 : exact;
};

/** The operators, under the names that Google gives them; all of them can be called as functions too. */
export const operators: FunctionTable = {
  ADD: numeric((a, b, { fn }) => finite(difference(a, -b), fn)),
  MINUS: numeric((a, b, { fn }) => finite(difference(a, b), fn)),
  MULTIPLY: numeric((a, b, { fn }) => finite(a * b, fn)),
  DIVIDE: numeric(divide),
  POW: numeric(power),
  POWER: numeric(power),
  UMINUS: { params: 'n', min: 1, max: 1, run: ([a = 0]: number[]) => (a === 0 ? 0 : -a) },
  UPLUS: { params: 's', min: 1, max: 1, run: ([a = null]: Scalar[]) => a },
  UNARY_PERCENT: { params: 'n', min: 1, max: 1, run: ([a = 0]: number[]) => a / 100 },
  CONCAT: { params: 'tt', min: 2, max: 2, run: ([a = '', b = '']: string[]) => a + b },
  EQ: comparing(sameValue),
  NE: comparing((a, b) => !sameValue(a, b)),
  LT: comparing((a, b) => compareValues(a, b) < 0),
  LTE: comparing((a, b) => compareValues(a, b) <= 0),
  GT: comparing((a, b) => compareValues(a, b) > 0),
  GTE: comparing((a, b) => compareValues(a, b) >= 0),
};
