import type { Block, Place } from './a1.ts';
import type { Dimension, Tab } from './tab.ts';

/** The rows (or columns) that are drawn, in order, and where each stands among them. */
export interface Tracks {
  shown: readonly number[];
  /** Index of a row among the shown ones; for a hidden row that of the next shown one. */
  position(index: number): number;
}

export function tracksOf(dimension: Dimension, hidden: ReadonlySet<number> = dimension.hidden): Tracks {
  const shown: number[] = [];
  const positions: number[] = [];
  for (let index = 0; index < dimension.count; index++) {
    positions.push(shown.length);
    if (!hidden.has(index)) shown.push(index);
  }
  return { shown, position: (index) => positions[index] ?? shown.length };
}

export interface Span {
  rows: number;
  columns: number;
}

/** Where a merged block is drawn: its first shown cell carries what the top-left cell holds. */
export function mergeSpans(
  tab: Tab,
  rows: Tracks,
  columns: Tracks,
): { anchors: Map<string, MergeView>; covered: Set<string> } {
  const anchors = new Map<string, MergeView>();
  const covered = new Set<string>();
  for (const block of tab.merges) {
    const rowsShown = range(block.top, block.bottom).filter((row) => rows.shown[rows.position(row)] === row);
    const columnsShown = range(block.left, block.right).filter(
      (column) => columns.shown[columns.position(column)] === column,
    );
    const [top] = rowsShown;
    const [left] = columnsShown;
    for (const row of rowsShown) for (const column of columnsShown) covered.add(key(row, column));
    if (top === undefined || left === undefined) continue;
    covered.delete(key(top, left));
    anchors.set(key(top, left), { block, span: { rows: rowsShown.length, columns: columnsShown.length } });
  }
  return { anchors, covered };
}

export interface MergeView {
  block: Block;
  span: Span;
}

export const key = (row: number, column: number): string => `${row},${column}`;
export const keyOf = ({ row, column }: Place): string => key(row, column);

const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step);

/** How much of the window frozen rows or columns may take before nothing is left to scroll. */
const FROZEN_SHARE_MAX = 0.6;

/** On a narrow screen the frozen part gives way: none is frozen when it would fill the window. */
export function frozenThatFits(sizes: readonly number[], available: number): number {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return total <= available * FROZEN_SHARE_MAX ? sizes.length : 0;
}
