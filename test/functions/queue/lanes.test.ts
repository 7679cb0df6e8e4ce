import { describe, expect, it } from 'vitest';
import { openLanes } from '../../../functions/queue/concurrency-limit.ts';

/** Work runs in a limited number of parallel lanes. */

/** A piece of work that ends on demand. */
const piece = () => {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  return { work: () => promise, end: resolve, fail: (reason: string) => reject(new Error(reason)) };
};

const settled = async (waiting: Promise<unknown>): Promise<boolean> => {
  const later = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 5));
  return Promise.race([waiting.then(() => true), later]);
};

describe('lanes', () => {
  it('have room until as many are at work as there are lanes, and again when one has ended', async () => {
    const lanes = openLanes(2);
    const [one, other] = [piece(), piece()];
    lanes.start(one.work);
    expect(await settled(lanes.free())).toBe(true);
    lanes.start(other.work);
    const room = lanes.free();
    expect(await settled(room)).toBe(false);
    other.end();
    await room;
    expect(lanes.underWay()).toBe(1);
  });

  it('begin nothing more when one has failed, and end only when the others have', async () => {
    const lanes = openLanes(2);
    const [one, other] = [piece(), piece()];
    lanes.start(one.work);
    lanes.start(other.work);
    one.fail('a fault');
    await lanes.oneEnded();
    await expect(lanes.free()).rejects.toThrow('a fault');
    const ended = lanes.end();
    const told = expect(ended).rejects.toThrow('a fault');
    expect(await settled(ended.catch(() => {}))).toBe(false);
    other.end();
    await told;
    expect(lanes.underWay()).toBe(0);
  });
});
