import { toNumber } from '../evaluate/coerce.ts';
import { CellError, cellsOf, isArea, type Value } from '../evaluate/value.ts';
import type { Call } from '../function-spec.ts';

/**
 * The numbers among the arguments of SUM and its like: in a range only numbers count,
 * a text or boolean given as such is turned into one. The first error is the result.
 */
export const numbersOf = (args: Value[], call: Call): number[] | CellError => {
  const found: number[] = [];
  for (const [at, arg] of args.entries()) {
    if (isArea(arg)) {
      for (const cell of cellsOf(arg)) {
        if (cell instanceof CellError) return cell;
        if (typeof cell === 'number') found.push(cell);
      }
    } else if (arg !== null) {
      const value = toNumber(arg, { fn: call.fn, parameter: at + 1, locale: call.locale });
      if (value instanceof CellError) return value;
      found.push(value);
    }
  }
  return found;
};

/** AVERAGEA and its like count texts as 0 and booleans as 0 or 1. */
export const numbersAndTexts = (args: Value[]): number[] | CellError => {
  const found: number[] = [];
  for (const cell of args.flatMap((arg) => [...cellsOf(arg)])) {
    if (cell instanceof CellError) return cell;
    if (cell !== null) found.push(typeof cell === 'string' ? 0 : Number(cell));
  }
  return found;
};

export const sum = (numbers: number[]): number => numbers.reduce((total, each) => total + each, 0);
