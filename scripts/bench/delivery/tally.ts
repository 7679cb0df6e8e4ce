import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** What Firestore charges for: documents read and written. Asking costs one read when nothing is found. */
export interface Tally {
  reads: number;
  writes: number;
  calls: number;
}

export interface TallyWay {
  readonly host: string;
  readonly tally: Tally;
  close(): void;
}

const readsOf = (path: string, answer: unknown): number => {
  const rows = (Array.isArray(answer) ? answer : [answer]) as readonly Record<string, unknown>[];
  if (path.endsWith(':runQuery')) return Math.max(1, rows.filter((row) => 'document' in row).length);
  if (path.endsWith(':batchGet')) return rows.filter((row) => 'found' in row || 'missing' in row).length;
  return 0;
};

const writesOf = (path: string, asked: Buffer): number => {
  if (!path.endsWith(':commit')) return 0;
  return ((JSON.parse(asked.toString()) as { writes?: readonly unknown[] }).writes ?? []).length;
};

/** A way to the local Firestore's REST on which every document is counted. */
export const tallyTo = async (target: string): Promise<TallyWay> => {
  const tally: Tally = { reads: 0, writes: 0, calls: 0 };
  const onward = async (request: IncomingMessage) => {
    const body = await buffer(request);
    const headers = Object.entries(request.headers).filter(
      ([name]) => !['host', 'connection', 'content-length'].includes(name),
    );
    const answer = await fetch(`http://${target}${request.url}`, {
      method: request.method ?? 'POST',
      headers: headers.map(([name, value]): [string, string] => [name, String(value)]),
      ...(body.length > 0 && { body: new Uint8Array(body) }),
    });
    const text = await answer.text();
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    tally.calls++;
    tally.writes += writesOf(path, body);
    if (answer.ok) tally.reads += readsOf(path, JSON.parse(text));
    return { status: answer.status, text };
  };
  const server = createServer((request, response) => {
    onward(request).then(
      ({ status, text }) => response.writeHead(status, { 'content-type': 'application/json' }).end(text),
      () => response.destroy(),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    tally,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
