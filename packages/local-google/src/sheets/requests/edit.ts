import type { WorkbookHost } from '../host.ts';
import type { GridCoordinate, GridRange, Reply, Request } from '../model/json.ts';
import { requireEditable } from '../model/protection.ts';
import { type Area, openAddressOf } from '../model/range/area.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Workbook } from '../model/workbook.ts';
import { refuse } from '../refusal.ts';

/** The context of a request kind. */
export interface Edit {
  workbook: Workbook;
  host: WorkbookHost;
}

/** One request kind: does its work and returns its part of the reply, or nothing. */
export type Handler<K extends keyof Request> = (edit: Edit, request: NonNullable<Request[K]>) => Reply | undefined;

export const gridLimits = (sheet: Sheet, range: GridRange): never =>
  refuse(
    `Range (${openAddressOf(sheet.title, range)}) exceeds grid limits. Max rows: ${sheet.rowCount}, max columns: ${sheet.columnCount}`,
  );

const checkSides = (range: GridRange): void => {
  for (const side of ['Row', 'Column'] as const) {
    const start = range[`start${side}Index`] ?? 0;
    const end = range[`end${side}Index`];
    if (start < 0) refuse(`range.start${side}Index[${start}] must be >= 0`);
    if (end !== undefined && end < start) {
      refuse(`range.end${side}Index[${end}] must be >= range.start${side}Index[${start}]`);
    }
  }
};

/** The sheet and area of a range: what ends past the grid is cut off, what starts past it is refused. */
export const placeOf = (edit: Edit, range: GridRange | undefined): { sheet: Sheet; area: Area } => {
  if (!range) return refuse('No range specified.');
  const sheet = edit.workbook.requireGrid(range.sheetId);
  checkSides(range);
  if ((range.startRowIndex ?? 0) >= sheet.rowCount || (range.startColumnIndex ?? 0) >= sheet.columnCount) {
    gridLimits(sheet, range);
  }
  return { sheet, area: sheet.area(range) };
};

/** As `placeOf`, for an edit: protection is checked and the sheet is ready to be written to. */
export const writablePlaceOf = (edit: Edit, range: GridRange | undefined): { sheet: Sheet; area: Area } => {
  const { sheet, area } = placeOf(edit, range);
  requireEditable(edit.workbook, sheet, area, edit.host);
  return { sheet: edit.workbook.edit(sheet), area };
};

export const startOf = (edit: Edit, start: GridCoordinate): { sheet: Sheet; row: number; column: number } => {
  const sheet = edit.workbook.requireGrid(start.sheetId);
  return { sheet, row: start.rowIndex ?? 0, column: start.columnIndex ?? 0 };
};
