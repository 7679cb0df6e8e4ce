import { createServer, type IncomingMessage } from 'node:http';
import { listen } from '../../../scripts/local/functions.ts';

type Json = Record<string, unknown>;

/** How Google names what is made by a POST to a collection; null = by a number of Google's own. */
const nameOf = (collection: string, query: URLSearchParams, body: Json): string | null => {
  if (collection.endsWith('/b')) return `/storage/v1/b/${String(body.name)}`;
  if (collection.endsWith('/serviceAccounts'))
    return `${collection}/${String(body.accountId)}@${collection.split('/')[3]}.iam.gserviceaccount.com`;
  if (collection.endsWith('/jobs')) return `/v1/${String(body.name)}`;
  const given = query.get('secretId') ?? query.get('databaseId');
  return given === null ? null : `${collection}/${given}`;
};

/** Fields of a body that Google keeps elsewhere. */
const keptOf = (path: string, body: Json): Json =>
  path.includes('/serviceAccounts/') && body.serviceAccount ? (body.serviceAccount as Json) : body;

const read = async (request: IncomingMessage): Promise<Json> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text ? (JSON.parse(text) as Json) : {};
};

export interface FakeGoogle {
  readonly origin: string;
  /** Everything that is there, by path. */
  readonly store: Map<string, Json>;
  readonly policies: Map<string, Json>;
  readonly on: Set<string>;
  /** Calls that wrote something, in order. */
  readonly writes: string[];
  /** Whether a call (`POST /v1/… name`) fails, before or after its work. */
  fail: (call: string) => 'before' | 'after' | null;
  close(): Promise<void>;
}

const project = 'demo-ibl';
const number = '123456789012';

/**
 * Google's side of a deployment as one store of resources: what is made by a path is read there, a policy belongs to its
 * resource, long work ends at the second question, and an API that is off answers as Google's.
 */
export const startFakeGoogle = async (): Promise<FakeGoogle> => {
  const store = new Map<string, Json>();
  const policies = new Map<string, Json>();
  const on = new Set<string>();
  const writes: string[] = [];
  const asked = new Set<string>();
  let made = 0;

  const operation = (base: string): Json => ({ name: `${base}/operations/${++made}`, done: false });

  const post = (path: string, query: URLSearchParams, body: Json): Json | null => {
    const [, target = path, verb = ''] = /^(.*?)(?::(\w+))?$/u.exec(path) ?? [];
    if (verb === 'getIamPolicy') return policies.get(target) ?? { etag: 'none' };
    writes.push(path);
    if (verb === 'setIamPolicy') {
      policies.set(target, body.policy as Json);
      return body.policy as Json;
    }
    if (verb === 'batchEnable') {
      for (const id of body.serviceIds as string[]) on.add(id);
      return operation('operations').name ? { name: `operations/${made}`, done: false } : null;
    }
    if (verb === 'addFirebase') {
      store.set(target, { projectId: project });
      return { name: `operations/${++made}`, done: false };
    }
    if (verb === 'addVersion') {
      store.set(`${target}/versions/${++made}`, { state: 'ENABLED' });
      store.set(`${target}/newest`, { payload: body.payload });
      return {};
    }
    // The local Google takes an account's address for its token.
    if (verb === 'generateAccessToken') {
      writes.pop();
      return { accessToken: target.split('/').at(-1), expireTime: new Date(Date.now() + 3_600_000).toISOString() };
    }
    if (verb === 'run') {
      store.set(target, { ...store.get(target), lastAttemptTime: new Date(++made).toISOString(), status: {} });
      return {};
    }
    if (verb === 'resume') {
      store.set(target, { ...store.get(target), state: 'ENABLED' });
      return {};
    }
    const name = nameOf(path, query, body) ?? `${path}/${++made}`;
    store.set(name, {
      ...keptOf(name, body),
      ...(path.endsWith('/jobs') ? { state: 'ENABLED' } : { name: name.replace(/^\/v\d\w*\//u, '') }),
    });
    return query.has('databaseId') ? operation(name.slice('/v1/'.length)) : (store.get(name) ?? null);
  };

  const listed = (path: string): Json | null => {
    const key = path.split('/').at(-1) ?? '';
    const items = [...store].filter(([one]) => one.startsWith(`${path}/`) && !one.slice(path.length + 1).includes('/'));
    return ['versions', 'backupSchedules', 'notificationChannels', 'alertPolicies'].includes(key)
      ? { [key]: items.map(([, item]) => item) }
      : null;
  };

  const get = (path: string): Json | null => {
    if (path.includes('/operations/')) {
      const isDone = asked.has(path);
      asked.add(path);
      return { name: path.replace(/^\/v\d\w*\//u, ''), done: isDone };
    }
    if (path === `/v1/projects/${project}/services`)
      return { services: [...on].map((api) => ({ name: `projects/${number}/services/${api}`, state: 'ENABLED' })) };
    if (path.startsWith(`/v1/projects/${project}/services/`))
      return { name: `projects/${number}${path.slice(`/v1/projects/${project}`.length)}` };
    if (path.startsWith('/oauth2/')) return { email: 'beheerder@voorbeeld.nl' };
    if (path.endsWith('/billingInfo')) return { billingEnabled: true };
    if (path.endsWith(':getIamPolicy')) return policies.get(path.slice(0, -':getIamPolicy'.length)) ?? { etag: 'none' };
    if (path.endsWith('/versions/latest:access'))
      return store.get(path.replace('/versions/latest:access', '/newest')) ?? null;
    if (path.endsWith('/iam')) return policies.get(path) ?? { etag: 'none' };
    return listed(path) ?? store.get(path) ?? null;
  };

  const answer = (method: string, url: URL, body: Json): Json | null => {
    const path = decodeURIComponent(url.pathname);
    if (method === 'GET') return get(path);
    if (method === 'POST') return post(path, url.searchParams, body);
    writes.push(path);
    if (method === 'PUT') {
      policies.set(path, body);
      return body;
    }
    if (!store.has(path)) return null;
    store.set(path, { ...store.get(path), ...keptOf(path, body) });
    return path.includes('/databases/') && !path.includes('/backupSchedules/')
      ? operation(path.slice('/v1/'.length))
      : path.startsWith('/v2/')
        ? operation(path.slice('/v2/'.length))
        : (store.get(path) ?? null);
  };

  /** What an API that is off answers, for the few that are asked before all are on. */
  const isOff = (path: string): boolean =>
    (path.endsWith('/billingInfo') && !on.has('cloudbilling.googleapis.com')) ||
    (path.includes('/secrets') && !on.has('secretmanager.googleapis.com')) ||
    (path.includes('/databases') && !on.has('firestore.googleapis.com'));

  const google: FakeGoogle = {
    origin: '',
    store,
    policies,
    on,
    writes,
    fail: () => null,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  const server = createServer(async (request, response) => {
    const send = (status: number, value: Json) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    };
    const unavailable = { error: { code: 503, message: 'The service is currently unavailable.' } };
    const url = new URL(request.url ?? '/', 'http://localhost');
    const body = await read(request);
    const failure = google.fail(`${request.method} ${request.url} ${String(body.name ?? body.displayName ?? '')}`);
    if (failure === 'before') return send(503, unavailable);
    if (isOff(url.pathname))
      return send(403, { error: { code: 403, message: 'off', details: [{ reason: 'SERVICE_DISABLED' }] } });
    const found = answer(request.method ?? 'GET', url, body);
    if (failure === 'after') return send(503, unavailable);
    return found ? send(200, found) : send(404, { error: { code: 404, message: 'Requested entity was not found.' } });
  });
  return Object.assign(google, { origin: `http://127.0.0.1:${await listen(server, 0)}/` });
};
