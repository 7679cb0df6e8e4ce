import { COLUMNS, ROWS } from './format/defaults.ts';
import type {
  BandedRange,
  BasicFilter,
  Cell,
  ConditionalFormatRule,
  DimensionGroup,
  DimensionProperties,
  EmbeddedChart,
  FilterView,
  GridRange,
  ProtectedRange,
  SheetProperties,
  Slicer,
  Table,
} from './json.ts';
import { type Area, areaOf } from './range/area.ts';

/** One row of cells; `owner` is the edit that may write to it. Cells themselves are never changed, only replaced. */
export interface Row {
  owner: number;
  cells: (Cell | undefined)[];
}

/**
 * One sheet, copied on write: an edit copies the sheet's arrays of references the first time it touches it, and a row
 * when it first writes to that row. What an earlier edit holds is never changed, so rolling back is one assignment.
 */
export class Sheet {
  owner: number;
  properties: SheetProperties;
  rows: (Row | undefined)[] = [];
  rowMeta: (DimensionProperties | undefined)[] = [];
  columnMeta: (DimensionProperties | undefined)[] = [];
  merges: readonly GridRange[] = [];
  protectedRanges: readonly ProtectedRange[] = [];
  conditionalFormats: readonly ConditionalFormatRule[] = [];
  charts: readonly EmbeddedChart[] = [];
  filterViews: readonly FilterView[] = [];
  bandedRanges: readonly BandedRange[] = [];
  slicers: readonly Slicer[] = [];
  tables: readonly Table[] = [];
  rowGroups: readonly DimensionGroup[] = [];
  columnGroups: readonly DimensionGroup[] = [];
  basicFilter: BasicFilter | undefined = undefined;
  /** Counts what happened to its cells. */
  writes = 0;

  constructor(owner: number, properties: SheetProperties) {
    this.owner = owner;
    this.properties = properties;
  }

  get id(): number {
    return this.properties.sheetId ?? 0;
  }

  get title(): string {
    return this.properties.title ?? '';
  }

  /** A sheet that holds a chart has no cells. */
  get hasGrid(): boolean {
    return this.properties.sheetType !== 'OBJECT';
  }

  get rowCount(): number {
    if (!this.hasGrid) return 0;
    return this.properties.gridProperties?.rowCount ?? ROWS;
  }

  get columnCount(): number {
    if (!this.hasGrid) return 0;
    return this.properties.gridProperties?.columnCount ?? COLUMNS;
  }

  area(range: GridRange): Area {
    return areaOf(range, this.rowCount, this.columnCount);
  }

  cell(row: number, column: number): Cell | undefined {
    return this.rows[row]?.cells[column];
  }

  copy(owner: number): Sheet {
    const copy = Object.assign(new Sheet(owner, this.properties), this);
    copy.owner = owner;
    copy.rows = this.rows.slice();
    copy.rowMeta = this.rowMeta.slice();
    copy.columnMeta = this.columnMeta.slice();
    return copy;
  }

  private ownRow(index: number): Row {
    this.writes++;
    const row = this.rows[index];
    if (row?.owner === this.owner) return row;
    const own = { owner: this.owner, cells: row ? row.cells.slice() : [] };
    while (this.rows.length < index) this.rows.push(undefined);
    this.rows[index] = own;
    return own;
  }

  setCell(row: number, column: number, cell: Cell | undefined): void {
    const blank = !cell || isBlank(cell);
    if (blank && !this.rows[row]?.cells[column]) return;
    const { cells } = this.ownRow(row);
    while (cells.length < column) cells.push(undefined);
    cells[column] = blank ? undefined : cell;
    if (blank) trim(cells);
  }

  /** Every cell that holds anything, in reading order. */
  *cellsIn(area: Area): Generator<[number, number, Cell]> {
    const bottom = Math.min(area.bottom, this.rows.length);
    for (let row = area.top; row < bottom; row++) {
      const cells = this.rows[row]?.cells;
      if (!cells) continue;
      const right = Math.min(area.right, cells.length);
      for (let column = area.left; column < right; column++) {
        const cell = cells[column];
        if (cell) yield [row, column, cell];
      }
    }
  }

  get whole(): Area {
    return { top: 0, left: 0, bottom: this.rowCount, right: this.columnCount };
  }
}

const isBlank = (cell: Cell): boolean => {
  for (const key in cell) if (cell[key as keyof Cell] !== undefined) return false;
  return true;
};

const trim = (cells: (Cell | undefined)[]): void => {
  while (cells.length > 0 && cells.at(-1) === undefined) cells.pop();
};
