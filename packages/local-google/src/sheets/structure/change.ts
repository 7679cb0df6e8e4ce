import { changedSpan } from '../formula/rewrite/structure-change.ts';
import type { Dimension, GridCoordinate, GridRange } from '../model/json.ts';

/** Half-open. */
export interface Across {
  start: number;
  end: number;
}

/**
 * Rows or columns of one sheet that come, go or move; `to` is the place before the move. With `across` only the cells within
 * those columns (or rows) shift, as insertRange and deleteRange do.
 */
export type DimensionChange =
  | { kind: 'insert' | 'delete'; sheetId: number; dimension: Dimension; start: number; end: number; across?: Across }
  | { kind: 'move'; sheetId: number; dimension: Dimension; start: number; end: number; to: number };

/** Half-open. */
export type Span = readonly [number, number];

const forSpan = (change: DimensionChange) =>
  change.kind === 'move'
    ? { kind: change.kind, start: change.start, end: change.end, destination: change.to }
    : { kind: change.kind, start: change.start, end: change.end };

/** Where a stretch of rows or columns is afterwards; undefined when all of it is gone. The rules are those of formulas. */
export const spanAfter = ([start, end]: Span, change: DimensionChange): Span | undefined => {
  const after = changedSpan({ first: start, last: end - 1 }, forSpan(change));
  return after && [after.first ?? start, (after.last ?? end - 1) + 1];
};

/** Where one row or column is afterwards; undefined when it is gone. */
export const indexAfter = (index: number, change: DimensionChange): number | undefined =>
  spanAfter([index, index + 1], change)?.[0];

/** A range that only partly lies among the cells that shift stays where it is. */
const withinAcross = (range: GridRange, change: DimensionChange): boolean => {
  if (change.kind === 'move' || !change.across) return true;
  const [start, end] =
    change.dimension === 'ROWS'
      ? [range.startColumnIndex, range.endColumnIndex]
      : [range.startRowIndex, range.endRowIndex];
  return start !== undefined && end !== undefined && start >= change.across.start && end <= change.across.end;
};

/** Whether whole rows or columns change, with all that is attached to them as such. */
export const isWhole = (change: DimensionChange): boolean => change.kind === 'move' || change.across === undefined;

/** A range after the change; open sides stay open. The same object when nothing moved, undefined when it is gone. */
export const rangeAfter = (range: GridRange, change: DimensionChange): GridRange | undefined => {
  if ((range.sheetId ?? 0) !== change.sheetId) return range;
  const [startKey, endKey] =
    change.dimension === 'ROWS'
      ? (['startRowIndex', 'endRowIndex'] as const)
      : (['startColumnIndex', 'endColumnIndex'] as const);
  const start = range[startKey];
  const end = range[endKey];
  if (start === undefined && end === undefined) return range;
  if (!withinAcross(range, change)) return range;
  if (start !== undefined && end !== undefined && end <= start) return range;
  const after = changedSpan({ first: start ?? null, last: end === undefined ? null : end - 1 }, forSpan(change));
  if (!after) return undefined;
  const newStart = after.first ?? undefined;
  const newEnd = after.last === null ? undefined : after.last + 1;
  if (newStart === start && newEnd === end) return range;
  return {
    ...range,
    ...(newStart === undefined ? {} : { [startKey]: newStart }),
    ...(newEnd === undefined ? {} : { [endKey]: newEnd }),
  };
};

/** An anchor whose row or column goes stays at the place where it was. */
export const coordinateAfter = (at: GridCoordinate, change: DimensionChange): GridCoordinate => {
  if ((at.sheetId ?? 0) !== change.sheetId || !isWhole(change)) return at;
  const key = change.dimension === 'ROWS' ? 'rowIndex' : 'columnIndex';
  const index = at[key] ?? 0;
  const after = indexAfter(index, change) ?? change.start;
  return after === index ? at : { ...at, [key]: after };
};
