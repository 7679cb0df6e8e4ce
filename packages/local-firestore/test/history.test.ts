import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { commit } from '../src/store/commit.ts';
import { historyMicros } from '../src/store/database.ts';
import { Store } from '../src/store/store.ts';
import { targetWrites } from '../src/store/write.ts';
import { Transactions } from '../src/transactions/transactions.ts';
import { toTimestamp } from '../src/values/timestamp.ts';

/** Reads and transactions at a time in the past see the documents of that time. */

const name = 'projects/p/databases/d/documents/c/x';

describe('the past', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-24T12:00:00Z') });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function open() {
    const store = new Store();
    const database = store.database('projects/p/databases/d');
    const put = (n: number) =>
      commit(store, database, targetWrites(database.name, [{ update: { name, fields: { n: { integerValue: n } } } }]))
        .time;
    return { store, database, put, transactions: new Transactions(store) };
  }

  const pass = (micros: number) => vi.setSystemTime(Date.now() + micros / 1000);

  it('is readable for as long as stated, and refused a moment later', () => {
    const { put, transactions } = open();
    const time = put(1);
    put(2);
    pass(historyMicros);
    expect(transactions.readTime(toTimestamp(time))).toBe(time);
    pass(1000);
    expect(() => transactions.readTime(toTimestamp(time))).toThrow('The requested snapshot version is too old.');
  });

  it('is forgotten after that, so that a document that changes for ever stays small', () => {
    const { database, put } = open();
    const first = put(0);
    for (let n = 1; n < 2_000; n++) put(n);
    const last = put(2_000);
    expect(database.get('c/x', first)?.fields.n).toEqual({ integerValue: 0 });
    pass(historyMicros + 1_000_000);
    put(2_001);
    put(2_002);
    expect(database.get('c/x', first)).toBeUndefined();
    expect(database.get('c/x', last)?.fields.n).toEqual({ integerValue: 2_000 });
    expect(database.get('c/x')?.fields.n).toEqual({ integerValue: 2_002 });
  });

  it('is kept for a read-only transaction that runs', () => {
    const { database, put, transactions } = open();
    const first = put(0);
    const { readTime } = transactions.begin(database, { readOnly: {} });
    for (let n = 1; n < 2_000; n++) put(n);
    pass(historyMicros + 1_000_000);
    put(2_001);
    expect(database.get('c/x', readTime)?.updateTime).toBe(first);
  });

  it('a document that was deleted leaves nothing behind', () => {
    const { store, database } = open();
    const remove = (path: string) => targetWrites(database.name, [{ delete: `${name}${path}` }]);
    const make = (path: string) => targetWrites(database.name, [{ update: { name: `${name}${path}` } }]);
    for (let n = 0; n < 1_000; n++) {
      commit(store, database, make(`-${n}`));
      commit(store, database, remove(`-${n}`));
    }
    expect(database.collection('c')?.size).toBe(1_000);
    pass(historyMicros + 1_000_000);
    commit(store, database, make('-last'));
    expect(database.collection('c')?.size).toBe(1);
  });
});
