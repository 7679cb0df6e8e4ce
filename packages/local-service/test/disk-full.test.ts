import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../../../test/lab/eventually.ts';

/** A full disk rejects writes with a clear error, and writing goes on once there is space. */

/** A bound on the size of a file, set by the shell, stands for a full disk: writes fail from there on, and can be let go. */
let folder: string;
let child: ChildProcess | undefined;
let errors = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'full-'));
  errors = '';
});
afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const blocks = 700;
const start = async (main: string, data: string): Promise<string> => {
  const run = [process.execPath, '--disable-warning=ExperimentalWarning', main, '--port', '0', '--data', data];
  child = spawn('sh', ['-c', `trap '' XFSZ; ulimit -f ${blocks}; exec "$@"`, 'sh', ...run], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stderr?.on('data', (chunk) => (errors += String(chunk)));
  const [line] = await once(child.stdout ?? child, 'data');
  return `http://${String(line).trim().replace('ready on ', '')}`;
};

const owner = { authorization: 'Bearer owner', 'content-type': 'application/json' };
const post = async (url: string, body: unknown): Promise<number> => {
  const answer = await fetch(url, { method: 'POST', headers: owner, body: JSON.stringify(body) });
  await answer.text();
  return answer.status;
};

/** @returns the statuses until the first that is no success, and four more. */
const until503 = async (write: () => Promise<number>): Promise<readonly number[]> => {
  const statuses: number[] = [];
  for (let times = 0; times < 100 && !statuses.some((status) => status !== 200); times++) statuses.push(await write());
  for (let times = 0; times < 4; times++) statuses.push(await write());
  return statuses;
};

const text = 'x'.repeat(40_000);
const documents = '/v1/projects/p/databases/(default)/documents';

const services: readonly (readonly [string, string, string, (origin: string) => () => Promise<number>, string])[] = [
  [
    'Google',
    'packages/local-google/src/main.ts',
    'google',
    (origin) => () =>
      post(`${origin}/v4/spreadsheets`, {
        sheets: [{ data: [{ rowData: [{ values: [{ userEnteredValue: { stringValue: text } }] }] }] }],
      }),
    '/drive/v3/files',
  ],
  [
    'Firestore',
    'packages/local-firestore/src/main.ts',
    'firestore.sqlite',
    (origin) => () => post(`${origin}${documents}/rooms`, { fields: { text: { stringValue: text } } }),
    `${documents}/rooms`,
  ],
];

describe.each(services)('The local %s on a full disk', (_, main, data, writeTo, read) => {
  it('refuses what it cannot keep as unavailable, says so in one line, and lives', async () => {
    const origin = await start(main, join(folder, data));
    const statuses = await until503(writeTo(origin));
    expect(statuses.at(0)).toBe(200);
    expect(statuses.slice(-5)).toEqual([503, 503, 503, 503, 503]);
    expect((await fetch(origin + read, { headers: owner })).status).toBe(200);
    await eventually(() => expect(errors.trim().split('\n')).toHaveLength(1));
    expect(errors).toMatch(/^Cannot write to .*full-/);
    child?.kill('SIGTERM');
    expect((await once(child ?? process, 'exit'))[0]).toBe(0);
  });

  it('still has what it answered when it is started again', async () => {
    const origin = await start(main, join(folder, data));
    const statuses = await until503(writeTo(origin));
    const kept = statuses.filter((status) => status === 200).length;
    child?.kill('SIGKILL');
    await once(child ?? process, 'exit');
    const again = await start(main, join(folder, data));
    const answer = await fetch(`${again}${read}?pageSize=300`, { headers: owner });
    const { files, documents: rooms } = (await answer.json()) as { files?: unknown[]; documents?: unknown[] };
    expect((files ?? rooms ?? []).length).toBeGreaterThanOrEqual(kept);
  });
});
