import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** A command of `scripts/`, run as a process of its own. */

const root = join(import.meta.dirname, '../..');

export interface Finished {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Without credentials, and with a home folder that holds none. @param folder the home and working folder. */
export const runCommand = (
  { folder, firestore }: { folder: string; firestore: string },
  name: string,
  ...args: readonly string[]
): Promise<Finished> => {
  const env = { PATH: process.env.PATH, HOME: folder, FIRESTORE_EMULATOR_HOST: firestore };
  const script = join(root, 'scripts', `${name}.ts`);
  const child = spawn(process.execPath, [script, ...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((resolve) => {
    let [output, errors] = ['', ''];
    child.stdout.on('data', (text) => {
      output += text;
    });
    child.stderr.on('data', (text) => {
      errors += text;
    });
    child.on('close', (code) => resolve({ code, output, errors }));
  });
};
