import { Fault, invalid } from '../fault.ts';
import { targetWrites, type Write } from '../store/write.ts';
import type { TransactionOptions } from '../transactions/transactions.ts';
import { toTimestamp } from '../values/timestamp.ts';
import type { Context } from './reading.ts';

export const batchWritesMax = 500;

export interface BeginTransactionRequest {
  database?: string;
  options?: TransactionOptions;
}

export async function beginTransaction(context: Context, request: BeginTransactionRequest): Promise<object> {
  const database = context.store.database(request.database);
  return { transaction: Buffer.from(context.transactions.begin(database, request.options ?? {}).id) };
}

export interface CommitRequest {
  database?: string;
  writes?: Write[];
  transaction?: Buffer;
}

export async function commit(context: Context, request: CommitRequest): Promise<object> {
  const { database: name, writes = [], transaction } = request;
  const database = context.store.database(name);
  const committed = await context.transactions.commit(database, writes, transaction, context.onGone);
  return { writeResults: committed.results, commitTime: toTimestamp(committed.time) };
}

export async function rollback(context: Context, request: CommitRequest): Promise<object> {
  if (request.transaction === undefined) throw invalid('A rollback must name its transaction.');
  context.transactions.rollback(context.store.database(request.database), request.transaction);
  return {};
}

export async function batchWrite(context: Context, request: CommitRequest): Promise<object> {
  const database = context.store.database(request.database);
  const { writes = [] } = request;
  if (writes.length > batchWritesMax)
    throw invalid(`Cannot write more than ${batchWritesMax} entities in a single call.`);
  const targets = targetWrites(database.name, writes);
  if (new Set(targets.map(({ name }) => name)).size < writes.length)
    throw invalid('A document cannot be written to more than once within the same batch write.');
  const outcomes = await context.transactions.commitEach(database, targets, context.onGone);
  return {
    writeResults: outcomes.map((outcome) => (outcome instanceof Fault ? {} : outcome)),
    status: outcomes.map((outcome) =>
      outcome instanceof Fault ? { code: outcome.grpc, message: outcome.message } : {},
    ),
  };
}
