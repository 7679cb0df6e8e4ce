import { drain } from '../flow/drain.ts';
import { readFeed } from '../flow/read-feed.ts';
import type { Job } from './gate.ts';

/** Behind every push that was late or lost: the feed is read and the due list emptied. */
export const sweep: Job = async (world) => {
  await readFeed(world);
  await drain(world);
};
