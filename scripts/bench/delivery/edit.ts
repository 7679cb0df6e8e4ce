import { systemClock } from '../../../functions/clock.ts';
import { onDriveChange } from '../../../functions/handlers/on-drive-change.ts';
import type { World } from '../../../functions/ports.ts';
import { loadFeed } from '../../../functions/store/register/registry.ts';
import { completeForm } from '../../example/complete-form.ts';
import { delayTo } from './delayed.ts';
import type { Finding } from './finding.ts';
import { type GroupHere, openedAt, settle, startGroup } from './group.ts';
import { type Plain, startPlain } from './plain.ts';
import { unavoidable } from './way.ts';

/** Network that a round trip takes, in milliseconds. */
const distances = [0, 50, 150];
const rounds = 6;
/** The bound for one changed questionnaire, its echo included (ARCHITECTURE.md, guarantee 2). */
const callsMax = { reads: 2, writes: 1 };
/**
 * The quota, not compute, is the limit (docs/measurements.md). A changed questionnaire costs two of the 60 reads of a
 * minute, so one
 * processor keeps up when a change and its echo take it no more than this.
 */
const workMillisecondsMax = (60_000 / 60) * callsMax.reads;

/** Counts the calls on one workbook by all accounts; only the functions call during the count. */
const callsOn = (group: GroupHere, workbook: string) => {
  const counts = group.google.requests.counts(({ path }) => path.includes(workbook));
  const of = (method: RegExp): number =>
    Object.entries(counts).reduce((sum, [name, count]) => sum + (method.test(name) ? count : 0), 0);
  return { reads: of(/\.(get|getByDataFilter|batchGet)$/), writes: of(/\.(batchUpdate|update|append)$/) };
};

interface Spent {
  readonly milliseconds: number;
  readonly reads: number;
  readonly writes: number;
}

const spent = async (group: GroupHere, workbook: string, work: () => Promise<unknown>): Promise<Spent> => {
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
  readonly distance: number;
  /** From the push to the answer; and the whole of both calls of the function, the echo's included. */
  readonly answered: number;
  readonly whole: number;
  readonly plainly: number;
}

const above = ({ distance, answered }: Times): number => answered - unavoidable * distance;

/** What is above the unavoidable is our own work, which no distance makes longer: else a round trip hides in it. */
const timeFinding = (times: Times, near: Times): Finding => {
  const hidden = above(times) - above(near);
  return {
    name: `a change answered at ${times.distance} ms of network: our time above ${unavoidable} round trips`,
    ours: `${above(times).toFixed(0)} of ${times.answered.toFixed(0)} ms`,
    beside: `${times.plainly.toFixed(0)} ms in all, written plainly and without a store`,
    ratio: times.answered / times.plainly,
    bound: times === near ? '' : `< ${times.distance} ms more than at 0`,
    holds: times === near || hidden < times.distance,
  };
};

const timeFindings = ([near, ...far]: readonly [Times, ...Times[]]): Finding[] => [
  ...[near, ...far].map((times) => timeFinding(times, near)),
  {
    name: 'the work of a change and of its echo, without a network',
    ours: `${near.whole.toFixed(0)} ms`,
    beside: `${near.plainly.toFixed(0)} ms written plainly, without an echo`,
    ratio: near.whole / workMillisecondsMax,
    bound: `≤ ${workMillisecondsMax} ms: 30 a minute`,
    holds: near.whole <= workMillisecondsMax,
  },
];

interface Rig {
  readonly group: GroupHere;
  readonly plain: Plain;
  /** A push, as the platform hands it on. */
  push(): Promise<void>;
  /** When the last answer was written in a questionnaire. */
  answeredAt(): number;
  /** Sets the round-trip time to Google and to Firestore. */
  setRoundTrip(milliseconds: number): void;
  close(): Promise<void>;
}

const startRig = async (): Promise<Rig> => {
  const ahead = openedAt - Date.now();
  const clock = { ...systemClock, now: () => Date.now() + ahead };
  const group = await startGroup(1, clock.now);
  const [google, firestore] = [await delayTo(new URL(group.origin).host), await delayTo(group.firestore)];
  const way = `http://${google.host}`;
  const world = group.open(clock, { SHEETS_ROOT_URL: `${way}/`, DRIVE_ROOT_URL: `${way}/`, FIRESTORE: firestore.host });
  await group.provision(world);
  await settle(world);
  const channel = (await loadFeed(world.database))?.channel?.id ?? '';
  let answeredAt = 0;
  const apply: World['sheets']['apply'] = async (workbook, requests) => {
    const applied = await world.sheets.apply(workbook, requests);
    if (workbook.id === group.workbooks[0]) answeredAt = performance.now();
    return applied;
  };
  const timed = { ...world, sheets: { ...world.sheets, apply } };
  return {
    group,
    plain: await startPlain(group.origin, way),
    push: () => onDriveChange(timed, { 'x-goog-channel-id': channel }),
    answeredAt: () => answeredAt,
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
const oneRound = async ({ group, plain, push, answeredAt, setRoundTrip }: Rig, distance: number, round: number) => {
  const [questionnaire = ''] = group.workbooks;
  await group.type(questionnaire, completeForm(1 + (round % 2)));
  await plain.type(round % 2 === 0 ? 'ca. 10' : '10');
  setRoundTrip(distance);
  const began = performance.now();
  const own = await spent(group, questionnaire, push);
  const answered = answeredAt() - began;
  const echo = await spent(group, questionnaire, push);
  const plainly = await spent(group, plain.workbook, plain.look);
  setRoundTrip(0);
  if (own.writes === 0) throw new Error('A change was not answered');
  return {
    answered,
    whole: own.milliseconds + echo.milliseconds,
    plainly: plainly.milliseconds,
    calls: { reads: own.reads + echo.reads, writes: own.writes + echo.writes },
    plainCalls: { reads: plainly.reads, writes: plainly.writes },
  };
};

type Round = Awaited<ReturnType<typeof oneRound>>;

/** Each distance in turn, so that a busy moment of the machine falls upon all of them; every change is another than the one before. */
const everyRound = async (rig: Rig): Promise<ReadonlyMap<number, Round[]>> => {
  const all = new Map(distances.map((distance): [number, Round[]] => [distance, []]));
  let changes = 0;
  for (let round = 0; round < rounds; round++)
    for (const [distance, own] of all) own.push(await oneRound(rig, distance, ++changes));
  return all;
};

/** The best counts, of either: whatever else the machine does only slows. */
const timesOf = (distance: number, all: readonly Round[]): Times => ({
  distance,
  answered: Math.min(...all.map(({ answered }) => answered)),
  whole: Math.min(...all.map(({ whole }) => whole)),
  plainly: Math.min(...all.map(({ plainly }) => plainly)),
});

/** One questionnaire that is changed: what it costs in calls, counted, and how long the answer takes at each distance. */
export const editFindings = async (): Promise<Finding[]> => {
  const rig = await startRig();
  // The first of each loads and compiles what the others have.
  await oneRound(rig, 0, 0);
  const found = await everyRound(rig);
  const times = [...found].map(([distance, own]) => timesOf(distance, own));
  const all = [...found.values()].flat();
  await rig.close();
  const most = (kind: 'reads' | 'writes'): number => Math.max(...all.map(({ calls }) => calls[kind]));
  const plainly = all.at(-1)?.plainCalls ?? { reads: 0, writes: 0 };
  return [
    callFinding('reads of a changed questionnaire, its echo included', most('reads'), plainly.reads, callsMax.reads),
    callFinding('writes of a changed questionnaire', most('writes'), plainly.writes, callsMax.writes),
    ...timeFindings(times as [Times, ...Times[]]),
  ];
};
