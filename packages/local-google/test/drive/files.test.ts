import { beforeEach, describe, expect, test } from 'vitest';
import { ANNE, BART, createRig, FOLDER, messageOf, OWNER, type Rig, ROBOT, reasonOf, SHEET } from './rig.ts';

/** Creating and reading files, and the `fields` parameter. */

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
