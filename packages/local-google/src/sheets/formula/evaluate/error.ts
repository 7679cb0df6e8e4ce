import { charactersMax } from './limit.ts';
import { CellError, type Scalar } from './value.ts';

/** Google's own sentences, as its API gives them in `errorValue.message`. */
const value = (message: string): CellError => new CellError('VALUE', message);
const num = (message: string): CellError => new CellError('NUM', message);
const notAvailable = (message: string): CellError => new CellError('N_A', message);
const reference = (message: string): CellError => new CellError('REF', message);
const divide = (message: string): CellError => new CellError('DIVIDE_BY_ZERO', message);

export const parseError = (): CellError => new CellError('ERROR', 'Formula parse error.');

/** Google has the function, this emulator has not: said by name, never answered with a made-up value. */
export const unsupportedFunction = (name: string): CellError =>
  new CellError('ERROR', `The function ${name} is not implemented by this emulator.`);

export const unknownFunction = (name: string): CellError => new CellError('NAME', `Unknown function: '${name}'.`);
/** Google says the name in capitals. */
export const unknownName = (name: string): CellError =>
  new CellError('NAME', `Unknown range name: '${name.toUpperCase()}'.`);
export const missingReference = (): CellError => reference('Reference does not exist.');
export const unresolvedSheet = (title: string): CellError => reference(`Unresolved sheet name '${title}'.`);

export const circular = (): CellError =>
  reference('Circular dependency detected. To resolve with iterative calculation, see File > Settings.');

export const notNumber = (fn: string, parameter: number, got: Scalar): CellError => {
  const kind = typeof got === 'boolean' ? 'boolean' : 'text';
  const shown = typeof got === 'boolean' ? String(got).toUpperCase() : String(got);
  return value(
    `Function ${fn} parameter ${parameter} expects number values. But '${shown}' is a ${kind} and cannot be coerced to a number.`,
  );
};

export const notText = (fn: string, parameter: number, got: Scalar): CellError => {
  const kind = typeof got === 'boolean' ? 'boolean' : 'number';
  const shown = typeof got === 'boolean' ? String(got).toUpperCase() : String(got);
  return value(
    `Function ${fn} parameter ${parameter} expects text values. But '${shown}' is a ${kind} and cannot be coerced to a text.`,
  );
};

export const notBoolean = (fn: string, parameter: number, got: string): CellError =>
  value(
    `Function ${fn} parameter ${parameter} expects boolean values. But '${got}' is a text and cannot be coerced to a boolean.`,
  );

export const zeroDivisor = (fn: string): CellError => divide(`Function ${fn} parameter 2 cannot be zero.`);
export const causedZeroDivision = (fn: string): CellError =>
  divide(`Evaluation of function ${fn} caused a divide by zero error.`);

export const negative = (fn: string, parameter: number): CellError =>
  num(`Function ${fn} parameter ${parameter} value is negative. It should be positive or zero.`);
export const notPositive = (fn: string, parameter: number, got: number): CellError =>
  num(`Function ${fn} parameter ${parameter} value is ${got}. It should be greater than 0.`);
export const outOfRange = (fn: string, parameter: number, got: number, low: number, high: number): CellError =>
  num(`Function ${fn} parameter ${parameter} value is ${got}. Valid values are between ${low} and ${high} inclusive.`);
export const belowLeast = (fn: string, parameter: number, got: number, least: number): CellError =>
  value(`Function ${fn} parameter ${parameter} value is ${got}. It should be greater than or equal to ${least}.`);
export const tooLarge = (fn: string): CellError => num(`Numeric value is greater than 1.79769E+308 in ${fn}.`);
export const badNumber = (fn: string): CellError => num(`Evaluation of function ${fn} caused a number error.`);

export const notFound = (fn: string, key: string): CellError =>
  notAvailable(`Did not find value '${key}' in ${fn} evaluation.`);
export const noMatches = (fn: string): CellError => notAvailable(`No matches are found in ${fn} evaluation.`);
export const noMatch = (): CellError => notAvailable('No match.');
export const outOfBounds = (fn: string): CellError => reference(`${fn} evaluates to an out of bounds range.`);
export const badArgument = (fn: string, wanted: string): CellError =>
  notAvailable(`Argument of ${fn} must be a ${wanted}.`);
export const notRange = (): CellError => notAvailable('Argument must be a range.');

export const wrongCount = (fn: string, min: number, max: number, got: number): CellError => {
  const expected =
    min === max
      ? `Expected ${min} arguments`
      : max === Number.POSITIVE_INFINITY
        ? `Expected at least ${min} arguments`
        : `Expected between ${min} and ${max} arguments`;
  return notAvailable(`Wrong number of arguments to ${fn}. ${expected}, but got ${got} arguments.`);
};

export const sizesDiffer = (fn: string): CellError => value(`Array arguments to ${fn} are of different size.`);
/** FILTER answers #N/A with this sentence, SUMPRODUCT #VALUE!. */
export const mismatchedRanges = (
  fn: string,
  wanted: { rows: number; columns: number },
  got: { rows: number; columns: number },
): string =>
  `${fn} has mismatched range sizes. Expected row count: ${wanted.rows}. column count: ${wanted.columns}. Actual row count: ${got.rows}, column count: ${got.columns}.`;
export const noIntersection = (): CellError => value('An array value could not be found.');
export const raggedArray = (): CellError =>
  value('In ARRAY_LITERAL, an Array Literal was missing values for one or more rows.');
export const unequalRows = (parameter: number, expected: number, actual: number): CellError =>
  value(`Function ARRAY_ROW parameter ${parameter} has mismatched row size. Expected: ${expected}. Actual: ${actual}.`);
export const cannotFind = (fn: string, needle: string, hay: string): CellError =>
  value(`In ${fn} evaluation, cannot find '${needle}' within '${hay}'.`);
export const cannotParse = (fn: string, text: string, as: string): CellError =>
  value(`${fn} parameter '${text}' cannot be parsed to ${as}.`);
export const wouldOverwrite = (address: string): CellError =>
  reference(`Array result was not expanded because it would overwrite data in ${address}.`);
export const needsMore = (what: 'rows' | 'columns', count: number): CellError =>
  reference(`Result was not automatically expanded, please insert more ${what} (${count}).`);

/** Google says this to a formula that costs too much. */
export const limitReached = (): CellError =>
  new CellError('ERROR', 'Calculation limit was reached while trying to compute this formula.');
export const textTooLong = (fn: string): CellError =>
  value(`Text result of ${fn} is longer than the limit of ${charactersMax} characters.`);

export { divide as divideError, notAvailable, num as numError, reference as referenceError, value as valueError };
