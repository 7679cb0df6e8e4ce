import { ask } from '../dialog.ts';
import { type Block, cellName } from '../sheet/a1.ts';
import { lockOfBlock } from '../sheet/protection.ts';
import { texts } from '../texts.ts';
import type { Desk } from './desk.ts';

/** May this account change these cells? Known at once, so that a key that begins a text is not lost. */
export function isFree(desk: Desk, block: Block): boolean {
  return desk.canEdit && desk.tab !== undefined && lockOfBlock(desk.tab, block).lock === 'free';
}

/** Asks or explains, where the cells are not simply free. Says whether to go on. */
export async function mayChange(desk: Desk, block: Block): Promise<boolean> {
  if (!desk.tab) return false;
  if (isFree(desk, block)) return true;
  if (!desk.canEdit) return refuse(desk, texts.readOnlyTitle, texts.readOnlyHelp);
  const { lock, at } = lockOfBlock(desk.tab, block);
  const name = cellName(at);
  if (lock === 'warned') {
    return (await ask({ title: texts.warnedTitle, text: texts.warned(name), yes: texts.warnedYes })) !== undefined;
  }
  const isSingle = block.top === block.bottom && block.left === block.right;
  return refuse(desk, texts.lockedTitle, isSingle ? texts.locked(name) : texts.blockLocked(name));
}

async function refuse(desk: Desk, title: string, text: string): Promise<false> {
  await ask({ title, text });
  desk.select(desk.selection, true);
  return false;
}
