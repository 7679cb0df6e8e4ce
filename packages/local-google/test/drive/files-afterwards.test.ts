import { beforeEach, describe, expect, test } from 'vitest';
import { ANNE, BART, createRig, FOLDER, OWNER, type Rig, ROBOT, reasonOf } from './rig.ts';

/** Updating, copying, trashing and deleting files. */

let rig: Rig;
beforeEach(() => {
  rig = createRig();
});

describe('files.update', () => {
  test('renames the file and its workbook', async () => {
    const id = await rig.sheet(ANNE, 'Opgave');
    rig.time.now += 1000;
    const file = await rig.ok(ANNE, 'PATCH', `files/${id}?fields=name,modifiedTime`, { name: 'Nieuw' });
    expect(file).toEqual({ name: 'Nieuw', modifiedTime: '2026-01-05T09:00:01.000Z' });
    expect(rig.contents.at(-1)).toBe('rename Nieuw');
  });

  test.each([
    ['reader', 403],
    ['commenter', 403],
    ['writer', 200],
  ])('a %s gets %i for a rename', async (role, status) => {
    const id = await rig.sheet(ANNE, 'Opgave');
    await rig.share(ANNE, id, BART, role);
    const answer = await rig.call(BART, 'PATCH', `files/${id}`, { name: 'Nieuw' });
    expect(answer.status).toBe(status);
    if (status === 403) expect(reasonOf(answer)).toBe('insufficientFilePermissions');
  });

  test('moves to another folder, and what was shared there comes with it', async () => {
    const folder = await rig.ok(ANNE, 'POST', 'files', { name: 'Map', mimeType: FOLDER });
    await rig.share(ANNE, String(folder.id), BART, 'reader');
    const id = await rig.sheet(ANNE, 'Opgave');
    const before = await rig.ok(ANNE, 'GET', `files/${id}?fields=parents`);
    const moved = await rig.ok(
      ANNE,
      'PATCH',
      `files/${id}?addParents=${folder.id}&removeParents=${(before.parents as string[])[0]}&fields=parents`,
    );
    expect(moved).toEqual({ parents: [folder.id] });
    expect((await rig.call(BART, 'GET', `files/${id}`)).status).toBe(200);
  });

  test.each([
    ['a second parent', 'addParents=FOLDER', 'cannotAddParent'],
    ['two parents at once', 'addParents=FOLDER,root&removeParents=root', 'cannotAddParent'],
    ['no parent at all', 'removeParents=root', 'cannotRemoveParent'],
  ])('a file does not get %s', async (_what, query, reason) => {
    const folder = await rig.ok(ANNE, 'POST', 'files', { mimeType: FOLDER });
    const other = await rig.ok(ANNE, 'POST', 'files', { mimeType: FOLDER });
    const id = await rig.sheet(ANNE, 'Opgave');
    const path = `files/${id}?${query.replace('FOLDER', String(folder.id)).replace(',root', `,${other.id}`)}`;
    const answer = await rig.call(ANNE, 'PATCH', path);
    expect([answer.status, reasonOf(answer)]).toEqual([403, reason]);
  });

  test('a folder does not go into itself', async () => {
    const outer = await rig.ok(ANNE, 'POST', 'files', { mimeType: FOLDER });
    const inner = await rig.ok(ANNE, 'POST', 'files', { mimeType: FOLDER, parents: [outer.id] });
    expect((await rig.call(ANNE, 'PATCH', `files/${outer.id}?addParents=${inner.id}&removeParents=root`)).status).toBe(
      400,
    );
  });

  test('only the owner throws away; the trash of a folder is that of what is in it', async () => {
    const folder = await rig.ok(ANNE, 'POST', 'files', { mimeType: FOLDER });
    const id = await rig.sheet(ANNE, 'Opgave', { parents: [folder.id] });
    await rig.share(ANNE, id, BART);
    expect((await rig.call(BART, 'PATCH', `files/${id}`, { trashed: true })).status).toBe(403);
    await rig.ok(ANNE, 'PATCH', `files/${folder.id}`, { trashed: true });
    const state = 'fields=trashed,explicitlyTrashed';
    expect(await rig.ok(ANNE, 'GET', `files/${id}?${state}`)).toEqual({ trashed: true, explicitlyTrashed: false });
    expect(await rig.ok(ANNE, 'GET', `files/${folder.id}?${state}`)).toEqual({
      trashed: true,
      explicitlyTrashed: true,
    });
    await rig.ok(ANNE, 'PATCH', `files/${folder.id}`, { trashed: false });
    expect(await rig.ok(ANNE, 'GET', `files/${id}?fields=trashed`)).toEqual({ trashed: false });
  });

  test('properties are merged, a null takes one away', async () => {
    const id = await rig.sheet(ANNE, 'Opgave', { properties: { a: '1', b: '2' } });
    const file = await rig.ok(ANNE, 'PATCH', `files/${id}?fields=properties`, { properties: { a: null, c: '3' } });
    expect(file).toEqual({ properties: { b: '2', c: '3' } });
  });

  test('everybody stars for themselves', async () => {
    const id = await rig.sheet(ANNE, 'Opgave');
    await rig.share(ANNE, id, BART, 'reader');
    await rig.ok(BART, 'PATCH', `files/${id}`, { starred: true });
    expect(await rig.ok(BART, 'GET', `files/${id}?fields=starred`)).toEqual({ starred: true });
    expect(await rig.ok(ANNE, 'GET', `files/${id}?fields=starred`)).toEqual({ starred: false });
  });

  test('parents in the body are refused: they are moved by parameters', async () => {
    const id = await rig.sheet(ANNE, 'Opgave');
    const answer = await rig.call(ANNE, 'PATCH', `files/${id}`, { parents: ['root'] });
    expect([answer.status, reasonOf(answer)]).toEqual([403, 'fieldNotWritable']);
  });
});

describe('files.copy', () => {
  test('the copy is the copier’s own, named after the original, without its sharing', async () => {
    const id = await rig.sheet(ANNE, 'Opgave');
    await rig.share(ANNE, id, BART, 'reader');
    const copy = await rig.ok(
      BART,
      'POST',
      `files/${id}/copy?fields=name,owners/emailAddress,permissions/emailAddress`,
    );
    expect(copy).toEqual({
      name: 'Copy of Opgave',
      owners: [{ emailAddress: BART }],
      permissions: [{ emailAddress: BART }],
    });
    expect(rig.contents.at(-1)).toBe('copy Copy of Opgave');
  });

  test('a service account has no room for it', async () => {
    const id = await rig.sheet(ANNE, 'Opgave');
    await rig.share(ANNE, id, ROBOT);
    const answer = await rig.call(ROBOT, 'POST', `files/${id}/copy`);
    expect([answer.status, reasonOf(answer)]).toEqual([403, 'storageQuotaExceeded']);
  });

  test('a folder is not copied, nor a file whose readers may not', async () => {
    const folder = await rig.ok(ANNE, 'POST', 'files', { mimeType: FOLDER });
    expect((await rig.call(ANNE, 'POST', `files/${folder.id}/copy`)).status).toBe(403);
    const id = await rig.sheet(ANNE, 'Opgave', { copyRequiresWriterPermission: true });
    await rig.share(ANNE, id, BART, 'reader');
    expect(reasonOf(await rig.call(BART, 'POST', `files/${id}/copy`))).toBe('cannotCopyFile');
  });
});

describe('files.delete and the trash', () => {
  test('only the owner deletes, and then it is gone for everybody', async () => {
    const id = await rig.sheet(ANNE, 'Opgave');
    await rig.share(ANNE, id, BART);
    expect(reasonOf(await rig.call(BART, 'DELETE', `files/${id}`))).toBe('insufficientFilePermissions');
    expect((await rig.call(ANNE, 'DELETE', `files/${id}`)).status).toBe(204);
    expect((await rig.call(BART, 'GET', `files/${id}`)).status).toBe(404);
    expect(rig.contents.at(-1)).toBe('remove');
  });

  test('a folder takes what is in it along', async () => {
    const folder = await rig.ok(ANNE, 'POST', 'files', { mimeType: FOLDER });
    const id = await rig.sheet(ANNE, 'Opgave', { parents: [folder.id] });
    await rig.ok(ANNE, 'DELETE', `files/${folder.id}`);
    expect((await rig.call(ANNE, 'GET', `files/${id}`)).status).toBe(404);
  });

  test('emptying the trash deletes one’s own trashed files only', async () => {
    const ids = [await rig.sheet(ANNE, 'weg'), await rig.sheet(ANNE, 'blijft'), await rig.sheet(BART, 'van Bart')];
    await rig.ok(ANNE, 'PATCH', `files/${ids[0]}`, { trashed: true });
    await rig.ok(BART, 'PATCH', `files/${ids[2]}`, { trashed: true });
    await rig.ok(ANNE, 'DELETE', 'files/trash');
    const left = await Promise.all(ids.map(async (id) => (await rig.call(OWNER, 'GET', `files/${id}`)).status));
    expect(left).toEqual([404, 200, 200]);
  });
});
