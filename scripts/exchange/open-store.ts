import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Database, openDatabase } from '../../functions/store/database.ts';
import type { Endpoints } from '../local/start-local.ts';
import { UsageError } from '../options.ts';

/** The project of the running start and of the emulators. */
const project = 'demo-ibl';

/** Where the documents are: what `npm start` runs on a folder, an emulator of one's own, or (named) a project at Google. */
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

/** Firestore's client over REST wants a credential, although an emulator looks at none: a key of the moment will do. */
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
 * Opens the running start's Firestore, else the one in FIRESTORE_EMULATOR_HOST; with `--project` the one at Google, with
 * the credentials of whoever is logged in. Nothing else of Google is needed. The caller closes it.
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

/** Opens, does the work, closes whatever happens. */
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
