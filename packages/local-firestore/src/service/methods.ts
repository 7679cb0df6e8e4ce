import { unimplemented } from '../fault.ts';
import { batchWrite, beginTransaction, commit, rollback } from './commits.ts';
import { batchGetDocuments, createDocument, deleteDocument, getDocument, updateDocument } from './documents.ts';
import { listCollectionIds, listDocuments } from './lists.ts';
import { runAggregationQuery, runQuery } from './queries.ts';
import type { Context } from './reading.ts';

/** Answers one request with one message, or with all messages of a stream. The request has been decoded by its type. */
export type Method = (context: Context, request: object) => Promise<object>;

const refuse = (what: string): Method => {
  return () => Promise.reject(unimplemented(what));
};

/** Every method of `google.firestore.v1.Firestore` but the streams in both directions. */
export const methods: Readonly<Record<string, Method>> = {
  GetDocument: getDocument,
  ListDocuments: listDocuments,
  UpdateDocument: updateDocument,
  DeleteDocument: deleteDocument,
  BatchGetDocuments: batchGetDocuments,
  BeginTransaction: beginTransaction,
  Commit: commit,
  Rollback: rollback,
  RunQuery: runQuery,
  RunAggregationQuery: runAggregationQuery,
  ListCollectionIds: listCollectionIds,
  BatchWrite: batchWrite,
  CreateDocument: createDocument,
  ExecutePipeline: refuse('Pipelines (ExecutePipeline)'),
  PartitionQuery: refuse('PartitionQuery'),
};
