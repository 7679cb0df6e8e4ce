import { notImplemented } from '../../../http/error.ts';
import { requireEditable } from '../../model/protection.ts';
import type { Area } from '../../model/range/area.ts';
import { gridRange } from '../../model/range/area.ts';
import type { Sheet } from '../../model/sheet.ts';
import { asTyped, withEntry } from '../../model/typed-value.ts';
import { refuse } from '../../refusal.ts';
import { shiftCells } from '../../structure/shift-cells.ts';
import { type Edit, gridLimits, type Handler, startOf, writablePlaceOf } from '../edit.ts';

export const trimWhitespace: Handler<'trimWhitespace'> = (edit, request) => {
  const { sheet, area } = writablePlaceOf(edit, request.range);
  let changed = 0;
  for (const [row, column, cell] of [...sheet.cellsIn(area)]) {
    const text = cell.userEnteredValue?.stringValue;
    const trimmed = text?.trim().replace(/\s+/g, ' ');
    if (text === undefined || trimmed === text) continue;
    edit.workbook.setCell(
      sheet,
      row,
      column,
      withEntry(cell, { value: trimmed ? { stringValue: trimmed } : undefined }),
    );
    changed++;
  }
  return { trimWhitespace: changed > 0 ? { cellsChangedCount: changed } : {} };
};

/** Rows of the range that show the same as an earlier one go; those below come up. Text regardless of case. */
export const deleteDuplicates: Handler<'deleteDuplicates'> = (edit, request) => {
  const { sheet, area } = writablePlaceOf(edit, request.range);
  const all = Array.from({ length: area.right - area.left }, (_, index) => area.left + index);
  const chosen = (request.comparisonColumns ?? []).flatMap((range) => {
    const start = range.startIndex ?? 0;
    return Array.from({ length: (range.endIndex ?? start + 1) - start }, (_, index) => start + index);
  });
  const columns = chosen.length > 0 ? chosen : all;
  const seen = new Set<string>();
  const double: number[] = [];
  for (let row = area.top; row < Math.min(area.bottom, sheet.rows.length); row++) {
    const key = JSON.stringify(columns.map((column) => edit.workbook.shown(sheet, row, column).toLowerCase()));
    if (seen.has(key)) double.push(row);
    seen.add(key);
  }
  for (const row of double.toReversed()) {
    shiftCells(
      edit.workbook,
      edit.workbook.requireGrid(sheet.id),
      { ...area, top: row, bottom: row + 1 },
      'ROWS',
      'delete',
    );
  }
  return { deleteDuplicates: double.length > 0 ? { duplicatesRemovedCount: double.length } : {} };
};

const DELIMITERS: Readonly<Record<string, string>> = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' };

const delimiterOf = (type: string | undefined, own: string | undefined, texts: readonly string[]): string => {
  if (type === 'CUSTOM') return own || refuse('A delimiter must be specified for a CUSTOM delimiterType.');
  const known = type === undefined ? undefined : DELIMITERS[type];
  if (known) return known;
  return [',', ';', '\t', '.', ' '].find((each) => texts.some((text) => text.includes(each))) ?? ',';
};

const putTexts = (edit: Edit, sheet: Sheet, row: number, left: number, parts: readonly string[]): void => {
  for (const [index, part] of parts.entries()) {
    const cell = sheet.cell(row, left + index);
    edit.workbook.setCell(sheet, row, left + index, withEntry(cell, asTyped(edit.workbook, part, cell)));
  }
};

export const textToColumns: Handler<'textToColumns'> = (edit, request) => {
  const { sheet, area } = writablePlaceOf(edit, request.source);
  if (area.right - area.left !== 1) refuse('The source must be one column wide.');
  const cells = [...sheet.cellsIn(area)].filter(([, , cell]) => cell.userEnteredValue?.stringValue !== undefined);
  const delimiter = delimiterOf(
    request.delimiterType,
    request.delimiter,
    cells.map(([, , cell]) => cell.userEnteredValue?.stringValue ?? ''),
  );
  for (const [row, , cell] of cells) {
    const parts = (cell.userEnteredValue?.stringValue ?? '').split(delimiter).map((part) => part.trim());
    if (area.left + parts.length > sheet.columnCount)
      gridLimits(sheet, gridRange(sheet.id, { ...area, right: area.left + parts.length }));
    putTexts(edit, sheet, row, area.left, parts);
  }
  return undefined;
};

/** Text from a clipboard: lines of cells, as typed. */
export const pasteData: Handler<'pasteData'> = (edit, request) => {
  if (request.html) throw notImplemented('pasteData with html');
  const delimiter = request.delimiter || refuse('A delimiter must be specified.');
  const { sheet, row, column } = startOf(edit, request.coordinate ?? {});
  const lines = (request.data ?? '')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split(delimiter));
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const area: Area = { top: row, left: column, bottom: row + lines.length, right: column + width };
  if (area.bottom > sheet.rowCount || area.right > sheet.columnCount) gridLimits(sheet, gridRange(sheet.id, area));
  requireEditable(edit.workbook, sheet, area, edit.host);
  if (request.type === 'PASTE_FORMAT' || request.type === 'PASTE_DATA_VALIDATION') return undefined;
  const own = edit.workbook.edit(sheet);
  for (const [index, line] of lines.entries()) putTexts(edit, own, row + index, column, line);
  return undefined;
};
