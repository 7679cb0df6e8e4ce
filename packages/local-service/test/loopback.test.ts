import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Client, credentials } from '@grpc/grpc-js';
import { type FirestoreServer, startFirestore } from '@ibl/local-firestore/server.ts';
import { type Google, startGoogle } from '@ibl/local-google/server.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFiles } from '../../../scripts/local/files-server.ts';
import { callRaw, encodeRequest } from '../../local-firestore/test/wire.ts';

/**
 * Requests that a web page in the same browser can send are rejected: a form, which may be posted
 * anywhere, and any request to a domain name that resolves to 127.0.0.1.
 */
let firestore: FirestoreServer;
let google: Google;
let files: Awaited<ReturnType<typeof serveFiles>>;
const folder = mkdtempSync(join(tmpdir(), 'loopback-'));
beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), 'bestanden');
  [firestore, google, files] = [await startFirestore(), await startGoogle(), await serveFiles(folder, 0)];
});
afterAll(async () => {
  await Promise.all([firestore.close(), google.close(), files.close()]);
  rmSync(folder, { recursive: true, force: true });
});

const send = async (port: number, method: string, path: string, headers: IncomingHttpHeaders, body = '') => {
  const call = request({ host: '127.0.0.1', port, method, path, headers });
  const answered = once(call, 'response');
  call.end(body);
  const [response] = await answered;
  return { status: response.statusCode as number, text: await text(response) };
};

const documents = '/v1/projects/p/databases/(default)/documents';
const write = JSON.stringify({ fields: { n: { integerValue: 1 } } });
const owner = { authorization: 'Bearer owner' };
const json = { 'content-type': 'application/json' };

const services: readonly (readonly [string, () => number, string])[] = [
  ['Firestore', () => firestore.port, `${documents}/rooms`],
  ['Google', () => google.port, '/drive/v3/files'],
  ['files', () => Number(new URL(files.files.address).port), '/'],
];

describe.each(services)('The local %s', (_, port, path) => {
  it.each([
    ['a foreign name', () => ({ host: `kwaad.example:${port()}` })],
    ['a foreign name that begins with ours', () => ({ host: 'localhost.kwaad.example' })],
    ['a foreign name with ours before an @', () => ({ host: 'localhost@kwaad.example' })],
    ['another machine', () => ({ host: '192.168.1.10' })],
    ['a foreign page', () => ({ origin: 'https://kwaad.example' })],
    ['a page without a name', () => ({ origin: 'null' })],
    ['a foreign page with our name in its own', () => ({ origin: 'http://localhost.kwaad.example' })],
  ])('is not read under %s', async (_name, headers) => {
    expect((await send(port(), 'GET', path, { ...owner, ...headers() })).status).toBe(403);
  });

  it.each([
    ['127.0.0.1', () => ({ host: `127.0.0.1:${port()}` })],
    ['localhost', () => ({ host: `localhost:${port()}` })],
    ['LOCALHOST', () => ({ host: 'LOCALHOST' })],
    ['[::1]', () => ({ host: `[::1]:${port()}` })],
    ['a page of this machine', () => ({ host: 'localhost', origin: 'http://localhost:3000' })],
  ])('is read under %s', async (_name, headers) => {
    expect((await send(port(), 'GET', path, { ...owner, ...headers() })).status).toBe(200);
  });
});

describe('A form', () => {
  const types = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'];
  const localhost = { host: 'localhost' };

  it.each(types)('of the type %s writes nothing into Firestore', async (type) => {
    const headers = { ...localhost, 'content-type': type };
    expect(await send(firestore.port, 'POST', `${documents}/rooms?documentId=x`, headers, write)).toMatchObject({
      status: 400,
      text: expect.stringContaining('application/json'),
    });
    expect((await send(firestore.port, 'GET', `${documents}/rooms/x`, localhost)).status).toBe(404);
  });

  it.each(types)('of the type %s writes nothing into Google, not even with a token in its address', async (type) => {
    const headers = { ...localhost, 'content-type': type };
    for (const path of ['/drive/v3/files?access_token=owner', '/v4/spreadsheets?access_token=owner'])
      expect((await send(google.port, 'POST', path, headers, '{}')).status).toBe(415);
    const fault = JSON.stringify({ method: 'drive.*', when: { every: true }, kind: 'drop' });
    expect((await send(google.port, 'POST', '/emulator/v1/faults', headers, fault)).status).toBe(415);
    const { text: files } = await send(google.port, 'GET', '/drive/v3/files', { ...localhost, ...owner });
    expect(JSON.parse(files).files).toEqual([]);
  });

  it('of JSON writes, as the clients do', async () => {
    const headers = { ...localhost, ...owner, 'content-type': 'application/json; charset=utf-8' };
    expect((await send(firestore.port, 'POST', `${documents}/rooms`, headers, write)).status).toBe(200);
    expect((await send(google.port, 'POST', '/v4/spreadsheets', headers, '{}')).status).toBe(200);
  });

  it('of a foreign page wipes nothing', async () => {
    const headers = { ...localhost, ...json };
    await send(firestore.port, 'POST', `${documents}/kept?documentId=x`, headers, write);
    const wipe = '/emulator/v1/projects/p/databases/(default)/documents';
    const foreign = { ...localhost, origin: 'https://kwaad.example' };
    expect((await send(firestore.port, 'DELETE', wipe, foreign)).status).toBe(403);
    expect((await send(firestore.port, 'GET', `${documents}/kept/x`, localhost)).status).toBe(200);
  });
});

describe('gRPC', () => {
  const ask = async (authority: string) => {
    const client = new Client(`127.0.0.1:${firestore.port}`, credentials.createInsecure(), {
      'grpc.default_authority': authority,
      'grpc.use_local_subchannel_pool': 1,
    });
    const name = 'projects/p/databases/(default)/documents/rooms/absent';
    const { code } = await callRaw(client, 'GetDocument', encodeRequest('GetDocument', { name }));
    client.close();
    return code;
  };

  it.each([
    ['kwaad.example', 7],
    ['localhost.kwaad.example:8080', 7],
    ['localhost:8080', 5],
    ['127.0.0.1', 5],
  ])('under the name %s is answered %i', async (authority, code) => {
    expect(await ask(authority)).toBe(code);
  });
});
