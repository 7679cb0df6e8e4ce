import { button, el } from '../dom.ts';
import { texts } from '../texts.ts';

/** The fixed parts around the grid, from top to bottom. */
export class Frame {
  readonly title = el('h1');
  readonly description = el('p', { class: 'description' });
  readonly badge = el('span', { class: 'badge', hidden: true }, texts.readOnly);
  /** Google shows protected cells only when asked (View > Show > Protected ranges), and so does this. */
  readonly #showLocks = button(texts.showLocks, () => this.#toggleLocks(), {
    class: 'switch',
    'aria-pressed': 'false',
  });
  readonly #actions = el(
    'div',
    { class: 'book-actions' },
    this.#showLocks,
    button(texts.print, () => window.print(), { class: 'switch print-button' }),
  );
  readonly nameBox = el('input', {
    class: 'name-box',
    'aria-label': texts.nameBox,
    spellcheck: 'false',
    autocomplete: 'off',
  });
  readonly bar = el('textarea', {
    class: 'bar',
    'aria-label': texts.formulaBar,
    rows: 1,
    spellcheck: 'false',
    autocomplete: 'off',
  });
  readonly follow = el('button', { type: 'button', class: 'follow', hidden: true }, texts.openLink);
  readonly body = el('div', { class: 'body' });
  readonly foot = el('div', { class: 'foot' });
  readonly heading = el('div', { class: 'book-heading' }, this.title, this.badge, this.description, this.#actions);
  readonly formula = el(
    'div',
    { class: 'formula' },
    this.nameBox,
    el('span', { class: 'fx', 'aria-hidden': 'true' }, 'fx'),
    this.bar,
    this.follow,
  );

  #toggleLocks(): void {
    const isShown = this.body.classList.toggle('shows-locks');
    this.#showLocks.setAttribute('aria-pressed', String(isShown));
  }

  say(line: string): void {
    this.body.replaceChildren(el('p', { class: 'standstill', role: 'status' }, line));
  }

  name(title: string, description: string): void {
    this.title.textContent = title;
    this.title.title = title;
    this.description.textContent = description;
    this.description.title = description;
    document.title = `${title} – ${texts.pageTitle}`;
  }
}
