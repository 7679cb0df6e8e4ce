import { describe, expect, test } from 'vitest';
import { googleForEach, SHEET } from './rig.ts';

/** The admin paths under `/emulator/v1/`. */

const on = googleForEach();

describe('the admin paths', () => {
  test('the request log counts by method, and is reset', async () => {
    const id = await on.makeSheet();
    await on.call('GET', `/v4/spreadsheets/${id}`);
    await on.call('GET', `/v4/spreadsheets/${id}/values/A1`, undefined, 'bart@b.nl');
    expect((await on.call('GET', '/emulator/v1/requests')).body).toEqual({
      total: 3,
      counts: { 'drive.files.create': 1, 'sheets.spreadsheets.get': 1, 'sheets.spreadsheets.values.get': 1 },
    });
    expect((await on.call('GET', '/emulator/v1/requests?account=bart@b.nl&entries=true')).body).toMatchObject({
      total: 1,
      entries: [{ method: 'sheets.spreadsheets.values.get', status: 403 }],
    });
    await on.call('DELETE', '/emulator/v1/requests');
    expect((await on.call('GET', '/emulator/v1/requests')).body).toEqual({ total: 0, counts: {} });
  });

  test('the clock moves, and with it the times of files and the life of channels', async () => {
    await on.call('POST', '/emulator/v1/clock', { now: '2026-04-01T08:00:00Z' });
    const { body } = await on.call('POST', '/drive/v3/files?fields=createdTime', { mimeType: SHEET });
    expect(body.createdTime).toMatch(/^2026-04-01T08:00:0/);
    expect((await on.call('POST', '/emulator/v1/clock', { advanceMs: 86_400_000 })).body.iso).toMatch(
      /^2026-04-02T08:00:0/,
    );
    expect((await on.call('POST', '/emulator/v1/clock', { tomorrow: true })).status).toBe(400);
  });

  test('quotas are off until asked for', async () => {
    const id = await on.makeSheet();
    await on.call('PUT', '/emulator/v1/quotas', { enabled: true, perMinutePerUser: 2 });
    const statuses: number[] = [];
    for (let n = 0; n < 3; n++) statuses.push((await on.call('GET', `/v4/spreadsheets/${id}`)).status);
    expect(statuses).toEqual([200, 200, 429]);
  });

  test('an unknown path is 404', async () => {
    expect((await on.call('GET', '/emulator/v1/nope')).status).toBe(404);
  });
});
