import { once } from 'node:events';
import { connect } from 'node:net';
import type { Client } from '@grpc/grpc-js';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FirestoreServer, startFirestore } from '../src/server.ts';
import { callRaw, connectRaw, encodeRequest, listenRaw } from './wire.ts';

/** Malformed requests get INVALID_ARGUMENT over gRPC and REST, and the server goes on. */

const database = 'projects/malformed/databases/(default)';
const megabyte = 1024 * 1024;
const invalidArgument = 3;
const resourceExhausted = 8;

/** Whatever arrives, the server answers the next request. */
describe('malformed requests', () => {
  let server: FirestoreServer;
  let client: Client;

  beforeAll(async () => {
    server = await startFirestore();
    client = connectRaw(server.port);
  });

  afterAll(async () => {
    client.close();
    await server.close();
  });

  const isAlive = async () => (await fetch(`http://127.0.0.1:${server.port}/`)).status === 200;

  const commitOf = (bytes: number) =>
    encodeRequest('Commit', {
      database,
      writes: Array.from({ length: Math.ceil(bytes / megabyte) }, (_, i) => ({
        update: {
          name: `${database}/documents/big/${i}`,
          fields: { a: { bytesValue: Buffer.alloc(Math.min(megabyte - 1000, bytes)) } },
        },
      })),
    });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['noise', Buffer.from([0, 255, 22, 3, 1, 2, 0, 1])],
    ['half a preface', Buffer.from('PRI * HT')],
    ['a preface and noise', Buffer.concat([Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'), Buffer.alloc(64, 0xee)])],
    ['HTTP that is none', Buffer.from('GET\r\n\r\n')],
    ['a header without an end', Buffer.from(`GET / HTTP/1.1\r\nx: ${'y'.repeat(100_000)}`)],
  ])('%s on a connection', async (_, bytes) => {
    const socket = connect(server.port, '127.0.0.1');
    socket.on('error', () => undefined);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.once('connect', () => socket.end(bytes));
    socket.resume();
    await closed;
    expect(await isAlive()).toBe(true);
  });

  it.each(['////', 'http://[', '/%zz'])('the URL %s is refused as an argument', async (url) => {
    const socket = connect(server.port, '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.write(`GET ${url} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`);
    await once(socket, 'close');
    expect(answer).toMatch(/^HTTP\/1\.1 400 .*"status":"INVALID_ARGUMENT"/s);
  });

  it('a message that is no protocol buffer is refused as an argument', async () => {
    const answer = await callRaw(client, 'Commit', Buffer.from([0x0a, 0xff, 0xff]));
    expect(answer.code).toBe(invalidArgument);
  });

  it('a request of more than 10 MiB is refused, by name or by frame', async () => {
    expect(await callRaw(client, 'Commit', commitOf(9 * megabyte))).toMatchObject({ code: 0 });
    for (const size of [11, 60])
      expect(await callRaw(client, 'Commit', commitOf(size * megabyte))).toMatchObject({
        code: invalidArgument,
        details: 'Request payload size exceeds the limit: 10485760 bytes.',
      });
    expect((await callRaw(client, 'Commit', commitOf(70 * megabyte))).code).toBe(resourceExhausted);
    expect(await isAlive()).toBe(true);
  });

  it('a body of more than 10 MiB is refused', async () => {
    const url = `http://127.0.0.1:${server.port}/v1/${database}/documents:commit`;
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"x": "${'y'.repeat(11 * megabyte)}"}`,
    });
    expect(response.status).toBe(400);
    expect(await isAlive()).toBe(true);
  });

  it.each(['Commit', 'RunQuery', 'BatchGetDocuments', 'RunAggregationQuery', 'ListDocuments', 'BatchWrite'])(
    'random bytes as %s get an answer',
    async (method) => {
      const property = fc.asyncProperty(fc.uint8Array({ maxLength: 40 }), async (bytes) => {
        const answer = await callRaw(client, method, Buffer.from(bytes));
        expect([0, invalidArgument, 5, 12]).toContain(answer.code);
      });
      await fc.assert(property, { numRuns: 100 });
      expect(await isAlive()).toBe(true);
    },
  );

  it('random bytes on a Listen stream end it with INVALID_ARGUMENT', async () => {
    const listener = listenRaw(client);
    listener.sendBytes(Buffer.from([0x12, 0xff, 0x01, 0x02]));
    expect(await listener.ended).toBe(invalidArgument);
  });

  it('random JSON gets an answer', async () => {
    const property = fc.asyncProperty(
      fc.constantFrom('commit', 'runQuery', 'batchGet', 'batchWrite'),
      fc.json(),
      async (verb, body) => {
        const url = `http://127.0.0.1:${server.port}/v1/${database}/documents:${verb}`;
        const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
        expect([200, 400]).toContain(response.status);
        await response.json();
      },
    );
    await fc.assert(property, { numRuns: 200 });
  });
});
