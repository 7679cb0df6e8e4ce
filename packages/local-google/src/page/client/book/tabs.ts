import { button, el } from '../dom.ts';
import type { SheetProperties } from '../google.ts';
import { cssColor } from '../sheet/look.ts';
import { texts } from '../texts.ts';

/** The tabs at the foot of a workbook; the menu before them also lists the hidden ones. */
export class Tabs {
  readonly #menu = el('ul', { class: 'tab-menu', id: 'alle-tabbladen', popover: 'auto' });
  readonly #bar = el('div', { role: 'tablist', 'aria-label': texts.tabs, class: 'tabs' });
  readonly element = el(
    'div',
    { class: 'tab-bar' },
    el('button', {
      type: 'button',
      class: 'all-tabs',
      popovertarget: 'alle-tabbladen',
      'aria-label': texts.allTabs,
      title: texts.allTabs,
    }),
    this.#menu,
    this.#bar,
  );
  readonly #choose: (sheetId: number) => void;
  #shown = '';

  constructor(choose: (sheetId: number) => void) {
    this.#choose = choose;
    this.#bar.addEventListener('keydown', (event) => this.#step(event));
  }

  /**
   * Creates new buttons only when a tab changed: a click on a button that is being replaced would
   * be lost.
   */
  show(sheets: readonly SheetProperties[], openId: number): void {
    const shown = JSON.stringify([openId, sheets]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const visible = sheets.filter((sheet) => !sheet.hidden || sheet.sheetId === openId);
    const focused = this.#bar.contains(document.activeElement);
    this.#bar.replaceChildren(...visible.map((sheet) => this.#tab(sheet, sheet.sheetId === openId)));
    this.#menu.replaceChildren(...sheets.map((sheet) => this.#item(sheet, sheet.sheetId === openId)));
    const open = this.#bar.querySelector<HTMLElement>('[aria-selected=true]');
    open?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (focused) open?.focus();
  }

  #tab(sheet: SheetProperties, isOpen: boolean): HTMLElement {
    const tab = button(sheet.title ?? '', () => this.#choose(sheet.sheetId ?? 0), {
      role: 'tab',
      class: 'tab',
      'aria-selected': String(isOpen),
      tabindex: isOpen ? 0 : -1,
      'data-sheet': sheet.sheetId ?? 0,
    });
    const color = cssColor(sheet.tabColorStyle, sheet.tabColor);
    if (color) tab.style.setProperty('--tab-color', color);
    return tab;
  }

  #item(sheet: SheetProperties, isOpen: boolean): HTMLElement {
    const label = sheet.hidden ? texts.hiddenTab(sheet.title ?? '') : (sheet.title ?? '');
    const choose = () => {
      this.#menu.hidePopover();
      this.#choose(sheet.sheetId ?? 0);
    };
    return el(
      'li',
      {},
      button(label, choose, { class: sheet.hidden ? 'is-hidden' : '', 'aria-current': isOpen ? 'true' : undefined }),
    );
  }

  #step(event: KeyboardEvent): void {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by === undefined) return;
    const tabs = [...this.#bar.children] as HTMLElement[];
    const next = tabs[(tabs.indexOf(document.activeElement as HTMLElement) + by + tabs.length) % tabs.length];
    next?.focus();
  }
}
