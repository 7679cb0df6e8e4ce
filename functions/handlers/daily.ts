import { faultTitle } from '../fault.ts';
import { drain } from '../flow/drain.ts';
import { keepChannel } from '../flow/keep-channel.ts';
import { noteEditors } from '../flow/note-editors.ts';
import { markEveryWorkbook, openQuarter } from '../flow/open-quarter.ts';
import type { World } from '../flow/ports.ts';
import { readFeed } from '../flow/read-feed.ts';
import type { Job } from './gate.ts';

const steps: readonly ((world: World) => Promise<unknown>)[] = [
  openQuarter,
  keepChannel,
  readFeed,
  noteEditors,
  markEveryWorkbook,
  (world) => drain(world),
];

/**
 * Opens the quarter just ended, keeps the channel open, and looks at every workbook once. A step that fails does not
 * keep the next from being taken; the caller hears of it and calls again, which repeats no harm.
 */
export const daily: Job = async (world) => {
  const faults: unknown[] = [];
  for (const step of steps) await step(world).catch((fault: unknown) => faults.push(fault));
  if (faults.length > 0) throw new AggregateError(faults, `Daily work failed: ${faults.map(faultTitle).join('; ')}`);
};
