/**
 * A workbook as xlsx: every tab's values with number format, bold, background colour, merges, column widths and frozen panes.
 * Formulas are left out, their results stand in their place; charts, notes, validation and protection are left out too.
 */
import writeExcel, { type CellObject, type Cell as ExcelCell, type Sheet as ExcelSheet } from 'write-excel-file/node';
import type { Cell, GridRange } from '../sheets/model/json.ts';
import type { Sheet } from '../sheets/model/sheet.ts';
import type { Workbook } from '../sheets/model/workbook.ts';

/** Excel counts widths in characters of about so many pixels. */
const CHARACTER_PX = 7;

export async function xlsxOf(workbook: Workbook): Promise<Buffer> {
  workbook.refreshNow();
  return await writeExcel(workbook.state.sheets.map((sheet) => tabOf(workbook, sheet))).toBuffer();
}

function tabOf(workbook: Workbook, sheet: Sheet): ExcelSheet<never> {
  const { bottom, right } = workbook.reach(sheet);
  const data = Array.from({ length: Math.max(bottom, 1) }, (_, row) =>
    Array.from({ length: right }, (_, column) => cellOf(workbook, sheet, row, column)),
  );
  const frozen = sheet.properties.gridProperties;
  return {
    sheet: sheet.title,
    data,
    columns: Array.from({ length: right }, (_, column) => widthOf(sheet.columnMeta[column]?.pixelSize)),
    stickyRowsCount: frozen?.frozenRowCount ?? 0,
    stickyColumnsCount: frozen?.frozenColumnCount ?? 0,
  };
}

const widthOf = (pixels: number | undefined): { width?: number } =>
  pixels === undefined ? {} : { width: pixels / CHARACTER_PX };

function cellOf(workbook: Workbook, sheet: Sheet, row: number, column: number): ExcelCell {
  const merge = sheet.merges.find((range) => covers(range, row, column));
  if (merge && (merge.startRowIndex !== row || merge.startColumnIndex !== column)) return null;
  const style = { ...styleOf(sheet.cell(row, column)), ...(merge ? spanOf(merge) : {}) };
  const value = workbook.effective(sheet, row, column);
  if (value?.numberValue !== undefined) {
    const pattern = workbook.numberFormat(sheet, row, column)?.pattern;
    return { ...style, type: Number, value: value.numberValue, ...(pattern === undefined ? {} : { format: pattern }) };
  }
  if (value?.boolValue !== undefined) return { ...style, type: Boolean, value: value.boolValue };
  const text = workbook.shown(sheet, row, column);
  if (text === '' && Object.keys(style).length === 0) return null;
  return { ...style, type: String, value: text };
}

const covers = (range: GridRange, row: number, column: number): boolean =>
  row >= (range.startRowIndex ?? 0) &&
  row < (range.endRowIndex ?? 0) &&
  column >= (range.startColumnIndex ?? 0) &&
  column < (range.endColumnIndex ?? 0);

const spanOf = (range: GridRange): Pick<CellObject, 'rowSpan' | 'columnSpan'> => ({
  rowSpan: (range.endRowIndex ?? 0) - (range.startRowIndex ?? 0),
  columnSpan: (range.endColumnIndex ?? 0) - (range.startColumnIndex ?? 0),
});

function styleOf(cell: Cell | undefined): Pick<CellObject, 'fontWeight' | 'backgroundColor'> {
  const format = cell?.userEnteredFormat;
  const color = format?.backgroundColorStyle?.rgbColor ?? format?.backgroundColor;
  return {
    ...(format?.textFormat?.bold === true ? { fontWeight: 'bold' as const } : {}),
    ...(color ? { backgroundColor: `#${hex(color.red)}${hex(color.green)}${hex(color.blue)}` } : {}),
  };
}

const hex = (part = 0): string =>
  Math.round(part * 255)
    .toString(16)
    .padStart(2, '0');
