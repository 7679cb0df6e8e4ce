import { Fault, invalid } from '../fault.ts';
import { type Committed, commit, commitEach, type WriteResult } from '../store/commit.ts';
import { type Database, historyMicros } from '../store/database.ts';
import type { Store } from '../store/store.ts';
import { type Targeted, targetWrites, type Write } from '../store/write.ts';
import { isMicrosAligned, type Micros, type Timestamp, toMicros } from '../values/timestamp.ts';
import { Locks, type OnGone } from './locks.ts';
import { Transaction } from './transaction.ts';

/** Google's bounds: 270 s in all, 60 s without a request. */
export const transactionMsMax = 270_000;
export const transactionIdleMsMax = 60_000;

export interface TransactionOptions {
  readOnly?: { readTime?: Timestamp };
  readWrite?: { retryTransaction?: Buffer };
}

const agesMax = 1_000;

const expired = () => invalid('The referenced transaction has expired or is no longer valid.');

const contention =
  'Aborted due to cross-transaction contention. This occurs when multiple transactions attempt to access the same data, requiring Firestore to abort at least one in order to enforce serializability.';

/**
 * The running transactions. Documents that one reads are locked for it; its queries run again when
 * it commits.
 */
export class Transactions {
  readonly #store: Store;
  readonly #active = new Map<string, Transaction>();
  /** When transactions that have ended began, by id. */
  readonly #ages = new Map<string, number>();
  readonly #locks: Locks;

  constructor(store: Store, idleHolderMsMax?: number) {
    this.#store = store;
    this.#locks = new Locks((transaction, reason) => this.#abort(transaction, reason), idleHolderMsMax);
  }

  begin(database: Database, options: TransactionOptions): Transaction {
    this.#sweep();
    const readTime = options.readOnly === undefined ? undefined : this.readTime(options.readOnly.readTime);
    const transaction = new Transaction(database, readTime, this.#firstStart(options));
    if (readTime !== undefined) database.pinned.set(transaction, readTime);
    this.#active.set(transaction.id, transaction);
    return transaction;
  }

  /** A retry keeps the age of its first attempt, so that it does not lose every time. */
  #firstStart({ readWrite }: TransactionOptions): number | undefined {
    const retried = readWrite?.retryTransaction;
    return retried === undefined ? undefined : this.#ages.get(toId(retried));
  }

  #rememberAge({ id, startedMs }: Transaction): void {
    this.#ages.set(id, startedMs);
    const [oldest] = this.#ages.keys();
    if (this.#ages.size > agesMax && oldest !== undefined) this.#ages.delete(oldest);
  }

  /** The time that a read in the past asks for, checked; without one, now. */
  readTime(timestamp: Timestamp | undefined): Micros {
    const now = this.#store.clock.read();
    if (timestamp === undefined) return now;
    if (!isMicrosAligned(timestamp)) throw invalid('Read time must be microsecond aligned.');
    const time = toMicros(timestamp);
    if (time > now) throw invalid('The requested read time is in the future.');
    if (!this.isReadable(time)) throw new Fault('FAILED_PRECONDITION', 'The requested snapshot version is too old.');
    return time;
  }

  /** Whether what was replaced since then is still known. */
  isReadable(time: Micros): boolean {
    return time >= this.#store.clock.last - historyMicros && time >= this.#store.historyStart;
  }

  find(database: Database, id: Buffer): Transaction {
    const transaction = this.#active.get(toId(id));
    if (transaction === undefined || transaction.database !== database) throw expired();
    if (transaction.aborted !== undefined) throw new Fault('ABORTED', transaction.aborted);
    if (this.#isExpired(transaction)) {
      this.#end(transaction);
      throw expired();
    }
    transaction.activeMs = Date.now();
    return transaction;
  }

  /** Runs one request of a transaction, which counts as active meanwhile. */
  async within<T>(transaction: Transaction, run: () => Promise<T> | T): Promise<T> {
    transaction.running++;
    try {
      return await run();
    } finally {
      transaction.running--;
      transaction.activeMs = Date.now();
    }
  }

  async lock(transaction: Transaction | undefined, keys: readonly string[], onGone: OnGone): Promise<void> {
    await this.#locks.acquire(transaction, keys, onGone);
    if (transaction?.aborted !== undefined) throw new Fault('ABORTED', transaction.aborted);
  }

  async commit(database: Database, writes: readonly Write[], id: Buffer | undefined, onGone: OnGone) {
    const targets = targetWrites(database.name, writes);
    if (id === undefined || id.length === 0) {
      await this.#locks.acquire(undefined, lockKeys(targets), onGone);
      return commit(this.#store, database, targets);
    }
    const transaction = this.find(database, id);
    return this.within(transaction, () => this.#commitIn(transaction, targets, onGone));
  }

  async #commitIn(transaction: Transaction, writes: readonly Targeted[], onGone: OnGone): Promise<Committed> {
    try {
      if (transaction.readTime !== undefined && writes.length > 0)
        throw invalid('Cannot modify entities in a read-only transaction.');
      await this.lock(transaction, lockKeys(writes), onGone);
      if (!transaction.checks.every((holds) => holds())) throw new Fault('ABORTED', contention);
      return commit(this.#store, transaction.database, writes);
    } finally {
      this.#end(transaction);
    }
  }

  async commitEach(database: Database, writes: readonly Targeted[], onGone: OnGone): Promise<(WriteResult | Fault)[]> {
    await this.#locks.acquire(undefined, lockKeys(writes), onGone);
    return commitEach(this.#store, database, writes);
  }

  rollback(database: Database, id: Buffer): void {
    const transaction = this.#active.get(toId(id));
    if (transaction === undefined || transaction.database !== database) throw expired();
    this.#end(transaction);
  }

  /**
   * Releases its locks at once but remembers it: its next request is answered ABORTED, which
   * clients retry.
   */
  #abort(transaction: Transaction, reason: string): void {
    transaction.aborted = reason;
    this.#locks.release(transaction);
  }

  #end(transaction: Transaction): void {
    this.#active.delete(transaction.id);
    this.#rememberAge(transaction);
    transaction.database.pinned.delete(transaction);
    this.#locks.release(transaction);
  }

  #isExpired({ running, activeMs, beganMs }: Transaction): boolean {
    const now = Date.now();
    return now - beganMs > transactionMsMax || (running === 0 && now - activeMs > transactionIdleMsMax);
  }

  #sweep(): void {
    for (const transaction of this.#active.values()) {
      if (!this.#isExpired(transaction)) return;
      this.#end(transaction);
    }
  }

  close(): void {
    this.#locks.close();
  }
}

const toId = (bytes: Buffer): string => Buffer.from(bytes).toString();

/** Documents are locked under their full names. */
const lockKeys = (writes: readonly Targeted[]): string[] => writes.map(({ name }) => name);
