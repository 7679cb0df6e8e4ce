import { depthOf } from '../sheet/groups.ts';
import { ROW_HEIGHT_DEFAULT, type Tab } from '../sheet/tab.ts';
import { columnWidth, type Layout } from './cell-view.ts';
import { COLUMN_HEADING_HEIGHT, GUTTER, ROW_HEADING_WIDTH } from './headings.ts';

/** The headings take more room when groups are drawn beside them. */
export const headingSizes = (tab: Tab): { width: number; height: number } => ({
  width: ROW_HEADING_WIDTH + depthOf(tab.rows) * GUTTER,
  height: COLUMN_HEADING_HEIGHT + depthOf(tab.columns) * GUTTER,
});

export const shownWidths = ({ tab, columns }: Layout): number[] =>
  columns.shown.map((column) => columnWidth(tab, column));

/** Everything that decides where cells lie; what they show is left out. While it stays the same, so do the elements. */
export function structureOf({ tab, rows, columns }: Layout): string {
  const { sheetId, title, hasGridlines, rightToLeft, merges } = tab;
  const lines = [[rows, tab.rows] as const, [columns, tab.columns] as const].map(
    ([tracks, { sizes, frozen, groups, controlAfter }]) => [tracks.shown, [...sizes], frozen, groups, controlAfter],
  );
  return JSON.stringify([sheetId, title, hasGridlines, rightToLeft, merges, lines]);
}

/** Lays out the tracks. A row is never lower than its set height; it grows with its wrapped text. */
export function layTracks(sheet: HTMLElement, layout: Layout): void {
  const { tab, rows } = layout;
  const { width, height } = headingSizes(tab);
  sheet.classList.toggle('no-lines', !tab.hasGridlines);
  sheet.dir = tab.rightToLeft ? 'rtl' : 'ltr';
  sheet.style.gridTemplateColumns = [width, ...shownWidths(layout)].map((size) => `${size}px`).join(' ');
  sheet.style.gridTemplateRows = [
    `${height}px`,
    ...rows.shown.map((row) => `minmax(${tab.rows.sizes.get(row) ?? ROW_HEIGHT_DEFAULT}px, auto)`),
  ].join(' ');
  sheet.style.setProperty('--gutter-rows', `${width - ROW_HEADING_WIDTH}px`);
  sheet.style.setProperty('--gutter-columns', `${height - COLUMN_HEADING_HEIGHT}px`);
}

/** Real heights of the shown rows: the browser has fitted them to their text. */
export const rowHeights = (sheet: HTMLElement): number[] =>
  getComputedStyle(sheet).gridTemplateRows.split(' ').slice(1).map(Number.parseFloat);
