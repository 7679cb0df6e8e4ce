import { Timestamp } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { code, connect, freshCollection, transports } from './connect.ts';

/** Preconditions of writes. */

type Reference = FirebaseFirestore.DocumentReference;

const longAgo = new Timestamp(1, 0);

interface Case {
  name: string;
  exists: boolean;
  write: (reference: Reference, current: Timestamp) => Promise<unknown>;
  /** Undefined: it is allowed. */
  refused?: number;
}

const cases: Case[] = [
  { name: 'update at the last update time', exists: true, write: (d, t) => d.update({ a: 2 }, { lastUpdateTime: t }) },
  {
    name: 'update at another update time',
    exists: true,
    write: (d) => d.update({ a: 2 }, { lastUpdateTime: longAgo }),
    refused: code.failedPrecondition,
  },
  {
    name: 'update of nothing at an update time',
    exists: false,
    write: (d) => d.update({ a: 2 }, { lastUpdateTime: longAgo }),
    refused: code.failedPrecondition,
  },
  { name: 'delete at the last update time', exists: true, write: (d, t) => d.delete({ lastUpdateTime: t }) },
  {
    name: 'delete at another update time',
    exists: true,
    write: (d) => d.delete({ lastUpdateTime: longAgo }),
    refused: code.failedPrecondition,
  },
  {
    name: 'delete of nothing at an update time',
    exists: false,
    write: (d) => d.delete({ lastUpdateTime: longAgo }),
    refused: code.failedPrecondition,
  },
  { name: 'delete of what must exist', exists: true, write: (d) => d.delete({ exists: true }) },
  {
    name: 'delete of nothing that must exist',
    exists: false,
    write: (d) => d.delete({ exists: true }),
    refused: code.notFound,
  },
];

describe.each(transports)('preconditions over %s', (transport) => {
  const connection = connect(transport);

  it.each(cases)('$name', async ({ exists, write, refused }) => {
    const reference = freshCollection(connection).doc();
    const time = exists ? (await reference.set({ a: 1 })).writeTime : longAgo;
    const written = write(reference, time);
    if (refused === undefined) await written;
    else await expect(written).rejects.toMatchObject({ code: refused });
    if (refused !== undefined) expect((await reference.get()).exists).toBe(exists);
  });
});
