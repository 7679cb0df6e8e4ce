import type { StructureChange } from '../formula/rewrite/rewrite.ts';
import type { Dimension } from '../model/json.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Workbook } from '../model/workbook.ts';
import { moveAttachments } from './attachments.ts';
import type { DimensionChange } from './change.ts';
import { rewriteFormulas } from './formulas.ts';

const splice = <T>(list: (T | undefined)[], change: DimensionChange): void => {
  const { start, end } = change;
  const count = end - start;
  if (change.kind === 'delete') {
    list.splice(start, count);
  } else if (change.kind === 'move') {
    while (list.length < Math.max(end, change.to)) list.push(undefined);
    const taken = list.splice(start, count);
    list.splice(change.to > start ? change.to - count : change.to, 0, ...taken);
  } else if (start < list.length) {
    list.splice(start, 0, ...new Array<undefined>(count).fill(undefined));
  }
};

const spliceColumns = (sheet: Sheet, change: DimensionChange): void => {
  for (const [index, row] of sheet.rows.entries()) {
    if (!row || row.cells.length <= (change.kind === 'move' ? Math.min(change.start, change.to) : change.start))
      continue;
    const cells = row.cells.slice();
    splice(cells, change);
    while (cells.length > 0 && cells.at(-1) === undefined) cells.pop();
    sheet.rows[index] = { owner: sheet.owner, cells };
  }
};

export const setCount = (sheet: Sheet, dimension: Dimension, count: number): void => {
  const key = dimension === 'ROWS' ? 'rowCount' : 'columnCount';
  sheet.properties = {
    ...sheet.properties,
    gridProperties: {
      ...sheet.properties.gridProperties,
      rowCount: sheet.rowCount,
      columnCount: sheet.columnCount,
      [key]: count,
    },
  };
};

export const countOf = (sheet: Sheet, dimension: Dimension): number =>
  dimension === 'ROWS' ? sheet.rowCount : sheet.columnCount;

export const forFormulas = (title: string, change: DimensionChange): StructureChange => {
  const { dimension, start, end } = change;
  return change.kind === 'move'
    ? { kind: 'move', sheet: title, dimension, start, end, destination: change.to }
    : { kind: change.kind, sheet: title, dimension, start, end, ...(change.across ? { across: change.across } : {}) };
};

/** Rows or columns come, go or move: the cells, everything attached to places, and every reference in every formula. */
export const changeDimension = (workbook: Workbook, target: Sheet, change: DimensionChange): void => {
  const sheet = workbook.edit(target);
  const { dimension, start, end } = change;
  sheet.writes++;
  if (dimension === 'ROWS') splice(sheet.rows, change);
  else spliceColumns(sheet, change);
  splice(dimension === 'ROWS' ? sheet.rowMeta : sheet.columnMeta, change);
  if (change.kind !== 'move') {
    const sign = change.kind === 'insert' ? 1 : -1;
    setCount(sheet, dimension, countOf(sheet, dimension) + sign * (end - start));
  }
  moveAttachments(workbook, change);
  rewriteFormulas(workbook, forFormulas(sheet.title, change), sheet.title);
};
