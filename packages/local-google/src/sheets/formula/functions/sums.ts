import { type Criterion, criterionOf } from '../evaluate/criterion.ts';
import { causedZeroDivision, mismatchedRanges, notRange, sizesDiffer, valueError } from '../evaluate/error.ts';
import { spend } from '../evaluate/limit.ts';
import { type Area, areaOf, CellError, cellsOf, isArea, type Scalar, type Value } from '../evaluate/value.ts';
import { type Call, type FunctionSpec, type FunctionTable, unlimited } from '../function-spec.ts';
import { numbersOf, sum } from './numbers.ts';

type Fold = (numbers: number[], fn: string) => Value;

const folding = (fold: Fold, min = 1): FunctionSpec => ({
  params: 'a',
  min,
  max: unlimited,
  keepErrors: true,
  run: (args: Value[], call) => {
    const numbers = numbersOf(args, call);
    return numbers instanceof CellError ? numbers : fold(numbers, call.fn);
  },
});

const average: Fold = (numbers, fn) => (numbers.length === 0 ? causedZeroDivision(fn) : sum(numbers) / numbers.length);
const smallest: Fold = (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.min(a, b)));
const largest: Fold = (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.max(a, b)));

const asArea = (value: Value): Area => (isArea(value) ? value : areaOf([[value]]));

/** SUMIF's third range may be larger or smaller: it is read from its first cell in the size of the first. */
const onOneCondition = (fold: Fold): FunctionSpec => ({
  params: 'asa',
  min: 2,
  max: 3,
  keepErrors: true,
  run: ([tested = null, wanted = null, added = tested]: Value[], call) => {
    if (tested instanceof CellError) return tested;
    if (added instanceof CellError) return added;
    const area = asArea(tested);
    const holds = criterionOf(wanted as Scalar, call.locale);
    return foldWhere(area, asArea(added), (row, column) => holds(area.at(row, column)), fold, call);
  },
});

const foldWhere = (
  shape: Area,
  added: Area,
  holds: (row: number, column: number) => boolean,
  fold: Fold,
  call: Call,
): Value => {
  spend(Math.min(shape.rows, added.rows) * Math.min(shape.columns, added.columns));
  const numbers: number[] = [];
  for (let row = 0; row < Math.min(shape.rows, added.rows); row += 1) {
    for (let column = 0; column < Math.min(shape.columns, added.columns); column += 1) {
      if (!holds(row, column)) continue;
      const cell = added.at(row, column);
      if (cell instanceof CellError) return cell;
      if (typeof cell === 'number') numbers.push(cell);
    }
  }
  return fold(numbers, call.fn);
};

interface Condition {
  area: Area;
  holds: Criterion;
}

const conditionsOf = (args: Value[], from: number, call: Call): Condition[] | CellError => {
  const conditions: Condition[] = [];
  for (let at = from; at < args.length; at += 2) {
    const tested = args[at] ?? null;
    if (tested instanceof CellError) return tested;
    if (args.length <= at + 1) return notRange();
    conditions.push({ area: asArea(tested), holds: criterionOf((args[at + 1] ?? null) as Scalar, call.locale) });
  }
  return conditions;
};

const sameSize = (a: Area, b: Area): boolean => a.rows === b.rows && a.columns === b.columns;

const onConditions = (fold: Fold): FunctionSpec => ({
  params: `a${'as'.repeat(60)}`,
  min: 3,
  max: unlimited,
  keepErrors: true,
  run: ([added = null, ...rest]: Value[], call) => {
    const conditions = conditionsOf(rest, 0, call);
    if (added instanceof CellError) return added;
    if (conditions instanceof CellError) return conditions;
    const area = asArea(added);
    if (!conditions.every((each) => sameSize(each.area, area))) return sizesDiffer(call.fn);
    const all = (row: number, column: number): boolean =>
      conditions.every((each) => each.holds(each.area.at(row, column)));
    return foldWhere(area, area, all, fold, call);
  },
});

const count: Fold = (numbers) => numbers.length;
const counting = (holds: (cell: Scalar, given: boolean) => boolean): FunctionSpec => ({
  params: 'a',
  min: 1,
  max: unlimited,
  keepErrors: true,
  run: (args: Value[]) =>
    args.reduce<number>(
      (total, arg) => total + [...cellsOf(arg)].filter((cell) => holds(cell, !isArea(arg))).length,
      0,
    ),
});

const countIf: FunctionSpec = {
  params: 'as',
  min: 2,
  max: 2,
  keepErrors: true,
  run: ([tested = null, wanted = null]: Value[], call) => {
    if (tested instanceof CellError) return tested;
    const holds = criterionOf(wanted as Scalar, call.locale);
    return [...cellsOf(tested)].filter(holds).length;
  },
};

const countIfs: FunctionSpec = {
  params: 'as'.repeat(60),
  min: 2,
  max: unlimited,
  keepErrors: true,
  run: (args: Value[], call) => {
    const conditions = conditionsOf(args, 0, call);
    if (conditions instanceof CellError) return conditions;
    const [first] = conditions;
    if (!first || !conditions.every((each) => sameSize(each.area, first.area))) return sizesDiffer(call.fn);
    spend(first.area.rows * first.area.columns * conditions.length);
    let found = 0;
    for (let row = 0; row < first.area.rows; row += 1) {
      for (let column = 0; column < first.area.columns; column += 1) {
        if (conditions.every((each) => each.holds(each.area.at(row, column)))) found += 1;
      }
    }
    return found;
  },
};

const different = (args: Value[]): number => {
  const seen = new Set<string>();
  for (const cell of args.flatMap((arg) => [...cellsOf(arg)])) {
    if (cell !== null && !(cell instanceof CellError)) seen.add(`${typeof cell} ${String(cell)}`);
  }
  return seen.size;
};

const sumProduct: FunctionSpec = {
  params: 'a',
  min: 1,
  max: unlimited,
  arrays: true,
  run: (args: Value[], call) => {
    const areas = args.map(asArea);
    const [shape] = areas;
    const odd = areas.find((area) => shape && !sameSize(area, shape));
    if (!shape || odd) return valueError(mismatchedRanges('SUMPRODUCT', shape ?? asArea(null), odd ?? asArea(null)));
    spend(shape.rows * shape.columns * areas.length);
    let total = 0;
    for (let row = 0; row < shape.rows; row += 1) {
      for (let column = 0; column < shape.columns; column += 1) {
        const cells = areas.map((area) => area.at(row, column));
        const error = cells.find((cell) => cell instanceof CellError);
        if (error !== undefined) return error;
        total += cells.reduce<number>((product, cell) => product * numeric(cell, call), 1);
      }
    }
    return total;
  },
};

/** A text counts as 0; TRUE and FALSE, the usual factors of a condition, as 1 and 0. */
const numeric = (cell: Scalar, _call: Call): number =>
  typeof cell === 'number' ? cell : typeof cell === 'boolean' ? Number(cell) : 0;

export const sums: FunctionTable = {
  SUM: folding((numbers) => sum(numbers)),
  PRODUCT: folding((numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => a * b, 1))),
  AVERAGE: folding(average),
  MIN: folding(smallest),
  MAX: folding(largest),
  SUMSQ: folding((numbers) => sum(numbers.map((each) => each * each))),
  SUMIF: onOneCondition((numbers) => sum(numbers)),
  SUMIFS: onConditions((numbers) => sum(numbers)),
  AVERAGEIF: onOneCondition(average),
  AVERAGEIFS: onConditions(average),
  MINIFS: onConditions(smallest),
  MAXIFS: onConditions(largest),
  SUMPRODUCT: sumProduct,
  COUNT: counting((cell, given) => typeof cell === 'number' || (given && typeof cell === 'boolean')),
  COUNTA: counting((cell) => cell !== null),
  COUNTBLANK: counting((cell) => cell === null || cell === ''),
  COUNTIF: countIf,
  COUNTIFS: countIfs,
  COUNTUNIQUE: { params: 'a', min: 1, max: unlimited, keepErrors: true, run: different },
};

export { count };
