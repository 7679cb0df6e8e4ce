import { randomUUID } from 'node:crypto';
import { channelToken } from '../google/identity.ts';
import { loadFeed, saveChannel } from '../store/registry.ts';
import type { World } from './ports.ts';

const day = 24 * 60 * 60 * 1000;
/** Drive allows seven days at most; a channel is replaced when less than three are left, so two nights may be missed. */
const lifetime = 7 * day - 60_000;
const renewBefore = 3 * day;

/** Keeps one notification channel open: the new one before the old one ends, then the old one is stopped. */
export const keepChannel = async (world: World): Promise<void> => {
  const { database, drive, clock, log } = world;
  const feed = await loadFeed(database);
  if (!feed) return;
  const old = feed.channel;
  if (old && old.expiresAt - clock.now() > renewBefore) return;
  const id = randomUUID();
  const opened = await drive.watch(feed.pageToken, {
    id,
    token: channelToken(world.pushSecret, id),
    address: `${world.functionsOrigin}/onDriveChange`,
    expiresAt: clock.now() + lifetime,
  });
  await saveChannel(database, { id, ...opened });
  log.channelOpened({ channel: id, expires: opened.expiresAt });
  if (old && old.expiresAt > clock.now()) await drive.stop(old.id, old.resourceId);
};
