import { FieldPath, type Query } from 'firebase-admin/firestore';
import type { AnsweredItem } from '../../../domain/submissions/questions.ts';
import type { Submission } from '../../../domain/submissions/submission.ts';
import type { Database } from '../database.ts';
import { cacheDocuments } from '../document-cache.ts';
import type { QuestionDocument } from '../documents.ts';
import { toSubmission } from '../submissions/submissions.ts';

const toAnswered = (document: QuestionDocument): AnsweredItem[] => {
  const { key, quarter, kind, measure, value, beside, decision } = document;
  return decision ? [{ key, quarter, kind, measure, value, beside, decision }] : [];
};

/** The secretary's answers about a library's figures. */
export const loadAnswers = async (database: Database, library: string): Promise<readonly AnsweredItem[]> => {
  const { docs } = await database.questions.where('library', '==', library).get();
  return docs.flatMap((document) => toAnswered(document.data()));
};

/** What is asked in the whole group, loaded on demand. */
export interface Asked {
  /** Every item that was ever in the worklist. */
  questions(): Promise<readonly QuestionDocument[]>;
  /** The submissions with a question for the library or the secretary. */
  asking(): Promise<readonly Submission[]>;
  /** The submissions with these keys that exist. */
  submissions(keys: readonly string[]): Promise<readonly Submission[]>;
}

/** Firestore's limit on `in`. */
const namesMax = 30;

const named = ({ submissions }: Database, keys: readonly string[]): readonly Query[] =>
  Array.from({ length: Math.ceil(keys.length / namesMax) }, (_, part) => {
    const some = keys.slice(part * namesMax, (part + 1) * namesMax);
    return submissions.where(FieldPath.documentId(), 'in', some) as Query;
  });

export const openAsked = (database: Database): Asked => {
  const [questions, submissions, others] = [
    cacheDocuments(database, database.questions),
    cacheDocuments(database, database.submissions),
    cacheDocuments(database, database.submissions),
  ];
  return {
    questions: () => questions(database.questions),
    asking: async () => {
      const [waiting, open] = (['waiting', 'open'] as const).map((field) => database.submissions.where(field, '>', 0));
      return (await submissions(waiting as Query, open as Query)).map(toSubmission);
    },
    submissions: async (keys) => (await others(...named(database, keys))).map(toSubmission),
  };
};

/** Adds an item when it is new. Its key holds all that it is about, so a stored one stays as it is. */
export const addQuestion = (database: Database, question: QuestionDocument): Promise<void> =>
  database.firestore.runTransaction(async (transaction) => {
    const reference = database.questions.doc(question.key);
    if (!(await transaction.get(reference)).exists) transaction.create(reference, question);
  });

/** Saves her decision. One that has already become a revision stays as it is. */
export const saveDecision = async (
  database: Database,
  transaction: FirebaseFirestore.Transaction,
  key: string,
  decision: QuestionDocument['decision'],
): Promise<void> => {
  const reference = database.questions.doc(key);
  const { countedAs } = (await transaction.get(reference)).data() ?? {};
  if (countedAs === undefined) transaction.update(reference, { decision });
};
