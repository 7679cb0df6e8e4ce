import type { Quarter } from '../calendar/quarter.ts';

/**
 * Why a tick on *Heropenen* had no effect. `chosen-anew` = another quarter was chosen at the same
 * time.
 */
export type ReopeningRefusal = 'open' | 'not-asked' | 'no-workbook' | 'chosen-anew';

/** A ticked box *Heropenen* and its effect. */
export interface Reopened {
  /** The quarter that the table showed when the box was ticked. The tick counts for no other. */
  readonly quarter: Quarter;
  /** *Tot* as last read; null = empty. */
  readonly typed: string | null;
  /** The date until which the quarter was reopened; null = it was not. */
  readonly until: string | null;
  /** Null = it was reopened, or waits for a date. */
  readonly refused: ReopeningRefusal | null;
}
