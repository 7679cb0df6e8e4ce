import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Firestore } from '@google-cloud/firestore';
import type { Client } from '@grpc/grpc-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../../test/lab/eventually.ts';
import { type FirestoreServer, startFirestore } from '../src/server.ts';
import { connectRaw, listenRaw, type RawListener, summary } from './wire.ts';

/** The Listen stream reports changes, resumes from tokens and removes targets. */

const database = 'projects/listen/databases/(default)';
const folder = mkdtempSync(join(tmpdir(), 'firestore-listen-'));
const data = join(folder, 'data.db');

const queryTarget = (collectionId: string, targetId: number, rest: object = {}) => ({
  database,
  addTarget: {
    query: { parent: `${database}/documents`, structuredQuery: { from: [{ collectionId }] } },
    targetId,
    ...rest,
  },
});

const documentTarget = (path: string, targetId: number, rest: object = {}) => ({
  database,
  addTarget: { documents: { documents: [`${database}/documents/${path}`] }, targetId, ...rest },
});

describe('the Listen stream', () => {
  let server: FirestoreServer;
  let firestore: Firestore;
  let client: Client;

  async function open() {
    server = await startFirestore({ data });
    firestore = new Firestore({ projectId: 'listen', host: `127.0.0.1:${server.port}`, ssl: false });
    client = connectRaw(server.port);
  }

  async function close() {
    client.close();
    await firestore.terminate();
    await server.close();
  }

  beforeAll(open);
  afterAll(async () => {
    await close();
    rmSync(folder, { recursive: true, force: true });
  });

  const says = (listener: RawListener, expected: string[]) =>
    eventually(() => expect(summary(listener.said)).toEqual(expected));

  const token = ({ said }: RawListener) =>
    said.findLast((one) => one.targetChange?.resumeToken !== undefined)?.targetChange?.resumeToken;

  it('carries many targets, and tells what is of which', async () => {
    await firestore.doc('many/a').set({});
    const listener = listenRaw(client);
    listener.send(queryTarget('many', 1));
    await says(listener, ['ADD 1', '+a 1', 'CURRENT 1', 'NO_CHANGE']);
    listener.said.length = 0;
    listener.send(documentTarget('many/b', 7));
    await says(listener, ['ADD 7', '-b deleted', 'CURRENT 7', 'NO_CHANGE']);
    listener.said.length = 0;
    await firestore.doc('many/b').set({});
    await says(listener, ['+b 1', '+b 7', 'NO_CHANGE']);
    listener.said.length = 0;
    listener.send({ database, removeTarget: 1 });
    await says(listener, ['REMOVE 1']);
    await firestore.doc('many/b').delete();
    await says(listener, ['REMOVE 1', '-b deleted', 'NO_CHANGE']);
    listener.end();
    expect(await listener.ended).toBe(0);
  });

  it('resumes with what changed since, and nothing else', async () => {
    await Promise.all(['stays', 'changes', 'goes'].map((id) => firestore.doc(`resumed/${id}`).set({ n: 1 })));
    const first = listenRaw(client);
    first.send(queryTarget('resumed', 1));
    await eventually(() => expect(summary(first.said).at(-1)).toBe('NO_CHANGE'));
    first.end();
    await firestore.doc('resumed/changes').set({ n: 2 });
    await firestore.doc('resumed/goes').delete();
    await firestore.doc('resumed/new').set({ n: 1 });
    const second = listenRaw(client);
    second.send(queryTarget('resumed', 1, { resumeToken: token(first) }));
    await says(second, ['ADD 1', '-goes deleted', '+changes 1', '+new 1', 'CURRENT 1', 'NO_CHANGE']);
    second.end();
  });

  it('starts afresh after a restart: what it knew of the past is gone, but nothing else', async () => {
    await Promise.all(['stays', 'goes'].map((id) => firestore.doc(`restarted/${id}`).set({})));
    const first = listenRaw(client);
    first.send(queryTarget('restarted', 1));
    await eventually(() => expect(summary(first.said).at(-1)).toBe('NO_CHANGE'));
    await firestore.doc('restarted/goes').delete();
    const resumeToken = token(first);
    await close();
    expect(await first.ended).not.toBe(0);
    await open();
    const second = listenRaw(client);
    second.send(queryTarget('restarted', 1, { resumeToken }));
    await says(second, ['ADD 1', 'RESET 1', '+stays 1', 'CURRENT 1', 'NO_CHANGE']);
    second.end();
  });

  it('starts afresh with a token of another server, even one that has kept everything', async () => {
    const resumeToken = Buffer.from(`another-run ${Date.now() * 1000}`);
    const listener = listenRaw(client);
    listener.send(queryTarget('another', 1, { resumeToken }));
    await says(listener, ['ADD 1', 'RESET 1', 'CURRENT 1', 'NO_CHANGE']);
    listener.end();
  });

  it('ends a target that asks for one look', async () => {
    const listener = listenRaw(client);
    listener.send(queryTarget('once', 3, { once: true }));
    await says(listener, ['ADD 3', 'CURRENT 3', 'REMOVE 3', 'NO_CHANGE']);
    listener.end();
  });

  it('gives a target without an id one', async () => {
    const listener = listenRaw(client);
    listener.send(queryTarget('unnamed', 0));
    await says(listener, ['ADD 1', 'CURRENT 1', 'NO_CHANGE']);
    listener.end();
  });

  it('removes a target that is not allowed, with the reason, and goes on', async () => {
    const listener = listenRaw(client);
    listener.send({ database, addTarget: { targetId: 2, query: { parent: 'nonsense', structuredQuery: {} } } });
    await eventually(() =>
      expect(listener.said[0]?.targetChange).toMatchObject({ targetChangeType: 'REMOVE', cause: { code: 3 } }),
    );
    listener.send(queryTarget('fine', 3));
    await eventually(() => expect(summary(listener.said).at(-1)).toBe('NO_CHANGE'));
    listener.end();
  });

  it('ends with INVALID_ARGUMENT when an id is used twice', async () => {
    const listener = listenRaw(client);
    listener.send(queryTarget('twice', 4));
    listener.send(queryTarget('twice', 4));
    expect(await listener.ended).toBe(3);
  });
});
