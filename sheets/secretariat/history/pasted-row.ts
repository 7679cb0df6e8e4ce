import type { PastedFigure } from './figure.ts';

/** What one pasted row says: its figures, and what is wrong with it. */
export interface PastedRow {
  /** Zero-based. */
  readonly row: number;
  readonly figures: readonly PastedFigure[];
  readonly faults: readonly string[];
  /** Said instead of what was read: a heading, a figure that stands there already. */
  readonly remark?: string | undefined;
}
