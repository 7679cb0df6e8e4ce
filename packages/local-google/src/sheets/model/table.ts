import type { Area } from './range/area.ts';
import { intersect } from './range/area.ts';
import type { Sheet } from './sheet.ts';

/** A block of connected cells, also by a corner, with blanks around it: the "table" of values.append. */
const holds = (sheet: Sheet, row: number, column: number): boolean =>
  sheet.cell(row, column)?.userEnteredValue !== undefined;

const anyIn = (sheet: Sheet, area: Area): boolean => {
  for (const [, , cell] of sheet.cellsIn(area)) if (cell.userEnteredValue) return true;
  return false;
};

/** The block grows by a row or column for as long as that row or column holds anything. */
const grown = (sheet: Sheet, row: number, column: number): Area => {
  const area = { top: row, left: column, bottom: row + 1, right: column + 1 };
  for (;;) {
    const wide = {
      top: Math.max(0, area.top - 1),
      left: Math.max(0, area.left - 1),
      bottom: Math.min(sheet.rowCount, area.bottom + 1),
      right: Math.min(sheet.columnCount, area.right + 1),
    };
    if (wide.top < area.top && anyIn(sheet, { ...wide, bottom: area.top })) area.top--;
    else if (wide.bottom > area.bottom && anyIn(sheet, { ...wide, top: area.bottom })) area.bottom++;
    else if (wide.left < area.left && anyIn(sheet, { ...wide, right: area.left })) area.left--;
    else if (wide.right > area.right && anyIn(sheet, { ...wide, left: area.right })) area.right++;
    else return area;
  }
};

/** The last table that the area touches: the one that reaches lowest. */
export const lastTable = (sheet: Sheet, area: Area): Area | undefined => {
  const bottom = Math.min(area.bottom, sheet.rows.length);
  for (let row = bottom - 1; row >= area.top; row--) {
    for (let column = area.left; column < area.right; column++) {
      if (holds(sheet, row, column)) return grown(sheet, row, column);
    }
  }
  return around(sheet, area);
};

/** An empty area may still lie within a table that surrounds it. */
const around = (sheet: Sheet, area: Area): Area | undefined => {
  const near = {
    top: Math.max(0, area.top - 1),
    left: Math.max(0, area.left - 1),
    bottom: Math.min(area.bottom + 1, sheet.rows.length),
    right: area.right + 1,
  };
  for (const [row, column, cell] of sheet.cellsIn(near)) {
    if (!cell.userEnteredValue) continue;
    const table = grown(sheet, row, column);
    if (intersect(table, area)) return table;
  }
  return undefined;
};
