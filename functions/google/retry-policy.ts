import type { Patience } from '../../sheets/google/client.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';

const delayBase = 1000;
const delayMax = 64_000;

export type Bounds = Pick<Config, 'callAttemptsMax' | 'callMillisecondsMax' | 'patienceMillisecondsMax'>;

/**
 * Full jitter: anything between nothing and the exponential bound; what Google asked for, when it did. A wait that
 * would outlast our patience is not begun: the workbook is left due, and others have their turn.
 */
export const patienceOf = (clock: Clock, bounds: Bounds): Patience => ({
  attemptMillisecondsMax: bounds.callMillisecondsMax,
  begin: () => {
    const end = clock.now() + bounds.patienceMillisecondsMax;
    return async (attempt, retryAfterSeconds) => {
      if (attempt > bounds.callAttemptsMax) return false;
      const jitter = Math.random() * Math.min(delayMax, delayBase * 2 ** (attempt - 1));
      const wait = (retryAfterSeconds ?? 0) * 1000 + jitter;
      if (clock.now() + wait > end) return false;
      await clock.sleep(wait);
      return true;
    };
  },
});
