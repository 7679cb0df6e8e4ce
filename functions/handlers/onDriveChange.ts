import { drain } from '../flow/drain.ts';
import { isOpenChannel } from '../flow/keep-channel.ts';
import { readFeed } from '../flow/read-feed.ts';
import { loadFeed } from '../store/registry.ts';
import { type Job, Refused } from './gate.ts';

/** A push is a hint: it wakes the reader of the change feed, and says nothing itself. */
export const onDriveChange: Job = async (world, headers) => {
  const feed = await loadFeed(world.database);
  const channel = String(headers['x-goog-channel-id']);
  if (!feed || !isOpenChannel(feed, channel, world.clock.now())) throw new Refused('unknown or expired channel');
  await readFeed(world);
  await drain(world);
};
