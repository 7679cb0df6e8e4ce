import { ask } from '../../dialog.ts';
import type { SheetRequest } from '../../google.ts';
import { type Block, cellName, type Place } from '../../sheet/a1.ts';
import { selectionOf } from '../../sheet/selection.ts';
import { cellAt, type Tab } from '../../sheet/tab.ts';
import { texts } from '../../texts.ts';
import type { Desk } from '../desk.ts';
import { blockFrom, type Ledger } from '../ledger.ts';
import { mayChange } from '../permission.ts';
import { putBack, type Replaced, readReplaced } from '../replaced.ts';
import { ruleText } from '../rules.ts';
import { change } from '../write.ts';
import { gridRange } from './undo.ts';

/** Cells of this workbook that were copied or cut. */
export interface Source {
  fileId: string;
  sheetId: number;
  block: Block;
  isCut: boolean;
  /** When it was copied or cut, in milliseconds: a cut is pasted once. */
  takenAt: number;
}

/** Pastes a block of texts, each read as if it were typed: all of it or nothing. */
export async function pasteTexts(desk: Desk, ledger: Ledger, rows: string[][], start: Place): Promise<void> {
  const { tab } = desk;
  if (!tab) return;
  const block = blockFrom(start, rows);
  if (!(await mayChange(desk, block, 'paste'))) return;
  const misfit = misfitIn(desk, tab, rows, start);
  if (misfit) {
    await ask({ title: texts.refusedTitle, text: misfit });
    return;
  }
  ledger.write(tab, start, rows);
  desk.select(selectionOf(block), true);
}

function misfitIn(desk: Desk, tab: Tab, rows: string[][], start: Place): string | undefined {
  for (const [down, row] of rows.entries()) {
    for (const [across, text] of row.entries()) {
      const place = { row: start.row + down, column: start.column + across };
      if (desk.rules.refuses(tab, place, text)) {
        return `${texts.blockRefused(cellName(place), text)}\n${ruleText(cellAt(tab, place)?.dataValidation)}`;
      }
    }
  }
  return undefined;
}

/**
 * A paste within a workbook copies cells: formulas move along; formats, rules, notes, merges and
 * conditional formats come with them, as in Sheets. One undo reverts all of it.
 */
export async function pasteCells(desk: Desk, ledger: Ledger, source: Source, target: Block): Promise<void> {
  const { tab, world, fileId } = desk;
  if (!tab) return;
  const block = landingOf(source, target);
  if (!(await mayChange(desk, block, 'paste'))) return;
  const { sheetId } = tab;
  const way = { sheetId, block, source };
  let replaced: Replaced | undefined;
  let isDone = false;
  const redo = async () => {
    replaced ??= await readReplaced(world.api, fileId, ledger.addressOf(sheetId, block), { sheetId, block });
    await change(world.api, fileId, [pasteOf(way)]);
    isDone = true;
  };
  // A rejected and discarded paste has nothing to undo.
  const undo = async () => {
    if (!replaced || !isDone) return;
    const restored = await putBack(world.api, fileId, desk.titleOf(sheetId), replaced);
    await change(world.api, fileId, source.isCut ? [cutBack(way), ...restored] : restored);
    isDone = false;
  };
  ledger.run(sheetId, [], { undo, redo });
  desk.select(selectionOf(block), true);
}

/** A target that is a multiple of what was copied is filled with copies; any other gets one. */
function landingOf({ block, isCut }: Source, target: Block): Block {
  const height = block.bottom - block.top + 1;
  const width = block.right - block.left + 1;
  const isMultiple = (target.bottom - target.top + 1) % height === 0 && (target.right - target.left + 1) % width === 0;
  if (isMultiple && !isCut) return target;
  return { ...target, bottom: target.top + height - 1, right: target.left + width - 1 };
}

interface Way {
  sheetId: number;
  block: Block;
  source: Source;
}

const pasteOf = ({ sheetId, block, source }: Way): SheetRequest =>
  source.isCut
    ? move(source.sheetId, source.block, sheetId, block)
    : {
        copyPaste: {
          source: gridRange(source.sheetId, source.block),
          destination: gridRange(sheetId, block),
          pasteType: 'PASTE_NORMAL',
        },
      };

/** Undo moves cut cells back, and formulas elsewhere follow in both directions. */
const cutBack = ({ sheetId, block, source }: Way): SheetRequest => move(sheetId, block, source.sheetId, source.block);

const move = (fromId: number, from: Block, toId: number, to: Block): SheetRequest => ({
  cutPaste: {
    source: gridRange(fromId, from),
    destination: { sheetId: toId, rowIndex: to.top, columnIndex: to.left },
    pasteType: 'PASTE_NORMAL',
  },
});
