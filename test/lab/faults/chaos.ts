import { setTimeout as pause } from 'node:timers/promises';
import { serviceAccount } from '../../../scripts/local/start-local.ts';
import type { Instance } from '../fleet/instance.ts';
import type { Stage } from '../fleet/stage.ts';
import { type Dice, diceOf } from '../people/dice.ts';
import { anyFaults, anyOutage } from './faults.ts';

/** Chance per minute of each fault. */
const chances = { crash: 0.08, kill: 0.015, standstill: 0.02, restart: 0.006, outage: 0.015, haste: 0.06 } as const;
/**
 * Some pauses outlast a lease, and a few a publication's ten minutes, after which another
 * publication starts.
 */
const minutesStill = [
  { most: 7, weight: 4 },
  { most: 13, weight: 1 },
] as const;
const minutesOutMax = 4;
/** Machine time: some point within a minute's work. */
const momentMillisecondsMax = 120;

/**
 * Faults besides Google's own: instances crash or pause, emulators are killed, and time moves on
 * while calls run.
 */
export class Chaos {
  readonly #stage: Stage;
  readonly #dice: Dice;
  readonly #still = new Map<Instance, number>();
  /** Minutes until the outage ends. */
  #minutesOut = 0;
  restarts = 0;

  constructor(stage: Stage, seed: number) {
    this.#stage = stage;
    this.#dice = diceOf(seed * 7919);
  }

  async begin(): Promise<void> {
    await this.#stage.setFaults(anyFaults(this.#dice, serviceAccount));
    await this.#stage.disturbFirestore(this.#dice.roll(2 ** 31));
  }

  /** Resumes paused instances and ends all faults. */
  async end(): Promise<void> {
    this.#minutesOut = 0;
    for (const instance of [...this.#still.keys()]) await this.#goOn(instance);
    await this.#stage.fleet.disarm();
    await this.#stage.setFaults([]);
    await this.#stage.disturbFirestore(null);
  }

  async #goOn(instance: Instance): Promise<void> {
    this.#still.delete(instance);
    instance.goOn();
    if (instance.isAlive()) await this.#stage.tellTime(instance);
  }

  async #standstills(): Promise<void> {
    for (const [instance, minutes] of this.#still) {
      if (minutes <= 1) await this.#goOn(instance);
      else this.#still.set(instance, minutes - 1);
    }
    if (!this.#dice.chance(chances.standstill)) return;
    await pause(this.#dice.roll(momentMillisecondsMax));
    const instance = this.#stage.fleet.stopAny((all) => this.#dice.pick(all));
    if (instance) this.#still.set(instance, 1 + this.#dice.roll(this.#dice.weigh(minutesStill).most));
  }

  async #outages(): Promise<void> {
    if (this.#minutesOut > 0 && --this.#minutesOut === 0) await this.begin();
    if (!this.#dice.chance(chances.outage)) return;
    this.#minutesOut = 1 + this.#dice.roll(minutesOutMax);
    const outage = anyOutage(this.#dice, serviceAccount);
    this.#stage.log(`${outage.method} fails for ${this.#minutesOut} minutes`);
    await this.#stage.setFaults([...anyFaults(this.#dice, serviceAccount), outage]);
  }

  /** @returns true when the clock must advance without waiting for calls that are running. */
  async minute(): Promise<boolean> {
    await this.#standstills();
    await this.#outages();
    if (this.#dice.chance(chances.crash)) await this.#stage.fleet.armCrash((all) => this.#dice.pick(all));
    if (this.#dice.chance(chances.kill)) {
      await pause(this.#dice.roll(momentMillisecondsMax));
      this.#stage.fleet.killAny((all) => this.#dice.pick(all));
    }
    if (this.#dice.chance(chances.restart)) {
      this.restarts++;
      await this.#stage.restart(this.#dice.pick(['google', 'firestore']));
    }
    return this.#dice.chance(chances.haste);
  }
}
