import { maskBelow } from '../../fields/mask.ts';
import { requireMask, updated } from '../../fields/update.ts';
import { COLUMN_PIXELS, ROW_PIXELS } from '../../model/format/defaults.ts';
import type { Cell, Dimension, DimensionProperties, DimensionRange } from '../../model/json.ts';
import { requireEditable } from '../../model/protection.ts';
import type { Area } from '../../model/range/area.ts';
import type { Sheet } from '../../model/sheet.ts';
import type { Workbook } from '../../model/workbook.ts';
import { refuse } from '../../refusal.ts';
import { changeDimension, countOf, setCount } from '../../structure/dimensions.ts';
import { movedCell } from '../cells/moved-cell.ts';
import type { Edit, Handler } from '../edit.ts';
import { requireCells } from './sheets.ts';

const NAMES = { ROWS: ['row', 'rows'], COLUMNS: ['column', 'columns'] } as const;

export interface Stretch {
  sheet: Sheet;
  dimension: Dimension;
  start: number;
  end: number;
}

/** A range of whole rows or columns; an open end is the grid's. */
export const stretchOf = (edit: Edit, range: DimensionRange | undefined): Stretch => {
  if (!range) return refuse('No range specified.');
  const { dimension } = range;
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS') return refuse('No dimension specified.');
  const sheet = edit.workbook.requireGrid(range.sheetId);
  const start = range.startIndex ?? 0;
  const end = range.endIndex ?? countOf(sheet, dimension);
  if (start < 0 || end < 0) refuse('DimensionRange indexes must be >= 0');
  if (end <= start) refuse(`range.endIndex[${end}] must be > range.startIndex[${start}]`);
  return { sheet, dimension, start, end };
};

export const areaOfStretch = ({ sheet, dimension, start, end }: Stretch): Area =>
  dimension === 'ROWS'
    ? { top: start, bottom: end, left: 0, right: sheet.columnCount }
    : { top: 0, bottom: sheet.rowCount, left: start, right: end };

const inherited = (cell: Cell | undefined): Cell | undefined => {
  if (!cell?.userEnteredFormat && !cell?.dataValidation) return undefined;
  return {
    ...(cell.userEnteredFormat ? { userEnteredFormat: cell.userEnteredFormat } : {}),
    ...(cell.dataValidation ? { dataValidation: cell.dataValidation } : {}),
  };
};

/** New rows look like the row before or after them: format and validation come along, values do not. */
const inherit = (
  workbook: Workbook,
  sheet: Sheet,
  dimension: Dimension,
  from: number,
  start: number,
  end: number,
): void => {
  const across = dimension === 'ROWS' ? (sheet.rows[from]?.cells.length ?? 0) : sheet.rows.length;
  for (let other = 0; other < across; other++) {
    const cell = inherited(dimension === 'ROWS' ? sheet.cell(from, other) : sheet.cell(other, from));
    if (!cell) continue;
    for (let index = start; index < end; index++) {
      const by = index - from;
      if (dimension === 'ROWS') sheet.setCell(index, other, movedCell(workbook, sheet, cell, by, 0));
      else sheet.setCell(other, index, movedCell(workbook, sheet, cell, 0, by));
    }
  }
};

export const insertDimension: Handler<'insertDimension'> = (edit, request) => {
  const { sheet, dimension, start, end } = stretchOf(edit, request.range);
  const count = countOf(sheet, dimension);
  const before = request.inheritFromBefore === true;
  if (before && start === 0) refuse('inheritFromBefore cannot be true when inserting at the start of the sheet.');
  if (start > count) refuse(`range.startIndex is larger than current grid size (${count})`);
  if (start === count && !before) {
    refuse(`range.startIndex must be less than the grid size (${count}) if inheritFromBefore is false.`);
  }
  const { workbook } = edit;
  requireCells(workbook, { sheetId: sheet.id, dimension, count: end - start });
  changeDimension(workbook, sheet, { kind: 'insert', sheetId: sheet.id, dimension, start, end });
  const own = workbook.edit(workbook.requireSheet(sheet.id));
  inherit(workbook, own, dimension, before ? start - 1 : end, start, end);
  return undefined;
};

export const deleteDimension: Handler<'deleteDimension'> = (edit, request) => {
  const stretch = stretchOf(edit, request.range);
  const { sheet, dimension, start, end } = stretch;
  const count = countOf(sheet, dimension);
  const [one, many] = NAMES[dimension];
  if (end > count) {
    refuse(
      `Cannot delete a ${one} that doesn't exist. Tried to delete ${one} index ${Math.max(start, count)} but there are only ${count} ${many}.`,
    );
  }
  if (start === 0 && end === count) refuse(`You can't delete all the ${many} on the sheet.`);
  const frozen = sheet.properties.gridProperties?.[dimension === 'ROWS' ? 'frozenRowCount' : 'frozenColumnCount'] ?? 0;
  if (frozen > 0 && start <= frozen && end === count)
    refuse(`Sorry, it is not possible to delete all non-frozen ${many}.`);
  requireEditable(edit.workbook, sheet, areaOfStretch(stretch), edit.host);
  changeDimension(edit.workbook, sheet, { kind: 'delete', sheetId: sheet.id, dimension, start, end });
  return undefined;
};

export const appendDimension: Handler<'appendDimension'> = (edit, request) => {
  const { dimension, length = 0 } = request;
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS') return refuse('No dimension specified.');
  const sheet = edit.workbook.edit(edit.workbook.requireGrid(request.sheetId));
  if (length <= 0) refuse('length must be > 0');
  setCount(sheet, dimension, countOf(sheet, dimension) + length);
  requireCells(edit.workbook);
  edit.workbook.restructured();
  return undefined;
};

const checkMerges = (sheet: Sheet, dimension: Dimension, edges: readonly number[]): void => {
  const [one] = NAMES[dimension];
  for (const merge of sheet.merges) {
    const { top, bottom, left, right } = sheet.area(merge);
    const [start, end] = dimension === 'ROWS' ? [top, bottom] : [left, right];
    if (edges.some((edge) => edge > start && edge < end)) {
      refuse(
        `Sorry, it is not possible to move a ${one} to a position that crosses a merged cell. Please unmerge and try again.`,
      );
    }
  }
};

export const moveDimension: Handler<'moveDimension'> = (edit, request) => {
  const stretch = stretchOf(edit, request.source);
  const { sheet, dimension, start, end } = stretch;
  const to = request.destinationIndex ?? 0;
  const count = countOf(sheet, dimension);
  if (end > count) refuse(`source.endIndex[${end}] is larger than current grid size (${count})`);
  if (to > count) refuse(`destinationIndex[${to}] is larger than current grid size (${count})`);
  if (to >= start && to <= end) return undefined;
  checkMerges(sheet, dimension, [start, end, to]);
  requireEditable(edit.workbook, sheet, areaOfStretch(stretch), edit.host);
  changeDimension(edit.workbook, sheet, { kind: 'move', sheetId: sheet.id, dimension, start, end, to });
  return undefined;
};

const storedDimension = (
  properties: DimensionProperties | undefined,
  fallback: number,
): DimensionProperties | undefined => {
  const { developerMetadata: _, hiddenByUser, hiddenByFilter, pixelSize, ...rest } = properties ?? {};
  const stored: DimensionProperties = {
    ...rest,
    ...(hiddenByFilter ? { hiddenByFilter } : {}),
    ...(hiddenByUser ? { hiddenByUser } : {}),
    ...(pixelSize !== undefined && pixelSize !== fallback ? { pixelSize } : {}),
  };
  return Object.keys(stored).length > 0 ? stored : undefined;
};

export const updateDimensionProperties: Handler<'updateDimensionProperties'> = (edit, request) => {
  const mask = requireMask(request.fields, 'DimensionProperties');
  const { sheet, dimension, start, end } = stretchOf(edit, request.range);
  const count = countOf(sheet, dimension);
  if (start >= count) refuse(`range.startIndex[${start}] is larger than current grid size (${count})`);
  const pixels = request.properties?.pixelSize;
  if (maskBelow(mask, 'pixelSize') && pixels !== undefined && pixels < 0) refuse('pixelSize must be >= 0');
  const own = edit.workbook.edit(sheet);
  const list = dimension === 'ROWS' ? own.rowMeta : own.columnMeta;
  const fallback = dimension === 'ROWS' ? ROW_PIXELS : COLUMN_PIXELS;
  for (let index = start; index < Math.min(end, count); index++) {
    while (list.length < index) list.push(undefined);
    list[index] = storedDimension(updated(list[index], request.properties, mask), fallback);
  }
  // SUBTOTAL passes over hidden rows.
  if (dimension === 'ROWS' && maskBelow(mask, 'hiddenByUser')) edit.workbook.restructured();
  return undefined;
};

/** Widths by the length of what is shown: an approximation, as no browser measures the text here. */
export const autoResizeDimensions: Handler<'autoResizeDimensions'> = (edit, request) => {
  const { sheet, dimension, start, end } = stretchOf(edit, request.dimensions);
  const own = edit.workbook.edit(sheet);
  const list = dimension === 'ROWS' ? own.rowMeta : own.columnMeta;
  for (let index = start; index < Math.min(end, countOf(own, dimension)); index++) {
    while (list.length < index) list.push(undefined);
    const pixels = dimension === 'ROWS' ? ROW_PIXELS : widthOf(edit, own, index);
    const fallback = dimension === 'ROWS' ? ROW_PIXELS : COLUMN_PIXELS;
    list[index] = storedDimension({ ...list[index], pixelSize: pixels }, fallback);
  }
  return undefined;
};

const CHARACTER_PIXELS = 7;
const CELL_PADDING_PIXELS = 6;

const widthOf = (edit: Edit, sheet: Sheet, column: number): number => {
  let longest = 0;
  for (let row = 0; row < sheet.rows.length; row++) {
    if (!sheet.cell(row, column)) continue;
    for (const line of edit.workbook.shown(sheet, row, column).split('\n')) longest = Math.max(longest, line.length);
  }
  return longest === 0 ? COLUMN_PIXELS : longest * CHARACTER_PIXELS + CELL_PADDING_PIXELS;
};
