import { toText } from '../evaluate/coerce.ts';
import { compareValues, sameValue } from '../evaluate/compare.ts';
import { wildcard } from '../evaluate/criterion.ts';
import { belowLeast, notAvailable, notFound, outOfBounds, valueError } from '../evaluate/error.ts';
import { spend } from '../evaluate/limit.ts';
import { type Area, areaOf, CellError, isArea, type Scalar, type Value } from '../evaluate/value.ts';
import type { Call, FunctionSpec, FunctionTable } from '../function-spec.ts';

export const asArea = (value: Value): Area => (isArea(value) ? value : areaOf([[value]]));

/** A block of an area: of a range it stays a range, so that OFFSET, ROW and formats still see the cells. */
export const slice = (area: Area, row: number, column: number, rows: number, columns: number, call: Call): Value => {
  const { range } = area;
  if (range) {
    const top = range.top + row;
    const left = range.left + column;
    return call.reader.area({ sheetId: range.sheetId, top, left, bottom: top + rows - 1, right: left + columns - 1 });
  }
  return { rows, columns, at: (r, c) => area.at(row + r, column + c) };
};

type Line = { length: number; at(index: number): Scalar };

const down = (area: Area, column = 0): Line => ({ length: area.rows, at: (index) => paid(area.at(index, column)) });
const across = (area: Area, row = 0): Line => ({ length: area.columns, at: (index) => paid(area.at(row, index)) });

const paid = (cell: Scalar): Scalar => {
  spend(1);
  return cell;
};
const along = (area: Area): Line => (area.rows === 1 ? across(area) : down(area));

/** Equal, or like it where the key holds `*` or `?`. */
const matcher = (key: Scalar): ((cell: Scalar) => boolean) => {
  if (typeof key === 'string' && /[*?~]/.test(key)) {
    const pattern = wildcard(key);
    return (cell) => typeof cell === 'string' && pattern(cell);
  }
  return (cell) => cell !== null && typeof cell === typeof key && sameValue(cell, key);
};

const findExact = (line: Line, key: Scalar, backwards = false): number => {
  const matches = matcher(key);
  for (let step = 0; step < line.length; step += 1) {
    const at = backwards ? line.length - 1 - step : step;
    if (matches(line.at(at))) return at;
  }
  return -1;
};

/** The last of the values that do not exceed the key, in a line sorted upwards. */
const findSorted = (line: Line, key: Scalar, descending = false): number => {
  let found = -1;
  for (let at = 0; at < line.length; at += 1) {
    const cell = line.at(at);
    if (cell === null || cell instanceof CellError || typeof cell !== typeof key) continue;
    const order = compareValues(cell, key) * (descending ? -1 : 1);
    if (order > 0) break;
    found = at;
  }
  return found;
};

const shown = (key: Scalar, call: Call): string => String(toText(key, call.locale));

type LookupArgs = [Scalar, Value, number, boolean?];

const byIndex = (direction: 'V' | 'H'): FunctionSpec => ({
  params: 'sanb',
  min: 3,
  max: 4,
  run: ([key = null, table = null, index = 1, sorted = true]: LookupArgs, call) => {
    if (table instanceof CellError) return table;
    const area = asArea(table);
    const at = Math.trunc(index);
    const bound = direction === 'V' ? area.columns : area.rows;
    if (at < 1) return belowLeast(call.fn, 3, at, 1);
    if (at > bound) return outOfBounds(call.fn);
    const line = direction === 'V' ? down(area) : across(area);
    const found = sorted ? findSorted(line, key) : findExact(line, key);
    if (found < 0) return notFound(call.fn, shown(key, call));
    return direction === 'V' ? slice(area, found, at - 1, 1, 1, call) : slice(area, at - 1, found, 1, 1, call);
  },
});

const match: FunctionSpec = {
  params: 'san',
  min: 2,
  max: 3,
  run: ([key = null, searched = null, kind = 1]: [Scalar, Value, number?], call) => {
    if (searched instanceof CellError) return searched;
    const area = asArea(searched);
    if (area.rows > 1 && area.columns > 1) return notAvailable('MATCH range must be a single row or a single column.');
    const line = along(area);
    const found = kind === 0 ? findExact(line, key) : findSorted(line, key, kind < 0);
    return found < 0 ? notFound(call.fn, shown(key, call)) : found + 1;
  },
};

/** XLOOKUP's and XMATCH's modes: 0 equal, -1 else the next smaller, 1 else the next larger, 2 with wildcards. */
const findMode = (line: Line, key: Scalar, mode: number, backwards: boolean): number => {
  const exact = mode === 2 ? findExact(line, key, backwards) : findPlain(line, key, backwards);
  if (exact >= 0 || mode === 0 || mode === 2) return exact;
  let found = -1;
  for (let at = 0; at < line.length; at += 1) {
    const cell = line.at(at);
    if (cell === null || typeof cell !== typeof key) continue;
    const order = compareValues(cell, key);
    if (Math.sign(order) !== Math.sign(mode)) continue;
    const best = found < 0 ? undefined : compareValues(cell, line.at(found));
    if (best === undefined || Math.sign(best) === -Math.sign(mode)) found = at;
  }
  return found;
};

const findPlain = (line: Line, key: Scalar, backwards: boolean): number => {
  for (let step = 0; step < line.length; step += 1) {
    const at = backwards ? line.length - 1 - step : step;
    const cell = line.at(at);
    if (key === null ? cell === null || cell === '' : cell !== null && sameValue(cell, key)) return at;
  }
  return -1;
};

type XLookupArgs = [Scalar, Value, Value, Value?, number?, number?];

const xlookup: FunctionSpec = {
  params: 'saaann',
  min: 3,
  max: 6,
  run: ([key = null, searched = null, given = null, missing, mode = 0, order = 1]: XLookupArgs, call) => {
    if (searched instanceof CellError) return searched;
    if (given instanceof CellError) return given;
    const area = asArea(searched);
    const result = asArea(given);
    const vertical = area.columns === 1;
    if (vertical ? area.rows !== result.rows : area.columns !== result.columns)
      return valueError('Array arguments to XLOOKUP are of different size.');
    const found = findMode(along(area), key, mode, order < 0);
    if (found < 0) return missing === undefined ? notFound('XLOOKUP', shown(key, call)) : missing;
    return vertical ? slice(result, found, 0, 1, result.columns, call) : slice(result, 0, found, result.rows, 1, call);
  },
};

const xmatch: FunctionSpec = {
  params: 'sann',
  min: 2,
  max: 4,
  run: ([key = null, searched = null, mode = 0, order = 1]: [Scalar, Value, number?, number?], call) => {
    if (searched instanceof CellError) return searched;
    const found = findMode(along(asArea(searched)), key, mode, order < 0);
    return found < 0 ? notFound('XMATCH', shown(key, call)) : found + 1;
  },
};

const lookup: FunctionSpec = {
  params: 'saa',
  min: 2,
  max: 3,
  arrays: true,
  run: ([key = null, searched = null, given]: [Scalar, Value, Value?], call) => {
    if (searched instanceof CellError) return searched;
    const area = asArea(searched);
    const wide = area.columns > area.rows;
    const found = findSorted(wide ? across(area) : down(area), key);
    if (found < 0) return notFound('LOOKUP', shown(key, call));
    if (given !== undefined) return along(asArea(given)).at(found);
    return wide ? area.at(area.rows - 1, found) : area.at(found, area.columns - 1);
  },
};

export const lookups: FunctionTable = {
  VLOOKUP: byIndex('V'),
  HLOOKUP: byIndex('H'),
  XLOOKUP: xlookup,
  XMATCH: xmatch,
  LOOKUP: lookup,
  MATCH: match,
};
