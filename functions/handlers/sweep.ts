import type { World } from '../ports.ts';
import { drain } from '../queue/drain.ts';
import { readFeed } from '../queue/read-feed.ts';
import { recordHealth } from '../queue/record-health.ts';
import { loadHealth } from '../store/queue/health.ts';
import { waitingSince } from '../store/queue/waiting.ts';
import { checks } from './checks.ts';
import type { Job } from './gate.ts';

/** How long a sweep waits for calls: until the next sweep, so that one always runs at a deadline. */
const waitMillisecondsMax = 55_000;

/** After this many milliseconds without the nightly work, sweep reports it: Cloud Monitoring cannot watch for a day. */
export const dailySilentAfter = 26 * 60 * 60 * 1000;

const reportSilentDaily = async ({ database, clock, log }: World): Promise<void> => {
  const { dailyAt } = await loadHealth(database);
  if (dailyAt !== null && clock.now() - dailyAt > dailySilentAfter)
    log.dailySilent({ since: new Date(dailyAt).toISOString() });
};

/**
 * Reads the feed and empties the due list, in case a push was late or lost. While Drive does not answer, it still checks
 * what is due already, but does not count as a sweep.
 */
export const sweep: Job = async (world) => {
  const sweptAt = world.clock.now();
  const [feed] = await Promise.allSettled([readFeed(world)]);
  const changes = feed.status === 'fulfilled' ? feed.value : 0;
  const drained = await drain(world, checks, { patientUntil: sweptAt + waitMillisecondsMax, expectsWork: changes > 0 });
  if (feed.status === 'rejected') throw feed.reason;
  const oldestDueAt = await waitingSince(world.database, world.clock.now());
  await recordHealth(world, drained, { sweptAt, oldestDueAt });
  await reportSilentDaily(world);
};
