import type { Row, Sheet } from '../sheet.ts';
import type { State } from './state.ts';
import { type StoredSheet, type StoredWorkbook, sparse, storedSheet } from './stored.ts';

/** Sheets and rows are replaced when they are written to: the same object is the same text. */
const sheetTexts = new WeakMap<Sheet, string>();
const rowTexts = new WeakMap<Row, string>();

const rowText = (row: Row): string => {
  const known = rowTexts.get(row);
  if (known !== undefined) return known;
  const text = JSON.stringify(sparse(row.cells));
  rowTexts.set(row, text);
  return text;
};

const sheetText = (sheet: Sheet): string => {
  const known = sheetTexts.get(sheet);
  if (known !== undefined) return known;
  const { cells: _, ...rest }: StoredSheet = storedSheet(sheet, false);
  const rows: string[] = [];
  for (const [index, row] of sheet.rows.entries())
    if (row && row.cells.length > 0) rows.push(`"${index}":${rowText(row)}`);
  const text = `{"cells":{${rows.join(',')}},${JSON.stringify(rest).slice(1)}`;
  sheetTexts.set(sheet, text);
  return text;
};

/** `JSON.stringify(workbook.toJSON())`, serialising only what changed since the last time. */
export const workbookText = (spreadsheetId: string, state: State): string => {
  const rest: Omit<StoredWorkbook, 'sheets'> = {
    version: 1,
    spreadsheetId,
    properties: state.properties,
    namedRanges: [...state.namedRanges],
    developerMetadata: [...state.metadata],
  };
  return `${JSON.stringify(rest).slice(0, -1)},"sheets":[${state.sheets.map(sheetText).join(',')}]}`;
};
