import { expect, it } from 'vitest';
import { attempt, OvertakenBatch, type TroubleReason, troubleOf } from '../../../functions/google/trouble.ts';

/** Errors that the owner of a workbook must solve get a reason. */

const failure = (status: number, reason?: string, retries = 0) => ({
  status,
  config: { retryConfig: { currentRetryAttempt: retries } },
  response: { data: { error: { errors: reason ? [{ reason }] : [] } } },
});

it.each<readonly [string, unknown, TroubleReason | null]>([
  ['401', failure(401), 'not-authorised'],
  ['403', failure(403), 'no-access'],
  ['403 for lack of storage', failure(403, 'storageQuotaExceeded'), 'no-storage'],
  ['403 because we asked too often', failure(403, 'rateLimitExceeded'), 'passing'],
  ['403 because this account asked too often', failure(403, 'userRateLimitExceeded'), 'passing'],
  ['403 for lack of rights, by its reason', failure(403, 'insufficientFilePermissions'), 'no-access'],
  ['404', failure(404), 'not-found'],
  ['408', failure(408), 'passing'],
  ['429', failure(429), 'passing'],
  ['500', failure(500), 'passing'],
  ['501, which the local Google says of what it cannot do', failure(501), null],
  ['503', failure(503), 'passing'],
  ['a connection that was cut', { code: 'ECONNRESET' }, 'passing'],
  ['400 at the first attempt, a fault of ours', failure(400), null],
  ['400 at another: the first may have been carried out', failure(400, undefined, 1), 'passing'],
  ['a batch for a workbook that is another now', new OvertakenBatch('moved'), 'overtaken'],
  ['an assertion of ours', new Error('no row'), null],
])('%s is named, or goes on as a fault', async (_, error, reason) => {
  expect(troubleOf(error)).toBe(reason);
  const result = attempt(() => Promise.reject(error));
  if (reason === null) await expect(result).rejects.toBe(error);
  else expect(await result).toEqual({ ok: false, reason });
});
