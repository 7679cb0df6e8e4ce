import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../../functions/store/database.ts';
import { cacheDocuments, type DocumentCache } from '../../../functions/store/document-cache.ts';
import { openStore } from './rooms.ts';

/** The cache of documents follows changes in the store. */

/** Documents with a number, and a process that remembers those of which the number is above zero. */
interface Numbered extends FirebaseFirestore.DocumentData {
  readonly number: number;
}

const database = await openStore();
let read: string[] = [];

const collection = () => database.firestore.collection('numbered') as FirebaseFirestore.CollectionReference<Numbered>;
const positive = () => collection().where('number', '>', 0);
const write = (id: string, number: number) => collection().doc(id).set({ number });

/** An act between two reads of a process. */
let meanwhile: () => Promise<unknown> = async () => {};

/** The same store, with the documents that are read in full written down. */
const watched = (): Database => ({
  ...database,
  firestore: {
    getAll: async (...references: FirebaseFirestore.DocumentReference[]) => {
      await meanwhile();
      read.push(...references.map(({ id }) => id));
      return database.firestore.getAll(...references);
    },
  } as Database['firestore'],
});

let cached: DocumentCache<Numbered>;
beforeEach(async () => {
  meanwhile = async () => {};
  await database.firestore.recursiveDelete(collection());
  await write('b', 2);
  await write('a', 1);
  cached = cacheDocuments(watched(), collection());
  await cached(positive());
  read = [];
});

const numbers = async (): Promise<readonly number[]> => (await cached(positive())).map(({ number }) => number);

describe('what a process remembers of documents', () => {
  it('is not read again while nobody writes, and comes in the order of the names', async () => {
    expect(await numbers()).toEqual([1, 2]);
    expect(read).toEqual([]);
  });

  it.each<readonly [string, () => Promise<unknown>, readonly number[], readonly string[]]>([
    ['one that was written', () => write('b', 5), [1, 5], ['b']],
    ['one that is new', () => write('c', 3), [1, 2, 3], ['c']],
    ['one that is not asked for any more', () => write('a', 0), [2], []],
    ['one that was thrown away', () => collection().doc('a').delete(), [2], []],
    [
      'one that was thrown away and is there again',
      () =>
        collection()
          .doc('a')
          .delete()
          .then(() => write('a', 7)),
      [7, 2],
      ['a'],
    ],
  ])('is told of %s, and reads that one only', async (_, change, expected, again) => {
    await change();
    expect(await numbers()).toEqual(expected);
    expect(read).toEqual(again);
  });

  it('is not what it was before when it is thrown away while it is read again', async () => {
    await write('b', 5);
    meanwhile = () => collection().doc('b').delete();
    expect(await numbers()).toEqual([1]);
  });

  it('stands once when two questions find it', async () => {
    const both = await cached(positive(), collection().where('number', '<', 2));
    expect(both.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('is what a process that starts now would read, whatever was written in whatever order', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: -1, max: 3 }), fc.boolean())),
        async (steps) => {
          for (const [id, number, asks] of steps) {
            await (number < 0 ? collection().doc(id).delete() : write(id, number));
            if (asks) await numbers();
          }
          expect(await cached(positive())).toEqual(await cacheDocuments(database, collection())(positive()));
        },
      ),
      { numRuns: 20 },
    ));
});
