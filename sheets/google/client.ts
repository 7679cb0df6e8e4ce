import type { GoogleAuth } from 'google-auth-library';
import { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { MethodOptions } from 'googleapis-common';

/**
 * Called after each failed attempt, with 1 for the first. Waits and returns true to retry the call.
 */
type TryAgain = (error: unknown, attempt: number) => Promise<boolean>;

/**
 * Which failures to retry, how often and after which wait (`functions/google/retry-policy.ts`). The
 * caller decides, because it owns the clock and the list of transient errors.
 */
export interface RetryPolicy {
  /** An attempt that takes longer counts as failed. */
  readonly attemptMillisecondsMax: number;
  /** Called once for each API call. */
  readonly begin: () => TryAgain;
}

export interface SheetsAccess {
  readonly rootUrl: string;
  readonly auth: GoogleAuth;
  readonly retryPolicy: RetryPolicy;
}

/**
 * Retries POST too: if a batch was applied but its answer was lost, Google rejects the repeat
 * (`batch-precondition.ts`).
 */
export const callOptions = ({ retryPolicy }: Pick<SheetsAccess, 'retryPolicy'>): MethodOptions => {
  const tryAgain = retryPolicy.begin();
  return {
    timeout: retryPolicy.attemptMillisecondsMax,
    retry: true,
    retryConfig: {
      shouldRetry: (error) => tryAgain(error, (error.config.retryConfig?.currentRetryAttempt ?? 0) + 1),
      // `tryAgain` has already waited.
      retryBackoff: () => Promise.resolve(),
    },
  };
};

export const sheetsClient = ({ rootUrl, auth }: SheetsAccess): sheets_v4.Sheets =>
  new sheets_v4.Sheets({ rootUrl, auth });
