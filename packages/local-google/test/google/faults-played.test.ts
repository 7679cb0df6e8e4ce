import { describe, expect, test } from 'vitest';
import { eventually } from '../../../../test/lab/eventually.ts';
import { googleForEach } from './rig.ts';

/** Injected faults reach the caller as Google's would. */

const on = googleForEach();

describe('faults', () => {
  test('429 carries Retry-After and Google’s body, and is over when it has struck', async () => {
    const id = await on.makeSheet();
    await on.fault({
      method: 'sheets.spreadsheets.get',
      when: { nth: 1 },
      kind: 'status',
      status: 429,
      retryAfterSeconds: 7,
    });
    const refused = await on.call('GET', `/v4/spreadsheets/${id}`);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '7']);
    expect(refused.body.error).toMatchObject({ code: 429, status: 'RESOURCE_EXHAUSTED' });
    expect((await on.call('GET', `/v4/spreadsheets/${id}`)).status).toBe(200);
  });

  test.each([
    [500, 'INTERNAL', 'Internal error encountered.'],
    [503, 'UNAVAILABLE', 'The service is currently unavailable.'],
  ])('%i says %s', async (status, code, message) => {
    await on.fault({ method: 'sheets.*', kind: 'status', status });
    expect((await on.call('GET', '/v4/spreadsheets/x')).body).toEqual({
      error: { code: status, message, status: code },
    });
  });

  test.each([
    [false, 'Opgave'],
    [true, 'Nieuw'],
  ])('503 with afterWork %s: the name is then %s', async (afterWork, name) => {
    const id = await on.makeSheet();
    await on.fault({ method: 'drive.files.update', kind: 'status', status: 503, afterWork });
    expect((await on.call('PATCH', `/drive/v3/files/${id}`, { name: 'Nieuw' })).status).toBe(503);
    expect((await on.call('GET', `/drive/v3/files/${id}`)).body.name).toBe(name);
  });

  test('a dropped connection gives no answer', async () => {
    await on.fault({ method: 'drive.files.list', kind: 'drop' });
    await expect(on.call('GET', '/drive/v3/files')).rejects.toThrow();
  });

  test('a timeout is a connection that stays open', async () => {
    await on.fault({ method: 'drive.files.list', kind: 'timeout' });
    const waiting = fetch(`${on.google.origin}/drive/v3/files`, {
      headers: { Authorization: 'Bearer x' },
      signal: AbortSignal.timeout(200),
    });
    await expect(waiting).rejects.toThrow(/timeout/);
  });

  test('the identity server has them too', async () => {
    await on.fault({ method: 'identity.token', kind: 'status', status: 503, times: 1 });
    const token = () =>
      fetch(`${on.google.origin}/computeMetadata/v1/instance/service-accounts/default/token`, {
        headers: { 'Metadata-Flavor': 'Google' },
      });
    expect([(await token()).status, (await token()).status]).toEqual([503, 200]);
  });

  test('slow is late, then right', async () => {
    await on.fault({ method: 'drive.files.list', kind: 'slow', milliseconds: 150 });
    const start = performance.now();
    expect((await on.call('GET', '/drive/v3/files')).status).toBe(200);
    expect(performance.now() - start).toBeGreaterThanOrEqual(145);
  });

  test.each([
    [false, 'Nieuw'],
    [true, 'Opgave'],
  ])('a slow read with afterWork %s during which the name changes says %s', async (afterWork, name) => {
    const id = await on.makeSheet();
    await on.fault({ method: 'drive.files.get', when: { nth: 1 }, kind: 'slow', milliseconds: 1000, afterWork });
    const read = on.call('GET', `/drive/v3/files/${id}`);
    await eventually(() => expect(on.google.faults.list()[0]?.struck).toBe(1));
    await on.call('PATCH', `/drive/v3/files/${id}`, { name: 'Nieuw' });
    expect((await read).body.name).toBe(name);
  });

  test.each([
    [{ method: 'x y', when: { nth: 1 }, kind: 'drop' }],
    [{ method: '*', when: { nth: 0 }, kind: 'drop' }],
    [{ method: '*', when: { probability: 2, seed: 1 }, kind: 'drop' }],
    [{ method: '*', when: { every: true }, kind: 'explode' }],
    [{ method: '*', when: { every: true }, kind: 'drop', path: '(' }],
    [{ method: '*', when: { every: true }, kind: 'drop', extra: 1 }],
  ])('the rule %j is refused', async (rule) => {
    expect((await on.call('POST', '/emulator/v1/faults', rule)).status).toBe(400);
  });
});
