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

/** For this many quarters a figure would be compared with one from before the event. */
const quartersOfBreak = 4;

/**
 * Whether a merger, a split or a change of area makes a library's figures incomparable with earlier
 * ones (docs/domain.md, decision 15). `now` = the event is in this quarter, `year` = in the three
 * quarters before it, null = comparable.
 */
export const breakIn = (events: readonly LibraryEvent[], library: string, quarter: Quarter): 'now' | 'year' | null => {
  const quarters = events.flatMap((event) => (breaks(event, library) ? [event.quarter] : []));
  if (quarters.includes(quarter)) return 'now';
  const first = shiftQuarter(quarter, 1 - quartersOfBreak);
  return quarters.some((one) => first <= one && one < quarter) ? 'year' : null;
};
