import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Insertion } from './insert.ts';

/**
 * The desired state of a tab, as plain frozen data. `build.ts` creates it, `paint.ts` restores what
 * differs. An input is built once and never written again; everything else is ours.
 */
export interface PageCell {
  /**
   * A cell that people fill in. Built empty, or with `value` to start with, and never written
   * again.
   */
  readonly input?: boolean;
  /** Ours; absent = ours and empty. */
  readonly value?: string | number | boolean;
  /**
   * Ours; arguments are separated by `;`, as the workbook's locale requires. Takes precedence over
   * `value`.
   */
  readonly formula?: string;
  readonly note?: string;
  readonly style?: sheets_v4.Schema$CellFormat;
  readonly validation?: sheets_v4.Schema$DataValidationRule;
}

export interface PageRow {
  /** The zero-based row: its place in a new tab, or where it was found in an existing one. */
  readonly at: number;
  readonly cells: readonly PageCell[];
  readonly height?: number;
  /** The row is new in the tab, so its empty inputs still get their start values. */
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

/** A part of a tab that belongs to people. Its rows keep the styles they were built with. */
export interface PageArea {
  readonly fromRow: number;
  readonly fromColumn: number;
  /** The number of rows when built, and the number of columns that look like inputs. */
  readonly rows: number;
  readonly columns: number;
  readonly style: sheets_v4.Schema$CellFormat;
  /** The styles of our own cells to its left, in the same rows. */
  readonly besides: sheets_v4.Schema$CellFormat;
}

export interface Page {
  readonly sheetId: number;
  readonly title: string;
  /** The position among the tabs when built. */
  readonly index?: number;
  readonly rows: readonly PageRow[];
  readonly columnWidths: readonly number[];
  readonly hiddenColumns?: { readonly from: number; readonly to: number };
  readonly hiddenRow?: number;
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  /** Both ends are included. */
  readonly merges?: readonly PageRange[];
  /** Rows that can be folded; both ends are included. */
  readonly groups?: readonly { readonly fromRow: number; readonly toRow: number; readonly folded: boolean }[];
  readonly conditionalFormats?: readonly sheets_v4.Schema$ConditionalFormatRule[];
  readonly namedRanges?: readonly { readonly id: string; readonly name: string; readonly range: PageRange }[];
  readonly charts?: readonly PageChart[];
  /**
   * A cell of ours that remembers the applied styles, so that styles are written only when they
   * change.
   */
  readonly signatureAt?: { readonly row: number; readonly column: number };
  /** Insertions to make in an existing tab before it is compared. */
  readonly insertions?: readonly Insertion[];
  /** Columns were restored, so the styles are written again although they did not change. */
  readonly restyle?: boolean;
  /**
   * From this cell on, to the right and below, people type and paste freely. Built once, never
   * written again.
   */
  readonly area?: PageArea;
  /**
   * Only the cells of this page are written; styles, size and protection of the tab stay as they
   * are.
   */
  readonly partial?: boolean;
  /** Every cell of the tab except the inputs is ours: contents outside the page are cleared. */
  readonly whole?: boolean;
}

/** Google's half-open range for a range with both ends included. */
export const gridRange = (sheetId: number, range: PageRange): sheets_v4.Schema$GridRange => ({
  sheetId,
  startRowIndex: range.fromRow,
  endRowIndex: range.toRow + 1,
  startColumnIndex: range.fromColumn,
  endColumnIndex: range.toColumn + 1,
});

/** A cell's formula or value as Google expects it; undefined = empty. */
export const extendedValue = (cell: PageCell): sheets_v4.Schema$ExtendedValue | undefined => {
  if (cell.formula !== undefined) return { formulaValue: cell.formula };
  if (typeof cell.value === 'number') return { numberValue: cell.value };
  if (typeof cell.value === 'boolean') return { boolValue: cell.value };
  return cell.value === undefined || cell.value === '' ? undefined : { stringValue: cell.value };
};

/** The number of columns that the page spans. */
export const pageWidth = (page: Page): number =>
  page.rows.reduce(
    (width, row) => Math.max(width, row.cells.length),
    Math.max(page.columnWidths.length, page.area ? page.area.fromColumn + page.area.columns : 0),
  );

const areaEnd = ({ area }: Page): number => (area ? area.fromRow + area.rows : 0);

/** The number of rows that the page spans, from row 0. */
export const pageHeight = (page: Page): number =>
  page.rows.reduce((height, row) => Math.max(height, row.at + 1), areaEnd(page));

/** Whether a cell lies in the page's area, which belongs to people. */
export const isInArea = ({ area }: Page, row: number, column: number): boolean =>
  area !== undefined && row >= area.fromRow && column >= area.fromColumn;

/** The open-ended range of an area, for `unprotectedRanges`. */
export const areaRange = (sheetId: number, { fromRow, fromColumn }: PageArea): sheets_v4.Schema$GridRange => ({
  sheetId,
  startRowIndex: fromRow,
  startColumnIndex: fromColumn,
});
