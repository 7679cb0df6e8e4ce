import { channelIdUntil, channelToken, endOfChannel } from '../google/identity.ts';
import { attempt } from '../google/trouble.ts';
import type { World } from '../ports.ts';
import type { FeedDocument } from '../store/queue/work-documents.ts';
import {
  forgetFormerChannel,
  forgetOpening,
  loadFeed,
  noteOpening,
  replaceChannel,
} from '../store/register/registry.ts';

type Channel = NonNullable<FeedDocument['channel']>;

const day = 24 * 60 * 60 * 1000;
/** Drive allows seven days at most; a channel is replaced when less than three are left, so two nights may be missed. */
const lifetime = 7 * day - 60_000;
const renewBefore = 3 * day;

/** Whether a push comes from the present or the former channel, before its end. */
export const isOpenChannel = ({ channel, formerChannel }: FeedDocument, id: string, now: number): boolean =>
  [channel, formerChannel].some((known) => known?.id === id && known.expiresAt > now);

/** Returns false after a transient failure, to try again the next day. A channel that no longer exists counts as stopped. */
const stop = async ({ drive }: World, { id, resourceId }: Pick<Channel, 'id' | 'resourceId'>): Promise<boolean> => {
  const stopped = await attempt(() => drive.stop(id, resourceId));
  return stopped.ok || stopped.reason !== 'passing';
};

const stopFormer = async (world: World, former: Channel): Promise<void> => {
  const ended = former.expiresAt <= world.clock.now();
  if (ended || (await stop(world, former))) await forgetFormerChannel(world.database);
};

/** Stops a channel that was opened but never stored. */
const stopOpened = async (world: World, opened: Pick<Channel, 'id' | 'resourceId'>): Promise<void> => {
  const ended = (endOfChannel(opened.id) ?? 0) <= world.clock.now();
  if (ended || (await stop(world, opened))) await forgetOpening(world.database, opened.id);
};

const addressOf = ({ functionsOrigin }: World): string => `${functionsOrigin}/onDriveChange`;

/** Whether the channel ends soon, or its pushes go to a former address. */
const isOutlived = (world: World, { expiresAt, address }: Channel): boolean =>
  expiresAt - world.clock.now() <= renewBefore || address !== addressOf(world);

const renew = async (world: World, { pageToken, channel: old }: FeedDocument): Promise<void> => {
  const { database, drive, clock, log } = world;
  const expiresAt = clock.now() + lifetime;
  const id = channelIdUntil(expiresAt);
  const address = addressOf(world);
  await noteOpening(database, id);
  const opened = await drive.watch(pageToken, {
    id,
    token: channelToken(world.pushSecret, id),
    address,
    expiresAt,
  });
  if (!(await replaceChannel(database, old, { id, address, ...opened }))) {
    await stopOpened(world, { id, resourceId: opened.resourceId });
    return;
  }
  log.channelOpened({ channel: id, expires: opened.expiresAt });
  if (old) await stopFormer(world, old);
};

/**
 * Stops what was opened and never came into use: whoever opened it died of it, or never heard that it was open.
 * All channels of an account watch the same resource, its change feed, so the one in use names it. Should Google know the
 * channel by another, it answers 404, and the channel ends by itself within a week: till then its pushes are refused. Whoever
 * is still opening one now has not put it in the place of the channel that is in use, and cannot any more.
 */
const stopUnused = async (world: World): Promise<void> => {
  const feed = await loadFeed(world.database);
  if (!feed?.channel) return;
  const { resourceId } = feed.channel;
  for (const id of feed.opening ?? []) await stopOpened(world, { id, resourceId });
};

/**
 * Keeps one notification channel open, to where the functions answer now: the new one before the old one ends, then the old
 * one is stopped.
 */
export const keepChannel = async (world: World): Promise<void> => {
  const feed = await loadFeed(world.database);
  if (!feed) return;
  if (feed.formerChannel) await stopFormer(world, feed.formerChannel);
  if (!feed.channel || isOutlived(world, feed.channel)) await renew(world, feed);
  await stopUnused(world);
};
