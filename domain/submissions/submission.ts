import type { Quarter } from '../calendar/quarter.ts';
import type { TotalId } from '../measures/relations.ts';
import type { Finding } from './finding.ts';
import type { Observation } from './observation.ts';

/** A library's submission for a quarter; states of docs/domain.md, 3.3, sentences in `texts.ts`. */
export type SubmissionState =
  | 'not-started'
  | 'in-progress'
  | 'queries-open'
  | 'awaiting-release'
  | 'submitted'
  | 'closed'
  | 'correction-requested'
  | 'reopened';

/** One look at a tab, judged. Appended, never changed. */
export interface Reading {
  readonly number: number;
  readonly readAt: number;
  readonly ticked: boolean;
  readonly observations: readonly Observation[];
  /** What is written beside the computed totals, which have no observation; absent = nothing. */
  readonly totalExplanations?: Readonly<Partial<Record<TotalId, string>>>;
  /** The box *Correctie* of a closed quarter is ticked, and what stands beside it; absent = not ticked. */
  readonly correction?: { readonly reason: string } | undefined;
  readonly findings: readonly Finding[];
}

/** A reading in which the hand-in was satisfied; it counts from then on. */
export interface Revision {
  readonly revision: number;
  /** The number of that reading; 0 = the figures were imported. */
  readonly reading: number;
  readonly handedInAt: number;
  readonly observations: readonly Observation[];
  /** Why it was asked for, when it is a correction of a closed quarter. */
  readonly reason?: string | undefined;
}

/** What the secretary decided about a correction. */
export interface DecidedCorrection {
  readonly kind: 'agreed' | 'refused';
  /** Why she refused; '' when she agreed. */
  readonly words: string;
}

export interface Submission {
  readonly library: string;
  readonly quarter: Quarter;
  readonly state: SubmissionState;
  readonly reading: Reading | null;
  /** The latest revision: what counts (*meegeteld*); null = nothing handed in yet. */
  readonly counted: Revision | null;
  readonly firstHandedInAt: number | null;
  /** The local date until which a closed quarter is open again; null = not reopened. */
  readonly reopenedUntil: string | null;
  /**
   * What was decided about the correction for which the box *Correctie* was ticked, as long as every look has found it
   * ticked since: that tick asks for nothing any more. Absent = the tick, if there is one, asks.
   */
  readonly decided?: DecidedCorrection;
}
