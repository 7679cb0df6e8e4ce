import type { World } from '../ports.ts';
import { advanceFeed } from '../store/queue/feed.ts';
import type { FeedDocument } from '../store/queue/work-documents.ts';
import { loadFeed } from '../store/register/registry.ts';

/** How often to start again from the new token after another reader advanced the feed first. */
const attemptsMax = 5;

/**
 * Reads the change feed from its stored token and marks the changed workbooks due. A push is only a hint to do so.
 * @param known the feed document, if the caller has just loaded it.
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
