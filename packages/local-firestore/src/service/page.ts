import { invalid } from '../fault.ts';
import { comparePath } from '../values/text.ts';

export const pageSizeDefault = 300;

export interface PageRequest {
  pageSize?: number;
  pageToken?: string;
}

/**
 * One page of a list, and a token for the next if there is more. Where the list is in the order of its keys, the token is
 * the last key: what comes or goes before it moves nothing. Otherwise it is a number of items.
 */
export function page<T>(all: readonly T[], keyOf: ((item: T) => string) | undefined, request: PageRequest) {
  const { pageSize = 0, pageToken = '' } = request;
  if (pageSize < 0) throw invalid('page_size must not be negative.');
  const start = pageToken === '' ? 0 : readToken(all, keyOf, pageToken);
  const end = start + (pageSize || pageSizeDefault);
  const items = all.slice(start, end);
  const last = items.at(-1);
  if (last === undefined || end >= all.length) return { items };
  return {
    items,
    nextPageToken: Buffer.from(keyOf === undefined ? `at ${end}` : `after ${keyOf(last)}`).toString('base64url'),
  };
}

function readToken<T>(all: readonly T[], keyOf: ((item: T) => string) | undefined, token: string): number {
  const text = Buffer.from(token, 'base64url').toString();
  const [, kind, place = ''] = /^(at|after) (.+)$/s.exec(text) ?? [];
  if (kind === 'at' && keyOf === undefined) return Number(place);
  if (kind !== 'after' || keyOf === undefined) throw invalid(`Invalid page token: "${token}".`);
  const next = all.findIndex((item) => comparePath(keyOf(item), place) > 0);
  return next < 0 ? all.length : next;
}
