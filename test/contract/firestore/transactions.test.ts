import { setTimeout as sleep } from 'node:timers/promises';
import { AggregateField, FieldPath, Timestamp } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { code, connect, freshCollection, transports } from './connect.ts';

/** Transactions are isolated, retried, and bounded when a client crashes. */

/** The time for which an idle client holds its locks, as the README states it. */
const deadClientMs = 2_000;
/** With room for a busy machine. */
const deadClientMsMax = deadClientMs + 10_000;

describe.each(transports)('transactions over %s', (transport) => {
  const connection = connect(transport);

  it('20 clients that increment one counter make exactly 20', async () => {
    const counter = freshCollection(connection).doc();
    await counter.set({ n: 0 });
    const increment = () =>
      connection.firestore.runTransaction(async (transaction) => {
        const { n } = (await transaction.get(counter)).data() as { n: number };
        transaction.update(counter, { n: n + 1 });
      });
    await Promise.all(Array.from({ length: 20 }, increment));
    expect((await counter.get()).get('n')).toBe(20);
  });

  it('of many clients that create one document exactly one does', async () => {
    const reference = freshCollection(connection).doc();
    const claim = (i: number) =>
      connection.firestore.runTransaction(async (transaction) => {
        if ((await transaction.get(reference)).exists) return false;
        transaction.create(reference, { by: i });
        return true;
      });
    const claimed = await Promise.all(Array.from({ length: 10 }, (_, i) => claim(i)));
    expect(claimed.filter(Boolean)).toHaveLength(1);
  });

  it('write skew does not happen: of two that may leave only if the other stays, one stays', async () => {
    const [a, b] = [freshCollection(connection).doc(), freshCollection(connection).doc()];
    await Promise.all([a.set({ on: true }), b.set({ on: true })]);
    const leave = (self: typeof a, other: typeof a) =>
      connection.firestore.runTransaction(async (transaction) => {
        const [mine, theirs] = [await transaction.get(self), await transaction.get(other)];
        if (mine.get('on') && theirs.get('on')) transaction.update(self, { on: false });
      });
    await Promise.all([leave(a, b), leave(b, a)]);
    const on = [(await a.get()).get('on'), (await b.get()).get('on')];
    expect(on.filter(Boolean)).toHaveLength(1);
  });

  it('phantoms do not happen: a room for 3 takes 3 of 8 guests', async () => {
    const room = freshCollection(connection);
    const enter = (i: number) =>
      connection.firestore.runTransaction(async (transaction) => {
        const { size } = await transaction.get(room.where('in', '==', true));
        if (size < 3) transaction.create(room.doc(`guest-${i}`), { in: true });
      });
    await Promise.all(Array.from({ length: 8 }, (_, i) => enter(i)));
    expect((await room.get()).size).toBe(3);
  });

  it('a count in a transaction counts as a read', async () => {
    const room = freshCollection(connection);
    const enter = () =>
      connection.firestore.runTransaction(async (transaction) => {
        const { count } = (await transaction.get(room.aggregate({ count: AggregateField.count() }))).data();
        if (count < 2) transaction.create(room.doc(), {});
      });
    await Promise.all(Array.from({ length: 5 }, enter));
    expect((await room.get()).size).toBe(2);
  });

  it('a document that was read and then changed from outside is not overwritten', async () => {
    const reference = freshCollection(connection).doc();
    await reference.set({ n: 1 });
    let outside: Promise<unknown> | undefined;
    await connection.firestore.runTransaction(async (transaction) => {
      const n = (await transaction.get(reference)).get('n');
      outside ??= reference.update({ outside: true });
      await sleep(50);
      transaction.update(reference, { n: n + 1 });
    });
    await outside;
    expect((await reference.get()).data()).toEqual({ n: 2, outside: true });
  });

  it('transactions that lock in opposite order both end', async () => {
    const [a, b] = [freshCollection(connection).doc(), freshCollection(connection).doc()];
    await Promise.all([a.set({ n: 0 }), b.set({ n: 0 })]);
    const both = (first: typeof a, second: typeof a) =>
      connection.firestore.runTransaction(async (transaction) => {
        const n = (await transaction.get(first)).get('n');
        await sleep(30);
        await transaction.get(second);
        transaction.update(first, { n: n + 1 });
      });
    await Promise.all([both(a, b), both(b, a)]);
    expect([(await a.get()).get('n'), (await b.get()).get('n')]).toEqual([1, 1]);
  });

  it('a client that dies in a transaction blocks nobody for longer than the bound', async () => {
    const reference = freshCollection(connection).doc('x');
    const { transaction } = await rest<{ transaction: string }>(`documents:beginTransaction`, {});
    const documents = [`${connection.database}/documents/${reference.path}`];
    await rest('documents:batchGet', { documents, transaction });
    const began = performance.now();
    await reference.set({ n: 1 });
    expect(performance.now() - began).toBeLessThan(deadClientMsMax);
    const writes = [{ update: { name: documents[0], fields: {} } }];
    const late = await rest<{ error: { status: string } }>('documents:commit', { writes, transaction });
    expect(late.error.status).toBe('ABORTED');
    expect((await reference.get()).data()).toEqual({ n: 1 });
  });

  it('nothing is written when the function throws, and others may go on at once', async () => {
    const reference = freshCollection(connection).doc();
    await reference.set({ n: 1 });
    const failing = connection.firestore.runTransaction(async (transaction) => {
      await transaction.get(reference);
      transaction.update(reference, { n: 2 });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    const began = performance.now();
    await reference.update({ m: 1 });
    expect(performance.now() - began).toBeLessThan(deadClientMs);
    expect((await reference.get()).data()).toEqual({ n: 1, m: 1 });
  });

  it('a write that is refused leaves nothing of the transaction', async () => {
    const [a, b] = [freshCollection(connection).doc(), freshCollection(connection).doc()];
    const failing = connection.firestore.runTransaction(async (transaction) => {
      await transaction.get(a);
      transaction.set(a, { n: 1 });
      transaction.update(b, { n: 1 });
    });
    await expect(failing).rejects.toMatchObject({ code: code.notFound });
    expect((await a.get()).exists).toBe(false);
  });

  it('a read-only transaction sees one state, and blocks nobody', async () => {
    const [a, b] = [freshCollection(connection).doc(), freshCollection(connection).doc()];
    await Promise.all([a.set({ n: 1 }), b.set({ n: 1 })]);
    const seen = await connection.firestore.runTransaction(
      async (transaction) => {
        const first = (await transaction.get(a)).get('n');
        await connection.firestore.batch().update(a, { n: 2 }).update(b, { n: 2 }).commit();
        const documents = await transaction.getAll(a, b);
        return [first, ...documents.map((document) => document.get('n'))];
      },
      { readOnly: true },
    );
    expect(seen).toEqual([1, 1, 1]);
    expect((await b.get()).get('n')).toBe(2);
  });

  it('readTime shows the past: documents, deleted ones too, and queries', async () => {
    const collection = freshCollection(connection);
    const [a, b] = [collection.doc('a'), collection.doc('b')];
    await a.set({ n: 1 });
    const { writeTime } = await b.set({ n: 1 });
    await a.update({ n: 2 });
    await b.delete();
    await collection.doc('c').set({ n: 3 });
    const past = await connection.firestore.runTransaction(
      async (transaction) => {
        const [one, two] = await transaction.getAll(a, b);
        const { docs } = await transaction.get(collection);
        return [one?.get('n'), two?.exists, docs.map(({ id }) => id)];
      },
      { readOnly: true, readTime: writeTime },
    );
    expect(past).toEqual([1, true, ['a', 'b']]);
  });

  it.each([
    ['far in the past', Timestamp.fromMillis(Date.now() - 7_200_000)],
    ['in the future', Timestamp.fromMillis(Date.now() + 600_000)],
  ])('readTime %s is refused', async (_, readTime) => {
    const reading = connection.firestore.runTransaction((transaction) => transaction.get(freshCollection(connection)), {
      readOnly: true,
      readTime,
    });
    const refusal = await reading.catch((error) => error.code);
    expect([code.invalidArgument, code.failedPrecondition]).toContain(refusal);
  });

  it('a transaction that has ended is not known any more', async () => {
    const { transaction } = await rest<{ transaction: string }>('documents:beginTransaction', {});
    await rest('documents:rollback', { transaction });
    const answer = await rest<{ error: object }>('documents:commit', { transaction, writes: [] });
    expect(answer.error).toMatchObject({
      status: 'INVALID_ARGUMENT',
      message: 'The referenced transaction has expired or is no longer valid.',
    });
  });

  it('a query by name in a transaction sees what is there', async () => {
    const collection = freshCollection(connection);
    await collection.doc('a').set({ n: 1 });
    const found = await connection.firestore.runTransaction(async (transaction) => {
      const { docs } = await transaction.get(collection.where(FieldPath.documentId(), '==', 'a'));
      for (const { ref } of docs) transaction.delete(ref);
      return docs.length;
    });
    expect(found).toBe(1);
    expect((await collection.get()).size).toBe(0);
  });

  async function rest<T>(path: string, body: object): Promise<T> {
    const url = `http://${connection.host}/v1/${connection.database}/${path}`;
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return (await response.json()) as T;
  }
});
