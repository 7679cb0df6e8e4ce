import { setTimeout as pause } from 'node:timers/promises';
import { localDate, startOfDay } from '../../../domain/calendar/quarter.ts';
import { loadSummary, loadWorkbooks } from '../../../functions/store/register/registry.ts';
import { nightlyAt } from '../fleet/set-up.ts';
import type { Stage } from '../fleet/stage.ts';

export const minute = 60_000;
/** In the machine's time. */
const wakingMilliseconds = 3;
/** Cloud Scheduler tries the nightly work again as often as `deployment.ts` says. */
const nightlyRetries = 5;
/** What a function of ours answers when its work is done. */
const nightlyDoneStatus = 204;

/** Simulated time: minute after minute, with Cloud Scheduler in it; at most as fast as the functions work. */
export class Time {
  readonly #stage: Stage;
  #nightlyDone: string;
  #nightlyTries = 0;
  /** The try that is under way; it is not tried again before that has failed. */
  #nightly: Promise<void> | null = null;
  readonly #calls = new Set<Promise<unknown>>();
  /** Days whose nightly work failed as often as it is tried. */
  readonly nightsGivenUp: string[] = [];

  constructor(stage: Stage) {
    this.#stage = stage;
    this.#nightlyDone = localDate(stage.now());
  }

  /** What a fresh look says may differ by the date alone between midnight and the nightly work. */
  isNightlyDone(): boolean {
    return this.#nightlyDone === localDate(this.#stage.now());
  }

  /** The day of the last nightly work. */
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

  /** The next whole minute begins, and with it what is planned for every minute. */
  async nextMinute(): Promise<void> {
    await this.#stage.moveTo((Math.floor(this.#stage.now() / minute) + 1) * minute);
    this.#schedule();
  }

  /** Whoever began before works until that is done or wants to wait longer than until then. */
  async settle(until: number, before = Number.POSITIVE_INFINITY): Promise<void> {
    for (let wakes = await this.#stage.fleet.untilIdle(before); wakes !== null && wakes < until; ) {
      await this.#stage.moveTo(wakes);
      // Who has only just been woken has yet to say so.
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

  /** Nobody types, nothing fails: minutes go by until nothing is due any more. @returns what stays due. */
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
