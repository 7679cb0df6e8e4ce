import type { Cell, CellFormat, GridRange } from '../../model/json.ts';
import type { Area } from '../../model/range/area.ts';
import { gridRange, intersect } from '../../model/range/area.ts';
import type { Sheet } from '../../model/sheet.ts';
import { type Edit, type Handler, placeOf, writablePlaceOf } from '../edit.ts';
import { movedCell } from './moved-cell.ts';

type PasteType = string;

const withoutBorders = (format: CellFormat | undefined): CellFormat | undefined => {
  if (!format) return undefined;
  const { borders: _, ...rest } = format;
  return rest;
};

const valuesOf = ({ userEnteredValue }: Cell): Cell => (userEnteredValue ? { userEnteredValue } : {});

const withoutFields = (cell: Cell | undefined, ...names: (keyof Cell)[]): Cell => {
  const rest = { ...cell };
  for (const name of names) delete rest[name];
  return rest;
};

/** The cell at the destination after pasting one of the source onto it. */
const pasted = (
  edit: Edit,
  source: Sheet,
  row: number,
  column: number,
  at: { sheet: Sheet; row: number; column: number },
  type: PasteType,
): Cell => {
  const from = movedCell(edit.workbook, source, source.cell(row, column) ?? {}, at.row - row, at.column - column);
  const before = at.sheet.cell(at.row, at.column);
  const format = from.userEnteredFormat ? { userEnteredFormat: from.userEnteredFormat } : {};
  switch (type) {
    case 'PASTE_VALUES': {
      const value = edit.workbook.effective(source, row, column);
      const kept = withoutFields(before, 'userEnteredValue', 'textFormatRuns');
      return value ? { ...kept, userEnteredValue: value } : kept;
    }
    case 'PASTE_FORMAT':
      return { ...withoutFields(before, 'userEnteredFormat', 'textFormatRuns'), ...format };
    case 'PASTE_FORMULA':
      return {
        ...withoutFields(before, 'userEnteredValue', 'textFormatRuns'),
        ...valuesOf(from),
      };
    case 'PASTE_DATA_VALIDATION':
      return {
        ...withoutFields(before, 'dataValidation'),
        ...(from.dataValidation ? { dataValidation: from.dataValidation } : {}),
      };
    case 'PASTE_CONDITIONAL_FORMATTING':
      return before ?? {};
    case 'PASTE_NO_BORDERS': {
      const plain = withoutBorders(from.userEnteredFormat);
      const borders = before?.userEnteredFormat?.borders;
      const merged = { ...plain, ...(borders ? { borders } : {}) };
      const rest = withoutFields(from, 'userEnteredFormat', 'userEnteredValue');
      return {
        ...rest,
        ...valuesOf(from),
        ...(Object.keys(merged).length > 0 ? { userEnteredFormat: merged } : {}),
      };
    }
    default:
      return from;
  }
};

/** A destination that is a multiple of the source is filled with copies; any other gets one. */
const destination = (source: Area, to: Area, transpose: boolean): { rows: number; columns: number } => {
  const height = transpose ? source.right - source.left : source.bottom - source.top;
  const width = transpose ? source.bottom - source.top : source.right - source.left;
  const rows = to.bottom - to.top;
  const columns = to.right - to.left;
  return {
    rows: rows >= height && rows % height === 0 ? rows : height,
    columns: columns >= width && columns % width === 0 ? columns : width,
  };
};

const carriesMerges = (type: PasteType): boolean => ['PASTE_NORMAL', 'PASTE_NO_BORDERS', 'PASTE_FORMAT'].includes(type);
const carriesConditions = (type: PasteType): boolean =>
  [...['PASTE_NORMAL', 'PASTE_NO_BORDERS', 'PASTE_FORMAT'], 'PASTE_CONDITIONAL_FORMATTING'].includes(type);

const copyMerges = (source: Sheet, from: Area, target: Sheet, to: Area): void => {
  const height = from.bottom - from.top;
  const width = from.right - from.left;
  const added: GridRange[] = [];
  for (const merge of source.merges) {
    const area = source.area(merge);
    if (
      !intersect(area, from) ||
      area.top < from.top ||
      area.left < from.left ||
      area.bottom > from.bottom ||
      area.right > from.right
    )
      continue;
    for (let row = to.top; row < to.bottom; row += height) {
      for (let column = to.left; column < to.right; column += width) {
        const [down, across] = [row - from.top, column - from.left];
        added.push(
          gridRange(target.id, {
            top: area.top + down,
            bottom: area.bottom + down,
            left: area.left + across,
            right: area.right + across,
          }),
        );
      }
    }
  }
  target.merges = [...target.merges.filter((merge) => !intersect(target.area(merge), to)), ...added];
};

/** A rule of the source that covers the copied cells covers the copies too. */
const copyConditions = (source: Sheet, from: Area, target: Sheet, to: Area): void => {
  if (source.id !== target.id) return;
  target.conditionalFormats = target.conditionalFormats.map((rule) => {
    const covered = (rule.ranges ?? []).some((range) => {
      const area = source.area(range);
      return area.top <= from.top && area.bottom >= from.bottom && area.left <= from.left && area.right >= from.right;
    });
    const there = (rule.ranges ?? []).some((range) => {
      const area = target.area(range);
      return area.top <= to.top && area.bottom >= to.bottom && area.left <= to.left && area.right >= to.right;
    });
    return covered && !there ? { ...rule, ranges: [...(rule.ranges ?? []), gridRange(target.id, to)] } : rule;
  });
};

export const pasteArea = (
  edit: Edit,
  source: Sheet,
  from: Area,
  target: Sheet,
  to: Area,
  type: PasteType,
  transpose: boolean,
): void => {
  const height = from.bottom - from.top;
  const width = from.right - from.left;
  const cells: [number, number, Cell][] = [];
  for (let row = to.top; row < to.bottom; row++) {
    for (let column = to.left; column < to.right; column++) {
      const down = row - to.top;
      const across = column - to.left;
      const [fromRow, fromColumn] = transpose
        ? [from.top + (across % height), from.left + (down % width)]
        : [from.top + (down % height), from.left + (across % width)];
      cells.push([row, column, pasted(edit, source, fromRow, fromColumn, { sheet: target, row, column }, type)]);
    }
  }
  for (const [row, column, cell] of cells) edit.workbook.setCell(target, row, column, cell);
  if (carriesMerges(type) && !transpose) copyMerges(source, from, target, to);
  if (carriesConditions(type) && !transpose) copyConditions(source, from, target, to);
};

export const copyPaste: Handler<'copyPaste'> = (edit, request) => {
  const transpose = request.pasteOrientation === 'TRANSPOSE';
  const { sheet: source, area: from } = placeOf(edit, request.source);
  const { area: wanted } = placeOf(edit, request.destination);
  const { rows, columns } = destination(from, wanted, transpose);
  const range = {
    ...request.destination,
    startRowIndex: wanted.top,
    endRowIndex: wanted.top + rows,
    startColumnIndex: wanted.left,
    endColumnIndex: wanted.left + columns,
  };
  const { sheet: target, area: to } = writablePlaceOf(edit, range);
  pasteArea(edit, source, from, target, to, request.pasteType ?? 'PASTE_NORMAL', transpose);
  return undefined;
};
