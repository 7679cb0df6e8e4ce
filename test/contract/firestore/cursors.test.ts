import { FieldPath } from 'firebase-admin/firestore';
import { beforeAll, describe, expect, it } from 'vitest';
import { code, connect, transports } from './connect.ts';

/** Query cursors, as Google's client gets them. */

type Query = FirebaseFirestore.Query;
type Snapshot = FirebaseFirestore.DocumentSnapshot;

/** Two groups of equal values, so that ties have to be broken. */
const documents: Record<string, { g: string; n: number }> = {
  a: { g: 'x', n: 1 },
  b: { g: 'x', n: 2 },
  c: { g: 'y', n: 1 },
  d: { g: 'y', n: 2 },
  e: { g: 'z', n: 1 },
};

interface Case {
  name: string;
  query: (all: Query, snapshotOf: (id: string) => Snapshot) => Query;
  found: string;
}

const cases: Case[] = [
  { name: 'startAt takes the value in', query: (q) => q.orderBy('g').startAt('y'), found: 'cde' },
  { name: 'startAfter leaves all with the value out', query: (q) => q.orderBy('g').startAfter('y'), found: 'e' },
  { name: 'endAt takes all with the value in', query: (q) => q.orderBy('g').endAt('y'), found: 'abcd' },
  { name: 'endBefore leaves the value out', query: (q) => q.orderBy('g').endBefore('y'), found: 'ab' },
  { name: 'two values', query: (q) => q.orderBy('g').orderBy('n').startAt('x', 2), found: 'bcde' },
  { name: 'a prefix of two orders', query: (q) => q.orderBy('g').orderBy('n').startAfter('x'), found: 'cde' },
  { name: 'both ends', query: (q) => q.orderBy('g').startAt('x').endBefore('z'), found: 'abcd' },
  { name: 'a value that nobody has', query: (q) => q.orderBy('g').startAt('xx'), found: 'cde' },
  { name: 'descending', query: (q) => q.orderBy('g', 'desc').startAfter('y'), found: 'ba' },
  { name: 'descending endAt', query: (q) => q.orderBy('g', 'desc').endAt('y'), found: 'edc' },
  { name: 'mixed directions', query: (q) => q.orderBy('g').orderBy('n', 'desc').startAfter('x', 2), found: 'adce' },
  { name: 'by name', query: (q) => q.orderBy(FieldPath.documentId()).startAfter('b').endAt('d'), found: 'cd' },
  { name: 'a snapshot, without an order', query: (q, s) => q.startAfter(s('b')), found: 'cde' },
  { name: 'a snapshot among equals', query: (q, s) => q.orderBy('g').startAt(s('d')), found: 'de' },
  { name: 'a snapshot, descending', query: (q, s) => q.orderBy('g', 'desc').startAfter(s('d')), found: 'cba' },
  { name: 'a snapshot with an inequality', query: (q, s) => q.where('n', '>=', 1).startAfter(s('c')), found: 'ebd' },
  { name: 'endBefore a snapshot', query: (q, s) => q.orderBy('n').endBefore(s('b')), found: 'ace' },
  { name: 'limitToLast with a start', query: (q) => q.orderBy('g').startAt('y').limitToLast(2), found: 'de' },
  { name: 'limitToLast with an end', query: (q) => q.orderBy('g').endBefore('z').limitToLast(3), found: 'bcd' },
  { name: 'limit after a cursor', query: (q) => q.orderBy('g').startAfter('x').limit(1), found: 'c' },
];

describe.each(transports)('cursors over %s', (transport) => {
  const connection = connect(transport);
  const snapshots = new Map<string, Snapshot>();

  beforeAll(async () => {
    const batch = connection.firestore.batch();
    for (const [id, fields] of Object.entries(documents)) batch.set(connection.firestore.doc(`cursors/${id}`), fields);
    await batch.commit();
    for (const document of (await connection.firestore.collection('cursors').get()).docs)
      snapshots.set(document.id, document);
  });

  it.each(cases)('$name', async ({ query, found }) => {
    const { docs } = await query(
      connection.firestore.collection('cursors'),
      (id) => snapshots.get(id) as Snapshot,
    ).get();
    expect(docs.map(({ id }) => id).join('')).toBe(found);
  });

  it('pages with startAfter meet every document once', async () => {
    const query = connection.firestore.collection('cursors').orderBy('g').limit(2);
    const met: string[] = [];
    for (let page = await query.get(); page.size > 0; page = await query.startAfter(page.docs.at(-1)).get())
      met.push(...page.docs.map(({ id }) => id));
    expect(met.join('')).toBe('abcde');
  });

  it('a cursor with more values than orders is refused', async () => {
    const database = connection.database;
    const body = {
      structuredQuery: { from: [{ collectionId: 'cursors' }], startAt: { values: [{ integerValue: '1' }] } },
    };
    const response = await fetch(`http://${connection.host}/v1/${database}/documents:runQuery`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const [answer] = (await response.json()) as [{ error: { status: string; message: string } }];
    expect(answer.error).toMatchObject({ status: 'INVALID_ARGUMENT', message: 'Cursor has too many values.' });
    expect(code.invalidArgument).toBe(3);
  });
});
