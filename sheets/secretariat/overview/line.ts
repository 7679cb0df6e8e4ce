import type { Quarter, ReportingYear } from '../../../domain/calendar/quarter.ts';
import { isMember, type Library } from '../../../domain/libraries/library.ts';
import type { Reopened } from '../../../domain/submissions/reopening.ts';
import type { SubmissionState } from '../../../domain/submissions/submission.ts';

/** The facts about a library's submission for a quarter. */
export interface SubmissionFacts {
  /** The present state: `closed` once the closing date has passed. */
  readonly state: SubmissionState;
  readonly counted: { readonly revision: number } | null;
  /** The number of findings that need action. */
  readonly open: number;
  /** When people last changed its tab of the quarter; null = never. */
  readonly changedAt: number | null;
  readonly reopenedUntil: string | null;
  readonly ticked?: boolean;
  /** How many of the required inputs are filled in. */
  readonly filled?: { readonly done: number; readonly of: number };
  /** It is part of a published statistic. */
  readonly published?: boolean;
}

/** What waits for the secretary in a quarter: figures to release, or a correction. */
export interface Waiting {
  readonly quarter: Quarter;
  readonly kind: 'figures' | 'correction';
  readonly number: number;
}

/**
 * The workbook cannot be opened; rejects our writes; is a copy of another library's; is not checked
 * because of an internal error; or makes every check crash.
 */
export type WorkbookTrouble = 'locked' | 'refused' | 'other-library' | 'failing' | 'stuck';

export interface OverviewLine {
  readonly library: Library;
  /** The shown quarters in which it is temporarily closed. */
  readonly closedIn?: readonly Quarter[];
  readonly trouble: WorkbookTrouble | null;
  /** The people who may change its workbook; null = not known. */
  readonly editors: readonly string[] | null;
  readonly submission: SubmissionFacts | null;
  /** In any quarter, newest first. */
  readonly waiting: readonly Waiting[];
  /** Its box *Heropenen*, if a check has seen it ticked. */
  readonly reopened: Reopened | null;
  /** One for each quarter of `OverviewView.earlier`. */
  readonly earlier: readonly (SubmissionFacts | null)[];
  /** The year that it is asked to confirm; absent = none now. */
  readonly year?: YearSeen | null;
}

/** What a library did with *Uw jaar: gezien en akkoord*. */
export interface YearSeen {
  readonly year: ReportingYear;
  /** The local date on which it last ticked the box; null = not yet. */
  readonly seenOn: string | null;
  /** A figure changed after that. */
  readonly askedAgain: boolean;
  /** It wrote a remark that waits for the secretary. */
  readonly unread: boolean;
}

/** The number of items about a library that wait for the secretary in the tab *Vragen*. */
export const waitingOf = ({ waiting, year }: OverviewLine): number =>
  waiting.reduce((sum, { number }) => sum + number, 0) + (year?.unread ? 1 : 0);

/** Whether the library is expected to report for a shown quarter. */
export const isAsked = ({ library, closedIn = [] }: OverviewLine, quarter: Quarter): boolean =>
  isMember(library, quarter) && !closedIn.includes(quarter);
