import { systemClock } from '../../../functions/clock.ts';
import { drain } from '../../../functions/flow/drain.ts';
import type { World } from '../../../functions/flow/ports.ts';
import { readFeed } from '../../../functions/flow/read-feed.ts';
import { completeForm } from '../../example/complete-form.ts';
import { delayTo } from './delayed.ts';
import type { Finding } from './finding.ts';
import { type Group, openedAt, settle, startGroup } from './group.ts';
import { type Plain, startPlain } from './plain.ts';
import { unavoidable } from './way.ts';

/** Network that a round trip takes, in milliseconds. */
const roundTrips = [0, 50, 150];
const rounds = 7;
/** `design.md`: of one changed questionnaire, the echo of our own write included. */
const callsMax = { reads: 2, writes: 1 };
/** Ours also remembers, leases, and survives its own death at any line: a transaction for each costs two round trips. */
const plainlyMax = 10;

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Calls on one workbook, by whom they are made does not matter: nobody else calls while they are counted. */
const callsOn = (group: Group, workbook: string) => {
  const counts = group.google.requests.counts(({ path }) => path.includes(workbook));
  const of = (method: RegExp): number =>
    Object.entries(counts).reduce((sum, [name, count]) => sum + (method.test(name) ? count : 0), 0);
  return { reads: of(/\.(get|getByDataFilter|batchGet)$/), writes: of(/\.(batchUpdate|update|append)$/) };
};

const answer = async (world: World): Promise<void> => {
  await readFeed(world);
  await drain(world);
};

const spent = async (group: Group, workbook: string, work: () => Promise<unknown>) => {
  const before = callsOn(group, workbook);
  const began = performance.now();
  await work();
  const [milliseconds, after] = [performance.now() - began, callsOn(group, workbook)];
  return { milliseconds, reads: after.reads - before.reads, writes: after.writes - before.writes };
};

const callFinding = (name: string, ours: number, plainly: number, most: number): Finding => ({
  name,
  ours: String(ours),
  beside: `${plainly} written plainly`,
  ratio: ours / plainly,
  bound: `≤ ${most}`,
  holds: ours <= most,
});

interface Times {
  readonly roundTrip: number;
  readonly ours: number;
  readonly plainly: number;
}

const timeFindings = (times: readonly Times[]): Finding[] =>
  times.map(({ roundTrip, ours, plainly }) => ({
    name: `a change answered at ${roundTrip} ms of network: our time above ${unavoidable} round trips`,
    ours: `${(ours - unavoidable * roundTrip).toFixed(0)} ms`,
    beside: `${(plainly - unavoidable * roundTrip).toFixed(0)} ms written plainly, without a store`,
    ratio: ours / plainly,
    bound: `≤ ${plainlyMax} × in all`,
    holds: ours <= plainlyMax * plainly,
  }));

interface Rig {
  readonly group: Group;
  readonly world: World;
  readonly plain: Plain;
  /** Of the ways to Google and to Firestore. */
  setRoundTrip(milliseconds: number): void;
  close(): Promise<void>;
}

const startRig = async (): Promise<Rig> => {
  const ahead = openedAt - Date.now();
  const clock = { ...systemClock, now: () => Date.now() + ahead };
  const group = await startGroup(1, clock.now);
  const [google, firestore] = [await delayTo(new URL(group.google.origin).host), await delayTo(group.firestore)];
  const way = `http://${google.host}`;
  const world = group.open(clock, { SHEETS_ROOT_URL: `${way}/`, DRIVE_ROOT_URL: `${way}/`, FIRESTORE: firestore.host });
  await group.provision(world);
  await settle(world);
  return {
    group,
    world,
    plain: await startPlain(group.google.origin, way),
    setRoundTrip: (milliseconds) => {
      google.setRoundTrip(milliseconds);
      firestore.setRoundTrip(milliseconds);
    },
    close: async () => {
      await group.close();
      google.close();
      firestore.close();
    },
  };
};

/** One change, answered by us with its echo, and one answered plainly; only the answers are far away. */
const oneRound = async ({ group, world, plain, setRoundTrip }: Rig, roundTrip: number, round: number) => {
  const [questionnaire = ''] = group.workbooks;
  await group.type(questionnaire, completeForm(1 + (round % 2)));
  await plain.type(round % 2 === 0 ? 'ca. 10' : '10');
  setRoundTrip(roundTrip);
  const own = await spent(group, questionnaire, () => answer(world));
  const echo = await spent(group, questionnaire, () => answer(world));
  const plainly = await spent(group, plain.workbook, plain.look);
  setRoundTrip(0);
  return {
    ours: own.milliseconds,
    plainly: plainly.milliseconds,
    calls: { reads: own.reads + echo.reads, writes: own.writes + echo.writes },
    plainCalls: { reads: plainly.reads, writes: plainly.writes },
  };
};

/** One questionnaire that is changed: what it costs in calls, counted, and how long the answer takes at each distance. */
export const editFindings = async (): Promise<Finding[]> => {
  const rig = await startRig();
  const times: Times[] = [];
  const counted = { reads: [] as number[], writes: [] as number[], plainReads: 0, plainWrites: 0 };
  for (const roundTrip of roundTrips) {
    const taken = { ours: [] as number[], plainly: [] as number[] };
    for (let round = 0; round < rounds; round++) {
      const { ours, plainly, calls, plainCalls } = await oneRound(rig, roundTrip, counted.reads.length);
      taken.ours.push(ours);
      taken.plainly.push(plainly);
      counted.reads.push(calls.reads);
      counted.writes.push(calls.writes);
      counted.plainReads = plainCalls.reads;
      counted.plainWrites = plainCalls.writes;
    }
    times.push({ roundTrip, ours: median(taken.ours), plainly: median(taken.plainly) });
  }
  await rig.close();
  const [reads, writes] = [Math.max(...counted.reads), Math.max(...counted.writes)];
  if (Math.min(...counted.writes) === 0) throw new Error('A change was not answered');
  return [
    callFinding('reads of a changed questionnaire, its echo included', reads, counted.plainReads, callsMax.reads),
    callFinding('writes of a changed questionnaire', writes, counted.plainWrites, callsMax.writes),
    ...timeFindings(times),
  ];
};
