import { beforeEach, describe, expect, test } from 'vitest';
import { ANNE, BART, createRig, FOLDER, messageOf, OWNER, type Rig, ROBOT, reasonOf } from './rig.ts';

/** Sharing files and folders, and the members of shared drives. */

let rig: Rig;
let id: string;
beforeEach(async () => {
  rig = createRig();
  id = await rig.sheet(ANNE, 'Opgave');
});

describe('permissions.create', () => {
  test('answers with kind, id, type and role; the same account has the same id everywhere', async () => {
    const body = { type: 'user', role: 'writer', emailAddress: 'Bart@Bibliotheek.nl' };
    const first = await rig.ok(ANNE, 'POST', `files/${id}/permissions`, body);
    expect(first).toEqual({ kind: 'drive#permission', id: expect.any(String), type: 'user', role: 'writer' });
    const other = await rig.sheet(ANNE, 'Andere');
    expect((await rig.ok(ANNE, 'POST', `files/${other}/permissions`, body)).id).toBe(first.id);
  });

  test('gives a service account access to what it could not see', async () => {
    expect((await rig.call(ROBOT, 'GET', `files/${id}`)).status).toBe(404);
    await rig.share(ANNE, id, ROBOT);
    expect(await rig.ok(ROBOT, 'GET', `files/${id}?fields=capabilities/canEdit`)).toEqual({
      capabilities: { canEdit: true },
    });
  });

  test('anyone with the link may read, yet finds it in no list', async () => {
    await rig.ok(ANNE, 'POST', `files/${id}/permissions`, { type: 'anyone', role: 'reader' });
    expect((await rig.call(BART, 'GET', `files/${id}`)).status).toBe(200);
    expect(await rig.ok(BART, 'GET', 'files?fields=files/id')).toEqual({ files: [] });
  });

  test('a domain covers its accounts and no others', async () => {
    await rig.ok(ANNE, 'POST', `files/${id}/permissions`, { type: 'domain', role: 'reader', domain: 'bibliotheek.nl' });
    expect((await rig.call(BART, 'GET', `files/${id}`)).status).toBe(200);
    expect((await rig.call('bart@nep-bibliotheek.nl', 'GET', `files/${id}`)).status).toBe(404);
  });

  test.each([
    ['no role', { type: 'user', emailAddress: BART }, 400],
    ['no type', { role: 'reader' }, 400],
    ['a role that does not exist', { type: 'user', role: 'boss', emailAddress: BART }, 400],
    ['a user without an address', { type: 'user', role: 'reader' }, 400],
    ['anyone with an address', { type: 'anyone', role: 'reader', emailAddress: BART }, 400],
    ['a group', { type: 'group', role: 'reader', emailAddress: 'g@bibliotheek.nl' }, 501],
    ['an organizer outside a shared drive', { type: 'user', role: 'organizer', emailAddress: BART }, 400],
    ['a new owner without transferOwnership', { type: 'user', role: 'owner', emailAddress: BART }, 403],
  ])('refuses %s', async (_what, body, status) => {
    expect((await rig.call(ANNE, 'POST', `files/${id}/permissions`, body)).status).toBe(status);
  });

  test('with transferOwnership the old owner stays as a writer', async () => {
    const body = { type: 'user', role: 'owner', emailAddress: BART };
    await rig.ok(ANNE, 'POST', `files/${id}/permissions?transferOwnership=true`, body);
    const { permissions } = await rig.ok(BART, 'GET', `files/${id}/permissions?fields=permissions(emailAddress,role)`);
    expect(permissions).toEqual([
      { emailAddress: ANNE, role: 'writer' },
      { emailAddress: BART, role: 'owner' },
    ]);
  });

  test('writers share unless the owner forbids it, readers never do', async () => {
    const share = (account: string) =>
      rig.call(account, 'POST', `files/${id}/permissions`, { type: 'user', role: 'reader', emailAddress: 'c@x.nl' });
    await rig.share(ANNE, id, BART, 'reader');
    expect((await share(BART)).status).toBe(403);
    await rig.share(ANNE, id, BART, 'writer');
    expect((await share(BART)).status).toBe(200);
    await rig.ok(ANNE, 'PATCH', `files/${id}`, { writersCanShare: false });
    expect(reasonOf(await share(BART))).toBe('insufficientFilePermissions');
  });
});

describe('permissions.list, get, update and delete', () => {
  test('lists the owner first and those it is shared with', async () => {
    await rig.share(ANNE, id, BART, 'commenter');
    const list = await rig.ok(ANNE, 'GET', `files/${id}/permissions?fields=kind,permissions(emailAddress,role)`);
    expect(list).toEqual({
      kind: 'drive#permissionList',
      permissions: [
        { emailAddress: ANNE, role: 'owner' },
        { emailAddress: BART, role: 'commenter' },
      ],
    });
  });

  test('a reader may not list them, but may see and give up their own', async () => {
    const permission = await rig.share(ANNE, id, BART, 'reader');
    expect((await rig.call(BART, 'GET', `files/${id}/permissions`)).status).toBe(403);
    expect(await rig.ok(BART, 'GET', `files/${id}/permissions/${permission}`)).toMatchObject({ role: 'reader' });
    expect((await rig.call(BART, 'DELETE', `files/${id}/permissions/${permission}`)).status).toBe(204);
    expect((await rig.call(BART, 'GET', `files/${id}`)).status).toBe(404);
  });

  test('another role is another right', async () => {
    const permission = await rig.share(ANNE, id, BART, 'writer');
    expect(await rig.ok(ANNE, 'PATCH', `files/${id}/permissions/${permission}`, { role: 'reader' })).toMatchObject({
      role: 'reader',
    });
    expect((await rig.call(BART, 'PATCH', `files/${id}`, { name: 'x' })).status).toBe(403);
  });

  test('an unknown permission is 404, the owner’s cannot be taken away', async () => {
    const answer = await rig.call(ANNE, 'DELETE', `files/${id}/permissions/123`);
    expect([answer.status, messageOf(answer)]).toEqual([404, 'Permission not found: 123.']);
    const { permissions } = await rig.ok(ANNE, 'GET', `files/${id}/permissions`);
    const [owner] = permissions as { id: string }[];
    expect((await rig.call(ANNE, 'DELETE', `files/${id}/permissions/${owner?.id}`)).status).toBe(403);
  });

  test('what a folder grants cannot be taken away on the file', async () => {
    const folder = String((await rig.ok(ANNE, 'POST', 'files', { mimeType: FOLDER })).id);
    const inside = await rig.sheet(ANNE, 'Binnen', { parents: [folder] });
    const permission = await rig.share(ANNE, folder, BART, 'reader');
    const answer = await rig.call(ANNE, 'DELETE', `files/${inside}/permissions/${permission}`);
    expect(reasonOf(answer)).toBe('cannotModifyInheritedPermission');
  });

  test('a share with an end ends then', async () => {
    const body = { type: 'user', role: 'reader', emailAddress: BART, expirationTime: '2026-01-05T10:00:00Z' };
    await rig.ok(ANNE, 'POST', `files/${id}/permissions`, body);
    const seen: number[] = [];
    for (const time of ['09:59:59', '10:00:00']) {
      rig.time.now = Date.parse(`2026-01-05T${time}Z`);
      seen.push((await rig.call(BART, 'GET', `files/${id}`)).status);
    }
    expect(seen).toEqual([200, 404]);
  });
});

describe('shared drives', () => {
  const drive = async (): Promise<string> =>
    String((await rig.ok(ANNE, 'POST', 'drives?requestId=1', { name: 'IBL' })).id);

  test('a service account that is a member makes files there', async () => {
    const driveId = await drive();
    const share = { type: 'user', role: 'writer', emailAddress: ROBOT };
    await rig.ok(ANNE, 'POST', `files/${driveId}/permissions?supportsAllDrives=true`, share);
    const file = await rig.ok(ROBOT, 'POST', 'files?supportsAllDrives=true', {
      name: 'Opgave',
      mimeType: 'application/vnd.google-apps.spreadsheet',
      parents: [driveId],
    });
    expect(file).toMatchObject({ name: 'Opgave', driveId });
    expect((await rig.call(ANNE, 'GET', `files/${file.id}?supportsAllDrives=true`)).status).toBe(200);
    expect((await rig.call(ANNE, 'GET', `files/${file.id}`)).status).toBe(404);
    expect((await rig.call(BART, 'GET', `files/${file.id}?supportsAllDrives=true`)).status).toBe(404);
  });

  test('its files stand in a list only when it is asked for', async () => {
    const driveId = await drive();
    await rig.ok(ANNE, 'POST', 'files?supportsAllDrives=true', {
      name: 'In de drive',
      mimeType: 'application/vnd.google-apps.spreadsheet',
      parents: [driveId],
    });
    const names = async (query: string) => (await rig.ok(ANNE, 'GET', `files?fields=files/name&${query}`)).files;
    expect(await names('')).toEqual([{ name: 'Opgave' }]);
    const all = 'supportsAllDrives=true&includeItemsFromAllDrives=true';
    expect(await names(`${all}&corpora=drive&driveId=${driveId}`)).toEqual([{ name: 'In de drive' }]);
    expect(await names(all)).toHaveLength(2);
  });

  test('only members see it, only organizers change it, and it goes when empty', async () => {
    const driveId = await drive();
    expect((await rig.call(BART, 'GET', `drives/${driveId}`)).status).toBe(404);
    expect(await rig.ok(ANNE, 'GET', 'drives')).toEqual({
      kind: 'drive#driveList',
      drives: [{ kind: 'drive#drive', id: driveId, name: 'IBL' }],
    });
    await rig.ok(ANNE, 'PATCH', `drives/${driveId}`, { name: 'IBL 2026' });
    expect((await rig.call(ANNE, 'DELETE', `drives/${driveId}`)).status).toBe(204);
    expect((await rig.call(OWNER, 'GET', `drives/${driveId}`)).status).toBe(404);
  });
});
