import { parseA1Ref, type RangeA1, type ReferenceA1, type ReferenceName } from '@borgar/fx';
import type { CellRange, GridRange } from '../evaluate/value.ts';

const cache = new Map<string, ReferenceA1 | ReferenceName | undefined>();
const cacheMax = 20_000;

/** `'My tab'!B2:B` taken apart; `undefined` if it is no reference. */
export const readReference = (text: string): ReferenceA1 | ReferenceName | undefined => {
  if (cache.has(text)) return cache.get(text);
  if (cache.size >= cacheMax) cache.clear();
  const reference = parseA1Ref(text, { allowTernary: true });
  cache.set(text, reference);
  return reference;
};

/** A range of the notation as the rows and columns of a sheet; what is left open runs to the sheet's end. */
export const toCellRange = (range: RangeA1, sheetId: number, size: { rows: number; columns: number }): CellRange => ({
  sheetId,
  top: range.top ?? 0,
  left: range.left ?? 0,
  bottom: range.bottom ?? (range.top != null && range.bottom === undefined ? range.top : size.rows - 1),
  right: range.right ?? (range.left != null && range.right === undefined ? range.left : size.columns - 1),
});

export const fromGridRange = (range: GridRange, size: { rows: number; columns: number }): CellRange => ({
  sheetId: range.sheetId ?? 0,
  top: range.startRowIndex ?? 0,
  left: range.startColumnIndex ?? 0,
  bottom: (range.endRowIndex ?? size.rows) - 1,
  right: (range.endColumnIndex ?? size.columns) - 1,
});

const letters = (column: number): string => {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
};

export const columnName = letters;
export const addressOf = (row: number, column: number): string => `${letters(column)}${row + 1}`;
