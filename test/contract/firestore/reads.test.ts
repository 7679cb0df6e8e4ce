import { GeoPoint, Timestamp } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { connect, freshCollection, transports } from './connect.ts';

/** Reading documents and collections. */

describe.each(transports)('reads over %s', (transport) => {
  const connection = connect(transport);

  it('gives back every type as it was written', async () => {
    const reference = freshCollection(connection).doc();
    const fields = {
      text: 'é 日本 😀 \u0000 "',
      empty: '',
      truth: true,
      nothing: null,
      integer: 42,
      negative: -7,
      double: 0.1,
      huge: 1e300,
      nan: Number.NaN,
      infinity: Number.NEGATIVE_INFINITY,
      time: new Timestamp(-5, 123_456_000),
      bytes: Buffer.from([0, 1, 254, 255]),
      place: new GeoPoint(52.09, -0.5),
      reference: connection.firestore.doc('a/b'),
      list: [1, 'a', null, { deep: [true] }],
      emptyList: [],
      map: { a: { b: { c: 1 } }, 'k.e y': 2 },
      emptyMap: {},
    };
    await reference.set(fields);
    const read = (await reference.get()).data();
    expect(read).toEqual({ ...fields, reference: expect.anything() });
    expect(read?.reference.path).toBe('a/b');
  });

  it('rounds times down to microseconds', async () => {
    const reference = freshCollection(connection).doc();
    await reference.set({ time: new Timestamp(1, 123_456_789) });
    expect((await reference.get()).get('time')).toEqual(new Timestamp(1, 123_456_000));
  });

  it('getAll gives documents in the order asked, missing ones as well, doubles twice', async () => {
    const collection = freshCollection(connection);
    await collection.doc('a').set({ n: 1 });
    await collection.doc('b').set({ n: 2 });
    const [b, missing, a, again] = ['b', 'none', 'a', 'b'].map((id) => collection.doc(id));
    const documents = await connection.firestore.getAll(...[b, missing, a, again].flatMap((d) => d ?? []));
    expect(documents.map((document) => document.get('n'))).toEqual([2, undefined, 1, 2]);
    expect(documents[1]?.exists).toBe(false);
  });

  it('getAll with a mask gives the fields named only', async () => {
    const reference = freshCollection(connection).doc();
    await reference.set({ a: 1, m: { x: 1, y: 2 }, z: 3 });
    const [document] = await connection.firestore.getAll(reference, { fieldMask: ['a', 'm.y', 'none'] });
    expect(document?.data()).toEqual({ a: 1, m: { y: 2 } });
  });

  it('listDocuments tells of missing documents that have documents below them', async () => {
    const collection = freshCollection(connection);
    await collection.doc('there').set({});
    await collection.doc('missing').collection('sub').doc('x').set({});
    await collection.doc('deep').collection('sub').doc('missing').collection('sub').doc('x').set({});
    await collection.doc('gone').set({});
    await collection.doc('gone').delete();
    const references = await collection.listDocuments();
    expect(references.map(({ id }) => id)).toEqual(['deep', 'missing', 'there']);
  });

  it('listCollections gives the collections below a document, in order', async () => {
    const parent = freshCollection(connection).doc('p');
    await parent.collection('b').doc().set({});
    await parent.collection('a').doc().set({});
    await parent.collection('c').doc('missing').collection('sub').doc().set({});
    const gone = parent.collection('d').doc();
    await gone.set({});
    await gone.delete();
    expect((await parent.listCollections()).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('listCollections of the database gives its top ones', async () => {
    const collection = freshCollection(connection);
    await collection.doc('a').collection('sub').doc().set({});
    const ids = (await connection.firestore.listCollections()).map(({ id }) => id);
    expect(ids).toContain(collection.id);
    expect(ids).not.toContain('sub');
  });

  it('a collection group finds all collections of one id, wherever they are', async () => {
    const group = `g-${freshCollection(connection).id}`;
    const { firestore } = connection;
    const paths = [`${group}/a`, `x/1/${group}/b`, `x/1/y/2/${group}/c`, `${group}/a/other/d`];
    await Promise.all(paths.map((path) => firestore.doc(path).set({ path })));
    const { docs } = await firestore.collectionGroup(group).get();
    expect(docs.map(({ ref }) => ref.path)).toEqual(paths.slice(0, 3).sort());
    const filtered = await firestore.collectionGroup(group).where('path', '>=', 'x').get();
    expect(filtered.docs.map(({ id }) => id)).toEqual(['b', 'c']);
  });

  it('a snapshot tells when it was read, not before what it shows', async () => {
    const reference = freshCollection(connection).doc();
    const { writeTime } = await reference.set({});
    const { readTime } = await reference.get();
    expect(readTime.valueOf() >= writeTime.valueOf()).toBe(true);
  });
});
