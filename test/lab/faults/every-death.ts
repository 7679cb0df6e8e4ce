import { Audit, type Findings } from '../audit/audit.ts';
import { Ledger } from '../audit/ledger.ts';
import { Time } from '../clock/time.ts';
import { firstDay, firstQuarter, makeGroup, openBoth, playsOn } from '../fleet/set-up.ts';
import { Stage } from '../fleet/stage.ts';
import { People } from '../people/people.ts';
import { type Scene, scenesOf } from '../people/scenes.ts';
import { type Death, type DeathBook, nameOf, type Port } from './deaths.ts';

export interface EveryDeathOptions {
  readonly seed: number;
  readonly libraries: number;
  /** A folder of its own, for what must outlive a kill. */
  readonly data: string;
  readonly log: (line: string) => void;
}

/** Of one port in one scene: how many calls there are, and before and after which of them somebody died. */
export interface Coverage {
  readonly scene: string;
  readonly port: Port;
  readonly calls: number;
  readonly died: readonly Death[];
}

export interface EveryDeath extends Findings {
  readonly edits: number;
  readonly coverage: readonly Coverage[];
}

/** The one death that is to be died next. */
class Ordered implements DeathBook {
  readonly struck: Death[] = [];
  death: Death | null = null;

  next(): readonly Death[] {
    return this.death ? [this.death] : [];
  }

  putBack(): void {}
}

/** How many calls there are differs a little from time to time: so often it is tried to find one that was counted. */
const triesMax = 3;
const minutesMax = 120;

class Rehearsal {
  readonly #stage: Stage;
  readonly #ordered: Ordered;
  readonly #audit: Audit;
  readonly #people: People;
  readonly differences: string[] = [];
  readonly lost: string[] = [];

  constructor(stage: Stage, ordered: Ordered, audit: Audit, people: People) {
    this.#stage = stage;
    this.#ordered = ordered;
    this.#audit = audit;
    this.#people = people;
  }

  async #look(told: string): Promise<void> {
    const { differences, lost } = await this.#audit.find(this.#people.acknowledged.splice(0));
    for (const line of [...differences, ...lost]) this.#stage.log(`FOUND ${told}: ${line}`);
    this.differences.push(...differences.map((line) => `${told}: ${line}`));
    this.lost.push(...lost.map((line) => `${told}: ${line}`));
  }

  /** @returns whether it was died. */
  async #die(scene: Scene, death: Death): Promise<boolean> {
    this.#ordered.death = death;
    const before = this.#ordered.struck.length;
    await this.#stage.fleet.orderDeath(([only]) => only as NonNullable<typeof only>);
    await scene.play();
    await this.#stage.fleet.reprieve();
    return this.#ordered.struck.length > before;
  }

  async #dieWithin(tries: number, scene: Scene, death: Death): Promise<boolean> {
    for (let left = tries; left > 0; left--) if (await this.#die(scene, death)) return true;
    return false;
  }

  /** @returns at which calls of the port it was died: of all that were counted, and those that came behind them. */
  async #dieAt(scene: Scene, port: Port, counted: number): Promise<readonly Death[]> {
    const died: Death[] = [];
    for (let nth = 1, last = 0; nth <= counted || last === nth - 1; nth++) {
      for (const when of ['before', 'after'] as const) {
        const death = { port, nth, when };
        if (!(await this.#dieWithin(nth > counted ? 1 : triesMax, scene, death))) continue;
        died.push(death);
        last = nth;
        await this.#look(`${nameOf(death)} in ${scene.name}`);
      }
    }
    return died;
  }

  async cover(scene: Scene): Promise<readonly Coverage[]> {
    await this.#stage.fleet.reprieve();
    await scene.play();
    const counts = await this.#stage.fleet.counts();
    this.#stage.log(`${scene.name}, calls: ${JSON.stringify(counts)}`);
    await this.#look(scene.name);
    const covered: Coverage[] = [];
    for (const [port, counted] of Object.entries(counts).filter(([one]) => scene.ports.test(one))) {
      const died = await this.#dieAt(scene, port, counted);
      const calls = Math.max(counted, ...died.map(({ nth }) => nth));
      covered.push({ scene: scene.name, port, calls, died });
      this.#stage.log(`${scene.name}, ${port}: ${died.length} deaths at ${calls} calls`);
    }
    return covered;
  }
}

/**
 * While one thing after another is done (an edit, a decision, a night), the instance dies before and after the n-th call of
 * every port by which anything changes, for every n; each time another goes on, all becomes quiet, and everything is compared.
 */
export const dieEverywhere = async ({ seed, libraries, data, log }: EveryDeathOptions): Promise<EveryDeath> => {
  const ordered = new Ordered();
  const stage = await Stage.start({ data, now: firstDay, deaths: ordered, instances: 1, log });
  try {
    const ledger = new Ledger();
    const group = await makeGroup(stage, libraries);
    await stage.fleet.begin();
    const time = new Time(stage);
    const people = new People(stage, time, group, ledger, seed);
    await time.becomeQuiet(minutesMax);
    await people.handIn(firstQuarter);
    await time.becomeQuiet(minutesMax);
    await openBoth(stage, playsOn(1, seed), {
      quietly: () => time.becomeQuiet(minutesMax),
      handIn: (quarter) => people.handIn(quarter),
    });
    await stage.keepCompiled();
    const rehearsal = new Rehearsal(stage, ordered, new Audit(stage, time, group, ledger), people);
    const coverage: Coverage[] = [];
    for (const scene of scenesOf(stage, time, group, people)) coverage.push(...(await rehearsal.cover(scene)));
    return { edits: people.edits, coverage, differences: rehearsal.differences, lost: rehearsal.lost };
  } finally {
    await stage.close();
  }
};
