import { Fault, invalid, toFault } from '../fault.ts';
import { type Targeted, targetWrite, type Write } from '../store/write.ts';
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
  const targets = writes.map((write) => targetOrFault(database.name, write));
  const sound = targets.flatMap((target) => (target instanceof Fault ? [] : [target]));
  if (new Set(sound.map(({ name }) => name)).size < sound.length)
    throw invalid('A document cannot be written to more than once within the same batch write.');
  const done = (await context.transactions.commitEach(database, sound, context.onGone)).values();
  const outcomes = targets.map((target) => (target instanceof Fault ? target : (done.next().value ?? {})));
  return {
    writeResults: outcomes.map((outcome) => (outcome instanceof Fault ? {} : outcome)),
    status: outcomes.map((outcome) =>
      outcome instanceof Fault ? { code: outcome.grpc, message: outcome.message } : {},
    ),
  };
}

/** Writes of a batch succeed or fail independently, including one with an impossible document name. */
function targetOrFault(database: string, write: Write): Targeted | Fault {
  try {
    return targetWrite(database, write);
  } catch (thrown) {
    return toFault(thrown);
  }
}
