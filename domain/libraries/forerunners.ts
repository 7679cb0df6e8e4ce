import type { Quarter } from '../calendar/quarter.ts';
import type { LibraryEvent } from './event.ts';

/** A library that was made by a split has nothing of before it: what the whole gave cannot be divided. */
const before = (event: LibraryEvent, ids: ReadonlySet<string>): ReadonlySet<string> => {
  switch (event.kind) {
    case 'merged':
      return ids.has(event.into) ? new Set([...ids, ...event.libraries].filter((id) => id !== event.into)) : ids;
    case 'absorbed':
      return ids.has(event.into) ? new Set([...ids, event.library]) : ids;
    case 'split':
      return new Set([...ids].filter((id) => id === event.library || !event.into.includes(id)));
    default:
      return ids;
  }
};

/**
 * Whose figures of a quarter are the history of what a library is by now: its own, or those of the libraries that became one
 * with it after that quarter and up to another. Events in the order of time.
 */
export const forerunnersOf = (
  events: readonly LibraryEvent[],
  library: string,
  quarter: Quarter,
  until: Quarter,
): readonly string[] => {
  const since = events.filter((event) => quarter < event.quarter && event.quarter <= until);
  const ids = since.reduceRight<ReadonlySet<string>>((known, event) => before(event, known), new Set([library]));
  return [...ids].sort();
};
