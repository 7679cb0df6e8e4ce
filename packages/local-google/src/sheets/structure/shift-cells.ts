import type { Cell, Dimension } from '../model/json.ts';
import type { Area } from '../model/range/area.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Workbook } from '../model/workbook.ts';
import { refuse } from '../refusal.ts';
import { moveAttachments } from './attachments.ts';
import type { DimensionChange } from './change.ts';
import { countOf, forFormulas, setCount } from './dimensions.ts';
import { rewriteFormulas } from './formulas.ts';

/** Everything from the area's start to the end of the grid, in the area's columns (or rows). */
const lane = (sheet: Sheet, area: Area, dimension: Dimension): Area =>
  dimension === 'ROWS' ? { ...area, bottom: sheet.rowCount } : { ...area, right: sheet.columnCount };

const checkMerges = (sheet: Sheet, strip: Area, dimension: Dimension): void => {
  for (const merge of sheet.merges) {
    const { top, bottom, left, right } = sheet.area(merge);
    const touches = top < strip.bottom && bottom > strip.top && left < strip.right && right > strip.left;
    const inside =
      dimension === 'ROWS' ? left >= strip.left && right <= strip.right : top >= strip.top && bottom <= strip.bottom;
    if (touches && !inside) refuse('You must select all cells in a merged range to merge or unmerge them.');
  }
};

/** Cells come in or go out within some columns (or rows); those behind them shift. */
export const shiftCells = (
  workbook: Workbook,
  target: Sheet,
  area: Area,
  dimension: Dimension,
  kind: 'insert' | 'delete',
): void => {
  const sheet = workbook.edit(target);
  const [start, end] = dimension === 'ROWS' ? [area.top, area.bottom] : [area.left, area.right];
  const count = end - start;
  const strip = lane(sheet, area, dimension);
  checkMerges(sheet, strip, dimension);
  const moving: [number, number, Cell][] = [...sheet.cellsIn(strip)];
  for (const [row, column] of moving) workbook.setCell(sheet, row, column, undefined);
  const by = kind === 'insert' ? count : -count;
  for (const [row, column, cell] of moving) {
    const at = dimension === 'ROWS' ? row : column;
    if (kind === 'delete' && at < end) continue;
    const [newRow, newColumn] = dimension === 'ROWS' ? [row + by, column] : [row, column + by];
    if (newRow >= sheet.rowCount) setCount(sheet, 'ROWS', newRow + 1);
    if (newColumn >= sheet.columnCount) setCount(sheet, 'COLUMNS', newColumn + 1);
    workbook.setCell(sheet, newRow, newColumn, cell);
  }
  const across = dimension === 'ROWS' ? { start: area.left, end: area.right } : { start: area.top, end: area.bottom };
  const change: DimensionChange = { kind, sheetId: sheet.id, dimension, start, end, across };
  moveAttachments(workbook, change);
  rewriteFormulas(workbook, forFormulas(sheet.title, change), sheet.title);
  if (countOf(sheet, dimension) < end) setCount(sheet, dimension, end);
};
