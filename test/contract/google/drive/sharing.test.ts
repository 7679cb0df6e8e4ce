/** Sharing: https://developers.google.com/workspace/drive/api/reference/rest/v3/permissions */
import { describe, expect, test } from 'vitest';
import { COLLEAGUE, connect, isReal, refusalOf, SHEET } from './connect.ts';

const on = connect();

const share = async (fileId: string, role: string): Promise<string> => {
  const requestBody = { type: 'user', role, emailAddress: COLLEAGUE };
  const { data } = await on.drive.permissions.create({ fileId, requestBody, sendNotificationEmail: false });
  return data.id ?? '';
};

describe('permissions', () => {
  test('create answers with kind, id, type and role', async () => {
    const fileId = await on.make('contract delen');
    const requestBody = { type: 'user', role: 'writer', emailAddress: COLLEAGUE };
    const { data } = await on.drive.permissions.create({ fileId, requestBody, sendNotificationEmail: false });
    expect(data).toEqual({
      kind: 'drive#permission',
      id: expect.stringMatching(/^\d+$/),
      type: 'user',
      role: 'writer',
    });
  });

  test('list, get, update and delete follow', async () => {
    const fileId = await on.make('contract rollen');
    const permissionId = await share(fileId, 'reader');
    const list = await on.drive.permissions.list({ fileId, fields: 'kind,permissions(emailAddress,role)' });
    expect(list.data.kind).toBe('drive#permissionList');
    expect(list.data.permissions).toContainEqual({ emailAddress: COLLEAGUE, role: 'reader' });
    await on.drive.permissions.update({ fileId, permissionId, requestBody: { role: 'writer' } });
    const got = await on.drive.permissions.get({ fileId, permissionId, fields: 'role,emailAddress,type' });
    expect(got.data).toEqual({ role: 'writer', emailAddress: COLLEAGUE, type: 'user' });
    expect((await on.drive.permissions.delete({ fileId, permissionId })).status).toBe(204);
    expect(await refusalOf(on.drive.permissions.get({ fileId, permissionId }))).toMatchObject({
      status: 404,
      message: `Permission not found: ${permissionId}.`,
      errors: [{ reason: 'notFound', location: 'permissionId', locationType: 'parameter' }],
    });
  });

  test('anyone with the link has an id of its own', async () => {
    const fileId = await on.make('contract link');
    const { data } = await on.drive.permissions.create({ fileId, requestBody: { type: 'anyone', role: 'reader' } });
    expect(data).toEqual({
      kind: 'drive#permission',
      id: 'anyoneWithLink',
      type: 'anyone',
      role: 'reader',
      allowFileDiscovery: false,
    });
  });

  test('a new owner must be meant: transferOwnership', async () => {
    const fileId = await on.make('contract eigenaar');
    const requestBody = { type: 'user', role: 'owner', emailAddress: COLLEAGUE };
    const refusal = await refusalOf(on.drive.permissions.create({ fileId, requestBody }));
    expect([refusal.status, refusal.errors[0]?.reason]).toEqual([403, 'forbidden']);
  });
});

// What needs a second account is seen on the local Google only.
if (!isReal) {
  describe('visibility', () => {
    test.each([
      ['reader', 200, 403],
      ['commenter', 200, 403],
      ['writer', 200, 200],
    ])('a %s reads with %i and renames with %i', async (role, read, rename) => {
      const fileId = await on.make('contract rechten');
      const colleague = on.as(COLLEAGUE);
      expect((await refusalOf(colleague.files.get({ fileId }))).status).toBe(404);
      await share(fileId, role);
      expect((await colleague.files.get({ fileId })).status).toBe(read);
      const renamed = colleague.files.update({ fileId, requestBody: { name: 'x' } });
      expect(rename === 200 ? (await renamed).status : (await refusalOf(renamed)).status).toBe(rename);
    });

    test('a service account has no storage', async () => {
      const robot = on.as('robot@project.iam.gserviceaccount.com');
      expect(await refusalOf(robot.files.create({ requestBody: { name: 'x', mimeType: SHEET } }))).toMatchObject({
        status: 403,
        errors: [
          {
            reason: 'storageQuotaExceeded',
            message: expect.stringMatching(/^Service Accounts do not have storage quota/),
          },
        ],
      });
    });
  });
}
