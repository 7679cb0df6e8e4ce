import type { Quarter } from '../calendar/quarter.ts';

/** What a page shows around the statistic of its period. */
export interface PageContext {
  readonly group: string;
  readonly open: readonly OpenQuarter[];
}

/**
 * A quarter that is not shown as a whole yet, with how many of the expected libraries have handed
 * in.
 */
export interface OpenQuarter {
  readonly quarter: Quarter;
  readonly handedIn: number;
  readonly expected: number;
}
