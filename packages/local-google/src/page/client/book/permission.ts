import { ask } from '../dialog.ts';
import { type Block, blockName, cellName } from '../sheet/a1.ts';
import { type Locks, locksIn } from '../sheet/protection.ts';
import { texts } from '../texts.ts';
import type { Desk } from './desk.ts';

/** May this account change these cells? Known at once, so that a key that begins a text is not lost. */
export function isFree(desk: Desk, block: Block): boolean {
  if (!desk.canEdit || desk.tab === undefined) return false;
  const { locked, warned } = locksIn(desk.tab, block);
  return locked.length === 0 && warned.length === 0;
}

/**
 * Asks or explains, where the cells are not simply free. Says whether to go on. Google refuses a change that touches a
 * protected cell as a whole, so the explanation names the parts that can be done.
 */
export async function mayChange(desk: Desk, block: Block, how: 'paste' | 'change' = 'change'): Promise<boolean> {
  if (!desk.tab) return false;
  if (isFree(desk, block)) return true;
  if (!desk.canEdit) return refuse(desk, texts.readOnlyTitle, texts.readOnlyHelp);
  const locks = locksIn(desk.tab, block);
  if (locks.locked.length === 0) {
    const text = texts.warned(names(locks.warned));
    return (await ask({ title: texts.warnedTitle, text, yes: texts.warnedYes })) !== undefined;
  }
  const isSingle = block.top === block.bottom && block.left === block.right;
  if (isSingle) return refuse(desk, texts.lockedTitle, texts.locked(blockName(block)));
  return refuse(desk, texts.blockLockedTitle, whyLocked(block, locks, how));
}

function whyLocked(block: Block, { locked, warned, free }: Locks, how: 'paste' | 'change'): string {
  const open = [...free, ...warned];
  const refused = texts.blockLocked[how](names(locked));
  if (open.length === 0) return `${refused}\n${texts.blockLocked.none}`;
  if (how === 'change') return `${refused}\n${texts.blockLocked.changeParts(names(open))}`;
  const isWhole = open.every(({ left, right }) => left === block.left && right === block.right);
  const part = ({ top, bottom, left }: Block) =>
    texts.blockLocked.rows(top - block.top + 1, bottom - block.top + 1, cellName({ row: top, column: left }));
  const parts = isWhole ? listed(open.map(part)) : names(open);
  return `${refused}\n${texts.blockLocked.pasteParts(parts)}`;
}

const NAMED_MAX = 6;

const listed = (items: readonly string[]): string =>
  items.length > NAMED_MAX ? `${items.slice(0, NAMED_MAX).join(', ')} …` : texts.and(items);

const names = (blocks: readonly Block[]): string => listed(blocks.map(blockName));

async function refuse(desk: Desk, title: string, text: string): Promise<false> {
  await ask({ title, text });
  desk.select(desk.selection, true);
  return false;
}
