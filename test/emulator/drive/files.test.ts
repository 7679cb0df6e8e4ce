import { beforeEach, describe, expect, test } from 'vitest';
import { ANNE, BART, createRig, FOLDER, messageOf, OWNER, type Rig, ROBOT, reasonOf, SHEET } from './rig.ts';

let rig: Rig;
beforeEach(() => {
  rig = createRig();
});

describe('files.create', () => {
  test('answers with kind, id, name and mimeType when no fields are asked for', async () => {
    const file = await rig.ok(ANNE, 'POST', 'files', { name: 'Opgave', mimeType: SHEET });
    expect(file).toEqual({ kind: 'drive#file', id: expect.any(String), name: 'Opgave', mimeType: SHEET });
    expect(rig.contents).toEqual(['create Opgave']);
  });

  test('calls a file without a name Untitled, and ignores the title of the second version of the API', async () => {
    expect(await rig.ok(ANNE, 'POST', 'files', { title: 'Opgave', mimeType: SHEET })).toMatchObject({
      name: 'Untitled',
    });
  });

  test('puts the file in the account’s root, which `root` names too', async () => {
    const file = await rig.ok(ANNE, 'POST', 'files?fields=parents,owners/emailAddress', { mimeType: SHEET });
    const root = await rig.ok(ANNE, 'GET', 'files/root');
    expect(file).toEqual({ parents: [root.id], owners: [{ emailAddress: ANNE }] });
    expect(root).toMatchObject({ name: 'My Drive', mimeType: FOLDER });
  });

  test('refuses a service account, which has no storage', async () => {
    const answer = await rig.call(ROBOT, 'POST', 'files', { name: 'x', mimeType: SHEET });
    expect([answer.status, reasonOf(answer)]).toEqual([403, 'storageQuotaExceeded']);
    expect(messageOf(answer)).toMatch(/^Service Accounts do not have storage quota\./);
  });

  test('refuses a type that it does not have by name', async () => {
    const answer = await rig.call(ANNE, 'POST', 'files', { mimeType: 'application/vnd.google-apps.document' });
    expect(answer.status).toBe(501);
    expect(messageOf(answer)).toContain('application/vnd.google-apps.document');
  });

  test.each([
    ['a field that only Google writes', { webViewLink: 'x' }, 403, 'fieldNotWritable'],
    ['two parents', { parents: ['root', 'root'] }, 400, 'badRequest'],
    ['a parent that does not exist', { parents: ['nope'] }, 404, 'notFound'],
    ['a name that is no text', { name: 5 }, 400, 'invalid'],
    ['a star that is no flag', { starred: 'ja' }, 400, 'invalid'],
    ['parents that are no list', { parents: 'root' }, 400, 'invalid'],
    ['properties that are a list', { properties: [] }, 400, 'invalid'],
  ])('refuses %s', async (_what, body, status, reason) => {
    const answer = await rig.call(ANNE, 'POST', 'files', { mimeType: SHEET, ...body });
    expect([answer.status, reasonOf(answer)]).toEqual([status, reason]);
  });
});

test.each([[[]], ['x'], [5]])('a body that is %j is a parse error', async (body) => {
  expect(reasonOf(await rig.call(ANNE, 'POST', 'files', body))).toBe('parseError');
});

test('null is the same as absent', async () => {
  const file = await rig.ok(ANNE, 'POST', 'files', { name: null, mimeType: SHEET, description: null });
  expect(file.name).toBe('Untitled');
});

describe('files.get', () => {
  test('says 404 of what does not exist and of what the account may not see, in the same words', async () => {
    const id = await rig.sheet(ANNE, 'Opgave');
    const answers = [await rig.call(BART, 'GET', `files/${id}`), await rig.call(BART, 'GET', 'files/nope')];
    expect(answers.map(messageOf)).toEqual([`File not found: ${id}.`, 'File not found: nope.']);
    expect(answers[0]?.body).toEqual({
      error: {
        code: 404,
        message: `File not found: ${id}.`,
        errors: [
          {
            message: `File not found: ${id}.`,
            domain: 'global',
            reason: 'notFound',
            location: 'fileId',
            locationType: 'parameter',
          },
        ],
      },
    });
  });

  test('the owner of everything sees every file', async () => {
    const id = await rig.sheet(ANNE, 'Opgave');
    expect(await rig.ok(OWNER, 'GET', `files/${id}`)).toMatchObject({ name: 'Opgave' });
  });

  test('hides the parent from who may not see it', async () => {
    const id = await rig.sheet(ANNE, 'Opgave');
    await rig.share(ANNE, id, BART, 'reader');
    expect(await rig.ok(BART, 'GET', `files/${id}?fields=id,parents`)).toEqual({ id });
  });

  test('shows times, owners and what the account may do', async () => {
    const id = await rig.sheet(ANNE, 'Opgave');
    await rig.share(ANNE, id, BART, 'reader');
    const fields = 'createdTime,modifiedTime,ownedByMe,shared,trashed,capabilities(canEdit,canTrash)';
    expect(await rig.ok(BART, 'GET', `files/${id}?fields=${fields}`)).toEqual({
      createdTime: '2026-01-05T09:00:00.000Z',
      modifiedTime: '2026-01-05T09:00:00.000Z',
      ownedByMe: false,
      shared: true,
      trashed: false,
      capabilities: { canEdit: false, canTrash: false },
    });
  });

  test('refuses to give content', async () => {
    const id = await rig.sheet(ANNE, 'Opgave');
    expect((await rig.call(ANNE, 'GET', `files/${id}?alt=media`)).status).toBe(501);
  });
});

describe('fields', () => {
  test.each([
    ['id', { id: expect.any(String) }],
    ['owners(emailAddress,me)', { owners: [{ emailAddress: ANNE, me: true }] }],
    ['owners/emailAddress,name', { name: 'Opgave', owners: [{ emailAddress: ANNE }] }],
    ['owners/emailAddress, owners/me', { owners: [{ emailAddress: ANNE, me: true }] }],
  ])('%s keeps what it names', async (fields, kept) => {
    const id = await rig.sheet(ANNE, 'Opgave');
    expect(await rig.ok(ANNE, 'GET', `files/${id}?fields=${fields}`)).toEqual(kept);
  });

  test('* keeps everything that there is', async () => {
    const id = await rig.sheet(ANNE, 'Opgave');
    const file = await rig.ok(ANNE, 'GET', `files/${id}?fields=*`);
    expect(file).toMatchObject({ version: '1', spaces: ['drive'], webViewLink: expect.stringContaining(id) });
  });

  test.each(['titel', 'owners(naam)', 'id,', 'owners(', 'files(id)'])('%s is refused', async (fields) => {
    const id = await rig.sheet(ANNE, 'Opgave');
    const answer = await rig.call(ANNE, 'GET', `files/${id}?fields=${fields}`);
    expect([answer.status, reasonOf(answer)]).toEqual([400, 'invalidParameter']);
    expect(messageOf(answer)).toMatch(/^Invalid field selection /);
  });
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

describe('what is not here', () => {
  test.each([
    ['GET', 'files/x/comments'],
    ['GET', 'files/x/revisions'],
    ['POST', 'files/x/watch'],
    ['GET', 'teamdrives'],
    ['GET', 'apps'],
  ])('%s %s is refused with its name', async (verb, path) => {
    const answer = await rig.call(ANNE, verb, path);
    expect(answer.status).toBe(501);
    expect(messageOf(answer)).toMatch(/^drive\.\w+\.\w+ is not implemented by this emulator\.$/);
  });
});
