import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { failure, type Running, start } from './process.ts';

/** The command starts the server, reports its address and explains wrong options in one line. */

const folder = mkdtempSync(join(tmpdir(), 'firestore-main-'));
const file = join(folder, 'data.db');
const nonsense = join(folder, 'nonsense.db');
writeFileSync(nonsense, 'this is not a database, however long one looks at it. '.repeat(50));

describe('the emulator as a command', () => {
  const started: Running[] = [];

  afterAll(async () => {
    for (const { end, child } of started) if (child.exitCode === null) await end('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  async function run(...args: string[]): Promise<Running> {
    const running = await start(...args);
    started.push(running);
    return running;
  }

  it.each(['SIGTERM', 'SIGINT'] as const)('says that it is ready, answers, and stops on %s', async (signal) => {
    const { port, end } = await run('--port', '0');
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
    expect(await end(signal)).toBe(0);
  });

  it.each([
    { args: ['--port', 'many'], error: /^--port many: not a port number/ },
    { args: ['--port', '70000'], error: /^--port 70000: not a port number/ },
    { args: ['--prot', '1'], error: /--prot/ },
    { args: ['--host', '203.0.113.1'], error: /^Cannot listen on host 203\.0\.113\.1/ },
    { args: ['--data', join(folder, 'none/there.db')], error: /^Cannot open data file .*there\.db/ },
    { args: ['--data', nonsense], error: /^Cannot open data file .*nonsense\.db/ },
  ])('refuses $args in one line', async ({ args, error }) => {
    const ended = await failure(...args);
    expect(ended.code).toBe(2);
    expect(ended.error).toMatch(error);
    expect(ended.error.trim().split('\n')).toHaveLength(1);
  });

  it('refuses a port that is in use', async () => {
    const { port } = await run('--port', '0');
    expect(await failure('--port', String(port))).toEqual({
      code: 2,
      error: `Cannot listen on port ${port}: it is in use.\n`,
    });
  });

  it('refuses a file that another one has open', async () => {
    await run('--port', '0', '--data', file);
    const ended = await failure('--port', '0', '--data', file);
    expect(ended.code).toBe(2);
    expect(ended.error).toMatch(/^Cannot open data file .*data\.db/);
  });
});
