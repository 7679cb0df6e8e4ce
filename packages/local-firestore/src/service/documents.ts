import { randomInt } from 'node:crypto';
import { Fault, invalid } from '../fault.ts';
import { checkId, documentName, documentPath, joinPath, parentName } from '../store/name.ts';
import type { DocumentMask, Precondition, Write } from '../store/write.ts';
import type { Fields } from '../values/value.ts';
import { type Consistency, type Context, type Document, maskPaths, Reading, toDocument } from './reading.ts';

export interface GetDocumentRequest extends Consistency {
  name?: string;
  mask?: DocumentMask;
}

export async function getDocument(context: Context, request: GetDocumentRequest): Promise<Document> {
  const { database, path } = documentName(request.name);
  const mask = maskPaths(request.mask);
  const reading = new Reading(context, context.store.database(database), request);
  const [document] = await reading.documents([path]);
  if (document === undefined) throw new Fault('NOT_FOUND', `Document "${request.name}" not found.`);
  return toDocument(document, mask);
}

export interface BatchGetDocumentsRequest extends Consistency {
  database?: string;
  documents?: string[];
  mask?: DocumentMask;
}

export async function batchGetDocuments(context: Context, request: BatchGetDocumentsRequest): Promise<object[]> {
  const database = context.store.database(request.database);
  const names = [...new Set(request.documents ?? [])];
  const paths = names.map((name) => documentPath(database.name, name));
  const mask = maskPaths(request.mask);
  const reading = new Reading(context, database, request);
  const found = await reading.documents(paths);
  const readTime = reading.time;
  const results = found.map((document, i) =>
    document === undefined ? { missing: names[i], readTime } : { found: toDocument(document, mask), readTime },
  );
  return reading.begun === undefined ? results : [{ transaction: reading.begun }, ...results];
}

export interface CreateDocumentRequest {
  parent?: string;
  collectionId?: string;
  documentId?: string;
  document?: { name?: string; fields?: Fields };
  mask?: DocumentMask;
}

export async function createDocument(context: Context, request: CreateDocumentRequest): Promise<Document> {
  const { database, path } = parentName(request.parent);
  const { collectionId = '', documentId = '', document = {} } = request;
  if (document.name) throw invalid('The name of a new document must not be set: use document_id.');
  checkId(collectionId);
  const id = documentId === '' ? automaticId() : documentId;
  checkId(id);
  const name = context.store.database(database).documentName(joinPath(path, collectionId, id));
  const update = { name, fields: document.fields ?? {} };
  return writeOne(context, { update, currentDocument: { exists: false } }, request.mask);
}

export interface UpdateDocumentRequest {
  document?: { name?: string; fields?: Fields };
  updateMask?: DocumentMask;
  mask?: DocumentMask;
  currentDocument?: Precondition;
}

export function updateDocument(context: Context, request: UpdateDocumentRequest): Promise<Document> {
  const { document: update = {}, updateMask, currentDocument, mask } = request;
  return writeOne(
    context,
    { update, ...(updateMask && { updateMask }), ...(currentDocument && { currentDocument }) },
    mask,
  );
}

async function writeOne(context: Context, write: Write, mask: DocumentMask | undefined): Promise<Document> {
  const paths = maskPaths(mask);
  const { database: name, path } = documentName(write.update?.name);
  const database = context.store.database(name);
  const { time } = await context.transactions.commit(database, [write], undefined, context.onGone);
  const written = database.get(path, time);
  if (written === undefined) throw new Error(`A commit has not left what it wrote: ${path}`);
  return toDocument(written, paths);
}

export interface DeleteDocumentRequest {
  name?: string;
  currentDocument?: Precondition;
}

export async function deleteDocument(context: Context, request: DeleteDocumentRequest): Promise<object> {
  const { name = '', currentDocument } = request;
  const database = context.store.database(documentName(name).database);
  const write: Write = { delete: name, ...(currentDocument && { currentDocument }) };
  await context.transactions.commit(database, [write], undefined, context.onGone);
  return {};
}

const idAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

const automaticId = (): string => Array.from({ length: 20 }, () => idAlphabet[randomInt(idAlphabet.length)]).join('');
