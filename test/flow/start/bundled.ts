import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Deployed } from '../../../functions/handlers/deployment.ts';
import { type Local, localSettings } from '../../../scripts/local/start-local.ts';
import { eventually } from '../../lab/eventually.ts';

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

export const runner = join(
  import.meta.dirname,
  '../../../node_modules/@google-cloud/functions-framework/build/src/main.js',
);

/** A function as it is deployed, in a process of its own with the machine's clock. */
export const startBundle = (
  { endpoints, world }: Local,
  folder: string,
  port: number,
  target: Deployed['name'] = 'sweep',
): ChildProcess => {
  const { google, firestore } = endpoints;
  return spawn(process.execPath, [runner, `--source=${folder}`, `--target=${target}`, `--port=${port}`], {
    env: {
      ...process.env,
      ...localSettings(google, `http://127.0.0.1:${port}`, world.pushSecret),
      FIRESTORE_EMULATOR_HOST: firestore,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
};

export const firstAnswer = async (url: string, init: RequestInit): Promise<Response> => {
  let answer: Response | undefined;
  await eventually(async () => {
    answer = await fetch(url, init);
  });
  return answer as Response;
};
