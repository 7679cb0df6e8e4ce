import type { GridRange } from '../json.ts';
import { columnName, quotedTitle } from './a1.ts';

/** A block of cells with all sides known: zero-based, half-open. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export const areaOf = (range: GridRange, rows: number, columns: number): Area => ({
  top: range.startRowIndex ?? 0,
  left: range.startColumnIndex ?? 0,
  bottom: Math.min(range.endRowIndex ?? rows, rows),
  right: Math.min(range.endColumnIndex ?? columns, columns),
});

export const isEmpty = (area: Area): boolean => area.bottom <= area.top || area.right <= area.left;

export const intersect = (a: Area, b: Area): Area | undefined => {
  const both = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return isEmpty(both) ? undefined : both;
};

export const contains = (outer: Area, inner: Area): boolean =>
  inner.top >= outer.top && inner.left >= outer.left && inner.bottom <= outer.bottom && inner.right <= outer.right;

export const includes = (area: Area, row: number, column: number): boolean =>
  row >= area.top && row < area.bottom && column >= area.left && column < area.right;

export const sameArea = (a: Area, b: Area): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

/** Google leaves sheet 0 out of a range. */
export const gridRange = (sheetId: number, area: Area): GridRange => ({
  ...(sheetId === 0 ? {} : { sheetId }),
  startRowIndex: area.top,
  endRowIndex: area.bottom,
  startColumnIndex: area.left,
  endColumnIndex: area.right,
});

export const areaText = (area: Area): string => {
  const first = `${columnName(area.left)}${area.top + 1}`;
  const last = `${columnName(area.right - 1)}${area.bottom}`;
  return first === last ? first : `${first}:${last}`;
};

export const addressOf = (title: string, area: Area): string => `${quotedTitle(title)}!${areaText(area)}`;

/** A range as given, open sides kept open: `T!A1001:B`. */
export const openAddressOf = (title: string, range: GridRange): string => {
  const { startRowIndex: top = 0, endRowIndex: bottom, startColumnIndex: left = 0, endColumnIndex: right } = range;
  const first = `${columnName(left)}${top + 1}`;
  const last = `${right === undefined ? '' : columnName(right - 1)}${bottom ?? ''}`;
  return `${quotedTitle(title)}!${first === last || last === '' ? first : `${first}:${last}`}`;
};
