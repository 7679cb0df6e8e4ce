import { invalid } from '../fault.ts';
import { planQuery } from '../query/plan.ts';
import type { StructuredQuery } from '../query/structured-query.ts';
import { checkId, joinPath, parentName } from '../store/name.ts';
import type { DocumentMask } from '../store/write.ts';
import { comparePath, compareText } from '../values/text.ts';
import { page } from './page.ts';
import { type Consistency, type Context, type Document, maskPaths, Reading, toDocument } from './reading.ts';

export interface ListDocumentsRequest extends Consistency {
  parent?: string;
  collectionId?: string;
  pageSize?: number;
  pageToken?: string;
  orderBy?: string;
  mask?: DocumentMask;
  showMissing?: boolean;
}

export async function listDocuments(context: Context, request: ListDocumentsRequest): Promise<object> {
  const { showMissing = false, collectionId = '', orderBy = '' } = request;
  if (showMissing && orderBy !== '') throw invalid('show_missing may not be combined with order_by.');
  checkId(collectionId);
  const { database, path } = parentName(request.parent);
  const reading = new Reading(context, context.store.database(database), request);
  const plan = planQuery({ database, path }, { from: [{ collectionId }], orderBy: parseOrderBy(orderBy) });
  const mask = maskPaths(request.mask);
  const documents: Document[] = (await reading.query(plan)).documents.map((document) => toDocument(document, mask));
  if (showMissing) addMissing(documents, reading, joinPath(path, collectionId));
  const { items, ...rest } = page(documents, orderBy === '' ? ({ name }) => name : undefined, request);
  return { documents: items, ...rest };
}

/** Documents that do not exist but have documents below them are listed by name alone. */
function addMissing(documents: Document[], { database, at }: Reading, collection: string): void {
  const known = new Set(documents.map(({ name }) => name));
  for (const id of database.idsUnder(collection, at)) {
    const name = database.documentName(joinPath(collection, id));
    if (!known.has(name)) documents.push({ name });
  }
  documents.sort((a, b) => comparePath(a.name, b.name));
}

/** `priority desc, __name__` as in a query's order. */
function parseOrderBy(text: string): NonNullable<StructuredQuery['orderBy']> {
  if (text.trim() === '') return [];
  return text.split(',').map((part) => {
    const match = /^\s*(\S+)(?:\s+(asc|desc))?\s*$/i.exec(part);
    if (match === null) throw invalid(`Invalid order_by: "${text}".`);
    const direction = match[2]?.toLowerCase() === 'desc' ? 'DESCENDING' : 'ASCENDING';
    return { field: { fieldPath: match[1] ?? '' }, direction };
  });
}

export interface ListCollectionIdsRequest extends Consistency {
  parent?: string;
  pageSize?: number;
  pageToken?: string;
}

export async function listCollectionIds(context: Context, request: ListCollectionIdsRequest): Promise<object> {
  const { database, path } = parentName(request.parent);
  const reading = new Reading(context, context.store.database(database), request);
  const ids = [...reading.database.idsUnder(path, reading.at)].sort(compareText);
  const { items, ...rest } = page(ids, (id) => id, request);
  return { collectionIds: items, ...rest };
}
