import { type CrashPoint, type CrashSchedule, nameOf, type Port } from '../faults/crash-points.ts';
import type { Front } from '../faults/front.ts';
import { type Instance, type Keeping, startInstance } from './instance.ts';

/** How long a call may be under way in the machine's time before time goes on all the same. */
const idleTimeoutMilliseconds = 20_000;

/** It waits for a time to come, or does not move at all. */
const isAsleep = ({ running, sleepers, stopped }: Instance): boolean => stopped || sleepers.length >= running.size;

/** Deaths come in pairs at times. */
const inReserve = 2;

/** Some instances in service and some in reserve, each of which dies some day. */
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

  /** Whoever waits for it to be idle looks again. */
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
    // From now on it is told the time with the others; what went by before it is told first.
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
   * Everybody is there and nobody works on what began before: all that is under way is younger, waits for a time to come, or
   * does not move at all.
   */
  #isIdle(before: number): boolean {
    if (this.#serving.length < this.#inService) return false;
    return this.#serving.every(
      (instance) => isAsleep(instance) || [...instance.running].every(({ began }) => began >= before),
    );
  }

  /** @returns when the first wakes up who sleeps in a call; null when nobody does, or somebody is at work on what is younger. */
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

  /** SIGKILL, whatever it is at. */
  killAny(pick: (instances: readonly Instance[]) => Instance): void {
    if (this.#serving.length > 0) void pick(this.#serving).kill();
  }

  /** It does nothing for a while and then goes on where it was, with what it knew. */
  stopAny(pick: (instances: readonly Instance[]) => Instance): Instance | null {
    const moving = this.#serving.filter(({ stopped }) => !stopped);
    if (moving.length < 2) return null;
    const instance = pick(moving);
    instance.stop();
    this.#keeping.log(`${instance.name} stands still`);
    return instance;
  }

  /** One of them, if any is left, will die at the next ordered death; its calls are counted from now on. */
  async armCrash(pick: (instances: readonly Instance[]) => Instance): Promise<void> {
    const unmarked = this.#serving.filter(({ stopped, crashPoints }) => !stopped && crashPoints.length === 0);
    if (unmarked.length === 0) return;
    const instance = pick(unmarked);
    await instance.arm(this.#schedule.next());
    this.#keeping.log(`${instance.name} will crash ${instance.crashPoints.map(nameOf).join(' or ')}`);
  }

  /** How often each port was called since a death was ordered, or a reprieve given. */
  async counts(): Promise<Readonly<Record<Port, number>>> {
    const [only] = this.#serving;
    return (await only?.counts()) ?? {};
  }

  /** What one has compiled is kept for those to come. */
  async keepCompiled(): Promise<void> {
    await this.#serving[0]?.keepCompiled();
  }

  /** Nobody is to die any more. */
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
