import type { FigureId } from '../measures/relations.ts';

/**
 * What the secretary answered in the worklist *Vragen*. It is about a figure with its explanation: when either changes, it
 * is spent, and the question is asked anew.
 */
export interface Decision {
  readonly measure: FigureId;
  /** `released`: *akkoord*; `asked-back`: *uw vraag terug*. */
  readonly kind: 'released' | 'asked-back';
  /** The figure that she saw; null when it was no number. */
  readonly value: number | null;
  /** The explanation that she read. */
  readonly explanation: string;
  /** Her question; '' when released. */
  readonly question: string;
}
