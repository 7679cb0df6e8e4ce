import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Google, startGoogle } from '../../../emulator/google/server.ts';

const SHEET = 'application/vnd.google-apps.spreadsheet';
let google: Google;
beforeEach(async () => {
  google = await startGoogle();
});
afterEach(async () => {
  await google.close();
});

const call = async (
  verb: string,
  path: string,
  body?: unknown,
  account = 'eigenaar',
): Promise<{ status: number; body: Record<string, unknown>; headers: Headers }> => {
  const response = await fetch(google.origin + path, {
    method: verb,
    headers: account === '' ? {} : { Authorization: `Bearer ${account}` },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').startsWith('application/json');
  return { status: response.status, body: isJson ? JSON.parse(text) : {}, headers: response.headers };
};

const makeSheet = async (account = 'eigenaar'): Promise<string> =>
  String((await call('POST', '/drive/v3/files', { name: 'Opgave', mimeType: SHEET }, account)).body.id);

const fault = (rule: Record<string, unknown>) =>
  call('POST', '/emulator/v1/faults', { when: { every: true }, ...rule });

describe('who calls', () => {
  test.each(['/v4/spreadsheets/x', '/drive/v3/files'])('without a token %s is 401', async (path) => {
    const { status, body, headers } = await call('GET', path, undefined, '');
    expect([status, headers.get('www-authenticate')]).toEqual([401, expect.stringContaining('Bearer')]);
    expect(body.error).toMatchObject({ code: 401, status: 'UNAUTHENTICATED' });
  });

  test('a token with @ is that account, any other is the owner of everything', async () => {
    const id = await makeSheet('anne@bibliotheek.nl');
    const statuses = await Promise.all(
      ['anne@bibliotheek.nl', 'bart@bibliotheek.nl', 'ya29.x'].map(
        async (account) => (await call('GET', `/drive/v3/files/${id}`, undefined, account)).status,
      ),
    );
    expect(statuses).toEqual([200, 404, 200]);
  });

  test('Sheets tells apart what does not exist and what one may not see', async () => {
    const id = await makeSheet('anne@bibliotheek.nl');
    const missing = await call('GET', '/v4/spreadsheets/nope', undefined, 'bart@bibliotheek.nl');
    expect(missing.body).toEqual({
      error: { code: 404, message: 'Requested entity was not found.', status: 'NOT_FOUND' },
    });
    const hidden = await call('GET', `/v4/spreadsheets/${id}`, undefined, 'bart@bibliotheek.nl');
    expect(hidden.body).toEqual({
      error: { code: 403, message: 'The caller does not have permission', status: 'PERMISSION_DENIED' },
    });
  });

  test('Sheets does not open a folder', async () => {
    const { body } = await call('POST', '/drive/v3/files', { mimeType: 'application/vnd.google-apps.folder' });
    const message = 'This operation is not supported for this document';
    expect((await call('GET', `/v4/spreadsheets/${body.id}`)).body).toEqual({
      error: { code: 400, message, status: 'FAILED_PRECONDITION' },
    });
  });

  test('a reader reads and does not write', async () => {
    const id = await makeSheet('anne@bibliotheek.nl');
    const share = { type: 'user', role: 'reader', emailAddress: 'bart@bibliotheek.nl' };
    await call('POST', `/drive/v3/files/${id}/permissions`, share, 'anne@bibliotheek.nl');
    const write = { range: 'A1', values: [['x']] };
    const path = `/v4/spreadsheets/${id}/values/A1`;
    expect((await call('GET', path, undefined, 'bart@bibliotheek.nl')).status).toBe(200);
    expect((await call('PUT', `${path}?valueInputOption=RAW`, write, 'bart@bibliotheek.nl')).status).toBe(403);
  });
});

describe('a workbook is a file', () => {
  test('an edit stands in the change feed and moves the modified time; the title is the name', async () => {
    const id = await makeSheet();
    const start = (await call('GET', '/drive/v3/changes/startPageToken')).body.startPageToken;
    google.clock.advance(60_000);
    const requests = [{ updateSpreadsheetProperties: { properties: { title: 'Nieuw' }, fields: 'title' } }];
    expect((await call('POST', `/v4/spreadsheets/${id}:batchUpdate`, { requests })).status).toBe(200);
    const { changes } = (
      await call('GET', `/drive/v3/changes?pageToken=${start}&fields=changes(fileId,file(name,version))`)
    ).body;
    expect(changes).toEqual([{ fileId: id, file: { name: 'Nieuw', version: '2' } }]);
    await call('PATCH', `/drive/v3/files/${id}`, { name: 'Nog nieuwer' });
    const { body } = await call('GET', `/v4/spreadsheets/${id}?fields=properties.title`);
    expect(body).toEqual({ properties: { title: 'Nog nieuwer' } });
  });

  test('a refused edit is no change', async () => {
    const id = await makeSheet();
    const before = (await call('GET', '/drive/v3/changes/startPageToken')).body;
    expect((await call('POST', `/v4/spreadsheets/${id}:batchUpdate`, { requests: [{ nope: {} }] })).status).toBe(400);
    expect((await call('GET', '/drive/v3/changes/startPageToken')).body).toEqual(before);
  });

  test('spreadsheets.create makes a file of the caller, not of a service account', async () => {
    const created = await call('POST', '/v4/spreadsheets', { properties: { title: 'Via Sheets' } }, 'anne@b.nl');
    const file = await call(
      'GET',
      `/drive/v3/files/${created.body.spreadsheetId}?fields=name,owners/emailAddress`,
      undefined,
      'anne@b.nl',
    );
    expect(file.body).toEqual({ name: 'Via Sheets', owners: [{ emailAddress: 'anne@b.nl' }] });
    const refused = await call('POST', '/v4/spreadsheets', {}, google.serviceAccount);
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([
      403,
      expect.stringContaining('storageQuotaExceeded'),
    ]);
  });

  test('an edit is told at once to who listens to events', async () => {
    const id = await makeSheet();
    const events = await fetch(`${google.origin}/emulator/v1/events`);
    const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
    await reader?.read();
    await call('PATCH', `/drive/v3/files/${id}`, { name: 'x' });
    expect((await reader?.read())?.value).toBe(`data: {"fileId":"${id}","version":2}\n\n`);
    await reader?.cancel();
  });
});

describe('faults', () => {
  test('429 carries Retry-After and Google’s body, and is over when it has struck', async () => {
    const id = await makeSheet();
    await fault({
      method: 'sheets.spreadsheets.get',
      when: { nth: 1 },
      kind: 'status',
      status: 429,
      retryAfterSeconds: 7,
    });
    const refused = await call('GET', `/v4/spreadsheets/${id}`);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '7']);
    expect(refused.body.error).toMatchObject({ code: 429, status: 'RESOURCE_EXHAUSTED' });
    expect((await call('GET', `/v4/spreadsheets/${id}`)).status).toBe(200);
  });

  test.each([
    [500, 'INTERNAL', 'Internal error encountered.'],
    [503, 'UNAVAILABLE', 'The service is currently unavailable.'],
  ])('%i says %s', async (status, code, message) => {
    await fault({ method: 'sheets.*', kind: 'status', status });
    expect((await call('GET', '/v4/spreadsheets/x')).body).toEqual({ error: { code: status, message, status: code } });
  });

  test.each([
    [false, 'Opgave'],
    [true, 'Nieuw'],
  ])('503 with afterWork %s: the name is then %s', async (afterWork, name) => {
    const id = await makeSheet();
    await fault({ method: 'drive.files.update', kind: 'status', status: 503, afterWork });
    expect((await call('PATCH', `/drive/v3/files/${id}`, { name: 'Nieuw' })).status).toBe(503);
    expect((await call('GET', `/drive/v3/files/${id}`)).body.name).toBe(name);
  });

  test('a dropped connection gives no answer', async () => {
    await fault({ method: 'drive.files.list', kind: 'drop' });
    await expect(call('GET', '/drive/v3/files')).rejects.toThrow();
  });

  test('a timeout is a connection that stays open', async () => {
    await fault({ method: 'drive.files.list', kind: 'timeout' });
    const waiting = fetch(`${google.origin}/drive/v3/files`, {
      headers: { Authorization: 'Bearer x' },
      signal: AbortSignal.timeout(200),
    });
    await expect(waiting).rejects.toThrow(/timeout/);
  });

  test('the identity server has them too', async () => {
    await fault({ method: 'identity.token', kind: 'status', status: 503, times: 1 });
    const token = () =>
      fetch(`${google.origin}/computeMetadata/v1/instance/service-accounts/default/token`, {
        headers: { 'Metadata-Flavor': 'Google' },
      });
    expect([(await token()).status, (await token()).status]).toEqual([503, 200]);
  });

  test('slow is late, then right', async () => {
    await fault({ method: 'drive.files.list', kind: 'slow', milliseconds: 150 });
    const start = performance.now();
    expect((await call('GET', '/drive/v3/files')).status).toBe(200);
    expect(performance.now() - start).toBeGreaterThanOrEqual(145);
  });

  test.each([
    [{ method: 'x y', when: { nth: 1 }, kind: 'drop' }],
    [{ method: '*', when: { nth: 0 }, kind: 'drop' }],
    [{ method: '*', when: { probability: 2, seed: 1 }, kind: 'drop' }],
    [{ method: '*', when: { every: true }, kind: 'explode' }],
    [{ method: '*', when: { every: true }, kind: 'drop', path: '(' }],
    [{ method: '*', when: { every: true }, kind: 'drop', extra: 1 }],
  ])('the rule %j is refused', async (rule) => {
    expect((await call('POST', '/emulator/v1/faults', rule)).status).toBe(400);
  });
});

describe('the admin paths', () => {
  test('the request log counts by method, and is reset', async () => {
    const id = await makeSheet();
    await call('GET', `/v4/spreadsheets/${id}`);
    await call('GET', `/v4/spreadsheets/${id}/values/A1`, undefined, 'bart@b.nl');
    expect((await call('GET', '/emulator/v1/requests')).body).toEqual({
      total: 3,
      counts: { 'drive.files.create': 1, 'sheets.spreadsheets.get': 1, 'sheets.spreadsheets.values.get': 1 },
    });
    expect((await call('GET', '/emulator/v1/requests?account=bart@b.nl&entries=true')).body).toMatchObject({
      total: 1,
      entries: [{ method: 'sheets.spreadsheets.values.get', status: 403 }],
    });
    await call('DELETE', '/emulator/v1/requests');
    expect((await call('GET', '/emulator/v1/requests')).body).toEqual({ total: 0, counts: {} });
  });

  test('the clock moves, and with it the times of files and the life of channels', async () => {
    await call('POST', '/emulator/v1/clock', { now: '2026-04-01T08:00:00Z' });
    const { body } = await call('POST', '/drive/v3/files?fields=createdTime', { mimeType: SHEET });
    expect(body.createdTime).toMatch(/^2026-04-01T08:00:0/);
    expect((await call('POST', '/emulator/v1/clock', { advanceMs: 86_400_000 })).body.iso).toMatch(
      /^2026-04-02T08:00:0/,
    );
    expect((await call('POST', '/emulator/v1/clock', { tomorrow: true })).status).toBe(400);
  });

  test('quotas are off until asked for', async () => {
    const id = await makeSheet();
    await call('PUT', '/emulator/v1/quotas', { enabled: true, perMinutePerUser: 2 });
    const statuses: number[] = [];
    for (let n = 0; n < 3; n++) statuses.push((await call('GET', `/v4/spreadsheets/${id}`)).status);
    expect(statuses).toEqual([200, 200, 429]);
  });

  test('an unknown path is 404', async () => {
    expect((await call('GET', '/emulator/v1/nope')).status).toBe(404);
  });
});

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
    expect((await call(verb, path, body)).status).toBe(status);
  });

  test('a body over 32 MB is refused, announced or not', async () => {
    const big = Buffer.alloc(33 * 1024 * 1024, 0x20);
    const options = { method: 'POST', headers: { Authorization: 'Bearer x' } };
    const announced = await fetch(`${google.origin}/drive/v3/files`, { ...options, body: big }).catch(() => undefined);
    expect(announced?.status ?? 413).toBe(413);
    const streamed = await fetch(`${google.origin}/drive/v3/files`, {
      ...options,
      body: new Blob([big]).stream(),
      duplex: 'half',
    } as RequestInit).catch(() => undefined);
    expect(streamed?.status ?? 413).toBe(413);
    expect((await call('GET', '/drive/v3/files')).status).toBe(200);
  });

  test.each([
    'nonsense\r\n\r\n',
    'GET // HTTP/1.1\r\n\r\n',
    'GET /%%% HTTP/1.1\r\nHost: [\r\n\r\n',
    'POST /v4/x HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n',
  ])('after %j the server still answers', async (text) => {
    const socket = connect(google.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(text);
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    expect((await call('GET', '/drive/v3/files')).status).toBe(200);
  });

  test('a web page from elsewhere is refused', async () => {
    const response = await fetch(`${google.origin}/emulator/v1/requests`, { headers: { Origin: 'https://kwaad.nl' } });
    expect(response.status).toBe(403);
  });
});

describe('the command', () => {
  const run = (...args: string[]): Promise<{ code: number | null; out: string; err: string }> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, ['emulator/google/main.ts', ...args]);
      let [out, err] = ['', ''];
      child.stdout.on('data', (chunk) => {
        out += chunk;
        if (out.includes('ready')) child.kill('SIGTERM');
      });
      child.stderr.on('data', (chunk) => {
        err += chunk;
      });
      child.on('close', (code) => resolve({ code, out, err }));
    });

  test('says where it is ready, and stops cleanly', async () => {
    expect(await run('--port', '0')).toEqual({
      code: 0,
      out: expect.stringMatching(/^ready on 127\.0\.0\.1:\d+\n$/),
      err: '',
    });
  });

  test.each([
    ['an unknown option', ['--poort', '1']],
    ['a port that is none', ['--port', '70000']],
    ['a host that is not this machine', ['--host', '0.0.0.0']],
    ['a folder that cannot be made', ['--data', '/proc/nee']],
    ['a folder that is a file', ['--data', 'package.json']],
  ])('%s: one line, exit code 2', async (_what, args) => {
    const { code, out, err } = await run(...args);
    expect([code, out, err.trim().split('\n').length]).toEqual([2, '', 1]);
    expect(err).toMatch(/^emulator:google: /);
  });

  test('a port in use: one line, exit code 2', async () => {
    const { code, err } = await run('--port', String(google.port));
    expect([code, err]).toEqual([2, expect.stringMatching(/^emulator:google: The port is in use.*\n$/)]);
  });
});
