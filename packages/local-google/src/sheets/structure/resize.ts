import type { Dimension, SheetProperties } from '../model/json.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Workbook } from '../model/workbook.ts';
import { changeDimension, countOf, setCount } from './dimensions.ts';

const resizeTo = (workbook: Workbook, sheet: Sheet, dimension: Dimension, count: number | undefined): void => {
  const current = countOf(sheet, dimension);
  if (count === undefined || count === current) return;
  if (count > current) {
    setCount(sheet, dimension, count);
    workbook.restructured();
    return;
  }
  changeDimension(workbook, sheet, { kind: 'delete', sheetId: sheet.id, dimension, start: count, end: current });
};

/** A smaller grid deletes the rows or columns at its end, with all that follows from a deletion. */
export const resize = (
  workbook: Workbook,
  sheet: Sheet,
  grid: NonNullable<SheetProperties['gridProperties']>,
): void => {
  resizeTo(workbook, sheet, 'ROWS', grid.rowCount);
  resizeTo(workbook, workbook.edit(sheet), 'COLUMNS', grid.columnCount);
};
