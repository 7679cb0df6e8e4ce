import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startFirestore } from '@ibl/local-firestore/server.ts';
import { startGoogle } from '@ibl/local-google/server.ts';
import { parseConfig } from '../../functions/config.ts';
import { createConnections } from '../../functions/connections.ts';
import type { Deployed } from '../../functions/handlers/deployment.ts';
import type { World } from '../../functions/ports.ts';
import type { MovableClock } from './clock.ts';
import { type LocalFiles, serveFiles } from './files-server.ts';
import { startFunctions } from './functions-child.ts';
import { writeWhole } from './write-whole.ts';

export const project = 'demo-ibl';
export const serviceAccount = `ibl-functies@${project}.iam.gserviceaccount.com`;
const schedulerAccount = `ibl-planning@${project}.iam.gserviceaccount.com`;

export interface Endpoints {
  readonly page: string;
  readonly google: string;
  readonly functions: string;
  readonly firestore: string;
  readonly project: string;
  readonly serviceAccount: string;
  /** Where the board files are served; absent without a data folder. */
  readonly files?: LocalFiles;
}

export interface Local {
  readonly endpoints: Endpoints;
  readonly world: World;
  readonly google: Awaited<ReturnType<typeof startGoogle>>;
  /** Sets all clocks to an instant; null = back to the machine's time. */
  setClock(instant: number | null): Promise<void>;
  /** Holds back the board files until called with false; they stay due. */
  holdFiles(hold: boolean): void;
  /** Calls a scheduled function as Cloud Scheduler does. Rejects on any error status. */
  fire(name: Deployed['name']): Promise<void>;
  close(): Promise<void>;
}

interface LocalOptions {
  /** The page's port; the functions, Firestore and the board files use the next three. 0 = any. */
  readonly port: number;
  /** The data folder; absent = in memory. */
  readonly data?: string;
  readonly clock: MovableClock;
  readonly log: (line: string) => void;
}

/** The secret of the notification channel must survive a restart, because the channel does. */
const pushSecret = (data: string | undefined): string => {
  const fresh = randomBytes(32).toString('hex');
  if (!data) return fresh;
  const file = join(data, 'push-secret');
  if (!existsSync(file)) writeWhole(file, fresh);
  return readFileSync(file, 'utf8');
};

/**
 * Points Google's clients to the local metadata server, as on Cloud Run. A developer's own Google
 * credentials and a proxy are left out.
 */
export const useLocalGoogle = (google: string, data: string | undefined): void => {
  process.env.GCE_METADATA_HOST = new URL(google).host;
  process.env.METADATA_SERVER_DETECTION = 'assume-present';
  process.env.CLOUDSDK_CONFIG = data ?? '/nonexistent';
  delete process.env.GOOGLE_APPLICATION_CREDENTIALS;
  // A proxy must not receive requests for this machine. Programs read both spellings.
  for (const name of ['NO_PROXY', 'no_proxy'])
    process.env[name] = [process.env[name], '127.0.0.1', 'localhost', '::1'].filter(Boolean).join(',');
};

/** The settings of `functions/config.ts` for this machine: only addresses and accounts differ. */
export const localSettings = (
  google: string,
  functions: string,
  secret: string,
  files: LocalFiles | null = null,
): Record<string, string> => ({
  GOOGLE_CLOUD_PROJECT: project,
  SERVICE_ACCOUNT: serviceAccount,
  SCHEDULER_ACCOUNT: schedulerAccount,
  FUNCTIONS_ORIGIN: functions,
  PUSH_SECRET: secret,
  GROUP_NAME: 'Plusbibliotheken',
  SHEETS_ROOT_URL: `${google}/`,
  DRIVE_ROOT_URL: `${google}/`,
  WORKBOOKS_ADDRESS: `${google}/spreadsheets/d/`,
  OIDC_KEYS_URL: `${google}/oauth2/v3/certs`,
  // The local Google has no quota unless one is configured.
  READS_PER_MINUTE: '100000',
  WRITES_PER_MINUTE: '100000',
  ...(files && { FILES_FOLDER: files.folder, FILES_ADDRESS: files.address }),
});

const nextPort = (port: number, by: number): number => (port === 0 ? 0 : port + by);

/** Starts the local Google, Firestore (unless the user named one) and the functions, on loopback only. */
export const startLocal = async ({ port, data, clock, log }: LocalOptions): Promise<Local> => {
  if (data) mkdirSync(data, { recursive: true });
  const google = await startGoogle({
    port,
    project,
    serviceAccount,
    now: clock.now,
    ...(data && { data: join(data, 'google') }),
  });
  const own = process.env.FIRESTORE_EMULATOR_HOST
    ? null
    : await startFirestore({ port: nextPort(port, 2), ...(data && { data: join(data, 'firestore.sqlite') }) });
  const firestore = own ? `${own.host}:${own.port}` : String(process.env.FIRESTORE_EMULATOR_HOST);
  process.env.FIRESTORE_EMULATOR_HOST = firestore;
  useLocalGoogle(google.origin, data);
  const secret = pushSecret(data);
  const served = data ? await serveFiles(join(data, 'files'), nextPort(port, 3)) : null;
  const functions = await startFunctions({
    port: nextPort(port, 1),
    google: google.origin,
    secret,
    files: served?.files ?? null,
    ahead: clock.ahead(),
    log,
  });
  const settings = localSettings(google.origin, functions.origin, secret, served?.files);
  const world = createConnections(parseConfig(settings), clock, log);
  return {
    endpoints: {
      page: google.origin,
      google: google.origin,
      functions: functions.origin,
      firestore,
      project,
      serviceAccount,
      ...(served && { files: served.files }),
    },
    world,
    google,
    setClock: async (instant) => {
      if (instant === null) clock.release();
      else clock.set(instant);
      await functions.setClock(clock.ahead());
    },
    holdFiles: functions.holdFiles,
    fire: async (name) => {
      const audience = `${functions.origin}/${name}`;
      const token = await google.idToken({ email: schedulerAccount, audience });
      const answer = await fetch(audience, { method: 'POST', headers: { authorization: `Bearer ${token}` } });
      if (!answer.ok) throw new Error(`Cannot run ${name}: it answered ${answer.status}`);
    },
    close: async () => {
      await functions.close();
      await served?.close();
      await world.database.close();
      await google.close();
      await own?.close();
      if (own) delete process.env.FIRESTORE_EMULATOR_HOST;
    },
  };
};
