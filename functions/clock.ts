/** The only place that knows the time; everything else is given a clock. Times are milliseconds since 1970, UTC. */
export interface Clock {
  now(): number;
  /** An instant that has gone by meanwhile is no wait. */
  sleep(milliseconds: number): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds))),
};
