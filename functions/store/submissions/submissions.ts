import { isDeepStrictEqual } from 'node:util';
import type { DocumentSnapshot } from 'firebase-admin/firestore';
import type { Quarter } from '../../../domain/calendar/quarter.ts';
import { measuresIn } from '../../../domain/measures/measures.ts';
import type { Agreement } from '../../../domain/submissions/agreement.ts';
import { itemsOf } from '../../../domain/submissions/questions.ts';
import type { Reading, Revision, Submission } from '../../../domain/submissions/submission.ts';
import { type Database, numberKey, submissionKey } from '../database.ts';
import type { QuestionDocument, ReadingDocument, SubmissionDocument, WorkbookDocument } from '../documents.ts';
import { addAgreements } from '../publications/library-reports.ts';
import { type Assignment, markSummary } from '../queue/due.ts';

/** What a check stores about one quarter of a workbook. */
export interface Check {
  /** The stored submission on which the check was based; null = none. */
  readonly before: Submission | null;
  readonly submission: Submission;
  /** The reading to append; null = nothing new was read. */
  readonly reading: Reading | null;
  readonly revision: Revision | null;
  /** The key of the accepted correction that makes the revision count; null = none. */
  readonly accepted: string | null;
  /** When people last changed the tab; null = not since the stored submission. */
  readonly changedAt: number | null;
}

/** Everything that a check stores about a workbook. */
interface CheckFindings {
  readonly checks: readonly Check[];
  /** Boxes and remarks of *Uw jaar: gezien en akkoord*. */
  readonly agreements: readonly Agreement[];
}

export interface Versions {
  readonly layoutVersion: number;
  readonly ruleVersion: number;
}

const toReadingDocument = (reading: Reading, versions: Versions): ReadingDocument => ({
  version: 1,
  ...versions,
  number: reading.number,
  readAt: reading.readAt,
  ticked: reading.ticked,
  observations: [...reading.observations],
  totalExplanations: { ...reading.totalExplanations },
  ...(reading.correction && { correction: { ...reading.correction } }),
  findings: [...reading.findings],
});

/** The number of required inputs that are filled in, and of all. */
const filledIn = ({ quarter, reading }: Submission): { done: number; of: number } => {
  const required = new Set<string>(measuresIn(quarter).flatMap(({ id, required }) => (required ? [id] : [])));
  const done =
    reading?.observations.filter(({ measure, kind }) => required.has(measure) && kind !== 'blank').length ?? 0;
  return { done, of: required.size };
};

export const toDocument = (check: Pick<Check, 'submission' | 'changedAt'>, versions: Versions): SubmissionDocument => {
  const { library, quarter, state, reading, counted, firstHandedInAt, reopenedUntil, decided } = check.submission;
  return {
    version: 1,
    library,
    quarter,
    state,
    reading: reading && toReadingDocument(reading, versions),
    counted: counted && { version: 1, ...counted, observations: [...counted.observations] },
    firstHandedInAt,
    reopenedUntil,
    ...(decided && { decided }),
    open: reading?.findings.filter((finding) => !finding.settled && finding.level !== 'info').length ?? 0,
    filled: filledIn(check.submission),
    ticked: reading?.ticked ?? false,
    waiting: itemsOf(check.submission).length,
    changedAt: check.changedAt,
  };
};

/** Reads the workbook, the submissions and the accepted corrections in one round trip. */
const readNow = async (
  database: Database,
  transaction: FirebaseFirestore.Transaction,
  { workbookId }: Assignment,
  checks: readonly Check[],
) => {
  const keys = checks.map(({ submission: { library, quarter } }) => submissionKey(library, quarter));
  const accepted = checks.flatMap((check) => check.accepted ?? []);
  const references = [
    database.workbooks.doc(workbookId),
    ...keys.map((key) => database.submissions.doc(key)),
    ...accepted.map((key) => database.questions.doc(key)),
  ];
  const [workbook, ...others] = await transaction.getAll(...(references as FirebaseFirestore.DocumentReference[]));
  const questions = others.splice(keys.length).map((document) => document.data() as QuestionDocument | undefined);
  return {
    workbook: workbook?.data() as WorkbookDocument | undefined,
    submissions: others.map((document) => document.data() as SubmissionDocument | undefined),
    isAgreed: questions.every((question) => question?.decision?.kind === 'agreed'),
  };
};

/** Whether the submissions are unchanged; a reopening or an import may have changed them. */
const areOfNow = (checks: readonly Check[], stored: readonly (SubmissionDocument | undefined)[]): boolean =>
  checks.every(({ before }, index) => {
    const document = stored[index];
    return isDeepStrictEqual(document ? toSubmission(document) : null, before);
  });

/**
 * Saves the findings of a check, for all quarters of the workbook or none. Readings and revisions are
 * appended and never changed.
 * @returns false when a newer check has started, or when a submission or an answer has changed. Then
 * nothing is saved, and the workbook must stay due.
 */
export const saveChecks = (
  database: Database,
  assignment: Assignment,
  { checks, agreements }: CheckFindings,
  versions: Versions,
): Promise<boolean> =>
  database.firestore.runTransaction(async (transaction) => {
    const { workbook, submissions, isAgreed } = await readNow(database, transaction, assignment, checks);
    if (workbook?.readNumber !== assignment.number || !areOfNow(checks, submissions) || !isAgreed) return false;
    for (const [index, check] of checks.entries()) {
      const key = submissionKey(check.submission.library, check.submission.quarter);
      const changedAt = check.changedAt ?? submissions[index]?.changedAt ?? null;
      transaction.set(database.submissions.doc(key), toDocument({ ...check, changedAt }, versions));
      if (check.reading) {
        const document = toReadingDocument(check.reading, versions);
        transaction.create(database.readings(key).doc(numberKey(check.reading.number)), document);
      }
      if (check.revision) {
        const document = { version: 1 as const, ...check.revision, observations: [...check.revision.observations] };
        transaction.create(database.revisions(key).doc(numberKey(check.revision.revision)), document);
        if (check.accepted)
          transaction.update(database.questions.doc(check.accepted), { countedAs: check.revision.revision });
      }
    }
    addAgreements(database, transaction, assignment, agreements);
    const written = checks.map(({ submission }) => submission.quarter);
    if (checks.length + agreements.length > 0) markSummary(database, transaction, written);
    return true;
  });

/** Drops the fields for queries, because submissions are compared as a whole. */
export const toSubmission = (document: SubmissionDocument): Submission => {
  const { library, quarter, state, reading, counted, firstHandedInAt, reopenedUntil, decided } = document;
  return { library, quarter, state, reading, counted, firstHandedInAt, reopenedUntil, ...(decided && { decided }) };
};

export const loadSubmissions = async (
  database: Database,
  library: string,
  quarters: readonly Quarter[],
): Promise<ReadonlyMap<Quarter, Submission>> => {
  if (quarters.length === 0) return new Map();
  const references = quarters.map((quarter) => database.submissions.doc(submissionKey(library, quarter)));
  const documents = (await database.firestore.getAll(...references)) as DocumentSnapshot<SubmissionDocument>[];
  const submissions = documents.map((document) => document.data()).filter((document) => document !== undefined);
  return new Map(submissions.map((submission) => [submission.quarter, toSubmission(submission)]));
};

export const loadSubmission = async (
  database: Database,
  library: string,
  quarter: Quarter,
): Promise<SubmissionDocument | null> =>
  (await database.submissions.doc(submissionKey(library, quarter)).get()).data() ?? null;
