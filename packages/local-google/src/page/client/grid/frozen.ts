import { frozenThatFits } from '../sheet/tracks.ts';
import type { Layout } from './cell-view.ts';
import { headingSizes, rowHeights, shownWidths } from './structure.ts';

/** What hides the cells that scroll under it, in pixels from the edges of the window on the grid. */
export interface Cover {
  top: number;
  left: number;
  hasRows: boolean;
  hasColumns: boolean;
}

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

/** Puts frozen rows and columns where they stick. Where they would fill the window they give way, and scroll along. */
export function fitFrozen(sheet: HTMLElement, viewport: HTMLElement, layout: Layout): Cover {
  const { tab, rows, columns } = layout;
  const heading = headingSizes(tab);
  const heights = rowHeights(sheet).slice(0, rows.position(tab.rows.frozen));
  const widths = shownWidths(layout).slice(0, columns.position(tab.columns.frozen));
  const hasRows = frozenThatFits(heights, viewport.clientHeight - heading.height) > 0;
  const hasColumns = frozenThatFits(widths, viewport.clientWidth - heading.width) > 0;
  let top = heading.height;
  heights.forEach((height, position) => {
    sheet.style.setProperty(`--top-${position}`, hasRows ? `${top}px` : 'auto');
    top += height;
  });
  let left = heading.width;
  widths.forEach((width, position) => {
    sheet.style.setProperty(`--left-${position}`, hasColumns ? `${left}px` : 'auto');
    left += width;
  });
  sheet.classList.toggle('rows-run', !hasRows);
  sheet.classList.toggle('columns-run', !hasColumns);
  return {
    top: heading.height + (hasRows ? sum(heights) : 0),
    left: heading.width + (hasColumns ? sum(widths) : 0),
    hasRows,
    hasColumns,
  };
}

/** Sticky cells hide what scrolls under them, so the browser's own scrolling into view is not enough. */
export function scrollTo(viewport: HTMLElement, element: HTMLElement, cover: Cover): void {
  const view = viewport.getBoundingClientRect();
  const cell = element.getBoundingClientRect();
  const isFrozenRow = element.classList.contains('frozen-row') && cover.hasRows;
  const bottom = view.top + viewport.clientHeight;
  if (!isFrozenRow) viewport.scrollTop += shift(cell.top, cell.bottom, view.top + cover.top, bottom);
  viewport.scrollLeft += offSide(viewport, element, cover);
}

/** How far a cell is beside what the frozen columns leave free, in pixels; 0 = it is in view. */
export function offSide(viewport: HTMLElement, element: HTMLElement, cover: Cover): number {
  if (element.classList.contains('frozen-column') && cover.hasColumns) return 0;
  const view = viewport.getBoundingClientRect();
  const cell = element.getBoundingClientRect();
  return shift(cell.left, cell.right, view.left + cover.left, view.left + viewport.clientWidth);
}

/** How far a row is below the middle of what the frozen rows leave free, in pixels; 0 for a frozen one. */
export function offCenter(viewport: HTMLElement, element: HTMLElement, cover: Cover): number {
  if (element.classList.contains('frozen-row') && cover.hasRows) return 0;
  const view = viewport.getBoundingClientRect();
  const cell = element.getBoundingClientRect();
  return (cell.top + cell.bottom) / 2 - (view.top + (cover.top + viewport.clientHeight) / 2);
}

/** How far to scroll along one axis to bring start to end between from and to; the start counts when it is too big. */
function shift(start: number, end: number, from: number, to: number): number {
  if (start < from || end - start > to - from) return start - from;
  return end > to ? end - to : 0;
}
