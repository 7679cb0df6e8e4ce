import type { Fault } from '../fault.ts';
import { toDocument } from '../service/reading.ts';
import type { Database } from '../store/database.ts';
import type { FieldPath } from '../values/field-path.ts';
import { type Micros, toTimestamp } from '../values/timestamp.ts';
import { enumValue } from '../wire/schema.ts';
import type { Shown } from './view.ts';

/*
 * A resume token holds the time of the newest commit it covers and the ID of the server run. Only
 * that run knows its past, so a token of an earlier run restarts the target.
 */
export const makeToken = (run: string, time: Micros): Buffer => Buffer.from(`${run} ${time}`);

export function readToken(run: string, token: Buffer): Micros | undefined {
  const [tokenRun, time] = Buffer.from(token).toString().split(' ');
  return tokenRun === run ? Number(time) : undefined;
}

type ChangeType = 'NO_CHANGE' | 'ADD' | 'REMOVE' | 'CURRENT' | 'RESET';

export const targetChange = (targetChangeType: ChangeType, targetIds: number[], rest: object = {}): object => ({
  targetChange: { targetChangeType: enumValue('TargetChange.TargetChangeType', targetChangeType), targetIds, ...rest },
});

export const removedFor = (targetId: number, { grpc, message }: Fault): object =>
  targetChange('REMOVE', [targetId], { cause: { code: grpc, message } });

/** The messages that bring a client from `before` to `after`. */
export function* documentMessages(
  database: Database,
  { id, mask }: { id: number; mask: FieldPath[] | undefined },
  before: Shown,
  after: Shown,
  time: Micros,
): Generator<object> {
  for (const path of before.keys()) if (!after.has(path)) yield goneMessage(database, id, path, time);
  for (const [path, document] of after)
    if (before.get(path) !== document)
      yield { documentChange: { document: toDocument(document, mask), targetIds: [id] } };
}

/** A document that is no longer shown: deleted, or still there but outside the target. */
export function goneMessage(database: Database, id: number, path: string, time: Micros): object {
  const gone = { document: database.documentName(path), removedTargetIds: [id], readTime: toTimestamp(time) };
  return database.get(path) === undefined ? { documentDelete: gone } : { documentRemove: gone };
}
