import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const program = join(import.meta.dirname, '../../../packages/local-firestore/src/main.ts');

/** Starts the local Firestore in a process of its own. @throws an Error when it ends before it is ready. */
export const startFirestore = async () => {
  const child = spawn(process.execPath, [program, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const stop = async (): Promise<void> => {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  let text = '';
  for await (const chunk of child.stdout) {
    text += chunk;
    const port = /ready on \S+:(\d+)/.exec(text)?.[1];
    if (port) return { pid: child.pid ?? 0, port: Number(port), stop };
  }
  throw new Error('Cannot start the local Firestore: it ended without being ready');
};
