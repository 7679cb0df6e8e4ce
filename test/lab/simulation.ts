import { Audit } from './audit/audit.ts';
import { Ledger } from './audit/ledger.ts';
import { outcomesOf } from './audit/outcomes.ts';
import { minute, Time } from './clock/time.ts';
import { Chaos } from './faults/chaos.ts';
import { CrashPoints, nameOf } from './faults/crash-points.ts';
import { firstDay, firstQuarter, hour, makeGroup, openBoth, playsOn } from './fleet/set-up.ts';
import { Stage } from './fleet/stage.ts';
import { Owner } from './people/owner.ts';
import { People } from './people/people.ts';

interface SimulationOptions {
  readonly seed: number;
  readonly hours: number;
  readonly libraries: number;
  /** Belongs to this run alone; holds the data that must survive a kill. */
  readonly data: string;
  readonly log: (line: string) => void;
}

export interface Score {
  readonly edits: number;
  /** How often each act was done. */
  readonly acts: Readonly<Record<string, number>>;
  /** The results in Firestore. */
  readonly outcomes: Readonly<Record<string, number>>;
  readonly differences: readonly string[];
  readonly lost: readonly string[];
  readonly kills: number;
  /** The crash points that were reached. */
  readonly crashPoints: readonly string[];
  readonly restarts: number;
  readonly busiestMinute: number;
}

/**
 * Every so often everything comes to rest and is compared, so that no later edit hides a loss. The
 * rest counts as simulated time.
 */
const roundMinutes = 120;
/**
 * Before each comparison only one librarian types for a while. With many, the next edit can repair
 * a loss before anybody sees it.
 */
const aloneMinutes = 2;
/** Crash points that one simulated day covers. */
const crashPointsPerRun = 120;

interface Players {
  readonly time: Time;
  readonly people: People;
  readonly owner: Owner;
  readonly chaos: Chaos;
}

const playMinutes = async (minutes: number, { time, people, owner, chaos }: Players, now: () => number) => {
  await chaos.begin();
  for (let played = 0; played < minutes; played++) {
    await time.nextMinute();
    const began = now();
    const typing = played < minutes - aloneMinutes ? people.minute() : people.minuteAlone();
    const [hasty] = await Promise.all([chaos.minute(), typing, owner.minute()]);
    // Calls of this minute may run into the next: a publication, or a librarian who types on.
    if (!hasty) await time.settle(began + minute, began);
  }
  await people.finish();
  await chaos.end();
  await owner.end();
};

export const simulate = async ({ seed, hours, libraries, data, log }: SimulationOptions): Promise<Score> => {
  const schedule = new CrashPoints(seed, crashPointsPerRun);
  const stage = await Stage.start({ data, now: firstDay, schedule, instances: 2, log });
  try {
    const ledger = new Ledger();
    const group = await makeGroup(stage, libraries);
    await stage.fleet.begin();
    const time = new Time(stage);
    const people = new People(stage, time, group, ledger, seed);
    const owner = new Owner(stage, group, seed);
    const chaos = new Chaos(stage, seed);
    const audit = new Audit(stage, time, group, ledger);
    await time.becomeQuiet(roundMinutes);
    await people.handIn(firstQuarter);
    await time.becomeQuiet(roundMinutes);
    await openBoth(stage, playsOn(hours, seed), {
      quietly: () => time.becomeQuiet(roundMinutes),
      handIn: (quarter) => people.handIn(quarter),
    });
    await stage.keepCompiled();
    const [differences, lost]: [string[], string[]] = [[], []];
    const end = stage.now() + hours * hour;
    while (stage.now() < end) {
      const left = Math.ceil((end - stage.now()) / minute);
      await playMinutes(Math.min(roundMinutes, left), { time, people, owner, chaos }, () => stage.now());
      const found = await audit.find(people.acknowledged.splice(0));
      for (const line of [...found.differences, ...found.lost]) stage.log(`FOUND ${line}`);
      differences.push(...found.differences);
      lost.push(...found.lost);
    }
    return {
      edits: people.edits,
      acts: { ...Object.fromEntries(people.acts), ...owner.mistakes },
      outcomes: await outcomesOf(stage.world.database),
      differences,
      lost,
      kills: stage.fleet.kills,
      crashPoints: schedule.reached.map(nameOf),
      restarts: chaos.restarts,
      busiestMinute: stage.busiestMinute,
    };
  } finally {
    await stage.close();
  }
};
