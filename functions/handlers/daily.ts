import type { HttpFunction } from '@google-cloud/functions-framework';
import { drain } from '../flow/drain.ts';
import { keepChannel } from '../flow/keep-channel.ts';
import { markEveryWorkbook, openQuarter } from '../flow/open-quarter.ts';
import type { World } from '../flow/ports.ts';
import { readFeed } from '../flow/read-feed.ts';
import { privateFunction } from './private.ts';

/** Opens the quarter just ended, keeps the channel open, and looks at every workbook once. */
export const daily = (world: World): HttpFunction =>
  privateFunction('daily', world, async () => {
    await openQuarter(world);
    await keepChannel(world);
    await readFeed(world);
    await markEveryWorkbook(world);
    await drain(world);
  });
