import { parseA1Ref } from '@borgar/fx';
import { notRange, outOfBounds, outOfRange, referenceError, unresolvedSheet, valueError } from '../evaluate/error.ts';
import { CellError, isArea, type Value } from '../evaluate/value.ts';
import type { FunctionSpec, FunctionTable } from '../function-spec.ts';
import { columnName, toCellRange } from '../rewrite/reference.ts';
import { asArea, slice } from './lookup.ts';

/** A row or column of 0, or left out, means all of them. */
const index: FunctionSpec = {
  params: 'ann',
  min: 1,
  max: 3,
  arrays: true,
  run: ([given = null, first, second]: [Value, number?, number?], call) => {
    if (given instanceof CellError) return given;
    const area = asArea(given);
    // a single row is indexed by its column when one number is given
    const single = second === undefined && area.rows === 1 && area.columns > 1;
    const row = Math.trunc((single ? 0 : first) ?? 0);
    const column = Math.trunc((single ? first : second) ?? 0);
    if (row < 0 || row > area.rows) return outOfRange('INDEX', 2, row, 0, area.rows);
    if (column < 0 || column > area.columns) return outOfRange('INDEX', 3, column, 0, area.columns);
    return slice(
      area,
      Math.max(row - 1, 0),
      Math.max(column - 1, 0),
      row === 0 ? area.rows : 1,
      column === 0 ? area.columns : 1,
      call,
    );
  },
};

const offset: FunctionSpec = {
  params: 'rnnnn',
  min: 3,
  max: 5,
  run: ([base = null, rows = 0, columns = 0, height, width]: [Value, number, number, number?, number?], call) => {
    if (base instanceof CellError) return base;
    if (!isArea(base) || !base.range) return notRange();
    const { sheetId, top, left } = base.range;
    const first = { top: top + Math.trunc(rows), left: left + Math.trunc(columns) };
    if (first.top < 0 || first.left < 0) return outOfBounds('OFFSET');
    const tall = Math.trunc(height ?? base.rows);
    const wide = Math.trunc(width ?? base.columns);
    if (tall < 1 || wide < 1) return outOfRange('OFFSET', tall < 1 ? 4 : 5, tall < 1 ? tall : wide, 1, 10_000_000);
    return call.reader.area({ sheetId, ...first, bottom: first.top + tall - 1, right: first.left + wide - 1 });
  },
};

/** A tab's title has a hundred characters at most, a named range's name 250. */
const referenceLengthMax = 500;

const indirect: FunctionSpec = {
  params: 'tb',
  min: 1,
  max: 2,
  run: ([text = '', a1 = true]: [string, boolean?], call) => {
    if (!a1) return valueError('INDIRECT in R1C1 notation is not implemented by this emulator.');
    const reference = text.length > referenceLengthMax ? undefined : parseA1Ref(text, { allowTernary: true });
    const lost = referenceError(
      `Function INDIRECT parameter 1 value is '${text}'. It is not a valid cell/range reference.`,
    );
    if (!reference) return lost;
    const title = reference.context?.at(-1);
    const sheetId = title === undefined ? call.scope.sheetId : call.reader.sheetId(title);
    if (sheetId === undefined) return unresolvedSheet(title ?? '');
    const range =
      'name' in reference
        ? call.reader.namedRange(reference.name)
        : toCellRange(reference.range, sheetId, call.reader.size(sheetId));
    return range ? call.reader.area(range) : lost;
  },
};

const address: FunctionSpec = {
  params: 'nnnbt',
  min: 2,
  max: 5,
  run: ([row = 1, column = 1, kind = 1, a1 = true, sheet]: [number, number, number?, boolean?, string?]) => {
    if (row < 1) return outOfRange('ADDRESS', 1, row, 1, 10_000_000);
    if (column < 1) return outOfRange('ADDRESS', 2, column, 1, 18_278);
    const fixedRow = kind === 1 || kind === 2;
    const fixedColumn = kind === 1 || kind === 3;
    const place = a1
      ? `${fixedColumn ? '$' : ''}${columnName(column - 1)}${fixedRow ? '$' : ''}${row}`
      : `R${fixedRow ? row : `[${row}]`}C${fixedColumn ? column : `[${column}]`}`;
    if (sheet === undefined) return place;
    return /^[A-Za-z_]\w*$/.test(sheet) ? `${sheet}!${place}` : `'${sheet.replaceAll("'", "''")}'!${place}`;
  },
};

/** Functions that point at cells: by number, by distance, by name. */
export const places: FunctionTable = {
  INDEX: index,
  OFFSET: offset,
  INDIRECT: indirect,
  ADDRESS: address,
};
