import fc from 'fast-check';
import { expect, it } from 'vitest';
import { retryPolicyOf } from '../../../functions/google/retry-policy.ts';
import { callOptions } from '../../../sheets/google/client.ts';

/** Retries wait a random time within their limits, and only after transient failures. */

const bounds = { callAttemptsMax: 10, callMillisecondsMax: 30_000, retryMillisecondsMax: 120_000 };

/** A failure of Google; `retryAfter` in seconds. */
const failed = (retryAfter?: number, status = 503) =>
  Object.assign(new Error('failed'), {
    config: {},
    status,
    response: { status, headers: new Headers(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }) },
  });

const startClock = () => {
  const waits: number[] = [];
  let at = 0;
  const clock = {
    now: () => at,
    sleep: async (milliseconds: number) => {
      waits.push(milliseconds);
      at += milliseconds;
    },
  };
  return { clock, waits };
};

/** Full jitter: base 1 s, doubled each time, 64 s at most. */
const jitterMax = (attempt: number): number => Math.min(64_000, 1000 * 2 ** (attempt - 1));

it('A wait is anything between nothing and its bound, after what Google asked for', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 10 }), fc.option(fc.nat(30)), async (attempt, asked) => {
      const { clock, waits } = startClock();
      const goesOn = await retryPolicyOf(clock, bounds).begin()(failed(asked ?? undefined), attempt);
      const least = (asked ?? 0) * 1000;
      expect(goesOn).toBe(true);
      expect(waits[0]).toBeGreaterThanOrEqual(least);
      expect(waits[0]).toBeLessThan(least + jitterMax(attempt));
    }),
  );
});

it('Two who failed together do not come back together', async () => {
  const waited = async (): Promise<number> => {
    const { clock, waits } = startClock();
    await retryPolicyOf(clock, bounds).begin()(failed(), 5);
    return waits[0] ?? Number.NaN;
  };
  const all = await Promise.all(Array.from({ length: 20 }, waited));
  expect(new Set(all).size).toBe(all.length);
});

it('It is tried no oftener than the bound, however short the waits', async () => {
  const { clock, waits } = startClock();
  const tryAgain = retryPolicyOf(clock, { ...bounds, callAttemptsMax: 2 }).begin();
  expect([await tryAgain(failed(), 1), await tryAgain(failed(), 2), await tryAgain(failed(), 3)]).toEqual([
    true,
    true,
    false,
  ]);
  expect(waits).toHaveLength(2);
});

it('A wait that would end after the total time is not begun', async () => {
  const { clock, waits } = startClock();
  const tryAgain = retryPolicyOf(clock, { ...bounds, retryMillisecondsMax: 5000 }).begin();
  expect(await tryAgain(failed(5), 1)).toBe(false);
  expect(waits).toEqual([]);
  expect(await tryAgain(failed(3), 1)).toBe(true);
});

it('A failure that is not transient is not retried', async () => {
  const { clock, waits } = startClock();
  expect(await retryPolicyOf(clock, bounds).begin()(failed(undefined, 404), 1)).toBe(false);
  expect(waits).toEqual([]);
});

it('Google’s client asks the policy about each failure, and counts the attempts', async () => {
  const asked: [unknown, number][] = [];
  const begin = () => async (error: unknown, attempt: number) => asked.push([error, attempt]) > 0;
  const shouldRetry = callOptions({ retryPolicy: { attemptMillisecondsMax: 1000, begin } }).retryConfig?.shouldRetry;
  const error = { config: { retryConfig: { currentRetryAttempt: 2 } } };
  expect(await shouldRetry?.(error as never)).toBe(true);
  expect(asked).toEqual([[error, 3]]);
});
