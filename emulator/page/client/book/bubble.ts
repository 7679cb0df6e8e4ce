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
    this.#standAt(anchor.getBoundingClientRect());
  }

  hide(): void {
    if (this.element.matches(':popover-open')) this.element.hidePopover();
  }

  /** Under the cell, so that the row in which somebody types stays in sight; above it where there is no room. */
  #standAt(cell: DOMRect): void {
    const { offsetWidth: width, offsetHeight: height } = this.element;
    const fitsBelow = cell.bottom + height + GAP <= window.innerHeight;
    const top = fitsBelow ? cell.bottom + GAP : cell.top - height - GAP;
    this.element.style.left = `${Math.max(GAP, Math.min(cell.left, window.innerWidth - width - GAP))}px`;
    this.element.style.top = `${Math.max(GAP, top)}px`;
  }
}
