import type { Quarter, ReportingYear } from '../../../domain/calendar/quarter.ts';
import { isMember, type Library } from '../../../domain/libraries/library.ts';
import type { Reopened } from '../../../domain/submissions/reopening.ts';
import type { SubmissionState } from '../../../domain/submissions/submission.ts';

/** What the cockpit knows of a library's submission for a quarter. */
export interface SubmissionFacts {
  /** As it is now: a submission whose closing date has passed is `closed`. */
  readonly state: SubmissionState;
  readonly counted: { readonly revision: number } | null;
  /** Findings that somebody must still do something about. */
  readonly open: number;
  readonly changedAt: number;
  readonly reopenedUntil: string | null;
  readonly ticked?: boolean;
  /** Of the required inputs, how many are filled in, and how many there are. */
  readonly filled?: { readonly done: number; readonly of: number };
  /** In a statistic that has been published. */
  readonly published?: boolean;
}

/** What waits for the secretary in a quarter: figures to release, or a correction. */
export interface Waiting {
  readonly quarter: Quarter;
  readonly kind: 'figures' | 'correction';
  readonly number: number;
}

/**
 * Its workbook cannot be opened; refuses what we write; is a copy of another library's; a fault of ours keeps it from being
 * checked; or every check of it crashes.
 */
export type LineTrouble = 'locked' | 'refused' | 'other-library' | 'failing' | 'stuck';

export interface OverviewLine {
  readonly library: Library;
  /** The quarters in which it is closed for the time being, of those that are shown. */
  readonly closedIn?: readonly Quarter[];
  readonly trouble: LineTrouble | null;
  /** Who may change its workbook; null = not known. */
  readonly editors: readonly string[] | null;
  readonly submission: SubmissionFacts | null;
  /** In whatever quarter, the newest first. */
  readonly waiting: readonly Waiting[];
  /** Its box *Heropenen*, as far as it has been seen ticked. */
  readonly reopened: Reopened | null;
  /** One for each of `OverviewView.earlier`. */
  readonly earlier: readonly (SubmissionFacts | null)[];
  /** The year that it is asked to look through; absent = none now. */
  readonly year?: YearSeen | null;
}

/** What a library did with *Uw jaar: gezien en akkoord*. */
export interface YearSeen {
  readonly year: ReportingYear;
  /** The local date on which it ticked the box last; null = not yet. */
  readonly seenOn: string | null;
  /** A figure changed after that. */
  readonly askedAgain: boolean;
  /** It wrote something beside it that waits for the secretary. */
  readonly unread: boolean;
}

/** What she is still to judge or to read of it, in the tab *Vragen*. */
export const waitingOf = ({ waiting, year }: OverviewLine): number =>
  waiting.reduce((sum, { number }) => sum + number, 0) + (year?.unread ? 1 : 0);

/** Whether figures are expected of it in a quarter that is shown. */
export const isAsked = ({ library, closedIn = [] }: OverviewLine, quarter: Quarter): boolean =>
  isMember(library, quarter) && !closedIn.includes(quarter);
