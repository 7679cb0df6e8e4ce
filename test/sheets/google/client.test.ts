import { expect, it } from 'vitest';
import { callOptions } from '../../../sheets/google/client.ts';

const patience = { attemptMillisecondsMax: 1000, begin: () => async () => true };

const isTriedAgain = (status: number | null, reason?: string): Promise<boolean> => {
  const data = { error: { errors: reason ? [{ reason }] : [] } };
  const error = { config: {}, ...(status && { response: { status, headers: new Headers(), data } }) };
  const shouldRetry = callOptions({ patience }).retryConfig?.shouldRetry as (error: unknown) => Promise<boolean>;
  return shouldRetry(error);
};

it.each<readonly [string, number | null, string | undefined, boolean]>([
  ['no answer at all', null, undefined, true],
  ['408', 408, undefined, true],
  ['429', 429, undefined, true],
  ['503', 503, undefined, true],
  ['501', 501, undefined, false],
  ['404', 404, 'notFound', false],
  ['403 for lack of rights', 403, 'insufficientFilePermissions', false],
  ['403 without a reason', 403, undefined, false],
  ['403 of Drive that was asked too often', 403, 'rateLimitExceeded', true],
  ['403 of Drive that was asked too often by this account', 403, 'userRateLimitExceeded', true],
])('After %s a call is repeated, or not', async (_, status, reason, again) => {
  expect(await isTriedAgain(status, reason)).toBe(again);
});
