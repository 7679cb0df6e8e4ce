import { type CrashPoint, type CrashSchedule, nameOf, type Port } from '../faults/crash-points.ts';
import type { Front } from '../faults/front.ts';
import { type Instance, type Keeping, startInstance } from './instance.ts';

/** How long a call may run, in machine time, before the simulated clock moves on without it. */
const idleTimeoutMilliseconds = 20_000;

/** Every running call of the instance sleeps, or the instance is paused. */
const isAsleep = ({ running, sleepers, stopped }: Instance): boolean => stopped || sleepers.length >= running.size;

/** Two crashes may come close together. */
const inReserve = 2;

/**
 * Instances in service and in reserve. Crash points are armed one by one, and a crashed instance is
 * replaced.
 */
export class Fleet {
  readonly #keeping: Keeping;
  readonly #front: Front;
  readonly #schedule: CrashSchedule;
  readonly #inService: number;
  #serving: Instance[] = [];
  readonly #reserve: Promise<Instance>[];
  #waiting: (() => void)[] = [];
  #closed = false;
  kills = 0;

  constructor(keeping: Omit<Keeping, 'changed'>, front: Front, schedule: CrashSchedule, inService: number) {
    this.#keeping = { ...keeping, changed: () => this.changed() };
    this.#front = front;
    this.#schedule = schedule;
    this.#inService = inService;
    this.#reserve = Array.from({ length: inReserve }, () => startInstance(this.#keeping));
  }

  /** Wakes the callers that wait for an idle fleet. */
  changed(): void {
    for (const look of this.#waiting.splice(0)) look();
  }

  async begin(): Promise<void> {
    for (let number = 0; number < this.#inService; number++) await this.#serve();
  }

  async #serve(): Promise<void> {
    this.#reserve.push(startInstance(this.#keeping));
    const instance = (await this.#reserve.shift()) as Instance;
    if (this.#closed) return instance.kill();
    // Added first, so that clock changes reach it; then it gets the current time.
    this.#serving.push(instance);
    await instance.setClock(this.#keeping.ahead());
    this.#front.add(instance);
    void instance.ended.then(() => this.#replace(instance));
    this.changed();
  }

  #replace(instance: Instance): void {
    this.#serving = this.#serving.filter((one) => one !== instance);
    this.#front.remove(instance);
    if (this.#closed) return;
    this.kills++;
    this.#keeping.log(`${instance.name} ended: ${instance.crashedAt ?? 'SIGKILL'}`);
    for (const point of instance.crashPoints) this.#account(point, instance.crashedAt);
    void this.#serve();
  }

  #account(point: CrashPoint, crashedAt: string | null): void {
    if (crashedAt === nameOf(point)) this.#schedule.reached.push(point);
    else this.#schedule.putBack(point);
  }

  async setClock(ahead: number): Promise<void> {
    await Promise.all(this.#serving.map((instance) => instance.setClock(ahead)));
  }

  /**
   * True when all instances are in service and every call that began before `before` has ended,
   * sleeps or is paused.
   */
  #isIdle(before: number): boolean {
    if (this.#serving.length < this.#inService) return false;
    return this.#serving.every(
      (instance) => isAsleep(instance) || [...instance.running].every(({ began }) => began >= before),
    );
  }

  /**
   * @returns the first time at which a sleeping call wakes up; null when none sleeps, or when a
   * younger call is running.
   */
  async untilIdle(before: number): Promise<number | null> {
    const end = Date.now() + idleTimeoutMilliseconds;
    while (!this.#isIdle(before) && Date.now() < end) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.max(0, end - Date.now()));
        this.#waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
    if (!this.#serving.every(isAsleep)) return null;
    const sleeping = this.#serving.filter(({ stopped, running }) => !stopped && running.size > 0);
    const times = sleeping.flatMap(({ sleepers }) => sleepers);
    return times.length === 0 ? null : Math.min(...times);
  }

  /** SIGKILL, whatever the instance is doing. */
  killAny(pick: (instances: readonly Instance[]) => Instance): void {
    if (this.#serving.length > 0) void pick(this.#serving).kill();
  }

  /** Pauses an instance (SIGSTOP). Later it goes on with what it knew then. */
  stopAny(pick: (instances: readonly Instance[]) => Instance): Instance | null {
    const moving = this.#serving.filter(({ stopped }) => !stopped);
    if (moving.length < 2) return null;
    const instance = pick(moving);
    instance.stop();
    this.#keeping.log(`${instance.name} is paused`);
    return instance;
  }

  /** Arms the next crash points in an instance that has none, and restarts its count of calls. */
  async armCrash(pick: (instances: readonly Instance[]) => Instance): Promise<void> {
    const unmarked = this.#serving.filter(({ stopped, crashPoints }) => !stopped && crashPoints.length === 0);
    if (unmarked.length === 0) return;
    const instance = pick(unmarked);
    await instance.arm(this.#schedule.next());
    this.#keeping.log(`${instance.name} will crash ${instance.crashPoints.map(nameOf).join(' or ')}`);
  }

  /** Calls of each port since the last `armCrash` or `disarm`. */
  async counts(): Promise<Readonly<Record<Port, number>>> {
    const [only] = this.#serving;
    return (await only?.counts()) ?? {};
  }

  /** Keeps compiled code for later instances. */
  async keepCompiled(): Promise<void> {
    await this.#serving[0]?.keepCompiled();
  }

  /** Removes all armed crash points. */
  async disarm(): Promise<void> {
    for (const instance of this.#serving) {
      for (const point of instance.crashPoints) this.#schedule.putBack(point);
      await instance.arm([]);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    const reserve = await Promise.all(this.#reserve);
    await Promise.all([...this.#serving, ...reserve].map((instance) => instance.kill()));
  }
}
