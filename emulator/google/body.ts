/** Reads what a request brings, up to a bound, and what it says as JSON in the way each API refuses what it cannot read. */
import type { IncomingMessage } from 'node:http';
import { GoogleError } from './error.ts';

/** As Cloud Run's front end: more is not read. */
export const BODY_BYTES_MAX = 32 * 1024 * 1024;

export async function readBody(request: IncomingMessage): Promise<string> {
  const tooLarge = new GoogleError(413, 'INVALID_ARGUMENT', 'Request payload size exceeds the limit: 33554432 bytes.', {
    reason: 'uploadTooLarge',
  });
  if (Number(request.headers['content-length'] ?? 0) > BODY_BYTES_MAX) throw tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_BYTES_MAX) throw tooLarge;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size).toString('utf8');
}

/** Undefined for an empty body. */
export function parseBody(text: string, api: 'sheets' | 'drive'): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    if (api === 'drive') throw new GoogleError(400, 'INVALID_ARGUMENT', 'Parse Error', { reason: 'parseError' });
    throw new GoogleError(400, 'INVALID_ARGUMENT', `Invalid JSON payload received. ${describe(text)}`);
  }
}

/** Google's parser quotes the line at fault with a caret; here at the first character that does not fit. */
function describe(text: string): string {
  const first = text.trimStart().charAt(0);
  const problem = first === '{' || first === '[' ? 'Unexpected end of string. Expected a value.' : 'Unexpected token.';
  return `${problem}\n${text.slice(0, 40)}\n^`;
}
