import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseConfig } from '../../functions/config.ts';
import { createConnections } from '../../functions/connections.ts';
import type { World } from '../../functions/ports.ts';
import { UsageError } from '../options.ts';
import { movableClock } from './clock.ts';
import { type Endpoints, localSettings, useLocalGoogle } from './start-local.ts';

export const dataOption = { data: { type: 'string', default: '.local' } } as const;

const readEndpoints = (data: string): Endpoints => {
  const file = join(data, 'endpoints.json');
  if (!existsSync(file)) {
    throw new UsageError(`Nothing runs on ${data}: start it with 'npm start', or name its folder with --data DIR.`);
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Endpoints;
};

/** Connections to the running `npm start`, for other commands. The caller closes the database. */
export const runningWorld = (folder: string, log: (line: string) => void = () => {}): World => {
  const data = resolve(folder);
  const endpoints = readEndpoints(data);
  process.env.FIRESTORE_EMULATOR_HOST = endpoints.firestore;
  useLocalGoogle(endpoints.google, data);
  const secret = readFileSync(join(data, 'push-secret'), 'utf8');
  return createConnections(
    parseConfig(localSettings(endpoints.google, endpoints.functions, secret, endpoints.files)),
    movableClock(),
    log,
  );
};
