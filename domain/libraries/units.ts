import type { Quarter } from '../calendar/quarter.ts';
import { type LibraryEvent, successionOf } from './event.ts';

/**
 * Libraries that merged, were absorbed or split after one quarter and up to another: for a comparison between the two
 * they are one unit, whatever they are called in each. Libraries without such an event are in no unit.
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
