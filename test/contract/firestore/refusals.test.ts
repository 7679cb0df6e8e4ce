import { describe, expect, it } from 'vitest';
import { code, connect, freshCollection, transports } from './connect.ts';

/** Unsupported methods are rejected by name; none gets an empty answer. */
interface Refusal {
  what: string;
  method: string;
  path: (database: string) => string;
  body?: object;
}

const query = { from: [{ collectionId: 'a' }] };
const vector = {
  vectorField: { fieldPath: 'v' },
  queryVector: { mapValue: { fields: {} } },
  limit: 1,
  distanceMeasure: 'COSINE',
};

const refusals: Refusal[] = [
  {
    what: 'PartitionQuery',
    method: 'POST',
    path: (d) => `/v1/${d}/documents:partitionQuery`,
    body: { structuredQuery: query },
  },
  { what: 'Pipelines', method: 'POST', path: (d) => `/v1/${d}/documents:executePipeline`, body: {} },
  {
    what: 'Vector search',
    method: 'POST',
    path: (d) => `/v1/${d}/documents:runQuery`,
    body: { structuredQuery: { ...query, findNearest: vector } },
  },
  {
    what: 'Query explain',
    method: 'POST',
    path: (d) => `/v1/${d}/documents:runQuery`,
    body: { structuredQuery: query, explainOptions: { analyze: true } },
  },
  { what: 'listen over REST', method: 'POST', path: (d) => `/v1/${d}/documents:listen`, body: {} },
  { what: 'write over REST', method: 'POST', path: (d) => `/v1/${d}/documents:write`, body: {} },
  { what: 'WebChannel', method: 'POST', path: () => '/google.firestore.v1.Firestore/Listen/channel?VER=8' },
  { what: 'Security rules', method: 'PUT', path: () => '/emulator/v1/projects/p:securityRules', body: {} },
  { what: 'the admin API', method: 'GET', path: (d) => `/v1/${d}` },
  { what: 'the admin API', method: 'GET', path: (d) => `/v1/${d}/collectionGroups/a/indexes` },
];

describe('what is not supported', () => {
  const connection = connect('REST');

  it.each(refusals)('$method $what answers 501 with its name', async ({ what, method, path, body }) => {
    const response = await fetch(`http://${connection.host}${path(connection.database)}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    expect(response.status).toBe(501);
    const json: unknown = await response.json();
    const [{ error }] = (Array.isArray(json) ? json : [json]) as [{ error: object }];
    const message = expect.stringMatching(new RegExp(`${what}.*not supported`, 'i'));
    expect(error).toMatchObject({ code: 501, status: 'UNIMPLEMENTED', message });
  });

  it('what is no path at all answers 404', async () => {
    expect((await fetch(`http://${connection.host}/nonsense`)).status).toBe(404);
  });

  it('the root says that it is there', async () => {
    expect(await (await fetch(`http://${connection.host}/`)).text()).toBe('Ok\n');
  });
});

describe.each(transports)('what is not supported, through the client over %s', (transport) => {
  const connection = connect(transport);

  it('vector search', async () => {
    const search = freshCollection(connection).findNearest({
      vectorField: 'v',
      queryVector: [1, 2],
      limit: 1,
      distanceMeasure: 'COSINE',
    });
    await expect(search.get()).rejects.toMatchObject({ code: code.unimplemented });
  });

  it('partitions', async () => {
    const { id } = freshCollection(connection);
    const partitions = connection.firestore.collectionGroup(id).getPartitions(3)[Symbol.asyncIterator]();
    await expect(partitions.next()).rejects.toMatchObject({ code: code.unimplemented });
  });

  it('pipelines', async () => {
    const pipeline = connection.firestore.pipeline().collection(freshCollection(connection).id);
    await expect(pipeline.execute()).rejects.toMatchObject({ code: code.unimplemented });
  });

  it('explain', async () => {
    const explained = freshCollection(connection).explain({ analyze: true });
    await expect(explained).rejects.toMatchObject({ code: code.unimplemented });
  });
});
