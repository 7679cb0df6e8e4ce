import type { Clock } from '../../../functions/clock.ts';

export interface SimulatedClock extends Clock {
  /** Milliseconds that it is ahead of the machine's; whoever sleeps until a time that has now come wakes up. */
  setAhead(milliseconds: number): void;
}

interface Sleeper {
  readonly until: number;
  readonly wake: () => void;
  readonly timer: NodeJS.Timeout;
}

/** Runs like the machine's and can be moved: a sleep ends when its time has come on this clock, however it came. */
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
