import type { RetryPolicy } from '../../sheets/google/client.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import { isTransient } from './transient-errors.ts';

const delayBase = 1000;
const delayMax = 64_000;

export type Bounds = Pick<Config, 'callAttemptsMax' | 'callMillisecondsMax' | 'retryMillisecondsMax'>;

/** What Google asked us to wait, in milliseconds; 0 = it did not ask. */
const retryAfter = (error: unknown): number => {
  const headers = (error as { readonly response?: { readonly headers?: Headers } }).response?.headers;
  const seconds = Number(headers?.get('retry-after') ?? 0);
  return Number.isFinite(seconds) ? seconds * 1000 : 0;
};

/**
 * The one policy for calls to Google: full jitter (anything between 0 and the exponential bound), after the wait that Google
 * asked for. A wait that would end after the total time is not begun: the workbook stays due, and others have their turn.
 */
export const retryPolicyOf = (clock: Clock, bounds: Bounds): RetryPolicy => ({
  attemptMillisecondsMax: bounds.callMillisecondsMax,
  begin: () => {
    const end = clock.now() + bounds.retryMillisecondsMax;
    return async (error, attempt) => {
      if (!isTransient(error) || attempt > bounds.callAttemptsMax) return false;
      const wait = retryAfter(error) + Math.random() * Math.min(delayMax, delayBase * 2 ** (attempt - 1));
      if (clock.now() + wait > end) return false;
      await clock.sleep(wait);
      return true;
    };
  },
});
