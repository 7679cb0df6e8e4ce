import { type Database, numberKey, onlyDocument } from './database.ts';
import type { PublicationDocument } from './documents.ts';

/** What was published of a period: which revisions went in, and (`functions/exchange/edition.ts`) what came out. */
export interface Published {
  readonly publication: PublicationDocument;
  readonly edition: string;
}

/** A document holds 1 MiB; an edition is ASCII. */
const charactersPerPartMax = 700_000;

const partsOf = (text: string): readonly string[] =>
  Array.from({ length: Math.ceil(text.length / charactersPerPartMax) }, (_, index) =>
    text.slice(index * charactersPerPartMax, (index + 1) * charactersPerPartMax),
  );

/** Remembers what was published, and which marks it had seen; a change since then keeps the summary due. */
export const savePublications = async (
  database: Database,
  published: readonly Published[],
  publishedMarks: number,
): Promise<void> => {
  const batch = database.firestore.batch();
  for (const { publication, edition } of published) {
    const parts = partsOf(edition);
    const { period } = publication;
    batch.set(database.publications.doc(period), { ...publication, editionParts: parts.length });
    for (const [index, text] of parts.entries()) {
      batch.set(database.editionParts(period).doc(numberKey(index + 1)), { version: 1, text });
    }
  }
  batch.update(database.summary.doc(onlyDocument), { publishedMarks });
  await batch.commit();
};

export const loadPublication = async (database: Database, period: string): Promise<PublicationDocument | null> =>
  (await database.publications.doc(period).get()).data() ?? null;

/** Null = it was published before editions were kept. */
export const loadEdition = async (
  database: Database,
  { period, editionParts }: PublicationDocument,
): Promise<string | null> => {
  if (editionParts === undefined) return null;
  const { docs } = await database.editionParts(period).orderBy('__name__').limit(editionParts).get();
  return docs.map((document) => document.data().text).join('');
};
