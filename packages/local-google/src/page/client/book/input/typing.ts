import { ask } from '../../dialog.ts';
import { Editor, type Mode, type Typed } from '../../editing/editor.ts';
import { enteredText } from '../../editing/entered.ts';
import { cellName, only, type Place } from '../../sheet/a1.ts';
import { at, type Direction, step } from '../../sheet/selection.ts';
import { cellAt } from '../../sheet/tab.ts';
import { texts } from '../../texts.ts';
import type { Desk } from '../desk.ts';
import type { Ledger } from '../ledger.ts';
import { isFree, mayChange } from '../permission.ts';
import { ruleText } from '../rules.ts';

/** Typing in one cell, from the first key until the text goes to the ledger or is discarded. */
export class Typing {
  readonly editor: Editor;
  readonly #desk: Desk;
  readonly #ledger: Ledger;
  /** The column in which a run of Tabs began; Enter goes back to it. */
  #runStart: number | undefined;

  constructor(desk: Desk, ledger: Ledger) {
    this.#desk = desk;
    this.#ledger = ledger;
    this.editor = new Editor(desk.grid, desk.frame.bar, (typed, move) => this.#finished(typed, move));
  }

  enteredAt(place: Place): string {
    const { locale, rules } = this.#desk;
    return enteredText(this.#desk.cellAt(place), locale, (text) => rules.read(text));
  }

  /** A key begins a new text. In an editable cell the browser delivers the key itself to the editor. */
  over(key: string): void {
    const place = this.#desk.selection.active;
    if (isFree(this.#desk, only(place))) this.#open(place, '', 'over');
    else void this.#openIfAllowed(place, key.length === 1 ? key : '', 'over');
  }

  /** Opens the active cell with the text that stands there. */
  inside(inBar = false): void {
    const place = this.#desk.selection.active;
    if (isFree(this.#desk, only(place))) this.#open(place, this.enteredAt(place), 'inside', inBar);
    else void this.#openIfAllowed(place, this.enteredAt(place), 'inside');
  }

  /** Opens the list of choices of the active cell, if it has one. */
  choose(): void {
    const place = this.#desk.selection.active;
    if (this.#choicesAt(place).length === 0) return;
    if (isFree(this.#desk, only(place))) this.#open(place, this.enteredAt(place), 'over');
    else void this.#openIfAllowed(place, this.enteredAt(place), 'over');
    this.editor.field.select();
  }

  #choicesAt(place: Place): readonly string[] {
    const { tab, rules } = this.#desk;
    return (tab && rules.choicesOf(cellAt(tab, place)?.dataValidation)) ?? [];
  }

  async #openIfAllowed(place: Place, text: string, mode: Mode): Promise<void> {
    if (await mayChange(this.#desk, only(place))) this.#open(place, text, mode);
  }

  #open(place: Place, text: string, mode: Mode, inBar = false): void {
    const choices = this.#choicesAt(place);
    this.editor.open({ place, before: this.enteredAt(place), text, mode, choices, inBar });
  }

  #finished(typed: Typed | undefined, move: Direction | undefined): void {
    const { tab } = this.#desk;
    if (!tab) return;
    if (typed && typed.text !== typed.before) {
      if (this.#desk.rules.refuses(tab, typed.place, typed.text)) {
        void this.#refuse(typed, ruleText(cellAt(tab, typed.place)?.dataValidation));
        return;
      }
      this.#ledger.write(tab, typed.place, [[typed.text]]);
    }
    if (move) this.move(move);
    else this.#desk.select(this.#desk.selection, !typed || document.activeElement === document.body);
  }

  /** Nothing typed is lost: after the explanation the editor opens again with the text. */
  async #refuse({ place, text }: Typed, help: string): Promise<void> {
    await ask({ title: texts.refusedTitle, text: `${texts.refused(cellName(place))}\n${help}` });
    this.#desk.select(at(place), false);
    this.#open(place, text, 'inside');
    this.editor.field.select();
  }

  /** Enter after a run of Tabs goes to the row below where the run began, as in Sheets. */
  move(direction: Direction): void {
    const { field } = this.#desk;
    if (!field) return;
    const { active } = this.#desk.selection;
    const isSideways = direction === 'left' || direction === 'right';
    const runStart = this.#runStart ?? active.column;
    this.#desk.select(at(step(field, isSideways ? active : { ...active, column: runStart }, direction)), true);
    this.#runStart = isSideways ? runStart : undefined;
  }

  /** Another way of moving ends a run of Tabs. */
  endRun(): void {
    this.#runStart = undefined;
  }
}
