import type { Quarter } from '../calendar/quarter.ts';
import type { Library } from './library.ts';

/**
 * A dated fact about a library (docs/domain.md, 4.3), which holds from its quarter on. Joining and
 * leaving are not here: they are the register's *van* and *tot en met*. In a merger the libraries
 * that end have a `to` and the new one a `from`.
 */
export type LibraryEvent =
  | { readonly kind: 'renamed'; readonly quarter: Quarter; readonly library: string; readonly formerName: string }
  | {
      readonly kind: 'merged';
      readonly quarter: Quarter;
      readonly libraries: readonly string[];
      readonly into: string;
    }
  | { readonly kind: 'absorbed'; readonly quarter: Quarter; readonly library: string; readonly into: string }
  | { readonly kind: 'split'; readonly quarter: Quarter; readonly library: string; readonly into: readonly string[] }
  | { readonly kind: 'grew' | 'shrank'; readonly quarter: Quarter; readonly library: string }
  /** Temporarily closed up to and including `until`; null = not open again yet. */
  | {
      readonly kind: 'closed';
      readonly quarter: Quarter;
      readonly library: string;
      readonly to: Quarter | null;
    };

/** A library's name in a quarter. Figures from before a renaming keep the old name. */
export const nameIn = (library: Library, quarter: Quarter, events: readonly LibraryEvent[]): string => {
  const later = events.flatMap((event) =>
    event.kind === 'renamed' && event.library === library.id && event.quarter > quarter ? [event] : [],
  );
  const [next] = [...later].sort((one, other) => (one.quarter < other.quarter ? -1 : 1));
  return next?.formerName ?? library.name;
};

/** Whether a library is temporarily closed: still a member, but not expected to report. */
export const isClosed = (id: string, quarter: Quarter, events: readonly LibraryEvent[]): boolean =>
  events.some(
    (event) =>
      event.kind === 'closed' &&
      event.library === id &&
      event.quarter <= quarter &&
      (event.to === null || quarter <= event.to),
  );

/**
 * The libraries before and after an event that merges or splits libraries; null for other events.
 */
export const successionOf = (
  event: LibraryEvent,
): { readonly before: readonly string[]; readonly after: readonly string[] } | null => {
  switch (event.kind) {
    case 'merged':
      return { before: event.libraries, after: [event.into] };
    case 'absorbed':
      return { before: [event.library, event.into], after: [event.into] };
    case 'split':
      return { before: [event.library], after: event.into };
    default:
      return null;
  }
};
