import type { CollectionReference, DocumentData, DocumentSnapshot, Query } from 'firebase-admin/firestore';
import type { Database } from './database.ts';

interface Kept<Stored> {
  readonly writtenAt: string;
  readonly document: Stored;
}

const timeOf = ({ updateTime }: DocumentSnapshot): string => {
  if (!updateTime) throw new Error('Firestore does not say when a document was written');
  return `${updateTime.seconds} ${updateTime.nanoseconds}`;
};

/** Reads only the ids and update times. */
const timesOf = async (queries: readonly Query[]): Promise<ReadonlyMap<string, string>> => {
  const found = await Promise.all(queries.map((query) => query.select().get()));
  const times = found.flatMap(({ docs }) => docs.map((document): [string, string] => [document.id, timeOf(document)]));
  return new Map(times.sort(([one], [other]) => (one < other ? -1 : 1)));
};

/** Returns the documents that any of the queries finds, ordered by id. */
export type DocumentCache<Stored> = (...queries: readonly Query[]) => Promise<readonly Stored[]>;

/**
 * Caches large documents that are often read and rarely written. A document is read again when its
 * update time has changed, so the result is never older than that of an ordinary query.
 */
export const cacheDocuments = <Stored extends DocumentData>(
  { firestore }: Database,
  collection: CollectionReference<Stored>,
): DocumentCache<Stored> => {
  let kept: ReadonlyMap<string, Kept<Stored>> = new Map();

  const read = async (ids: readonly string[]): Promise<readonly [string, Kept<Stored>][]> => {
    if (ids.length === 0) return [];
    const documents = await firestore.getAll(
      ...ids.map((id) => collection.doc(id) as FirebaseFirestore.DocumentReference),
    );
    return (documents as DocumentSnapshot<Stored>[]).flatMap((one): [string, Kept<Stored>][] => {
      const document = one.data();
      return document ? [[one.id, { writtenAt: timeOf(one), document }]] : [];
    });
  };

  return async (...queries) => {
    const times = await timesOf(queries);
    const before = kept;
    const written = new Set([...times].filter(([id, time]) => before.get(id)?.writtenAt !== time).map(([id]) => id));
    const fresh = new Map(await read([...written]));
    const now = [...times.keys()].flatMap((id): [string, Kept<Stored>][] => {
      // Missing when the document was deleted between the two reads.
      const one = (written.has(id) ? fresh : before).get(id);
      return one ? [[id, one]] : [];
    });
    kept = new Map(now);
    return now.map(([, { document }]) => document);
  };
};
