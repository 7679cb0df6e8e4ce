import { Firestore, type Transaction } from '@google-cloud/firestore';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FirestoreServer, startFirestore } from '../src/server.ts';

/** Random concurrent transactions have the result of some serial order. */

/*
 * Every document holds the list of the transactions that wrote it. A transaction reads some lists and appends itself to
 * some of them, so what each has seen and the order of the writes can be read off afterwards: the transactions have a
 * serial order exactly if "must come before" has no circle.
 */
const keys = ['a', 'b', 'c', 'd'];

interface Plan {
  /** Read one by one, or all by a query. */
  reads: string[] | 'query';
  writes: string[];
}

type Seen = Map<string, number[]>;

const plan: fc.Arbitrary<Plan> = fc
  .record({
    reads: fc.oneof(fc.subarray(keys, { minLength: 1 }), fc.constant('query' as const)),
    writes: fc.subarray(keys, { minLength: 1 }),
  })
  .map(({ reads, writes }) => ({
    reads,
    writes: reads === 'query' ? writes : writes.filter((key) => reads.includes(key)),
  }));

describe('random transactions at the same time', () => {
  let server: FirestoreServer;
  let firestore: Firestore;
  let count = 0;

  beforeAll(async () => {
    server = await startFirestore();
    firestore = new Firestore({ projectId: 'serial', host: `127.0.0.1:${server.port}`, ssl: false });
  });

  afterAll(async () => {
    await firestore.terminate();
    await server.close();
  });

  it('have a serial order', { timeout: 120_000 }, async () => {
    const property = fc.asyncProperty(fc.array(plan, { minLength: 2, maxLength: 6 }), async (plans) => {
      const collection = firestore.collection(`s${count++}`);
      const seen = await Promise.all(plans.map((one, i) => run(collection, one, i)));
      const final = await lists(collection);
      expect(circle(edges(seen, final), plans.length)).toBe(false);
      for (const [i, one] of plans.entries()) for (const key of one.writes) expect(final.get(key)).toContain(i);
    });
    await fc.assert(property, { numRuns: 20 });
  });

  function run(
    collection: FirebaseFirestore.CollectionReference,
    { reads, writes }: Plan,
    self: number,
  ): Promise<Seen> {
    const body = async (transaction: Transaction) => {
      const seen =
        reads === 'query' ? await queried(transaction, collection) : await read(transaction, collection, reads);
      for (const key of writes) transaction.set(collection.doc(key), { by: [...(seen.get(key) ?? []), self] });
      return seen;
    };
    return firestore.runTransaction(body, { maxAttempts: 30 });
  }
});

async function queried(transaction: Transaction, collection: FirebaseFirestore.Query): Promise<Seen> {
  const { docs } = await transaction.get(collection);
  return new Map([
    ...keys.map((key): [string, number[]] => [key, []]),
    ...docs.map((one): [string, number[]] => [one.id, one.get('by')]),
  ]);
}

async function read(
  transaction: Transaction,
  collection: FirebaseFirestore.CollectionReference,
  reads: string[],
): Promise<Seen> {
  const seen: Seen = new Map();
  for (const key of reads) seen.set(key, (await transaction.get(collection.doc(key))).get('by') ?? []);
  return seen;
}

async function lists(collection: FirebaseFirestore.CollectionReference): Promise<Seen> {
  return new Map((await collection.get()).docs.map((one) => [one.id, one.get('by')]));
}

/** Which transaction must come before which: writers before those that saw them, and those before the writers that they did not see. */
function edges(all: Seen[], final: Seen): Map<number, Set<number>> {
  const before = new Map(all.map((_, i): [number, Set<number>] => [i, new Set()]));
  all.forEach((seen, reader) => {
    for (const [key, list] of seen) {
      const written = final.get(key) ?? [];
      expect(written.slice(0, list.length), `a write to ${key} was lost`).toEqual(list);
      for (const writer of list) before.get(writer)?.add(reader);
      for (const writer of written.slice(list.length)) if (writer !== reader) before.get(reader)?.add(writer);
    }
  });
  return before;
}

/** Repeatedly removes the transactions without a predecessor. */
function circle(before: Map<number, Set<number>>, size: number): boolean {
  const left = new Set(Array.from({ length: size }, (_, i) => i));
  const isFree = (one: number) => [...left].every((other) => !before.get(other)?.has(one));
  for (let free = [...left].find(isFree); free !== undefined; free = [...left].find(isFree)) left.delete(free);
  return left.size > 0;
}
