import { el } from '../dom.ts';
import type { Cell } from '../google.ts';
import { ruleText } from './rules.ts';

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
    this.#standBeside(anchor.getBoundingClientRect());
  }

  hide(): void {
    if (this.element.matches(':popover-open')) this.element.hidePopover();
  }

  #standBeside(cell: DOMRect): void {
    const { offsetWidth: width, offsetHeight: height } = this.element;
    const fitsRight = cell.right + width + 8 <= window.innerWidth;
    const left = fitsRight ? cell.right + 4 : Math.max(4, Math.min(cell.left, window.innerWidth - width - 4));
    const fitsBelow = cell.bottom + height + 4 <= window.innerHeight;
    const top = fitsRight ? cell.top : fitsBelow ? cell.bottom + 4 : cell.top - height - 4;
    this.element.style.left = `${left}px`;
    this.element.style.top = `${Math.max(4, Math.min(top, window.innerHeight - height - 4))}px`;
  }
}
