import type { ExtendedValue, GridRange, NumberFormat } from './value.ts';

/** What the calculator asks of the workbook. Rows and columns count from 0. */
export interface CellSource {
  locale: string;
  /** milliseconds since 1970, as the clock on the wall shows them in the spreadsheet's time zone */
  now(): number;
  sheetIdByTitle(title: string): number | undefined;
  titleOf(sheetId: number): string | undefined;
  size(sheetId: number): { rows: number; columns: number };
  entered(sheetId: number, row: number, column: number): ExtendedValue | undefined;
  namedRange(name: string): GridRange | undefined;
  /** the number format that a person or a request gave the cell */
  numberFormat?(sheetId: number, row: number, column: number): NumberFormat | undefined;
  /** whether a row is out of sight, and why: SUBTOTAL asks. Without this function SUBTOTAL is refused. */
  hiddenRow?(sheetId: number, row: number): 'filter' | 'user' | undefined;
}

export interface CellPlace {
  sheetId: number;
  row: number;
  col: number;
}
