/** Pages of a list. A page token holds the place and the list that it was made for; any other token is refused. */
import { createHash } from 'node:crypto';
import type { DriveCall } from './call.ts';
import { invalidValue } from './error.ts';

export interface Page<T> {
  items: T[];
  nextPageToken?: string;
}

export function pageOf<T>(call: DriveCall, all: T[], size: number): Page<T> {
  const query = ['q', 'orderBy', 'corpora', 'driveId', 'fileId'].map((name) => call.text(name) ?? '').join('\n');
  const mark = createHash('sha256').update(`${call.account}\n${query}`).digest('base64url').slice(0, 12);
  const token = call.text('pageToken');
  const from = token === undefined || token === '' ? 0 : readToken(token, mark);
  const items = all.slice(from, from + size);
  const next = from + size;
  return next < all.length ? { items, nextPageToken: `~!!~${mark}${next}` } : { items };
}

function readToken(token: string, mark: string): number {
  const at = /^~!!~([\w-]{12})(\d+)$/.exec(token);
  if (!at || at[1] !== mark) throw invalidValue('pageToken');
  return Number(at[2]);
}
