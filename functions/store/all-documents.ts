import type { DocumentData, Firestore, Query } from 'firebase-admin/firestore';
import { type Database, subcollections } from './database.ts';
import { documentsIn } from './pages.ts';
import { fromJson, type Json, toJson } from './value-json.ts';

/** Any stored document: its path and its fields. */
export interface AnyDocument {
  readonly path: string;
  readonly data: Json;
}

async function* anyDocumentsIn(query: Query): AsyncGenerator<AnyDocument> {
  for await (const document of documentsIn(query)) yield { path: document.ref.path, data: toJson(document.data()) };
}

const isUnderDocument = ({ path }: AnyDocument): boolean => path.split('/').length > 2;

/** Yields every document of the store, in a fixed order: by collection, subcollections last. */
export async function* everyDocument({ firestore }: Database): AsyncGenerator<AnyDocument> {
  const roots = await firestore.listCollections();
  for (const root of roots.sort((one, other) => (one.id < other.id ? -1 : 1))) yield* anyDocumentsIn(root);
  for (const name of subcollections) {
    for await (const document of anyDocumentsIn(firestore.collectionGroup(name)))
      if (isUnderDocument(document)) yield document;
  }
}

/** @throws an Error that says what is wrong with the path: a document's has an even number of parts. */
export const checkDocument = ({ path, data }: AnyDocument, firestore: Firestore): void => {
  firestore.doc(path);
  if (data === null || typeof data !== 'object' || Array.isArray(data)) throw new Error('a document has fields');
  fromJson(data, firestore);
};

/** Firestore's own limits on a commit are 500 documents and 10 MiB. */
const documentsPerCommitMax = 400;
const charactersPerCommitMax = 2_000_000;

/** Collects documents until a commit is full. */
export const startWriting = (database: Database) => {
  const { firestore } = database;
  let batch = firestore.batch();
  let [documents, characters] = [0, 0];
  const commit = async (): Promise<void> => {
    if (documents === 0) return;
    const full = batch;
    batch = firestore.batch();
    [documents, characters] = [0, 0];
    await full.commit();
  };
  const room = async (size: number): Promise<void> => {
    if (documents === documentsPerCommitMax || characters + size > charactersPerCommitMax) await commit();
    documents++;
    characters += size;
  };
  return {
    put: async ({ path, data }: AnyDocument, size: number): Promise<void> => {
      await room(size);
      batch.set(firestore.doc(path), fromJson(data, firestore) as DocumentData);
    },
    drop: async (path: string): Promise<void> => {
      await room(0);
      batch.delete(firestore.doc(path));
    },
    finish: commit,
  };
};
