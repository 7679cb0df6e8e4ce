import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '../../../functions/ports.ts';
import { publishChanges, publishPeriod } from '../../../functions/statistic/publish.ts';
import { loadSummary } from '../../../functions/store/register/registry.ts';
import { completeForm, type LibraryId, quarter, showOpenQuarter } from '../../lab/small-world.ts';
import { type FaultsWorld, startFaultsWorld } from '../faults/faults-world.ts';

/**
 * Two who publish at once, though one instance at most is deployed: a new revision beside the old one, or a person. The one
 * with the older figures writes last; its write is our own, by which nobody is woken.
 */
let faulty: FaultsWorld;
let drainer: World;
beforeAll(async () => {
  faulty = await startFaultsWorld();
  drainer = faulty.drainer();
  await showOpenQuarter(faulty.world);
});
afterAll(() => faulty.close());

const minute = 60_000;
let scale = 1;

const handIn = async (library: LibraryId): Promise<void> => {
  await faulty.world.type(library, { ...completeForm(++scale), done: true });
  await faulty.work(drainer);
};

const isDue = async (): Promise<boolean> => {
  const summary = await loadSummary(drainer.database);
  return summary?.marks !== summary?.publishedMarks;
};

const gate = () => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
};

type Apply = World['sheets']['apply'];

/** A publisher that stands still before its write in IBL-statistiek, and after it does what is told. */
const standingStill = (after: (done: Awaited<ReturnType<Apply>>) => ReturnType<Apply>, overview: Apply) => {
  const [reached, goOn, written] = [gate(), gate(), gate()];
  const apply: Apply = async (workbook, requests) => {
    if (workbook.id !== faulty.world.statistic) return overview(workbook, requests);
    reached.open();
    await goOn.opened;
    const done = await drainer.sheets.apply(workbook, requests);
    written.open();
    return after(done);
  };
  return { world: { ...drainer, sheets: { ...drainer.sheets, apply } }, reached, goOn, written };
};

const never = <Value>(): Promise<Value> => new Promise(() => {});
const asItIs: Apply = (workbook, requests) => drainer.sheets.apply(workbook, requests);

/** The minutes that follow, in which pushes and the feed tell of nothing but our own writes. */
const someMinutes = async (): Promise<void> => {
  for (let passed = 0; passed < 12; passed++) {
    await faulty.work(drainer);
    await publishChanges(drainer);
    faulty.later(minute);
  }
};

describe('the one with the older figures writes last', () => {
  it.each<{ name: string; manner: Parameters<typeof standingStill>; ends: boolean }>([
    { name: 'and dies of it', manner: [never, asItIs], ends: false },
    {
      name: 'and cannot write in Secretariaat',
      manner: [async (done) => done, async () => ({ ok: false, reason: 'passing' })],
      ends: true,
    },
    { name: 'and meets a fault of ours', manner: [() => Promise.reject(new Error('ours')), asItIs], ends: true },
    { name: 'and goes on to its end', manner: [async (done) => done, asItIs], ends: true },
  ])('$name: some minutes later the newest stand there, and nothing is due', async ({ manner, ends }) => {
    await handIn('PB-ARN');
    const older = standingStill(...manner);
    const ended = publishChanges(older.world).catch(() => {});
    await older.reached.opened;
    await handIn('PB-DEV');
    await publishChanges(drainer);
    older.goOn.open();
    await older.written.opened;
    if (ends) await ended;
    // Its batch is refused, but that is not known of who died: what stands there is in doubt.
    expect(await isDue()).toBe(true);
    await someMinutes();
    expect(await isDue()).toBe(false);
    expect((await publishPeriod(drainer, quarter)).requests).toBe(0);
  });

  it('after it stood still for longer than it may run, and another took itself to be alone', async () => {
    await handIn('PB-ARN');
    const older = standingStill(async (done) => done, asItIs);
    const ended = publishChanges(older.world);
    await older.reached.opened;
    faulty.later(11 * minute);
    await handIn('PB-DEV');
    await publishChanges(drainer);
    expect(await isDue()).toBe(false);
    older.goOn.open();
    await ended;
    expect(await isDue()).toBe(true);
    await someMinutes();
    expect(await isDue()).toBe(false);
    expect((await publishPeriod(drainer, quarter)).requests).toBe(0);
  });

  it('a publication by one alone is over at once', async () => {
    await handIn('PB-MDB');
    await publishChanges(drainer);
    expect(await isDue()).toBe(false);
    const summary = await loadSummary(drainer.database);
    expect(summary?.publishing).toEqual({});
  });
});
