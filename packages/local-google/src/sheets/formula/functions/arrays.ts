import { toBoolean, toNumber } from '../evaluate/coerce.ts';
import { compareValues } from '../evaluate/compare.ts';
import {
  limitReached,
  mismatchedRanges,
  noMatches,
  notAvailable,
  outOfRange,
  raggedArray,
  unequalRows,
  valueError,
} from '../evaluate/error.ts';
import { cellsMax, spend } from '../evaluate/limit.ts';
import { areaOf, CellError, cellsOf, grid, isArea, type Scalar, toRows, type Value } from '../evaluate/value.ts';
import { type Call, type FunctionSpec, type FunctionTable, unlimited } from '../function-spec.ts';
import { ARRAY_ROW, ARRAY_STACK } from '../syntax.ts';
import { asArea } from './lookup.ts';

type Size = { rows: number; columns: number };
const mismatch = (fn: string, wanted: Size, got: Size): CellError => notAvailable(mismatchedRanges(fn, wanted, got));

const filter: FunctionSpec = {
  params: 'a',
  min: 2,
  max: unlimited,
  arrays: true,
  keepErrors: true,
  run: ([given = null, ...conditions]: Value[], call) => {
    if (given instanceof CellError) return given;
    const area = asArea(given);
    const byColumn = asArea(conditions[0] ?? null).rows === 1 && area.rows !== 1;
    const wanted = byColumn ? { rows: 1, columns: area.columns } : { rows: area.rows, columns: 1 };
    spend((byColumn ? area.columns : area.rows) * conditions.length);
    const lines: boolean[] = Array.from({ length: byColumn ? area.columns : area.rows }, () => true);
    for (const condition of conditions) {
      if (condition instanceof CellError) return condition;
      const tested = asArea(condition);
      if (tested.rows !== wanted.rows || tested.columns !== wanted.columns) return mismatch('FILTER', wanted, tested);
      for (const at of lines.keys()) lines[at] &&= holds(byColumn ? tested.at(0, at) : tested.at(at, 0), call);
    }
    const kept = toRows(area)
      .filter((_, row) => byColumn || lines[row])
      .map((row) => (byColumn ? row.filter((_, column) => lines[column]) : row));
    return (kept[0]?.length ?? 0) > 0 ? areaOf(kept) : noMatches('FILTER');
  },
};

const holds = (cell: Scalar, call: Call): boolean => {
  const value = toBoolean(cell, { fn: 'FILTER', parameter: 2, locale: call.locale });
  return value === true;
};

/** Numbers, texts, booleans, then errors; blanks last whichever way it is sorted. */
const order = (a: Scalar, b: Scalar, ascending: boolean): number => {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (a instanceof CellError || b instanceof CellError)
    return Number(a instanceof CellError) - Number(b instanceof CellError);
  return compareValues(a, b) * (ascending ? 1 : -1);
};

interface SortKey {
  values: Scalar[];
  ascending: boolean;
}

const sortRows = (rows: Scalar[][], keys: SortKey[]): Scalar[][] =>
  rows
    .map((row, at) => ({ row, at }))
    .sort((a, b) => {
      for (const { values, ascending } of keys) {
        const difference = order(values[a.at] ?? null, values[b.at] ?? null, ascending);
        if (difference !== 0) return difference;
      }
      return a.at - b.at;
    })
    .map(({ row }) => row);

const sort: FunctionSpec = {
  params: 'a',
  min: 1,
  max: unlimited,
  arrays: true,
  run: ([given = null, ...by]: Value[], call) => {
    const rows = toRows(given);
    const keys = sortKeys(rows, by, call, 'SORT', 2);
    return keys instanceof CellError ? keys : areaOf(sortRows(rows, keys));
  },
};

const sortKeys = (rows: Scalar[][], by: Value[], call: Call, fn: string, from: number): SortKey[] | CellError => {
  const keys: SortKey[] = [];
  for (let at = 0; at < by.length; at += 2) {
    const ascending = toBoolean(call.single(by[at + 1] ?? true), { fn, parameter: at + from + 1, locale: call.locale });
    if (ascending instanceof CellError) return ascending;
    const values = keyValues(rows, by[at] ?? null, { fn, parameter: at + from, locale: call.locale });
    if (values instanceof CellError) return values;
    keys.push({ values, ascending });
  }
  if (keys.length === 0) return [{ values: rows.map((row) => row[0] ?? null), ascending: true }];
  return keys;
};

/** A sort key is the number of a column, or a column of values beside the rows. */
const keyValues = (
  rows: Scalar[][],
  key: Value,
  asker: { fn: string; parameter: number; locale: string },
): Scalar[] | CellError => {
  if (isArea(key) && key.rows * key.columns > 1) {
    const values = [...cellsOf(key)];
    return values.length === rows.length ? values : mismatch(asker.fn, { rows: rows.length, columns: 1 }, key);
  }
  const column = toNumber(isArea(key) ? key.at(0, 0) : key, asker);
  if (column instanceof CellError) return column;
  const width = rows[0]?.length ?? 0;
  if (column < 1 || column > width) return outOfRange(asker.fn, asker.parameter, column, 1, width);
  return rows.map((row) => row[column - 1] ?? null);
};

const identity = (row: Scalar[]): string =>
  row.map((cell) => (typeof cell === 'string' ? `s${cell}` : `${typeof cell}${String(cell)}`)).join('\u0000');

const unique: FunctionSpec = {
  params: 'abb',
  min: 1,
  max: 3,
  run: ([given = null, byColumn = false, exactlyOnce = false]: [Value, boolean?, boolean?]) => {
    const lines = byColumn ? transposed(toRows(given)) : toRows(given);
    const counts = new Map<string, number>();
    for (const line of lines) counts.set(identity(line), (counts.get(identity(line)) ?? 0) + 1);
    const seen = new Set<string>();
    const kept = lines.filter((line) => {
      const key = identity(line);
      const first = !seen.has(key);
      seen.add(key);
      return first && (!exactlyOnce || counts.get(key) === 1);
    });
    if (kept.length === 0) return noMatches('UNIQUE');
    return areaOf(byColumn ? transposed(kept) : kept);
  },
};

const transposed = (rows: Scalar[][]): Scalar[][] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null));

const sequence: FunctionSpec = {
  params: 'nnnn',
  min: 1,
  max: 4,
  run: ([rows = 1, columns = 1, start = 1, step = 1]: (number | undefined)[], call) => {
    if (rows < 1) return outOfRange(call.fn, 1, rows, 1, 10_000_000);
    if (columns < 1) return outOfRange(call.fn, 2, columns, 1, 10_000_000);
    const [height, width] = [Math.trunc(rows), Math.trunc(columns)];
    if (height * width > cellsMax) return limitReached();
    return { rows: height, columns: width, at: (row, column) => start + step * (row * width + column) };
  },
};

/** Blocks side by side in `{…}` must be equally high. */
const besides = (blocks: Value[]): Value => {
  const rows = blocks.map(toRows);
  const height = Math.max(...rows.map((each) => each.length));
  const odd = rows.findIndex((each) => each.length !== rows[0]?.length);
  if (odd >= 0) return unequalRows(odd + 1, rows[0]?.length ?? 0, rows[odd]?.length ?? 0);
  return areaOf(Array.from({ length: height }, (_, at) => rows.flatMap((each) => each[at] ?? [])));
};

const below = (blocks: Value[]): Value => {
  const rows = blocks.flatMap(toRows);
  const width = rows[0]?.length ?? 0;
  return rows.every((row) => row.length === width) ? areaOf(rows) : raggedArray();
};

const stacking = (stack: (blocks: Value[]) => Value): FunctionSpec => ({
  params: 'a',
  min: 0,
  max: unlimited,
  arrays: true,
  keepErrors: true,
  run: (blocks: Value[]) => (blocks.length === 0 ? valueError('An array value could not be found.') : stack(blocks)),
});

/** HSTACK and VSTACK fill what is missing with #N/A. */
const padded = (rows: Scalar[][], width: number): Scalar[][] =>
  grid(rows.length, width, (row, column) => {
    const cells = rows[row] ?? [];
    return column < cells.length ? (cells[column] ?? null) : new CellError('N_A');
  });

const longest = (rows: Scalar[][]): number => rows.reduce((most, row) => Math.max(most, row.length), 0);

const vstack = (blocks: Value[]): Value => {
  const rows = blocks.flatMap(toRows);
  return areaOf(padded(rows, longest(rows)));
};

const hstack = (blocks: Value[]): Value => {
  const columns = blocks.flatMap((block) => transposed(toRows(block)));
  return areaOf(transposed(padded(columns, longest(columns))));
};

const constrain: FunctionSpec = {
  params: 'ann',
  min: 3,
  max: 3,
  run: ([given = null, rows = 1, columns = 1]: [Value, number, number]) =>
    areaOf(
      toRows(given)
        .slice(0, Math.max(1, rows))
        .map((row) => row.slice(0, Math.max(1, columns))),
    ),
};

export const arrays: FunctionTable = {
  ARRAYFORMULA: { params: 'a', min: 1, max: 1, arrays: true, keepErrors: true, run: ([value = null]) => value },
  ARRAY_CONSTRAIN: constrain,
  FILTER: filter,
  SORT: sort,
  UNIQUE: unique,
  TRANSPOSE: { params: 'a', min: 1, max: 1, arrays: true, run: ([value = null]) => areaOf(transposed(toRows(value))) },
  SEQUENCE: sequence,
  FLATTEN: {
    params: 'a',
    min: 1,
    max: unlimited,
    arrays: true,
    keepErrors: true,
    run: (args: Value[]) => areaOf(args.flatMap((arg) => [...cellsOf(arg)].map((cell) => [cell]))),
  },
  HSTACK: stacking(hstack),
  VSTACK: stacking(vstack),
  [ARRAY_STACK]: stacking(below),
  [ARRAY_ROW]: stacking(besides),
};
