import type { Quarter } from '../calendar/quarter.ts';
import type { LibraryEvent } from './event.ts';

/**
 * The libraries before an event. A library made by a split has no history: the figures of the
 * original library cannot be divided.
 */
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
 * The libraries whose figures of a quarter make up a library's history: its own, or those of the
 * libraries that merged into it after that quarter, up to `until`. Expects events oldest first;
 * returns ids in order.
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
