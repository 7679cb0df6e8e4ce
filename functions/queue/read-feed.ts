import type { World } from '../ports.ts';
import { advanceFeed } from '../store/queue/feed.ts';
import type { FeedDocument } from '../store/queue/work-documents.ts';
import { loadFeed } from '../store/register/registry.ts';

/** Another reader may have been first; then its token is taken up from there. */
const attemptsMax = 5;

/**
 * Reads what has changed since the last time and marks those workbooks due. The feed is the truth, a push only a hint.
 * @param known where the feed was read on, of who has just loaded it.
 * @returns the number of changes.
 */
export const readFeed = async (world: World, known: FeedDocument | null = null): Promise<number> => {
  const { database, drive, clock, log } = world;
  for (let attempt = 0; attempt < attemptsMax; attempt++) {
    const feed = attempt === 0 && known ? known : await loadFeed(database);
    if (!feed) return 0;
    const { changes, next } = await drive.changesSince(feed.pageToken);
    if (next === feed.pageToken) return 0;
    const step = { from: feed.pageToken, to: next, changes };
    const marked = await advanceFeed(database, step, clock.now());
    if (marked) {
      log.feedRead({ changes: changes.length, due: marked.due, unknown: marked.unknown.length });
      return changes.length;
    }
  }
  return 0;
};
