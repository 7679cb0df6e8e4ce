import { el } from '../dom.ts';
import type { Cell } from '../google.ts';
import { ruleText } from './rules.ts';

/** Pixels between a cell and its bubble, and between the bubble and the edge of the window. */
const GAP = 4;

/** The bubble beside a cell: its note, and what its rule asks. For the mouse and for the keyboard alike. */
export class Bubble {
  readonly element = el('div', { class: 'bubble', role: 'note', popover: 'manual' });

  constructor() {
    document.body.append(this.element);
  }

  show(cell: Cell | undefined, anchor: Element | undefined, isDoubted: boolean): void {
    const rule = cell?.dataValidation;
    const lines = [
      ...(rule && (isDoubted || rule.inputMessage)
        ? [el('p', { class: isDoubted ? 'doubt' : '' }, ruleText(rule))]
        : []),
      ...(cell?.note ? [el('p', {}, cell.note)] : []),
    ];
    if (lines.length === 0 || !anchor) {
      this.hide();
      return;
    }
    this.element.replaceChildren(...lines);
    this.element.showPopover();
    this.#standAt(anchor);
  }

  hide(): void {
    if (this.element.matches(':popover-open')) this.element.hidePopover();
  }

  /**
   * Where it hides no words: beside the sheet, level with the cell. Where there is no room it stands at the bottom of the
   * window on the grid, away from the rows that are being filled in; a cell down there has it above.
   */
  #standAt(anchor: Element): void {
    const cell = anchor.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.element;
    const lastColumn = [...(anchor.closest('.sheet')?.querySelectorAll('.column-heading') ?? [])].at(-1);
    const edge = lastColumn?.getBoundingClientRect().right ?? window.innerWidth;
    const floor = anchor.closest('.viewport')?.getBoundingClientRect().bottom ?? window.innerHeight;
    if (edge + width + 2 * GAP <= window.innerWidth) {
      this.#put(edge + GAP, Math.min(cell.top, floor - height - GAP));
      return;
    }
    const bottom = floor - height - GAP;
    const isClear = cell.bottom + GAP <= bottom;
    this.#put(Math.min(cell.left, window.innerWidth - width - GAP), isClear ? bottom : cell.top - height - GAP);
  }

  #put(left: number, top: number): void {
    this.element.style.left = `${Math.max(GAP, left)}px`;
    this.element.style.top = `${Math.max(GAP, top)}px`;
  }
}
