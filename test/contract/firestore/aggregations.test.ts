import { AggregateField } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { connect, freshCollection, transports } from './connect.ts';

/** Counts, sums and averages, as Google's client gets them. */

const { average, count, sum } = AggregateField;

/** Expected values from the comments on StructuredAggregationQuery in Google's query.proto. */
interface Case {
  name: string;
  values: unknown[];
  sum: number;
  average: number | null;
}

const cases: Case[] = [
  { name: 'nothing', values: [], sum: 0, average: null },
  { name: 'integers', values: [1, 2, 6], sum: 9, average: 3 },
  { name: 'doubles', values: [0.5, 1.5], sum: 2, average: 1 },
  { name: 'integers and doubles', values: [1, 0.5], sum: 1.5, average: 0.75 },
  { name: 'numbers among other things', values: [1, 'x', null, [2], { a: 3 }, 3], sum: 4, average: 2 },
  { name: 'only other things', values: ['x', null], sum: 0, average: null },
  { name: 'NaN', values: [1, Number.NaN], sum: Number.NaN, average: Number.NaN },
  {
    name: 'infinity',
    values: [1, Number.POSITIVE_INFINITY],
    sum: Number.POSITIVE_INFINITY,
    average: Number.POSITIVE_INFINITY,
  },
  {
    name: 'both infinities',
    values: [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
    sum: Number.NaN,
    average: Number.NaN,
  },
  { name: 'more than an integer holds', values: [2n ** 63n - 1n, 2n ** 63n - 1n], sum: 2 ** 64, average: 2 ** 63 },
];

describe.each(transports)('aggregations over %s', (transport) => {
  const connection = connect(transport);

  async function filled(values: unknown[]) {
    const collection = freshCollection(connection);
    const batch = connection.firestore.batch();
    for (const value of values) batch.set(collection.doc(), { value });
    await batch.commit();
    return collection;
  }

  it.each(cases)('sum and average of $name', async (expected) => {
    const collection = await filled(expected.values);
    const answer = await collection.aggregate({ sum: sum('value'), average: average('value') }).get();
    expect(answer.data()).toEqual({ sum: expected.sum, average: expected.average });
  });

  it('count of a collection, of a query, of a limit', async () => {
    const collection = await filled([1, 2, 3, 4]);
    expect((await collection.count().get()).data().count).toBe(4);
    expect((await collection.where('value', '>', 2).count().get()).data().count).toBe(2);
    expect((await collection.limit(3).count().get()).data().count).toBe(3);
    expect((await collection.offset(3).count().get()).data().count).toBe(1);
    expect((await collection.orderBy('value').startAfter(3).count().get()).data().count).toBe(1);
  });

  it('count of a collection group', async () => {
    const collection = freshCollection(connection);
    await collection.doc('a').collection(`sub-${collection.id}`).doc().set({});
    await collection.doc('b').collection(`sub-${collection.id}`).doc().set({});
    const query = connection.firestore.collectionGroup(`sub-${collection.id}`).count();
    expect((await query.get()).data().count).toBe(2);
  });

  it('several together take the documents that have all the fields', async () => {
    const collection = freshCollection(connection);
    const years = [{ pages: 100, year: 1980 }, { pages: 50, year: 2020 }, { pages: 150, year: 2021 }, { pages: 50 }];
    await Promise.all(years.map((fields) => collection.doc().set(fields)));
    const query = collection.aggregate({ count: count(), pages: sum('pages'), year: average('year') });
    expect((await query.get()).data()).toEqual({ count: 3, pages: 300, year: 2007 });
  });

  it('is read at a time', async () => {
    const collection = await filled([1]);
    expect((await collection.count().get()).readTime.toMillis()).toBeGreaterThan(0);
  });
});
