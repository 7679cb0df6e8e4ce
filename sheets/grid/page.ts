import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Insertion } from './insert.ts';

/**
 * What a tab should hold, as plain frozen data. `build.ts` makes it from nothing, `paint.ts` restores the difference.
 * An input is built once and never written again; everything else is ours.
 */
export interface PageCell {
  /** A cell that a person fills in: built empty (or with `value` as its start), never written afterwards. */
  readonly input?: boolean;
  /** Ours; absent = ours and empty. */
  readonly value?: string | number | boolean;
  /** Ours; with `;` between arguments, as the workbook's locale wants. Wins over `value`. */
  readonly formula?: string;
  readonly note?: string;
  readonly style?: sheets_v4.Schema$CellFormat;
  readonly validation?: sheets_v4.Schema$DataValidationRule;
}

export interface PageRow {
  /** The zero-based row on which it stands: its place in a fresh tab, or where it was located in a used one. */
  readonly at: number;
  readonly cells: readonly PageCell[];
  readonly height?: number;
  /** Nobody has had this row before: its inputs still get what they start with, where nothing stands in them. */
  readonly fresh?: boolean;
}

export interface PageRange {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
}

export interface PageChart {
  readonly chartId: number;
  readonly spec: sheets_v4.Schema$ChartSpec;
  readonly at: { readonly row: number; readonly column: number; readonly width: number; readonly height: number };
}

/** A part of a tab that is somebody else's. Its rows have the looks with which they were built. */
export interface PageArea {
  readonly fromRow: number;
  readonly fromColumn: number;
  /** How many rows it has when it is built, and how many columns of it look like inputs. */
  readonly rows: number;
  readonly columns: number;
  readonly style: sheets_v4.Schema$CellFormat;
  /** The looks of our own cells before it, in the same rows. */
  readonly besides: sheets_v4.Schema$CellFormat;
}

export interface Page {
  readonly sheetId: number;
  readonly title: string;
  /** The place among the tabs when it is built. */
  readonly index?: number;
  readonly rows: readonly PageRow[];
  readonly columnWidths: readonly number[];
  readonly hiddenColumns?: { readonly from: number; readonly to: number };
  readonly hiddenRow?: number;
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  /** Both ends included. */
  readonly merges?: readonly PageRange[];
  /** Rows that can be folded, both ends included. */
  readonly groups?: readonly { readonly fromRow: number; readonly toRow: number; readonly folded: boolean }[];
  readonly conditionalFormats?: readonly sheets_v4.Schema$ConditionalFormatRule[];
  readonly namedRanges?: readonly { readonly id: string; readonly name: string; readonly range: PageRange }[];
  readonly charts?: readonly PageChart[];
  /** A cell of ours that remembers which looks were applied, so that only a change of looks is written again. */
  readonly signatureAt?: { readonly row: number; readonly column: number };
  /** What comes in between in the tab that is there, before anything is compared. */
  readonly insertions?: readonly Insertion[];
  /** Columns were put back in: the looks are written again, though they are the same. */
  readonly relook?: boolean;
  /** From this cell on, to the right and below, people type and paste what they like: built once, never written again. */
  readonly area?: PageArea;
  /** Only these few cells are written; looks, size and protection of the tab stay as they are. */
  readonly partial?: boolean;
  /** Every cell of the tab is ours but the inputs: what stands outside the page is cleared. */
  readonly whole?: boolean;
}

export const gridRange = (sheetId: number, range: PageRange): sheets_v4.Schema$GridRange => ({
  sheetId,
  startRowIndex: range.fromRow,
  endRowIndex: range.toRow + 1,
  startColumnIndex: range.fromColumn,
  endColumnIndex: range.toColumn + 1,
});

export const extendedValue = (cell: PageCell): sheets_v4.Schema$ExtendedValue | undefined => {
  if (cell.formula !== undefined) return { formulaValue: cell.formula };
  if (typeof cell.value === 'number') return { numberValue: cell.value };
  if (typeof cell.value === 'boolean') return { boolValue: cell.value };
  return cell.value === undefined || cell.value === '' ? undefined : { stringValue: cell.value };
};

export const pageWidth = (page: Page): number =>
  page.rows.reduce(
    (width, row) => Math.max(width, row.cells.length),
    Math.max(page.columnWidths.length, page.area ? page.area.fromColumn + page.area.columns : 0),
  );

const areaEnd = ({ area }: Page): number => (area ? area.fromRow + area.rows : 0);

/** One past the last row. */
export const pageHeight = (page: Page): number =>
  page.rows.reduce((height, row) => Math.max(height, row.at + 1), areaEnd(page));

export const isInArea = ({ area }: Page, row: number, column: number): boolean =>
  area !== undefined && row >= area.fromRow && column >= area.fromColumn;

/** Where it is somebody else's, without end; for `unprotectedRanges`. */
export const areaRange = (sheetId: number, { fromRow, fromColumn }: PageArea): sheets_v4.Schema$GridRange => ({
  sheetId,
  startRowIndex: fromRow,
  startColumnIndex: fromColumn,
});
