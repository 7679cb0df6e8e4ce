import { FieldPath, FieldValue, Timestamp, type WriteResult } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { code, connect, freshCollection, transports } from './connect.ts';

/** Writes and field transforms. */

type Reference = FirebaseFirestore.DocumentReference;

interface Case {
  name: string;
  before?: object;
  write: (reference: Reference) => Promise<WriteResult>;
  after: object;
}

const kept: Case[] = [
  { name: 'create makes a document', write: (d) => d.create({ a: 1 }), after: { a: 1 } },
  { name: 'set makes a document', write: (d) => d.set({ a: 1 }), after: { a: 1 } },
  { name: 'set replaces the whole document', before: { a: 1, b: 2 }, write: (d) => d.set({ c: 3 }), after: { c: 3 } },
  { name: 'set with nothing leaves an empty document', before: { a: 1 }, write: (d) => d.set({}), after: {} },
  {
    name: 'set with merge keeps other fields, in maps as well',
    before: { a: 1, m: { x: 1, y: 2 } },
    write: (d) => d.set({ m: { y: 3 }, b: 4 }, { merge: true }),
    after: { a: 1, b: 4, m: { x: 1, y: 3 } },
  },
  {
    name: 'set with merge of an empty map replaces that map',
    before: { m: { x: 1 }, a: 1 },
    write: (d) => d.set({ m: {} }, { merge: true }),
    after: { m: {}, a: 1 },
  },
  { name: 'set with merge makes a document', write: (d) => d.set({ a: 1 }, { merge: true }), after: { a: 1 } },
  {
    name: 'set with merge deletes a field',
    before: { a: 1, m: { x: 1, y: 2 } },
    write: (d) => d.set({ a: FieldValue.delete(), m: { x: FieldValue.delete() } }, { merge: true }),
    after: { m: { y: 2 } },
  },
  {
    name: 'set with mergeFields writes only the fields named',
    before: { a: 1, b: 2, m: { x: 1, y: 1 } },
    write: (d) => d.set({ a: 9, b: 9, m: { x: 9, y: 9 } }, { mergeFields: ['a', 'm.y'] }),
    after: { a: 9, b: 2, m: { x: 1, y: 9 } },
  },
  {
    name: 'set with merge replaces arrays whole',
    before: { list: [1, 2, 3] },
    write: (d) => d.set({ list: [4] }, { merge: true }),
    after: { list: [4] },
  },
  {
    name: 'update changes fields by dotted paths',
    before: { m: { x: 1, y: 2 }, a: 1 },
    write: (d) => d.update({ 'm.x': 5, b: 2 }),
    after: { m: { x: 5, y: 2 }, a: 1, b: 2 },
  },
  {
    name: 'update makes the maps on the way',
    before: {},
    write: (d) => d.update({ 'a.b.c': 1 }),
    after: { a: { b: { c: 1 } } },
  },
  {
    name: 'update replaces a value that is no map, when a path goes through it',
    before: { a: 1 },
    write: (d) => d.update({ 'a.b': 2 }),
    after: { a: { b: 2 } },
  },
  {
    name: 'update replaces a map whole, when it is named itself',
    before: { m: { x: 1, y: 2 } },
    write: (d) => d.update({ m: { z: 3 } }),
    after: { m: { z: 3 } },
  },
  {
    name: 'update deletes fields by path',
    before: { m: { x: 1, y: 2 }, a: 1 },
    write: (d) => d.update({ 'm.x': FieldValue.delete(), a: FieldValue.delete() }),
    after: { m: { y: 2 } },
  },
  {
    name: 'update reaches names with dots, spaces, backticks and backslashes',
    before: { 'a.b': 1, 'c d': 1, 'e`f\\g': 1 },
    write: (d) => d.update(new FieldPath('a.b'), 2, new FieldPath('c d'), 2, new FieldPath('e`f\\g'), 2),
    after: { 'a.b': 2, 'c d': 2, 'e`f\\g': 2 },
  },
  {
    name: 'names that JavaScript knows are names like others',
    before: { constructor: 1 },
    write: (d) => d.set({ toString: 2, hasOwnProperty: { valueOf: 3 } }, { merge: true }),
    after: { constructor: 1, toString: 2, hasOwnProperty: { valueOf: 3 } },
  },
];

describe.each(transports)('writes over %s', (transport) => {
  const connection = connect(transport);

  it.each(kept)('$name', async ({ before, write, after }) => {
    const reference = freshCollection(connection).doc();
    if (before !== undefined) await reference.set(before);
    const result = await write(reference);
    const snapshot = await reference.get();
    expect(snapshot.data()).toEqual(after);
    expect(snapshot.updateTime?.isEqual(result.writeTime)).toBe(true);
  });

  it('create refuses a document that exists', async () => {
    const reference = freshCollection(connection).doc('x');
    await reference.set({});
    const name = `${connection.database}/documents/${reference.path}`;
    const message = expect.stringContaining(`Document already exists: ${name}`);
    await expect(reference.create({})).rejects.toMatchObject({ code: code.alreadyExists, message });
  });

  it('update refuses a document that does not exist', async () => {
    const reference = freshCollection(connection).doc('x');
    const name = `${connection.database}/documents/${reference.path}`;
    const message = expect.stringContaining(`No document to update: ${name}`);
    await expect(reference.update({ a: 1 })).rejects.toMatchObject({ code: code.notFound, message });
  });

  it('delete takes a document away, and does not mind if there is none', async () => {
    const reference = freshCollection(connection).doc();
    await reference.set({ a: 1 });
    await reference.delete();
    expect((await reference.get()).exists).toBe(false);
    await reference.delete();
  });

  it('keeps the create time over updates, and starts anew after a delete', async () => {
    const reference = freshCollection(connection).doc();
    const created = (await reference.set({ a: 1 })).writeTime;
    await reference.set({ a: 2 });
    expect((await reference.get()).createTime?.isEqual(created)).toBe(true);
    await reference.delete();
    const again = (await reference.set({ a: 1 })).writeTime;
    expect((await reference.get()).createTime?.isEqual(again)).toBe(true);
  });

  it('a write that changes nothing keeps the update time', async () => {
    const reference = freshCollection(connection).doc();
    const first = (await reference.set({ a: 1, m: { t: new Timestamp(1, 0) } })).writeTime;
    expect((await reference.set({ a: 1, m: { t: new Timestamp(1, 0) } })).writeTime.isEqual(first)).toBe(true);
    expect((await reference.get()).updateTime?.isEqual(first)).toBe(true);
  });

  it('gives write times that go up', async () => {
    const collection = freshCollection(connection);
    const times: Timestamp[] = [];
    for (let i = 0; i < 20; i++) times.push((await collection.doc().set({ i })).writeTime);
    const texts = times.map((time) => time.valueOf());
    expect(texts).toEqual([...new Set(texts)].sort());
  });

  it('a batch is written whole, in order, at one time', async () => {
    const [a, b] = [freshCollection(connection).doc(), freshCollection(connection).doc()];
    const results = await connection.firestore
      .batch()
      .create(a, { n: 1 })
      .update(a, { n: 2 })
      .set(b, { n: 3 })
      .commit();
    expect((await a.get()).data()).toEqual({ n: 2 });
    expect(results.every(({ writeTime }) => writeTime.isEqual(results[0]?.writeTime as Timestamp))).toBe(true);
  });

  it('a batch of which one write is refused is not written at all', async () => {
    const [a, b] = [freshCollection(connection).doc(), freshCollection(connection).doc()];
    const batch = connection.firestore.batch().set(a, { n: 1 }).update(b, { n: 2 });
    await expect(batch.commit()).rejects.toMatchObject({ code: code.notFound });
    expect((await a.get()).exists).toBe(false);
  });

  it('a BulkWriter reports for each write', async () => {
    const collection = freshCollection(connection);
    await collection.doc('old').set({});
    const writer = connection.firestore.bulkWriter();
    writer.onWriteError(() => false);
    const made = writer.create(collection.doc('new'), { a: 1 });
    const refused = writer.create(collection.doc('old'), { a: 1 }).catch((error) => error.code);
    await writer.close();
    expect((await made).writeTime).toBeInstanceOf(Timestamp);
    expect(await refused).toBe(code.alreadyExists);
    expect((await collection.get()).size).toBe(2);
  });

  it('a BulkWriter makes the other writes where one document cannot be', async () => {
    const collection = freshCollection(connection);
    const writer = connection.firestore.bulkWriter();
    writer.onWriteError(() => false);
    const refused = [
      writer.set(collection.doc('__reserved__'), {}),
      writer.set(collection.doc('field'), { __reserved__: 1 }),
    ].map((write) => write.catch((error) => error.code));
    const made = writer.set(collection.doc('a'), {});
    await writer.close();
    expect(await Promise.all(refused)).toEqual([code.invalidArgument, code.invalidArgument]);
    expect((await made).writeTime).toBeInstanceOf(Timestamp);
    expect((await collection.get()).docs.map(({ id }) => id)).toEqual(['a']);
  });

  it('recursiveDelete takes all documents below away, and nothing beside', async () => {
    const collection = freshCollection(connection);
    const beside = connection.firestore.doc(`${collection.path}-beside/x`);
    await Promise.all([
      collection.doc('a').set({}),
      connection.firestore.doc(`${collection.path}/a/deep/b`).set({}),
      connection.firestore.doc(`${collection.path}/missing/deep/b/deeper/c`).set({}),
      beside.set({}),
    ]);
    await connection.firestore.recursiveDelete(collection);
    expect(await collection.listDocuments()).toEqual([]);
    expect((await connection.firestore.collectionGroup('deeper').get()).size).toBe(0);
    expect((await beside.get()).exists).toBe(true);
  });
});
