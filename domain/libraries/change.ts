import type { Quarter } from '../calendar/quarter.ts';

/**
 * A change that the secretary ticked in *Register*. Libraries are named by code; the change holds
 * from its quarter on. In `merged`, `into` is the new library. In `split`, `library` continues and
 * `into` holds it and the new one.
 */
export type RegisterChange =
  | {
      readonly kind: 'renamed';
      readonly quarter: Quarter;
      readonly library: string;
      readonly name: string;
      readonly formerName: string;
    }
  | {
      readonly kind: 'joined' | 'left' | 'grew' | 'shrank' | 'closed' | 'reopened';
      readonly quarter: Quarter;
      readonly library: string;
    }
  /**
   * The library reports in another workbook. The quarter is the one of the day on which it was
   * ticked.
   */
  | {
      readonly kind: 'relinked';
      readonly quarter: Quarter;
      readonly library: string;
      readonly workbookId: string;
      readonly formerId: string;
      readonly title: string;
      readonly owner: string | null;
    }
  | { readonly kind: 'merged'; readonly quarter: Quarter; readonly libraries: string[]; readonly into: string }
  | { readonly kind: 'absorbed'; readonly quarter: Quarter; readonly library: string; readonly into: string }
  | { readonly kind: 'split'; readonly quarter: Quarter; readonly library: string; readonly into: string[] };

export type ChangeKind = RegisterChange['kind'];

/** Every library that a change concerns, including those that it made. */
export const librariesOf = (change: RegisterChange): readonly string[] => {
  switch (change.kind) {
    case 'merged':
      return [...change.libraries, change.into];
    case 'absorbed':
      return [change.library, change.into];
    case 'split':
      return [...new Set([change.library, ...change.into])];
    default:
      return [change.library];
  }
};

/** The quarter in which a temporary closure ends: the first *weer open* after it. */
export const reopenedAfter = (
  changes: readonly RegisterChange[],
  closed: { readonly library: string; readonly quarter: Quarter },
): Quarter | null =>
  changes
    .flatMap((one) =>
      one.kind === 'reopened' && one.library === closed.library && one.quarter > closed.quarter ? [one.quarter] : [],
    )
    .sort()[0] ?? null;
