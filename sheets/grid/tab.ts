import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';

/**
 * A workbook as read, without Google's nesting. Rows and columns are zero-based; trailing blanks
 * are absent.
 */
export interface Cell {
  /** The typed or written value; absent = an empty cell. */
  readonly entered?: sheets_v4.Schema$ExtendedValue;
  /** The result: the typed value, or the outcome of the formula. */
  readonly effective?: sheets_v4.Schema$ExtendedValue;
  /** The text as shown, in the workbook's locale. */
  readonly shown: string;
  /**
   * `NUMBER`, `DATE`, `PERCENT`, … when the cell has a format. It reveals a count that became a
   * date.
   */
  readonly formatType?: string;
  readonly note?: string;
}

export interface Tab {
  readonly sheetId: number;
  readonly title: string;
  readonly index: number;
  readonly hidden: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly sheets_v4.Schema$GridRange[];
  readonly protectedRangeIds: readonly number[];
  readonly chartIds: readonly number[];
  /** The keys (`ruleKey`) of the conditional formats, in order. */
  readonly rules: readonly string[];
  readonly collapsedRowGroups: readonly sheets_v4.Schema$DimensionGroup[];
}

export interface NamedRange {
  readonly id: string;
  readonly name: string;
  readonly range: sheets_v4.Schema$GridRange;
}

export interface Workbook {
  readonly id: string;
  readonly title: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly tabs: readonly Tab[];
  readonly namedRanges: readonly NamedRange[];
}

const emptyCell: Cell = { shown: '' };

/** The cell at a zero-based position; an empty cell outside the tab. */
export const cellAt = (tab: Tab, row: number, column: number): Cell => tab.rows[row]?.[column] ?? emptyCell;

/** The effective value as a plain value; `undefined` for an empty cell or an error. */
export const plainValue = (cell: Cell): string | number | boolean | undefined => {
  const value = cell.effective ?? cell.entered;
  return value?.numberValue ?? value?.stringValue ?? value?.boolValue ?? undefined;
};

/** The cell's effective value as text; '' for an empty cell or an error. */
export const textAt = (tab: Tab, row: number, column: number): string =>
  String(plainValue(cellAt(tab, row, column)) ?? '');
