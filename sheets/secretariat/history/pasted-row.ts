import type { PastedFigure } from './figure.ts';

/** A pasted row: its figures, and what is wrong with it. */
export interface PastedRow {
  /** Zero-based. */
  readonly row: number;
  readonly figures: readonly PastedFigure[];
  readonly faults: readonly string[];
  /** Shown instead of what was read: the row is a heading, or repeats a figure. */
  readonly remark?: string | undefined;
}
