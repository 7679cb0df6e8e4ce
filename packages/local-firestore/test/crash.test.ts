import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { type Running, start } from './process.ts';

/** Every acknowledged commit survives `kill -9` under load. */

const documents = 'projects/crash/databases/(default)/documents';

/** Each commit writes three documents with one number: after a crash all three have it, or none. */
const parts = ['x', 'y', 'z'];

interface Client {
  id: number;
  /** The last number that was answered, and the last that was sent. */
  answered: number;
  sent: number;
}

const folder = mkdtempSync(join(tmpdir(), 'firestore-crash-'));

const names = ({ id }: Client) => parts.map((part) => `${documents}/c${id}/${part}`);

async function post<T>(port: number, verb: string, body: object): Promise<T> {
  const url = `http://127.0.0.1:${port}/v1/${documents}:${verb}`;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${verb}: ${await response.text()}`);
  return (await response.json()) as T;
}

/** Writes as fast as it can until the server is gone. */
async function writeUntilGone(port: number, client: Client): Promise<void> {
  try {
    for (;;) {
      client.sent++;
      const fields = { n: { integerValue: String(client.sent) } };
      await post(port, 'commit', { writes: names(client).map((name) => ({ update: { name, fields } })) });
      client.answered = client.sent;
    }
  } catch {
    // The server was killed: what was sent last may be there or not.
  }
}

interface Found {
  found?: { fields: { n: { integerValue: string } } };
}

async function numbers(port: number, client: Client): Promise<number[]> {
  const answers = await post<Found[]>(port, 'batchGet', { documents: names(client) });
  return answers.map(({ found }) => Number(found?.fields.n.integerValue ?? 0));
}

describe('kill -9 under load', () => {
  const file = join(folder, 'crash.db');
  let server: Running | undefined;

  afterAll(async () => {
    await server?.end('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('loses no commit that was answered, and leaves none half done', { timeout: 120_000 }, async () => {
    const clients: Client[] = Array.from({ length: 8 }, (_, id) => ({ id, answered: 0, sent: 0 }));
    server = await start('--port', '0', '--data', file);
    for (let round = 0; round < 5; round++) {
      const { port, end } = server;
      const writing = clients.map((client) => writeUntilGone(port, client));
      await sleep(50 + Math.random() * 300);
      await end('SIGKILL');
      await Promise.all(writing);
      server = await start('--port', '0', '--data', file);
      for (const client of clients) {
        const stored = await numbers(server.port, client);
        expect(new Set(stored).size, `a commit of client ${client.id} is half there: ${stored}`).toBe(1);
        expect([client.answered, client.sent]).toContain(stored[0]);
        Object.assign(client, { answered: stored[0], sent: stored[0] });
      }
    }
    expect(clients.every(({ answered }) => answered > 0)).toBe(true);
  });

  it('keeps times going up over a restart', { timeout: 60_000 }, async () => {
    const write = { update: { name: `${documents}/t/x`, fields: {} } };
    const before = await post<{ commitTime: string }>((server as Running).port, 'commit', {
      writes: [write, { delete: `${documents}/t/x` }],
    });
    await server?.end('SIGTERM');
    server = await start('--port', '0', '--data', file);
    const after = await post<{ commitTime: string }>(server.port, 'commit', { writes: [write] });
    expect(Date.parse(after.commitTime)).toBeGreaterThanOrEqual(Date.parse(before.commitTime));
    expect(after.commitTime).not.toBe(before.commitTime);
  });
});
