import { describe, expect, it } from 'vitest';
import { connect, freshCollection } from './connect.ts';

/** The REST API without a client library. */

type Answer = Record<string, never> & { [key: string]: unknown };

/** What a plain HTTP client sees: the paths, the JSON and the errors of Google's REST API. */
describe('plain REST', () => {
  const connection = connect('REST');

  async function call(method: string, path: string, body?: object | string) {
    const url = `http://${connection.host}/v1/${connection.database}/documents${path}`;
    const text = typeof body === 'object' ? JSON.stringify(body) : body;
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(url, { method, headers, ...(text !== undefined && { body: text }) });
    return { status: response.status, json: (await response.json()) as Answer };
  }

  const name = (path: string) => `${connection.database}/documents/${path}`;
  const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);

  it('creates with an id, reads, changes, deletes', async () => {
    const { id } = freshCollection(connection);
    const made = await call('POST', `/${id}?documentId=x`, { fields: { n: { integerValue: 5 } } });
    const document = {
      name: name(`${id}/x`),
      fields: { n: { integerValue: '5' } },
      createTime: time,
      updateTime: time,
    };
    expect(made).toEqual({ status: 200, json: document });
    expect(await call('GET', `/${id}/x`)).toEqual(made);
    const patched = await call('PATCH', `/${id}/x?updateMask.fieldPaths=m`, { fields: { m: { booleanValue: true } } });
    expect(patched.json.fields).toEqual({ n: { integerValue: '5' }, m: { booleanValue: true } });
    expect(await call('DELETE', `/${id}/x`)).toEqual({ status: 200, json: {} });
    expect(await call('GET', `/${id}/x`)).toEqual({
      status: 404,
      json: { error: { code: 404, message: `Document "${name(`${id}/x`)}" not found.`, status: 'NOT_FOUND' } },
    });
  });

  it('gives a new document an id of 20 letters and digits', async () => {
    const { id } = freshCollection(connection);
    const { json } = await call('POST', `/${id}`, {});
    expect(String(json.name)).toMatch(new RegExp(`/${id}/[A-Za-z0-9]{20}$`));
  });

  it('refuses to create what exists', async () => {
    const { id } = freshCollection(connection);
    await call('POST', `/${id}?documentId=x`, {});
    const { status, json } = await call('POST', `/${id}?documentId=x`, {});
    expect(status).toBe(409);
    expect(json.error).toMatchObject({
      status: 'ALREADY_EXISTS',
      message: `Document already exists: ${name(`${id}/x`)}`,
    });
  });

  it('honours preconditions and masks in the URL', async () => {
    const { id } = freshCollection(connection);
    expect((await call('PATCH', `/${id}/x?currentDocument.exists=true`, {})).status).toBe(404);
    const fields = { a: { integerValue: '1' }, b: { integerValue: '2' } };
    await call('PATCH', `/${id}/x?currentDocument.exists=false`, { fields });
    expect((await call('PATCH', `/${id}/x?currentDocument.exists=false`, {})).status).toBe(409);
    const masked = await call('GET', `/${id}/x?mask.fieldPaths=a&mask.fieldPaths=none`);
    expect(masked.json.fields).toEqual({ a: { integerValue: '1' } });
    const stale = encodeURIComponent('2020-01-01T00:00:00Z');
    const refused = await call('DELETE', `/${id}/x?currentDocument.updateTime=${stale}`);
    expect(refused.json.error).toMatchObject({ code: 400, status: 'FAILED_PRECONDITION' });
  });

  it('spells every type as proto3 JSON does', async () => {
    const { id } = freshCollection(connection);
    const fields = {
      nothing: { nullValue: null },
      truth: { booleanValue: false },
      integer: { integerValue: '-9223372036854775808' },
      double: { doubleValue: 1.5 },
      nan: { doubleValue: 'NaN' },
      infinity: { doubleValue: '-Infinity' },
      time: { timestampValue: '2026-01-02T03:04:05.123456Z' },
      early: { timestampValue: '0001-01-01T00:00:00Z' },
      text: { stringValue: 'é😀' },
      bytes: { bytesValue: 'AP8=' },
      reference: { referenceValue: name('a/b') },
      place: { geoPointValue: { latitude: 1.5, longitude: -2 } },
      list: { arrayValue: { values: [{ integerValue: '1' }] } },
      map: { mapValue: { fields: { k: { stringValue: '' } } } },
    };
    await call('PATCH', `/${id}/x`, { fields });
    expect((await call('GET', `/${id}/x`)).json.fields).toEqual(fields);
  });

  it('takes ids that are encoded in the URL', async () => {
    const { id } = freshCollection(connection);
    const odd = 'a b:c?é%';
    const { json } = await call('PATCH', `/${id}/${encodeURIComponent(odd)}`, {});
    expect(json.name).toBe(name(`${id}/${odd}`));
    expect((await call('GET', `/${id}/${encodeURIComponent(odd)}`)).status).toBe(200);
  });

  it('lists in pages', async () => {
    const { id } = freshCollection(connection);
    for (const document of ['a', 'b', 'c']) await call('PATCH', `/${id}/${document}`, {});
    const first = await call('GET', `/${id}?pageSize=2`);
    expect(names(first.json.documents)).toEqual(['a', 'b']);
    // What comes in or goes away before the place where the page begins moves nothing.
    await call('DELETE', `/${id}/a`);
    const second = await call('GET', `/${id}?pageSize=2&pageToken=${first.json.nextPageToken}`);
    expect(names(second.json.documents)).toEqual(['c']);
    expect(second.json.nextPageToken).toBeUndefined();
    const descending = await call('GET', `/${id}?orderBy=${encodeURIComponent('__name__ desc')}`);
    expect(names(descending.json.documents)).toEqual(['c', 'b']);
    expect((await call('GET', `/${id}?pageToken=nonsense`)).json.error).toMatchObject({ status: 'INVALID_ARGUMENT' });
  });

  it('lists collection ids in pages', async () => {
    const { id } = freshCollection(connection);
    for (const sub of ['a', 'b', 'c']) await call('PATCH', `/${id}/x/${sub}/y`, {});
    const first = await call('POST', `/${id}/x:listCollectionIds`, { pageSize: 2 });
    expect(first.json.collectionIds).toEqual(['a', 'b']);
    const body = { pageSize: 2, pageToken: first.json.nextPageToken };
    expect((await call('POST', `/${id}/x:listCollectionIds`, body)).json).toEqual({ collectionIds: ['c'] });
  });

  it('answers a query with an array, and an empty one with its time', async () => {
    const { id } = freshCollection(connection);
    const structuredQuery = { from: [{ collectionId: id }] };
    expect((await call('POST', ':runQuery', { structuredQuery })).json).toEqual([{ readTime: time }]);
    await call('PATCH', `/${id}/x`, { fields: {} });
    const found = await call('POST', ':runQuery', { structuredQuery });
    expect(found.json).toEqual([{ document: expect.objectContaining({ name: name(`${id}/x`) }), readTime: time }]);
    const skipped = await call('POST', ':runQuery', { structuredQuery: { ...structuredQuery, offset: 3 } });
    expect(skipped.json).toEqual([{ skippedResults: 1, readTime: time }]);
  });

  it('puts the fault of a stream into an array', async () => {
    const { status, json } = await call('POST', ':runQuery', {
      structuredQuery: { from: [{ collectionId: 'a' }], limit: -1 },
    });
    expect(status).toBe(400);
    expect(json).toEqual([{ error: expect.objectContaining({ code: 400, status: 'INVALID_ARGUMENT' }) }]);
  });

  it('commits, and tells what transforms made', async () => {
    const { id } = freshCollection(connection);
    const updateTransforms = [
      { fieldPath: 'n', increment: { integerValue: '3' } },
      { fieldPath: 'l', appendMissingElements: { values: [{ stringValue: 'a' }] } },
      { fieldPath: 't', setToServerValue: 'REQUEST_TIME' },
      { fieldPath: 'max', maximum: { doubleValue: 2.5 } },
      { fieldPath: 'min', minimum: { integerValue: '2' } },
      { fieldPath: 'max', maximum: { doubleValue: 'NaN' } },
    ];
    const writes = [
      {
        update: { name: name(`${id}/x`), fields: { max: { integerValue: '2' }, min: { doubleValue: 2 } } },
        updateTransforms,
      },
    ];
    const { json } = await call('POST', ':commit', { writes });
    const transformResults = [
      { integerValue: '3' },
      { nullValue: null },
      { timestampValue: time },
      { doubleValue: 2.5 },
      // Equal to the value that is there: that stays, with its type.
      { doubleValue: 2 },
      { doubleValue: 'NaN' },
    ];
    expect(json).toEqual({ writeResults: [{ updateTime: time, transformResults }], commitTime: time });
  });

  it('reads in a transaction that the URL names', async () => {
    const { id } = freshCollection(connection);
    await call('PATCH', `/${id}/x`, {});
    for (let i = 0; i < 20; i++) {
      const { transaction } = (await call('POST', ':beginTransaction', {})).json;
      expect((await call('GET', `/${id}/x?transaction=${transaction}`)).status).toBe(200);
      expect((await call('POST', ':commit', { transaction, writes: [{ delete: name(`${id}/${i}`) }] })).status).toBe(
        200,
      );
    }
  });

  it('reports for each write of a batchWrite', async () => {
    const { id } = freshCollection(connection);
    const update = (path: string) => ({ update: { name: name(`${id}/${path}`), fields: {} } });
    const writes = [update('a'), { ...update('b'), currentDocument: { exists: true } }, update('c')];
    const { json } = await call('POST', ':batchWrite', { writes });
    const message = `No document to update: ${name(`${id}/b`)}`;
    expect(json.status).toEqual([{}, { code: 5, message }, {}]);
    expect(json.writeResults).toEqual([{ updateTime: time }, {}, { updateTime: time }]);
    const twice = await call('POST', ':batchWrite', { writes: [update('d'), update('d')] });
    expect(twice.json.error).toMatchObject({ status: 'INVALID_ARGUMENT' });
  });

  it.each([
    ['{', 'Invalid JSON payload received.'],
    ['[]', 'Invalid JSON payload received.'],
    ['{"writes": 5}', "at 'writes'"],
    ['{"writes": [{"nonsense": 1}]}', `Unknown name "nonsense" at 'writes[0]': Cannot find field.`],
    ['{"writes": [{"update": {"name": 7}}]}', "at 'writes[0].update.name'"],
    ['{"writes": [{}]}', 'must have an operation'],
    ['{"writes": [{"update": {"name": "nowhere"}}]}', 'nowhere'],
    ['{"writes": [{"delete": "projects/p/databases/d/documents/a/b"}]}', 'is not in the database'],
    ['{"transaction": "AAAA"}', 'no longer valid'],
  ])('refuses the commit %s', async (body, message) => {
    const { status, json } = await call('POST', ':commit', body);
    expect(status).toBe(400);
    expect(json.error).toMatchObject({ status: 'INVALID_ARGUMENT', message: expect.stringContaining(message) });
  });

  it('keeps projects and named databases apart', async () => {
    const host = `http://${connection.host}/v1/`;
    const other = connection.database.replace('(default)', 'other');
    const elsewhere = connection.database.replace('contract', 'elsewhere');
    const body = JSON.stringify({ fields: {} });
    await fetch(`${host}${other}/documents/apart/x`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect((await fetch(`${host}${other}/documents/apart/x`)).status).toBe(200);
    expect((await call('GET', '/apart/x')).status).toBe(404);
    expect((await fetch(`${host}${elsewhere}/documents/apart/x`)).status).toBe(404);
  });

  it('wipes a database when told so, and no other', async () => {
    const host = `http://${connection.host}`;
    const other = connection.database.replace('(default)', 'wiped');
    const body = JSON.stringify({ fields: {} });
    await fetch(`${host}/v1/${other}/documents/a/x/b/y`, { method: 'PATCH', body });
    await call('PATCH', '/a/x', {});
    const wiped = await fetch(`${host}/emulator/v1/${other}/documents`, { method: 'DELETE' });
    expect(wiped.status).toBe(200);
    expect((await fetch(`${host}/v1/${other}/documents/a/x/b/y`)).status).toBe(404);
    expect((await call('GET', '/a/x')).status).toBe(200);
  });
});

function names(documents: unknown): string[] {
  return (documents as { name: string }[]).map(({ name }) => name.slice(name.lastIndexOf('/') + 1));
}
