import { ask } from '../dialog.ts';
import { boolText } from '../editing/entered.ts';
import { tickOf } from '../editing/tick.ts';
import type { Cell, ExtendedValue, SheetRequest } from '../google.ts';
import { type Block, blockName, cellName, only, type Place, quoteTitle } from '../sheet/a1.ts';
import { selectedBlock } from '../sheet/selection.ts';
import { cellAt, type Tab } from '../sheet/tab.ts';
import { texts } from '../texts.ts';
import type { Desk } from './desk.ts';
import { mayChange } from './permission.ts';
import { readCells } from './read.ts';
import { ruleText } from './rules.ts';
import { History, restore } from './undo.ts';
import { change, clearValues, typeValues } from './write.ts';

export type Entry = string | boolean;
type Entries = readonly (readonly Entry[])[];

/** What a person does to cells, on its way to the server: entries, ticks, clearing, pasting, and taking it back. */
export class Ledger {
  readonly #desk: Desk;
  readonly #history = new History();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Sends a block of entries that starts at a place. Beyond the edge of the tab it first grows, as in Sheets. */
  write(tab: Tab, start: Place, rows: Entries): void {
    const { world, fileId, outbox } = this.#desk;
    const block = blockFrom(start, rows);
    const growth = growthFor(tab, block);
    this.#remember(tab, block, rows);
    outbox.add({
      sheetId: tab.sheetId,
      cells: rows.flatMap((row, down) =>
        row.map((entry, across) => ({
          place: { row: start.row + down, column: start.column + across },
          text: typeof entry === 'boolean' ? boolText(entry, this.#desk.locale) : entry,
          value: this.#valueOf(entry),
        })),
      ),
      send: async () => {
        if (growth.length > 0) await change(world.api, fileId, growth);
        growth.length = 0;
        const range = this.#address(tab.sheetId, block);
        await typeValues(world.api, fileId, { range, majorDimension: 'ROWS', values: rows.map((row) => [...row]) });
      },
    });
  }

  /** Turns every check box of a block to what the first one is not. */
  async tick(block: Block, first: Place): Promise<void> {
    const { tab } = this.#desk;
    const lead = tickOf(this.#desk.cellAt(first));
    if (!tab || !lead || !(await mayChange(this.#desk, block))) return;
    for (const place of placesIn(block)) {
      const tick = tickOf(this.#desk.cellAt(place));
      if (tick && tick.isOn === lead.isOn) this.write(tab, place, [[tick.next]]);
    }
  }

  /** Empties cells; a check box is turned off instead. */
  async clear(): Promise<void> {
    const { tab, selection, outbox, world, fileId } = this.#desk;
    if (!tab) return;
    const block = selectedBlock(tab, selection);
    if (!(await mayChange(this.#desk, block))) return;
    const places = [...placesIn(block)].filter((place) => this.#desk.cellAt(place)?.userEnteredValue);
    const ticks = places.filter((place) => tickOf(this.#desk.cellAt(place)));
    for (const place of ticks) this.write(tab, place, [[tickOf(this.#desk.cellAt(place))?.off ?? false]]);
    const others = places.filter((place) => !ticks.includes(place));
    if (others.length === 0) return;
    if (ticks.length === 0) this.#remember(tab, block, []);
    outbox.add({
      sheetId: tab.sheetId,
      cells: others.map((place) => ({ place, text: '', value: undefined })),
      send: () =>
        clearValues(
          world.api,
          fileId,
          ticks.length === 0
            ? [this.#address(tab.sheetId, block)]
            : others.map((place) => this.#address(tab.sheetId, only(place))),
        ),
    });
  }

  /** Pastes a block of texts, each read as if it were typed: all of it or nothing. */
  async paste(rows: string[][], start: Place): Promise<void> {
    const { tab } = this.#desk;
    if (!tab) return;
    const block = blockFrom(start, rows);
    if (!(await mayChange(this.#desk, block))) return;
    const misfit = this.#misfit(tab, rows, start);
    if (misfit) {
      await ask({ title: texts.refusedTitle, text: misfit });
      return;
    }
    this.write(tab, start, rows);
    this.#desk.select({ active: start, head: { row: block.bottom, column: block.right } }, true);
  }

  #misfit(tab: Tab, rows: string[][], start: Place): string | undefined {
    for (const [down, row] of rows.entries()) {
      for (const [across, text] of row.entries()) {
        const place = { row: start.row + down, column: start.column + across };
        if (this.#desk.rules.refuses(tab, place, text)) {
          return `${texts.blockRefused(cellName(place), text)}\n${ruleText(cellAt(tab, place)?.dataValidation)}`;
        }
      }
    }
    return undefined;
  }

  /** Sends a request that changes more than values, after reading what it is going to replace, for undo. */
  async request(
    request: SheetRequest,
    sheetId: number,
    replaced: readonly { sheetId: number; block: Block }[],
  ): Promise<void> {
    const { world, fileId, outbox } = this.#desk;
    const undo = await Promise.all(
      replaced.map(async (part) => {
        const cells = await readCells(world.api, fileId, this.#address(part.sheetId, part.block));
        const before = (row: number, column: number) => cells[row - part.block.top]?.[column - part.block.left];
        return restore(part.sheetId, part.block, before, WHOLE);
      }),
    );
    this.#history.did({ undo, redo: [request] });
    outbox.add({ sheetId, cells: [], send: () => change(world.api, fileId, [request]) });
  }

  takeBack(again: boolean): void {
    const { outbox, world, fileId, tab } = this.#desk;
    const requests = again ? this.#history.redo() : this.#history.undo();
    if (!tab || !requests) world.notices.say(again ? texts.nothingToRedo : texts.nothingToUndo);
    else outbox.add({ sheetId: tab.sheetId, cells: [], send: () => change(world.api, fileId, requests) });
  }

  /** How the server will read an entry; nothing for an empty one. */
  #valueOf(entry: Entry): ExtendedValue | undefined {
    if (typeof entry === 'boolean') return { boolValue: entry };
    return entry === '' ? undefined : this.#desk.rules.read(entry);
  }

  #address(sheetId: number, block: Block): string {
    return `${quoteTitle(this.#desk.titleOf(sheetId))}!${blockName(block)}`;
  }

  #remember(tab: Tab, block: Block, rows: Entries): void {
    const before = (row: number, column: number) => this.#desk.cellAt({ row, column });
    const after = (row: number, column: number): Cell => {
      const userEnteredValue = this.#valueOf(rows[row - block.top]?.[column - block.left] ?? '');
      return userEnteredValue ? { userEnteredValue } : {};
    };
    this.#history.did({
      undo: [restore(tab.sheetId, block, before, ['userEnteredValue'])],
      redo: [restore(tab.sheetId, block, after, ['userEnteredValue'])],
    });
  }
}

/** All that a person gives a cell; what the server works out from it needs no putting back. */
const WHOLE = ['userEnteredValue', 'userEnteredFormat', 'dataValidation', 'note', 'textFormatRuns'] as const;

const blockFrom = (start: Place, rows: Entries): Block => ({
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
