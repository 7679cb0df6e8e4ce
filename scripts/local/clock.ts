import type { Clock } from '../../functions/clock.ts';

/**
 * A clock that runs like the machine's and can be set: the example's past quarters are played at
 * their own dates.
 */
export interface MovableClock extends Clock {
  /** Offset from the machine's time in milliseconds. */
  ahead(): number;
  set(instant: number): void;
  /** Returns to the machine's time. */
  release(): void;
}

export const movableClock = (): MovableClock => {
  let ahead = 0;
  return {
    ahead: () => ahead,
    now: () => Date.now() + ahead,
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds))),
    set: (instant) => {
      ahead = instant - Date.now();
    },
    release: () => {
      ahead = 0;
    },
  };
};
