import { connect } from 'node:net';
import { describe, expect, test, vi } from 'vitest';
import { googleForEach } from './rig.ts';

/** Unusual requests are answered, formatted or rejected as by Google. */

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
    'POST /v4/spreadsheets HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer x\r\nContent-Length: 9\r\n\r\n{',
  ])('after %j the server still answers, and takes it for no fault of its own', async (text) => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const socket = connect(on.google.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(text);
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await on.call('GET', '/drive/v3/files')).status).toBe(200);
    expect(told).not.toHaveBeenCalled();
    told.mockRestore();
  });

  test('a web page from elsewhere is refused', async () => {
    const response = await fetch(`${on.google.origin}/emulator/v1/requests`, {
      headers: { Origin: 'https://kwaad.nl' },
    });
    expect(response.status).toBe(403);
  });
});

describe('answers are laid out as Google does', () => {
  test.each([
    ['/drive/v3/files', '{\n  "kind": "drive#fileList"'],
    ['/drive/v3/files?prettyPrint=false', '{"kind":"drive#fileList"'],
    ['/v4/spreadsheets/nope', '{\n  "error": {\n    "code": 404,'],
    ['/v4/spreadsheets/nope?$prettyPrint=false', '{"error":{"code":404,'],
    ['/v4/spreadsheets', '<!DOCTYPE html>'],
    ['/v4/spreadsheets/nope/values/A1/B2', '<!DOCTYPE html>'],
    ['/v4/spreadsheets/nope:batchUpdate', '<!DOCTYPE html>'],
  ])('GET %s begins with %j', async (path, start) => {
    const response = await fetch(on.google.origin + path, { headers: { Authorization: 'Bearer x' } });
    expect((await response.text()).startsWith(start)).toBe(true);
  });

  test('a spreadsheet with cells reads the same, laid out or not', async () => {
    const get = async (path: string, init: RequestInit = {}) => {
      const response = await fetch(on.google.origin + path, {
        headers: { Authorization: 'Bearer x', 'content-type': 'application/json' },
        ...init,
      });
      return await response.text();
    };
    const made = JSON.parse(await get('/v4/spreadsheets', { method: 'POST', body: '{"sheets":[{},{}]}' }));
    const path = `/v4/spreadsheets/${made.spreadsheetId}`;
    const values = JSON.stringify({ values: [['a\nb', 1], [], ['{']] });
    await get(`${path}/values/B2?valueInputOption=RAW`, { method: 'PUT', body: values });
    const laidOut = await get(`${path}?includeGridData=true`);
    const compact = await get(`${path}?includeGridData=true&prettyPrint=false`);
    expect(laidOut).toBe(JSON.stringify(JSON.parse(compact), null, 2));
    expect(await get(`${path}?includeGridData=true`)).toBe(laidOut);
  });
});

describe('the older format of refusals', () => {
  const refused = async (headers: Record<string, string>, query = ''): Promise<{ errors?: unknown }> => {
    const url = `${on.google.origin}/v4/spreadsheets/nope${query}`;
    const response = await fetch(url, { headers: { Authorization: 'Bearer x', ...headers } });
    return ((await response.json()) as { error: { errors?: unknown } }).error;
  };
  const errors = [{ message: 'Requested entity was not found.', domain: 'global', reason: 'notFound' }];

  test('is for the generated clients and for who asks', async () => {
    expect((await refused({ 'x-goog-api-client': 'gdcl/7.2.0 gl-node/24.0.0' })).errors).toEqual(errors);
    expect((await refused({}, '?$.xgafv=1')).errors).toEqual(errors);
  });

  test('is not for others', async () => {
    expect(await refused({})).not.toHaveProperty('errors');
    expect(await refused({ 'x-goog-api-client': 'gl-python/3.12 auth/2.0' })).not.toHaveProperty('errors');
  });
});

test('a GET may come as a POST that says so, its parameters in the body', async () => {
  const response = await fetch(`${on.google.origin}/drive/v3/files`, {
    method: 'POST',
    headers: {
      Authorization: 'Bearer x',
      'X-HTTP-Method-Override': 'GET',
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: 'pageSize=0',
  });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain("Invalid value '0'. Values must be within the range: [1, 1000]");
});
