import { drain } from '../../../functions/flow/drain.ts';
import { readFeed } from '../../../functions/flow/read-feed.ts';
import { completeForm } from '../../example/complete-form.ts';
import type { Finding } from './finding.ts';
import { openedAt, settle, startGroup } from './group.ts';
import { startVirtualTime } from './virtual-time.ts';

/** One behind the other, from a change to its answer: Google's three, and the store's, which must know before we write. */
const roundTripsMax = 18;
/** The feed, the read, the write: no less will do. */
export const unavoidable = 3;

const roundTrip = 1_000;

/** Round trips that wait for one another, counted on a clock on which nothing else takes time. */
export const wayFindings = async (): Promise<Finding[]> => {
  const time = startVirtualTime(openedAt);
  const group = await startGroup(1, time.clock.now);
  const google = `http://${await time.wayTo(new URL(group.google.origin).host)}/`;
  const addresses = { SHEETS_ROOT_URL: google, DRIVE_ROOT_URL: google, FIRESTORE: await time.wayTo(group.firestore) };
  const world = group.open(time.clock, addresses);
  await time.until(group.provision(world));
  await time.until(settle(world));
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
        if (given[0] === group.workbooks[0]) answeredAt = time.clock.now();
        return applied;
      },
    },
  };
  await time.until(readFeed(timed).then(() => drain(timed)));
  const [trips, all] = [(answeredAt - before) / roundTrip, (time.clock.now() - before) / roundTrip];
  time.setRoundTrip(0);
  await group.close();
  time.close();
  if (trips === 0) throw new Error('The change was not answered');
  return [
    {
      name: 'round trips, one behind the other, from the feed to the answer in the sheet',
      ours: trips.toFixed(0),
      beside: `${unavoidable} of them must be; ${all.toFixed(0)} until the function ends`,
      ratio: trips / unavoidable,
      bound: `≤ ${roundTripsMax}`,
      holds: trips <= roundTripsMax,
    },
  ];
};
