import type { Quarter } from '../../calendar/quarter.ts';
import type { LibraryEvent } from '../../libraries/event.ts';
import { expectationOf } from '../../libraries/expected.ts';
import type { Library } from '../../libraries/library.ts';
import { unitsBetween } from '../../libraries/units.ts';
import { isUnasked, measuresIn } from '../../measures/measures.ts';
import { totals } from '../../measures/relations.ts';
import type { Observation } from '../../submissions/observation.ts';
import type { FigureId, UsedRevision } from '../statistic.ts';
import type { Units } from './column.ts';
import { type CellKind, type Column, cellKind } from './column.ts';
import { countFigures, feeFigures } from './figures.ts';
import { startUnasked, type UnaskedFigures } from './unasked.ts';

export { type CellKind, type Column, cellKind } from './column.ts';

/** The revision of a library's submission that counts (*meegeteld*). */
export interface Counted {
  readonly library: string;
  readonly quarter: Quarter;
  readonly revision: number;
  readonly handedInAt: number;
  readonly observations: readonly Observation[];
  /** Why a correction was requested; absent when it is not a correction. */
  readonly reason?: string | undefined;
}

/**
 * Every figure of some quarters in flat arrays, figure by figure. Five national years (10,000
 * libraries × 30 measures) fit in 100 MB and are added up at memory speed. `add` takes one
 * submission at a time, so that the caller may stream them.
 */
export interface FigureTable {
  readonly libraries: readonly Library[];
  readonly quarters: readonly Quarter[];
  readonly add: (counted: Counted) => void;
  /** All `notExpected` for a quarter that is not in the table. */
  readonly column: (quarter: Quarter, figure: FigureId) => Column;
  /** The unasked figures that at least one library gave in these quarters. */
  readonly unasked: (quarters: readonly Quarter[]) => readonly FigureId[];
  readonly handedIn: (library: number, quarter: Quarter) => boolean;
  readonly isMember: (library: number, quarter: Quarter) => boolean;
  /** Whether a library is a member and not temporarily closed. */
  readonly isAsked: (library: number, quarter: Quarter) => boolean;
  /**
   * The libraries that count as one when two periods are compared: events after one quarter, up to
   * and including another.
   */
  readonly unitsBetween: (after: Quarter, until: Quarter) => Units;
  readonly events: readonly LibraryEvent[];
  /** The revisions that were added. */
  readonly revisions: () => readonly (UsedRevision & { readonly handedInAt: number })[];
}

const kindOf: Record<Observation['kind'], CellKind> = {
  number: cellKind.number,
  unknown: cellKind.unknown,
  'not-applicable': cellKind.notApplicable,
  blank: cellKind.blank,
  text: cellKind.blank,
  unreadable: cellKind.blank,
};

/**
 * A total needs every part. `n.v.t.` adds nothing to the other parts; `onbekend` or an empty part
 * makes the total unknown.
 */
const kindOfTotal = (kinds: readonly CellKind[]): CellKind => {
  if (kinds.includes(cellKind.unknown)) return cellKind.unknown;
  if (kinds.every((kind) => kind === cellKind.blank)) return cellKind.blank;
  if (kinds.includes(cellKind.blank)) return cellKind.unknown;
  return kinds.includes(cellKind.number) ? cellKind.number : cellKind.notApplicable;
};

const figures: readonly FigureId[] = [...countFigures, ...feeFigures];
const figureIndex: ReadonlyMap<string, number> = new Map(figures.map((figure, index) => [figure, index]));

/** Whether each figure is asked. A total is asked when its addends are. */
const askedIn = (quarter: Quarter): readonly boolean[] => {
  const asked = new Set<FigureId>(measuresIn(quarter).map((measure) => measure.id));
  for (const total of totals) if (total.addends.every((addend) => asked.has(addend))) asked.add(total.id);
  return figures.map((figure) => asked.has(figure));
};

interface Store {
  readonly kinds: Uint8Array;
  readonly values: Float64Array;
  readonly asked: readonly (readonly boolean[])[];
  /**
   * 0 = not a member, 1 = member, 2 = member, temporarily closed: what it leaves empty does not
   * apply.
   */
  readonly members: readonly Uint8Array[];
}

const memberships = { outside: 0, asked: 1, closed: 2 } as const;

const emptyStore = (
  libraries: readonly Library[],
  quarters: readonly Quarter[],
  events: readonly LibraryEvent[],
): Store => {
  const size = libraries.length * quarters.length * figures.length;
  const store = {
    kinds: new Uint8Array(size).fill(cellKind.notExpected),
    values: new Float64Array(size),
    asked: quarters.map(askedIn),
    members: quarters.map((quarter) =>
      Uint8Array.from(libraries, (library) => memberships[expectationOf(library, quarter, events)]),
    ),
  };
  for (const [quarter, members] of store.members.entries()) {
    for (let figure = 0; figure < figures.length; figure++) {
      if (!store.asked[quarter]?.[figure]) continue;
      const start = (quarter * figures.length + figure) * libraries.length;
      for (let library = 0; library < libraries.length; library++) {
        if (members[library] === 1) store.kinds[start + library] = cellKind.missing;
        if (members[library] === 2) store.kinds[start + library] = cellKind.notApplicable;
      }
    }
  }
  return store;
};

const fillCells = (
  store: Store,
  libraries: number,
  quarter: number,
  library: number,
  given: readonly Observation[],
  unasked: UnaskedFigures,
) => {
  const offset = (figure: number): number => (quarter * figures.length + figure) * libraries + library;
  const asked = store.asked[quarter] ?? [];
  const set = (figure: number, kind: CellKind, value: number): void => {
    if (!asked[figure]) return;
    store.kinds[offset(figure)] = kind;
    store.values[offset(figure)] = value;
  };
  const empty = store.members[quarter]?.[library] === 2 ? cellKind.notApplicable : cellKind.blank;
  for (let figure = 0; figure < figures.length; figure++) set(figure, empty, 0);
  for (const { measure, kind, value } of given) {
    const figure = figureIndex.get(measure);
    if (kind === 'blank') continue;
    if (figure === undefined) {
      if (isUnasked(measure))
        unasked.put(quarter, library, measure, kindOf[kind], kind === 'number' ? (value as number) : 0);
    } else set(figure, kindOf[kind], kind === 'number' ? (value as number) : 0);
  }
  for (const total of totals) {
    const addends = total.addends.map((addend) => offset(figureIndex.get(addend) ?? -1));
    const kind = kindOfTotal(addends.map((at) => store.kinds[at] as CellKind));
    const value = addends.reduce((sum, at) => sum + (store.values[at] ?? 0), 0);
    set(figureIndex.get(total.id) ?? -1, kind, value);
  }
};

/** An empty table for these libraries and quarters. */
export const startTable = (
  libraries: readonly Library[],
  quarters: readonly Quarter[],
  events: readonly LibraryEvent[] = [],
): FigureTable => {
  const store = emptyStore(libraries, quarters, events);
  const outside: Column = {
    kinds: new Uint8Array(libraries.length).fill(cellKind.notExpected),
    values: new Float64Array(libraries.length),
  };
  const libraryIndex = new Map(libraries.map((library, index) => [library.id, index]));
  const quarterIndex = new Map(quarters.map((quarter, index) => [quarter, index]));
  const used = new Map<number, UsedRevision & { readonly handedInAt: number }>();
  const isMemberAt = (library: number, quarter: Quarter): boolean =>
    (store.members[quarterIndex.get(quarter) ?? -1]?.[library] ?? 0) > 0;
  const usedKey = (library: number, quarter: Quarter): number =>
    (quarterIndex.get(quarter) ?? -1) * libraries.length + library;
  const unasked = startUnasked(libraries.length, quarters, {
    isMember: (quarter, library) => (store.members[quarter]?.[library] ?? 0) > 0,
    isClosed: (quarter, library) => store.members[quarter]?.[library] === memberships.closed,
    handedIn: (quarter, library) => used.has(quarter * libraries.length + library),
  });

  return {
    libraries,
    quarters,
    add: ({ library: id, quarter, revision, handedInAt, observations }) => {
      const library = libraryIndex.get(id);
      if (library === undefined) throw new Error(`Cannot add figures to the table: ${id} is not registered`);
      const key = usedKey(library, quarter);
      const before = used.get(key)?.revision ?? -1;
      if (!isMemberAt(library, quarter) || before >= revision) return;
      if (before >= 0) unasked.forget(quarterIndex.get(quarter) ?? -1, library);
      used.set(key, { library: id, quarter, revision, handedInAt });
      fillCells(store, libraries.length, quarterIndex.get(quarter) ?? -1, library, observations, unasked);
    },
    column: (quarter, figure) => {
      const [at, of] = [quarterIndex.get(quarter), figureIndex.get(figure)];
      if (at === undefined) return outside;
      if (of === undefined) return unasked.column(at, figure) ?? outside;
      const start = (at * figures.length + of) * libraries.length;
      return {
        kinds: store.kinds.subarray(start, start + libraries.length),
        values: store.values.subarray(start, start + libraries.length),
      };
    },
    unasked: (of) => unasked.given(of.flatMap((quarter) => quarterIndex.get(quarter) ?? [])),
    handedIn: (library, quarter) => used.has(usedKey(library, quarter)),
    isMember: isMemberAt,
    isAsked: (library, quarter) => store.members[quarterIndex.get(quarter) ?? -1]?.[library] === 1,
    unitsBetween: (after, until) => {
      const linked = new Uint8Array(libraries.length);
      const units = unitsBetween(events, after, until).map((unit) =>
        unit.flatMap((id) => libraryIndex.get(id) ?? []).sort((one, other) => one - other),
      );
      for (const library of units.flat()) linked[library] = 1;
      return { linked, units };
    },
    events,
    revisions: () => [...used.values()],
  };
};
