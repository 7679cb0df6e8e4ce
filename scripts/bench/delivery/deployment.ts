import { onDriveChange } from '../../../functions/handlers/on-drive-change.ts';
import { publish } from '../../../functions/handlers/publish.ts';
import { sweep } from '../../../functions/handlers/sweep.ts';
import type { World } from '../../../functions/ports.ts';
import { submissionKey } from '../../../functions/store/database.ts';
import { loadPublication } from '../../../functions/store/publications/publications.ts';
import { oldestDue } from '../../../functions/store/queue/due.ts';
import { loadFeed, loadSummary } from '../../../functions/store/register/registry.ts';
import { type Group, librariesOf, makeGroup, quarter, type Servers } from './group.ts';
import { instances } from './instance.ts';
import { type Metadata, startMetadata } from './metadata.ts';

import type { VirtualTime } from './virtual-time.ts';
import { Watch, watched } from './watch.ts';

const minute = 60_000;
/** Drive tells of changes about so often, all of them in one. */
const pushEvery = 3 * minute;

/** A group with a project, an account, a database and a register of its own; each function in an instance of its own. */
export interface Deployment {
  readonly account: string;
  /** Without the hostile one, when there is one. */
  readonly libraries: number;
  readonly group: Group;
  readonly push: World;
  readonly sweep: World;
  readonly publish: World;
  readonly watch: Watch;
  /** Whether the process that reads the hostile library's workbook ends. */
  deadly: boolean;
  close(): Promise<void>;
}

/** Its workbook is the last. */
export const hostileWorkbook = ({ group, libraries }: Deployment): string | undefined => group.workbooks[libraries];

/** What both ways lead to, and how many calls a minute an account has. */
export interface Ways {
  readonly google: string;
  readonly firestore: string;
  readonly perMinute: number;
}

const atRest = async ({ database, clock }: World): Promise<boolean> => {
  const [due, summary] = await Promise.all([oldestDue(database, clock.now()), loadSummary(database)]);
  return due === null && summary?.marks === summary?.publishedMarks;
};

/** Clients read their account at the first call to Google and keep it. */
const knowing = async (metadata: Metadata, world: World): Promise<World> => {
  process.env.GCE_METADATA_HOST = metadata.host;
  await world.drive.startPageToken();
  return world;
};

const build = async (group: Group, metadata: Metadata, time: VirtualTime): Promise<void> => {
  const builder = await knowing(metadata, group.open(time.clock, {}));
  await time.until(group.provision(builder));
  for (;;) {
    await time.until(sweep(builder, {}));
    await time.until(publish(builder, {}));
    if (await time.until(atRest(builder))) return;
  }
};

/** A deployment to be made. */
export interface Plan {
  readonly project: string;
  readonly libraries: number;
  /** Whether there is one more library, which is hostile. */
  readonly isBeset?: boolean;
}

/** Builds all its workbooks, without a network and without quotas. */
export const deploy = async (
  servers: Servers,
  ways: Ways,
  time: VirtualTime,
  { project, libraries, isBeset = false }: Plan,
): Promise<Deployment> => {
  const account = `ibl-functies@${project}.iam.gserviceaccount.com`;
  const group = await makeGroup(servers, libraries + Number(isBeset), { project, account });
  const metadata = await startMetadata(account);
  await build(group, metadata, time);
  const watch = new Watch(time.clock.now);
  const settings = {
    SHEETS_ROOT_URL: ways.google,
    DRIVE_ROOT_URL: ways.google,
    FIRESTORE: ways.firestore,
    READS_PER_MINUTE: String(ways.perMinute),
    WRITES_PER_MINUTE: String(ways.perMinute),
  };
  const open = async (): Promise<World> =>
    watched(await knowing(metadata, group.open(time.clock, settings, watch.log)), watch);
  return {
    account,
    libraries,
    group,
    push: await open(),
    sweep: await open(),
    publish: await open(),
    watch,
    deadly: false,
    close: async () => {
      await group.close();
      metadata.close();
    },
  };
};

/**
 * As the platform calls, until nothing is due any more: every minute those that are scheduled unless the last call still runs, and a
 * push when Drive feels like it.
 */
export const callOnSchedule = async (
  deployment: Deployment,
  quietAfter: number,
  everyMinute: () => Promise<void>,
): Promise<void> => {
  const { clock, database } = deployment.sweep;
  const running = new Map<string, Promise<void>>();
  const call = (name: string, work: () => Promise<void>): void => {
    if (running.has(name)) return;
    running.set(
      name,
      work().finally(() => running.delete(name)),
    );
  };
  const inInstance = instances((workbook) => deployment.deadly && workbook === hostileWorkbook(deployment));
  const channel = (await loadFeed(database))?.channel?.id ?? '';
  for (let tick = 0; clock.now() < quietAfter || running.size > 0 || !(await atRest(deployment.sweep)); tick++) {
    call('sweep', () => inInstance(deployment.sweep, (world) => sweep(world, {})));
    call('publish', () => inInstance(deployment.publish, (world) => publish(world, {})));
    if (tick % (pushEvery / minute) === 0)
      call('push', () =>
        inInstance(deployment.push, (world) => onDriveChange(world, { 'x-goog-channel-id': channel })),
      );
    await everyMinute();
    await clock.sleep(minute);
  }
};

export interface Kept {
  /** Libraries whose last figure is not stored, or not in the edition that was published last. */
  readonly lost: number;
  readonly unpublished: number;
}

const isStored = async ({ database }: World, library: string, figure: number): Promise<boolean> => {
  const counted = (await database.submissions.doc(submissionKey(library, quarter)).get()).data()?.counted;
  return counted?.observations.find(({ measure }) => measure === 'borrowing_unfilled')?.value === figure;
};

/** @param figure what every library typed last. */
export const keptBy = async (
  { sweep: world, libraries }: Deployment,
  time: VirtualTime,
  figure: number,
): Promise<Kept> => {
  const ids = librariesOf(libraries).map(({ id }) => id);
  const stored = await time.until(Promise.all(ids.map((id) => isStored(world, id, figure))));
  const published = (await time.until(loadPublication(world.database, quarter)))?.newest.revisions ?? {};
  return {
    lost: stored.filter((each) => !each).length,
    unpublished: ids.filter((id) => published[submissionKey(id, quarter)] === undefined).length,
  };
};
