import { FieldPath, Filter, Timestamp } from 'firebase-admin/firestore';
import { beforeAll, describe, expect, it } from 'vitest';
import { code, connect, transports } from './connect.ts';

/** Queries, as Google's client gets them. */

type Query = FirebaseFirestore.Query;

/** A small collection in which every rule has something to find and something to leave out. */
const documents: Record<string, object> = {
  a: { n: 1, s: 'x', tags: ['red', 'blue'], m: { deep: 1 } },
  b: { n: 2, s: 'y', tags: ['blue'], m: { deep: 2 } },
  c: { n: 3, s: 'x', tags: [], v: null },
  d: { n: 2.5, s: 'z', v: Number.NaN },
  e: { s: 'x', v: 7, at: new Timestamp(1000, 0) },
  f: { n: '2', tags: 'blue' },
  g: { n: null, s: 'y' },
};

const id = FieldPath.documentId();

interface Case {
  name: string;
  query: (all: Query) => Query;
  found: string[];
}

const cases: Case[] = [
  { name: 'no filter: all, by name', query: (q) => q, found: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] },
  { name: '== on a number', query: (q) => q.where('n', '==', 2), found: ['b'] },
  { name: '== on a text', query: (q) => q.where('s', '==', 'x'), found: ['a', 'c', 'e'] },
  { name: '== on a nested field', query: (q) => q.where('m.deep', '==', 2), found: ['b'] },
  { name: '== on a map', query: (q) => q.where('m', '==', { deep: 1 }), found: ['a'] },
  { name: '== on an array', query: (q) => q.where('tags', '==', ['red', 'blue']), found: ['a'] },
  { name: '== null', query: (q) => q.where('v', '==', null), found: ['c'] },
  { name: '== NaN', query: (q) => q.where('v', '==', Number.NaN), found: ['d'] },
  {
    name: '!= leaves out absent fields and null, and is ordered by the field',
    query: (q) => q.where('v', '!=', 7),
    found: ['d'],
  },
  { name: '!= crosses types', query: (q) => q.where('n', '!=', 2), found: ['a', 'd', 'c', 'f'] },
  { name: '!= null', query: (q) => q.where('v', '!=', null), found: ['d', 'e'] },
  { name: '!= NaN', query: (q) => q.where('v', '!=', Number.NaN), found: ['e'] },
  { name: '< keeps to the type', query: (q) => q.where('n', '<', 3), found: ['a', 'b', 'd'] },
  { name: '<=', query: (q) => q.where('n', '<=', 2), found: ['a', 'b'] },
  { name: '>', query: (q) => q.where('n', '>', 2), found: ['d', 'c'] },
  { name: '>= and < on one field', query: (q) => q.where('n', '>=', 2).where('n', '<', 3), found: ['b', 'd'] },
  { name: 'a range of texts', query: (q) => q.where('s', '>=', 'y'), found: ['b', 'g', 'd'] },
  {
    name: 'inequalities on two fields, ordered by their names',
    query: (q) => q.where('s', '>', 'w').where('n', '<', 3),
    found: ['a', 'b', 'd'],
  },
  { name: 'equality and a range', query: (q) => q.where('s', '==', 'x').where('n', '>', 1), found: ['c'] },
  { name: 'in', query: (q) => q.where('s', 'in', ['y', 'z']), found: ['b', 'd', 'g'] },
  { name: 'in takes 2 and 2.0 for equal', query: (q) => q.where('n', 'in', [2, 2.5]), found: ['b', 'd'] },
  {
    name: 'not-in leaves out absent fields and null',
    query: (q) => q.where('n', 'not-in', [1, 2.5]),
    found: ['b', 'c', 'f'],
  },
  { name: 'not-in with null finds nothing', query: (q) => q.where('n', 'not-in', [1, null]), found: [] },
  { name: 'array-contains', query: (q) => q.where('tags', 'array-contains', 'blue'), found: ['a', 'b'] },
  {
    name: 'array-contains-any finds each once',
    query: (q) => q.where('tags', 'array-contains-any', ['red', 'blue']),
    found: ['a', 'b'],
  },
  {
    name: 'or',
    query: (q) => q.where(Filter.or(Filter.where('n', '==', 1), Filter.where('s', '==', 'z'))),
    found: ['a', 'd'],
  },
  {
    name: 'and of ors',
    query: (q) =>
      q.where(
        Filter.and(Filter.or(Filter.where('s', '==', 'x'), Filter.where('s', '==', 'y')), Filter.where('n', '<=', 2)),
      ),
    found: ['a', 'b'],
  },
  { name: 'documentId ==', query: (q) => q.where(id, '==', 'c'), found: ['c'] },
  {
    name: 'documentId in, whatever the order asked',
    query: (q) => q.where(id, 'in', ['e', 'a', 'none']),
    found: ['a', 'e'],
  },
  { name: 'documentId range', query: (q) => q.where(id, '>=', 'b').where(id, '<', 'e'), found: ['b', 'c', 'd'] },
  { name: 'documentId descending', query: (q) => q.orderBy(id, 'desc').limit(2), found: ['g', 'f'] },
  { name: 'orderBy leaves out documents without the field', query: (q) => q.orderBy('v'), found: ['c', 'd', 'e'] },
  {
    name: 'orderBy descending, equal ones by name descending',
    query: (q) => q.orderBy('s', 'desc'),
    found: ['d', 'g', 'b', 'e', 'c', 'a'],
  },
  { name: 'orderBy two fields', query: (q) => q.orderBy('s').orderBy('n', 'desc'), found: ['c', 'a', 'b', 'g', 'd'] },
  { name: 'limit', query: (q) => q.orderBy('n', 'desc').limit(2), found: ['f', 'c'] },
  {
    name: 'limitToLast gives the last ones in the order asked',
    query: (q) => q.orderBy('n').limitToLast(2),
    found: ['c', 'f'],
  },
  { name: 'offset', query: (q) => q.offset(5), found: ['f', 'g'] },
  { name: 'offset and limit', query: (q) => q.where('s', '==', 'x').offset(1).limit(1), found: ['c'] },
  { name: 'an offset past the end', query: (q) => q.offset(100), found: [] },
];

const refused: { name: string; query: (all: Query) => Query; message: string }[] = [
  {
    name: 'in without values',
    query: (q) => q.where('n', 'in', []),
    message: "'IN' requires an non-empty ArrayValue.",
  },
  {
    name: 'in with 31 values',
    query: (q) => q.where('n', 'in', range(31)),
    message: "'IN' supports up to 30 comparison values.",
  },
  {
    name: 'not-in with 11 values',
    query: (q) => q.where('n', 'not-in', range(11)),
    message: "'NOT_IN' supports up to 10 comparison values.",
  },
  {
    name: 'array-contains-any with 31 values',
    query: (q) => q.where('n', 'array-contains-any', range(31)),
    message: "'ARRAY_CONTAINS_ANY' supports up to 30 comparison values.",
  },
  {
    name: 'two ins of 6 by 6',
    query: (q) => q.where('n', 'in', range(6)).where('s', 'in', range(6)),
    message: 'Result had 36 disjunctions',
  },
  {
    name: 'two array-contains',
    query: (q) => q.where('tags', 'array-contains', 1).where('l', 'array-contains', 2),
    message: "A maximum of 1 'ARRAY_CONTAINS' filter is allowed per disjunction.",
  },
  {
    name: 'not-in with !=',
    query: (q) => q.where('n', 'not-in', [1]).where('s', '!=', 1),
    message: "Only a single 'NOT_EQUAL', 'NOT_IN'",
  },
  {
    name: 'two !=',
    query: (q) => q.where('n', '!=', 1).where('s', '!=', 1),
    message: "Only a single 'NOT_EQUAL', 'NOT_IN'",
  },
  {
    name: 'not-in with in',
    query: (q) => q.where('n', 'not-in', [1]).where('s', 'in', [1]),
    message: "'NOT_IN' cannot be used in the same query",
  },
  {
    name: 'not-in with or',
    query: (q) =>
      q.where(
        Filter.and(Filter.where('n', 'not-in', [1]), Filter.or(Filter.where('s', '==', 1), Filter.where('s', '==', 2))),
      ),
    message: "'NOT_IN' cannot be used in the same query",
  },
  {
    name: 'ordering by a field twice',
    query: (q) => q.orderBy('n').orderBy('n'),
    message: 'order by clause cannot contain duplicate fields n',
  },
  {
    name: 'ordering by a field that is equal everywhere',
    query: (q) => q.where('n', '==', 1).orderBy('n'),
    message: 'order by clause cannot contain a field with an equality filter n',
  },
  {
    name: 'ordering by a field that is one of some',
    query: (q) => q.where('s', '>', 0).where('n', 'in', [1, 2]).orderBy('n').orderBy('s'),
    message: 'order by clause cannot contain a field with an equality filter n',
  },
  {
    name: 'inequalities on 11 fields',
    query: (q) => range(11).reduce((r, i) => r.where(`f${i}`, '>', 0), q),
    message: '11 distinct inequality fields',
  },
];

const allowed: { name: string; query: (all: Query) => Query }[] = [
  { name: 'in with 30 values', query: (q) => q.where('n', 'in', range(30)) },
  { name: 'not-in with 10 values', query: (q) => q.where('n', 'not-in', range(10)) },
  { name: 'two ins of 5 by 6', query: (q) => q.where('n', 'in', range(5)).where('s', 'in', range(6)) },
  { name: 'ordering by another field than that of in', query: (q) => q.where('n', 'in', [1, 2]).orderBy('s') },
  { name: 'inequalities on 10 fields', query: (q) => range(10).reduce((r, i) => r.where(`f${i}`, '>', 0), q) },
];

function range(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 100);
}

describe.each(transports)('queries over %s', (transport) => {
  const connection = connect(transport);

  beforeAll(async () => {
    const batch = connection.firestore.batch();
    for (const [name, fields] of Object.entries(documents)) batch.set(connection.firestore.doc(`q/${name}`), fields);
    await batch.commit();
  });

  it.each(cases)('$name', async ({ query, found }) => {
    const { docs } = await query(connection.firestore.collection('q')).get();
    expect(docs.map((document) => document.id)).toEqual(found);
  });

  it.each(refused)('refuses $name', async ({ query, message }) => {
    const answer = query(connection.firestore.collection('q')).get();
    await expect(answer).rejects.toMatchObject({
      code: code.invalidArgument,
      message: expect.stringContaining(message),
    });
  });

  it.each(allowed)('allows $name', async ({ query }) => {
    await query(connection.firestore.collection('q')).get();
  });

  it('a refused query is refused at once, not tried again for a minute', async () => {
    const began = performance.now();
    await expect(connection.firestore.collection('q').where('n', 'in', []).get()).rejects.toThrow();
    expect(performance.now() - began).toBeLessThan(20_000);
  });

  it('select gives the fields named and no others', async () => {
    const query = connection.firestore.collection('q').where('n', '==', 1).select('s', 'm.deep', 'none');
    const { docs } = await query.get();
    expect(docs[0]?.data()).toEqual({ s: 'x', m: { deep: 1 } });
  });

  it('select of nothing gives names only', async () => {
    const { docs } = await connection.firestore.collection('q').limit(1).select().get();
    expect(docs.map((document) => [document.id, document.data()])).toEqual([['a', {}]]);
  });

  it('a field path with special characters is found', async () => {
    await connection.firestore.doc('special/x').set({ 'a.b`c': 1, deep: { 'd e': 2 } });
    const query = connection.firestore
      .collection('special')
      .where(new FieldPath('a.b`c'), '==', 1)
      .where(new FieldPath('deep', 'd e'), '==', 2);
    expect((await query.get()).size).toBe(1);
  });
});
