import { drain } from '../queue/drain.ts';
import { keepChannel } from '../queue/keep-channel.ts';
import { noteShared } from '../queue/note-shared.ts';
import { readFeed } from '../queue/read-feed.ts';
import { markEveryWorkbook, openQuarter } from '../statistic/open-quarter.ts';
import { noteHealth } from '../store/queue/health.ts';
import { checks } from './checks.ts';
import type { Job } from './gate.ts';
import { type Step, takeSteps } from './steps.ts';

const steps: readonly Step[] = [
  openQuarter,
  keepChannel,
  readFeed,
  noteShared,
  markEveryWorkbook,
  (world) => drain(world, checks),
];

/** Opens the quarter that just ended, renews the channel, and checks every workbook. */
export const daily: Job = async (world) => {
  await takeSteps('Daily work', steps, world);
  await noteHealth(world.database, { dailyAt: world.clock.now() });
};
