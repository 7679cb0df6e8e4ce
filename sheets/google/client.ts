import type { GoogleAuth } from 'google-auth-library';
import { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { GaxiosError, MethodOptions } from 'googleapis-common';
import { isAskedTooOften, type Refusal } from './refusal.ts';

/** Called after each transient failure, with 1 for the first. Waits, then says whether to retry. */
export type TryAgain = (attempt: number, retryAfterSeconds: number | undefined) => Promise<boolean>;

/**
 * How to retry a call after a transient failure. The caller sets bounds and waits, because it owns
 * the clock.
 */
export interface Patience {
  /** An attempt that takes longer counts as failed. */
  readonly attemptMillisecondsMax: number;
  /** Called once for each API call. */
  readonly begin: () => TryAgain;
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

const passingStatus: ReadonlySet<number | undefined> = new Set([408, 429, 500, 502, 503, 504]);

/**
 * Whether an error is transient: no answer, or a status that a retry may resolve. 501 and other 4xx
 * are final.
 */
const isPassing = ({ response }: GaxiosError): boolean =>
  !response || passingStatus.has(response.status) || isAskedTooOften(response as Refusal);

/**
 * Retries POST too: a batch that was applied but whose answer was lost is rejected when it is sent
 * again (`batch-precondition.ts`).
 */
export const callOptions = ({ patience }: Pick<SheetsAccess, 'patience'>): MethodOptions => {
  const tryAgain = patience.begin();
  return {
    timeout: patience.attemptMillisecondsMax,
    retry: true,
    retryConfig: {
      shouldRetry: async (error) =>
        isPassing(error) &&
        (await tryAgain((error.config.retryConfig?.currentRetryAttempt ?? 0) + 1, retryAfterSeconds(error))),
      // `tryAgain` has already waited.
      retryBackoff: () => Promise.resolve(),
    },
  };
};

export const sheetsClient = ({ rootUrl, auth }: SheetsAccess): sheets_v4.Sheets =>
  new sheets_v4.Sheets({ rootUrl, auth });
