import { GoogleAuth } from 'google-auth-library';
import { applyRequests } from '../sheets/google/apply.ts';
import { type Patience, sheetsClient } from '../sheets/google/client.ts';
import { readWorkbook } from '../sheets/google/read.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Sheets, World } from './flow/ports.ts';
import { createDrive } from './google/drive.ts';
import { callersOf } from './google/identity.ts';
import { attempt } from './google/trouble.ts';
import { createLog } from './log.ts';
import { openDatabase } from './store/database.ts';

const scopes = [
  'https://www.googleapis.com/auth/spreadsheets',
  'https://www.googleapis.com/auth/drive.metadata.readonly',
];

const retryDelayBase = 1000;
const retryDelayMax = 64_000;

/** Full jitter: anything between nothing and the exponential bound; what Google asked for, when it did. */
const patienceOf = (clock: Clock, attemptsMax: number): Patience => ({
  attemptsMax,
  wait: (attemptNumber, retryAfterSeconds) => {
    const bound = Math.min(retryDelayMax, retryDelayBase * 2 ** (attemptNumber - 1));
    const asked = retryAfterSeconds === undefined ? 0 : Math.min(retryAfterSeconds * 1000, retryDelayMax);
    return clock.sleep(asked + Math.random() * bound);
  },
});

const createSheets = (rootUrl: string, auth: GoogleAuth, patience: Patience): Sheets => {
  const access = { rootUrl, auth, patience };
  const client = sheetsClient(access);
  return {
    read: (id) => attempt(() => readWorkbook(client, access, id)),
    apply: (id, requests) => attempt(() => applyRequests(client, access, id, requests)),
  };
};

/** The doors to the world, opened with the account's own credentials (on Cloud Run: the metadata server's). */
export const createConnections = (config: Config, clock: Clock, write: (line: string) => void): World => {
  const auth = new GoogleAuth({ scopes, projectId: config.project });
  const patience = patienceOf(clock, config.callAttemptsMax);
  return {
    clock,
    log: createLog(write, config.project),
    database: openDatabase(config.project),
    sheets: createSheets(config.sheetsRootUrl, auth, patience),
    drive: createDrive({ rootUrl: config.driveRootUrl, auth, patience }),
    callers: callersOf(config, clock),
    serviceAccount: config.serviceAccount,
    groupName: config.groupName,
    functionsOrigin: config.functionsOrigin,
    pushSecret: config.pushSecret,
  };
};
