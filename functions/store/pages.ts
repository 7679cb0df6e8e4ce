import { type DocumentData, FieldPath, type Query, type QueryDocumentSnapshot } from 'firebase-admin/firestore';

/** The number of documents in memory at once. */
const pageSize = 500;

/** Yields every document of a query by key, the only order that Firestore allows with `in`. */
export async function* documentsIn<Stored extends DocumentData>(
  all: Query<Stored>,
): AsyncGenerator<QueryDocumentSnapshot<Stored>> {
  const query = all.orderBy(FieldPath.documentId()).limit(pageSize);
  for (let page = await query.get(); ; ) {
    yield* page.docs;
    const last = page.docs.at(-1);
    if (!last || page.size < pageSize) return;
    page = await query.startAfter(last).get();
  }
}
