import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Database, openDatabase } from '../../functions/store/database.ts';
import type { Endpoints } from '../local/start-local.ts';
import { UsageError } from '../options.ts';

/** The project ID of `npm start` and of the emulators. */
const project = 'demo-ibl';

/** Selects the Firestore: that of `npm start` on a folder, an emulator, or a named project at Google. */
export const storeOptions = {
  data: { type: 'string', default: '.local' },
  project: { type: 'string' },
} as const;

export const storeUsage = '[--data DIR | --project ID]';

const connectMillisecondsMax = 2000;

const answers = (host: string): Promise<boolean> =>
  new Promise((settle) => {
    const { hostname, port } = new URL(`http://${host}`);
    const socket = connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 80) });
    const end = (answered: boolean): void => {
      socket.destroy();
      settle(answered);
    };
    socket.setTimeout(connectMillisecondsMax, () => end(false));
    socket.once('connect', () => end(true)).once('error', () => end(false));
  });

/**
 * Firestore's REST client requires a credential, even for an emulator that ignores it; a temporary
 * key is enough.
 */
const useThrowAwayKey = (): void => {
  const folder = mkdtempSync(join(tmpdir(), 'ibl-key-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  const file = join(folder, 'key.json');
  const account = { type: 'service_account', project_id: project, client_email: `local@${project}.iam` };
  writeFileSync(file, JSON.stringify({ ...account, private_key: privateKey }), { mode: 0o600 });
  process.env.GOOGLE_APPLICATION_CREDENTIALS = file;
};

const runningStart = (folder: string): string | undefined => {
  const file = join(resolve(folder), 'endpoints.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Endpoints).firestore : undefined;
};

const firstAnswering = async (hosts: readonly (string | undefined)[]): Promise<string | undefined> => {
  for (const host of hosts) if (host && (await answers(host))) return host;
  return undefined;
};

/**
 * Opens the Firestore of the running `npm start`, or else the one in FIRESTORE_EMULATOR_HOST. With
 * `--project` it opens Google's, with the credentials of the logged-in user. The caller closes it.
 */
export const openStore = async (values: { data: string; project?: string | undefined }): Promise<Database> => {
  if (values.project !== undefined) {
    delete process.env.FIRESTORE_EMULATOR_HOST;
    return openDatabase(values.project);
  }
  const named = process.env.FIRESTORE_EMULATOR_HOST;
  const host = await firstAnswering([runningStart(values.data), named]);
  if (!host) {
    const tried = named ? ` and nothing answers at FIRESTORE_EMULATOR_HOST=${named}` : '';
    throw new UsageError(
      `No Firestore: nothing runs on ${values.data}${tried}. Start it with 'npm start', or set FIRESTORE_EMULATOR_HOST.`,
    );
  }
  process.env.FIRESTORE_EMULATOR_HOST = host;
  useThrowAwayKey();
  return openDatabase(project);
};

/** Opens the store, does the work and closes the store in all cases. */
export const withStore = async <Value>(
  values: { data: string; project?: string | undefined },
  work: (database: Database) => Promise<Value>,
): Promise<Value> => {
  const database = await openStore(values);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
};
