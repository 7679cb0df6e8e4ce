import { beforeEach, describe, expect, it } from 'vitest';
import { beginPublishing, endPublishing } from '../../../../functions/store/publications/publishing.ts';
import { loadSummary, saveSummary } from '../../../../functions/store/register/registry.ts';
import { openStore } from '../rooms.ts';

/** The store knows which marks have been published. */

const database = await openStore();
const began = Date.UTC(2026, 3, 20, 9);
const minute = 60_000;
/** As long as a publication may write. */
const lifetime = 10 * minute;

beforeEach(() =>
  saveSummary(database, { version: 1, marks: 7, publishedMarks: 0, statisticId: null, secretariatId: null }),
);

const published = async () => (await loadSummary(database))?.publishedMarks;
const begin = (after: number) => beginPublishing(database, began + after);

describe('which marks have been published', () => {
  it('is known when one has published alone', async () => {
    await endPublishing(database, await begin(0), 7);
    expect(await published()).toBe(7);
  });

  it('is known though the answer that it had ended was lost, and all is done once more', async () => {
    const one = await begin(0);
    await endPublishing(database, one, 7);
    await endPublishing(database, one, 7);
    expect(await published()).toBe(7);
  });

  it('is in doubt after two at once, until one has published alone', async () => {
    const [one, other] = [await begin(0), await begin(minute)];
    await endPublishing(database, other, 7);
    await endPublishing(database, one, 7);
    expect(await published()).toBe(-1);
    await endPublishing(database, await begin(2 * minute), 7);
    expect(await published()).toBe(7);
  });

  it.each<readonly [string, readonly ('slow' | 'next')[]]>([
    ['after the next has', ['next', 'slow']],
    ['while the next is at it', ['slow', 'next']],
  ])('is in doubt when one that stood still for longer than it may run ends %s', async (_, order) => {
    const begun = { slow: await begin(0), next: await begin(lifetime) };
    expect(begun.next.alone).toBe(true);
    for (const each of order) await endPublishing(database, begun[each], each === 'slow' ? 6 : 7);
    expect(await published()).toBe(-1);
    await endPublishing(database, await begin(lifetime + minute), 7);
    expect(await published()).toBe(7);
  });

  it('is known again when whoever did not end can write no more', async () => {
    await begin(minute);
    await endPublishing(database, await begin(lifetime + minute), 8);
    expect(await published()).toBe(8);
  });
});
