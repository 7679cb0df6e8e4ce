import type { Database } from '../../../functions/store/database.ts';
import type { RevisionDocument } from '../../../functions/store/documents.ts';
import type { EditionDocument } from '../../../functions/store/publications/publication-documents.ts';

/** Counts the results that a run left in Firestore, to show that it exercised something. */
export const outcomesOf = async (database: Database): Promise<Readonly<Record<string, number>>> => {
  const { firestore, questions, submissions } = database;
  const group = async <Document>(name: string) =>
    (await firestore.collectionGroup(name).get()).docs.map((document) => document.data() as Document);
  const [revisions, editions] = [await group<RevisionDocument>('revisions'), await group<EditionDocument>('editions')];
  const decisions = (await questions.get()).docs.flatMap((document) => document.data().decision?.kind ?? []);
  const states = (await submissions.get()).docs.map((document) => document.data());
  return {
    'hand-ins': revisions.length,
    'corrections accepted': revisions.filter(({ reason }) => reason !== undefined).length,
    'questions agreed with': decisions.filter((kind) => kind === 'agreed').length,
    'questions asked back': decisions.filter((kind) => kind === 'asked-back').length,
    'submissions reopened': states.filter(({ reopenedUntil }) => reopenedUntil !== null).length,
    editions: editions.length,
    'editions adopted': editions.filter(({ status }) => status === 'final').length,
  };
};
