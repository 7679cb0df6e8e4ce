import type { FigureId } from '../measures/relations.ts';

/**
 * The secretary's answer in the worklist *Vragen*. It holds for a figure with its explanation: when
 * either changes, the answer lapses and the question is asked again.
 */
export interface Decision {
  readonly measure: FigureId;
  /** `released`: *akkoord*; `asked-back`: *uw vraag terug*. */
  readonly kind: 'released' | 'asked-back';
  /** The figure that she saw; null when it was not a number. */
  readonly value: number | null;
  /** The explanation that she read. */
  readonly explanation: string;
  /** Her question; '' for `released`. */
  readonly question: string;
}
