import { vi } from 'vitest';

/**
 * How long a test waits for any expected state. It bounds a broken test and claims nothing about
 * speed: a busy machine is several times slower than an idle one.
 */
export const testTimeoutMilliseconds = 30_000;

/** Retries until `holds` passes; rejects with its last error. */
export const eventually = (holds: () => void | Promise<void>, intervalMilliseconds = 50): Promise<void> =>
  vi.waitFor(holds, { timeout: testTimeoutMilliseconds, interval: intervalMilliseconds });
