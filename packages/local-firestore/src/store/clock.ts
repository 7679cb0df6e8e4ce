import type { Micros } from '../values/timestamp.ts';

/** Gives times in microseconds that only go up: every commit comes after all reads that were answered before it. */
export class Clock {
  #last: Micros = 0;

  /** The time of the newest commit or read. */
  get last(): Micros {
    return this.#last;
  }

  /** A time for a commit: later than every time given before. */
  tick(): Micros {
    this.#last = Math.max(this.#last + 1, Date.now() * 1000);
    return this.#last;
  }

  /** A time for a read: not before any commit. */
  read(): Micros {
    this.#last = Math.max(this.#last, Date.now() * 1000);
    return this.#last;
  }

  /** After a restart: no time at or before `time` is given again. */
  resume(time: Micros): void {
    this.#last = Math.max(this.#last, time);
  }
}
