import type { Quarter } from '../calendar/quarter.ts';

/** Why a tick on *Heropenen* did nothing; `chosen-anew` = another quarter was chosen together with it. */
export type ReopeningRefusal = 'open' | 'not-asked' | 'no-workbook' | 'chosen-anew';

/** A box *Heropenen* that stands ticked, and what came of it. */
export interface Reopened {
  /** The quarter that the table showed when it was ticked: it counts for no other. */
  readonly quarter: Quarter;
  /** *Tot* as it was last seen; null = empty. */
  readonly typed: string | null;
  /** Until when the quarter was opened again; null = it was not. */
  readonly until: string | null;
  /** Null = it was opened, or waits for a date. */
  readonly refused: ReopeningRefusal | null;
}
