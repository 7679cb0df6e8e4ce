/**
 * The storage of a workbook: a row for the workbook, one per sheet, and one per row of cells.
 * Sheets and rows are copied on write, so an object that is still the same has not changed and is
 * not written again.
 */

import type { Rows } from '../admin/rows.ts';
import type { Sheet } from '../sheets/model/sheet.ts';
import type { State } from '../sheets/model/stored/state.ts';
import type { StoredSheet, StoredWorkbook } from '../sheets/model/stored/stored.ts';
import { Workbook } from '../sheets/model/workbook.ts';

const BOOK = 'workbook';
const SHEET = 'sheet';
const CELLS = 'cells';

type BookRow = Omit<StoredWorkbook, 'sheets'> & { readonly sheetIds: readonly number[] };
type SheetRow = Omit<StoredSheet, 'cells'>;

/** Writes what differs between two states of a workbook; without an earlier one, everything. */
export function writeWorkbook(rows: Rows, workbook: Workbook, before: readonly Sheet[]): void {
  const { id, state } = workbook;
  const earlier = new Map(before.map((sheet) => [sheet.id, sheet]));
  const changed = state.sheets.filter((sheet) => earlier.get(sheet.id) !== sheet);
  const parts = changed.map((sheet) => changedRows(sheet, earlier.get(sheet.id)));
  const { sheets, ...book } = inWords(id, { ...state, sheets: parts });
  rows.put(BOOK, id, JSON.stringify({ ...book, sheetIds: state.sheets.map((sheet) => sheet.id) } satisfies BookRow));
  for (const [index, sheet] of changed.entries()) {
    const { cells = {}, ...rest } = sheets[index] ?? {};
    rows.put(SHEET, `${id}/${sheet.id}`, JSON.stringify(rest satisfies SheetRow));
    for (const [row, values] of Object.entries(cells))
      rows.put(CELLS, `${id}/${sheet.id}/${row}`, JSON.stringify(values));
    for (const row of vanished(sheet, earlier.get(sheet.id))) rows.remove(CELLS, `${id}/${sheet.id}/${row}`);
  }
  const left = new Set(state.sheets.map((sheet) => sheet.id));
  for (const sheet of before) if (!left.has(sheet.id)) removeSheet(rows, id, sheet);
}

export function removeWorkbook(rows: Rows, id: string, sheets: readonly Sheet[]): void {
  for (const sheet of sheets) removeSheet(rows, id, sheet);
  rows.remove(BOOK, id);
}

function removeSheet(rows: Rows, id: string, sheet: Sheet): void {
  rows.remove(SHEET, `${id}/${sheet.id}`);
  for (const row of sheet.rows.keys()) rows.remove(CELLS, `${id}/${sheet.id}/${row}`);
}

/** The sheet with only those rows that are not the same objects as before. */
function changedRows(sheet: Sheet, before: Sheet | undefined): Sheet {
  const part = sheet.copy(sheet.owner);
  part.rows = sheet.rows.map((row, index) => (row === before?.rows[index] ? undefined : row));
  return part;
}

const isEmpty = (sheet: Sheet | undefined, index: number): boolean => (sheet?.rows[index]?.cells.length ?? 0) === 0;

const vanished = (sheet: Sheet, before: Sheet | undefined): number[] =>
  [...(before?.rows.keys() ?? [])].filter((index) => !isEmpty(before, index) && isEmpty(sheet, index));

const inWords = (id: string, state: State): StoredWorkbook => new Workbook(id, state).toJSON();

/** Every workbook of the data folder, read when asked for. */
export function readWorkbooks(rows: Rows): Map<string, () => Workbook> {
  const sheets = new Map(rows.all(SHEET).map(({ key, text }) => [key, text]));
  const cells = new Map<string, [row: string, text: string][]>();
  for (const { key, text } of rows.all(CELLS)) {
    const at = key.lastIndexOf('/');
    const sheet = key.slice(0, at);
    const list = cells.get(sheet) ?? [];
    if (list.push([key.slice(at + 1), text]) === 1) cells.set(sheet, list);
  }
  const readSheet = (key: string): StoredSheet => ({
    ...(JSON.parse(sheets.get(key) ?? '{}') as SheetRow),
    cells: Object.fromEntries((cells.get(key) ?? []).map(([row, text]) => [row, JSON.parse(text)])),
  });
  const readBook = (text: string): Workbook => {
    const { sheetIds, ...book } = JSON.parse(text) as BookRow;
    const id = book.spreadsheetId;
    const workbook = Workbook.fromJSON({ ...book, sheets: sheetIds.map((sheetId) => readSheet(`${id}/${sheetId}`)) });
    for (const sheetId of sheetIds) cells.delete(`${id}/${sheetId}`);
    return workbook;
  };
  return new Map(rows.all(BOOK).map(({ key, text }) => [key, () => readBook(text)]));
}
