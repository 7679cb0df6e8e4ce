import { el } from '../dom.ts';
import type { GridView } from '../grid/view.ts';
import { cellName, type Place } from '../sheet/a1.ts';
import type { Direction } from '../sheet/selection.ts';
import { texts } from '../texts.ts';
import { Choices } from './choices.ts';

/** Typing *over* a cell ends with an arrow key; *inside* its text the arrows move the caret. */
export type Mode = 'over' | 'inside';

export interface Opening {
  place: Place;
  /** What stands in the cell now, as it would be typed. */
  before: string;
  text: string;
  mode: Mode;
  choices?: readonly string[];
  /** Leaves the keyboard in the formula bar. */
  inBar?: boolean;
}

export interface Typed {
  place: Place;
  before: string;
  text: string;
  move: Direction | undefined;
}

/** Which share of a tall cell's spare room lies above its text. */
const LOWERING: Record<string, number> = { center: 0.5, 'flex-end': 1 };

/** The open edit: a text field over the cell, and the formula bar, which shows and changes the same text. */
export class Editor {
  readonly field = el('textarea', { class: 'editor', rows: 1, spellcheck: 'false', autocomplete: 'off' });
  readonly bar: HTMLTextAreaElement;
  readonly #grid: GridView;
  readonly #finished: (typed: Typed | undefined, move: Direction | undefined) => void;
  readonly #choices = new Choices((choice) => this.#finishWith(choice, undefined));
  #lowering = 0;
  #open: { place: Place; before: string; mode: Mode } | undefined;

  constructor(
    grid: GridView,
    bar: HTMLTextAreaElement,
    finished: (typed: Typed | undefined, move: Direction | undefined) => void,
  ) {
    this.#grid = grid;
    this.bar = bar;
    this.#finished = finished;
    this.field.hidden = true;
    grid.overlay.append(this.field);
    document.body.append(this.#choices.element);
    for (const [field, other] of [
      [this.field, bar],
      [bar, this.field],
    ] as const) {
      field.addEventListener('input', () => this.#typed(field, other));
      field.addEventListener('keydown', (event) => this.#key(event, field));
      field.addEventListener('focusout', (event) => this.#left(event));
    }
  }

  get place(): Place | undefined {
    return this.#open?.place;
  }

  open({ place, before, text, mode, choices, inBar }: Opening): void {
    this.#open = { place, before, mode };
    this.follow();
    this.field.hidden = false;
    this.field.value = text;
    this.bar.value = text;
    this.#fit();
    this.field.setAttribute('aria-label', texts.cellEditor(cellName(place)));
    const field = inBar ? this.bar : this.field;
    if (!inBar) field.focus({ preventScroll: true });
    field.setSelectionRange(text.length, text.length);
    if (choices && choices.length > 0) this.#offer(choices, place, before);
  }

  #offer(choices: readonly string[], place: Place, before: string): void {
    this.field.setAttribute('role', 'combobox');
    this.field.setAttribute('aria-expanded', 'true');
    this.field.setAttribute('aria-controls', 'keuzes');
    this.#choices.open(choices, cellName(place), before, this.field.getBoundingClientRect());
    if (this.field.value !== '' && this.field.value !== before) this.#choices.filter(this.field.value);
    this.#announce();
  }

  /** Says whether the cell under the open edit now holds something else than when it was opened, or last asked. */
  noticeChange(now: string): boolean {
    if (!this.#open || this.#open.before === now) return false;
    this.#open.before = now;
    return true;
  }

  /** Removes its elements from the document. */
  remove(): void {
    this.#open = undefined;
    this.#choices.element.remove();
  }

  /** Positions the editor over its cell again after the grid was redrawn. */
  follow(): void {
    const cell = this.#open && this.#grid.cellElement(this.#open.place);
    if (!cell) return;
    this.field.style.gridArea = cell.style.gridArea;
    this.field.style.top = cell.style.top;
    this.field.style.insetInlineStart = cell.style.insetInlineStart;
    this.field.style.minWidth = `${cell.offsetWidth + 1}px`;
    const style = getComputedStyle(cell);
    this.#lowering = LOWERING[style.alignItems] ?? 0;
    Object.assign(this.field.style, {
      fontSize: style.fontSize,
      fontWeight: style.fontWeight,
      textAlign: style.textAlign,
    });
    this.field.classList.toggle('frozen-row', cell.classList.contains('frozen-row'));
    this.field.classList.toggle('frozen-column', cell.classList.contains('frozen-column'));
  }

  /** Ends the edit and hands over what was typed. Does nothing when none is open. */
  finish(move?: Direction): void {
    this.#finishWith(this.field.value, move);
  }

  #finishWith(text: string, move: Direction | undefined): void {
    const open = this.#open;
    if (!open) return;
    this.#close();
    this.#finished({ place: open.place, before: open.before, text, move }, move);
  }

  cancel(): void {
    if (!this.#open) return;
    this.#close();
    this.#finished(undefined, undefined);
  }

  #close(): void {
    this.#open = undefined;
    this.#choices.close();
    for (const name of ['role', 'aria-expanded', 'aria-controls', 'aria-activedescendant'])
      this.field.removeAttribute(name);
    this.field.hidden = true;
  }

  #typed(field: HTMLTextAreaElement, other: HTMLTextAreaElement): void {
    other.value = field.value;
    this.#fit();
    if (!this.#choices.isOpen) return;
    this.#choices.filter(field.value);
    this.#announce();
  }

  #fit(): void {
    this.field.style.paddingTop = '';
    for (const field of [this.field, this.bar]) {
      field.style.height = 'auto';
      field.style.minHeight = '';
      field.style.height = `${field.scrollHeight}px`;
    }
    const cell = this.#open && this.#grid.cellElement(this.#open.place);
    const spare = Math.max(0, (cell?.offsetHeight ?? 0) + 1 - this.field.offsetHeight);
    const height = this.field.offsetHeight + spare;
    this.field.style.minHeight = `${height}px`;
    if (spare > 0) this.field.style.paddingTop = `${Math.floor(spare * this.#lowering) + 2}px`;
    // The editor covers the rows below and must not push them down.
    this.field.style.marginBottom = `${-height}px`;
  }

  #key(event: KeyboardEvent, field: HTMLTextAreaElement): void {
    if (!this.#open || event.isComposing) return;
    event.stopPropagation();
    const direction = this.#leaving(event);
    if (event.key === 'Enter' && (event.altKey || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
      field.dispatchEvent(new Event('input'));
    } else if (event.key === 'Escape') {
      event.preventDefault();
      this.cancel();
    } else if (event.key === 'F2') {
      event.preventDefault();
      this.#open.mode = this.#open.mode === 'over' ? 'inside' : 'over';
    } else if (this.#choices.isOpen && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      this.#choices.step(event.key === 'ArrowDown' ? 1 : -1);
      this.#announce();
    } else if (direction) {
      event.preventDefault();
      this.#finishWith(this.#choices.highlighted ?? this.field.value, direction);
    }
  }

  #leaving(event: KeyboardEvent): Direction | undefined {
    if (event.key === 'Enter') return event.shiftKey ? 'up' : 'down';
    if (event.key === 'Tab') return event.shiftKey ? 'left' : 'right';
    if (this.#open?.mode !== 'over' || document.activeElement === this.bar) return undefined;
    const arrows: Record<string, Direction> = {
      ArrowUp: 'up',
      ArrowDown: 'down',
      ArrowLeft: 'left',
      ArrowRight: 'right',
    };
    return arrows[event.key];
  }

  #announce(): void {
    const id = this.#choices.highlightedId;
    if (id) this.field.setAttribute('aria-activedescendant', id);
    else this.field.removeAttribute('aria-activedescendant');
  }

  /** Clicking beside the cell keeps what was typed. A visit to another window does not end the edit. */
  #left(event: FocusEvent): void {
    if (!this.#open || !document.hasFocus()) return;
    if (event.relatedTarget === this.field || event.relatedTarget === this.bar) return;
    this.finish();
  }
}
