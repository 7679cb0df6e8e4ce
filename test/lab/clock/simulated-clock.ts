import type { Clock } from '../../../functions/clock.ts';

export interface SimulatedClock extends Clock {
  /** Sets the offset from the machine's clock, in milliseconds. Sleeps that are over by then resolve. */
  setAhead(milliseconds: number): void;
}

interface Sleeper {
  readonly until: number;
  readonly wake: () => void;
  readonly timer: NodeJS.Timeout;
}

/** A clock that runs like the machine's and can be moved. A sleep ends when this clock reaches its time. */
export const simulatedClock = (asleep: (sleepers: readonly number[]) => void): SimulatedClock => {
  let ahead = 0;
  const sleepers = new Set<Sleeper>();
  const now = () => Date.now() + ahead;
  const tell = () => asleep([...sleepers].map(({ until }) => until));
  const wake = (sleeper: Sleeper): void => {
    clearTimeout(sleeper.timer);
    if (!sleepers.delete(sleeper)) return;
    tell();
    sleeper.wake();
  };
  return {
    now,
    sleep: (milliseconds) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => wake(sleeper), Math.max(0, milliseconds));
        const sleeper: Sleeper = { until: now() + milliseconds, wake: resolve, timer };
        sleepers.add(sleeper);
        tell();
      }),
    setAhead: (milliseconds) => {
      ahead = milliseconds;
      for (const sleeper of [...sleepers]) if (sleeper.until <= now()) wake(sleeper);
    },
  };
};
