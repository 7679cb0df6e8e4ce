import type { Quarter } from '../calendar/quarter.ts';
import { type LibraryEvent, successionOf } from './event.ts';

/**
 * Groups of libraries that merged or split after one quarter, up to and including another. A
 * comparison between the two quarters treats each group as one unit. Libraries without such an
 * event are in no group.
 */
export const unitsBetween = (
  events: readonly LibraryEvent[],
  after: Quarter,
  until: Quarter,
): readonly (readonly string[])[] => {
  const unitOf = new Map<string, Set<string>>();
  for (const event of events) {
    const succession = after < event.quarter && event.quarter <= until ? successionOf(event) : null;
    if (!succession) continue;
    const ids = [...succession.before, ...succession.after];
    const joined = new Set(ids.flatMap((id) => [id, ...(unitOf.get(id) ?? [])]));
    for (const id of joined) unitOf.set(id, joined);
  }
  return [...new Set(unitOf.values())].map((unit) => [...unit].sort());
};
