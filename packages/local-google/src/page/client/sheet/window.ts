import { ROW_HEIGHT_DEFAULT, type Tab } from './tab.ts';
import type { Tracks } from './tracks.ts';

/** A tab with at most this many used cells stands wholly in the document, so the browser's own search finds everything. */
const CELLS_ALWAYS_DRAWN_MAX = 6000;
/** Rows drawn above and below what is seen, so that scrolling meets no white. */
const OVERSCAN_ROWS = 15;
/**
 * Rows are added and removed in steps of this size: the browser lays out the whole grid again for
 * one as for ten.
 */
const STEP_ROWS = 10;

/** Shown rows that are drawn whatever is in view, counted from the top. */
export function alwaysDrawn(tab: Tab, rows: Tracks, columns: Tracks): number {
  const used = rows.position(tab.used.rows);
  return used * columns.shown.length <= CELLS_ALWAYS_DRAWN_MAX ? used : rows.position(tab.rows.frozen);
}

/** Positions of the first and last row (the last one not included) to draw for a view from `top` of `height` pixels. */
export function rowsInView(heights: readonly number[], top: number, height: number): { from: number; to: number } {
  let position = 0;
  let y = 0;
  while (position < heights.length && y + (heights[position] ?? ROW_HEIGHT_DEFAULT) <= top) {
    y += heights[position] ?? ROW_HEIGHT_DEFAULT;
    position++;
  }
  const from = Math.max(0, Math.floor((position - OVERSCAN_ROWS) / STEP_ROWS) * STEP_ROWS);
  while (position < heights.length && y < top + height) {
    y += heights[position] ?? ROW_HEIGHT_DEFAULT;
    position++;
  }
  return { from, to: Math.min(heights.length, Math.ceil((position + OVERSCAN_ROWS) / STEP_ROWS) * STEP_ROWS) };
}
