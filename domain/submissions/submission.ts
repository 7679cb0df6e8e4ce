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

/** One judged check of a tab. Appended, never changed. */
export interface Reading {
  readonly number: number;
  readonly readAt: number;
  readonly ticked: boolean;
  readonly observations: readonly Observation[];
  /** The explanations beside computed totals, which have no observation; absent = none. */
  readonly totalExplanations?: Readonly<Partial<Record<TotalId, string>>>;
  /**
   * The box *Correctie* of a closed quarter is ticked, with the reason beside it; absent = not
   * ticked.
   */
  readonly correction?: { readonly reason: string } | undefined;
  readonly findings: readonly Finding[];
}

/** A reading that met the conditions of handing in. It counts from then on. */
export interface Revision {
  readonly revision: number;
  /** The number of that reading; 0 = the figures were imported. */
  readonly reading: number;
  readonly handedInAt: number;
  readonly observations: readonly Observation[];
  /** Why the correction of a closed quarter was requested; absent = not a correction. */
  readonly reason?: string | undefined;
}

/** The secretary's decision about a correction. */
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
  /** The latest revision, which counts (*meegeteld*); null = nothing handed in yet. */
  readonly counted: Revision | null;
  readonly firstHandedInAt: number | null;
  /** The local date until which a closed quarter is reopened; null = not reopened. */
  readonly reopenedUntil: string | null;
  /**
   * The decision about the correction for which the box *Correctie* is ticked. Kept while every
   * check finds the box ticked, because that tick requests nothing more. Absent = a tick, if there
   * is one, is a request.
   */
  readonly decided?: DecidedCorrection;
}
