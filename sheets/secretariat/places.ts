import type { Insertion } from '../grid/insert.ts';
import { type Tab, textAt } from '../grid/tab.ts';

/** The rows with inputs: the first row, and the hidden column with the key of each. */
export interface Rows {
  readonly first: number;
  readonly code: number;
}

const rowsMax = 5000;

/**
 * The present row of every key. A row keeps its place for good, because its boxes belong to the
 * secretary and cannot be moved.
 */
export const placesIn = (tab: Tab, { first, code }: Rows): ReadonlyMap<string, number> => {
  const places = new Map<string, number>();
  for (let row = first; row < Math.min(tab.rows.length, rowsMax); row++) {
    const key = textAt(tab, row, code);
    if (key !== '' && !places.has(key)) places.set(key, row);
  }
  return places;
};

/** Puts new keys below the existing rows. */
export const placed = (
  keys: readonly string[],
  present: ReadonlyMap<string, number>,
  { first }: Rows,
): ReadonlyMap<string, number> => {
  const places = new Map(keys.flatMap((key) => (present.has(key) ? [[key, present.get(key) ?? 0] as const] : [])));
  let next = Math.max(first - 1, ...present.values()) + 1;
  for (const key of keys) if (!places.has(key)) places.set(key, next++);
  return places;
};

interface Inserted {
  readonly places: ReadonlyMap<string, number>;
  readonly insertions: readonly Insertion[];
}

/**
 * Inserts new keys in the order of the keys. Existing rows move down together with what was typed
 * in them.
 */
export const inserted = (keys: readonly string[], present: ReadonlyMap<string, number>, { first }: Rows): Inserted => {
  const places = new Map(present);
  const insertions: Insertion[] = [];
  for (const [index, key] of keys.entries()) {
    if (places.has(key)) continue;
    const next = keys.slice(index + 1).find((later) => present.has(later));
    const under = Math.max(first - 1, ...places.values()) + 1;
    const at = next === undefined ? under : (places.get(next) ?? under);
    if (at < under) {
      for (const [other, row] of places) if (row >= at) places.set(other, row + 1);
      insertions.push({ dimension: 'ROWS', at, count: 1 });
    }
    places.set(key, at);
  }
  return { places, insertions };
};
