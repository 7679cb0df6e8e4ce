import type { DimensionGroup } from '../google.ts';
import type { Dimension, Tab } from './tab.ts';
import type { Tracks } from './tracks.ts';

/** One group as drawn beside the grid: a line along its rows and a + or − at its control. Positions count shown rows. */
export interface GroupMark {
  group: DimensionGroup;
  depth: number;
  collapsed: boolean;
  /** Shown rows from `from` up to `to`; empty when folded. */
  from: number;
  to: number;
  /** Position of the row that carries the button; -1 is the heading above the first row. */
  control: number;
}

export const depthOf = (dimension: Dimension): number =>
  dimension.groups.reduce((deepest, group) => Math.max(deepest, group.depth ?? 1), 0);

/** A group inside a folded group is not drawn: the outer button brings it back. */
export function groupMarks(dimension: Dimension, tracks: Tracks): GroupMark[] {
  return dimension.groups
    .filter((group) => !dimension.groups.some((other) => other.collapsed && encloses(other, group)))
    .map((group) => {
      const start = group.range?.startIndex ?? 0;
      const end = group.range?.endIndex ?? dimension.count;
      const from = tracks.position(start);
      return {
        group,
        depth: group.depth ?? 1,
        collapsed: group.collapsed ?? false,
        from,
        to: tracks.position(end),
        control: controlOf(dimension, tracks, start, end),
      };
    });
}

function controlOf(dimension: Dimension, tracks: Tracks, start: number, end: number): number {
  if (!dimension.controlAfter) return tracks.position(start) - 1;
  return Math.min(tracks.position(end), tracks.shown.length - 1);
}

function encloses(outer: DimensionGroup, inner: DimensionGroup): boolean {
  const start = (group: DimensionGroup) => group.range?.startIndex ?? 0;
  const end = (group: DimensionGroup) => group.range?.endIndex ?? Number.POSITIVE_INFINITY;
  return (outer.depth ?? 1) < (inner.depth ?? 1) && start(outer) <= start(inner) && end(outer) >= end(inner);
}

export const foldKey = ({ range, depth }: DimensionGroup): string =>
  [range?.sheetId, range?.dimension, range?.startIndex, range?.endIndex, depth].join();

/** The tab with some of its groups folded or unfolded otherwise than the workbook says. */
export function withFolds(tab: Tab, folds: ReadonlyMap<string, boolean>): Tab {
  return { ...tab, rows: refold(tab.rows, folds), columns: refold(tab.columns, folds) };
}

function refold(dimension: Dimension, folds: ReadonlyMap<string, boolean>): Dimension {
  const changed = dimension.groups.filter((group) => folds.has(foldKey(group)));
  if (changed.length === 0) return dimension;
  const hidden = new Set(dimension.hidden);
  for (const group of changed) {
    for (let index = group.range?.startIndex ?? 0; index < (group.range?.endIndex ?? dimension.count); index++) {
      if (folds.get(foldKey(group))) hidden.add(index);
      else hidden.delete(index);
    }
  }
  const groups = dimension.groups.map((group) => ({
    ...group,
    collapsed: folds.get(foldKey(group)) ?? group.collapsed ?? false,
  }));
  return { ...dimension, hidden, groups };
}
