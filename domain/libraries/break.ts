import { type Quarter, shiftQuarter } from '../calendar/quarter.ts';
import type { LibraryEvent } from './event.ts';

const breaks = (event: LibraryEvent, library: string): boolean => {
  switch (event.kind) {
    case 'merged':
    case 'absorbed':
      return event.into === library;
    case 'split':
      return event.into.includes(library);
    case 'grew':
    case 'shrank':
      return event.library === library;
    default:
      return false;
  }
};

/** So long a figure is compared with one from before the event. */
const quartersOfBreak = 4;

/**
 * Whether a library's figures of a quarter are compared with those of before a merger, a split or a change of its area
 * (docs/domain.md, decision 15): `now` in the quarter of the event, `year` in the three after it; null = like with like.
 */
export const breakIn = (events: readonly LibraryEvent[], library: string, quarter: Quarter): 'now' | 'year' | null => {
  const quarters = events.flatMap((event) => (breaks(event, library) ? [event.quarter] : []));
  if (quarters.includes(quarter)) return 'now';
  const first = shiftQuarter(quarter, 1 - quartersOfBreak);
  return quarters.some((one) => first <= one && one < quarter) ? 'year' : null;
};
