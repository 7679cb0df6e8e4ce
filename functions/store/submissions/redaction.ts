import { isDeepStrictEqual } from 'node:util';
import { type CollectionReference, FieldValue } from 'firebase-admin/firestore';
import type { Quarter, ReportingYear } from '../../../domain/calendar/quarter.ts';
import { redactedText } from '../../../domain/statistics/editions/redact-edition.ts';
import {
  marked,
  type Redaction,
  redacted,
  redactedFinding,
  redactedObservation,
} from '../../../domain/submissions/redact.ts';
import { type Database, onlyDocument, submissionKey } from '../database.ts';
import type { QuestionDocument, SubmissionDocument } from '../documents.ts';
import { redactEditions } from '../publications/redact-editions.ts';
import { markSummary } from '../queue/due.ts';

/** Rewrites stored readings and revisions, which are otherwise never changed, to remove personal data. */
const rewrite = async <Document extends FirebaseFirestore.DocumentData>(
  database: Database,
  documents: CollectionReference<Document>,
  keys: readonly string[],
  change: (document: Document) => Document,
  tell: (transaction: FirebaseFirestore.Transaction) => void = () => {},
): Promise<number> => {
  let changed = 0;
  for (const key of keys) {
    changed += await database.firestore.runTransaction(async (transaction) => {
      const stored = (await transaction.get(documents.doc(key))).data();
      const without = stored && change(stored);
      if (!without || isDeepStrictEqual(without, stored)) return 0;
      transaction.set(documents.doc(key), without);
      tell(transaction);
      return 1;
    });
  }
  return changed;
};

const keysOf = async (query: FirebaseFirestore.Query<unknown>): Promise<readonly string[]> =>
  (await query.get()).docs.map(({ id }) => id);

const inSubmission = (document: SubmissionDocument, redaction: Redaction): SubmissionDocument => ({
  ...document,
  reading: document.reading && redacted(document.reading, redaction),
  counted: document.counted && redacted(document.counted, redaction),
});

const inQuestion = (document: QuestionDocument, redaction: Redaction): QuestionDocument => {
  const { kind, measure, explanation, beside } = document;
  const { about } = redaction;
  const figures = document.figures.map((figure) => ({
    ...figure,
    from: figure.from && redactedObservation(figure.from, redaction),
    to: figure.to && redactedObservation(figure.to, redaction),
  }));
  const isExplained = kind === 'correction' ? about === 'correction' : kind === 'release' && about === measure;
  return {
    ...document,
    figures,
    finding: document.finding && redactedFinding(document.finding, redaction),
    explanation: isExplained ? marked(explanation, redaction) : explanation,
    beside: kind !== 'remark' && about === measure ? marked(beside, redaction) : beside,
  };
};

/**
 * Removes the words about a measure, or the reason of a correction, from everything stored of a
 * quarter. Returns the number of documents that held them.
 */
export const redactStored = async (
  database: Database,
  { library, quarter }: { library: string; quarter: Quarter },
  redaction: Redaction,
): Promise<number> => {
  const key = submissionKey(library, quarter);
  const [readings, revisions, questions] = [database.readings(key), database.revisions(key), database.questions];
  const own = database.questions.where('library', '==', library).where('quarter', '==', quarter);
  const changed = [
    await rewrite(
      database,
      database.submissions,
      [key],
      (one) => inSubmission(one, redaction),
      // In the same transaction, so that no cached quarter is published with the old words.
      (transaction) => markSummary(database, transaction, [quarter]),
    ),
    await rewrite(database, readings, await keysOf(readings), (one) => redacted(one, redaction)),
    await rewrite(database, revisions, await keysOf(revisions), (one) => redacted(one, redaction)),
    await rewrite(database, questions, await keysOf(own), (one) => inQuestion(one, redaction)),
  ].reduce((sum, number) => sum + number, 0);
  await noteRedaction(database);
  const editions = await redactEditions(database, quarter, (text) =>
    redactedText(text, { library, quarter }, redaction),
  );
  await tellOf(database, changed + editions);
  return changed + editions;
};

/**
 * Counts the redaction. From here on `saveEditions` refuses an edition that was made from the old
 * words; an edition that was saved before is redacted next.
 */
const noteRedaction = async (database: Database): Promise<void> => {
  await database.summary.doc(onlyDocument).update({ redactions: FieldValue.increment(1) });
};

/** Has everything that showed the words written again. */
const tellOf = async (database: Database, changed: number): Promise<void> => {
  if (changed === 0) return;
  await database.firestore.runTransaction((transaction) => Promise.resolve(markSummary(database, transaction)));
};

/**
 * Removes the remarks beside *Uw jaar: gezien en akkoord* from everything stored of a year, the copies
 * in *Vragen* included. The boxes stay. Returns the number of documents that held them.
 */
export const redactAgreements = async (
  database: Database,
  { library, year }: { library: string; year: ReportingYear },
  mark: string,
): Promise<number> => {
  const { agreements, questions } = database;
  const without = (words: string): string => (words === '' ? '' : mark);
  const own = agreements.where('library', '==', library).where('year', '==', year);
  const copies = questions.where('library', '==', library).where('quarter', '==', `${year}-Q4`);
  const changed =
    (await rewrite(database, agreements, await keysOf(own), (one) => ({ ...one, remark: without(one.remark) }))) +
    (await rewrite(database, questions, await keysOf(copies.where('kind', '==', 'remark')), (one) => ({
      ...one,
      explanation: without(one.explanation),
      beside: without(one.beside),
    })));
  await tellOf(database, changed);
  return changed;
};
