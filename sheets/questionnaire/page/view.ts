import type { Quarter, QuarterDates } from '../../../domain/calendar/quarter.ts';
import type { FigureId } from '../../../domain/measures/relations.ts';
import type { PublishedRevision } from '../../../domain/statistics/library-report.ts';
import type { Observation } from '../../../domain/submissions/observation.ts';
import type { Submission } from '../../../domain/submissions/submission.ts';
import type { Places } from '../places.ts';
import type { CheckedValues } from '../read/checked.ts';
import type { OpenedFor } from './unfold.ts';

/** The outcome of the last check. */
export interface Answer {
  readonly submission: Submission;
  /** What the inputs held then: `parseQuestionnaire(…).checked`. */
  readonly checked: CheckedValues;
  /** What the groups were opened for: `parseQuestionnaire(…).openedFor`. */
  readonly openedFor: OpenedFor;
  /**
   * When the stored reading was made. A repeated check that stores nothing keeps it, and so writes
   * nothing.
   */
  readonly checkedAt: number;
  readonly now: number;
  /** The last published revision, and since when; null = none yet. */
  readonly published?: PublishedRevision | null;
  /** What the KB counted in this quarter; absent = no figures. */
  readonly kb?: ReadonlyMap<FigureId, number> | undefined;
}

export interface QuestionnaireView {
  readonly library: { readonly name: string };
  readonly quarter: Quarter;
  readonly dates: QuarterDates;
  readonly comparison: {
    readonly lastYear: readonly Observation[] | null;
    readonly previous: readonly Observation[] | null;
  };
  /** Why no figures are asked about this quarter; absent or null = they are. */
  readonly notAsked?: string | null;
  /** Null = not checked yet. */
  readonly answer: Answer | null;
  /** The position of every row; null = a new tab. */
  readonly place: Places | null;
}
