import { type Database, onlyDocument } from '../database.ts';
import type { UnregisteredFiles } from './unregistered-files.ts';
import { type HealthDocument, health } from './work-documents.ts';

export const loadHealth = async (database: Database): Promise<HealthDocument> =>
  (await database.health.doc(onlyDocument).get()).data() ?? health.parse({ version: 1 });

export type HealthNote = Partial<Omit<HealthDocument, 'version' | keyof UnregisteredFiles>>;

/** Merges the note into the document with one write. */
export const noteHealth = async (database: Database, note: HealthNote): Promise<void> => {
  health.parse({ version: 1, ...note });
  const reference = database.firestore.collection(database.health.path).doc(onlyDocument);
  await reference.set({ version: 1, ...note }, { merge: true });
};
