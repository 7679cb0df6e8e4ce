import { type Fault, toFault } from '../fault.ts';
import { type Micros, type Timestamp, toTimestamp } from '../values/timestamp.ts';
import type { Value } from '../values/value.ts';
import type { Database } from './database.ts';
import type { Change, StoredDocument } from './document.ts';
import type { Store } from './store.ts';
import { applyWrite, type Outcome, type Targeted } from './write.ts';

export interface WriteResult {
  updateTime?: Timestamp;
  transformResults?: Value[];
}

export interface Committed {
  time: Micros;
  results: WriteResult[];
}

/** Writes that see each other's effects but are not stored yet. */
class Staging {
  readonly documents = new Map<string, StoredDocument | undefined>();
  readonly database: Database;
  readonly time: Micros;

  constructor(database: Database, time: Micros) {
    this.database = database;
    this.time = time;
  }

  apply(target: Targeted): WriteResult {
    const { path } = target;
    const current = this.documents.has(path) ? this.documents.get(path) : this.database.get(path);
    const outcome = applyWrite(target, current, this.time);
    this.documents.set(path, outcome.document);
    return toResult(outcome);
  }

  changes(): Change[] {
    return [...this.documents]
      .map(([path, after]) => ({ path, before: this.database.get(path), after }))
      .filter(({ before, after }) => before !== after);
  }
}

function toResult({ document, transformResults }: Outcome): WriteResult {
  const result: WriteResult = document === undefined ? {} : { updateTime: toTimestamp(document.updateTime) };
  if (transformResults.length > 0) result.transformResults = transformResults;
  return result;
}

/**
 * Applies all writes or none, in order. They are stored before they are visible, and visible before
 * the answer.
 */
export function commit(store: Store, database: Database, writes: readonly Targeted[]): Committed {
  const staging = new Staging(database, store.clock.tick());
  const results = writes.map((write) => staging.apply(write));
  store.save(database, staging.changes(), staging.time);
  return { time: staging.time, results };
}

/** Applies each write independently: a fault takes the place of its result. */
export function commitEach(store: Store, database: Database, writes: readonly Targeted[]): (WriteResult | Fault)[] {
  const staging = new Staging(database, store.clock.tick());
  const results = writes.map((write) => {
    try {
      return staging.apply(write);
    } catch (thrown) {
      return toFault(thrown);
    }
  });
  store.save(database, staging.changes(), staging.time);
  return results;
}
