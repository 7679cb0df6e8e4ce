import { systemClock } from '../../../functions/clock.ts';
import { onDriveChange } from '../../../functions/handlers/on-drive-change.ts';
import { publish } from '../../../functions/handlers/publish.ts';
import { sweep } from '../../../functions/handlers/sweep.ts';
import { loadFeed } from '../../../functions/store/register/registry.ts';
import { completeForm } from '../../example/complete-form.ts';
import type { Finding } from './finding.ts';
import { openedAt, settle, startGroup } from './group.ts';
import { tallyTo } from './tally.ts';

/** Free every day, for one database (docs/measurements.md): a change takes its part of the scarcer. */
const free = { reads: 50_000, writes: 20_000 };
const libraries = 3;

const finding = (
  name: string,
  { reads, writes, calls }: { reads: number; writes: number; calls: number },
): Finding => ({
  name: `Firestore, ${name}: documents read, written`,
  ours: `${reads}, ${writes}`,
  beside: `${calls} calls; ${Math.floor(Math.min(free.reads / reads, free.writes / writes))} a day are free`,
  ratio: 0,
  bound: '',
  holds: true,
});

/** What the store is asked for, counted on the way to it: by a change, by a minute in which nothing happened, by publishing. */
export const documentFindings = async (): Promise<Finding[]> => {
  const ahead = openedAt - Date.now();
  const clock = { ...systemClock, now: () => Date.now() + ahead };
  const group = await startGroup(libraries, clock.now);
  const way = await tallyTo(group.firestore);
  const world = group.open(clock, { FIRESTORE: way.host });
  await group.provision(world);
  await settle(world);
  const channel = (await loadFeed(world.database))?.channel?.id ?? '';
  const counted = async (work: () => Promise<void>) => {
    const before = { ...way.tally };
    await work();
    const { reads, writes, calls } = way.tally;
    return { reads: reads - before.reads, writes: writes - before.writes, calls: calls - before.calls };
  };
  const push = (): Promise<void> => onDriveChange(world, { 'x-goog-channel-id': channel });
  await group.type(group.workbooks[0] ?? '', { ...completeForm(1), done: true });
  const change = await counted(async () => {
    await push();
    await push();
  });
  const publication = await counted(() => publish(world, {}));
  await settle(world);
  const idle = await counted(async () => {
    await sweep(world, {});
    await publish(world, {});
  });
  await group.close();
  way.close();
  return [
    finding('a changed questionnaire, its echo included', change),
    finding(`publishing what changed, ${libraries} libraries`, publication),
    finding('a minute in which nothing happened', idle),
  ];
};
