import { notImplemented } from '../../../http/error.ts';
import { type Mask, maskBelow } from '../../fields/mask.ts';
import { requireMask, updated } from '../../fields/update.ts';
import { storedFormula } from '../../formula/rewrite/stored.ts';
import { canonicalFormula } from '../../model/canonical-formula.ts';
import { storedFormat, widened, withColorPairs } from '../../model/format/format.ts';
import type { Cell, RowData } from '../../model/json.ts';
import { requireEditable } from '../../model/protection.ts';
import { type Area, gridRange } from '../../model/range/area.ts';
import type { Sheet } from '../../model/sheet.ts';
import { requireLength } from '../../model/typed-value.ts';
import { refuse } from '../../refusal.ts';
import { countOf, setCount } from '../../structure/dimensions.ts';
import { type Edit, gridLimits, type Handler, startOf, writablePlaceOf } from '../edit.ts';
import { storedValidation } from './data-validation.ts';
import { movedCell, movesAlong } from './moved-cell.ts';

/** What would have to fill other cells with results. */
const NOT_COMPUTED = ['pivotTable', 'dataSourceTable', 'dataSourceFormula'] as const;

const READ_ONLY = ['effectiveValue', 'formattedValue', 'effectiveFormat', 'hyperlink'];

type TextFormatRun = NonNullable<Cell['textFormatRuns']>[number];

/** The cell as it is stored, and the mask as it is meant: colours in pairs, computed fields left out. */
const storedCell = (edit: Edit, cell: Cell | undefined): Cell => {
  const { effectiveValue, formattedValue, effectiveFormat, hyperlink, ...entered } = cell ?? {};
  const stored: Cell = { ...entered };
  const theme = edit.workbook.themeColors();
  if (entered.userEnteredFormat) stored.userEnteredFormat = storedFormat(entered.userEnteredFormat, theme);
  if (entered.textFormatRuns) stored.textFormatRuns = withColorPairs(entered.textFormatRuns, theme).map(storedRun);
  if (entered.dataValidation) stored.dataValidation = storedValidation(edit, entered.dataValidation);
  const formula = entered.userEnteredValue?.formulaValue;
  if (formula !== undefined) {
    const formulaValue = canonicalFormula(storedFormula(formula, edit.workbook.locale), edit.workbook);
    stored.userEnteredValue = { formulaValue };
  }
  if (entered.userEnteredValue?.stringValue === '') delete stored.userEnteredValue;
  if (entered.note === '') delete stored.note;
  return stored;
};

/** A run from the first character on has no start, as Google leaves zero out. */
const storedRun = ({ startIndex, ...run }: TextFormatRun): TextFormatRun => ({
  ...(startIndex ? { startIndex } : {}),
  ...run,
});

const cellMask = (fields: string | undefined): Mask => {
  const mask = requireMask(fields, 'CellData');
  if (mask === true) return true;
  return widened(new Map([...mask].filter(([name]) => !READ_ONLY.includes(name))));
};

/** Formula text and errors as API values: `=…` in a formulaValue only. */
const checkValue = (cell: Cell): void => {
  const value = cell.userEnteredValue;
  for (const name of NOT_COMPUTED) if (cell[name]) throw notImplemented(`A cell's ${name}`);
  if (value?.errorValue) refuse('Error values cannot be set.');
  requireLength(value?.stringValue ?? value?.formulaValue ?? '');
};

const applyCell = (edit: Edit, sheet: Sheet, row: number, column: number, cell: Cell, mask: Mask): void => {
  const before = sheet.cell(row, column);
  const after = updated(before, cell, mask);
  if (after?.textFormatRuns && after.textFormatRuns === before?.textFormatRuns && maskBelow(mask, 'userEnteredValue')) {
    const { textFormatRuns: _, ...plain } = after;
    edit.workbook.setCell(sheet, row, column, plain);
    return;
  }
  edit.workbook.setCell(sheet, row, column, after);
};

export const repeatCell: Handler<'repeatCell'> = (edit, request) => {
  const mask = cellMask(request.fields);
  const { sheet, area } = writablePlaceOf(edit, request.range);
  const cell = storedCell(edit, request.cell);
  checkValue(cell);
  const moves = movesAlong(cell);
  const onEmpty = moves ? undefined : updated(undefined, cell, mask);
  for (let row = area.top; row < area.bottom; row++) {
    for (let column = area.left; column < area.right; column++) {
      const own = moves ? movedCell(edit.workbook, sheet, cell, row - area.top, column - area.left) : cell;
      if (onEmpty && !sheet.cell(row, column)) edit.workbook.setCell(sheet, row, column, onEmpty);
      else applyCell(edit, sheet, row, column, own, mask);
    }
  }
  return undefined;
};

const writeRows = (edit: Edit, sheet: Sheet, area: Area, rows: readonly RowData[], mask: Mask): void => {
  for (let row = area.top; row < area.bottom; row++) {
    const values = rows[row - area.top]?.values ?? [];
    for (let column = area.left; column < area.right; column++) {
      const cell = storedCell(edit, values[column - area.left]);
      checkValue(cell);
      applyCell(edit, sheet, row, column, cell, mask);
    }
  }
};

const widest = (rows: readonly RowData[]): number =>
  rows.reduce((most, row) => Math.max(most, row.values?.length ?? 0), 0);

const checkFits = (sheet: Sheet, area: Area, rows: readonly RowData[]): void => {
  const lastRow = area.bottom - 1;
  const lastColumn = area.right - 1;
  if (area.top + rows.length > area.bottom) {
    refuse(`Attempting to write row: ${lastRow + 1}, beyond the last requested row of: ${lastRow}`);
  }
  if (area.left + widest(rows) > area.right) {
    refuse(`Attempting to write column: ${lastColumn + 1}, beyond the last requested column of: ${lastColumn}`);
  }
  if (area.top >= sheet.rowCount || area.left >= sheet.columnCount) gridLimits(sheet, gridRange(sheet.id, area));
};

/** With a range every cell of it is written, absent ones cleared; with a start only the cells given. */
export const updateCells: Handler<'updateCells'> = (edit, request) => {
  const mask = cellMask(request.fields);
  const rows = request.rows ?? [];
  if (request.range) {
    const { sheet, area } = writablePlaceOf(edit, request.range);
    checkFits(sheet, area, rows);
    writeRows(edit, sheet, area, rows, mask);
    return undefined;
  }
  if (!request.start) return refuse('No start or range specified.');
  const { sheet, row, column } = startOf(edit, request.start);
  const whole = { top: row, left: column, bottom: sheet.rowCount, right: sheet.columnCount };
  checkFits(sheet, whole, rows);
  const area = { top: row, left: column, bottom: row + rows.length, right: column + widest(rows) };
  requireEditable(edit.workbook, sheet, area, edit.host);
  const own = edit.workbook.edit(sheet);
  for (const [index, data] of rows.entries()) {
    const line = {
      top: row + index,
      left: column,
      bottom: row + index + 1,
      right: column + (data.values?.length ?? 0),
    };
    writeRows(edit, own, line, [data], mask);
  }
  return undefined;
};

/** After the last row that holds anything; rows are added when they must, columns are not. */
export const appendCells: Handler<'appendCells'> = (edit, request) => {
  const mask = cellMask(request.fields);
  const rows = request.rows ?? [];
  const sheet = edit.workbook.edit(edit.workbook.requireGrid(request.sheetId));
  let top = Math.min(sheet.rows.length, sheet.rowCount);
  while (top > 0 && !sheet.rows[top - 1]?.cells.some((cell) => cell?.userEnteredValue)) top--;
  const area = { top, left: 0, bottom: top + rows.length, right: widest(rows) };
  if (area.bottom > countOf(sheet, 'ROWS')) setCount(sheet, 'ROWS', area.bottom);
  checkFits(sheet, { ...area, right: sheet.columnCount }, rows);
  requireEditable(edit.workbook, sheet, area, edit.host);
  writeRows(edit, sheet, area, rows, mask);
  return undefined;
};
