import { drain } from '../flow/drain.ts';
import { keepChannel } from '../flow/keep-channel.ts';
import { noteShared } from '../flow/note-shared.ts';
import { markEveryWorkbook, openQuarter } from '../flow/open-quarter.ts';
import { readFeed } from '../flow/read-feed.ts';
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

/** Opens the quarter just ended, keeps the channel open, and looks at every workbook once. */
export const daily: Job = (world) => takeSteps('Daily work', steps, world);
