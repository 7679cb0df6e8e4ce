import type { DocumentReference } from 'firebase-admin/firestore';
import type { Quarter } from '../../../domain/calendar/quarter.ts';
import type { Submission } from '../../../domain/submissions/submission.ts';
import { type Database, submissionKey } from '../database.ts';
import type { SubmissionDocument } from '../documents.ts';
import { markSummary } from '../queue/due.ts';
import { toDocument } from './submissions.ts';

export interface Reopening {
  readonly library: string;
  readonly quarter: Quarter;
  /** The last day on which figures can be changed. */
  readonly until: string;
}

const untouched = ({ library, quarter }: Reopening): Submission => ({
  library,
  quarter,
  state: 'closed',
  reading: null,
  counted: null,
  firstHandedInAt: null,
  reopenedUntil: null,
});

/** Reopens closed quarters for libraries until a date. What was handed in stays. */
export const reopenSubmissions = async (
  database: Database,
  transaction: FirebaseFirestore.Transaction,
  reopenings: readonly Reopening[],
): Promise<void> => {
  if (reopenings.length === 0) return;
  const references = reopenings.map(({ library, quarter }) =>
    database.submissions.doc(submissionKey(library, quarter)),
  );
  const stored = await transaction.getAll(...(references as DocumentReference<SubmissionDocument>[]));
  for (const [index, reopening] of reopenings.entries()) {
    const { library, quarter, until } = reopening;
    const fresh = toDocument(
      { submission: untouched(reopening), changedAt: null },
      { layoutVersion: 0, ruleVersion: 0 },
    );
    const document = stored[index]?.data() ?? fresh;
    transaction.set(database.submissions.doc(submissionKey(library, quarter)), {
      ...document,
      reopenedUntil: until,
    });
  }
  markSummary(
    database,
    transaction,
    reopenings.map(({ quarter }) => quarter),
  );
};

/** Keeps the reopening with the quarter too, so that a check knows which closed tabs to read. */
export const noteReopened = (
  database: Database,
  transaction: FirebaseFirestore.Transaction,
  reopenings: readonly Reopening[],
): void => {
  for (const { library, quarter, until } of reopenings)
    transaction.update(database.quarters.doc(quarter), `reopened.${library}`, until);
};
