import { FieldValue, Firestore } from '@google-cloud/firestore';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FirestoreServer, startFirestore } from '../src/server.ts';
import { apply, type Fields, type Filter, find, type Operator, type Plain, type Query, type Write } from './model.ts';

/** Random writes and queries give the same result as a simple model. */

/** Few ids, fields and values, so that writes meet each other and queries find something. */
const id = fc.constantFrom('a', 'b', 'B', 'é', 'a-', 'a!', '😀', '10', '9');
const field = fc.constantFrom('p', 'q', 'r');
const number = fc.constantFrom(0, 1, 2, -1, 0.5, 1e10, 2.5);
const scalar: fc.Arbitrary<Plain> = fc.oneof(
  number,
  fc.constantFrom('', 'a', 'b', 'aa', 'é', '\uFFFD', '😀'),
  fc.boolean(),
  fc.constant(null),
);
const list: fc.Arbitrary<Plain> = fc.array(scalar, { maxLength: 3 });
const map: fc.Arbitrary<Plain> = fc.dictionary(fc.constantFrom('x', 'y'), fc.oneof(scalar, list), {
  maxKeys: 2,
  noNullPrototype: true,
});
const value: fc.Arbitrary<Plain> = fc.oneof({ weight: 5, arbitrary: scalar }, list, map);
const fields: fc.Arbitrary<Fields> = fc.dictionary(field, value, { maxKeys: 3, noNullPrototype: true });

const write: fc.Arbitrary<Write> = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), id, fields }),
  fc.record({ kind: fc.constant('merge' as const), id, fields }),
  fc.record({ kind: fc.constant('update' as const), id, field, value }),
  fc.record({ kind: fc.constant('increment' as const), id, field, by: number }),
  fc.record({
    kind: fc.constant('union' as const),
    id,
    field,
    values: fc.array(scalar, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('delete' as const), id }),
);

const comparison = fc.constantFrom<Operator>('<', '<=', '==', '!=', '>=', '>', 'array-contains');
const filter: fc.Arbitrary<Filter> = fc.oneof(
  // Null is asked for by == and != only, and says something else there.
  fc.record({ field, op: comparison, value: value.filter((one) => one !== null) }),
  fc.record({ field, op: fc.constantFrom<Operator>('==', '!='), value: fc.constant(null) }),
  fc.record({
    field,
    op: fc.constantFrom<Operator>('in', 'not-in'),
    value: fc.array(
      value.filter((one) => one !== null),
      { minLength: 1, maxLength: 4 },
    ),
  }),
);

const query: fc.Arbitrary<Query> = fc
  .record({
    filters: fc.array(filter, { maxLength: 2 }),
    orders: fc.uniqueArray(fc.record({ field, descending: fc.boolean() }), {
      maxLength: 2,
      selector: (one) => one.field,
    }),
    limit: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
  })
  .filter(({ filters, orders }) => isAllowed(filters) && mayBeOrdered(filters, orders));

/** The rules of Google on what may be combined. */
/** What is equal is not ordered by. */
const mayBeOrdered = (filters: Filter[], orders: Query['orders']): boolean =>
  !filters.some(({ op, field: name }) => (op === '==' || op === 'in') && orders.some((one) => one.field === name));

function isAllowed(filters: Filter[]): boolean {
  const count = (...ops: Operator[]) => filters.filter(({ op }) => ops.includes(op)).length;
  return count('!=', 'not-in') <= 1 && count('array-contains') <= 1 && !(count('not-in') > 0 && count('in') > 0);
}

describe('random writes and queries', () => {
  let server: FirestoreServer;
  let firestore: Firestore;
  let count = 0;

  beforeAll(async () => {
    server = await startFirestore();
    firestore = new Firestore({ projectId: 'model', host: `127.0.0.1:${server.port}`, ssl: false });
  });

  afterAll(async () => {
    await firestore.terminate();
    await server.close();
  });

  it('give the same answers as a plain model', { timeout: 60_000 }, async () => {
    const property = fc.asyncProperty(
      fc.array(write, { minLength: 5, maxLength: 30 }),
      fc.array(query, { minLength: 1, maxLength: 10 }),
      async (writes, queries) => {
        const collection = firestore.collection(`m${count++}`);
        const documents = new Map<string, Fields>();
        for (const one of writes) {
          const allowed = apply(documents, one);
          const written = await send(collection, one).then(
            () => true,
            () => false,
          );
          expect(written).toBe(allowed);
        }
        const stored = (await collection.get()).docs.map((document) => [document.id, document.data()]);
        expect(stored).toEqual(
          find(documents, { filters: [], orders: [], limit: undefined }).map((one) => [one, documents.get(one)]),
        );
        // More than once: from the second time on an order is kept.
        for (const one of [...queries, ...queries, ...queries])
          expect(await ask(collection, one), JSON.stringify(one)).toEqual(find(documents, one));
      },
    );
    await fc.assert(property, { numRuns: 150 });
  });
});

function send(collection: FirebaseFirestore.CollectionReference, one: Write): Promise<unknown> {
  const reference = collection.doc(one.id);
  switch (one.kind) {
    case 'delete':
      return reference.delete();
    case 'set':
      return reference.set(one.fields);
    case 'merge':
      return reference.set(one.fields, { merge: true });
    case 'update':
      return reference.update({ [one.field]: one.value });
    case 'increment':
      return reference.update({ [one.field]: FieldValue.increment(one.by) });
    case 'union':
      return reference.update({ [one.field]: FieldValue.arrayUnion(...one.values) });
  }
}

async function ask(collection: FirebaseFirestore.Query, { filters, orders, limit }: Query): Promise<string[]> {
  let asked = collection;
  for (const { field: name, op, value: operand } of filters) asked = asked.where(name, op, operand);
  for (const { field: name, descending } of orders) asked = asked.orderBy(name, descending ? 'desc' : 'asc');
  if (limit !== undefined) asked = asked.limit(limit);
  return (await asked.get()).docs.map((document) => document.id);
}
