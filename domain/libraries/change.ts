import type { Quarter } from '../calendar/quarter.ts';

/**
 * What the secretary ticked in *Register*, with the libraries by their codes; it holds from its quarter
 * on. In `merged` the one made is `into`; in `split` the library goes on, and the one made stands behind it.
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
  /** The library's figures are filled in in another workbook; the quarter is that of the day. */
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

/** Every library that a change is about, those that it made included. */
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

/** Where a temporary closure ends: at the first *weer open* after it. */
export const reopenedAfter = (
  changes: readonly RegisterChange[],
  closed: { readonly library: string; readonly quarter: Quarter },
): Quarter | null =>
  changes
    .flatMap((one) =>
      one.kind === 'reopened' && one.library === closed.library && one.quarter > closed.quarter ? [one.quarter] : [],
    )
    .sort()[0] ?? null;
