import { type Mask, maskBelow, pick } from '../fields/mask.ts';
import { COLUMN_PIXELS, ROW_PIXELS } from '../model/format/defaults.ts';
import type { Cell, DeveloperMetadata, Dimension, DimensionProperties, GridData, RowData } from '../model/json.ts';
import type { Area } from '../model/range/area.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Workbook } from '../model/workbook.ts';
import { cellReader, dependsOnConditions, type ReadCell } from './cell.ts';
import { rememberedRow } from './row-memory.ts';

const EMPTY: readonly undefined[] = [];

/** One object for all rows that hold nothing: what is the same object is printed once. */
const EMPTY_ROW: RowData = Object.freeze({});

const rowData = (sheet: Sheet, row: number, area: Area, read: ReadCell, spills: boolean): RowData => {
  const cells = sheet.rows[row]?.cells ?? EMPTY;
  const values: Cell[] = [];
  const right = spills ? area.right : Math.min(area.right, cells.length);
  let filled = 0;
  for (let column = area.left; column < right; column++) {
    const cell = cells[column];
    const shown = cell || spills ? read(sheet, row, column, cell) : {};
    values.push(shown);
    if (cell || (spills && Object.keys(shown).length > 0)) filled = values.length;
  }
  values.length = filled;
  return filled > 0 ? { values } : EMPTY_ROW;
};

/** Rows below the last that holds anything are not sent. */
const rowsOf = (workbook: Workbook, sheet: Sheet, area: Area, mask: Mask): RowData[] => {
  const { bottom, spills } = workbook.reach(sheet);
  const values = maskBelow(mask, 'values');
  const read = cellReader(workbook, values ?? NOTHING);
  const conditional = sheet.conditionalFormats.length > 0 || sheet.bandedRanges.length > 0;
  const remember = values !== undefined && !spills && !(conditional && dependsOnConditions(values));
  const rows: RowData[] = [];
  let filled = 0;
  for (let row = area.top; row < Math.min(area.bottom, bottom); row++) {
    const build = () => rowData(sheet, row, area, read, spills);
    const data = remember ? rememberedRow(workbook, sheet, row, values, area.left, area.right, build) : build();
    if (data.values) filled = rows.length + 1;
    rows.push(values ? data : EMPTY_ROW);
  }
  rows.length = filled;
  return rows;
};

const NOTHING: Mask = new Map();

const DEFAULT_ROW: DimensionProperties = { pixelSize: ROW_PIXELS };
const DEFAULT_COLUMN: DimensionProperties = { pixelSize: COLUMN_PIXELS };

const metadataByIndex = (workbook: Workbook, sheet: Sheet, dimension: Dimension): Map<number, DeveloperMetadata[]> => {
  const found = new Map<number, DeveloperMetadata[]>();
  for (const item of workbook.state.metadata) {
    const range = item.location?.dimensionRange;
    if (range?.dimension !== dimension || (range.sheetId ?? 0) !== sheet.id) continue;
    const index = range.startIndex ?? 0;
    const list = found.get(index);
    if (list) list.push(item);
    else found.set(index, [item]);
  }
  return found;
};

export const dimensionMetadata = (
  workbook: Workbook,
  sheet: Sheet,
  dimension: Dimension,
  start: number,
  end: number,
): DimensionProperties[] => {
  const stored = dimension === 'ROWS' ? sheet.rowMeta : sheet.columnMeta;
  const fallback = dimension === 'ROWS' ? DEFAULT_ROW : DEFAULT_COLUMN;
  const attached = metadataByIndex(workbook, sheet, dimension);
  const list: DimensionProperties[] = [];
  for (let index = start; index < end; index++) {
    const own = stored[index];
    const developerMetadata = attached.get(index);
    const properties = own ? { ...own, pixelSize: own.pixelSize ?? fallback.pixelSize } : fallback;
    list.push(developerMetadata ? { ...properties, developerMetadata } : properties);
  }
  return list;
};

export const gridData = (workbook: Workbook, sheet: Sheet, area: Area, mask: Mask): GridData => {
  const data: GridData = {};
  const wants = (name: string) => maskBelow(mask, name);
  if (area.top > 0 && wants('startRow')) data.startRow = area.top;
  if (area.left > 0 && wants('startColumn')) data.startColumn = area.left;
  const rows = wants('rowData');
  if (rows) {
    const list = rowsOf(workbook, sheet, area, rows);
    if (list.length > 0) data.rowData = list;
  }
  const rowMask = wants('rowMetadata');
  if (rowMask) data.rowMetadata = pick(dimensionMetadata(workbook, sheet, 'ROWS', area.top, area.bottom), rowMask);
  const columnMask = wants('columnMetadata');
  if (columnMask) {
    data.columnMetadata = pick(dimensionMetadata(workbook, sheet, 'COLUMNS', area.left, area.right), columnMask);
  }
  return data;
};
