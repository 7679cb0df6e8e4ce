import type { WorkbookHost } from '../host.ts';
import { requireEditable } from '../model/protection.ts';
import { requireInGrid, shownRange } from '../model/range/range-text.ts';
import { resolveRange } from '../model/range/resolve.ts';
import { withEntry } from '../model/typed-value.ts';
import type { Workbook } from '../model/workbook.ts';
import { plain } from '../refusal.ts';
import type { Method } from './call.ts';

/** Values go; formats, notes and validations stay. Gives the range that was cleared. */
export const clearRange = (workbook: Workbook, host: WorkbookHost, text: string): string => {
  const resolved = resolveRange(workbook, text);
  requireInGrid(resolved);
  requireEditable(workbook, resolved.sheet, resolved.area, host);
  const sheet = workbook.edit(resolved.sheet);
  for (const [row, column, cell] of [...sheet.cellsIn(resolved.area)]) {
    if (cell.userEnteredValue) workbook.setCell(sheet, row, column, withEntry(cell, { value: undefined }));
  }
  return shownRange(resolved);
};

export const valuesClear: Method = ({ host, id, argument }) => {
  const workbook = host.write(id);
  const clearedRange = plain(() => workbook.transact(() => clearRange(workbook, host, argument)));
  host.saved(id);
  return { spreadsheetId: workbook.id, clearedRange };
};
