import { FieldValue, Timestamp } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { connect, freshCollection, transports } from './connect.ts';

/** Expected values from the comments on DocumentTransform in Google's write.proto. */
interface Case {
  name: string;
  before?: object;
  change: object;
  after: object;
}

const { arrayRemove, arrayUnion, increment, maximum, minimum } = FieldValue;

const longMax = 2n ** 63n - 1n;
const longMin = -(2n ** 63n);

const cases: Case[] = [
  { name: 'increment of an absent field sets it', change: { n: increment(5) }, after: { n: 5n } },
  { name: 'increment adds integers', before: { n: 2 }, change: { n: increment(5) }, after: { n: 7n } },
  {
    name: 'increment by a negative number subtracts',
    before: { n: 2 },
    change: { n: increment(-5) },
    after: { n: -3n },
  },
  {
    name: 'increment of an integer by a double gives a double',
    before: { n: 2 },
    change: { n: increment(0.5) },
    after: { n: 2.5 },
  },
  {
    name: 'increment of a double by an integer gives a double',
    before: { n: 0.5 },
    change: { n: increment(1) },
    after: { n: 1.5 },
  },
  { name: 'increment of a text replaces it', before: { n: 'x' }, change: { n: increment(5) }, after: { n: 5n } },
  {
    name: 'increment stops at the largest integer',
    before: { n: longMax },
    change: { n: increment(1) },
    after: { n: longMax },
  },
  {
    name: 'increment stops at the smallest integer',
    before: { n: longMin },
    change: { n: increment(-1) },
    after: { n: longMin },
  },
  {
    name: 'increment of a nested field',
    before: { m: { n: 1 } },
    change: { 'm.n': increment(1) },
    after: { m: { n: 2n } },
  },
  { name: 'arrayUnion makes an array', change: { l: arrayUnion('a', 'b') }, after: { l: ['a', 'b'] } },
  {
    name: 'arrayUnion appends what is missing, in order',
    before: { l: ['b'] },
    change: { l: arrayUnion('c', 'b', 'a') },
    after: { l: ['b', 'c', 'a'] },
  },
  {
    name: 'arrayUnion replaces what is no array',
    before: { l: 3 },
    change: { l: arrayUnion('a') },
    after: { l: ['a'] },
  },
  {
    name: 'arrayUnion takes 1 and 1.0 for equal',
    before: { l: [1] },
    change: { l: arrayUnion(1, 2) },
    after: { l: [1n, 2n] },
  },
  {
    name: 'arrayUnion compares maps by value',
    before: { l: [{ a: 1 }] },
    change: { l: arrayUnion({ a: 1 }, { a: 2 }) },
    after: { l: [{ a: 1n }, { a: 2n }] },
  },
  {
    name: 'arrayUnion knows null and NaN',
    before: { l: [null, Number.NaN] },
    change: { l: arrayUnion(null, Number.NaN) },
    after: { l: [null, Number.NaN] },
  },
  {
    name: 'arrayRemove takes all equal elements away',
    before: { l: ['a', 'b', 'a'] },
    change: { l: arrayRemove('a') },
    after: { l: ['b'] },
  },
  { name: 'arrayRemove of an absent field leaves an empty array', change: { l: arrayRemove('a') }, after: { l: [] } },
  {
    name: 'arrayRemove replaces what is no array',
    before: { l: 'x' },
    change: { l: arrayRemove('a') },
    after: { l: [] },
  },
  { name: 'maximum of an absent field sets it', change: { n: maximum(5) }, after: { n: 5n } },
  { name: 'maximum keeps the greater', before: { n: 7 }, change: { n: maximum(5) }, after: { n: 7n } },
  { name: 'maximum takes the greater', before: { n: 3 }, change: { n: maximum(5) }, after: { n: 5n } },
  { name: 'maximum takes the type of the greater', before: { n: 3 }, change: { n: maximum(3.5) }, after: { n: 3.5 } },
  { name: 'maximum of a text replaces it', before: { n: 'x' }, change: { n: maximum(5) }, after: { n: 5n } },
  { name: 'maximum of NaN stays NaN', before: { n: Number.NaN }, change: { n: maximum(3) }, after: { n: Number.NaN } },
  { name: 'minimum of an absent field sets it', change: { n: minimum(5) }, after: { n: 5n } },
  { name: 'minimum keeps the lesser', before: { n: 3 }, change: { n: minimum(5) }, after: { n: 3n } },
  { name: 'minimum takes the lesser', before: { n: 7 }, change: { n: minimum(2.5) }, after: { n: 2.5 } },
  {
    name: 'minimum compares beyond doubles',
    before: { n: longMax },
    change: { n: minimum(2 ** 63) },
    after: { n: longMax },
  },
];

describe.each(transports)('transforms over %s', (transport) => {
  const connection = connect(transport, { useBigInt: true });

  it.each(cases)('$name', async ({ before = {}, change, after }) => {
    const reference = freshCollection(connection).doc();
    await reference.set(before);
    await reference.update(change);
    expect(exact((await reference.get()).data())).toEqual(exact(after));
  });

  it('serverTimestamp is the time of the commit in milliseconds, the same everywhere in it', async () => {
    const [a, b] = [freshCollection(connection).doc(), freshCollection(connection).doc()];
    const began = Date.now();
    const fields = { at: FieldValue.serverTimestamp(), m: { at: FieldValue.serverTimestamp() } };
    const [{ writeTime } = { writeTime: new Timestamp(0, 0) }] = await connection.firestore
      .batch()
      .set(a, fields)
      .set(b, fields)
      .commit();
    const [one, two] = [(await a.get()).data(), (await b.get()).data()];
    expect(one?.at.toMillis()).toBe(writeTime.toMillis());
    expect(one?.at.nanoseconds % 1_000_000).toBe(0);
    expect(one?.at.toMillis()).toBeGreaterThanOrEqual(began - 1);
    expect([one?.m.at, two?.at, two?.m.at].every((time) => time.isEqual(one?.at))).toBe(true);
  });

  it('increments from many clients at once add up', async () => {
    const reference = freshCollection(connection).doc();
    await Promise.all(Array.from({ length: 50 }, () => reference.set({ n: increment(1) }, { merge: true })));
    expect((await reference.get()).get('n')).toBe(50n);
  });
});

/** Integers as bigint where they would lose digits, so that both sides compare exactly. */
function exact(value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number' && Number.isInteger(value)) return String(BigInt(value));
  if (Array.isArray(value)) return value.map(exact);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, exact(item)]));
}
