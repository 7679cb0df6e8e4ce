import type { Submission } from '../../sheets/questionnaire/submission.ts';
import type { Answered } from '../rules/worklist.ts';
import type { Database } from './database.ts';
import type { QuestionDocument } from './documents.ts';
import { toSubmission } from './submissions.ts';

const toAnswered = (document: QuestionDocument): Answered[] => {
  const { key, quarter, kind, measure, value, beside, decision } = document;
  return decision ? [{ key, quarter, kind, measure, value, beside, decision }] : [];
};

/** What the secretary answered about a library's figures. */
export const loadAnswers = async (database: Database, library: string): Promise<readonly Answered[]> => {
  const { docs } = await database.questions.where('library', '==', library).get();
  return docs.flatMap((document) => toAnswered(document.data()));
};

export const loadQuestions = async (database: Database): Promise<readonly QuestionDocument[]> => {
  const { docs } = await database.questions.get();
  return docs.map((document) => document.data());
};

/** The submissions in which something is asked, of the library or of the secretary. */
export const loadAsking = async (database: Database): Promise<readonly Submission[]> => {
  const found = await Promise.all(
    (['waiting', 'open'] as const).map((field) => database.submissions.where(field, '>', 0).get()),
  );
  const byKey = new Map(found.flatMap(({ docs }) => docs.map((document) => [document.id, document.data()] as const)));
  return [...byKey.values()].map(toSubmission);
};

/** Keeps an item when it is new; its key says all that it is about, so one that is there stays as it is. */
export const addQuestion = (database: Database, question: QuestionDocument): Promise<void> =>
  database.firestore.runTransaction(async (transaction) => {
    const reference = database.questions.doc(question.key);
    if (!(await transaction.get(reference)).exists) transaction.create(reference, question);
  });

export const saveDecision = (
  database: Database,
  transaction: FirebaseFirestore.Transaction,
  key: string,
  decision: QuestionDocument['decision'],
): void => {
  transaction.update(database.questions.doc(key), { decision });
};
