import type { Cell, Chart, DimensionGroup, GridRange, ProtectedRange, Sheet } from '../google.ts';
import type { Block, Place } from './a1.ts';

/** Google's default sizes of a row and a column, in pixels. */
export const ROW_HEIGHT_DEFAULT = 21;
export const COLUMN_WIDTH_DEFAULT = 100;

export interface Dimension {
  count: number;
  frozen: number;
  sizes: ReadonlyMap<number, number>;
  hidden: ReadonlySet<number>;
  groups: readonly DimensionGroup[];
  /** Google shows the + or − before the group by default. */
  controlAfter: boolean;
}

/** One tab as the page needs it: Google's cells, and around them the questions that drawing asks. */
export interface Tab {
  sheetId: number;
  title: string;
  rows: Dimension;
  columns: Dimension;
  hasGridlines: boolean;
  rightToLeft: boolean;
  cells: readonly (readonly (Cell | undefined)[] | undefined)[];
  /** Rows and columns of the smallest rectangle at A1 that holds every cell with something in it. */
  used: { rows: number; columns: number };
  merges: readonly Block[];
  protections: readonly ProtectedRange[];
  charts: readonly Chart[];
}

export function cellAt(tab: Tab, { row, column }: Place): Cell | undefined {
  return tab.cells[row]?.[column];
}

/** A GridRange may leave out any bound: then it goes on to the edge of the tab. */
export function blockOf(range: GridRange, rows: number, columns: number): Block {
  return {
    top: range.startRowIndex ?? 0,
    left: range.startColumnIndex ?? 0,
    bottom: Math.min(range.endRowIndex ?? rows, rows) - 1,
    right: Math.min(range.endColumnIndex ?? columns, columns) - 1,
  };
}

export const holds = (block: Block, { row, column }: Place): boolean =>
  row >= block.top && row <= block.bottom && column >= block.left && column <= block.right;

export const mergeAt = (tab: Tab, place: Place): Block | undefined => tab.merges.find((merge) => holds(merge, place));

interface DimensionProperties {
  hiddenByUser?: boolean | null;
  hiddenByFilter?: boolean | null;
  pixelSize?: number | null;
}

function readDimension(
  count: number,
  frozen: number,
  properties: readonly DimensionProperties[],
  groups: readonly DimensionGroup[],
  controlAfter: boolean,
): Dimension {
  const sizes = new Map<number, number>();
  const hidden = new Set<number>();
  properties.forEach(({ hiddenByUser, hiddenByFilter, pixelSize }, index) => {
    if (typeof pixelSize === 'number') sizes.set(index, pixelSize);
    if (hiddenByUser || hiddenByFilter) hidden.add(index);
  });
  return { count, frozen, sizes, hidden, groups, controlAfter };
}

/** The page asks for a whole tab at once, so its data is one block that starts at A1. */
export function readTab(sheet: Sheet): Tab {
  const properties = sheet.properties ?? {};
  const grid = properties.gridProperties ?? {};
  const data = sheet.data?.[0];
  const rows = grid.rowCount ?? 0;
  const columns = grid.columnCount ?? 0;
  const cells = (data?.rowData ?? []).map((row) => row.values ?? []);
  return {
    sheetId: properties.sheetId ?? 0,
    title: properties.title ?? '',
    rows: readDimension(
      rows,
      grid.frozenRowCount ?? 0,
      data?.rowMetadata ?? [],
      sheet.rowGroups ?? [],
      grid.rowGroupControlAfter ?? false,
    ),
    columns: readDimension(
      columns,
      grid.frozenColumnCount ?? 0,
      data?.columnMetadata ?? [],
      sheet.columnGroups ?? [],
      grid.columnGroupControlAfter ?? false,
    ),
    hasGridlines: !grid.hideGridlines,
    rightToLeft: properties.rightToLeft ?? false,
    cells,
    used: { rows: cells.length, columns: cells.reduce((most, row) => Math.max(most, row.length), 0) },
    merges: (sheet.merges ?? []).map((range) => blockOf(range, rows, columns)),
    protections: sheet.protectedRanges ?? [],
    charts: sheet.charts ?? [],
  };
}
