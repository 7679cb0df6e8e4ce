import { type Block, only, overlaps, type Place } from './a1.ts';
import { cellAt, mergeAt, type Tab } from './tab.ts';
import type { Tracks } from './tracks.ts';

/** `active` is the cell that is typed in; `head` is the other corner, which moves when a selection is extended. */
export interface Selection {
  active: Place;
  head: Place;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

export interface Field {
  tab: Tab;
  rows: Tracks;
  columns: Tracks;
}

export const at = (place: Place): Selection => ({ active: place, head: place });

export const selectionOf = ({ top, left, bottom, right }: Block): Selection => ({
  active: { row: top, column: left },
  head: { row: bottom, column: right },
});

/** A merged block is one cell: its top-left one. */
export function homeOf(tab: Tab, place: Place): Place {
  const merge = mergeAt(tab, place);
  return merge ? { row: merge.top, column: merge.left } : place;
}

/** Where the cell of a place is drawn: a merged block at its first shown cell. Undefined when all of it is hidden. */
export function drawnAt({ tab, rows, columns }: Field, place: Place): Place | undefined {
  const { top, left, bottom, right } = mergeAt(tab, place) ?? only(place);
  const row = rows.shown[rows.position(top)];
  const column = columns.shown[columns.position(left)];
  if (row === undefined || column === undefined || row > bottom || column > right) return undefined;
  return { row, column };
}

/** The place itself, or the nearest shown one: in a hidden cell the keyboard would be lost. */
export function shownPlace(field: Field, place: Place): Place {
  if (drawnAt(field, place)) return homeOf(field.tab, place);
  const nearest = ({ shown, position }: Tracks, index: number) => shown[position(index)] ?? shown.at(-1) ?? index;
  return homeOf(field.tab, { row: nearest(field.rows, place.row), column: nearest(field.columns, place.column) });
}

/** The selected rectangle, grown until it cuts through no merged block. */
export function selectedBlock(tab: Tab, { active, head }: Selection): Block {
  let block = {
    top: Math.min(active.row, head.row),
    left: Math.min(active.column, head.column),
    bottom: Math.max(active.row, head.row),
    right: Math.max(active.column, head.column),
  };
  for (let grown = true; grown; ) {
    grown = false;
    for (const merge of tab.merges) {
      if (!overlaps(block, merge) || encloses(block, merge)) continue;
      block = {
        top: Math.min(block.top, merge.top),
        left: Math.min(block.left, merge.left),
        bottom: Math.max(block.bottom, merge.bottom),
        right: Math.max(block.right, merge.right),
      };
      grown = true;
    }
  }
  return block;
}

const encloses = (a: Block, b: Block) =>
  a.top <= b.top && a.left <= b.left && a.bottom >= b.bottom && a.right >= b.right;

const STEPS: Record<Direction, { along: 'row' | 'column'; sign: 1 | -1 }> = {
  up: { along: 'row', sign: -1 },
  down: { along: 'row', sign: 1 },
  left: { along: 'column', sign: -1 },
  right: { along: 'column', sign: 1 },
};

/** The next shown cell in a direction, past the end of a merged block; the same place at the edge of the tab. */
export function step(field: Field, from: Place, direction: Direction, count = 1): Place {
  const { along, sign } = STEPS[direction];
  const tracks = along === 'row' ? field.rows : field.columns;
  const merge = mergeAt(field.tab, from);
  const leaving = merge
    ? sign > 0
      ? { row: merge.bottom, column: merge.right }[along]
      : { row: merge.top, column: merge.left }[along]
    : from[along];
  const position = Math.max(0, Math.min(tracks.position(leaving) + sign * count, tracks.shown.length - 1));
  const index = tracks.shown[position];
  if (index === undefined) return from;
  return homeOf(field.tab, { ...from, [along]: index });
}

/** Ctrl and an arrow: to the last filled cell of this run, or over the gap to the next filled one, or to the edge. */
export function jump(field: Field, from: Place, direction: Direction): Place {
  const isFilled = (place: Place) => Boolean(cellAt(field.tab, place)?.formattedValue);
  let place = from;
  let next = step(field, place, direction);
  const isInRun = isFilled(from) && isFilled(next);
  while (next.row !== place.row || next.column !== place.column) {
    if (isInRun && !isFilled(next)) return place;
    place = next;
    if (!isInRun && isFilled(place)) return place;
    next = step(field, place, direction);
  }
  return place;
}

const edge = (tracks: Tracks, last: boolean): number => (last ? tracks.shown.at(-1) : tracks.shown[0]) ?? 0;

export const rowStart = (field: Field, from: Place): Place =>
  homeOf(field.tab, { ...from, column: edge(field.columns, false) });
export const rowEnd = (field: Field, from: Place): Place => {
  const filled = field.columns.shown.findLast((column) => column < field.tab.used.columns);
  return homeOf(field.tab, { ...from, column: filled ?? edge(field.columns, true) });
};
export const tabStart = (field: Field): Place =>
  homeOf(field.tab, { row: edge(field.rows, false), column: edge(field.columns, false) });
export const tabEnd = (field: Field): Place =>
  homeOf(field.tab, { row: Math.max(0, field.tab.used.rows - 1), column: Math.max(0, field.tab.used.columns - 1) });
