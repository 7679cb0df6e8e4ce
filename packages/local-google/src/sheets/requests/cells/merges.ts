import type { Cell } from '../../model/json.ts';
import { type Area, contains, gridRange, intersect } from '../../model/range/area.ts';
import type { Sheet } from '../../model/sheet.ts';
import { refuse } from '../../refusal.ts';
import { type Edit, type Handler, writablePlaceOf } from '../edit.ts';

/** The merges that lie in the area; one that lies in it only partly is refused. */
export const wholeMerges = (sheet: Sheet, area: Area): Sheet['merges'] =>
  sheet.merges.filter((merge) => {
    const other = sheet.area(merge);
    if (!intersect(other, area)) return false;
    if (!contains(area, other)) refuse('You must select all cells in a merged range to merge or unmerge them.');
    return true;
  });

const blocks = (area: Area, type: string | undefined): Area[] => {
  if (type === 'MERGE_ROWS') {
    return Array.from({ length: area.bottom - area.top }, (_, index) => ({
      ...area,
      top: area.top + index,
      bottom: area.top + index + 1,
    }));
  }
  if (type === 'MERGE_COLUMNS') {
    return Array.from({ length: area.right - area.left }, (_, index) => ({
      ...area,
      left: area.left + index,
      right: area.left + index + 1,
    }));
  }
  return [area];
};

/** The first value found stays, in the first cell; the others lose theirs. */
const gather = (edit: Edit, sheet: Sheet, block: Area): void => {
  let first: Cell | undefined;
  for (const [row, column, cell] of [...sheet.cellsIn(block)]) {
    if (!cell.userEnteredValue) continue;
    first ??= cell;
    if (row === block.top && column === block.left) continue;
    const { userEnteredValue: _, textFormatRuns: __, ...rest } = cell;
    edit.workbook.setCell(sheet, row, column, rest);
  }
  const anchor = sheet.cell(block.top, block.left);
  if (first && !anchor?.userEnteredValue) {
    edit.workbook.setCell(sheet, block.top, block.left, { userEnteredValue: first.userEnteredValue, ...anchor });
  }
};

export const mergeCells: Handler<'mergeCells'> = (edit, request) => {
  const { sheet, area } = writablePlaceOf(edit, request.range);
  const inside = wholeMerges(sheet, area);
  const grid = sheet.properties.gridProperties;
  const crosses = (edge: number | undefined, start: number, end: number) =>
    edge !== undefined && edge > start && edge < end;
  if (crosses(grid?.frozenRowCount, area.top, area.bottom) && request.mergeType !== 'MERGE_ROWS') {
    refuse("You can't merge frozen and non-frozen rows.");
  }
  if (crosses(grid?.frozenColumnCount, area.left, area.right) && request.mergeType !== 'MERGE_COLUMNS') {
    refuse("You can't merge frozen and non-frozen columns.");
  }
  const added: Area[] = [];
  for (const block of blocks(area, request.mergeType)) {
    if (block.bottom - block.top <= 1 && block.right - block.left <= 1) continue;
    gather(edit, sheet, block);
    added.push(block);
  }
  sheet.merges = [
    ...sheet.merges.filter((merge) => !inside.includes(merge)),
    ...added.map((block) => gridRange(sheet.id, block)),
  ];
  return undefined;
};

export const unmergeCells: Handler<'unmergeCells'> = (edit, request) => {
  const { sheet, area } = writablePlaceOf(edit, request.range);
  const inside = wholeMerges(sheet, area);
  sheet.merges = sheet.merges.filter((merge) => !inside.includes(merge));
  return undefined;
};
