import { FieldValue, GeoPoint, Timestamp } from 'firebase-admin/firestore';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Connection, connect, transports } from './connect.ts';

/**
 * The order of values as Google states it
 * (https://firebase.google.com/docs/firestore/manage-data/data-types#value_type_ordering). Values
 * within one inner list are equal and sort by name.
 */
const ascending = ({ firestore }: Connection): unknown[][] => [
  [null],
  [false],
  [true],
  [Number.NaN],
  [Number.NEGATIVE_INFINITY],
  [-9007199254740993n],
  [-1.5],
  [0, -0, 0n],
  [Number.MIN_VALUE],
  [1, 1n],
  [1.5],
  [9007199254740992n, 2 ** 53],
  [9007199254740993n],
  [Number.MAX_VALUE],
  [Number.POSITIVE_INFINITY],
  [new Timestamp(1, 0)],
  [new Timestamp(1, 1000)],
  [new Timestamp(2, 0)],
  [''],
  ['Z'],
  ['a'],
  ['aa'],
  ['é'],
  ['日本'],
  ['\uFFFD'],
  ['😀'],
  [Buffer.from([])],
  [Buffer.from([0])],
  [Buffer.from([0, 255])],
  [Buffer.from([255])],
  [firestore.doc('a/z')],
  [firestore.doc('a/z/b/c')],
  [firestore.doc('a-b/c')],
  [firestore.doc('b/a')],
  [new GeoPoint(-90, 0)],
  [new GeoPoint(0, -180)],
  [new GeoPoint(0, 180)],
  [new GeoPoint(90, 0)],
  [[]],
  [[1]],
  [[1, 'a']],
  [[2]],
  [['a']],
  [FieldValue.vector([3])],
  [FieldValue.vector([1, 2])],
  [FieldValue.vector([1, 3])],
  [{}],
  [{ a: 1 }],
  [{ a: 1, b: 1 }],
  [{ a: 2 }],
  [{ b: 0 }],
];

describe.each(transports)('the order of values over %s', (transport) => {
  const connection = connect(transport);
  let expected: string[] = [];
  let groups: string[][] = [];

  beforeAll(async () => {
    const batch = connection.firestore.batch();
    // Names that run against the order, but with it among equals.
    groups = ascending(connection).map((equals, i) => equals.map((_, k) => `${String(900 - i)}-${k}`));
    ascending(connection).forEach((equals, i) => {
      equals.forEach((value, k) => void batch.set(connection.firestore.doc(`order/${900 - i}-${k}`), { value }));
    });
    await batch.commit();
    expected = groups.flat();
  });

  it('is kept ascending', async () => {
    const { docs } = await connection.firestore.collection('order').orderBy('value').get();
    expect(docs.map(({ id }) => id)).toEqual(expected);
  });

  it('is kept descending', async () => {
    const { docs } = await connection.firestore.collection('order').orderBy('value', 'desc').get();
    expect(docs.map(({ id }) => id)).toEqual(expected.toReversed());
  });

  it('agrees with cursors at each value', async () => {
    const query = connection.firestore.collection('order').orderBy('value');
    for (const [i, [value]] of ascending(connection).entries()) {
      const first = expected.indexOf(groups[i]?.[0] ?? '');
      const from = (await query.startAt(value).get()).docs.map(({ id }) => id);
      expect(from, `from value ${i}`).toEqual(expected.slice(first));
      const upTo = (await query.endBefore(value).get()).docs.map(({ id }) => id);
      expect(upTo, `before value ${i}`).toEqual(expected.slice(0, first));
    }
  });
});
