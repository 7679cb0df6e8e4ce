import { describe, expect, it } from 'vitest';
import { code, connect, freshCollection, transports } from './connect.ts';

/** Documented limits of Firestore are enforced. */

type Reference = FirebaseFirestore.DocumentReference;

/** https://firebase.google.com/docs/firestore/quotas#limits and /storage-size */
const documentBytesMax = 1_048_576;
const fieldValueBytesMax = 1_048_487;
const idBytesMax = 1_500;
const depthMax = 20;

/** The size of a document `c/d` with two texts `a` and `b` that are empty: its name, the two fields, and 32. */
const emptySize = ({ path }: Reference) => {
  const name = path.split('/').reduce((sum, id) => sum + id.length + 1, 16);
  return name + 2 * ('a'.length + 1 + 1) + 32;
};

/** A value of so many maps within each other, as JSON. */
function nested(depth: number): object {
  return depth === 0 ? { integerValue: '1' } : { mapValue: { fields: { m: nested(depth - 1) } } };
}

interface Case {
  name: string;
  write: (reference: Reference) => Promise<unknown>;
  /** Undefined: it is allowed. */
  message?: string;
}

const halves = (bytes: number) => ({ a: 'x'.repeat(Math.floor(bytes / 2)), b: 'x'.repeat(Math.ceil(bytes / 2)) });

const cases: Case[] = [
  { name: 'a document of 1 MiB', write: (d) => d.set(halves(documentBytesMax - emptySize(d))) },
  {
    name: 'a document of 1 MiB and a byte',
    write: (d) => d.set(halves(documentBytesMax - emptySize(d) + 1)),
    message: 'its size (1,048,577 bytes) exceeds the maximum allowed size of 1,048,576 bytes',
  },
  {
    name: 'a text of 1 MiB - 89 bytes',
    write: (d) => d.firestore.doc('s/t').set({ a: 'x'.repeat(fieldValueBytesMax) }),
  },
  {
    name: 'a text of 1 MiB - 88 bytes',
    write: (d) => d.set({ a: 'x'.repeat(fieldValueBytesMax + 1) }),
    message: 'The value of property "a" is longer than 1048487 bytes.',
  },
  {
    name: 'a text that is too long in UTF-8 only',
    write: (d) => d.set({ a: 'é'.repeat(fieldValueBytesMax / 2 + 1) }),
    message: 'The value of property "a" is longer than 1048487 bytes.',
  },
  {
    name: 'bytes that are too many',
    write: (d) => d.set({ a: Buffer.alloc(fieldValueBytesMax + 1) }),
    message: 'is longer than 1048487 bytes',
  },
  { name: 'an id of 1500 bytes', write: (d) => d.parent.doc('x'.repeat(idBytesMax)).set({}) },
  {
    name: 'an id of 1501 bytes',
    write: (d) => d.parent.doc('x'.repeat(idBytesMax + 1)).set({}),
    message: 'longer than 1500 bytes',
  },
  {
    name: 'an id of 1501 bytes in UTF-8',
    write: (d) => d.parent.doc(`x${'é'.repeat(750)}`).set({}),
    message: 'longer than 1500 bytes',
  },
  {
    name: 'an id between double underscores',
    write: (d) => d.parent.doc('__x__').set({}),
    message: 'Resource id "__x__" is invalid because it is reserved.',
  },
  { name: 'an id of one dot', write: (d) => d.parent.doc('.').set({}), message: 'Resource id "."' },
  { name: 'an id of two dots', write: (d) => d.parent.doc('..').set({}), message: 'Resource id ".."' },
  { name: 'an id that begins with double underscores', write: (d) => d.parent.doc('__x').set({}) },
  {
    name: 'a collection between double underscores',
    write: (d) => d.collection('__x__').doc('a').set({}),
    message: 'reserved',
  },
  { name: 'a field between double underscores', write: (d) => d.set({ __x__: 1 }), message: 'reserved' },
  { name: 'a nested field between double underscores', write: (d) => d.set({ m: { __x__: 1 } }), message: 'reserved' },
  { name: 'a field name of 1500 bytes', write: (d) => d.set({ ['x'.repeat(1500)]: 1 }) },
  {
    name: 'a field name of 1501 bytes',
    write: (d) => d.set({ ['x'.repeat(1501)]: 1 }),
    message: 'longer than 1500 bytes',
  },
  {
    name: 'an array in an array',
    write: (d) => d.set({ a: [[1]] }),
    message: 'Cannot convert an array value in an array value.',
  },
  {
    name: 'a batch of more than 10 MiB',
    write: (d) => {
      const batch = d.firestore.batch();
      for (let i = 0; i < 13; i++) batch.set(d.parent.doc(`d${i}`), { a: 'x'.repeat(1_000_000) });
      return batch.commit();
    },
    message: 'Request payload size exceeds the limit',
  },
  { name: 'an array in a map in an array', write: (d) => d.set({ a: [{ b: [1] }] }) },
];

describe.each(transports)('limits over %s', (transport) => {
  const connection = connect(transport);

  it.each(cases)('$name', async ({ write, message }) => {
    const reference = freshCollection(connection).doc('d');
    if (message === undefined) await write(reference);
    else
      await expect(write(reference)).rejects.toMatchObject({
        code: code.invalidArgument,
        message: expect.stringContaining(message),
      });
  });

  /** The client itself stops deeper input, so plain REST has to ask. */
  it.each([
    { depth: depthMax, status: 200 },
    { depth: depthMax + 1, status: 400 },
  ])('$depth maps within each other: $status', async ({ depth, status }) => {
    const url = `http://${connection.host}/v1/${connection.database}/documents/deep/d${depth}`;
    const response = await fetch(url, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ fields: { top: nested(depth) } }),
    });
    expect(response.status).toBe(status);
    if (status === 400)
      expect(await response.json()).toMatchObject({
        error: { status: 'INVALID_ARGUMENT', message: 'Property top contains an invalid nested entity.' },
      });
  });
});
