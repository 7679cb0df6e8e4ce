import { Audit, type Findings } from '../audit/audit.ts';
import { Ledger } from '../audit/ledger.ts';
import { Time } from '../clock/time.ts';
import { firstDay, firstQuarter, makeGroup, openBoth, playsOn } from '../fleet/set-up.ts';
import { Stage } from '../fleet/stage.ts';
import { People } from '../people/people.ts';
import { type Scene, scenesOf } from '../people/scenes.ts';
import { type CrashPoint, type CrashSchedule, nameOf, type Port } from './crash-points.ts';

interface EveryCrashPointOptions {
  readonly seed: number;
  readonly libraries: number;
  /** Belongs to this run alone; holds the data that must survive a kill. */
  readonly data: string;
  readonly log: (line: string) => void;
}

/** The calls of one port in one scene, and the crash points among them that were exercised. */
interface Coverage {
  readonly scene: string;
  readonly port: Port;
  readonly calls: number;
  readonly crashed: readonly CrashPoint[];
}

export interface CrashFindings extends Findings {
  readonly edits: number;
  readonly coverage: readonly Coverage[];
}

/** The one crash point to exercise next. */
class Ordered implements CrashSchedule {
  readonly reached: CrashPoint[] = [];
  point: CrashPoint | null = null;

  next(): readonly CrashPoint[] {
    return this.point ? [this.point] : [];
  }

  putBack(): void {}
}

/** The number of calls varies a little between runs, so a counted call gets this many attempts. */
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

  /** @returns whether the instance crashed there. */
  async #crash(scene: Scene, point: CrashPoint): Promise<boolean> {
    this.#ordered.point = point;
    const before = this.#ordered.reached.length;
    await this.#stage.fleet.armCrash(([only]) => only as NonNullable<typeof only>);
    await scene.play();
    await this.#stage.fleet.disarm();
    return this.#ordered.reached.length > before;
  }

  async #crashWithin(tries: number, scene: Scene, point: CrashPoint): Promise<boolean> {
    for (let left = tries; left > 0; left--) if (await this.#crash(scene, point)) return true;
    return false;
  }

  /**
   * Tries every counted call, then goes on until a call no longer occurs.
   * @returns the crash points exercised.
   */
  async #crashAt(scene: Scene, port: Port, counted: number): Promise<readonly CrashPoint[]> {
    const crashed: CrashPoint[] = [];
    for (let nth = 1, last = 0; nth <= counted || last === nth - 1; nth++) {
      for (const when of ['before', 'after'] as const) {
        const point = { port, nth, when };
        if (!(await this.#crashWithin(nth > counted ? 1 : triesMax, scene, point))) continue;
        crashed.push(point);
        last = nth;
        await this.#look(`${nameOf(point)} in ${scene.name}`);
      }
    }
    return crashed;
  }

  async cover(scene: Scene): Promise<readonly Coverage[]> {
    await this.#stage.fleet.disarm();
    await scene.play();
    const counts = await this.#stage.fleet.counts();
    this.#stage.log(`${scene.name}, calls: ${JSON.stringify(counts)}`);
    await this.#look(scene.name);
    const covered: Coverage[] = [];
    for (const [port, counted] of Object.entries(counts).filter(([one]) => scene.ports.test(one))) {
      const crashed = await this.#crashAt(scene, port, counted);
      const calls = Math.max(counted, ...crashed.map(({ nth }) => nth));
      covered.push({ scene: scene.name, port, calls, crashed });
      this.#stage.log(`${scene.name}, ${port}: ${crashed.length} crashes at ${calls} calls`);
    }
    return covered;
  }
}

/**
 * Plays each scene (an edit, a decision, a night) once per crash point: before and after the n-th
 * call of every port that changes something, for every n. After each crash another instance goes
 * on, and everything is compared once nothing is due.
 */
export const crashEverywhere = async ({
  seed,
  libraries,
  data,
  log,
}: EveryCrashPointOptions): Promise<CrashFindings> => {
  const ordered = new Ordered();
  const stage = await Stage.start({ data, now: firstDay, schedule: ordered, instances: 1, log });
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
