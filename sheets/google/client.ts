import type { GoogleAuth } from 'google-auth-library';
import { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { GaxiosError, MethodOptions } from 'googleapis-common';

/** How a call that failed in passing is repeated: bounds and the wait, given by the caller, who owns the clock. */
export interface Patience {
  readonly attemptsMax: number;
  /** Waits before attempt `attempt` (1 = the first repeat); `retryAfterSeconds` when Google said how long. */
  readonly wait: (attempt: number, retryAfterSeconds: number | undefined) => Promise<void>;
}

export interface SheetsAccess {
  readonly rootUrl: string;
  readonly auth: GoogleAuth;
  readonly patience: Patience;
}

const retryAfterSeconds = (error: GaxiosError): number | undefined => {
  const seconds = Number(error.response?.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds : undefined;
};

/** POST included: all our writes are repeatable (explicit ids, fixed addresses). 501 and the 4xx are final. */
const retryConfig = ({ attemptsMax, wait }: Patience): NonNullable<MethodOptions['retryConfig']> => ({
  retry: attemptsMax,
  noResponseRetries: attemptsMax,
  httpMethodsToRetry: ['GET', 'POST', 'PUT', 'DELETE'],
  statusCodesToRetry: [
    [429, 429],
    [500, 500],
    [502, 504],
  ],
  retryBackoff: (error) => wait(error.config.retryConfig?.currentRetryAttempt ?? 1, retryAfterSeconds(error)),
});

export const callOptions = ({ patience }: Pick<SheetsAccess, 'patience'>): MethodOptions => ({
  retry: true,
  retryConfig: retryConfig(patience),
});

export const sheetsClient = ({ rootUrl, auth }: SheetsAccess): sheets_v4.Sheets =>
  new sheets_v4.Sheets({ rootUrl, auth });
