import { randomInt } from 'node:crypto';
import type { Cell, Color, ExtendedValue, SortSpec } from '../../model/json.ts';
import type { Area } from '../../model/range/area.ts';
import { areaText, intersect } from '../../model/range/area.ts';
import type { Sheet } from '../../model/sheet.ts';
import { refuse } from '../../refusal.ts';
import { mapped } from '../../structure/attachments.ts';
import { type Edit, type Handler, writablePlaceOf } from '../edit.ts';

const rank = (value: ExtendedValue | undefined): number => {
  if (value === undefined || value.stringValue === '') return 4;
  if (value.numberValue !== undefined) return 0;
  if (value.stringValue !== undefined) return 1;
  return value.boolValue === undefined ? 3 : 2;
};

const BLANK = 4;

const compareValues = (a: ExtendedValue | undefined, b: ExtendedValue | undefined, collator: Intl.Collator): number => {
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (a?.numberValue !== undefined) return a.numberValue - (b?.numberValue ?? 0);
  if (a?.stringValue !== undefined) return collator.compare(a.stringValue, b?.stringValue ?? '');
  return Number(a?.boolValue ?? false) - Number(b?.boolValue ?? false);
};

const sameColor = (a: Color | undefined, b: Color | undefined): boolean =>
  (a?.red ?? 0) === (b?.red ?? 0) && (a?.green ?? 0) === (b?.green ?? 0) && (a?.blue ?? 0) === (b?.blue ?? 0);

interface Line {
  row: number;
  keys: (ExtendedValue | undefined)[];
  cells: (Cell | undefined)[];
}

const byColor = (spec: SortSpec, column: number, a: Line, b: Line, left: number): number => {
  const color = (line: Line): Color | undefined => {
    const format = line.cells[column - left]?.userEnteredFormat;
    return spec.backgroundColor
      ? (format?.backgroundColor ?? { red: 1, green: 1, blue: 1 })
      : format?.textFormat?.foregroundColor;
  };
  const wanted = spec.backgroundColor ?? spec.foregroundColor;
  return Number(sameColor(color(b), wanted)) - Number(sameColor(color(a), wanted));
};

const comparer = (specs: readonly SortSpec[], left: number, locale: string) => {
  const collator = new Intl.Collator(locale.replace('_', '-'), { sensitivity: 'accent' });
  return (a: Line, b: Line): number => {
    for (const [index, spec] of specs.entries()) {
      if (spec.backgroundColor ?? spec.foregroundColor) {
        const order = byColor(spec, spec.dimensionIndex ?? 0, a, b, left);
        if (order !== 0) return order;
        continue;
      }
      const [first, second] = [a.keys[index], b.keys[index]];
      if (rank(first) === BLANK || rank(second) === BLANK) {
        if (rank(first) !== rank(second)) return rank(first) - rank(second);
        continue;
      }
      const order = compareValues(first, second, collator);
      if (order !== 0) return spec.sortOrder === 'DESCENDING' ? -order : order;
    }
    return 0;
  };
};

const checkMerges = (sheet: Sheet, area: Area): void => {
  for (const merge of sheet.merges) {
    const other = sheet.area(merge);
    if (other.bottom - other.top > 1 && intersect(other, area)) {
      refuse(`You can't sort a range containing vertical merges. There is a vertical merge at ${areaText(other)}`);
    }
  }
};

/** Places take the lines in their new order; a formula's relative references move with its row. */
const rearrange = (edit: Edit, sheet: Sheet, area: Area, places: readonly number[], lines: readonly Line[]): void => {
  for (const [index, place] of places.entries()) {
    const line = lines[index];
    if (!line || line.row === place) continue;
    for (let column = area.left; column < area.right; column++) {
      const cell = line.cells[column - area.left];
      const formula = cell?.userEnteredValue?.formulaValue;
      const moved =
        cell && formula !== undefined
          ? { ...cell, userEnteredValue: { formulaValue: edit.workbook.shifted(formula, sheet, place - line.row, 0) } }
          : cell;
      edit.workbook.setCell(sheet, place, column, moved);
    }
  }
  moveMetadata(edit, sheet, places, lines);
};

/** A sort moves rows, and what is attached to a row as such moves with it. */
const moveMetadata = (edit: Edit, sheet: Sheet, places: readonly number[], lines: readonly Line[]): void => {
  const moves = new Map(lines.map((line, index) => [line.row, places[index] ?? line.row]));
  const { state } = edit.workbook;
  state.metadata = mapped(state.metadata, (item) => {
    const range = item.location?.dimensionRange;
    if (range?.dimension !== 'ROWS' || (range.sheetId ?? 0) !== sheet.id) return item;
    const place = moves.get(range.startIndex ?? 0);
    if (place === undefined || place === range.startIndex) return item;
    const dimensionRange = { ...range, startIndex: place, endIndex: place + 1 };
    return { ...item, location: { ...item.location, dimensionRange } };
  });
};

const linesOf = (edit: Edit, sheet: Sheet, area: Area, columns: readonly number[]): Line[] => {
  const lines: Line[] = [];
  for (let row = area.top; row < area.bottom; row++) {
    if (sheet.rowMeta[row]?.hiddenByUser || sheet.rowMeta[row]?.hiddenByFilter) continue;
    lines.push({
      row,
      keys: columns.map((column) => edit.workbook.effective(sheet, row, column)),
      cells: Array.from({ length: area.right - area.left }, (_, index) => sheet.cell(row, area.left + index)),
    });
  }
  return lines;
};

/** Rows that hold nothing at the end of the area cannot move: an open range costs what it holds. */
const filled = (sheet: Sheet, area: Area): Area => ({
  ...area,
  bottom: Math.max(area.top, Math.min(area.bottom, sheet.rows.length)),
});

export const sortArea = (edit: Edit, sheet: Sheet, whole: Area, specs: readonly SortSpec[]): void => {
  const area = filled(sheet, whole);
  checkMerges(sheet, area);
  const columns = specs.map((spec) => spec.dimensionIndex ?? 0);
  if (columns.some((column) => column < area.left || column >= area.right))
    refuse('sortSpecs.dimensionIndex is outside of the range.');
  const lines = linesOf(edit, sheet, area, columns);
  const places = lines.map((line) => line.row);
  rearrange(edit, sheet, area, places, lines.toSorted(comparer(specs, area.left, edit.workbook.locale)));
};

export const sortRange: Handler<'sortRange'> = (edit, request) => {
  const start = request.range?.startRowIndex ?? 0;
  const target = edit.workbook.requireGrid(request.range?.sheetId);
  if (start >= target.rowCount) refuse(`range.startRowIndex is larger than current grid size (${target.rowCount})`);
  const { sheet, area } = writablePlaceOf(edit, request.range);
  if (!request.sortSpecs?.length) refuse('At least one sort spec must be specified.');
  sortArea(edit, sheet, area, request.sortSpecs ?? []);
  return undefined;
};

export const randomizeRange: Handler<'randomizeRange'> = (edit, request) => {
  const { sheet, area: whole } = writablePlaceOf(edit, request.range);
  const area = filled(sheet, whole);
  checkMerges(sheet, area);
  const lines = linesOf(edit, sheet, area, []);
  const places = lines.map((line) => line.row);
  for (let index = lines.length - 1; index > 0; index--) {
    const other = randomInt(index + 1);
    const [a, b] = [lines[index], lines[other]];
    if (a && b) [lines[index], lines[other]] = [b, a];
  }
  rearrange(edit, sheet, area, places, lines);
  return undefined;
};
