/** Google's clients send a GET whose address would be too long as a POST that says so, its parameters in the body. */
import type { IncomingMessage } from 'node:http';
import { readBody } from './body.ts';

const FORM = 'application/x-www-form-urlencoded';

export async function overrideMethod(request: IncomingMessage, url: URL): Promise<undefined> {
  const method = request.headers['x-http-method-override'];
  if (request.method !== 'POST' || typeof method !== 'string') return;
  request.method = method.toUpperCase();
  if (request.headers['content-type']?.startsWith(FORM) !== true) return;
  for (const [name, value] of new URLSearchParams(await readBody(request))) url.searchParams.append(name, value);
}
