/** Routes a request to the part of the local Google that serves it. */
import type { IncomingMessage } from 'node:http';
import { answerAdmin } from '../admin/admin.ts';
import { findMethod, handleDrive } from '../drive/handle.ts';
import { answerMetadata } from '../identity/metadata.ts';
import { bodyText, handleSheets } from '../sheets/service.ts';
import { sheetsMethod } from '../workbooks/sheets-methods.ts';
import type { World } from '../world.ts';
import { type Answer, empty, json, jsonText } from './answer.ts';
import { type Outcome, refused, runCall } from './api-call.ts';
import { readJson } from './body.ts';
import { notImplemented } from './error.ts';
import { SheetsHost } from './host.ts';
import { notThere } from './not-there.ts';
import { answerPage } from './page.ts';

/** Google indents its JSON by two spaces by default. */
export const isPretty = ({ pathname, searchParams }: URL): boolean =>
  /^\/(v4|drive\/v3)\//.test(pathname) &&
  (searchParams.get('prettyPrint') ?? searchParams.get('$prettyPrint') ?? 'true') === 'true';

export async function dispatch(world: World, request: IncomingMessage, url: URL): Promise<Outcome> {
  const path = url.pathname;
  if (path.startsWith('/v4/')) return await sheets(world, request, url);
  if (path.startsWith('/drive/v3/')) return await drive(world, request, url);
  if (path.startsWith('/computeMetadata/v1/') || path === '/computeMetadata/v1')
    return await metadata(world, request, url);
  if (path === '/oauth2/v1/certs')
    return await certificates(world, request, url, () => world.identity.pemCertificates());
  if (path === '/oauth2/v3/certs')
    return await certificates(world, request, url, () => world.identity.jwkCertificates());
  if (path.startsWith('/emulator/v1/')) {
    return await refused('sheets', async () => {
      const body = await readJson(request, 'sheets');
      return await answerAdmin(world, { verb: request.method ?? '', url, body });
    });
  }
  if (/^\/(upload|batch|resumable)\//.test(path)) return await refused('drive', () => refuse(`The path ${path}`));
  return (await answerPage(request.method ?? '', path)) ?? notThere(path);
}

const refuse = (what: string): Promise<Answer> => Promise.reject(notImplemented(what));

async function sheets(world: World, request: IncomingMessage, url: URL): Promise<Outcome> {
  const verb = request.method ?? '';
  const found = sheetsMethod(verb, url.pathname);
  if (!found) return notThere(url.pathname);
  return await runCall(world, {
    api: 'sheets',
    method: found.id,
    kind: found.kind,
    url,
    headers: request.headers,
    work: async (account) => {
      const body = await readJson(request, 'sheets');
      const host = new SheetsHost(account, world.drive, world.workbooks);
      const answer = handleSheets({ method: verb, path: url.pathname, query: url.searchParams, body }, host);
      return jsonText(bodyText(answer.body, isPretty(url)), answer.status);
    },
  });
}

async function drive(world: World, request: IncomingMessage, url: URL): Promise<Outcome> {
  const verb = request.method ?? '';
  const found = findMethod(verb, url.pathname);
  if (!found) return notThere(url.pathname);
  const kind = verb === 'GET' ? 'read' : 'write';
  return await runCall(world, {
    api: 'drive',
    method: `drive.${found.id}`,
    kind,
    url,
    headers: request.headers,
    work: async (account) => {
      const body = await readJson(request, 'drive');
      const call = { found, query: url.searchParams, body, account, origin: url.origin, project: world.project };
      const answer = await handleDrive(call, world.drive, world.pusher);
      if (answer.raw) return { status: answer.status, type: answer.raw.type, data: answer.raw.data };
      return answer.body === undefined ? empty(answer.status) : json(answer.body, answer.status);
    },
  });
}

const METADATA_METHODS: Readonly<Record<string, string>> = { token: 'identity.token', identity: 'identity.idToken' };

async function metadata(world: World, request: IncomingMessage, url: URL): Promise<Outcome> {
  const flavor = request.headers['metadata-flavor'];
  const property = url.pathname.slice(url.pathname.lastIndexOf('/') + 1);
  return await identity(world, request, url, METADATA_METHODS[property] ?? 'identity.metadata', async () => {
    const { status, type, text } = await answerMetadata(url, typeof flavor === 'string' ? flavor : undefined, world);
    return { status, type, data: text, headers: { 'Metadata-Flavor': 'Google', Server: 'Metadata Server for VM' } };
  });
}

async function certificates(
  world: World,
  request: IncomingMessage,
  url: URL,
  read: () => Promise<unknown>,
): Promise<Outcome> {
  const headers = { 'Cache-Control': 'public, max-age=3600, must-revalidate' };
  return await identity(world, request, url, 'identity.certs', async () => ({ ...json(await read()), headers }));
}

const identity = (
  world: World,
  request: IncomingMessage,
  url: URL,
  method: string,
  work: () => Promise<Answer>,
): Promise<Outcome> => runCall(world, { api: 'identity', method, kind: 'read', url, headers: request.headers, work });
