import { portionMax } from '../../../functions/queue/drain.ts';
import { usable } from '../../../functions/store/queue/budget.ts';
import { type Dice, diceOf } from '../../../test/lab/people/dice.ts';
import { completeForm } from '../../example/complete-form.ts';
import {
  callOnSchedule,
  type Deployment,
  deploy,
  hostileWorkbook,
  type Kept,
  keptBy,
  type Plan,
} from './deployment.ts';
import type { Finding } from './finding.ts';
import { openedAt } from './group.ts';
import { harass } from './hostile.ts';
import { type ServersApart, sharedTime, startServersApart } from './servers.ts';
import { startVirtualTime, type VirtualTime } from './virtual-time.ts';
import { busiest, type Change } from './watch.ts';

const minute = 60_000;
const hour = 60 * minute;
/** Milliseconds of network to Google and to Firestore. */
const roundTrip = 150;
/** Google's, of one account. */
const perMinute = 60;
/**
 * The least share of Google's quota that must be used while workbooks wait. A granted call stays usable for some seconds and
 * counts for a minute after the grant. A process that lets its portion lapse has wasted that portion.
 */
const usedMin = ((perMinute - portionMax) / perMinute) * (minute / (minute + usable));
/** From the figures to the box: so long a person reads what stands beside them. */
const thinkMinutes = [3, 8] as const;

const lastFigure = Number(completeForm().borrowing_unfilled) + 1;

/** The last minutes before a deadline, in which everybody fills in and hands in. */
export interface Deadline {
  readonly minutes: number;
  /** How many libraries each deployment has, side by side at one Google. */
  readonly libraries: readonly number[];
}

const fillIn = async (
  { group, watch }: Deployment,
  time: VirtualTime,
  workbook: string,
  begins: number,
  dice: Dice,
): Promise<void> => {
  const [least, most] = thinkMinutes;
  await time.clock.sleep(begins);
  await time.during(group.type(workbook, completeForm()));
  watch.edited(workbook);
  await time.clock.sleep((least + dice.roll(most - least)) * minute);
  await time.during(group.type(workbook, { borrowing_unfilled: String(lastFigure), done: true }));
  watch.edited(workbook);
};

/** What the deadline left behind in one deployment. */
interface Storm extends Kept {
  readonly deployment: Deployment;
  /** Calls that Google refused for lack of quota. */
  readonly refused: number;
  /** Until nothing was due any more, from the first edit. */
  readonly lasted: number;
}

const rush = async (servers: ServersApart, time: VirtualTime, deployments: readonly Deployment[], span: number) => {
  const began = time.clock.now();
  const askRefusals = async (): Promise<void> => void (await time.during(servers.refusals()));
  const playOne = async (deployment: Deployment): Promise<number> => {
    const dice = diceOf(deployment.libraries);
    const lastBegins = span - thinkMinutes[1] * minute;
    const honest = deployment.group.workbooks.slice(0, deployment.libraries);
    const people = honest.map((id) => fillIn(deployment, time, id, dice.roll(lastBegins), dice));
    await Promise.all([
      ...people,
      harass(deployment, time, span),
      callOnSchedule(deployment, began + span, askRefusals),
    ]);
    return time.clock.now() - began;
  };
  time.setRoundTrip(roundTrip);
  const lasted = await time.until(Promise.all(deployments.map(playOne)));
  time.setRoundTrip(0);
  return { lasted, refusals: await servers.refusals() };
};

export const minutes = (milliseconds: number): string => `${(milliseconds / minute).toFixed(1)} min`;

/** The share of the quota used in the busiest ten minutes. */
const usedBy = ({ watch }: Deployment): number => busiest(watch.reads, 10) / (perMinute * 10);

/** Until the next sweep looks into the feed, and has looked at those before it. */
const sweepMax = 3 * minute;
/** Reads per change of a questionnaire, its echo included. */
const readsPerLook = 2;

/**
 * The longest allowed wait in milliseconds: until the next sweep, and until the quota has served all earlier changes. A change
 * of a workbook that already waits is answered by the same check.
 */
export const waitMax = (changes: readonly Change[]): number => {
  const each = (readsPerLook / (perMinute * usedMin)) * minute;
  const lookAt = new Map<string, number>();
  let [freeAt, longest] = [0, 0];
  for (const { workbook, at } of [...changes].sort((one, other) => one.at - other.at)) {
    if (at < (lookAt.get(workbook) ?? at)) continue;
    lookAt.set(workbook, Math.max(freeAt, at));
    freeAt = Math.max(freeAt, at) + each;
    longest = Math.max(longest, freeAt - at);
  }
  return sweepMax + longest;
};

/** The waits of all libraries except the hostile one. */
export const waitsOf = (deployment: Deployment) => {
  const others = deployment.watch.answers.filter(({ workbook }) => workbook !== hostileWorkbook(deployment));
  const waits = others.map(({ waited }) => waited).sort((one, other) => one - other);
  const part = (share: number): number => waits[Math.floor(waits.length * share)] ?? Number.NaN;
  return { half: part(1 / 2), most: part(19 / 20), longest: waits.at(-1) ?? Number.NaN };
};

const waitFinding = (name: string, { deployment, lasted }: Storm): Finding => {
  const { half, longest } = waitsOf(deployment);
  const answered = busiest(
    deployment.watch.answers.map(({ at }) => at),
    hour / minute,
  );
  const most = waitMax(deployment.watch.changes);
  return {
    name: `${name}: the wait for an answer, half of them and the longest`,
    ours: `${minutes(half)}, ${minutes(longest)}`,
    beside: `all answered after ${minutes(lasted)}; at most ${answered} in any hour`,
    ratio: longest / most,
    bound: `≤ ${minutes(most)}: the next sweep, and those before it at ${(100 * usedMin).toFixed(0)} % of the quota`,
    holds: longest <= most,
  };
};

const quotaFinding = (name: string, { deployment }: Storm): Finding => ({
  name: `${name}: of the quota of reads, in its busiest ten minutes`,
  ours: `${(100 * usedBy(deployment)).toFixed(0)} %`,
  beside: `${perMinute} a minute; in its busiest minute ${busiest(deployment.watch.reads, 1)}`,
  ratio: usedBy(deployment),
  bound: '≤ 100 %',
  holds: usedBy(deployment) <= 1,
});

export const findingsOf = (name: string, storm: Storm): Finding[] => {
  const { deployment, lost, unpublished, refused } = storm;
  const { edits, reads, publications } = deployment.watch;
  return [
    {
      name: `${name}: figures lost, figures not in the statistic, calls refused by Google`,
      ours: `${lost}, ${unpublished}, ${refused}`,
      beside: `${edits} edits, ${reads.length} reads, ${publications} publications`,
      ratio: 0,
      bound: '0, 0, 0',
      holds: lost + unpublished + refused === 0,
    },
    quotaFinding(name, storm),
    waitFinding(name, storm),
  ];
};

/** One deadline in deployments side by side, at Google's quotas and 150 ms of network, by a clock of its own. */
export const play = async (span: number, plans: readonly Omit<Plan, 'project'>[]): Promise<readonly Storm[]> => {
  const shared = sharedTime();
  const time = startVirtualTime(openedAt, shared.tell);
  const servers = await startServersApart(shared.memory);
  const google = `http://${await time.wayTo(new URL(servers.origin).host)}/`;
  const ways = { google, firestore: await time.wayTo(servers.firestore), perMinute };
  const deployments: Deployment[] = [];
  for (const [index, plan] of plans.entries())
    deployments.push(await deploy(servers, ways, time, { ...plan, project: `demo-ibl-${index + 1}` }));
  await servers.limit();
  const { lasted, refusals } = await rush(servers, time, deployments, span * minute);
  const storms: Storm[] = [];
  for (const [index, deployment] of deployments.entries()) {
    const kept = await keptBy(deployment, time, lastFigure);
    storms.push({ ...kept, deployment, lasted: lasted[index] ?? 0, refused: refusals[deployment.account] ?? 0 });
  }
  for (const deployment of deployments) await deployment.close();
  time.close();
  return storms;
};

/** How each of the deployments of a deadline fared. */
export const playDeadline = async ({ minutes: span, libraries: sizes }: Deadline): Promise<Finding[]> => {
  const storms = await play(
    span,
    sizes.map((libraries) => ({ libraries })),
  );
  const beside = (index: number): string =>
    sizes.length > 1 ? `, beside ${sizes.toSpliced(index, 1).join(' and ')} of another deployment` : '';
  return storms.flatMap((storm, index) => {
    const name = `${storm.deployment.libraries.toLocaleString('en')} libraries in ${span} minutes${beside(index)}`;
    return findingsOf(name, storm);
  });
};
