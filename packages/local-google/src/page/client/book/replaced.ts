import type { Api } from '../api.ts';
import type { Cell, ConditionalFormat, GridRange, SheetRequest } from '../google.ts';
import { type Block, overlaps } from '../sheet/a1.ts';
import { blockOf } from '../sheet/tab.ts';
import { gridRange, restore, WHOLE } from './input/undo.ts';
import { readConditions, readGiven } from './read.ts';

/** Everything in a block that a paste of cells may replace, as it was before. */
export interface Replaced {
  sheetId: number;
  block: Block;
  cells: readonly (readonly Cell[])[];
  merges: readonly GridRange[];
  conditions: readonly ConditionalFormat[];
}

/** `address` is the block in A1 notation, with its tab. */
export async function readReplaced(
  api: Api,
  fileId: string,
  address: string,
  { sheetId, block }: { sheetId: number; block: Block },
): Promise<Replaced> {
  const given = await readGiven(api, fileId, address);
  const merges = given.merges.filter((range) => overlaps(blockOf(range, Infinity, Infinity), block));
  return { sheetId, block, cells: given.cells, merges, conditions: given.conditions };
}

/** The requests that put a block back. Cells are taken apart before they are filled, and joined again after. */
export async function putBack(api: Api, fileId: string, title: string, replaced: Replaced): Promise<SheetRequest[]> {
  const { sheetId, block, cells, merges } = replaced;
  const cellAt = (row: number, column: number) => cells[row - block.top]?.[column - block.left];
  const now = await readConditions(api, fileId, title);
  return [
    { unmergeCells: { range: gridRange(sheetId, block) } },
    restore(sheetId, block, cellAt, WHOLE),
    ...merges.map((range) => ({ mergeCells: { range, mergeType: 'MERGE_ALL' } })),
    ...putConditionsBack(replaced, now),
  ];
}

/** A paste makes the rules of what was copied cover the copy too, or adds rules for it. What others did stays. */
function putConditionsBack({ sheetId, conditions }: Replaced, now: readonly ConditionalFormat[]): SheetRequest[] {
  const added = now.slice(conditions.length).map((_, index) => ({
    deleteConditionalFormatRule: { sheetId, index: conditions.length + index },
  }));
  const widened = conditions.flatMap((before, index) => {
    const rule = now[index];
    const isWider = rule && isSameRule(rule, before) && JSON.stringify(rule.ranges) !== JSON.stringify(before.ranges);
    return isWider ? [{ updateConditionalFormatRule: { index, rule: before } }] : [];
  });
  return [...widened, ...added.reverse()];
}

const isSameRule = (a: ConditionalFormat, b: ConditionalFormat): boolean =>
  JSON.stringify({ ...a, ranges: [] }) === JSON.stringify({ ...b, ranges: [] });
