import { drain } from '../flow/drain.ts';
import { readFeed } from '../flow/read-feed.ts';
import type { Job } from './gate.ts';

/** It may wait for new calls until the next one comes: so somebody is awake all through a deadline's rush. */
const patience = 55_000;

/** Behind every push that was late or lost: the feed is read and the due list emptied. */
export const sweep: Job = async (world) => {
  const patientUntil = world.clock.now() + patience;
  await readFeed(world);
  await drain(world, patientUntil);
};
