import type { Quarter } from '../calendar/quarter.ts';
import type { FigureCell, FigureId } from './statistic.ts';

export type CorrectedCell = Exclude<FigureCell, { kind: 'partial' }>;

/** A figure that changed since it was published. `missing` before: the submission came later. */
export interface Correction {
  readonly quarter: Quarter;
  readonly library: string;
  readonly city: string;
  readonly name: string;
  readonly figure: FigureId;
  readonly before: CorrectedCell;
  readonly after: CorrectedCell;
  readonly changedAt: number;
  readonly reason: string;
}
