/** Changes and notifications: https://developers.google.com/workspace/drive/api/reference/rest/v3/changes and …/guides/push */
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, isReal, refusalOf, SHEET } from './connect.ts';

const on = connect();

const start = async (): Promise<string> => (await on.drive.changes.getStartPageToken()).data.startPageToken ?? '';

describe('changes', () => {
  test('the start token is a kind and a token', async () => {
    const { data } = await on.drive.changes.getStartPageToken();
    expect(data).toEqual({ kind: 'drive#startPageToken', startPageToken: expect.stringMatching(/^\d+$/) });
  });

  test('nothing happened: no changes, and a token to go on with', async () => {
    const { data } = await on.drive.changes.list({ pageToken: await start(), pageSize: 1 });
    expect(data).toEqual({ kind: 'drive#changeList', newStartPageToken: expect.stringMatching(/^\d+$/), changes: [] });
  });

  test('a new file, a rename and a deletion are seen', async () => {
    const pageToken = await start();
    const [kept, gone] = [await on.make('contract blijft'), await on.make('contract gaat')];
    await on.drive.files.update({ fileId: kept, requestBody: { name: 'contract heet anders' } });
    await on.drive.files.delete({ fileId: gone });
    const { data } = await on.drive.changes.list({ pageToken, includeRemoved: true });
    expect(data.changes).toContainEqual({
      kind: 'drive#change',
      type: 'file',
      changeType: 'file',
      time: expect.stringMatching(/Z$/),
      removed: false,
      fileId: kept,
      file: { kind: 'drive#file', id: kept, name: 'contract heet anders', mimeType: SHEET },
    });
    const removal = data.changes?.find(({ fileId }) => fileId === gone);
    expect([removal?.removed, removal?.file]).toEqual([true, undefined]);
  });

  test('a token that is none is refused', async () => {
    expect(await refusalOf(on.drive.changes.list({ pageToken: 'x' }))).toMatchObject({
      status: 400,
      message: 'Invalid Value',
      errors: [{ reason: 'invalid', location: 'pageToken', locationType: 'parameter' }],
    });
  });
});

// Real notifications need a public address with a certificate: these cases are for the local Google.
if (!isReal) {
  describe('changes.watch', () => {
    let receiver: Server;
    let address: string;
    const received: IncomingHttpHeaders[] = [];
    beforeAll(async () => {
      receiver = createServer((request, response) => {
        received.push(request.headers);
        response.end();
      });
      await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
      address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/melding`;
    });
    afterAll(() => receiver.close());

    test('the first message says sync, one follows every change, none after stop', async () => {
      const requestBody = { id: 'contract-1', type: 'web_hook', address, token: 'geheim' };
      const { data } = await on.drive.changes.watch({ pageToken: await start(), requestBody });
      expect(data).toMatchObject({ kind: 'api#channel', id: 'contract-1', token: 'geheim' });
      await on.google?.settled();
      const fileId = await on.make('contract melding');
      await on.google?.settled();
      await on.drive.channels.stop({ requestBody: { id: 'contract-1', resourceId: data.resourceId ?? '' } });
      await on.drive.files.update({ fileId, requestBody: { name: 'na afloop' } });
      await on.google?.settled();
      const seen = received.map((headers) => [headers['x-goog-resource-state'], headers['x-goog-message-number']]);
      expect(seen).toEqual([
        ['sync', '1'],
        ['change', '2'],
      ]);
      expect(received[1]).toMatchObject({
        'x-goog-channel-id': 'contract-1',
        'x-goog-channel-token': 'geheim',
        'x-goog-channel-expiration': new Date(Number(data.expiration)).toUTCString(),
        'x-goog-resource-id': data.resourceId,
        'x-goog-resource-uri': data.resourceUri,
      });
    });

    test('an unknown channel cannot be stopped', async () => {
      const requestBody = { id: 'onbekend', resourceId: 'x' };
      expect(await refusalOf(on.drive.channels.stop({ requestBody }))).toMatchObject({
        status: 404,
        message: "Channel 'onbekend' not found for project 'lokaal'",
        errors: [{ reason: 'notFound' }],
      });
    });
  });
}
