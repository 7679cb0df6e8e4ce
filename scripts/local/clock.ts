import type { Clock } from '../../functions/clock.ts';

/** A clock that runs like the machine's, but can be set: the example's past quarters are played at their own time. */
export interface MovableClock extends Clock {
  /** Milliseconds ahead of the machine's time. */
  ahead(): number;
  set(instant: number): void;
  /** Runs with the machine's time again. */
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
