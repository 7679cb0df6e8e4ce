/** The only source of time; everything else gets a clock. Times are milliseconds since 1970, UTC. */
export interface Clock {
  now(): number;
  /** A negative or zero time does not wait. */
  sleep(milliseconds: number): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds))),
};
