import type { DocumentSnapshot, Transaction } from 'firebase-admin/firestore';
import type { Quarter } from '../../../domain/calendar/quarter.ts';
import type { Library } from '../../../domain/libraries/library.ts';
import type { Revision, Submission } from '../../../domain/submissions/submission.ts';
import { type Database, numberKey, onlyDocument, submissionKey } from '../database.ts';
import type { KbFiguresDocument, SubmissionDocument } from '../documents.ts';
import { markSummary } from '../queue/due.ts';
import { toDocument } from './submissions.ts';

export interface Subject {
  readonly library: string;
  readonly quarter: Quarter;
}

/** The number of submissions in one transaction: two writes each, and Firestore allows 500. */
export const subjectsPerTransactionMax = 200;

const noVersions = { layoutVersion: 0, ruleVersion: 0 };

/** The submission with its new revision. Its reading of a workbook does not change. */
const revisedDocument = (stored: SubmissionDocument | undefined, submission: Submission): SubmissionDocument => {
  const fresh = toDocument({ submission, changedAt: null }, noVersions);
  if (!stored) return fresh;
  const { state, counted, firstHandedInAt } = fresh;
  return { ...stored, state, counted, firstHandedInAt };
};

/** Prepares marking the summary as changed; a store without workbooks has no summary. */
const markingSummary = async (database: Database, transaction: Transaction) => {
  const { exists } = await transaction.get(database.summary.doc(onlyDocument));
  return (written: readonly Subject[] = []): void => {
    const quarters = [...new Set(written.map(({ quarter }) => quarter))];
    if (exists) markSummary(database, transaction, quarters);
  };
};

/** Returns the changed submission; null = no change. */
export type Revise = (subject: Subject, stored: SubmissionDocument | null) => Submission | null;

/** Revises all of these submissions or none. @returns the subjects that changed. */
export const reviseSubmissions = (
  database: Database,
  subjects: readonly Subject[],
  revise: Revise,
): Promise<readonly Subject[]> =>
  database.firestore.runTransaction(async (transaction) => {
    const references = subjects.map(({ library, quarter }) =>
      database.submissions.doc(submissionKey(library, quarter)),
    );
    const stored = (await transaction.getAll(...references)) as DocumentSnapshot<SubmissionDocument>[];
    const mark = await markingSummary(database, transaction);
    const revised = subjects.filter((subject, index) => {
      const before = stored[index]?.data();
      const submission = revise(subject, before ?? null);
      if (!submission?.counted) return false;
      const key = submissionKey(subject.library, subject.quarter);
      const revision: Revision = submission.counted;
      transaction.set(database.submissions.doc(key), revisedDocument(before, submission));
      transaction.create(database.revisions(key).doc(numberKey(revision.revision)), {
        version: 1,
        ...revision,
        observations: [...revision.observations],
      });
      return true;
    });
    if (revised.length > 0) mark(revised);
    return revised;
  });

export type KbFigures = KbFiguresDocument['figures'];

/** Saves the KB's figures of these library-quarters, all or none. @returns those that changed. */
export const reviseKbFigures = (
  database: Database,
  subjects: readonly Subject[],
  revise: (subject: Subject, stored: KbFigures) => KbFigures | null,
  now: number,
): Promise<readonly Subject[]> =>
  database.firestore.runTransaction(async (transaction) => {
    const references = subjects.map(({ library, quarter }) => database.kbFigures.doc(submissionKey(library, quarter)));
    const stored = (await transaction.getAll(...references)) as DocumentSnapshot<KbFiguresDocument>[];
    const mark = await markingSummary(database, transaction);
    const revised = subjects.filter((subject, index) => {
      const figures = revise(subject, stored[index]?.data()?.figures ?? {});
      const reference = references[index];
      if (!figures || !reference) return false;
      transaction.set(reference, { version: 1, ...subject, figures, changedAt: now });
      return true;
    });
    if (revised.length > 0) mark(revised);
    return revised;
  });

/** Loads the submissions and KB figures of some library-quarters, in their order; for a dry run. */
export const loadStored = async (
  database: Database,
  subjects: readonly Subject[],
): Promise<readonly { readonly submission: SubmissionDocument | null; readonly kb: KbFigures }[]> => {
  const keys = subjects.map(({ library, quarter }) => submissionKey(library, quarter));
  const [submissions, kb] = await Promise.all([
    database.firestore.getAll(...keys.map((key) => database.submissions.doc(key))),
    database.firestore.getAll(...keys.map((key) => database.kbFigures.doc(key))),
  ]);
  return keys.map((_, index) => ({
    submission: (submissions[index]?.data() as SubmissionDocument | undefined) ?? null,
    kb: (kb[index]?.data() as KbFiguresDocument | undefined)?.figures ?? {},
  }));
};

/** Saves all of these libraries or none. */
export const saveLibraries = (database: Database, libraries: readonly Library[]): Promise<void> =>
  database.firestore.runTransaction(async (transaction) => {
    const mark = await markingSummary(database, transaction);
    for (const library of libraries) transaction.set(database.libraries.doc(library.id), { version: 1, ...library });
    mark();
  });
