import { Audit } from './audit.ts';
import { Chaos } from './chaos.ts';
import { Deaths, nameOf } from './deaths.ts';
import { Ledger } from './ledger.ts';
import { People } from './people.ts';
import { closedQuarter, firstDay, makeGroup, openBoth, playsOn } from './set-up.ts';
import { Stage } from './stage.ts';
import { minute, Time } from './time.ts';

export interface SimulationOptions {
  readonly seed: number;
  readonly hours: number;
  readonly libraries: number;
  /** A folder of its own, for what must outlive a kill. */
  readonly data: string;
  readonly log: (line: string) => void;
}

export interface Score {
  readonly edits: number;
  readonly differences: readonly string[];
  readonly lost: readonly string[];
  readonly kills: number;
  /** The ordered deaths that were died. */
  readonly deaths: readonly string[];
  readonly restarts: number;
  readonly busiestMinute: number;
}

/** After so long all becomes quiet and is compared, so that no later edit hides a loss. */
const roundMinutes = 120;
/** Ordered deaths that one simulated day sees. */
const deathsPerRun = 120;

const playMinutes = async (minutes: number, time: Time, people: People, chaos: Chaos, now: () => number) => {
  for (let played = 0; played < minutes; played++) {
    await time.nextMinute();
    const [, hasty] = await Promise.all([people.minute(), chaos.minute()]);
    if (!hasty) await time.settle(now() + minute);
  }
};

export const simulate = async ({ seed, hours, libraries, data, log }: SimulationOptions): Promise<Score> => {
  const deaths = new Deaths(seed, deathsPerRun);
  const stage = await Stage.start({ data, now: firstDay, deaths, log });
  try {
    const ledger = new Ledger();
    const group = await makeGroup(stage, libraries);
    await stage.fleet.begin();
    const time = new Time(stage);
    const people = new People(stage, group, ledger, seed);
    const chaos = new Chaos(stage, seed);
    const audit = new Audit(stage, time, group, ledger);
    await time.becomeQuiet(roundMinutes);
    await people.handIn(closedQuarter);
    await time.becomeQuiet(roundMinutes);
    await openBoth(stage, playsOn(hours), () => time.becomeQuiet(roundMinutes));
    const [differences, lost]: [string[], string[]] = [[], []];
    for (let left = hours * 60; left > 0; left -= roundMinutes) {
      await chaos.begin();
      await playMinutes(Math.min(roundMinutes, left), time, people, chaos, () => stage.now());
      await chaos.end();
      const found = await audit.find(people.acknowledged.splice(0));
      for (const line of [...found.differences, ...found.lost]) stage.log(`FOUND ${line}`);
      differences.push(...found.differences);
      lost.push(...found.lost);
    }
    return {
      edits: people.edits,
      differences,
      lost,
      kills: stage.fleet.kills,
      deaths: deaths.struck.map(nameOf),
      restarts: chaos.restarts,
      busiestMinute: stage.busiestMinute,
    };
  } finally {
    await stage.close();
  }
};
