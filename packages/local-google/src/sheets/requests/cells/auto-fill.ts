import type { Cell, Dimension } from '../../model/json.ts';
import type { Area } from '../../model/range/area.ts';
import { gridRange } from '../../model/range/area.ts';
import type { Sheet } from '../../model/sheet.ts';
import { refuse } from '../../refusal.ts';
import { type Edit, type Handler, placeOf, writablePlaceOf } from '../edit.ts';
import { movedCell } from './moved-cell.ts';

/** The cells of one row or column that are continued, and the value of the cell that many steps from the first. */
interface Series {
  at(step: number): Cell | undefined;
}

const numbersOf = (cells: readonly (Cell | undefined)[]): number[] | undefined => {
  const numbers = cells.map((cell) => cell?.userEnteredValue?.numberValue);
  return numbers.every((number) => number !== undefined) ? (numbers as number[]) : undefined;
};

const isDate = (cell: Cell | undefined): boolean =>
  ['DATE', 'DATE_TIME'].includes(cell?.userEnteredFormat?.numberFormat?.type ?? '');

/** The straight line through the numbers; one number stays what it is, one date goes on day by day. */
const line = (numbers: readonly number[], single: number): ((step: number) => number) => {
  const [first = 0] = numbers;
  if (numbers.length === 1) return (step) => first + single * step;
  const meanX = (numbers.length - 1) / 2;
  const meanY = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const over = numbers.reduce((sum, number, x) => sum + (x - meanX) * (number - meanY), 0);
  const slope = over / numbers.reduce((sum, _, x) => sum + (x - meanX) ** 2, 0);
  return (step) => meanY + slope * (step - meanX);
};

const COUNTED = /^(.*?)(\d+)$/s;

/** `Blad 1`, `Blad 2` go on as `Blad 3`. */
const counted = (cells: readonly (Cell | undefined)[]): ((step: number) => string) | undefined => {
  const matches = cells.map((cell) => COUNTED.exec(cell?.userEnteredValue?.stringValue ?? ''));
  const [first] = matches;
  if (!first || !matches.every((match) => match?.[1] === first[1])) return undefined;
  const next = line(
    matches.map((match) => Number(match?.[2])),
    1,
  );
  return (step) => `${first[1]}${Math.round(next(step))}`;
};

const seriesOf = (
  cells: readonly (Cell | undefined)[],
  shift: (cell: Cell, by: number) => Cell,
  alternate: boolean,
): Series => {
  const size = cells.length;
  const copy = (step: number): Cell | undefined => {
    const index = ((step % size) + size) % size;
    const cell = cells[index];
    return cell && shift(cell, step - index);
  };
  const pattern = (step: number) => cells[((step % size) + size) % size];
  const numbers = numbersOf(cells);
  if (numbers && (size > 1 || alternate || isDate(cells[0]))) {
    const next = line(numbers, alternate && isDate(cells[0]) ? 0 : 1);
    return { at: (step) => ({ ...pattern(step), userEnteredValue: { numberValue: next(step) } }) };
  }
  const text = alternate ? undefined : counted(cells);
  if (text) return { at: (step) => ({ ...pattern(step), userEnteredValue: { stringValue: text(step) } }) };
  return { at: copy };
};

/** Continues a block in one direction; a negative length goes up or to the left. */
const fill = (
  edit: Edit,
  sheet: Sheet,
  source: Area,
  dimension: Dimension,
  length: number,
  alternate: boolean,
): void => {
  const down = dimension === 'ROWS';
  const size = down ? source.bottom - source.top : source.right - source.left;
  const lanes = down ? [source.left, source.right] : [source.top, source.bottom];
  const shift = (cell: Cell, by: number): Cell => movedCell(edit.workbook, sheet, cell, down ? by : 0, down ? 0 : by);
  for (let lane = lanes[0] ?? 0; lane < (lanes[1] ?? 0); lane++) {
    const cells = Array.from({ length: size }, (_, index) =>
      down ? sheet.cell(source.top + index, lane) : sheet.cell(lane, source.left + index),
    );
    const series = seriesOf(cells, shift, alternate);
    const steps = Array.from({ length: Math.abs(length) }, (_, index) => (length > 0 ? size + index : -1 - index));
    for (const step of steps) {
      const [row, column] = down ? [source.top + step, lane] : [lane, source.left + step];
      edit.workbook.setCell(sheet, row, column, series.at(step));
    }
  }
};

/** Where the contents of a range end: what is to be continued over the rest of it. */
const filledPart = (sheet: Sheet, area: Area): { source: Area; dimension: Dimension; length: number } => {
  let [bottom, right] = [area.top, area.left];
  for (const [row, column, cell] of sheet.cellsIn(area)) {
    if (!cell.userEnteredValue) continue;
    bottom = Math.max(bottom, row + 1);
    right = Math.max(right, column + 1);
  }
  if (bottom < area.bottom) return { source: { ...area, bottom }, dimension: 'ROWS', length: area.bottom - bottom };
  return { source: { ...area, right }, dimension: 'COLUMNS', length: area.right - right };
};

/** What would go past the grid is cut off. */
const withinGrid = (sheet: Sheet, source: Area, dimension: Dimension, length: number): number =>
  Math.min(length, dimension === 'ROWS' ? sheet.rowCount - source.bottom : sheet.columnCount - source.right);

const target = (source: Area, dimension: Dimension, length: number): Area => {
  if (dimension === 'ROWS') {
    return length > 0
      ? { ...source, top: source.bottom, bottom: source.bottom + length }
      : { ...source, top: source.top + length, bottom: source.top };
  }
  return length > 0
    ? { ...source, left: source.right, right: source.right + length }
    : { ...source, left: source.left + length, right: source.left };
};

export const autoFill: Handler<'autoFill'> = (edit, request) => {
  const given = request.sourceAndDestination;
  const { sheet, area } = placeOf(edit, given ? given.source : request.range);
  const wanted = given
    ? {
        source: area,
        dimension: given.dimension === 'COLUMNS' ? ('COLUMNS' as const) : ('ROWS' as const),
        length: given.fillLength ?? 0,
      }
    : filledPart(sheet, area);
  const { source, dimension } = wanted;
  const length = withinGrid(sheet, source, dimension, wanted.length);
  if (length === 0) return undefined;
  const to = target(source, dimension, length);
  if (to.top < 0 || to.left < 0) return refuse('fillLength goes beyond the start of the sheet.');
  const { sheet: own } = writablePlaceOf(edit, gridRange(sheet.id, to));
  if (source.bottom > source.top && source.right > source.left) {
    fill(edit, own, source, dimension, length, request.useAlternateSeries === true);
  }
  return undefined;
};
