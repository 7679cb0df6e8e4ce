import { beforeEach, describe, expect, it } from 'vitest';
import { publish } from '../../../functions/handlers/publish.ts';
import type { World } from '../../../functions/ports.ts';
import { markFilesDue } from '../../../functions/store/publications/board-files.ts';
import { loadHealth, noteHealth } from '../../../functions/store/queue/health.ts';
import { addWorkbook, loadSummary, saveSummary } from '../../../functions/store/register/registry.ts';
import { openStore } from '../store/rooms.ts';

/** The function `publish` also writes board files that are due. */

/** Files are due, and nothing else. */
const database = await openStore();
const now = Date.UTC(2026, 3, 20, 9);
beforeEach(async () => {
  await database.firestore.recursiveDelete(database.health);
  await saveSummary(database, { version: 1, marks: 1, publishedMarks: 1, statisticId: null, secretariatId: null });
  const batch = database.firestore.batch();
  markFilesDue(database, batch, { period: '2026-Q1' }, 'edition 1');
  await batch.commit();
});

const poisoned = {
  get summary(): World['database']['summary'] {
    throw new Error('no view');
  },
};

const worldWith = (own: World['database'], write: () => Promise<{ ok: true; value: undefined }>) => {
  let asked = 0;
  const asking = () => {
    asked++;
    return write();
  };
  const world = { database: own, clock: { now: () => now }, files: { write: asking } } as unknown as World;
  return { world, asked: () => asked };
};

const written = () => Promise.resolve({ ok: true as const, value: undefined });
const publishedAt = async () => (await loadHealth(database)).publishedAt;

it('The board’s files are asked for though nothing can be published, which is told of and not taken for a publication', async () => {
  const own = Object.defineProperties({ ...database }, Object.getOwnPropertyDescriptors(poisoned));
  const { world, asked } = worldWith(own, written);
  await expect(publish(world, {})).rejects.toThrow('Publication failed: Error: no view');
  expect([asked(), await publishedAt()]).toEqual([1, null]);
});

it('A publication and files that both fail are both reported', async () => {
  const own = Object.defineProperties({ ...database }, Object.getOwnPropertyDescriptors(poisoned));
  const { world } = worldWith(own, () => Promise.reject(new Error('no ink')));
  await expect(publish(world, {})).rejects.toThrow('Publication failed: Error: no view; Error: no ink');
});

it('When all goes well it is noted when that was', async () => {
  const { world, asked } = worldWith(database, written);
  await publish(world, {});
  expect([asked(), await publishedAt()]).toEqual([1, now]);
});

describe('When nothing was published for more than half an hour', () => {
  const minute = 60_000;
  /** Calls are never granted, so the publication that is due never comes about. */
  const waiting = (): World => {
    let at = now;
    const clock = {
      now: () => at,
      sleep: async (milliseconds: number) => {
        at += milliseconds;
      },
    };
    return {
      ...worldWith(database, written).world,
      clock,
      budget: { reserve: async () => at + minute },
    } as unknown as World;
  };
  const told = async () => {
    const [health, summary, secretariat] = await Promise.all([
      loadHealth(database),
      loadSummary(database),
      database.workbooks.doc('secretariat').get(),
    ]);
    return { told: health.told, marks: summary?.marks, due: secretariat.data()?.dueAt !== null };
  };
  const begin = async (minutes: number) => {
    await saveSummary(database, {
      version: 1,
      marks: 2,
      publishedMarks: 1,
      statisticId: null,
      secretariatId: 'secretariat',
    });
    await addWorkbook(database, { id: 'secretariat', kind: 'secretariat', library: null }, now);
    await database.workbooks.doc('secretariat').update({ dueAt: null });
    await noteHealth(database, { publishedAt: now - minutes * minute });
  };

  it('the look at Secretariaat is to tell it, once', async () => {
    await begin(31);
    for (let times = 0; times < 2; times++) {
      await publish(waiting(), {});
      expect(await told()).toEqual({ told: 'unpublished', marks: 3, due: true });
    }
    expect(await publishedAt()).toBe(now - 31 * minute);
  });

  it('and when it is, that is told by itself, once', async () => {
    await begin(31);
    await publish(waiting(), {});
    await database.summary.doc('current').update({ publishedMarks: 3 });
    await publish(waiting(), {});
    expect([await publishedAt(), (await told()).told]).toEqual([now, 'unpublished']);
    await publish(waiting(), {});
    await publish(waiting(), {});
    expect(await told()).toMatchObject({ told: 'well', marks: 4 });
  });

  it('for half an hour nobody is troubled', async () => {
    await begin(30);
    await publish(waiting(), {});
    expect(await told()).toEqual({ told: null, marks: 2, due: false });
  });
});
