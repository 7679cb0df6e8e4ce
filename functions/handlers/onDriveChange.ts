import type { HttpFunction } from '@google-cloud/functions-framework';
import { drain } from '../flow/drain.ts';
import type { World } from '../flow/ports.ts';
import { readFeed } from '../flow/read-feed.ts';
import { isChannelToken } from '../google/identity.ts';
import { answer } from './private.ts';

/** Who sent it is only known by the channel's token, which nobody can make who does not know our secret. */
const refusal = (secret: string, headers: Readonly<Record<string, unknown>>): string | null => {
  const channel = headers['x-goog-channel-id'];
  const token = headers['x-goog-channel-token'];
  if (typeof channel !== 'string' || typeof token !== 'string') return 'no channel';
  return isChannelToken(secret, channel, token) ? null : 'wrong token';
};

/** A push is a hint: it wakes the reader of the change feed, and says nothing itself. */
export const onDriveChange =
  (world: World): HttpFunction =>
  async (request, response) => {
    const refused = refusal(world.pushSecret, request.headers);
    if (refused) {
      world.log.pushRefused({ reason: refused });
      response.status(403).end();
      return;
    }
    if (request.headers['x-goog-resource-state'] === 'sync') {
      response.status(204).end();
      return;
    }
    await answer(
      'onDriveChange',
      world,
      async () => {
        await readFeed(world);
        await drain(world);
      },
      response,
    );
  };
