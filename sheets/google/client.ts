import type { GoogleAuth } from 'google-auth-library';
import { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { GaxiosError, MethodOptions } from 'googleapis-common';
import { isAskedTooOften, type Refusal } from './refusal.ts';

/** Asked after each attempt that failed in passing, the first is 1: waits, then says whether to try once more. */
export type TryAgain = (attempt: number, retryAfterSeconds: number | undefined) => Promise<boolean>;

/** How a call that failed in passing is repeated: bounds and waits, given by the caller, who owns the clock. */
export interface Patience {
  /** After so long an attempt counts as failed. */
  readonly attemptMillisecondsMax: number;
  /** Once for each call. */
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

/** No answer at all, or one of those that another attempt may mend. 501 and the other 4xx are final. */
const isPassing = ({ response }: GaxiosError): boolean =>
  !response || passingStatus.has(response.status) || isAskedTooOften(response as Refusal);

/** POST included: a batch that was carried out, and whose answer was lost, is refused when it is sent again (`fuse.ts`). */
export const callOptions = ({ patience }: Pick<SheetsAccess, 'patience'>): MethodOptions => {
  const tryAgain = patience.begin();
  return {
    timeout: patience.attemptMillisecondsMax,
    retry: true,
    retryConfig: {
      shouldRetry: async (error) =>
        isPassing(error) &&
        (await tryAgain((error.config.retryConfig?.currentRetryAttempt ?? 0) + 1, retryAfterSeconds(error))),
      // The wait was part of the decision.
      retryBackoff: () => Promise.resolve(),
    },
  };
};

export const sheetsClient = ({ rootUrl, auth }: SheetsAccess): sheets_v4.Sheets =>
  new sheets_v4.Sheets({ rootUrl, auth });
