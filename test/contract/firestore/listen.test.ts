import { afterEach, describe, expect, it } from 'vitest';
import { eventually } from '../../lab/eventually.ts';
import { connect, freshCollection, transports } from './connect.ts';

/** Listeners of Google's client get every change. */

type QuerySnapshot = FirebaseFirestore.QuerySnapshot;

const told = (snapshot: QuerySnapshot): string[] =>
  snapshot.docChanges().map(({ type, doc, oldIndex, newIndex }) => `${type} ${doc.id} ${oldIndex}>${newIndex}`);

/** Listening always goes over gRPC, also for a client that prefers REST. */
describe.each(transports)('listeners of a client that prefers %s', (transport) => {
  const connection = connect(transport);
  const ends: (() => void)[] = [];

  afterEach(() => {
    for (const end of ends.splice(0)) end();
  });

  function listen(query: FirebaseFirestore.Query) {
    const events: string[][] = [];
    ends.push(query.onSnapshot((snapshot) => void events.push(told(snapshot))));
    return events;
  }

  it('a document is told as it is, changes, goes and comes back', async () => {
    const reference = freshCollection(connection).doc();
    const events: unknown[] = [];
    ends.push(reference.onSnapshot((snapshot) => void events.push(snapshot.data() ?? 'missing')));
    await eventually(() => expect(events).toEqual(['missing']));
    await reference.set({ n: 1 });
    await eventually(() => expect(events).toEqual(['missing', { n: 1 }]));
    await reference.update({ n: 2 });
    await reference.delete();
    await eventually(() => expect(events).toEqual(['missing', { n: 1 }, { n: 2 }, 'missing']));
  });

  it('a query tells what is added, modified and removed', async () => {
    const collection = freshCollection(connection);
    await collection.doc('a').set({ n: 1 });
    const events = listen(collection.where('n', '>', 0).orderBy('n'));
    await eventually(() => expect(events).toEqual([['added a -1>0']]));
    await collection.doc('b').set({ n: 2 });
    await eventually(() => expect(events.at(-1)).toEqual(['added b -1>1']));
    await collection.doc('a').set({ n: 3 });
    await eventually(() => expect(events.at(-1)).toEqual(['modified a 0>1']));
    await collection.doc('b').set({ n: -1 });
    await eventually(() => expect(events.at(-1)).toEqual(['removed b 0>-1']));
    await collection.doc('a').delete();
    await eventually(() => expect(events.at(-1)).toEqual(['removed a 0>-1']));
    expect(events).toHaveLength(5);
  });

  it('documents outside the query, and writes that change nothing, are not told', async () => {
    const collection = freshCollection(connection);
    await collection.doc('a').set({ n: 1 });
    const events = listen(collection.where('n', '==', 1));
    await eventually(() => expect(events).toHaveLength(1));
    await collection.doc('b').set({ n: 2 });
    await collection.doc('a').set({ n: 1 });
    await freshCollection(connection).doc('a').set({ n: 1 });
    await collection.doc('last').set({ n: 1 });
    await eventually(() => expect(events.at(-1)).toEqual(['added last -1>1']));
    expect(events).toHaveLength(2);
  });

  it('a batch is told at once', async () => {
    const collection = freshCollection(connection);
    const events = listen(collection);
    await eventually(() => expect(events).toEqual([[]]));
    const batch = connection.firestore.batch();
    for (const id of ['a', 'b', 'c']) batch.set(collection.doc(id), {});
    await batch.commit();
    await eventually(() => expect(events).toHaveLength(2));
    expect(events[1]).toEqual(['added a -1>0', 'added b -1>1', 'added c -1>2']);
  });

  it('a limit lets the next one in when one goes', async () => {
    const collection = freshCollection(connection);
    await Promise.all([1, 2, 3].map((n) => collection.doc(`d${n}`).set({ n })));
    const events = listen(collection.orderBy('n').limit(2));
    await eventually(() => expect(events).toEqual([['added d1 -1>0', 'added d2 -1>1']]));
    await collection.doc('d1').delete();
    await eventually(() => expect(events.at(-1)).toEqual(['removed d1 0>-1', 'added d3 -1>1']));
  });

  it('limitToLast shows the last ones in the order asked', async () => {
    const collection = freshCollection(connection);
    await Promise.all([1, 2, 3].map((n) => collection.doc(`d${n}`).set({ n })));
    let ids: string[] = [];
    ends.push(
      collection
        .orderBy('n')
        .limitToLast(2)
        .onSnapshot((snapshot) => {
          ids = snapshot.docs.map(({ id }) => id);
        }),
    );
    await eventually(() => expect(ids).toEqual(['d2', 'd3']));
    await collection.doc('d4').set({ n: 4 });
    await eventually(() => expect(ids).toEqual(['d3', 'd4']));
  });

  it('a query that selects fields is told those only', async () => {
    const collection = freshCollection(connection);
    const events: unknown[] = [];
    ends.push(
      collection.select('a').onSnapshot((snapshot) => void events.push(snapshot.docs.map((one) => one.data()))),
    );
    await eventually(() => expect(events).toEqual([[]]));
    await collection.doc().set({ a: 1, b: 2 });
    await eventually(() => expect(events.at(-1)).toEqual([{ a: 1 }]));
  });

  it('a collection group is told wherever it changes', async () => {
    const group = `g-${freshCollection(connection).id}`;
    const events = listen(connection.firestore.collectionGroup(group));
    await eventually(() => expect(events).toEqual([[]]));
    await connection.firestore.doc(`x/1/${group}/deep`).set({});
    await eventually(() => expect(events.at(-1)).toEqual(['added deep -1>0']));
  });

  it('commits of transactions are told', async () => {
    const reference = freshCollection(connection).doc('t');
    const events = listen(reference.parent);
    await eventually(() => expect(events).toHaveLength(1));
    await connection.firestore.runTransaction(async (transaction) => {
      await transaction.get(reference);
      transaction.set(reference, {});
    });
    await eventually(() => expect(events.at(-1)).toEqual(['added t -1>0']));
  });

  it('after the end nothing is told', async () => {
    const collection = freshCollection(connection);
    const events = listen(collection);
    await eventually(() => expect(events).toHaveLength(1));
    for (const end of ends.splice(0)) end();
    await collection.doc().set({});
    await collection.get();
    expect(events).toHaveLength(1);
  });

  it('a query that is not allowed ends its listener with the reason', async () => {
    const query = freshCollection(connection).where('n', 'in', []);
    const error = await new Promise<Error>((resolve) => void ends.push(query.onSnapshot(() => undefined, resolve)));
    expect(error.message).toContain("'IN' requires an non-empty ArrayValue.");
  });
});
