import { spawn } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { testTimeoutMilliseconds } from '../../../../test/lab/eventually.ts';
import { googleForEach } from './rig.ts';

/** The command starts the local Google and explains wrong options in one line. */

const on = googleForEach();

describe('the command', () => {
  const run = (...args: string[]): Promise<{ code: number | null; out: string; err: string }> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, ['packages/local-google/src/main.ts', ...args], {
        timeout: testTimeoutMilliseconds,
        killSignal: 'SIGKILL',
      });
      let [out, err] = ['', ''];
      child.stdout.on('data', (chunk) => {
        out += chunk;
        if (out.includes('ready')) child.kill('SIGTERM');
      });
      child.stderr.on('data', (chunk) => {
        err += chunk;
      });
      child.on('close', (code) => resolve({ code, out, err }));
    });

  test('says where it is ready, and stops cleanly', async () => {
    expect(await run('--port', '0')).toEqual({
      code: 0,
      out: expect.stringMatching(/^ready on 127\.0\.0\.1:\d+\n$/),
      err: '',
    });
  });

  test.each([
    ['an unknown option', ['--poort', '1']],
    ['a port that is none', ['--port', '70000']],
    ['a host that is not this machine', ['--host', '0.0.0.0']],
    ['a folder that cannot be made', ['--data', '/proc/nee']],
    ['a folder that is a file', ['--data', 'package.json']],
  ])('%s: one line, exit code 2', async (_what, args) => {
    const { code, out, err } = await run(...args);
    expect([code, out, err.trim().split('\n').length]).toEqual([2, '', 1]);
    expect(err).toMatch(/^emulator:google: /);
  });

  test('a port in use: one line, exit code 2', async () => {
    const { code, err } = await run('--port', String(on.google.port));
    expect([code, err]).toEqual([2, expect.stringMatching(/^emulator:google: The port is in use.*\n$/)]);
  });
});
