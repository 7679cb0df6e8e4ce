import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { foreignCaller } from '@ibl/local-service/loopback.ts';
import { mediaTypes } from '../../functions/files/file.ts';
import { listen } from './functions.ts';

/** The folder of the board files and the address that serves them. */
export interface LocalFiles {
  readonly folder: string;
  readonly address: string;
}

const typeOf = (path: string): string =>
  mediaTypes[extname(path).slice(1) as keyof typeof mediaTypes] ?? 'application/octet-stream';

const notThere = (response: ServerResponse): void => {
  response
    .writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
    .end('Dit bestand is er niet, of niet meer.\n');
};

/**
 * The board's files have an address that cannot be guessed, but a page on another host name could
 * read the first page.
 */
const refuse = (response: ServerResponse): void => {
  response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' }).end('Alleen deze computer.\n');
};

/** Resolves a path inside the folder; `..` cannot leave it. */
const pathIn = (folder: string, url: string): string => {
  const { pathname } = new URL(url, 'http://localhost');
  const within = normalize(join('/', decodeURIComponent(pathname)));
  return join(folder, within.endsWith('/') ? `${within}index.html` : within);
};

const answer = async (folder: string, url: string, response: ServerResponse): Promise<void> => {
  try {
    const path = pathIn(folder, url);
    const bytes = await readFile(path);
    response.writeHead(200, { 'content-type': typeOf(path), 'cache-control': 'no-cache' }).end(bytes);
  } catch {
    notThere(response);
  }
};

/** Serves the local stand-in for a storage bucket. */
export const serveFiles = async (folder: string, port: number) => {
  const server = createServer(({ url, headers: { host, origin } }, response) =>
    foreignCaller({ host, origin }) === null ? void answer(folder, url ?? '/', response) : refuse(response),
  );
  const address = `http://127.0.0.1:${await listen(server, port)}`;
  return {
    files: { folder, address },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
