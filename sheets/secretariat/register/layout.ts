import type { Insertion } from '../../grid/insert.ts';
import type { Tab } from '../../grid/tab.ts';
import { eventIds, eventRowsIn } from './event-row.ts';
import { libraryRowsIn, registerPlaces } from './register.ts';

type Places = ReadonlyMap<string, number>;

/** The intended position of every row of *Register*, and the insertions that this needs. */
interface RegisterLayout {
  readonly libraries: Places;
  readonly events: Places;
  /** The rows of either kind that are new. */
  readonly fresh: ReadonlySet<string>;
  /**
   * The first row of the block of changes (heading, two lines of explanation, heads of columns);
   * null = no room.
   */
  readonly heading: number | null;
  readonly insertions: readonly Insertion[];
}

/** A blank row, the heading, two lines of explanation, and the heads of the columns. */
const rowsBetween = 5;

const known = (places: Places, keys: readonly string[]): Map<string, number> =>
  new Map(keys.flatMap((key) => (places.has(key) ? [[key, places.get(key) ?? 0] as const] : [])));

const appended = (keys: readonly string[], present: Places, next: number): Map<string, number> => {
  const places = new Map(present);
  let at = next;
  for (const key of keys) if (!places.has(key)) places.set(key, at++);
  return places;
};

const lastOf = (places: Places, otherwise: number): number => Math.max(otherwise, ...places.values());

/**
 * Existing rows keep their order, because their inputs belong to the secretary. New libraries are
 * inserted between the libraries and the changes, which move down with what was typed in them.
 */
export const registerLayout = (
  tab: Tab | null,
  ids: readonly string[],
  recorded: readonly string[],
): RegisterLayout => {
  const present = tab ? known(libraryRowsIn(tab), ids) : new Map<string, number>();
  const changes = tab ? eventRowsIn(tab) : new Map<string, number>();
  const events = eventIds(recorded, [...changes.keys()]);
  const first = changes.size === 0 ? Number.POSITIVE_INFINITY : Math.min(...changes.values());
  const lastLibrary = lastOf(present, registerPlaces.first - 1);
  const room = first > lastLibrary;
  const libraries = appended(ids, present, room ? lastLibrary + 1 : lastOf(changes, lastLibrary) + 1);
  const added = libraries.size - present.size;
  const down = room && changes.size > 0 ? added : 0;
  const moved = new Map([...changes].map(([id, at]) => [id, at + down]));
  const under = changes.size === 0 ? lastOf(libraries, lastLibrary) + rowsBetween + 1 : lastOf(moved, 0) + 1;
  return {
    libraries,
    events: appended(events, moved, under),
    fresh: new Set([...ids.filter((id) => !present.has(id)), ...events.filter((id) => !changes.has(id))]),
    heading: room ? (changes.size === 0 ? under : first + down) - rowsBetween + 1 : null,
    insertions: down > 0 ? [{ dimension: 'ROWS', at: lastLibrary + 1, count: down }] : [],
  };
};
