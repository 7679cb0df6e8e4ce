import type { Quarter } from '../calendar/quarter.ts';
import type { LibraryEvent } from './event.ts';
import type { Library } from './library.ts';
import { activeIn, calledAmong, type RegisterState } from './state.ts';

const plain = (text: string): string => text.trim().toLowerCase().replace(/\s+/gu, ' ');

/** Everything that a library is called. Only exact names match (docs/domain.md, 6). */
const namesOf = ({ id, name, city }: Library, events: readonly LibraryEvent[]): readonly string[] => [
  id,
  name,
  city,
  ...events.flatMap((event) => (event.kind === 'renamed' && event.library === id ? [event.formerName] : [])),
];

export type LibraryMatch =
  | { readonly kind: 'found'; readonly library: Library }
  | { readonly kind: 'not-a-library'; readonly typed: string }
  | { readonly kind: 'several'; readonly typed: string };

/**
 * Finds a library by its name in the lists, code, name, place or former name. Members come before
 * libraries that left.
 */
const findLibrary = (state: RegisterState, typed: string, quarter: Quarter): LibraryMatch => {
  const words = plain(typed);
  const active = activeIn(state, quarter);
  const called = active.filter((library) => plain(calledAmong(library, active)) === words);
  const named = (among: readonly Library[]): readonly Library[] =>
    among.filter((library) => namesOf(library, state.events).some((name) => plain(name) === words));
  const candidates = [called, named(active), named(state.libraries)].find((some) => some.length > 0) ?? [];
  const [library, ...others] = candidates;
  if (!library) return { kind: 'not-a-library', typed };
  return others.length > 0 ? { kind: 'several', typed } : { kind: 'found', library };
};

/** As `findLibrary`; empty when nothing is typed. */
export const findOne = (state: RegisterState, typed: string, quarter: Quarter): readonly LibraryMatch[] =>
  typed.trim() === '' ? [] : [findLibrary(state, typed, quarter)];

/** Finds one library, or several separated by `;`. */
export const findLibraries = (state: RegisterState, typed: string, quarter: Quarter): readonly LibraryMatch[] =>
  typed
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => findLibrary(state, part, quarter));
