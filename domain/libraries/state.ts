import type { Quarter } from '../calendar/quarter.ts';
import type { LibraryEvent } from './event.ts';
import type { Library } from './library.ts';
import type { PastedAddress, RegisteredEvent } from './registered.ts';

/** The facts that decide whether a change may be recorded or undone, and what it does. */
export interface RegisterState {
  readonly libraries: readonly Library[];
  readonly events: readonly LibraryEvent[];
  readonly registered: readonly RegisteredEvent[];
  readonly submissions: readonly {
    readonly library: string;
    readonly quarter: Quarter;
    readonly counted: object | null;
    /** `done`: the number of inputs that hold something. */
    readonly filled: { readonly done: number };
  }[];
  readonly workbooks: readonly {
    readonly id: string;
    readonly kind: 'questionnaire' | 'secretariat' | 'statistic';
    readonly library: string | null;
  }[];
  readonly addresses: readonly PastedAddress[];
  /** The quarters that the working group has adopted. */
  readonly final: ReadonlySet<Quarter>;
  /** The first quarter that no library has been asked about yet. */
  readonly next: Quarter;
}

/** The libraries that are members in or after a quarter; the others have left. */
export const activeIn = ({ libraries }: Pick<RegisterState, 'libraries'>, quarter: Quarter): readonly Library[] =>
  libraries.filter((library) => library.to === null || library.to >= quarter);

/** Cached per list of libraries, because the place of every library in a list is asked for. */
const byCity = new WeakMap<readonly Library[], ReadonlyMap<string, readonly Library[]>>();

const citiesOf = (libraries: readonly Library[]): ReadonlyMap<string, readonly Library[]> => {
  const cities = byCity.get(libraries) ?? Map.groupBy(libraries, ({ city }) => city);
  byCity.set(libraries, cities);
  return cities;
};

/**
 * The name that people use for a library: its place, or its full name if two libraries share a
 * place.
 */
export const calledAmong = (library: Library, among: readonly Library[]): string => {
  const shared =
    citiesOf(among)
      .get(library.city)
      ?.some(({ id }) => id !== library.id) === true;
  return shared ? library.name : library.city;
};

/**
 * The first quarter, from `from` on, in which a library entered or handed in anything; null = none.
 */
export const filledFrom = ({ submissions }: RegisterState, library: string, from: Quarter): Quarter | null =>
  submissions
    .filter((one) => one.library === library && one.quarter >= from && (one.counted !== null || one.filled.done > 0))
    .map(({ quarter }) => quarter)
    .sort()[0] ?? null;

/** The first adopted quarter that a change from `from` on would alter; null = none. */
export const finalFrom = ({ final }: RegisterState, from: Quarter): Quarter | null =>
  [...final].filter((quarter) => quarter >= from).sort()[0] ?? null;
