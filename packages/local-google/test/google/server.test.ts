import { describe, expect, test } from 'vitest';
import { googleForEach } from './rig.ts';

/** Tokens decide the account, and a workbook is both a file and a spreadsheet. */

const on = googleForEach();

describe('who calls', () => {
  test.each(['/v4/spreadsheets/x', '/drive/v3/files'])('without a token %s is 401', async (path) => {
    const { status, body, headers } = await on.call('GET', path, undefined, '');
    expect([status, headers.get('www-authenticate')]).toEqual([401, expect.stringContaining('Bearer')]);
    expect(body.error).toMatchObject({ code: 401, status: 'UNAUTHENTICATED' });
  });

  test('a token with @ is that account, any other is the owner of everything', async () => {
    const id = await on.makeSheet('anne@bibliotheek.nl');
    const statuses = await Promise.all(
      ['anne@bibliotheek.nl', 'bart@bibliotheek.nl', 'ya29.x'].map(
        async (account) => (await on.call('GET', `/drive/v3/files/${id}`, undefined, account)).status,
      ),
    );
    expect(statuses).toEqual([200, 404, 200]);
  });

  test('Sheets tells apart what does not exist and what one may not see', async () => {
    const id = await on.makeSheet('anne@bibliotheek.nl');
    const missing = await on.call('GET', '/v4/spreadsheets/nope', undefined, 'bart@bibliotheek.nl');
    expect(missing.body).toEqual({
      error: { code: 404, message: 'Requested entity was not found.', status: 'NOT_FOUND' },
    });
    const hidden = await on.call('GET', `/v4/spreadsheets/${id}`, undefined, 'bart@bibliotheek.nl');
    expect(hidden.body).toEqual({
      error: { code: 403, message: 'The caller does not have permission', status: 'PERMISSION_DENIED' },
    });
  });

  test('Sheets does not open a folder', async () => {
    const { body } = await on.call('POST', '/drive/v3/files', { mimeType: 'application/vnd.google-apps.folder' });
    const message = 'This operation is not supported for this document';
    expect((await on.call('GET', `/v4/spreadsheets/${body.id}`)).body).toEqual({
      error: { code: 400, message, status: 'FAILED_PRECONDITION' },
    });
  });

  test('a reader reads and does not write', async () => {
    const id = await on.makeSheet('anne@bibliotheek.nl');
    const share = { type: 'user', role: 'reader', emailAddress: 'bart@bibliotheek.nl' };
    await on.call('POST', `/drive/v3/files/${id}/permissions`, share, 'anne@bibliotheek.nl');
    const write = { range: 'A1', values: [['x']] };
    const path = `/v4/spreadsheets/${id}/values/A1`;
    expect((await on.call('GET', path, undefined, 'bart@bibliotheek.nl')).status).toBe(200);
    expect((await on.call('PUT', `${path}?valueInputOption=RAW`, write, 'bart@bibliotheek.nl')).status).toBe(403);
  });
});

describe('a workbook is a file', () => {
  test('an edit stands in the change feed and moves the modified time; the title is the name', async () => {
    const id = await on.makeSheet();
    const start = (await on.call('GET', '/drive/v3/changes/startPageToken')).body.startPageToken;
    on.google.clock.advance(60_000);
    const requests = [{ updateSpreadsheetProperties: { properties: { title: 'Nieuw' }, fields: 'title' } }];
    expect((await on.call('POST', `/v4/spreadsheets/${id}:batchUpdate`, { requests })).status).toBe(200);
    const { changes } = (
      await on.call('GET', `/drive/v3/changes?pageToken=${start}&fields=changes(fileId,file(name,version))`)
    ).body;
    expect(changes).toEqual([{ fileId: id, file: { name: 'Nieuw', version: '2' } }]);
    await on.call('PATCH', `/drive/v3/files/${id}`, { name: 'Nog nieuwer' });
    const { body } = await on.call('GET', `/v4/spreadsheets/${id}?fields=properties.title`);
    expect(body).toEqual({ properties: { title: 'Nog nieuwer' } });
  });

  test('a refused edit is no change', async () => {
    const id = await on.makeSheet();
    const before = (await on.call('GET', '/drive/v3/changes/startPageToken')).body;
    expect((await on.call('POST', `/v4/spreadsheets/${id}:batchUpdate`, { requests: [{ nope: {} }] })).status).toBe(
      400,
    );
    expect((await on.call('GET', '/drive/v3/changes/startPageToken')).body).toEqual(before);
  });

  test('spreadsheets.create makes a file of the caller, not of a service account', async () => {
    const created = await on.call('POST', '/v4/spreadsheets', { properties: { title: 'Via Sheets' } }, 'anne@b.nl');
    const file = await on.call(
      'GET',
      `/drive/v3/files/${created.body.spreadsheetId}?fields=name,owners/emailAddress`,
      undefined,
      'anne@b.nl',
    );
    expect(file.body).toEqual({ name: 'Via Sheets', owners: [{ emailAddress: 'anne@b.nl' }] });
    const refused = await on.call('POST', '/v4/spreadsheets', {}, on.google.serviceAccount);
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([
      403,
      expect.stringContaining('storageQuotaExceeded'),
    ]);
  });

  test('an edit is told at once to who listens to events', async () => {
    const id = await on.makeSheet();
    const events = await fetch(`${on.google.origin}/emulator/v1/events`);
    const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
    await reader?.read();
    await on.call('PATCH', `/drive/v3/files/${id}`, { name: 'x' });
    expect((await reader?.read())?.value).toBe(`data: {"fileId":"${id}","version":2}\n\n`);
    await reader?.cancel();
  });
});
