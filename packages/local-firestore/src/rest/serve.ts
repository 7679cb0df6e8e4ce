import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { isTooDeep } from '@ibl/local-service/json-depth.ts';
import { foreignCaller, isJson } from '@ibl/local-service/loopback.ts';
import { Fault, invalid, toFault } from '../fault.ts';
import { requestBytesMax } from '../grpc/request.ts';
import { methods } from '../service/methods.ts';
import type { Services } from '../service/reading.ts';
import { fromJson } from '../wire/from-json.ts';
import { rpc } from '../wire/schema.ts';
import { toJson } from '../wire/to-json.ts';
import { parameters } from './parameters.ts';
import { findRoute, type Route } from './route.ts';

/** Speaks REST as Google's front end does: proto3 JSON, a stream as one array, errors in an envelope. */
export function serveRest(context: Services): { accept(socket: Socket): void; close(): void } {
  const server = createServer((request, response) => {
    answer(context, request, response).catch((thrown) => sendFault(response, toFault(thrown), false));
  });
  return { accept: (socket) => server.emit('connection', socket), close: () => server.close() };
}

async function answer(context: Services, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { host, origin } = request.headers;
  const foreign = foreignCaller({ host, origin });
  if (foreign !== null) throw new Fault('PERMISSION_DENIED', foreign);
  const url = parseUrl(request.url ?? '/');
  const path = decodePath(url.pathname);
  const method = request.method ?? 'GET';
  if (method === 'GET' && path === '/') return send(response, 200, 'Ok\n', 'text/plain');
  const wiped = /^\/emulator\/v1\/(projects\/[^/]+\/databases\/[^/]+)\/documents$/.exec(path);
  if (method === 'DELETE' && wiped !== null) {
    context.store.wipe(context.store.database(wiped[1]));
    return sendJson(response, 200, {});
  }
  await call(context, findRoute(method, path), url.searchParams, request, response);
}

async function call(
  context: Services,
  route: Route,
  query: URLSearchParams,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const { requestType, responseType, responseStream } = rpc(route.method);
  const method = methods[route.method];
  if (method === undefined) throw new Error(`No method ${route.method}`);
  const isStream = responseStream === true;
  try {
    const json = merge(route, await readJson(request), parameters(query, requestType));
    const result = await method(
      { ...context, onGone: (listener) => response.once('close', listener) },
      fromJson(requestType, json),
    );
    sendJson(
      response,
      200,
      isStream ? (result as object[]).map((part) => toJson(responseType, part)) : toJson(responseType, result),
    );
  } catch (thrown) {
    sendFault(response, toFault(thrown), isStream);
  }
}

/** The path outranks the body. */
function merge({ fields, body: field }: Route, body: object | undefined, query: object): object {
  if (field === undefined) return { ...body, ...query, ...fields };
  const inPath = (fields as Record<string, object | undefined>)[field];
  return { ...query, ...fields, [field]: { ...body, ...inPath } };
}

async function readJson(request: IncomingMessage): Promise<object | undefined> {
  const text = await readBody(request);
  if (text.trim() === '') return undefined;
  if (!isJson(request.headers['content-type']))
    throw invalid('The body must be JSON, and its Content-Type application/json.');
  if (isTooDeep(text)) throw invalid('Invalid JSON payload received. Message too deep. Max recursion depth reached.');
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json;
  } catch (error) {
    throw invalid(`Invalid JSON payload received. ${(error as Error).message}`);
  }
  throw invalid('Invalid JSON payload received. Expected an object.');
}

/** Reads an oversized body to its end without keeping it: an earlier answer would not reach the client. */
async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= requestBytesMax) chunks.push(chunk);
  }
  if (length > requestBytesMax) throw invalid(`Request payload size exceeds the limit: ${requestBytesMax} bytes.`);
  return Buffer.concat(chunks).toString('utf8');
}

function parseUrl(text: string): URL {
  const url = URL.parse(text, 'http://localhost');
  if (url === null) throw invalid(`Invalid URL: "${text}".`);
  return url;
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw invalid(`Invalid URL: "${path}" is not properly encoded.`);
  }
}

function sendFault(response: ServerResponse, fault: Fault, isStream: boolean): void {
  const envelope = { error: { code: fault.http, message: fault.message, status: fault.code } };
  sendJson(response, fault.http, isStream ? [envelope] : envelope);
}

function sendJson(response: ServerResponse, status: number, json: unknown): void {
  send(response, status, JSON.stringify(json), 'application/json; charset=UTF-8');
}

function send(response: ServerResponse, status: number, text: string, type: string): void {
  if (response.headersSent || response.destroyed) return;
  const body = Buffer.from(text);
  response.writeHead(status, { 'content-type': type, 'content-length': body.length });
  response.end(body);
}
