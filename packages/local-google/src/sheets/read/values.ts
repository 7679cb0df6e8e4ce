import type { ValueRange } from '../model/json.ts';
import type { Area } from '../model/range/area.ts';
import { shownRange } from '../model/range/range-text.ts';
import type { Resolved } from '../model/range/resolve.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Workbook } from '../model/workbook.ts';
import { errorText } from '../values/shown.ts';

export interface RenderOptions {
  valueRenderOption: string;
  dateTimeRenderOption: string;
  majorDimension: string;
}

type Plain = string | number | boolean;

const DATE_TYPES = new Set(['DATE', 'TIME', 'DATE_TIME']);

const unformatted = (workbook: Workbook, sheet: Sheet, row: number, column: number, options: RenderOptions): Plain => {
  const value = workbook.effective(sheet, row, column);
  if (!value) return '';
  if (value.numberValue !== undefined) {
    const asText =
      options.dateTimeRenderOption === 'FORMATTED_STRING' &&
      DATE_TYPES.has(workbook.numberFormat(sheet, row, column)?.type ?? '');
    return asText ? workbook.shown(sheet, row, column) : value.numberValue;
  }
  if (value.errorValue) return errorText(value.errorValue.type ?? 'ERROR');
  return value.boolValue ?? value.stringValue ?? '';
};

const plainValue = (
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  options: RenderOptions,
): Plain | undefined => {
  const entered = sheet.cell(row, column)?.userEnteredValue;
  if (!entered && !workbook.effective(sheet, row, column)) return undefined;
  if (options.valueRenderOption === 'FORMATTED_VALUE') return workbook.shown(sheet, row, column);
  if (options.valueRenderOption === 'FORMULA' && entered?.formulaValue !== undefined) return entered.formulaValue;
  return unformatted(workbook, sheet, row, column, options);
};

/** Blanks in the middle are "", at the end of a line they are left out; lines at the end that hold nothing too. */
const lines = (
  outer: [number, number],
  inner: [number, number],
  read: (line: number, place: number) => Plain | undefined,
): Plain[][] => {
  const result: Plain[][] = [];
  let kept = 0;
  for (let line = outer[0]; line < outer[1]; line++) {
    const values: Plain[] = [];
    let filled = 0;
    for (let place = inner[0]; place < inner[1]; place++) {
      const value = read(line, place);
      values.push(value ?? '');
      if (value !== undefined) filled = values.length;
    }
    values.length = filled;
    result.push(values);
    if (filled > 0) kept = result.length;
  }
  result.length = kept;
  return result;
};

/** What no cell nor spilled array reaches need not be looked at. */
const used = (sheet: Sheet, area: Area, workbook: Workbook): Area => {
  const reach = workbook.reach(sheet);
  return { ...area, bottom: Math.min(area.bottom, reach.bottom), right: Math.min(area.right, reach.right) };
};

export const readValues = (workbook: Workbook, resolved: Resolved, options: RenderOptions): ValueRange => {
  const { sheet } = resolved;
  const area = used(sheet, resolved.area, workbook);
  const rows: [number, number] = [area.top, area.bottom];
  const columns: [number, number] = [area.left, area.right];
  const byColumn = options.majorDimension === 'COLUMNS';
  const values = byColumn
    ? lines(columns, rows, (column, row) => plainValue(workbook, sheet, row, column, options))
    : lines(rows, columns, (row, column) => plainValue(workbook, sheet, row, column, options));
  return {
    range: shownRange(resolved),
    majorDimension: byColumn ? 'COLUMNS' : 'ROWS',
    ...(values.length > 0 ? { values: values as unknown as NonNullable<ValueRange['values']> } : {}),
  };
};
