import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const main = join(import.meta.dirname, '../src/main.ts');

/** The emulator as a person starts it. */
export interface Running {
  child: ChildProcess;
  port: number;
  end: (signal: NodeJS.Signals) => Promise<number | null>;
}

export function spawnMain(...args: string[]): ChildProcess {
  return spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
}

export async function start(...args: string[]): Promise<Running> {
  const child = spawnMain(...args);
  const line = await text(child);
  const port = Number(/^ready on 127\.0\.0\.1:(\d+)\n/.exec(line)?.[1]);
  if (!(port > 0)) throw new Error(`Not ready: ${line}`);
  const end = async (signal: NodeJS.Signals) => {
    const exit = once(child, 'exit');
    child.kill(signal);
    const [code] = await exit;
    return code as number | null;
  };
  return { child, port, end };
}

/** The first thing that the process says, whichever way. */
async function text(child: ChildProcess): Promise<string> {
  const said = [child.stdout, child.stderr].map(async (stream) => String((await once(stream ?? child, 'data'))[0]));
  return Promise.race(said);
}

/** Runs it to its end: what a fault at the start looks like. */
export async function failure(...args: string[]): Promise<{ code: number | null; error: string }> {
  const child = spawnMain(...args);
  let error = '';
  child.stderr?.on('data', (chunk) => {
    error += chunk;
  });
  const [code] = await once(child, 'close');
  return { code: code as number | null, error };
}
