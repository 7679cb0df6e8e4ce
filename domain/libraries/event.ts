import type { Quarter } from '../calendar/quarter.ts';
import type { Library } from './library.ts';

/**
 * A dated fact about a library (docs/domain.md, 4.3); it holds from its quarter on. Joining and leaving are
 * the register's own *van* and *tot en met*. In a merger the members that end have a `to`, the new one a `from`.
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
  /** Temporarily closed up to and including a quarter; null = not open again yet. */
  | {
      readonly kind: 'closed';
      readonly quarter: Quarter;
      readonly library: string;
      readonly to: Quarter | null;
    };

/** The name as it was in a quarter: old figures keep the old name. */
export const nameIn = (library: Library, quarter: Quarter, events: readonly LibraryEvent[]): string => {
  const later = events.flatMap((event) =>
    event.kind === 'renamed' && event.library === library.id && event.quarter > quarter ? [event] : [],
  );
  const [next] = [...later].sort((one, other) => (one.quarter < other.quarter ? -1 : 1));
  return next?.formerName ?? library.name;
};

/** Closed for a while: a member still, but no figures are expected. */
export const isClosed = (id: string, quarter: Quarter, events: readonly LibraryEvent[]): boolean =>
  events.some(
    (event) =>
      event.kind === 'closed' &&
      event.library === id &&
      event.quarter <= quarter &&
      (event.to === null || quarter <= event.to),
  );

/** The libraries before and after an event that makes one of several, or several of one; null = it does neither. */
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
