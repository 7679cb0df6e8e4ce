import { el } from '../dom.ts';
import type { Place } from '../sheet/a1.ts';
import { drawnAt, type Selection, selectedBlock } from '../sheet/selection.ts';
import type { Tab } from '../sheet/tab.ts';
import { key, mergeSpans, tracksOf } from '../sheet/tracks.ts';
import { alwaysDrawn, rowsInView } from '../sheet/window.ts';
import { texts } from '../texts.ts';
import type { Layout, Surroundings } from './cell-view.ts';
import { type Cover, fitFrozen, offCenter, offSide, scrollTo } from './frozen.ts';
import type { ToggleGroup } from './headings.ts';
import { type DrawnRow, headingRow, makeRow, paintRow } from './rows.ts';
import { layTracks, rowHeights, structureOf } from './structure.ts';

/** How far the window on the grid is moved, in pixels. */
export interface Scroll {
  left: number;
  top: number;
}

/**
 * Draws one tab. All cells lie in one CSS grid: a row is as high as its wrapped text needs, merged cells span, frozen
 * ones are sticky. A refresh paints only the cells that changed, unless rows, columns, merges or groups did.
 */
export class GridView {
  readonly element = el('div', { class: 'viewport' });
  readonly #sheet = el('div', { class: 'sheet' });
  /** For what lies over the cells, in the same CSS grid. */
  readonly overlay = el('div', { class: 'contents' });
  readonly #grid = el('div', { role: 'grid', class: 'contents' });
  readonly #toggle: ToggleGroup;
  readonly #around: Surroundings;
  #layout: Layout | undefined;
  #structure = '';
  #rows = new Map<number, DrawnRow>();
  #marked: Element[] = [];
  #active: HTMLElement | undefined;
  #cover: Cover = { top: 0, left: 0, hasRows: false, hasColumns: false };
  #isRedrawPlanned = false;
  #hasLostFocus = false;

  constructor(around: Surroundings, toggle: ToggleGroup) {
    this.#around = around;
    this.#toggle = toggle;
    this.#sheet.append(this.#grid, this.overlay);
    this.element.append(this.#sheet);
    this.element.addEventListener('scroll', () => this.#planRedraw(), { passive: true });
    const resized = new ResizeObserver(() => this.#planRedraw());
    resized.observe(this.element);
    resized.observe(this.#sheet);
  }

  get layout(): Layout | undefined {
    return this.#layout;
  }

  get scroll(): Scroll {
    return { left: this.element.scrollLeft, top: this.element.scrollTop };
  }

  set scroll({ left, top }: Scroll) {
    this.element.scrollTo({ left, top, behavior: 'instant' });
  }

  /** Brings a row into the middle of the window. */
  center(place: Place): void {
    const element = this.cellElement(place);
    if (element) this.element.scrollTop += offCenter(this.element, element, this.#cover);
  }

  /** Moves the window sideways until a cell is in view. */
  showColumnOf(place: Place): void {
    const element = this.cellElement(place);
    if (element) this.element.scrollLeft += offSide(this.element, element, this.#cover);
  }

  /** Heights of the shown rows, in pixels. */
  get heights(): readonly number[] {
    return rowHeights(this.#sheet);
  }

  show(tab: Tab): void {
    const rows = tracksOf(tab.rows);
    const columns = tracksOf(tab.columns);
    this.#layout = { tab, rows, columns, merges: mergeSpans(tab, rows, columns) };
    const structure = structureOf(this.#layout);
    if (structure === this.#structure) this.repaint();
    else this.#rebuild(this.#layout);
    this.#structure = structure;
    this.#redraw();
  }

  /** Paints again what is known, for instance after a text was sent on its way. */
  repaint(): void {
    for (const [position, drawn] of this.#rows) this.#paint(position, drawn);
  }

  /** The element of a cell; undefined when the cell is hidden, or too far away to be drawn. */
  cellElement(place: Place): HTMLElement | undefined {
    const drawn = this.#layout && drawnAt(this.#layout, place);
    return drawn && this.#rows.get(this.#layout?.rows.position(drawn.row) ?? -1)?.cells.get(drawn.column)?.element;
  }

  /** Marks the selection; with `focus` the active cell also takes the keyboard and is scrolled into view. */
  select(selection: Selection, focus: boolean): void {
    if (!this.#layout) return;
    if (focus) this.#drawRow(this.#layout.rows.position(selection.active.row));
    for (const element of this.#marked) element.classList.remove('is-selected', 'is-active', 'is-head');
    this.#marked = [];
    this.#markBlock(selection, this.#layout);
    const element = this.cellElement(selection.active);
    if (this.#active) this.#active.tabIndex = -1;
    this.#active = element;
    if (!element) return;
    this.#mark(element, 'is-active');
    element.tabIndex = 0;
    if (focus || this.#hasLostFocus) element.focus({ preventScroll: true });
    this.#hasLostFocus = false;
    if (focus) scrollTo(this.element, element, this.#cover);
  }

  #markBlock(selection: Selection, { tab, rows, merges }: Layout): void {
    const block = selectedBlock(tab, selection);
    const isOneCell =
      merges.anchors.has(key(block.top, block.left)) || (block.top === block.bottom && block.left === block.right);
    for (const [position, drawn] of this.#rows) {
      const row = rows.shown[position] ?? -1;
      if (row < block.top || row > block.bottom) continue;
      this.#mark(drawn.element.firstElementChild, 'is-head');
      for (const [column, cell] of drawn.cells) {
        if (!isOneCell && column >= block.left && column <= block.right) this.#mark(cell.element, 'is-selected');
      }
    }
    for (const heading of this.#grid.querySelectorAll<HTMLElement>('.column-heading')) {
      const column = Number(heading.dataset.column);
      if (column >= block.left && column <= block.right) this.#mark(heading, 'is-head');
    }
  }

  #mark(element: Element | null, name: string): void {
    if (!element) return;
    element.classList.add(name);
    this.#marked.push(element);
  }

  #rebuild(layout: Layout): void {
    const { tab, rows, columns } = layout;
    const focused = document.activeElement;
    this.#hasLostFocus = this.#grid.contains(focused);
    const group = focused?.matches('.group-toggle:focus-visible') && focused.getAttribute('data-group');
    this.#rows.clear();
    this.#grid.setAttribute('aria-label', texts.grid(tab.title));
    this.#grid.setAttribute('aria-rowcount', String(tab.rows.count));
    this.#grid.setAttribute('aria-colcount', String(tab.columns.count));
    layTracks(this.#sheet, layout);
    this.#grid.replaceChildren(headingRow(layout, this.#toggle));
    const always = alwaysDrawn(tab, rows, columns);
    for (let position = 0; position < always; position++) this.#drawRow(position);
    if (group) this.#focusToggle(group);
  }

  /** Keeps the focus on the button of a group that was folded with the keyboard. */
  #focusToggle(group: string): void {
    const toggle = this.#grid.querySelector<HTMLElement>(`[data-group="${group}"]`);
    toggle?.focus({ preventScroll: true });
    this.#hasLostFocus = !toggle;
  }

  #drawRow(position: number): void {
    const layout = this.#layout;
    const row = layout?.rows.shown[position];
    if (!layout || row === undefined || this.#rows.has(position)) return;
    const drawn = makeRow(layout, position, row, this.#toggle);
    this.#rows.set(position, drawn);
    this.#paint(position, drawn);
    const next = this.#rows.get(position + 1)?.element ?? this.#firstAfter(position);
    this.#grid.insertBefore(drawn.element, next ?? null);
  }

  /** The document holds rows in their order, so that screen readers read them in that order. */
  #firstAfter(position: number): Element | undefined {
    return [...this.#grid.children].find((row) => Number(row.getAttribute('data-position') ?? -1) > position);
  }

  #paint(position: number, drawn: DrawnRow): void {
    const row = this.#layout?.rows.shown[position];
    if (this.#layout && row !== undefined) paintRow(this.#layout, position, row, drawn, this.#around);
  }

  #planRedraw(): void {
    if (this.#isRedrawPlanned) return;
    this.#isRedrawPlanned = true;
    requestAnimationFrame(() => {
      this.#isRedrawPlanned = false;
      this.#redraw();
    });
  }

  /** Draws the rows that came into view, removes those that left it, and keeps the frozen ones. */
  #redraw(): void {
    const layout = this.#layout;
    if (!layout) return;
    const { from, to } = rowsInView(rowHeights(this.#sheet), this.element.scrollTop, this.element.clientHeight);
    const always = alwaysDrawn(layout.tab, layout.rows, layout.columns);
    for (const [position, row] of this.#rows) {
      const isNeeded = position < always || (position >= from && position < to);
      if (isNeeded || row.element.contains(document.activeElement)) continue;
      row.element.remove();
      this.#rows.delete(position);
    }
    for (let position = from; position < to; position++) this.#drawRow(position);
    this.#cover = fitFrozen(this.#sheet, this.element, layout);
    // The browser's own search brings a cell into view beside the frozen ones, not under them.
    this.element.style.scrollPadding = `${this.#cover.top}px 0 0 ${this.#cover.left}px`;
  }
}
