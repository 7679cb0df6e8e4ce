/** Reads the body of a request, up to a limit, and parses its JSON with each API's own errors. */
import type { IncomingMessage } from 'node:http';
import { isTooDeep } from '@ibl/local-service/json-depth.ts';
import { isJson } from '@ibl/local-service/loopback.ts';
import { GoogleError, invalidArgument } from './error.ts';
import { parseLenient } from './lenient-json.ts';

/** The limit of Cloud Run's front end. */
export const BODY_BYTES_MAX = 32 * 1024 * 1024;

const isHungUp = (error: unknown): boolean => (error as { code?: unknown }).code === 'ECONNRESET';

export async function readBody(request: IncomingMessage): Promise<string> {
  const tooLarge = new GoogleError(413, 'INVALID_ARGUMENT', 'Request payload size exceeds the limit: 33554432 bytes.', {
    reason: 'uploadTooLarge',
  });
  if (Number(request.headers['content-length'] ?? 0) > BODY_BYTES_MAX) throw tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > BODY_BYTES_MAX) throw tooLarge;
      chunks.push(chunk);
    }
  } catch (error) {
    // A client that disconnects during its request is no fault of ours, and gets no answer.
    throw isHungUp(error) ? new GoogleError(499, 'CANCELLED', 'The operation was cancelled.') : error;
  }
  return Buffer.concat(chunks, size).toString('utf8');
}

/** Undefined for an empty body. */
export async function readJson(request: IncomingMessage, api: 'sheets' | 'drive'): Promise<unknown> {
  const text = await readBody(request);
  if (text.trim() === '') return undefined;
  if (!isJson(request.headers['content-type'])) throw notJson();
  if (isTooDeep(text)) throw tooDeep();
  return parse(text, api);
}

const tooDeep = (): GoogleError =>
  invalidArgument("Invalid JSON payload received. Message too deep. Max recursion depth reached for key ''");

const notJson = (): GoogleError =>
  new GoogleError(415, 'INVALID_ARGUMENT', 'The body must be JSON, and its Content-Type application/json.');

function parse(text: string, api: 'sheets' | 'drive'): unknown {
  try {
    return JSON.parse(text);
  } catch {
    if (api === 'drive') throw new GoogleError(400, 'INVALID_ARGUMENT', 'Parse Error', { reason: 'parseError' });
    return parseLenient(text);
  }
}
