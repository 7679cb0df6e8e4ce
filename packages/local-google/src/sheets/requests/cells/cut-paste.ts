import type { Cell, GridRange, NamedRange } from '../../model/json.ts';
import { requireEditable } from '../../model/protection.ts';
import { type Area, gridRange, includes, intersect } from '../../model/range/area.ts';
import type { Sheet } from '../../model/sheet.ts';
import { rewriteFormulas } from '../../structure/formulas.ts';
import { type Edit, gridLimits, type Handler, startOf, writablePlaceOf } from '../edit.ts';

const clearArea = (edit: Edit, sheet: Sheet, area: Area): void => {
  for (const [row, column] of [...sheet.cellsIn(area)]) edit.workbook.setCell(sheet, row, column, undefined);
};

const moveNamed = (edit: Edit, source: Sheet, from: Area, target: Sheet, to: Area): void => {
  const inside = (range: GridRange): boolean => {
    const area = source.area(range);
    return (
      (range.sheetId ?? 0) === source.id &&
      intersect(area, from)?.top === area.top &&
      includes(from, area.bottom - 1, area.right - 1)
    );
  };
  const { state } = edit.workbook;
  state.namedRanges = state.namedRanges.map((named): NamedRange => {
    if (!named.range || !inside(named.range)) return named;
    const area = source.area(named.range);
    const [down, across] = [to.top - from.top, to.left - from.left];
    return {
      ...named,
      range: gridRange(target.id, {
        top: area.top + down,
        bottom: area.bottom + down,
        left: area.left + across,
        right: area.right + across,
      }),
    };
  });
};

/** Cells move: formulas that point at them follow, their own references stay as they are. */
export const cutPaste: Handler<'cutPaste'> = (edit, request) => {
  const { sheet: source, area: from } = writablePlaceOf(edit, request.source);
  const { sheet: target, row, column } = startOf(edit, request.destination ?? {});
  const to = { top: row, left: column, bottom: row + from.bottom - from.top, right: column + from.right - from.left };
  if (to.bottom > target.rowCount || to.right > target.columnCount) gridLimits(target, gridRange(target.id, to));
  requireEditable(edit.workbook, target, to, edit.host);
  const cells = [...source.cellsIn(from)].map(([r, c, cell]): [number, number, Cell] => [
    r - from.top,
    c - from.left,
    cell,
  ]);
  const own = edit.workbook.edit(target);
  clearArea(edit, edit.workbook.edit(source), from);
  clearArea(edit, own, to);
  const type = request.pasteType ?? 'PASTE_NORMAL';
  for (const [down, across, cell] of cells)
    edit.workbook.setCell(own, to.top + down, to.left + across, kept(cell, type));
  moveMerges(edit, source, from, target, to);
  moveNamed(edit, source, from, target, to);
  const cut = {
    kind: 'cut' as const,
    from: {
      sheet: source.title,
      startRow: from.top,
      endRow: from.bottom,
      startColumn: from.left,
      endColumn: from.right,
    },
    to: { sheet: target.title, row: to.top, column: to.left },
  };
  rewriteFormulas(edit.workbook, cut, undefined, { sheetId: target.id, area: to });
  return undefined;
};

const kept = (cell: Cell, type: string): Cell => {
  if (type === 'PASTE_VALUES' || type === 'PASTE_FORMULA')
    return cell.userEnteredValue ? { userEnteredValue: cell.userEnteredValue } : {};
  if (type === 'PASTE_FORMAT') return cell.userEnteredFormat ? { userEnteredFormat: cell.userEnteredFormat } : {};
  return cell;
};

const moveMerges = (edit: Edit, source: Sheet, from: Area, target: Sheet, to: Area): void => {
  const moving = source.merges.map((merge) => source.area(merge)).filter((area) => intersect(area, from));
  if (moving.length === 0) return;
  const [down, across] = [to.top - from.top, to.left - from.left];
  const left = edit.workbook.edit(source);
  left.merges = left.merges.filter((merge) => !intersect(left.area(merge), from));
  const own = edit.workbook.edit(target);
  own.merges = [
    ...own.merges,
    ...moving.map((area) =>
      gridRange(target.id, {
        top: area.top + down,
        bottom: area.bottom + down,
        left: area.left + across,
        right: area.right + across,
      }),
    ),
  ];
};
