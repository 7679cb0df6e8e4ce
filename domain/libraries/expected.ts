import type { Quarter } from '../calendar/quarter.ts';
import { isClosed, type LibraryEvent } from './event.ts';
import { isMember, type Library } from './library.ts';

/** `asked`: figures are expected. `closed`: a member still, closed for the time being. `outside`: no member (yet, or any more). */
export type Expectation = 'asked' | 'closed' | 'outside';

/** The one place that says who is expected when (docs/domain.md, 4.3). */
export const expectationOf = (library: Library, quarter: Quarter, events: readonly LibraryEvent[]): Expectation => {
  if (!isMember(library, quarter)) return 'outside';
  return isClosed(library.id, quarter, events) ? 'closed' : 'asked';
};
