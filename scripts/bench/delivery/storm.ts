import type { World } from '../../../functions/flow/ports.ts';
import { onDriveChange } from '../../../functions/handlers/onDriveChange.ts';
import { sweep } from '../../../functions/handlers/sweep.ts';
import { submissionKey } from '../../../functions/store/database.ts';
import { oldestDue } from '../../../functions/store/due.ts';
import { loadFeed } from '../../../functions/store/registry.ts';
import { completeForm } from '../../example/complete-form.ts';
import { serviceAccount } from '../../local/start-local.ts';
import { diceOf } from '../../simulate/dice.ts';
import type { Finding } from './finding.ts';
import { type Group, openedAt, quarter, startGroup } from './group.ts';
import { startVirtualTime, type VirtualTime } from './virtual-time.ts';

/** The last hour before a deadline: everybody fills in, and hands in some minutes later. */
const minute = 60_000;
const hour = 60 * minute;
const sizes = [1_000, 250];
/** Milliseconds of network to Google and to Firestore. */
const roundTrip = 150;
/** Google's, of one account. */
const perMinute = 60;
/** Of what Google allows, while there is a queue: a portion that may be used for five seconds counts for a minute after. */
const usedMin = 0.85;
/** Somebody who waits for longer thinks that it is broken. */
const waitMax = 3 * minute;
/** Drive tells of changes about so often, all of them in one. */
const pushEvery = 3 * minute;
/** From the figures to the box: so long a person reads what stands beside them. */
const thinkMinutes = [3, 8] as const;

interface Storm {
  readonly libraries: number;
  readonly edits: number;
  readonly lost: number;
  readonly refused: number;
  /** Of the quota of reads, in the ten minutes in which most was read. */
  readonly used: number;
  /** Milliseconds from an edit to its answer. */
  readonly waits: readonly number[];
  readonly looks: number;
}

/** Sees each edit, and when the look that read it has answered. */
class Watch {
  readonly waits: number[] = [];
  readonly reads: number[] = [];
  readonly #now: () => number;
  readonly #pending = new Map<string, number[]>();
  readonly #readAt = new Map<string, number>();

  constructor(now: () => number) {
    this.#now = now;
  }

  edited(workbook: string): void {
    this.#pending.set(workbook, [...(this.#pending.get(workbook) ?? []), this.#now()]);
  }

  reading(workbook: string): void {
    this.reads.push(this.#now());
    this.#readAt.set(workbook, this.#now());
  }

  checked(workbook: string): void {
    const readAt = this.#readAt.get(workbook) ?? 0;
    const pending = this.#pending.get(workbook) ?? [];
    for (const at of pending.filter((each) => each <= readAt)) this.waits.push(this.#now() - at);
    this.#pending.set(
      workbook,
      pending.filter((each) => each > readAt),
    );
  }
}

const watched = (world: World, watch: Watch): World => ({
  ...world,
  sheets: {
    ...world.sheets,
    read: (id) => {
      watch.reading(id);
      return world.sheets.read(id);
    },
  },
});

const busiest = (reads: readonly number[]): number => {
  const window = 10 * minute;
  const counts = reads.map((from) => reads.filter((at) => at >= from && at < from + window).length);
  return Math.max(0, ...counts) / (perMinute * (window / minute));
};

const settled = async (world: World): Promise<boolean> => (await oldestDue(world.database, world.clock.now())) === null;

/** As the platform calls: `sweep` every minute unless the last one still runs, and a push when Drive feels like it. */
const callOnSchedule = async (world: World, quietAfter: number): Promise<void> => {
  const { clock } = world;
  const running = new Map<string, Promise<void>>();
  const call = (name: string, work: () => Promise<void>): void => {
    if (!running.has(name))
      running.set(
        name,
        work().finally(() => running.delete(name)),
      );
  };
  const channel = (await loadFeed(world.database))?.channel?.id ?? '';
  for (let tick = 0; clock.now() < quietAfter || running.size > 0 || !(await settled(world)); tick++) {
    call('sweep', () => sweep(world, {}));
    if (tick % (pushEvery / minute) === 0) call('push', () => onDriveChange(world, { 'x-goog-channel-id': channel }));
    await clock.sleep(minute);
  }
};

const fillIn = async (
  group: Group,
  time: VirtualTime,
  watch: Watch,
  workbook: string,
  scale: number,
  dice: { roll(sides: number): number },
) => {
  const [least, most] = thinkMinutes;
  await time.clock.sleep(dice.roll(hour - most * minute));
  await group.type(workbook, completeForm(scale));
  watch.edited(workbook);
  await time.clock.sleep((least + dice.roll(most - least)) * minute);
  await group.type(workbook, { ...completeForm(scale), borrowing_unfilled: String(50 * scale + 1), done: true });
  watch.edited(workbook);
};

const numberStored = async (world: World, index: number): Promise<number | null> => {
  const library = `L${String(index).padStart(4, '0')}`;
  const stored = (await world.database.submissions.doc(submissionKey(library, quarter)).get()).data();
  const found = stored?.reading?.observations.find(({ measure }) => measure === 'borrowing_unfilled');
  return typeof found?.value === 'number' ? found.value : null;
};

const oneStorm = async (
  group: Group,
  time: VirtualTime,
  base: World,
  watch: Watch,
  libraries: number,
  scale: number,
): Promise<Storm> => {
  const dice = diceOf(libraries);
  const world = watched(base, watch);
  const [readsBefore, waitsBefore] = [watch.reads.length, watch.waits.length];
  const refusedBefore = refusals(group);
  const began = time.clock.now();
  time.setRoundTrip(roundTrip);
  const people = group.workbooks.slice(0, libraries).map((id) => fillIn(group, time, watch, id, scale, dice));
  await time.until(Promise.all([...people, callOnSchedule(world, began + hour)]));
  time.setRoundTrip(0);
  const stored = await time.until(Promise.all(people.map((_, index) => numberStored(world, index))));
  const reads = watch.reads.slice(readsBefore);
  return {
    libraries,
    edits: 2 * libraries,
    lost: stored.filter((value) => value !== 50 * scale + 1).length,
    refused: refusals(group) - refusedBefore,
    used: busiest(reads),
    waits: watch.waits.slice(waitsBefore).sort((a, b) => a - b),
    looks: reads.length,
  };
};

const refusals = (group: Group): number =>
  group.google.requests.entries().filter(({ account, status }) => account === serviceAccount && status === 429).length;

const minutes = (milliseconds: number): string => `${(milliseconds / minute).toFixed(1)} min`;

const findingsOf = ({ libraries, edits, lost, refused, used, waits, looks }: Storm): Finding[] => {
  const name = `${libraries.toLocaleString('en')} libraries in an hour`;
  const [half, oldest] = [waits[Math.floor(waits.length / 2)] ?? Number.NaN, waits.at(-1) ?? Number.NaN];
  const isFull = libraries === sizes[0];
  return [
    {
      name: `${name}: lost, refused by Google`,
      ours: `${lost}, ${refused}`,
      beside: `${edits} edits, ${looks} looks`,
      ratio: 0,
      bound: '0, 0',
      holds: lost + refused === 0,
    },
    {
      name: `${name}: of the quota of reads, in its busiest ten minutes`,
      ours: `${(100 * used).toFixed(0)} %`,
      beside: `${perMinute} a minute`,
      ratio: used,
      bound: isFull ? `${100 * usedMin} – 100 %` : '≤ 100 %',
      holds: used <= 1 && (!isFull || used >= usedMin),
    },
    {
      name: `${name}: the wait for an answer, half of them and the longest`,
      ours: `${minutes(half)}, ${minutes(oldest)}`,
      beside: `deployments so that none waits ${minutes(waitMax)}: ${oldest <= waitMax ? Math.ceil(1_000 / libraries) : 'more'}`,
      ratio: oldest / waitMax,
      bound: '',
      holds: true,
    },
  ];
};

/** A deadline at Google's quotas and 150 ms of network, for one deployment of each size, by a clock of its own. */
export const stormFindings = async (): Promise<Finding[]> => {
  const [largest = 0] = sizes;
  const time = startVirtualTime(openedAt);
  const group = await startGroup(largest, time.clock.now);
  const way = await time.wayTo(new URL(group.google.origin).host);
  const addresses = {
    SHEETS_ROOT_URL: `http://${way}/`,
    DRIVE_ROOT_URL: `http://${way}/`,
    FIRESTORE: await time.wayTo(group.firestore),
  };
  const builder = group.open(time.clock, {});
  await time.until(group.provision(builder));
  for (;;) {
    await time.until(sweep(builder, {}));
    if (await time.until(settled(builder))) break;
  }
  group.google.quota.limits.enabled = true;
  const watch = new Watch(time.clock.now);
  const log = (line: string): void => {
    const { message, workbook } = JSON.parse(line) as { message: string; workbook?: string };
    if (message === 'Checked a workbook' && workbook) watch.checked(workbook);
  };
  const limits = { READS_PER_MINUTE: String(perMinute), WRITES_PER_MINUTE: String(perMinute) };
  const world = group.open(time.clock, { ...addresses, ...limits }, log);
  const findings: Finding[] = [];
  for (const [index, size] of sizes.entries()) {
    findings.push(...findingsOf(await oneStorm(group, time, world, watch, size, index + 1)));
  }
  await group.close();
  time.close();
  return findings;
};
