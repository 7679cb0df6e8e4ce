import { Fault } from '../fault.ts';
import type { Transaction } from './transaction.ts';

/** The default. */
export const idleHolderMsUsual = 2_000;
/** The longest wait for locks. */
export const lockWaitMsMax = 30_000;
const reviewMsMin = 20;

/** Takes what must be called when the client goes away. */
export type OnGone = (listener: () => void) => void;

interface Waiter {
  owner: Transaction | undefined;
  keys: readonly string[];
  grant: () => void;
  refuse: (fault: Fault) => void;
  timer: NodeJS.Timeout | undefined;
  sinceMs: number;
}

/**
 * Exclusive locks on keys, for transactions. A request gets all its keys at once or waits, in order
 * of arrival. A write outside a transaction waits for its keys too, but holds none.
 */
export class Locks {
  readonly #holders = new Map<string, Transaction>();
  readonly #keys = new Map<Transaction, Set<string>>();
  readonly #waiters = new Set<Waiter>();
  readonly #abort: (transaction: Transaction, reason: string) => void;
  readonly #idleHolderMsMax: number;

  /**
   * `abort` ends a transaction that must give way. One that was idle for `idleHolderMsMax` gives
   * way to waiters: that bounds how long a crashed client can block others.
   */
  constructor(abort: (transaction: Transaction, reason: string) => void, idleHolderMsMax = idleHolderMsUsual) {
    this.#abort = abort;
    this.#idleHolderMsMax = idleHolderMsMax;
  }

  /** Answers at once (undefined) if the keys are free. */
  acquire(owner: Transaction | undefined, keys: readonly string[], onGone: OnGone): Promise<void> | undefined {
    if (this.#blockers(owner, keys).length > 0) return this.#wait(owner, keys, onGone);
    this.#take(owner, keys);
    return undefined;
  }

  release(owner: Transaction): void {
    for (const key of this.#keys.get(owner) ?? []) this.#holders.delete(key);
    this.#keys.delete(owner);
    for (const waiter of this.#waiters)
      if (waiter.owner === owner) this.#refuse(waiter, owner.aborted ?? 'Transaction ended.');
    this.#grantWaiting();
  }

  close(): void {
    for (const waiter of this.#waiters) clearTimeout(waiter.timer);
    this.#waiters.clear();
  }

  #take(owner: Transaction | undefined, keys: readonly string[]): void {
    if (owner === undefined) return;
    const held = this.#keys.get(owner) ?? new Set();
    this.#keys.set(owner, held);
    for (const key of keys) {
      this.#holders.set(key, owner);
      held.add(key);
    }
  }

  #blockers(owner: Transaction | undefined, keys: readonly string[]): Transaction[] {
    if (this.#holders.size === 0) return [];
    return keys.flatMap((key) => this.#holders.get(key) ?? []).filter((holder) => holder !== owner);
  }

  #wait(owner: Transaction | undefined, keys: readonly string[], onGone: OnGone): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const waiter: Waiter = { owner, keys, grant: resolve, refuse: reject, timer: undefined, sinceMs: Date.now() };
    this.#waiters.add(waiter);
    this.#schedule(waiter);
    onGone(() => this.#refuse(waiter, 'The client went away.', 'CANCELLED'));
    if (owner !== undefined) this.#breakCycles(owner);
    return promise;
  }

  #grantWaiting(): void {
    for (const waiter of this.#waiters) {
      if (this.#blockers(waiter.owner, waiter.keys).length > 0) continue;
      this.#leave(waiter);
      this.#take(waiter.owner, waiter.keys);
      waiter.grant();
    }
  }

  #leave(waiter: Waiter): void {
    clearTimeout(waiter.timer);
    this.#waiters.delete(waiter);
  }

  #refuse(waiter: Waiter, message: string, code: 'ABORTED' | 'CANCELLED' = 'ABORTED'): void {
    if (!this.#waiters.has(waiter)) return;
    this.#leave(waiter);
    waiter.refuse(new Fault(code, message));
  }

  /** Reviews a waiter when a holder before it may have become idle, or when it has waited long enough. */
  #schedule(waiter: Waiter): void {
    const holders = this.#blockers(waiter.owner, waiter.keys);
    const silentAt = holders.map(({ activeMs }) => activeMs + this.#idleHolderMsMax);
    const next = Math.min(...silentAt, waiter.sinceMs + lockWaitMsMax);
    waiter.timer = setTimeout(() => this.#review(waiter), Math.max(reviewMsMin, next - Date.now()));
  }

  /** Idle holders give way; after the limit the waiter itself fails. */
  #review(waiter: Waiter): void {
    const now = Date.now();
    const isSilent = ({ running, activeMs }: Transaction) => running === 0 && now - activeMs >= this.#idleHolderMsMax;
    for (const holder of this.#blockers(waiter.owner, waiter.keys).filter(isSilent))
      this.#abort(holder, 'The transaction was silent while others waited for its locks.');
    if (now - waiter.sinceMs >= lockWaitMsMax) this.#refuse(waiter, 'Transaction lock timeout.');
    if (this.#waiters.has(waiter)) this.#schedule(waiter);
  }

  /** Breaks a deadlock: the youngest transaction of the circle ends. */
  #breakCycles(start: Transaction): void {
    for (let cycle = this.#cycle(start, [start]); cycle !== undefined; cycle = this.#cycle(start, [start])) {
      const youngest = cycle.reduce((a, b) => (b.startedMs >= a.startedMs ? b : a));
      this.#abort(youngest, 'Transactions waited for each other (deadlock): this one was ended. Please try again.');
      if (youngest === start) return;
    }
  }

  #cycle(start: Transaction, trail: Transaction[]): Transaction[] | undefined {
    const last = trail.at(-1);
    for (const waiter of this.#waiters) {
      if (waiter.owner === undefined || waiter.owner !== last) continue;
      for (const holder of this.#blockers(last, waiter.keys)) {
        if (holder === start) return trail;
        if (trail.includes(holder)) continue;
        const found = this.#cycle(start, [...trail, holder]);
        if (found !== undefined) return found;
      }
    }
    return undefined;
  }
}
