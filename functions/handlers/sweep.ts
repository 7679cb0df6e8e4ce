import type { HttpFunction } from '@google-cloud/functions-framework';
import { drain } from '../flow/drain.ts';
import type { World } from '../flow/ports.ts';
import { readFeed } from '../flow/read-feed.ts';
import { privateFunction } from './private.ts';

/** Behind every push that was late or lost: the feed is read and the due list emptied. */
export const sweep = (world: World): HttpFunction =>
  privateFunction('sweep', world, async () => {
    await readFeed(world);
    await drain(world);
  });
