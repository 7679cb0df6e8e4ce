/** Files: https://developers.google.com/workspace/drive/api/reference/rest/v3/files */
import { describe, expect, test } from 'vitest';
import { connect, FOLDER, refusalOf, SHEET } from './connect.ts';

const on = connect();
const name = (text: string): string => `contract ${text} ${process.pid}`;

describe('files.create and files.get', () => {
  test('answer with kind, id, name and mimeType when no fields are asked for', async () => {
    const fileId = await on.make(name('nieuw'));
    const { data, status } = await on.drive.files.get({ fileId });
    expect([status, data]).toEqual([200, { kind: 'drive#file', id: fileId, name: name('nieuw'), mimeType: SHEET }]);
  });

  test('a new spreadsheet is its maker’s, not shared, not in the trash, in the root folder', async () => {
    const fileId = await on.make(name('eigen'));
    const fields =
      'ownedByMe,shared,trashed,starred,parents,owners(me),permissions(role),version,createdTime,modifiedTime';
    const { data } = await on.drive.files.get({ fileId, fields });
    const root = await on.drive.files.get({ fileId: 'root' });
    expect(data).toMatchObject({
      ownedByMe: true,
      shared: false,
      trashed: false,
      starred: false,
      parents: [root.data.id],
    });
    expect([data.owners, data.permissions]).toEqual([[{ me: true }], [{ role: 'owner' }]]);
    expect(data.version).toMatch(/^\d+$/);
    expect(data.createdTime).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  test('a file without a name is called Untitled', async () => {
    const { data } = await on.drive.files.create({ requestBody: { mimeType: FOLDER } });
    expect(data.name).toBe('Untitled');
    await on.drive.files.delete({ fileId: data.id ?? '' });
  });

  test('what does not exist is 404 notFound', async () => {
    const message = 'File not found: nietbestaand.';
    expect(await refusalOf(on.drive.files.get({ fileId: 'nietbestaand' }))).toEqual({
      status: 404,
      code: 404,
      message,
      errors: [{ message, domain: 'global', reason: 'notFound', location: 'fileId', locationType: 'parameter' }],
    });
  });

  test('a field that does not exist is 400 invalidParameter', async () => {
    const fileId = await on.make(name('velden'));
    expect(await refusalOf(on.drive.files.get({ fileId, fields: 'id,titel' }))).toMatchObject({
      status: 400,
      message: 'Invalid field selection titel',
      errors: [{ reason: 'invalidParameter', location: 'fields', locationType: 'parameter' }],
    });
  });
});

describe('files.list', () => {
  test('finds by name, type and folder; the answer names its kind', async () => {
    const folder = await on.make(name('map'), { mimeType: FOLDER });
    const fileId = await on.make(name('zoek'), { parents: [folder] });
    const q = `name = '${name('zoek')}' and mimeType = '${SHEET}' and '${folder}' in parents and trashed = false`;
    const { data } = await on.drive.files.list({ q });
    expect(data).toEqual({
      kind: 'drive#fileList',
      incompleteSearch: false,
      files: [{ kind: 'drive#file', id: fileId, name: name('zoek'), mimeType: SHEET }],
    });
  });

  test('goes by pages', async () => {
    const folder = await on.make(name('bladeren'), { mimeType: FOLDER });
    const ids: string[] = [];
    for (const letter of ['a', 'b', 'c']) ids.push(await on.make(letter, { parents: [folder] }));
    const ask = { q: `'${folder}' in parents`, orderBy: 'name', fields: 'nextPageToken,files(id)', pageSize: 2 };
    const first = (await on.drive.files.list(ask)).data;
    const second = (await on.drive.files.list({ ...ask, pageToken: first.nextPageToken ?? '' })).data;
    expect([first.files, second.files].map((files) => files?.map(({ id }) => id))).toEqual([
      ids.slice(0, 2),
      ids.slice(2),
    ]);
    expect(second.nextPageToken).toBeUndefined();
  });

  test.each([
    ['q', { q: 'naam = 1' }, 'invalid', 'Invalid Value'],
    ['q', { q: "name = 'x" }, 'invalid', 'Invalid Value'],
    ['pageSize', { pageSize: 0 }, 'invalidParameter', "Invalid value '0'. Values must be within the range: [1, 1000]"],
    ['pageToken', { pageToken: 'x' }, 'invalid', 'Invalid Value'],
  ])('refuses a bad %s: %j', async (location, ask, reason, message) => {
    expect(await refusalOf(on.drive.files.list(ask))).toMatchObject({
      status: 400,
      message,
      errors: [{ message, domain: 'global', reason, location, locationType: 'parameter' }],
    });
  });
});

describe('files.update', () => {
  test('renames, describes, stars, and sets properties', async () => {
    const fileId = await on.make(name('oud'));
    const { data } = await on.drive.files.update({
      fileId,
      fields: 'name,description,starred,properties',
      requestBody: { name: name('ander'), description: 'd', starred: true, properties: { a: '1' } },
    });
    expect(data).toEqual({ name: name('ander'), description: 'd', starred: true, properties: { a: '1' } });
  });

  test('moves with addParents and removeParents', async () => {
    const folder = await on.make(name('doel'), { mimeType: FOLDER });
    const fileId = await on.make(name('verhuist'));
    const { data } = await on.drive.files.get({ fileId, fields: 'parents' });
    const moved = await on.drive.files.update({
      fileId,
      addParents: folder,
      removeParents: (data.parents ?? []).join(),
      fields: 'parents',
    });
    expect(moved.data.parents).toEqual([folder]);
  });

  test('puts in the trash and takes back', async () => {
    const fileId = await on.make(name('prullenbak'));
    for (const trashed of [true, false]) {
      const { data } = await on.drive.files.update({
        fileId,
        requestBody: { trashed },
        fields: 'trashed,explicitlyTrashed',
      });
      expect(data).toEqual({ trashed, explicitlyTrashed: trashed });
    }
  });

  test('refuses a field that only Google writes', async () => {
    const fileId = await on.make(name('vast'));
    expect(await refusalOf(on.drive.files.update({ fileId, requestBody: { webViewLink: 'x' } }))).toMatchObject({
      status: 403,
      message: 'The resource body includes fields which are not directly writable.',
      errors: [{ reason: 'fieldNotWritable' }],
    });
  });
});

describe('files.copy, files.export, files.delete', () => {
  test('a copy is named after its original when it gets no name', async () => {
    const fileId = await on.make(name('origineel'));
    const { data } = await on.drive.files.copy({ fileId });
    expect(data).toMatchObject({ kind: 'drive#file', name: `Copy of ${name('origineel')}`, mimeType: SHEET });
    expect(data.id).not.toBe(fileId);
    await on.drive.files.delete({ fileId: data.id ?? '' });
  });

  test('export gives csv, and refuses what it has not', async () => {
    const fileId = await on.make(name('uitvoer'));
    const { data, headers } = await on.drive.files.export({ fileId, mimeType: 'text/csv' });
    expect([data, new Headers(headers as Record<string, string>).get('content-type')]).toEqual([
      '',
      expect.stringMatching(/^text\/csv/),
    ]);
    const folder = await on.make(name('map zonder uitvoer'), { mimeType: FOLDER });
    expect(await refusalOf(on.drive.files.export({ fileId: folder, mimeType: 'text/csv' }))).toMatchObject({
      status: 403,
      errors: [{ reason: 'fileNotExportable' }],
    });
  });

  test('export refuses a type that no file has', async () => {
    const fileId = await on.make(name('uitvoer'));
    expect(await refusalOf(on.drive.files.export({ fileId, mimeType: 'text/x-geen' }))).toMatchObject({ status: 400 });
  });

  test('export gives tab-separated values', async () => {
    const fileId = await on.make(name('uitvoer'));
    expect((await on.drive.files.export({ fileId, mimeType: 'text/tab-separated-values' })).data).toBe('');
  });

  test('delete answers 204 with nothing, and the file is gone', async () => {
    const fileId = await on.make(name('weg'));
    expect((await on.drive.files.delete({ fileId })).status).toBe(204);
    expect((await refusalOf(on.drive.files.get({ fileId }))).status).toBe(404);
    expect((await refusalOf(on.drive.files.delete({ fileId }))).status).toBe(404);
  });
});

describe('about.get and files.generateIds', () => {
  test('about must be told which fields', async () => {
    expect(await refusalOf(on.drive.about.get())).toMatchObject({
      status: 400,
      message: "The 'fields' parameter is required for this method.",
      errors: [{ reason: 'required', location: 'fields', locationType: 'parameter' }],
    });
    const { data } = await on.drive.about.get({ fields: 'user(kind,me)' });
    expect(data).toEqual({ user: { kind: 'drive#user', me: true } });
  });

  test('ids are made as many as asked', async () => {
    const { data } = await on.drive.files.generateIds({ count: 3 });
    expect([data.kind, data.space, new Set(data.ids).size]).toEqual(['drive#generatedIds', 'drive', 3]);
  });
});
