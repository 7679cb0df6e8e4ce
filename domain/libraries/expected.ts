import type { Quarter } from '../calendar/quarter.ts';
import { isClosed, type LibraryEvent } from './event.ts';
import { isMember, type Library } from './library.ts';

/**
 * `asked`: expected to report. `closed`: a member, temporarily closed. `outside`: not a member in
 * this quarter.
 */
type Expectation = 'asked' | 'closed' | 'outside';

/**
 * Whether a library is expected to report in a quarter (docs/domain.md, 4.3). Nothing else decides
 * this.
 */
export const expectationOf = (library: Library, quarter: Quarter, events: readonly LibraryEvent[]): Expectation => {
  if (!isMember(library, quarter)) return 'outside';
  return isClosed(library.id, quarter, events) ? 'closed' : 'asked';
};
