import { GoogleAuth } from 'google-auth-library';
import { applyRequests } from '../sheets/google/apply.ts';
import { preconditionsIn } from '../sheets/google/batch-precondition.ts';
import { type RetryPolicy, sheetsClient } from '../sheets/google/client.ts';
import { readWorkbook } from '../sheets/google/read.ts';
import { isProtected, type Refusal, refusedRequest } from '../sheets/google/refusal.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { asFarAsAllowed } from './google/as-far-as-allowed.ts';
import { callFunction } from './google/call.ts';
import { detectConflict } from './google/detect-conflict.ts';
import { createDrive } from './google/drive.ts';
import { boardFolder, callersOf } from './google/identity.ts';
import { retryPolicyOf } from './google/retry-policy.ts';
import { storageOf } from './google/storage.ts';
import { attempt, type Result } from './google/trouble.ts';
import { createLog, type Log } from './log.ts';
import type { Files, Sheets, World } from './ports.ts';
import { openDatabase } from './store/database.ts';
import { openAsked } from './store/questions/worklist.ts';
import { type Budget, type CallKind, openBudget } from './store/queue/budget.ts';
import { openSubmissionCache } from './store/submissions/submission-cache.ts';

const scopes = [
  'https://www.googleapis.com/auth/spreadsheets',
  'https://www.googleapis.com/auth/drive.metadata.readonly',
];

const storageScope = 'https://www.googleapis.com/auth/devstorage.read_write';

/** Pays for each attempt from the budget, because Google counts each. */
const paidRetries = (retryPolicy: RetryPolicy, budget: Budget, kind: CallKind): RetryPolicy => ({
  ...retryPolicy,
  begin: () => {
    const tryAgain = retryPolicy.begin();
    return async (error, attempts) => (await tryAgain(error, attempts)) && (await budget.spend(kind));
  },
});

/** The only client of the Sheets API. It makes no call that exceeds the minute's budget. */
const createSheets = (
  rootUrl: string,
  auth: GoogleAuth,
  retryPolicy: RetryPolicy,
  budget: Budget,
  log: Log,
): Sheets => {
  const accessFor = (kind: CallKind) => ({ rootUrl, auth, retryPolicy: paidRetries(retryPolicy, budget, kind) });
  const [reading, writing] = [accessFor('reads'), accessFor('writes')];
  const client = sheetsClient(reading);
  const paid = async <Value>(kind: CallKind, call: () => Promise<Value>): Promise<Result<Value>> =>
    (await budget.spend(kind)) ? attempt(call) : { ok: false, reason: 'budget-spent' };
  const read: Sheets['read'] = (id) => paid('reads', () => readWorkbook(client, reading, id));
  return {
    read,
    apply: (workbook, requests) =>
      asFarAsAllowed(
        (left) =>
          paid('writes', () => detectConflict(read, workbook, () => applyRequests(client, writing, workbook, left))),
        {
          indexOf: (error) => {
            const index = refusedRequest(refusalIn(error));
            return index === undefined ? undefined : index - preconditionsIn(workbook);
          },
          isProtected: (error) => isProtected(refusalIn(error)),
          chartRefused: (error) =>
            log.chartRefused({ workbook: workbook.id, reason: error instanceof Error ? error.message : String(error) }),
        },
        requests,
      ),
  };
};

const refusalIn = (error: unknown): Refusal | undefined => (error as { readonly response?: Refusal }).response;

const createFiles = (config: Config, auth: GoogleAuth, retryPolicy: RetryPolicy): Files | null =>
  config.files && {
    storage: storageOf(config.files, auth, retryPolicy),
    address: config.files.address,
    boardFolder: boardFolder(config.pushSecret),
    write: () => callFunction(config, auth, 'files'),
  };

/** On Cloud Run the default credentials are the metadata server's. */
const defaultAuth = (asked: string[], projectId: string): GoogleAuth => new GoogleAuth({ scopes: asked, projectId });

/** Opens all clients. @param authOf the credentials with these scopes; absent = the default ones. */
export const createConnections = (
  config: Config,
  clock: Clock,
  write: (line: string) => void,
  authOf = defaultAuth,
): World => {
  const auth = authOf(config.files?.kind === 'bucket' ? [...scopes, storageScope] : scopes, config.project);
  const retryPolicy = retryPolicyOf(clock, config);
  const database = openDatabase(config.project);
  const budget = openBudget(database, clock, config.callsPerMinute);
  const log = createLog(write, config.project);
  return {
    clock,
    log,
    database,
    submissionCache: openSubmissionCache(database),
    asked: openAsked(database),
    budget,
    sheets: createSheets(config.sheetsRootUrl, auth, retryPolicy, budget, log),
    drive: createDrive({ rootUrl: config.driveRootUrl, auth, retryPolicy }),
    callers: callersOf(config, clock),
    files: createFiles(config, auth, retryPolicy),
    serviceAccount: config.serviceAccount,
    workbookAddress: config.workbookAddress,
    groupName: config.groupName,
    technicalContact: config.technicalContact,
    functionsOrigin: config.functionsOrigin,
    pushSecret: config.pushSecret,
  };
};
