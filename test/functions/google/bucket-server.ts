import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { listen } from '../../../scripts/local/functions.ts';

/**
 * What Google's JSON API asks of an upload and of a listing
 * (https://cloud.google.com/storage/docs/json_api/v1/objects/insert, …/list, …/delete): it refuses what Google would refuse.
 */
interface KeptObject {
  readonly contentType: string;
  readonly cacheControl: string;
  readonly bytes: Buffer;
}

export interface BucketServer {
  readonly rootUrl: string;
  readonly objects: Map<string, KeptObject>;
  readonly calls: string[];
  /** The next so many calls are answered with this status. */
  fail(times: number, status: number): void;
  close(): Promise<void>;
}

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

/** The two parts of `multipart/related`: metadata as JSON, then the media. */
const partsOf = (contentType: string, body: Buffer) => {
  const boundary = contentType.match(/^multipart\/related; boundary=(.+)$/)?.[1];
  if (!boundary) return null;
  const pieces = body.toString('latin1').split(`--${boundary}`);
  const parts = pieces.slice(1, -1).map((piece) => {
    const at = piece.indexOf('\r\n\r\n');
    return { head: piece.slice(0, at).trim(), body: Buffer.from(piece.slice(at + 4, -2), 'latin1') };
  });
  return pieces.at(-1)?.trim() === '--' && parts.length === 2 ? parts : null;
};

export const startBucket = async (bucket: string): Promise<BucketServer> => {
  const objects = new Map<string, KeptObject>();
  const calls: string[] = [];
  let failing = { times: 0, status: 0 };

  const insert = (url: URL, request: IncomingMessage, body: Buffer): [number, unknown] => {
    if (url.searchParams.get('uploadType') !== 'multipart') return [400, 'uploadType'];
    const parts = partsOf(String(request.headers['content-type']), body);
    const [metadata, media] = parts ?? [];
    if (!metadata || !media) return [400, 'multipart'];
    const { name, contentType, cacheControl } = JSON.parse(metadata.body.toString()) as Record<string, string>;
    if (!name || name !== url.searchParams.get('name')) return [400, 'name'];
    if (media.head.toLowerCase() !== `content-type: ${contentType}`.toLowerCase()) return [400, 'content-type'];
    objects.set(name, { contentType: contentType ?? '', cacheControl: cacheControl ?? '', bytes: media.body });
    return [200, { name }];
  };

  /** Two a page, so that pages are turned. */
  const list = (url: URL): [number, unknown] => {
    const names = [...objects.keys()].sort().filter((name) => name.startsWith(url.searchParams.get('prefix') ?? ''));
    const from = Number(url.searchParams.get('pageToken') ?? 0);
    const items = names.slice(from, from + 2).map((name) => ({
      name,
      md5Hash: createHash('md5')
        .update(objects.get(name)?.bytes ?? '')
        .digest('base64'),
    }));
    return [200, { items, ...(from + 2 < names.length && { nextPageToken: String(from + 2) }) }];
  };

  const discard = (url: URL): [number, unknown] => {
    const name = decodeURIComponent(url.pathname.slice(`/storage/v1/b/${bucket}/o/`.length));
    return objects.delete(name) ? [200, {}] : [404, 'not found'];
  };

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const body = await bodyOf(request);
    calls.push(`${request.method} ${url.pathname}`);
    const answer = (): [number, unknown] => {
      if (failing.times > 0) {
        failing = { ...failing, times: failing.times - 1 };
        return [failing.status, 'failing'];
      }
      if (request.headers.authorization !== 'Bearer token') return [401, 'authorization'];
      if (request.method === 'POST' && url.pathname === `/upload/storage/v1/b/${bucket}/o`)
        return insert(url, request, body);
      if (request.method === 'DELETE') return discard(url);
      return request.method === 'GET' && url.pathname === `/storage/v1/b/${bucket}/o` ? list(url) : [404, 'path'];
    };
    const [status, value] = answer();
    const answered = status === 200 ? value : { error: { code: status, message: value } };
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answered));
  });
  return {
    rootUrl: `http://127.0.0.1:${await listen(server, 0)}/`,
    objects,
    calls,
    fail: (times, status) => {
      failing = { times, status };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
