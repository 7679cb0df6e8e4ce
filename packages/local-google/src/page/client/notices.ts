import { button, el } from './dom.ts';
import { texts } from './texts.ts';

const SECONDS_SHOWN = 5;

export interface NoticeAction {
  label: string;
  run(): void;
}

/** Lines at the foot of the page: passing ones that go by themselves, and standing ones that stay until they are settled. */
export class Notices {
  readonly element = el('div', { class: 'notices' });
  readonly #passing = el('div', { role: 'status', class: 'passing', hidden: true });
  readonly #standing = new Map<string, { line: HTMLElement; text: string }>();

  constructor() {
    this.element.append(this.#passing);
  }

  say(text: string): void {
    this.#passing.textContent = text;
    this.#passing.hidden = false;
    setTimeout(() => {
      if (this.#passing.textContent === text) this.#passing.hidden = true;
    }, SECONDS_SHOWN * 1000);
  }

  /** Shows a standing line; `id` is what it is about, so that a newer line about the same takes its place. */
  stand(id: string, text: string, actions: readonly NoticeAction[] = []): void {
    if (this.#standing.get(id)?.text === text) return;
    this.settle(id);
    const close = button('×', () => this.settle(id), { class: 'close', 'aria-label': texts.close });
    const line = el(
      'div',
      { role: 'alert', class: 'standing' },
      el('p', {}, text),
      ...actions.map(({ label, run }) => button(label, run)),
      close,
    );
    this.#standing.set(id, { line, text });
    this.element.append(line);
  }

  settle(id: string): void {
    this.#standing.get(id)?.line.remove();
    this.#standing.delete(id);
  }
}
