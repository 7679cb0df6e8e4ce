import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attempt } from '../../../functions/google/trouble.ts';
import type { World } from '../../../functions/ports.ts';
import { keepChannel } from '../../../functions/queue/keep-channel.ts';
import { loadFeed } from '../../../functions/store/register/registry.ts';
import { type SmallWorld, startSmallWorld } from '../../lab/small-world.ts';

/**
 * A notification channel that was opened but never used is stopped; otherwise Drive would send its
 * pushes for a week.
 */
let world: SmallWorld;
let began: number;
beforeAll(async () => {
  world = await startSmallWorld();
  began = world.local.world.clock.now();
});
afterAll(() => world.close());

const day = 24 * 60 * 60 * 1000;
let nights = 0;
/** Five nights later than the last time, when a channel is renewed. */
const later = (): World => {
  nights += 5;
  const now = began + nights * day;
  return { ...world.local.world, clock: { ...world.local.world.clock, now: () => now } };
};

const opened: string[] = [];
/** Runs between the opening of a channel and the note of it in the store. */
const afterOpening = (own: World, act: () => Promise<void>): World => {
  const watch: World['drive']['watch'] = async (token, channel) => {
    const answer = await own.drive.watch(token, channel);
    opened.push(channel.id);
    await act();
    return answer;
  };
  return { ...own, drive: { ...own.drive, watch } };
};
const die = () => Promise.reject(new Error('died'));

const feedNow = async () => {
  const feed = await loadFeed(world.local.world.database);
  if (!feed?.channel) throw new Error('no channel');
  return { ...feed, channel: feed.channel };
};

/** Whether the local Drive still knew the channel; afterwards it does not. */
const wasOpen = async (id: string): Promise<boolean> => {
  const { resourceId } = (await feedNow()).channel;
  return (await attempt(() => world.local.world.drive.stop(id, resourceId))).ok;
};

const stoppedLater = async (own: World, refusal: object): Promise<void> => {
  await expect(keepChannel(afterOpening(own, die))).rejects.toThrow('died');
  const stop = () => Promise.reject(Object.assign(new Error('refused'), refusal));
  await keepChannel({ ...own, drive: { ...own.drive, stop } });
  expect((await feedNow()).opening).toEqual([opened.at(-1)]);
  await keepChannel(own);
};

describe('a channel that never came into use', () => {
  it.each<readonly [string, (own: World) => Promise<unknown>]>([
    [
      'since its opener died is stopped the next night',
      async (own) => {
        await expect(keepChannel(afterOpening(own, die))).rejects.toThrow('died');
        await keepChannel(own);
      },
    ],
    ['since another was first is stopped at once', (own) => keepChannel(afterOpening(own, () => keepChannel(own)))],
    ['and cannot be stopped now is stopped the night after', (own) => stoppedLater(own, { status: 503 })],
    [
      'and cannot be stopped since we asked too often is stopped the night after',
      (own) =>
        stoppedLater(own, {
          status: 403,
          response: { data: { error: { errors: [{ reason: 'rateLimitExceeded' }] } } },
        }),
    ],
  ])('%s', async (_, renew) => {
    await renew(later());
    const { channel, formerChannel, opening } = await feedNow();
    const unused = opened.at(-1) ?? '';
    expect(channel.id).not.toBe(unused);
    expect([formerChannel, opening]).toEqual([null, []]);
    expect([await wasOpen(unused), await wasOpen(channel.id)]).toEqual([false, true]);
  });
});
