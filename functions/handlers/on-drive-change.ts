import { drain } from '../queue/drain.ts';
import { isOpenChannel } from '../queue/keep-channel.ts';
import { readFeed } from '../queue/read-feed.ts';
import { recordHealth } from '../queue/record-health.ts';
import { loadFeed } from '../store/register/registry.ts';
import { checks } from './checks.ts';
import { type Job, Refused } from './gate.ts';

/** Reads the change feed after a push, which says nothing itself, and checks what is due. */
export const onDriveChange: Job = async (world, headers) => {
  const feed = await loadFeed(world.database);
  const channel = String(headers['x-goog-channel-id']);
  const pushedAt = world.clock.now();
  if (!feed || !isOpenChannel(feed, channel, pushedAt)) throw new Refused('unknown or expired channel');
  const changes = await readFeed(world, feed);
  const drained = await drain(world, checks, { expectsWork: changes > 0, isShared: true });
  // Also when the sweep, which looks every minute, was first: that Google tells at all is what is kept.
  await recordHealth(world, drained, { pushedAt });
};
