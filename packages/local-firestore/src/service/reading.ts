import type { Plan } from '../query/plan.ts';
import { type QueryResult, runQuery } from '../query/run.ts';
import type { Database } from '../store/database.ts';
import type { StoredDocument } from '../store/document.ts';
import type { Store } from '../store/store.ts';
import type { DocumentMask } from '../store/write.ts';
import type { OnGone } from '../transactions/locks.ts';
import type { Transaction } from '../transactions/transaction.ts';
import type { TransactionOptions, Transactions } from '../transactions/transactions.ts';
import { type FieldPath, parseFieldPath, selectFields } from '../values/field-path.ts';
import { type Micros, type Timestamp, toTimestamp } from '../values/timestamp.ts';
import type { Fields } from '../values/value.ts';

/** What one server has. */
export interface Services {
  readonly store: Store;
  readonly transactions: Transactions;
}

/** What one request is answered with. */
export interface Context extends Services {
  /** Calls back when the client disconnects, so that a request waiting for a lock gives up. */
  readonly onGone: OnGone;
}

/** `google.firestore.v1.Document` as it is sent. */
export interface Document {
  name: string;
  fields?: Fields;
  createTime?: Timestamp;
  updateTime?: Timestamp;
}

/** At most one of these says when, or in which transaction, a request reads. */
export interface Consistency {
  transaction?: Buffer;
  newTransaction?: TransactionOptions;
  readTime?: Timestamp;
}

/**
 * One request's view of a database. Outside a transaction it is the newest state; in the past or in a read-only
 * transaction a snapshot; in a read-write transaction the newest state, locked and to be checked again at the commit.
 */
export class Reading {
  readonly database: Database;
  readonly transaction: Transaction | undefined;
  /** The id of the transaction that this request began: the first response carries it. */
  readonly begun: Buffer | undefined;
  readonly #context: Context;
  readonly #at: Micros | undefined;

  constructor(context: Context, database: Database, { transaction: id, newTransaction, readTime }: Consistency) {
    this.#context = context;
    this.database = database;
    const { transactions } = context;
    if (newTransaction !== undefined) {
      const { readWrite, readOnly = {} } = newTransaction;
      this.transaction = transactions.begin(database, readWrite === undefined ? { readOnly } : { readWrite });
      this.begun = Buffer.from(this.transaction.id);
    } else if (id !== undefined && id.length > 0) this.transaction = transactions.find(database, id);
    this.#at = readTime === undefined ? this.transaction?.readTime : transactions.readTime(readTime);
  }

  get time(): Timestamp {
    return toTimestamp(this.#at ?? this.#context.store.clock.read());
  }

  /** Undefined: now. */
  get at(): Micros | undefined {
    return this.#at;
  }

  async documents(paths: readonly string[]): Promise<(StoredDocument | undefined)[]> {
    const read = () => paths.map((path) => this.database.get(path, this.#at));
    return this.#locked(
      paths.map((path) => this.database.documentName(path)),
      read,
      () => {
        const seen = read();
        return () => read().every((document, i) => document === seen[i]);
      },
    );
  }

  /** Transactions that query the same collection take turns; what else writes there is noticed at the commit. */
  async query(plan: Plan): Promise<QueryResult> {
    const key = `query ${this.database.name} ${plan.parent} ${plan.allDescendants ? '**' : ''} ${plan.collectionId ?? ''}`;
    const read = () => runQuery(this.database, plan, this.#at);
    return this.#locked([key], read, () => {
      const seen = read().documents;
      return () => sameDocuments(seen, read().documents);
    });
  }

  async #locked<T>(keys: string[], read: () => T, check: () => () => boolean): Promise<T> {
    const { transaction } = this;
    if (transaction === undefined || transaction.readTime !== undefined) return read();
    const { transactions, onGone } = this.#context;
    return transactions.within(transaction, async () => {
      await transactions.lock(transaction, keys, onGone);
      transaction.checks.push(check());
      return read();
    });
  }
}

const sameDocuments = (a: StoredDocument[], b: StoredDocument[]): boolean =>
  a.length === b.length && a.every((document, i) => document === b[i]);

export const maskPaths = (mask: DocumentMask | undefined): FieldPath[] | undefined =>
  mask === undefined ? undefined : (mask.fieldPaths ?? []).map(parseFieldPath);

export function toDocument(document: StoredDocument, mask?: FieldPath[]): Document {
  return {
    name: document.name,
    fields: mask === undefined ? document.fields : selectFields(document.fields, mask),
    createTime: toTimestamp(document.createTime),
    updateTime: toTimestamp(document.updateTime),
  };
}
