import { maskBelow } from '../../fields/mask.ts';
import { requireMask } from '../../fields/update.ts';
import type { Dimension, DimensionGroup } from '../../model/json.ts';
import type { Sheet } from '../../model/sheet.ts';
import { refuse } from '../../refusal.ts';
import type { Edit, Handler } from '../edit.ts';
import { stretchOf } from './dimensions.ts';

const listOf = (dimension: Dimension): 'rowGroups' | 'columnGroups' =>
  dimension === 'ROWS' ? 'rowGroups' : 'columnGroups';

const span = (group: DimensionGroup): [number, number] => [group.range?.startIndex ?? 0, group.range?.endIndex ?? 0];

/**
 * Groups are kept as the depth of every row: adding one makes its rows one deeper, deleting one makes them less deep, and
 * the groups are the stretches of each depth. Collapsed is remembered by stretch and depth.
 */
const depths = (groups: readonly DimensionGroup[], size: number): number[] => {
  const list = new Array<number>(size).fill(0);
  for (const group of groups) {
    const [start, end] = span(group);
    for (let index = start; index < Math.min(end, size); index++) {
      list[index] = Math.max(list[index] ?? 0, group.depth ?? 1);
    }
  }
  return list;
};

const groupsOf = (
  list: readonly number[],
  sheetId: number,
  dimension: Dimension,
  before: readonly DimensionGroup[],
): DimensionGroup[] => {
  const groups: DimensionGroup[] = [];
  const deepest = list.reduce((most, depth) => Math.max(most, depth), 0);
  for (let depth = 1; depth <= deepest; depth++) {
    for (let start = 0; start < list.length; start++) {
      if ((list[start] ?? 0) < depth) continue;
      let end = start;
      while (end < list.length && (list[end] ?? 0) >= depth) end++;
      const known = before.find((group) => group.depth === depth && span(group)[0] === start && span(group)[1] === end);
      groups.push({
        range: { ...(sheetId === 0 ? {} : { sheetId }), dimension, startIndex: start, endIndex: end },
        depth,
        ...(known?.collapsed ? { collapsed: true } : {}),
      });
      start = end;
    }
  }
  return groups.sort((a, b) => span(a)[0] - span(b)[0] || (a.depth ?? 0) - (b.depth ?? 0));
};

const change = (edit: Edit, range: Parameters<typeof stretchOf>[1], by: 1 | -1): Sheet => {
  const { sheet, dimension, start, end } = stretchOf(edit, range);
  const key = listOf(dimension);
  const size = dimension === 'ROWS' ? sheet.rowCount : sheet.columnCount;
  if (end > size) refuse(`range.endIndex[${end}] is larger than current grid size (${size})`);
  const list = depths(sheet[key], size);
  if (by < 0 && !list.slice(start, end).some((depth) => depth > 0)) {
    refuse('Cannot delete a dimension group that does not exist.');
  }
  for (let index = start; index < end; index++) list[index] = Math.max(0, (list[index] ?? 0) + by);
  const own = edit.workbook.edit(sheet);
  own[key] = groupsOf(list, sheet.id, dimension, sheet[key]);
  return own;
};

const groupsAfter = (sheet: Sheet, dimension: string | undefined): DimensionGroup[] => [
  ...sheet[listOf(dimension as Dimension)],
];

export const addDimensionGroup: Handler<'addDimensionGroup'> = (edit, request) => {
  const sheet = change(edit, request.range, 1);
  return { addDimensionGroup: { dimensionGroups: groupsAfter(sheet, request.range?.dimension) } };
};

export const deleteDimensionGroup: Handler<'deleteDimensionGroup'> = (edit, request) => {
  const sheet = change(edit, request.range, -1);
  return { deleteDimensionGroup: { dimensionGroups: groupsAfter(sheet, request.range?.dimension) } };
};

/** Collapsing hides the rows, expanding shows them. */
export const updateDimensionGroup: Handler<'updateDimensionGroup'> = (edit, request) => {
  const mask = requireMask(request.fields, 'DimensionGroup');
  const wanted = request.dimensionGroup ?? refuse('No dimensionGroup specified.');
  const { sheet, dimension, start, end } = stretchOf(edit, wanted.range);
  const key = listOf(dimension);
  const same = (group: DimensionGroup) =>
    span(group)[0] === start && span(group)[1] === end && group.depth === (wanted.depth ?? 1);
  if (!sheet[key].some(same)) refuse('Cannot update a dimension group that does not exist.');
  if (!maskBelow(mask, 'collapsed')) return undefined;
  const own = edit.workbook.edit(sheet);
  own[key] = sheet[key].map((group) => {
    if (!same(group)) return group;
    const { collapsed: _, ...rest } = group;
    return wanted.collapsed ? { ...rest, collapsed: true } : rest;
  });
  const list = dimension === 'ROWS' ? own.rowMeta : own.columnMeta;
  for (let index = start; index < end; index++) {
    while (list.length < index) list.push(undefined);
    const { hiddenByUser: _, ...rest } = list[index] ?? {};
    const next = wanted.collapsed ? { ...rest, hiddenByUser: true } : rest;
    list[index] = Object.keys(next).length > 0 ? next : undefined;
  }
  if (dimension === 'ROWS') edit.workbook.restructured();
  return undefined;
};
