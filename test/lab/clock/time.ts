import { setTimeout as pause } from 'node:timers/promises';
import { localDate, startOfDay } from '../../../domain/calendar/quarter.ts';
import { loadSummary, loadWorkbooks } from '../../../functions/store/register/registry.ts';
import { nightlyAt } from '../fleet/set-up.ts';
import type { Stage } from '../fleet/stage.ts';

export const minute = 60_000;
/** Machine time. */
const wakingMilliseconds = 3;
/** Cloud Scheduler's retries of the nightly run, as in `deployment.ts`. */
const nightlyRetries = 5;
/** The status of a function that finished its work. */
const nightlyDoneStatus = 204;

/** Simulated time in minutes, including Cloud Scheduler. It advances no faster than the functions work. */
export class Time {
  readonly #stage: Stage;
  #nightlyDone: string;
  #nightlyTries = 0;
  /** The running attempt. The next starts only after it has failed. */
  #nightly: Promise<void> | null = null;
  readonly #calls = new Set<Promise<unknown>>();
  /** Days whose nightly run failed on every attempt. */
  readonly nightsGivenUp: string[] = [];

  constructor(stage: Stage) {
    this.#stage = stage;
    this.#nightlyDone = localDate(stage.now());
  }

  /** Between midnight and the nightly run a fresh check may differ by the date alone. */
  isNightlyDone(): boolean {
    return this.#nightlyDone === localDate(this.#stage.now());
  }

  /** The date of the last nightly run. */
  lastNight(): string {
    return this.#nightlyDone;
  }

  #call(name: 'sweep' | 'publish'): void {
    const call = this.#stage.fire(name).finally(() => this.#calls.delete(call));
    this.#calls.add(call);
  }

  async #doNightly(today: string): Promise<void> {
    this.#nightlyTries++;
    const isDone = (await this.#stage.fire('daily')) === nightlyDoneStatus;
    if (!isDone && this.#nightlyTries <= nightlyRetries) return;
    if (!isDone) this.nightsGivenUp.push(today);
    this.#nightlyDone = today;
    this.#nightlyTries = 0;
  }

  #schedule(): void {
    this.#call('sweep');
    this.#call('publish');
    const today = localDate(this.#stage.now());
    const isPlanned = this.#nightlyDone !== today && this.#stage.now() >= startOfDay(today) + nightlyAt;
    if (!isPlanned || this.#nightly !== null) return;
    const call = this.#doNightly(today).finally(() => {
      this.#calls.delete(call);
      this.#nightly = null;
    });
    this.#nightly = call;
    this.#calls.add(call);
  }

  /** Starts the next whole minute and its scheduled calls. */
  async nextMinute(): Promise<void> {
    await this.#stage.moveTo((Math.floor(this.#stage.now() / minute) + 1) * minute);
    this.#schedule();
  }

  /** Waits until calls that began before `before` have ended or sleep past `until`. */
  async settle(until: number, before = Number.POSITIVE_INFINITY): Promise<void> {
    for (let wakes = await this.#stage.fleet.untilIdle(before); wakes !== null && wakes < until; ) {
      await this.#stage.moveTo(wakes);
      // An instance needs a moment to report that it woke up.
      await pause(wakingMilliseconds);
      wakes = await this.#stage.fleet.untilIdle(before);
    }
  }

  async #whatIsDue(): Promise<readonly string[]> {
    const { database } = this.#stage.world;
    const [workbooks, summary] = await Promise.all([loadWorkbooks(database), loadSummary(database)]);
    const due = workbooks.filter(({ dueAt }) => dueAt !== null).map(({ id, dueAt }) => `${id} is due at ${dueAt}`);
    return summary?.marks === summary?.publishedMarks ? due : [...due, 'the summary is due'];
  }

  /**
   * Advances the clock, without input or faults, until nothing is due.
   * @returns what is still due after `minutesMax`.
   */
  async becomeQuiet(minutesMax: number, quietMinutes = 2): Promise<readonly string[]> {
    let quiet = 0;
    for (let minutes = 0; minutes < minutesMax; minutes++) {
      await this.nextMinute();
      await Promise.all([...this.#calls, this.settle(Number.POSITIVE_INFINITY)]);
      quiet = (await this.#whatIsDue()).length === 0 ? quiet + 1 : 0;
      if (quiet >= quietMinutes) return [];
    }
    return this.#whatIsDue();
  }
}
