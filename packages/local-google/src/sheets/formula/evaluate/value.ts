import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { spend } from './limit.ts';

export type ExtendedValue = sheets_v4.Schema$ExtendedValue;
export type NumberFormat = sheets_v4.Schema$NumberFormat;
export type GridRange = sheets_v4.Schema$GridRange;

export type ErrorType = 'ERROR' | 'NULL_VALUE' | 'DIVIDE_BY_ZERO' | 'VALUE' | 'REF' | 'NAME' | 'NUM' | 'N_A';

/** An error as a value: formulas pass it on. `message` is absent where Google gives none (`=NA()`). */
export class CellError {
  readonly type: ErrorType;
  readonly message: string | undefined;

  constructor(type: ErrorType, message?: string) {
    this.type = type;
    this.message = message;
  }
}

/** `null` is blank: equal to 0, to "" and to FALSE. */
export type Scalar = number | string | boolean | null | CellError;

/** What a formula's part can be: one value, or a block of them (a range, an array). */
export type Value = Scalar | Area;

/** A block of values, read cell by cell so that an open range costs only what is asked of it. */
export interface Area {
  readonly rows: number;
  readonly columns: number;
  at(row: number, column: number): Scalar;
  /** where the block stands, when it is a range of the workbook */
  readonly range?: CellRange;
}

/** A range within one sheet; zero-based, ends included. */
export interface CellRange {
  sheetId: number;
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export const isArea = (value: Value): value is Area =>
  typeof value === 'object' && value !== null && !(value instanceof CellError);

/** A row takes as much memory as so many cells more. */
const stepsOfRow = 8;

/** Makes a block cell by cell; refused before it is made when it is larger than a formula may make. */
export const grid = (rows: number, columns: number, cell: (row: number, column: number) => Scalar): Scalar[][] => {
  spend(rows * (columns + stepsOfRow));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_unused, column) => cell(row, column)),
  );
};

export const areaOf = (rows: Scalar[][]): Area => ({
  rows: rows.length,
  columns: rows[0]?.length ?? 0,
  at: (row, column) => rows[row]?.[column] ?? null,
});

/** Every value of the block, row by row. */
export function* cellsOf(value: Value): Generator<Scalar> {
  if (!isArea(value)) {
    yield value;
    return;
  }
  spend(value.rows * value.columns);
  for (let row = 0; row < value.rows; row += 1) {
    for (let column = 0; column < value.columns; column += 1) yield value.at(row, column);
  }
}

export const toRows = (value: Value): Scalar[][] => {
  return isArea(value) ? grid(value.rows, value.columns, value.at) : [[value]];
};

export const fromExtended = (value: ExtendedValue | undefined): Scalar => {
  if (!value) return null;
  if (value.numberValue != null) return value.numberValue;
  if (value.stringValue != null) return value.stringValue;
  if (value.boolValue != null) return value.boolValue;
  if (value.errorValue)
    return new CellError((value.errorValue.type ?? 'ERROR') as ErrorType, value.errorValue.message ?? undefined);
  return null;
};

/** Google leaves out the `effectiveValue` of a formula that gives a blank or an empty text. */
export const toExtended = (value: Scalar): ExtendedValue | undefined => {
  if (value === null || value === '') return undefined;
  if (typeof value === 'number') return { numberValue: value };
  if (typeof value === 'string') return { stringValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  return {
    errorValue: value.message === undefined ? { type: value.type } : { type: value.type, message: value.message },
  };
};
