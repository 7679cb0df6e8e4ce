import { portionMax } from '../../../functions/flow/drain.ts';
import type { World } from '../../../functions/flow/ports.ts';
import { onDriveChange } from '../../../functions/handlers/onDriveChange.ts';
import { publish } from '../../../functions/handlers/publish.ts';
import { sweep } from '../../../functions/handlers/sweep.ts';
import { usable } from '../../../functions/store/budget.ts';
import { submissionKey } from '../../../functions/store/database.ts';
import { oldestDue } from '../../../functions/store/due.ts';
import { loadPublication } from '../../../functions/store/publications.ts';
import { loadFeed, loadSummary } from '../../../functions/store/registry.ts';
import { completeForm } from '../../example/complete-form.ts';
import { type Dice, diceOf } from '../../simulate/dice.ts';
import type { Finding } from './finding.ts';
import { type Group, makeGroup, openedAt, quarter } from './group.ts';
import { type ServersApart, sharedTime, startServersApart } from './servers.ts';
import { startVirtualTime, type VirtualTime } from './virtual-time.ts';
import { busiest, Watch, watched } from './watch.ts';

/** The last hour before a deadline: everybody fills in, and hands in some minutes later. */
const minute = 60_000;
const hour = 60 * minute;
const libraries = 1_000;
/** Milliseconds of network to Google and to Firestore. */
const roundTrip = 150;
/** Google's, of one account. */
const perMinute = 60;
/**
 * Of what Google allows, while there is a queue. A call that is granted may be made for some seconds and counts until a
 * minute after, whenever it was made; and who holds a portion when it lapses has kept it from the others.
 */
const usedMin = ((perMinute - portionMax) / perMinute) * (minute / (minute + usable));
/** Drive tells of changes about so often, all of them in one. */
const pushEvery = 3 * minute;
/** From the figures to the box: so long a person reads what stands beside them. */
const thinkMinutes = [3, 8] as const;

/** What the deadline left behind. */
interface Storm {
  readonly edits: number;
  /** Libraries whose last figure is not stored, or not in the edition that was published last. */
  readonly lost: number;
  readonly unpublished: number;
  /** Calls that Google refused for lack of quota. */
  readonly refused: number;
  readonly watch: Watch;
  readonly publications: number;
  /** Until nothing was due any more, from the first edit. */
  readonly lasted: number;
}

/** Each function as it is deployed, in an instance of its own. */
interface Instances {
  readonly push: World;
  readonly sweep: World;
  readonly publish: World;
}

const atRest = async ({ database, clock }: World): Promise<boolean> => {
  const [due, summary] = await Promise.all([oldestDue(database, clock.now()), loadSummary(database)]);
  return due === null && summary?.marks === summary?.publishedMarks;
};

/** As the platform calls: every minute those that are scheduled unless the last call still runs, and a push when Drive feels like it. */
const callOnSchedule = async (instances: Instances, quietAfter: number, everyMinute: () => Promise<void>) => {
  const { clock, database } = instances.sweep;
  const running = new Map<string, Promise<void>>();
  const call = (name: string, work: () => Promise<void>): void => {
    if (running.has(name)) return;
    running.set(
      name,
      work().finally(() => running.delete(name)),
    );
  };
  const channel = (await loadFeed(database))?.channel?.id ?? '';
  const push = () => onDriveChange(instances.push, { 'x-goog-channel-id': channel });
  for (let tick = 0; clock.now() < quietAfter || running.size > 0 || !(await atRest(instances.sweep)); tick++) {
    call('sweep', () => sweep(instances.sweep, {}));
    call('publish', () => publish(instances.publish, {}));
    if (tick % (pushEvery / minute) === 0) call('push', push);
    await everyMinute();
    await clock.sleep(minute);
  }
};

const lastFigure = String(Number(completeForm().borrowing_unfilled) + 1);

const fillIn = async (group: Group, time: VirtualTime, watch: Watch, workbook: string, dice: Dice): Promise<void> => {
  const [least, most] = thinkMinutes;
  await time.clock.sleep(dice.roll(hour - most * minute));
  await time.during(group.type(workbook, completeForm()));
  watch.edited(workbook);
  await time.clock.sleep((least + dice.roll(most - least)) * minute);
  await time.during(group.type(workbook, { borrowing_unfilled: lastFigure, done: true }));
  watch.edited(workbook);
};

const isStored = async ({ database }: World, library: string): Promise<boolean> => {
  const counted = (await database.submissions.doc(submissionKey(library, quarter)).get()).data()?.counted;
  const found = counted?.observations.find(({ measure }) => measure === 'borrowing_unfilled');
  return found?.value === Number(lastFigure);
};

const rush = async (servers: ServersApart, group: Group, time: VirtualTime, instances: Instances, watch: Watch) => {
  const dice = diceOf(libraries);
  const began = time.clock.now();
  let refused = 0;
  const countRefusals = async (): Promise<void> => {
    refused += await time.during(servers.refusals());
  };
  time.setRoundTrip(roundTrip);
  const people = group.workbooks.map((id) => fillIn(group, time, watch, id, dice));
  await time.until(Promise.all([...people, callOnSchedule(instances, began + hour, countRefusals)]));
  time.setRoundTrip(0);
  return { refused, lasted: time.clock.now() - began };
};

const outcome = async (group: Group, time: VirtualTime, { sweep: world }: Instances) => {
  const ids = group.workbooks.map((_, index) => `L${String(index).padStart(4, '0')}`);
  const stored = await time.until(Promise.all(ids.map((id) => isStored(world, id))));
  const published = (await time.until(loadPublication(world.database, quarter)))?.newest.revisions ?? {};
  return {
    lost: stored.filter((each) => !each).length,
    unpublished: ids.filter((id) => published[submissionKey(id, quarter)] === undefined).length,
  };
};

const minutes = (milliseconds: number): string => `${(milliseconds / minute).toFixed(1)} min`;

const findingsOf = ({ edits, lost, unpublished, refused, watch, publications, lasted }: Storm): Finding[] => {
  const name = `${libraries.toLocaleString('en')} libraries in an hour`;
  const used = busiest(watch.reads) / (perMinute * 10);
  const [half = Number.NaN, longest = Number.NaN] = [
    watch.waits[Math.floor(watch.waits.length / 2)],
    watch.waits.at(-1),
  ];
  const perMinuteAnswered = edits / (lasted / minute);
  return [
    {
      name: `${name}: figures lost, figures not in the statistic, calls refused by Google`,
      ours: `${lost}, ${unpublished}, ${refused}`,
      beside: `${edits} edits, ${watch.reads.length} reads, ${publications} publications`,
      ratio: 0,
      bound: '0, 0, 0',
      holds: lost + unpublished + refused === 0,
    },
    {
      name: `${name}: of the quota of reads, in its busiest ten minutes`,
      ours: `${(100 * used).toFixed(0)} %`,
      beside: `${perMinute} a minute`,
      ratio: used,
      bound: `${(100 * usedMin).toFixed(0)} – 100 %`,
      holds: used <= 1 && used >= usedMin,
    },
    {
      name: `${name}: the wait for an answer, half of them and the longest`,
      ours: `${minutes(half)}, ${minutes(longest)}`,
      beside: `${perMinuteAnswered.toFixed(1)} edits a minute: in an hour so many libraries: ${Math.floor((perMinuteAnswered * 60) / 2)}`,
      ratio: lasted / hour,
      bound: '',
      holds: true,
    },
  ];
};

const build = async (group: Group, time: VirtualTime): Promise<void> => {
  const builder = group.open(time.clock, {});
  await time.until(group.provision(builder));
  for (;;) {
    await time.until(sweep(builder, {}));
    await time.until(publish(builder, {}));
    if (await time.until(atRest(builder))) return;
  }
};

/** A deadline at Google's quotas and 150 ms of network, for one deployment, by a clock of its own. */
export const stormFindings = async (): Promise<Finding[]> => {
  const shared = sharedTime();
  const time = startVirtualTime(openedAt, shared.tell);
  const servers = await startServersApart(shared.memory);
  const group = await makeGroup(servers, libraries);
  await build(group, time);
  await servers.limit();
  const watch = new Watch(time.clock.now);
  const google = `http://${await time.wayTo(new URL(group.origin).host)}/`;
  const settings = {
    SHEETS_ROOT_URL: google,
    DRIVE_ROOT_URL: google,
    FIRESTORE: await time.wayTo(group.firestore),
    READS_PER_MINUTE: String(perMinute),
    WRITES_PER_MINUTE: String(perMinute),
  };
  const open = (): World => watched(group.open(time.clock, settings, watch.log), watch);
  const instances: Instances = { push: open(), sweep: open(), publish: open() };
  const { refused, lasted } = await rush(servers, group, time, instances, watch);
  const found = await outcome(group, time, instances);
  await group.close();
  time.close();
  watch.waits.sort((one, other) => one - other);
  return findingsOf({ ...found, edits: 2 * libraries, refused, watch, publications: watch.publications, lasted });
};
