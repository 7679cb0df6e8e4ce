import { previousQuarter } from '../calendar/quarter.ts';
import { type RegisterChange, reopenedAfter } from './change.ts';
import type { LibraryEvent } from './event.ts';

const eventOf = (change: RegisterChange, changes: readonly RegisterChange[]): LibraryEvent[] => {
  switch (change.kind) {
    case 'joined':
    case 'left':
    case 'reopened':
    case 'relinked':
      return [];
    case 'closed': {
      const reopened = reopenedAfter(changes, change);
      return [{ ...change, kind: 'closed', to: reopened && previousQuarter(reopened) }];
    }
    case 'renamed': {
      const { kind, quarter, library, formerName } = change;
      return [{ kind, quarter, library, formerName }];
    }
    case 'grew':
    case 'shrank':
      return [{ ...change, kind: change.kind }];
    default:
      return [change];
  }
};

const inTime = (one: LibraryEvent, other: LibraryEvent): number =>
  one.quarter < other.quarter ? -1 : one.quarter > other.quarter ? 1 : 0;

/**
 * The dated facts that the statistic uses, oldest first. Joining and leaving are dates of the
 * libraries themselves; a closure ends at its *weer open*.
 */
export const eventsOf = (changes: readonly RegisterChange[]): readonly LibraryEvent[] =>
  changes.flatMap((change) => eventOf(change, changes)).sort(inTime);
