import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { systemClock } from '../../../functions/clock.ts';
import { channelToken } from '../../../functions/google/identity.ts';
import { type Deployed, deployment } from '../../../functions/handlers/deployment.ts';
import { sweep } from '../../../functions/handlers/sweep.ts';
import type { World } from '../../../functions/ports.ts';
import { loadFeed } from '../../../functions/store/register/registry.ts';
import { buildFunctions } from '../../build.ts';
import { completeForm } from '../../example/complete-form.ts';
import { localSettings, serviceAccount } from '../../local/start-local.ts';
import type { Finding } from '../delivery/finding.ts';
import { type GroupHere, openedAt, pushSecret, settle, startGroup } from '../delivery/group.ts';
import { type TallyWay, tallyTo } from '../delivery/tally.ts';
import { type CallsMade, type Other, writeOthers } from './cold-others.ts';
import { coldStart, type Start } from './cold-process.ts';

/** The best counts, of either: whatever else the machine does only slows. */
const rounds = 5;
/**
 * With the heavy clients behind the check (docs/measurements.md) a refused call is answered as by a function that does
 * nothing. Half
 * of that again is for what the check itself cannot do without: our settings, and the code that reads headers.
 */
const refusedMax = 1.5;
/**
 * By path and over REST (docs/measurements.md) a function that finds nothing to do has asked the store and Drive before
 * `import { google }` has been loaded.
 */
const idleMax = 1;
/**
 * Work takes its calls, which an import does not make: some 25 for an answer, some 70 for a night of one library. So it is measured
 * against as many calls by the packages as they come.
 */
const workMax = 1;

const scheduler = 'ibl-planning@demo-ibl.iam.gserviceaccount.com';

interface Rig {
  readonly group: GroupHere;
  readonly world: World;
  readonly channel: string;
  readonly ahead: number;
  /** On it Firestore's calls are counted; nothing that is timed goes there. */
  readonly way: TallyWay;
  readonly ours: string;
  readonly others: string;
  edits: number;
}

const startRig = async (): Promise<Rig> => {
  const ahead = openedAt - Date.now();
  const clock = { ...systemClock, now: () => Date.now() + ahead };
  const group = await startGroup(1, clock.now);
  const world = group.open(clock, {});
  await group.provision(world);
  const channel = (await loadFeed(world.database))?.channel?.id ?? '';
  const ours = await buildFunctions();
  const others = writeOthers(dirname(ours));
  return { group, world, channel, ahead, way: await tallyTo(group.firestore), ours, others, edits: 0 };
};

const run = ({ group, ahead }: Rig, start: Start, more: Record<string, string> = {}): Promise<number> =>
  coldStart(
    start,
    (port) => ({
      ...localSettings(group.origin, group.functions, pushSecret),
      FUNCTIONS_ORIGIN: `http://127.0.0.1:${port}`,
      FIRESTORE_EMULATOR_HOST: group.firestore,
      ...more,
    }),
    ahead,
  );

const nobody = async (): Promise<Record<string, string>> => ({});

const credentials =
  ({ group, channel }: Rig, { name, trigger }: Deployed) =>
  async (port: number) => {
    if (trigger.kind === 'push') {
      const token = channelToken(pushSecret, channel);
      const push = { 'x-goog-channel-id': channel, 'x-goog-channel-token': token };
      return { ...push, 'x-goog-resource-id': 'changes', 'x-goog-resource-state': 'change' };
    }
    const email = trigger.kind === 'call' ? serviceAccount : scheduler;
    const token = await group.google.idToken({ email, audience: `http://127.0.0.1:${port}/${name}` });
    return { authorization: `Bearer ${token}` };
  };

const refused = ({ ours }: Rig, { name }: Deployed): Start => ({
  folder: ours,
  target: name,
  expected: 403,
  headers: nobody,
});

const accepted = (rig: Rig, deployed: Deployed): Start => ({
  folder: rig.ours,
  target: deployed.name,
  expected: 204,
  headers: credentials(rig, deployed),
});

const other = ({ others }: Rig, name: Other): Start => ({
  folder: join(others, name),
  target: 'other',
  expected: 204,
  headers: nobody,
});

const edit = async (rig: Rig): Promise<void> => {
  rig.edits++;
  await rig.group.type(rig.group.workbooks[0] ?? '', { ...completeForm(1 + (rig.edits % 2)), done: true });
};

/** What there is to do when each is called; the board's files are seconds of drawing, not a start. */
const workOf: Partial<Record<Deployed['name'], (rig: Rig) => Promise<void>>> = {
  onDriveChange: edit,
  sweep: edit,
  publish: async (rig) => {
    await edit(rig);
    await sweep(rig.world, {});
  },
  daily: async () => {},
};

const isIdle = ({ name }: Deployed): boolean => name !== 'daily';

/** The calls of one start that finds work, without timing it. */
const callsOf = async (rig: Rig, deployed: Deployed): Promise<CallsMade> => {
  const { requests } = rig.group.google;
  await settle(rig.world);
  await workOf[deployed.name]?.(rig);
  const before = rig.way.tally.calls;
  requests.reset();
  await run(rig, accepted(rig, deployed), { FIRESTORE_EMULATOR_HOST: rig.way.host });
  const made = requests.entries().filter(({ account }) => account === serviceAccount);
  const count = (method: RegExp): number => made.filter((each) => method.test(each.method)).length;
  return {
    firestore: rig.way.tally.calls - before,
    drive: count(/^drive\./),
    reads: count(/^sheets\..*\.get$/),
    writes: count(/^sheets\..*\.batchUpdate$/),
  };
};

const plainly = (rig: Rig, calls: CallsMade): Promise<number> => {
  const work = { ...calls, google: rig.group.origin, workbook: rig.group.workbooks[0] ?? '' };
  return run(rig, other(rig, 'plain'), { PLAIN: JSON.stringify(work) });
};

type Times = Map<string, number>;

/** Each of them once more. */
const oneRound = async (rig: Rig, calls: ReadonlyMap<Deployed, CallsMade>, best: Times): Promise<void> => {
  const note = (name: string, milliseconds: number): void => {
    best.set(name, Math.min(milliseconds, best.get(name) ?? Number.POSITIVE_INFINITY));
  };
  note('empty', await run(rig, other(rig, 'empty')));
  note('googleapis', await run(rig, other(rig, 'googleapis')));
  for (const deployed of deployment) {
    const { name } = deployed;
    note(`${name} refused`, await run(rig, refused(rig, deployed)));
    await settle(rig.world);
    if (isIdle(deployed)) note(`${name} idle`, await run(rig, accepted(rig, deployed)));
    const asked = calls.get(deployed);
    if (!asked) continue;
    await workOf[name]?.(rig);
    note(`${name} at work`, await run(rig, accepted(rig, deployed)));
    note(`${name} plainly`, await plainly(rig, asked));
  }
};

const findingOf = (name: string, ours: number, than: string, theirs: number, most: number): Finding => ({
  name: `cold start of ${name}`,
  ours: `${ours.toFixed(0)} ms`,
  beside: `${than}: ${theirs.toFixed(0)} ms`,
  ratio: ours / theirs,
  bound: `≤ ${most} ×`,
  holds: ours <= most * theirs,
});

const inWords = ({ firestore, drive, reads, writes }: CallsMade): string =>
  `the same ${firestore} calls of Firestore over gRPC, ${drive + reads + writes} of all of googleapis`;

const findingsOf = (deployed: Deployed, calls: CallsMade | undefined, best: Times): Finding[] => {
  const { name } = deployed;
  const of = (key: string): number => best.get(key) ?? Number.NaN;
  const found = [findingOf(`${name}, refused`, of(`${name} refused`), 'an empty function', of('empty'), refusedMax)];
  const whole = 'import { google } from googleapis';
  if (isIdle(deployed))
    found.push(findingOf(`${name}, nothing to do`, of(`${name} idle`), whole, of('googleapis'), idleMax));
  if (calls)
    found.push(
      findingOf(`${name}, its work done`, of(`${name} at work`), inWords(calls), of(`${name} plainly`), workMax),
    );
  return found;
};

/** Each function as it is deployed, in the framework's own process, started cold. */
export const coldStartFindings = async (): Promise<Finding[]> => {
  const rig = await startRig();
  const calls = new Map<Deployed, CallsMade>();
  for (const deployed of deployment) if (workOf[deployed.name]) calls.set(deployed, await callsOf(rig, deployed));
  const best: Times = new Map();
  for (let round = 0; round < rounds; round++) await oneRound(rig, calls, best);
  await rig.group.close();
  rig.way.close();
  rmSync(rig.others, { recursive: true });
  return deployment.flatMap((deployed) => findingsOf(deployed, calls.get(deployed), best));
};
