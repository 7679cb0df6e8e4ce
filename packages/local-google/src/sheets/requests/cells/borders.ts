import { storedBorder } from '../../model/format/format.ts';
import type { Border, Borders } from '../../model/json.ts';
import type { Area } from '../../model/range/area.ts';
import type { Sheet } from '../../model/sheet.ts';
import { type Edit, type Handler, writablePlaceOf } from '../edit.ts';

type Side = 'top' | 'bottom' | 'left' | 'right';

const setSide = (
  edit: Edit,
  sheet: Sheet,
  row: number,
  column: number,
  side: Side,
  border: Border | undefined,
): void => {
  if (row < 0 || column < 0 || row >= sheet.rowCount || column >= sheet.columnCount) return;
  const cell = sheet.cell(row, column);
  const { borders, ...format } = cell?.userEnteredFormat ?? {};
  const { [side]: before, ...others } = borders ?? {};
  if (!border && !before) return;
  const sides: Borders = border ? { ...others, [side]: border } : others;
  const next = Object.keys(sides).length > 0 ? { ...format, borders: sides } : format;
  const { userEnteredFormat: _, ...rest } = cell ?? {};
  edit.workbook.setCell(sheet, row, column, Object.keys(next).length > 0 ? { ...rest, userEnteredFormat: next } : rest);
};

/** A border lies between two cells: the one that had it on its other side loses it when it goes. */
export const updateBorders: Handler<'updateBorders'> = (edit, request) => {
  const { sheet, area } = writablePlaceOf(edit, request.range);
  const theme = edit.workbook.themeColors();
  const { top, bottom, left, right, innerHorizontal, innerVertical } = request;
  const stored = (border: Border) => storedBorder(border, theme);
  const put = (row: number, column: number, side: Side, border: Border | undefined) => {
    if (border) setSide(edit, sheet, row, column, side, stored(border));
  };
  for (let row = area.top; row < area.bottom; row++) {
    for (let column = area.left; column < area.right; column++) {
      put(row, column, 'top', row === area.top ? top : innerHorizontal);
      put(row, column, 'bottom', row === area.bottom - 1 ? bottom : innerHorizontal);
      put(row, column, 'left', column === area.left ? left : innerVertical);
      put(row, column, 'right', column === area.right - 1 ? right : innerVertical);
    }
  }
  clearFacing(edit, sheet, area, request);
  return undefined;
};

type Sides = Pick<Parameters<Handler<'updateBorders'>>[1], Side>;

/** An edge has one owner: an outer edge that is set takes the facing side from the cells beside it. */
const clearFacing = (edit: Edit, sheet: Sheet, area: Area, given: Sides): void => {
  for (let column = area.left; column < area.right; column++) {
    if (given.top) setSide(edit, sheet, area.top - 1, column, 'bottom', undefined);
    if (given.bottom) setSide(edit, sheet, area.bottom, column, 'top', undefined);
  }
  for (let row = area.top; row < area.bottom; row++) {
    if (given.left) setSide(edit, sheet, row, area.left - 1, 'right', undefined);
    if (given.right) setSide(edit, sheet, row, area.right, 'left', undefined);
  }
};
