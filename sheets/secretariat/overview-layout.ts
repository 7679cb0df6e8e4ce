import { type Tab, textAt } from '../grid/tab.ts';

/** Where things stand in *Overzicht*. */
export const overviewRows = { summary: 0, health: 1, publish: 2, hint: 3, header: 4, first: 5 } as const;

export const overviewColumns = {
  library: 0,
  state: 1,
  todo: 2,
  open: 3,
  changed: 4,
  link: 5,
  reopen: 6,
  until: 7,
  answer: 8,
  earlier: 9,
  code: 14,
} as const;

/** The box *Publiceer nu* stands in the column beside its words. */
export const publishBox = { row: overviewRows.publish, column: overviewColumns.state } as const;

const rowsMax = 1000;

/**
 * On which row each library stands in a tab that exists. A library keeps its row for good, for the boxes beside it are
 * the secretary's and cannot be moved along.
 */
export const placesIn = (tab: Tab): ReadonlyMap<string, number> => {
  const places = new Map<string, number>();
  for (let row = overviewRows.first; row < Math.min(tab.rows.length, rowsMax); row++) {
    const code = textAt(tab, row, overviewColumns.code);
    if (code !== '' && !places.has(code)) places.set(code, row);
  }
  return places;
};

/** New libraries stand under those that have a place. */
export const placed = (ids: readonly string[], present: ReadonlyMap<string, number>): ReadonlyMap<string, number> => {
  const places = new Map(ids.flatMap((id) => (present.has(id) ? [[id, present.get(id) ?? 0] as const] : [])));
  let next = Math.max(overviewRows.first - 1, ...present.values()) + 1;
  for (const id of ids) if (!places.has(id)) places.set(id, next++);
  return places;
};
