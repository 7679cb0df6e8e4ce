import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { googleForEach } from './rig.ts';

const on = googleForEach();

describe('what cannot be read', () => {
  test.each([
    ['POST', '/drive/v3/files', '{', 400],
    ['POST', '/v4/spreadsheets', '{', 400],
    ['POST', '/emulator/v1/faults', '{', 400],
    ['GET', '/nope', undefined, 404],
    ['GET', '/drive/v3/nope', undefined, 404],
    ['GET', '/v4/nope', undefined, 404],
    ['POST', '/upload/drive/v3/files', '{}', 501],
    ['POST', '/batch/drive/v3', '{}', 501],
    ['GET', '/drive/v3/files/%E0%A4%A', undefined, 404],
  ])('%s %s %s is %i', async (verb, path, body, status) => {
    expect((await on.call(verb, path, body)).status).toBe(status);
  });

  test('a body over 32 MB is refused, announced or not', async () => {
    const big = Buffer.alloc(33 * 1024 * 1024, 0x20);
    const options = { method: 'POST', headers: { Authorization: 'Bearer x' } };
    const announced = await fetch(`${on.google.origin}/drive/v3/files`, { ...options, body: big }).catch(
      () => undefined,
    );
    expect(announced?.status ?? 413).toBe(413);
    const streamed = await fetch(`${on.google.origin}/drive/v3/files`, {
      ...options,
      body: new Blob([big]).stream(),
      duplex: 'half',
    } as RequestInit).catch(() => undefined);
    expect(streamed?.status ?? 413).toBe(413);
    expect((await on.call('GET', '/drive/v3/files')).status).toBe(200);
  });

  test.each([
    'nonsense\r\n\r\n',
    'GET // HTTP/1.1\r\n\r\n',
    'GET /%%% HTTP/1.1\r\nHost: [\r\n\r\n',
    'POST /v4/x HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n',
  ])('after %j the server still answers', async (text) => {
    const socket = connect(on.google.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(text);
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    expect((await on.call('GET', '/drive/v3/files')).status).toBe(200);
  });

  test('a web page from elsewhere is refused', async () => {
    const response = await fetch(`${on.google.origin}/emulator/v1/requests`, {
      headers: { Origin: 'https://kwaad.nl' },
    });
    expect(response.status).toBe(403);
  });
});
