import type { ProtectedRange } from '../google.ts';
import type { Block, Place } from './a1.ts';
import { blockOf, holds, type Tab } from './tab.ts';

/** `locked`: this account may not edit it. `warned`: anyone may, after being asked whether they are sure. */
export type Lock = 'free' | 'warned' | 'locked';

export function lockAt(tab: Tab, place: Place): Lock {
  const binding = tab.protections.filter((protection) => covers(tab, protection, place));
  if (binding.some((protection) => !protection.warningOnly && !protection.requestingUserCanEdit)) return 'locked';
  return binding.some((protection) => protection.warningOnly) ? 'warned' : 'free';
}

function covers(tab: Tab, protection: ProtectedRange, place: Place): boolean {
  const blocks = (ranges: ProtectedRange['unprotectedRanges']): Block[] =>
    (ranges ?? []).map((range) => blockOf(range, tab.rows.count, tab.columns.count));
  const isInside = protection.range ? blocks([protection.range]).some((block) => holds(block, place)) : false;
  return isInside && !blocks(protection.unprotectedRanges).some((block) => holds(block, place));
}

/** The strictest lock on any cell of a block, with the first cell that has it. */
export function lockOfBlock(tab: Tab, block: Block): { lock: Lock; at: Place } {
  let warned: Place | undefined;
  for (let row = block.top; row <= block.bottom; row++) {
    for (let column = block.left; column <= block.right; column++) {
      const lock = lockAt(tab, { row, column });
      if (lock === 'locked') return { lock, at: { row, column } };
      if (lock === 'warned') warned ??= { row, column };
    }
  }
  return warned ? { lock: 'warned', at: warned } : { lock: 'free', at: { row: block.top, column: block.left } };
}
