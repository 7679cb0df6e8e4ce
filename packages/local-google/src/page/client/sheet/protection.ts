import type { ProtectedRange } from '../google.ts';
import type { Block, Place } from './a1.ts';
import { pieces } from './pieces.ts';
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

/** The first cell, under the frozen rows, that is left free in what is protected otherwise; undefined = no form. */
export function firstInput(tab: Tab): Place | undefined {
  const free = tab.protections
    .flatMap(({ unprotectedRanges }) => unprotectedRanges ?? [])
    .map((range) => blockOf(range, tab.rows.count, tab.columns.count))
    .filter(({ top }) => top >= tab.rows.frozen)
    .sort((one, other) => one.top - other.top || one.left - other.left);
  const [first] = free;
  return first && { row: first.top, column: first.left };
}

/** What of a block may be changed, as rectangles in reading order. */
export interface Locks {
  locked: Block[];
  warned: Block[];
  free: Block[];
}

export function locksIn(tab: Tab, block: Block): Locks {
  const of = (lock: Lock) => pieces(block, (place) => lockAt(tab, place) === lock);
  return { locked: of('locked'), warned: of('warned'), free: of('free') };
}
