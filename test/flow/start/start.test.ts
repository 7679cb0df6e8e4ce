import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Endpoints } from '../../../scripts/local/start-local.ts';

/** `npm start` as a newcomer types it (without the installing), and the commands typed beside it. */
const root = join(import.meta.dirname, '../../..');
const script = (name: string) => join(root, 'scripts', `${name}.ts`);
const folder = mkdtempSync(join(tmpdir(), 'ibl-start-'));
const data = join(folder, 'data');

interface Finished {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** A proxy that cannot reach this machine's own addresses: no process listens there. */
const proxies = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'grpc_proxy', 'all_proxy'];

const environment = {
  ...process.env,
  FIRESTORE_EMULATOR_HOST: '',
  ...Object.fromEntries(proxies.map((name) => [name, 'http://127.0.0.1:9'])),
};

const start = (name: string, args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [script(name), ...args], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });

const finish = (child: ChildProcess): Promise<Finished> =>
  new Promise((resolve) => {
    let [output, errors] = ['', ''];
    child.stdout?.on('data', (text) => {
      output += text;
    });
    child.stderr?.on('data', (text) => {
      errors += text;
    });
    child.on('close', (code) => resolve({ code, output, errors }));
  });

const run = (name: string, args: readonly string[]): Promise<Finished> => finish(start(name, args));

const untilReady = (child: ChildProcess): Promise<Endpoints> =>
  new Promise((resolve, reject) => {
    const file = join(data, 'endpoints.json');
    child.stdout?.on('data', (text) => {
      if (String(text).includes('Ready')) resolve(JSON.parse(readFileSync(file, 'utf8')) as Endpoints);
    });
    child.once('exit', (code) => reject(new Error(`stopped with ${code} before it was ready`)));
  });

const stop = async (child: ChildProcess): Promise<number | null> => {
  const finished = finish(child);
  child.kill('SIGINT');
  return (await finished).code;
};

let busy: Server;
let busyPort = 0;
beforeAll(async () => {
  busy = createServer();
  await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', resolve));
  const address = busy.address();
  busyPort = typeof address === 'object' && address ? address.port : 0;
});
afterAll(() => {
  busy.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a fault of the person at the terminal is one clear line and exit code 2', () => {
  it.each([
    ['an unknown option', 'start', ['--prot', '1']],
    ['a port that is no number', 'start', ['--port', 'many']],
    ['a folder without a name', 'start', ['--data=']],
    ['a folder that the system refuses', 'start', ['--port', '0', '--data', '/proc/none']],
    ['a folder that is a file', 'start', ['--port', '0', '--data', join(root, 'package.json')]],
    ['a submission without a quarter', 'submission', ['PB-ARN']],
    ['a quarter that is none', 'submission', ['PB-ARN', '2026-K1']],
    ['a period that is none', 'publish', ['vorig jaar']],
    ['a command beside a start that does not run', 'submission', ['PB-ARN', '2026-Q1', '--data', join(folder, 'none')]],
  ])('%s', async (_, name, args) => {
    const { code, errors } = await run(name, args);
    expect(errors.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(2);
  });

  it('a port in use', async () => {
    const { code, errors } = await run('start', ['--port', String(busyPort), '--data', join(folder, 'busy')]);
    expect(errors).toMatch(/^The port is in use\./);
    expect(code).toBe(2);
  });
});

describe('npm start -- --empty', () => {
  it('sets up, writes its addresses when ready, stops cleanly, and finds everything again', async () => {
    const first = start('start', ['--port', '0', '--data', data, '--empty']);
    const endpoints = await untilReady(first);
    expect(Object.keys(endpoints).sort()).toEqual(
      ['files', 'firestore', 'functions', 'google', 'page', 'project', 'serviceAccount'].sort(),
    );
    const { output, code } = await run('submission', ['PB-ARN', 'nonsense', '--data', data]);
    expect([output, code]).toEqual(['', 2]);
    const files = await listFiles(endpoints);
    expect(files).toHaveLength(16);
    expect(await stop(first)).toBe(0);
    expect(existsSync(join(data, 'endpoints.json'))).toBe(false);

    const second = start('start', ['--port', '0', '--data', data, '--empty']);
    expect(await listFiles(await untilReady(second))).toEqual(files);
    expect(await stop(second)).toBe(0);
  });

  it('refuses to go on, and touches nothing, when data are there and the mark of their set-up is empty', async () => {
    const mark = join(data, 'set-up-complete');
    const before = readFileSync(mark, 'utf8');
    writeFileSync(mark, '');
    const { code, errors } = await run('start', ['--port', '0', '--data', data, '--empty']);
    expect([code, errors.trim().split('\n').length]).toEqual([2, 1]);
    expect(existsSync(join(data, 'firestore.sqlite'))).toBe(true);
    writeFileSync(mark, before);
  });

  it('refuses a folder that holds files of somebody else, and leaves them as they are', async () => {
    const foreign = mkdtempSync(join(folder, 'foreign-'));
    writeFileSync(join(foreign, 'mine.txt'), 'mine');
    const { code, errors } = await run('start', ['--port', '0', '--data', foreign, '--fresh']);
    expect([code, errors.trim().split('\n').length]).toEqual([2, 1]);
    expect(readdirSync(foreign)).toEqual(['mine.txt']);
  });

  it('refuses a folder that another start is using, which goes on as it was', async () => {
    const first = start('start', ['--port', '0', '--data', data, '--empty']);
    await untilReady(first);
    const second = await run('start', ['--port', '0', '--data', data, '--fresh']);
    expect([second.code, second.errors.trim().split('\n').length]).toEqual([2, 1]);
    expect(existsSync(join(data, 'endpoints.json'))).toBe(true);
    expect(await stop(first)).toBe(0);
  });
});

const listFiles = async ({ google }: Endpoints): Promise<readonly string[]> => {
  const query = 'fields=files(id,name)&orderBy=name&pageSize=100';
  const response = await fetch(`${google}/drive/v3/files?${query}`, { headers: { authorization: 'Bearer owner' } });
  const { files } = (await response.json()) as { files: { name: string }[] };
  return files.map(({ name }) => name);
};
