import { beforeEach, describe, expect, test } from 'vitest';
import { ANNE, BART, createRig, FOLDER, OWNER, type Rig, ROBOT, reasonOf, SHEET, START } from './rig.ts';

/** The change feed and its channels report every change that an account can see. */

let rig: Rig;
beforeEach(() => {
  rig = createRig();
});

const start = async (account: string): Promise<string> =>
  String((await rig.ok(account, 'GET', 'changes/startPageToken')).startPageToken);

interface Change {
  fileId: string;
  removed: boolean;
  file?: { name: string; trashed?: boolean };
}

const changes = async (account: string, token: string, more = ''): Promise<Change[]> =>
  (await rig.ok(account, 'GET', `changes?pageToken=${token}&fields=changes(fileId,removed,file(name,trashed))${more}`))
    .changes as Change[];

describe('changes.list', () => {
  test('shows a file in Google’s form, with the token to go on with', async () => {
    const token = await start(ANNE);
    const id = await rig.sheet(ANNE, 'Opgave');
    expect(await rig.ok(ANNE, 'GET', `changes?pageToken=${token}`)).toEqual({
      kind: 'drive#changeList',
      newStartPageToken: expect.stringMatching(/^\d+$/),
      changes: [
        {
          kind: 'drive#change',
          type: 'file',
          changeType: 'file',
          time: '2026-01-05T09:00:00.000Z',
          removed: false,
          fileId: id,
          file: { kind: 'drive#file', id, name: 'Opgave', mimeType: SHEET },
        },
      ],
    });
  });

  test('shows an account what it may see and nothing else; the owner of everything sees all', async () => {
    const tokens = [await start(BART), await start(ROBOT), await start(OWNER)];
    const id = await rig.sheet(ANNE, 'Opgave');
    await rig.share(ANNE, id, ROBOT);
    const seen = await Promise.all([BART, ROBOT, OWNER].map((account, at) => changes(account, tokens[at] ?? '')));
    expect(seen.map((list) => list.length)).toEqual([0, 1, 1]);
  });

  test('shows a file once, at its latest change', async () => {
    const token = await start(ANNE);
    const [first, second] = [await rig.sheet(ANNE, 'een'), await rig.sheet(ANNE, 'twee')];
    await rig.ok(ANNE, 'PATCH', `files/${first}`, { name: 'een, later' });
    expect((await changes(ANNE, token)).map(({ fileId }) => fileId)).toEqual([second, first]);
  });

  test('goes by pages; the token of the last page shows only what came after', async () => {
    const token = await start(ANNE);
    const [first, second] = [await rig.sheet(ANNE, 'een'), await rig.sheet(ANNE, 'twee')];
    const page = await rig.ok(ANNE, 'GET', `changes?pageToken=${token}&pageSize=1`);
    expect(page.newStartPageToken).toBeUndefined();
    const last = await rig.ok(ANNE, 'GET', `changes?pageToken=${page.nextPageToken}&pageSize=1`);
    expect([page, last].map((list) => (list.changes as Change[]).map(({ fileId }) => fileId))).toEqual([
      [first],
      [second],
    ]);
    expect(await changes(ANNE, String(last.newStartPageToken))).toEqual([]);
    const third = await rig.sheet(ANNE, 'drie');
    expect((await changes(ANNE, String(last.newStartPageToken))).map(({ fileId }) => fileId)).toEqual([third]);
  });

  test('a token does not expire', async () => {
    const token = await start(ANNE);
    await rig.sheet(ANNE, 'Opgave');
    rig.time.now = START + 400 * 24 * 3_600_000;
    expect(await changes(ANNE, token)).toHaveLength(1);
  });

  test.each(['', 'x', '0', '-1', '999999'])('the token «%s» is refused', async (token) => {
    const answer = await rig.call(ANNE, 'GET', `changes?pageToken=${token}`);
    expect(answer.status).toBe(400);
    expect(['invalid', 'required']).toContain(reasonOf(answer));
  });

  test('access that is taken away is a removal, unless removals are not asked for', async () => {
    const id = await rig.sheet(ANNE, 'Opgave');
    const permission = await rig.share(ANNE, id, ROBOT);
    const token = await start(ROBOT);
    await rig.ok(ANNE, 'DELETE', `files/${id}/permissions/${permission}`);
    expect(await changes(ROBOT, token)).toEqual([{ fileId: id, removed: true }]);
    expect(await changes(ROBOT, token, '&includeRemoved=false')).toEqual([]);
    expect(await changes(ANNE, token)).toEqual([
      { fileId: id, removed: false, file: { name: 'Opgave', trashed: false } },
    ]);
  });

  test('a deletion is a removal for everybody', async () => {
    const id = await rig.sheet(ANNE, 'Opgave');
    await rig.share(ANNE, id, ROBOT);
    const token = await start(ROBOT);
    await rig.ok(ANNE, 'DELETE', `files/${id}`);
    expect(await changes(ROBOT, token)).toEqual([{ fileId: id, removed: true }]);
    expect(await changes(ANNE, token)).toEqual([{ fileId: id, removed: true }]);
  });

  test('the trash is a removal for others, a trashed file for its owner, and both come back', async () => {
    const id = await rig.sheet(ANNE, 'Opgave');
    await rig.share(ANNE, id, ROBOT);
    const token = await start(ROBOT);
    await rig.ok(ANNE, 'PATCH', `files/${id}`, { trashed: true });
    expect(await changes(ROBOT, token)).toEqual([{ fileId: id, removed: true }]);
    expect(await changes(ANNE, token)).toEqual([
      { fileId: id, removed: false, file: { name: 'Opgave', trashed: true } },
    ]);
    await rig.ok(ANNE, 'PATCH', `files/${id}`, { trashed: false });
    expect(await changes(ROBOT, token)).toEqual([
      { fileId: id, removed: false, file: { name: 'Opgave', trashed: false } },
    ]);
  });

  test('sharing a folder shows what is in it, and so does moving a file into it', async () => {
    const folder = String((await rig.ok(ANNE, 'POST', 'files', { name: 'Map', mimeType: FOLDER })).id);
    const inside = await rig.sheet(ANNE, 'Binnen', { parents: [folder] });
    const outside = await rig.sheet(ANNE, 'Buiten');
    const token = await start(BART);
    await rig.share(ANNE, folder, BART, 'reader');
    expect((await changes(BART, token)).map(({ fileId }) => fileId)).toEqual([folder, inside]);
    await rig.ok(ANNE, 'PATCH', `files/${outside}?addParents=${folder}&removeParents=root`);
    expect((await changes(BART, token)).map(({ fileId }) => fileId)).toContain(outside);
  });
});

describe('changes.watch and channels.stop', () => {
  const body = { id: 'kanaal-1', type: 'web_hook', address: 'http://127.0.0.1:1/push', token: 'geheim' };
  const watch = async (more: Record<string, unknown> = {}, account = ROBOT) =>
    rig.call(account, 'POST', `changes/watch?pageToken=${await start(account)}`, { ...body, ...more });

  test('answers with the channel; it lives an hour unless longer is asked', async () => {
    expect((await watch()).body).toEqual({
      kind: 'api#channel',
      id: 'kanaal-1',
      resourceId: expect.any(String),
      resourceUri: expect.stringContaining('/drive/v3/changes?'),
      token: 'geheim',
      expiration: String(START + 3_600_000),
    });
  });

  test.each([
    ['a day', 24 * 3_600_000, 24 * 3_600_000],
    ['a week', 7 * 24 * 3_600_000, 7 * 24 * 3_600_000],
    ['a month, cut to a week', 30 * 24 * 3_600_000, 7 * 24 * 3_600_000],
  ])('lives %s', async (_what, asked, given) => {
    expect((await watch({ expiration: String(START + asked) })).body.expiration).toBe(String(START + given));
  });

  test.each([
    ['without an id', { id: undefined }, 400, 'required'],
    ['with an id of odd characters', { id: 'kanaal 1' }, 400, 'channelIdInvalid'],
    ['with an id of 65 characters', { id: 'k'.repeat(65) }, 400, 'channelIdInvalid'],
    ['with a token of 257 characters', { token: 't'.repeat(257) }, 400, 'badRequest'],
    ['without an address', { address: undefined }, 400, 'required'],
    ['to another machine without HTTPS', { address: 'http://voorbeeld.nl/push' }, 400, 'push.webhookUrlNotHttps'],
    ['to another machine', { address: 'https://voorbeeld.nl/push' }, 501, 'notImplemented'],
    ['of an unknown type', { type: 'mail' }, 400, 'push.channelTypeNotSupported'],
    ['that has ended already', { expiration: String(START) }, 400, 'channelExpirationInvalid'],
  ])('a channel %s is refused', async (_what, more, status, reason) => {
    const answer = await watch(more);
    expect([answer.status, reasonOf(answer)]).toEqual([status, reason]);
  });

  test('an id is used once while the channel lives', async () => {
    await watch();
    const answer = await watch();
    expect([answer.status, reasonOf(answer)]).toEqual([400, 'channelIdNotUnique']);
  });

  test('needs a page token', async () => {
    expect((await rig.call(ROBOT, 'POST', 'changes/watch', body)).status).toBe(400);
  });

  test('is stopped by who opened it, with its id and its resource', async () => {
    const { resourceId } = (await watch()).body;
    const stop = (account: string, channel: unknown) => rig.call(account, 'POST', 'channels/stop', channel);
    expect((await stop(ROBOT, { id: 'kanaal-1', resourceId: 'x' })).status).toBe(404);
    expect((await stop(ANNE, { id: 'kanaal-1', resourceId })).status).toBe(404);
    expect((await stop(ROBOT, { id: 'kanaal-1', resourceId })).status).toBe(204);
    expect((await stop(ROBOT, { id: 'kanaal-1', resourceId })).status).toBe(404);
  });
});
