import { channelIdUntil, channelToken } from '../google/identity.ts';
import { attempt } from '../google/trouble.ts';
import { forgetFormerChannel, loadFeed, replaceChannel } from '../store/registry.ts';
import type { FeedDocument } from '../store/work-documents.ts';
import type { World } from './ports.ts';

type Channel = NonNullable<FeedDocument['channel']>;

const day = 24 * 60 * 60 * 1000;
/** Drive allows seven days at most; a channel is replaced when less than three are left, so two nights may be missed. */
const lifetime = 7 * day - 60_000;
const renewBefore = 3 * day;

/** A push counts when it is of the channel that we keep, or of the one before it, until that has ended. */
export const isOpenChannel = ({ channel, formerChannel }: FeedDocument, id: string, now: number): boolean =>
  [channel, formerChannel].some((known) => known?.id === id && known.expiresAt > now);

/** What cannot be stopped any more has stopped; a passing fault leaves it to the next day. */
const stop = async ({ drive }: World, { id, resourceId }: Pick<Channel, 'id' | 'resourceId'>): Promise<boolean> => {
  const stopped = await attempt(() => drive.stop(id, resourceId));
  return stopped.ok || stopped.reason !== 'passing';
};

const stopFormer = async (world: World, former: Channel): Promise<void> => {
  const ended = former.expiresAt <= world.clock.now();
  if (ended || (await stop(world, former))) await forgetFormerChannel(world.database);
};

const addressOf = ({ functionsOrigin }: World): string => `${functionsOrigin}/onDriveChange`;

/** It ends soon, or its pushes go where we are no longer. */
const isOutlived = (world: World, { expiresAt, address }: Channel): boolean =>
  expiresAt - world.clock.now() <= renewBefore || address !== addressOf(world);

const renew = async (world: World, { pageToken, channel: old }: FeedDocument): Promise<void> => {
  const { database, drive, clock, log } = world;
  const expiresAt = clock.now() + lifetime;
  const id = channelIdUntil(expiresAt);
  const address = addressOf(world);
  const opened = await drive.watch(pageToken, {
    id,
    token: channelToken(world.pushSecret, id),
    address,
    expiresAt,
  });
  if (!(await replaceChannel(database, old, { id, address, ...opened }))) {
    await stop(world, { id, resourceId: opened.resourceId });
    return;
  }
  log.channelOpened({ channel: id, expires: opened.expiresAt });
  if (old) await stopFormer(world, old);
};

/**
 * Keeps one notification channel open, to where the functions answer now: the new one before the old one ends, then the old
 * one is stopped.
 */
export const keepChannel = async (world: World): Promise<void> => {
  const feed = await loadFeed(world.database);
  if (!feed) return;
  if (feed.formerChannel) await stopFormer(world, feed.formerChannel);
  if (feed.channel && !isOutlived(world, feed.channel)) return;
  await renew(world, feed);
};
