/** A request to `/drive/v3/…`: the method is found by verb and path, its parameters are checked, its answer masked. */
import { notImplemented } from '../http/error.ts';
import { readBody } from './body.ts';
import { DriveCall } from './call.ts';
import type { Drive } from './drive.ts';
import { fieldsRequired, invalidParameter } from './error.ts';
import { applyMask, checkMask, readMask } from './fields.ts';
import { handlers } from './handlers.ts';
import type { Pusher } from './push.ts';
import { type Method, methods } from './schema/drive.generated.ts';

export interface Found {
  readonly id: string;
  readonly method: Method;
  readonly params: ReadonlyMap<string, string>;
}

export interface DriveAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly raw?: { readonly type: string; readonly data: Buffer };
}

interface Route {
  readonly id: string;
  readonly method: Method;
  readonly pattern: RegExp;
  readonly names: readonly string[];
}

/** Paths without parameters first: `files/generateIds` is no file. */
const ROUTES: readonly Route[] = Object.entries(methods)
  .map(([id, method]) => ({
    id,
    method,
    names: [...method.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''),
    // A slash at the end is taken, as Google takes it.
    pattern: new RegExp(`^${method.path.replaceAll(/\{\w+\}/g, '([^/]+?)')}/?$`),
  }))
  .sort((a, b) => a.names.length - b.names.length);

/** The method of the API that the request is for, implemented or not; undefined when Google has none there either. */
export function findMethod(verb: string, path: string): Found | undefined {
  for (const { id, method, pattern, names } of ROUTES) {
    const match = method.verb === verb ? pattern.exec(path) : null;
    if (match) return { id, method, params: new Map(names.map((name, at) => [name, decode(match[at + 1] ?? '')])) };
  }
  return undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export interface DriveRequest {
  readonly found: Found;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly account: string;
  readonly origin: string;
  readonly project: string;
}

export async function handleDrive(
  request: DriveRequest,
  drive: Drive,
  pusher: Pick<Pusher, 'sync'>,
): Promise<DriveAnswer> {
  const { id, method } = request.found;
  const handler = Object.hasOwn(handlers, id) ? handlers[id] : undefined;
  if (!handler) throw notImplemented(`drive.${id}`);
  if (id === 'files.get' && request.query.get('alt') === 'media')
    throw notImplemented('The content of a file (alt=media)');
  const params = new Map([...checkParams(method, request.query), ...request.found.params]);
  const fields = request.query.get('fields') || handler.fields;
  if (fields === undefined) throw fieldsRequired();
  const mask = readMask(fields);
  checkMask(mask, handler.type);
  const call = new DriveCall({ ...request, drive, pusher, body: readBody(request.body, method.body), params });
  const answer = await handler.run(call);
  if (answer === undefined) return { status: 204 };
  if (answer instanceof Buffer) return { status: 200, raw: { type: call.needed('mimeType'), data: answer } };
  return { status: 200, body: applyMask(answer, mask) };
}

/** Names that a method does not have are ignored, as this older API does; a number or a flag must be one. */
function checkParams(method: Method, query: URLSearchParams): Map<string, string> {
  const params = new Map<string, string>();
  for (const [name, value] of query) {
    const type = Object.hasOwn(method.params, name) ? method.params[name] : undefined;
    if (type === undefined) continue;
    if (type === 'number' && !/^-?\d+$/.test(value)) {
      throw invalidParameter(name, `Invalid value at '${name}' (TYPE_INT32), "${value}"`);
    }
    if (type === 'boolean' && !/^(true|false|0|1|)$/i.test(value)) {
      throw invalidParameter(name, `Invalid value at '${name}' (TYPE_BOOL), "${value}"`);
    }
    params.set(name, value);
  }
  return params;
}
