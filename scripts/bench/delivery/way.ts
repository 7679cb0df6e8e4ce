import { onDriveChange } from '../../../functions/handlers/on-drive-change.ts';
import { loadFeed } from '../../../functions/store/register/registry.ts';
import { completeForm } from '../../example/complete-form.ts';
import type { Finding } from './finding.ts';
import { openedAt, settle, startGroup } from './group.ts';
import { startVirtualTime } from './virtual-time.ts';

/**
 * From a push to the answer, each of which must know what the one before it said; what can be asked together counts once. A
 * transaction of Firestore is two, a read and a commit, and each of those three is a guarantee of ARCHITECTURE.md.
 */
const unavoidableSteps = [
  ['the channel and the page token, from the store: a push is only a hint', 1],
  ['the change feed, from Drive: it is the truth', 1],
  ['the page token moves on in the transaction that marks the workbook due (guarantee 1)', 2],
  ['a lease, a number and the minute’s calls, taken before the read (guarantees 1 and 3)', 2],
  ['the workbook, from Sheets, and beside it whose it is and which quarters are open', 1],
  ['what was stored of the quarters that stand in it', 1],
  ['stored only if its number is still the newest, and before anything is said (guarantee 3)', 2],
  ['the answer, to Sheets', 1],
] as const;
export const unavoidable = unavoidableSteps.reduce((sum, [, trips]) => sum + trips, 0);

/** Milliseconds; a network's, for the minute's calls are granted by the clock too. */
const roundTrip = 150;

/** Round trips that wait for one another, counted on a clock on which nothing else takes time. */
export const wayFindings = async (): Promise<Finding[]> => {
  const time = startVirtualTime(openedAt);
  const group = await startGroup(1, time.clock.now);
  const google = `http://${await time.wayTo(new URL(group.origin).host)}/`;
  const addresses = { SHEETS_ROOT_URL: google, DRIVE_ROOT_URL: google, FIRESTORE: await time.wayTo(group.firestore) };
  const world = group.open(time.clock, addresses);
  await time.until(group.provision(world));
  await time.until(settle(world));
  const channel = (await time.until(loadFeed(world.database)))?.channel?.id ?? '';
  await group.type(group.workbooks[0] ?? '', completeForm(1));
  time.setRoundTrip(roundTrip);
  const before = time.clock.now();
  let answeredAt = before;
  const { apply } = world.sheets;
  const timed = {
    ...world,
    sheets: {
      ...world.sheets,
      apply: async (...given: Parameters<typeof apply>) => {
        const applied = await apply(...given);
        if (given[0].id === group.workbooks[0]) answeredAt = time.clock.now();
        return applied;
      },
    },
  };
  await time.until(onDriveChange(timed, { 'x-goog-channel-id': channel }));
  const [trips, all] = [(answeredAt - before) / roundTrip, (time.clock.now() - before) / roundTrip];
  time.setRoundTrip(0);
  await group.close();
  time.close();
  if (trips === 0) throw new Error('The change was not answered');
  return [
    {
      name: 'round trips, one behind the other, from the push to the answer in the sheet',
      ours: trips.toFixed(0),
      beside: `${all.toFixed(0)} until the function ends`,
      ratio: trips / unavoidable,
      bound: `≤ ${unavoidable}, the unavoidable`,
      holds: trips <= unavoidable,
    },
  ];
};
