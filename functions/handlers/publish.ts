import { askForFiles } from '../files/write-files.ts';
import type { World } from '../ports.ts';
import { watchHealth } from '../secretariat/overview/health.ts';
import { publishChanges } from '../statistic/publish.ts';
import { noteHealth } from '../store/queue/health.ts';
import type { Job } from './gate.ts';
import { takeSteps } from './steps.ts';

/** Noted by itself: the line of health says it when that is long ago. */
const publishAndNote = async (world: World): Promise<void> => {
  if (await publishChanges(world)) await noteHealth(world.database, { publishedAt: world.clock.now() });
};

/**
 * Brings the statistic and the secretary's overview up to date when something has changed since the last time. What cannot be
 * published keeps no files from being written that are due already.
 */
export const publish: Job = async (world) => {
  await takeSteps('Publication', [watchHealth, publishAndNote, askForFiles], world);
};
