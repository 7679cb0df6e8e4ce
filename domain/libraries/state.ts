import type { Quarter } from '../calendar/quarter.ts';
import type { LibraryEvent } from './event.ts';
import type { Library } from './library.ts';
import type { PastedAddress, RegisteredEvent } from './registered.ts';

/** All that decides whether a change may be recorded or undone, and what it does. */
export interface RegisterState {
  readonly libraries: readonly Library[];
  readonly events: readonly LibraryEvent[];
  readonly registered: readonly RegisteredEvent[];
  readonly submissions: readonly {
    readonly library: string;
    readonly quarter: Quarter;
    readonly counted: object | null;
    /** How many inputs hold something. */
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
  /** The first quarter that nobody was asked about yet. */
  readonly next: Quarter;
}

/** Those that are members in or after a quarter: the others have left. */
export const activeIn = ({ libraries }: Pick<RegisterState, 'libraries'>, quarter: Quarter): readonly Library[] =>
  libraries.filter((library) => library.to === null || library.to >= quarter);

/** Kept for as long as the list is: it is asked of each library in it. */
const byCity = new WeakMap<readonly Library[], ReadonlyMap<string, readonly Library[]>>();

const citiesOf = (libraries: readonly Library[]): ReadonlyMap<string, readonly Library[]> => {
  const cities = byCity.get(libraries) ?? Map.groupBy(libraries, ({ city }) => city);
  byCity.set(libraries, cities);
  return cities;
};

/** How people call a library: by its place; by its name where two share one. */
export const calledAmong = (library: Library, among: readonly Library[]): string => {
  const shared =
    citiesOf(among)
      .get(library.city)
      ?.some(({ id }) => id !== library.id) === true;
  return shared ? library.name : library.city;
};

/** The first quarter from one on in which a library has filled in or handed in anything. */
export const filledFrom = ({ submissions }: RegisterState, library: string, from: Quarter): Quarter | null =>
  submissions
    .filter((one) => one.library === library && one.quarter >= from && (one.counted !== null || one.filled.done > 0))
    .map(({ quarter }) => quarter)
    .sort()[0] ?? null;

/** The first adopted quarter that a change from a quarter on would touch. */
export const finalFrom = ({ final }: RegisterState, from: Quarter): Quarter | null =>
  [...final].filter((quarter) => quarter >= from).sort()[0] ?? null;
