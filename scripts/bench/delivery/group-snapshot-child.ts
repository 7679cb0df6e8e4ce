import type { Quarter } from '../../../domain/calendar/quarter.ts';
import { systemClock } from '../../../functions/clock.ts';
import { parseConfig } from '../../../functions/config.ts';
import { createConnections } from '../../../functions/connections.ts';
import { loadGroupSnapshot } from '../../../functions/statistic/group-snapshot.ts';

/** What it took to load what a publication is made from. */
export interface Loaded {
  readonly submissions: number;
  /** Processor time of this process. */
  readonly milliseconds: number;
  /** The most that this process has held so far. */
  readonly megabytesMax: number;
}

/** A process that does nothing else, as often as it is told. */
const world = createConnections(parseConfig(process.env), systemClock, () => {});

process.on('message', async ({ until }: { until: Quarter }) => {
  const before = process.cpuUsage();
  const { submissions } = await loadGroupSnapshot(world, until);
  const { user, system } = process.cpuUsage(before);
  const loaded: Loaded = {
    submissions: submissions.length,
    milliseconds: (user + system) / 1000,
    megabytesMax: process.resourceUsage().maxRSS / 1024,
  };
  process.send?.(loaded);
});
