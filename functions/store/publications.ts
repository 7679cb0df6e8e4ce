import { type Database, onlyDocument } from './database.ts';
import type { PublicationDocument } from './documents.ts';

/** Remembers what was published, and which marks it had seen; a change since then keeps the summary due. */
export const savePublications = async (
  database: Database,
  publications: readonly PublicationDocument[],
  publishedMarks: number,
): Promise<void> => {
  const batch = database.firestore.batch();
  for (const publication of publications) batch.set(database.publications.doc(publication.period), publication);
  batch.update(database.summary.doc(onlyDocument), { publishedMarks });
  await batch.commit();
};
