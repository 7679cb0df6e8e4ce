import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const runner = join(import.meta.dirname, '../../../node_modules/@google-cloud/functions-framework/build/src/main.js');

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
};

const pollMilliseconds = 5;
const startMillisecondsMax = 60_000;

const firstAnswer = async (url: string, headers: Record<string, string>): Promise<number> => {
  for (const end = performance.now() + startMillisecondsMax; ; ) {
    try {
      return (await fetch(url, { method: 'POST', headers })).status;
    } catch (error) {
      if (performance.now() > end) throw error;
      await sleep(pollMilliseconds);
    }
  }
};

/** A function in a process of its own, and its first call. */
export interface Start {
  readonly folder: string;
  readonly target: string;
  readonly expected: number;
  /** What it is called with; the audience of a token has the port in it. */
  headers(port: number): Promise<Record<string, string>>;
}

/** A module that sets a process's clock. */
const clockAhead = (milliseconds: number): string =>
  `data:text/javascript,${encodeURIComponent(`globalThis.Date = class extends Date {
    static now = () => super.now() + ${milliseconds};
    constructor(...given) { given.length > 0 ? super(...given) : super(new.target.now()); }
  };`)}`;

/**
 * Milliseconds from the start of the framework's process to the end of its first answer.
 * @param settings its environment, given its port.
 * @param ahead by how many milliseconds its clock is ahead of this machine's.
 */
export const coldStart = async (
  { folder, target, expected, headers }: Start,
  settings: (port: number) => Record<string, string>,
  ahead: number,
): Promise<number> => {
  const port = await freePort();
  const given = await headers(port);
  const began = performance.now();
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', clockAhead(ahead), runner, `--source=${folder}`, `--target=${target}`, `--port=${port}`],
    { env: { ...process.env, ...settings(port) }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const said: string[] = [];
  child.stdout?.on('data', (text) => said.push(String(text)));
  try {
    const status = await firstAnswer(`http://127.0.0.1:${port}`, given);
    const milliseconds = performance.now() - began;
    if (status !== expected) throw new Error(`${target} answered ${status}, not ${expected}: ${said.join('')}`);
    return milliseconds;
  } finally {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
};
