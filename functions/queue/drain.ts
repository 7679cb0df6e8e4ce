import { attempt } from '../google/trouble.ts';
import type { World } from '../ports.ts';
import { type Assignment, finishDue, type Outcome, putBack, takeDue } from '../store/queue/due.ts';
import { type Lanes, openLanes } from './concurrency-limit.ts';
import { notingWrites } from './noting-writes.ts';
import { failed, inTrouble } from './outcome.ts';

/**
 * Longer than any check takes: four calls of Google (whether it is thrown away, a read, a write, a read again when that is
 * refused), each with all its patience and one last attempt. (Of addresses pasted in *Register* Drive is asked besides; who
 * overstays is refused by number.) A drainer that dies holds its workbook up for no longer.
 */
export const lease = 280_000;
/** Looks in one call: the quota of some minutes; what is left over stays due. */
export const looksMax = 200;
/** After so long no new look is begun: the last one still ends within the function's own time. */
export const drainMillisecondsMax = 100_000;
/** Looks that are paid for at once, growing with the number of looks so far: one edit takes no more than it needs. */
export const portionMax = 8;
/** Looks at once. A look is some ten round trips, so one after another cannot use the quota when each takes 150 ms. */
const lanesMax = 4;

/** Asked only when the feed said so or the last look found it: it costs a call. What cannot be asked, the read tells. */
const isTrashed = async ({ drive }: World, { gone, trouble, workbookId }: Assignment): Promise<boolean> => {
  if (!gone && trouble !== 'trashed') return false;
  const answer = await attempt(() => drive.isTrashed(workbookId));
  return answer.ok && answer.value;
};

/** What is done for a workbook that is due, by its kind. */
export type Checks = Readonly<Record<Assignment['kind'], (world: World, assignment: Assignment) => Promise<Outcome>>>;

const look = async (world: World, checks: Checks, assignment: Assignment): Promise<Outcome> =>
  (await isTrashed(world, assignment))
    ? inTrouble(world, assignment, 'trashed')
    : checks[assignment.kind](world, assignment);

const lookAndFinish = async (world: World, checks: Checks, assignment: Assignment): Promise<Outcome> => {
  const noted = notingWrites(world);
  const outcome = await look(noted.world, checks, assignment).catch((error: unknown) =>
    failed(world, assignment, error),
  );
  await finishDue(world.database, assignment, { ...outcome, wrote: noted.wrote() });
  return outcome;
};

/** Somebody's look may end early, or the minute's calls may come back: whichever is first. */
const waitFor = (lanes: Lanes, { clock }: World, freeAt: number): Promise<void> => {
  const freed = clock.sleep(freeAt - clock.now());
  return lanes.underWay() === 0 ? freed : Promise.race([lanes.oneEnded(), freed]);
};

type LookAt = (assignment: Assignment) => Promise<void>;

/** How a drainer goes about it. */
export interface Manner {
  /** When the minute's calls are spent it waits for new ones until then; absent = it leaves the rest due. */
  readonly patientUntil?: number;
  /** The feed has just told of changes: the first look is paid for while it is taken, which saves two round trips. */
  readonly expectsWork?: boolean;
  /** The process serves other calls too, which would die with it: what a look was never finished of is left to the sweep. */
  readonly isShared?: boolean;
}

/**
 * Workbooks are taken one at a time, since transactions on the same list would only wait for one another; the looks go on
 * side by side, so one that hangs holds nobody up. A workbook whose last look was never finished is looked at alone: a process
 * that dies of it takes no other look along.
 */
const dispatch = async (world: World, lanes: Lanes, manner: Manner, lookAt: LookAt): Promise<number> => {
  const { patientUntil = 0, expectsWork = false, isShared = false } = manner;
  const { database, budget, clock } = world;
  const end = clock.now() + drainMillisecondsMax;
  let looks = 0;
  while (looks < looksMax && clock.now() < end) {
    await lanes.free();
    if (clock.now() >= end) break;
    const atWork = lanes.underWay();
    const [assignment, paid] = await Promise.all([
      takeDue(database, clock.now(), lease, !isShared && atWork === 0),
      expectsWork && looks === 0 ? budget.reserve(1) : undefined,
    ]);
    if (!assignment) {
      if (atWork === 0) return looks;
      // What was marked during its look is due again; a look that ended while the list was asked may have left it so too.
      if (lanes.underWay() === atWork) await lanes.oneEnded();
      continue;
    }
    const portion = Math.min(Math.max(looks, 1), portionMax);
    const freeAt = paid === undefined ? await budget.reserve(portion, lanes.underWay()) : paid;
    if (freeAt === null) {
      lanes.start(() => lookAt(assignment));
      looks++;
      if (assignment.strikes > 0) await lanes.oneEnded();
      continue;
    }
    await putBack(database, assignment);
    if (freeAt > patientUntil) return looks;
    await waitFor(lanes, world, freeAt);
  }
  return looks;
};

export interface Drained {
  readonly looks: number;
  /** Since when the latest of the changes that were read had been known; null = none was read. */
  readonly changeSeenAt: number | null;
}

/** Whoever is awake empties the due list, the workbook that waits longest first. It ends when all looks have ended. */
export const drain = async (world: World, checks: Checks, manner: Manner = {}): Promise<Drained> => {
  const lanes = openLanes(lanesMax);
  let changeSeenAt: number | null = null;
  const lookAt = async (assignment: Assignment): Promise<void> => {
    const { changed } = await lookAndFinish(world, checks, assignment);
    if (changed) changeSeenAt = Math.max(changeSeenAt ?? 0, assignment.dueAt);
  };
  let looks = 0;
  try {
    looks = await dispatch(world, lanes, manner, lookAt);
  } finally {
    await lanes.end();
  }
  return { looks, changeSeenAt };
};
