import { boolText } from '../editing/entered.ts';
import type { Parcel } from '../editing/outbox.ts';
import { tickOf } from '../editing/tick.ts';
import type { ExtendedValue, SheetRequest } from '../google.ts';
import { type Block, blockName, only, type Place, quoteTitle } from '../sheet/a1.ts';
import { selectedBlock } from '../sheet/selection.ts';
import type { Tab } from '../sheet/tab.ts';
import { texts } from '../texts.ts';
import type { Desk } from './desk.ts';
import { History, restore, type Step, TYPED } from './input/undo.ts';
import { mayChange } from './permission.ts';
import { change, clearValues, typeValues } from './write.ts';

export type Entry = string | boolean;
export type Entries = readonly (readonly Entry[])[];

/** A person's changes to cells on their way to the server: entries, ticks, clearing, undo. */
export class Ledger {
  readonly #desk: Desk;
  readonly #history = new History();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Sends a block of entries that starts at a place. Beyond the edge of the tab it first grows, as in Sheets. */
  write(tab: Tab, start: Place, rows: Entries): void {
    const { world, fileId } = this.#desk;
    const block = blockFrom(start, rows);
    const growth = growthFor(tab, block);
    const cells = rows.flatMap((row, down) =>
      row.map((entry, across) => this.#entered({ row: start.row + down, column: start.column + across }, entry)),
    );
    const redo = async () => {
      if (growth.length > 0) await change(world.api, fileId, growth);
      growth.length = 0;
      const values = rows.map((row) => [...row]);
      await typeValues(world.api, fileId, [
        { range: this.addressOf(tab.sheetId, block), majorDimension: 'ROWS', values },
      ]);
    };
    this.run(tab.sheetId, cells, { undo: this.#takingBack(tab.sheetId, [block]), redo });
  }

  /** Toggles every check box of a block to the opposite of the first, as one step. */
  async tick(block: Block, first: Place): Promise<void> {
    const { tab } = this.#desk;
    const lead = tickOf(this.#desk.cellAt(first));
    if (!tab || !lead || !(await mayChange(this.#desk, block))) return;
    const places = [...placesIn(block)].filter((place) => tickOf(this.#desk.cellAt(place))?.isOn === lead.isOn);
    this.#enter(tab, places, (place) => tickOf(this.#desk.cellAt(place))?.next ?? '');
  }

  /** Empties cells, as one step; a check box is turned off instead. */
  async clear(): Promise<void> {
    const { tab, selection } = this.#desk;
    if (!tab) return;
    const block = selectedBlock(tab, selection);
    if (!(await mayChange(this.#desk, block))) return;
    const places = [...placesIn(block)].filter((place) => this.#desk.cellAt(place)?.userEnteredValue);
    this.#enter(tab, places, (place) => tickOf(this.#desk.cellAt(place))?.off ?? '');
  }

  /** Gives each of some cells an entry; an empty one clears it. */
  #enter(tab: Tab, places: readonly Place[], entryAt: (place: Place) => Entry): void {
    if (places.length === 0) return;
    const { world, fileId } = this.#desk;
    const entries = places.map((place) => ({ place, entry: entryAt(place) }));
    const address = (place: Place) => this.addressOf(tab.sheetId, only(place));
    const redo = async () => {
      const emptied = entries.filter(({ entry }) => entry === '').map(({ place }) => address(place));
      const filled = entries
        .filter(({ entry }) => entry !== '')
        .map(({ place, entry }) => ({ range: address(place), values: [[entry]] }));
      if (emptied.length > 0) await clearValues(world.api, fileId, emptied);
      if (filled.length > 0) await typeValues(world.api, fileId, filled);
    };
    const cells = entries.map(({ place, entry }) => this.#entered(place, entry));
    this.run(tab.sheetId, cells, { undo: this.#takingBack(tab.sheetId, places.map(only)), redo });
  }

  /** Runs one action that undo reverts as a whole. `cells` is what the page shows until the server has it. */
  run(sheetId: number, cells: Parcel['cells'], step: Step): void {
    this.#history.did(step);
    this.#desk.outbox.add({ sheetId, cells, send: step.redo });
  }

  takeBack(again: boolean): void {
    const { outbox, world, tab } = this.#desk;
    const send = again ? this.#history.redo() : this.#history.undo();
    if (!tab || !send) world.notices.say(again ? texts.nothingToRedo : texts.nothingToUndo);
    else outbox.add({ sheetId: tab.sheetId, cells: [], send });
  }

  addressOf(sheetId: number, block: Block): string {
    return `${quoteTitle(this.#desk.titleOf(sheetId))}!${blockName(block)}`;
  }

  /**
   * Restores blocks to their current content. Rows that the tab gained stay, because they may have
   * been filled since.
   */
  #takingBack(sheetId: number, blocks: readonly Block[]): () => Promise<void> {
    const { world, fileId } = this.#desk;
    const before = (row: number, column: number) => this.#desk.cellAt({ row, column });
    const requests: SheetRequest[] = blocks.map((block) => restore(sheetId, block, before, TYPED));
    return () => change(world.api, fileId, requests);
  }

  #entered(place: Place, entry: Entry): Parcel['cells'][number] {
    const text = typeof entry === 'boolean' ? boolText(entry, this.#desk.locale) : entry;
    return { place, text, value: this.#valueOf(entry) };
  }

  /** How the server will read an entry; nothing for an empty one. */
  #valueOf(entry: Entry): ExtendedValue | undefined {
    if (typeof entry === 'boolean') return { boolValue: entry };
    return entry === '' ? undefined : this.#desk.rules.read(entry);
  }
}

export const blockFrom = (start: Place, rows: Entries): Block => ({
  top: start.row,
  left: start.column,
  bottom: start.row + rows.length - 1,
  right: start.column + Math.max(...rows.map((row) => row.length)) - 1,
});

function* placesIn(block: Block): Generator<Place> {
  for (let row = block.top; row <= block.bottom; row++) {
    for (let column = block.left; column <= block.right; column++) yield { row, column };
  }
}

function growthFor(tab: Tab, block: Block): SheetRequest[] {
  const rows = block.bottom + 1 - tab.rows.count;
  const columns = block.right + 1 - tab.columns.count;
  return [
    ...(rows > 0 ? [{ appendDimension: { sheetId: tab.sheetId, dimension: 'ROWS', length: rows } }] : []),
    ...(columns > 0 ? [{ appendDimension: { sheetId: tab.sheetId, dimension: 'COLUMNS', length: columns } }] : []),
  ];
}
