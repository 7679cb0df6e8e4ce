import { el } from '../dom.ts';
import { texts } from '../texts.ts';
import { guess } from './guess.ts';

/** The list under a cell that offers its choices. The editor keeps the keyboard; this follows what is typed in it. */
export class Choices {
  readonly element = el('ul', { role: 'listbox', class: 'choice-list', id: 'keuzes', popover: 'manual' });
  readonly #pick: (choice: string) => void;
  #all: readonly string[] = [];
  #shown: readonly string[] = [];
  #highlighted = -1;

  constructor(pick: (choice: string) => void) {
    this.#pick = pick;
    // The mouse must not take the focus from the editor, or the edit would end before the choice is made.
    this.element.addEventListener('pointerdown', (event) => event.preventDefault());
    this.element.addEventListener('click', (event) => {
      const option = (event.target as Element).closest('[role=option]');
      if (option?.textContent) this.#pick(option.textContent);
    });
  }

  get isOpen(): boolean {
    return this.#all.length > 0;
  }

  get highlighted(): string | undefined {
    return this.#shown[this.#highlighted];
  }

  get highlightedId(): string | undefined {
    return this.#highlighted >= 0 ? `keuze-${this.#highlighted}` : undefined;
  }

  open(choices: readonly string[], name: string, current: string, anchor: DOMRect): void {
    this.#all = choices;
    this.element.setAttribute('aria-label', texts.choose(name));
    this.filter('');
    this.#highlighted = choices.indexOf(current);
    this.#draw();
    this.element.showPopover();
    const below = window.innerHeight - anchor.bottom;
    const height = this.element.offsetHeight;
    const top = below < height && anchor.top > below ? anchor.top - height : anchor.bottom;
    const left = Math.min(anchor.left, window.innerWidth - this.element.offsetWidth - 4);
    Object.assign(this.element.style, {
      top: `${Math.max(0, top)}px`,
      left: `${Math.max(0, left)}px`,
      minWidth: `${anchor.width}px`,
    });
  }

  close(): void {
    if (!this.isOpen) return;
    this.#all = [];
    this.#shown = [];
    this.#highlighted = -1;
    this.element.hidePopover();
  }

  /** Keeps the choices that contain what is typed; all of them when none does. */
  filter(typed: string): void {
    const matching = this.#all.filter((choice) => choice.toLowerCase().includes(typed.trim().toLowerCase()));
    this.#shown = matching.length > 0 ? matching : this.#all;
    this.#highlighted = this.#shown.indexOf(guess(this.#shown, typed) ?? '');
    this.#draw();
  }

  step(by: 1 | -1): void {
    const count = this.#shown.length;
    this.#highlighted = (this.#highlighted + by + count + (this.#highlighted < 0 && by < 0 ? 1 : 0)) % count;
    this.#draw();
  }

  #draw(): void {
    this.element.replaceChildren(
      ...this.#shown.map((choice, index) =>
        el(
          'li',
          { role: 'option', id: `keuze-${index}`, 'aria-selected': String(index === this.#highlighted) },
          choice,
        ),
      ),
    );
    this.element.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }
}
