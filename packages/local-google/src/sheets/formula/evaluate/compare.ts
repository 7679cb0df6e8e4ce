import { spend } from './limit.ts';
import { CellError, type Scalar } from './value.ts';

const rank = (value: Scalar): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);

/** What a blank becomes beside another value: 0 beside a number, "" beside a text, FALSE beside a boolean. */
const blankBeside = (other: Scalar): Scalar => {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
};

const collator = new Intl.Collator('en', { sensitivity: 'accent' });

/** Numbers come before texts, texts before booleans; texts regardless of case. Negative, zero or positive. */
export const compareValues = (left: Scalar, right: Scalar): number => {
  const a = left ?? blankBeside(right);
  const b = right ?? blankBeside(left);
  if (typeof a === 'string' && typeof b === 'string') {
    spend((a.length + b.length) / 100);
    return collator.compare(a, b);
  }
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  return compareNumbers(Number(a), Number(b));
};

/** 0.1 + 0.2 is 0.3 in a sheet: numbers that agree in fifteen digits are equal. */
const compareNumbers = (a: number, b: number): number =>
  Math.abs(a - b) < Math.max(Math.abs(a), Math.abs(b)) * 5e-16 ? 0 : a - b;

export const sameValue = (left: Scalar, right: Scalar): boolean => {
  if (left instanceof CellError || right instanceof CellError) return false;
  if (typeof left === 'string' && typeof right === 'string') return left.toLowerCase() === right.toLowerCase();
  return compareValues(left, right) === 0;
};
