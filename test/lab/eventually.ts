import { vi } from 'vitest';

/**
 * How long a test waits for what must come, whatever it waits with. It is a bound on a test that has gone wrong, never a
 * claim about speed: a busy machine is several times slower than a free one.
 */
export const testTimeoutMilliseconds = 30_000;

/** Tries until it holds; fails as the last try did. */
export const eventually = (holds: () => void | Promise<void>, intervalMilliseconds = 50): Promise<void> =>
  vi.waitFor(holds, { timeout: testTimeoutMilliseconds, interval: intervalMilliseconds });
