import fc from 'fast-check';
import { expect, it } from 'vitest';
import { patienceOf } from '../../../functions/google/retry-policy.ts';

const bounds = { callAttemptsMax: 10, callMillisecondsMax: 30_000, patienceMillisecondsMax: 120_000 };

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
      const goesOn = await patienceOf(clock, bounds).begin()(attempt, asked ?? undefined);
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
    await patienceOf(clock, bounds).begin()(5, undefined);
    return waits[0] ?? Number.NaN;
  };
  const all = await Promise.all(Array.from({ length: 20 }, waited));
  expect(new Set(all).size).toBe(all.length);
});

it('It is tried no oftener than the bound, however short the waits', async () => {
  const { clock, waits } = startClock();
  const tryAgain = patienceOf(clock, { ...bounds, callAttemptsMax: 2 }).begin();
  expect([await tryAgain(1, undefined), await tryAgain(2, undefined), await tryAgain(3, undefined)]).toEqual([
    true,
    true,
    false,
  ]);
  expect(waits).toHaveLength(2);
});

it('A wait that would outlast the patience is not begun', async () => {
  const { clock, waits } = startClock();
  const tryAgain = patienceOf(clock, { ...bounds, patienceMillisecondsMax: 5000 }).begin();
  expect(await tryAgain(1, 5)).toBe(false);
  expect(waits).toEqual([]);
  expect(await tryAgain(1, 3)).toBe(true);
});
