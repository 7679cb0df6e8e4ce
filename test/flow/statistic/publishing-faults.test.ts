import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '../../../functions/ports.ts';
import { publishChanges, publishPeriod } from '../../../functions/statistic/publish.ts';
import { loadSummary } from '../../../functions/store/register/registry.ts';
import { person } from '../../../scripts/local/person.ts';
import { completeForm, quarter, showOpenQuarter } from '../../lab/small-world.ts';
import { type FaultsWorld, startFaultsWorld } from '../faults/faults-world.ts';

/** A publication meets each fault of Google, and recovers. */
let faulty: FaultsWorld;
let drainer: World;
beforeAll(async () => {
  faulty = await startFaultsWorld();
  drainer = faulty.drainer();
  await showOpenQuarter(faulty.world);
  await faulty.world.type('PB-ARN', { ...completeForm(), done: true });
  await faulty.work(drainer);
});
afterAll(() => faulty.close());
afterEach(() => faulty.clearFaults());

const read = 'sheets.spreadsheets.get';
const write = 'sheets.spreadsheets.batchUpdate';
const minute = 60_000;

const isDue = async (): Promise<boolean> => {
  const summary = await loadSummary(drainer.database);
  return summary?.marks !== summary?.publishedMarks;
};
const wake = () => drainer.database.summary.doc('current').update({ marks: Math.floor(Math.random() * 1e9) });
/** Something to put right, so that there is a write. */
const scribble = () =>
  person(faulty.world.local.endpoints.google, 'owner').type(faulty.world.statistic, [
    { tab: 'Methode', row: 0, column: 0, text: 'x' },
  ]);
const loud = () => faulty.logged.filter((line) => line.includes('"severity":"ERROR"'));

const overview = async (row: number): Promise<string> => {
  const workbook = await drainer.sheets.read(faulty.world.secretariat);
  return (workbook.ok && workbook.value.tabs.find(({ title }) => title === 'Overzicht')?.rows[row]?.[0]?.shown) || '';
};

describe('what passes by itself', () => {
  it.each([
    ['reads that fail', { method: read, kind: 'status', status: 503 }],
    ['writes that fail', { method: write, kind: 'status', status: 500 }],
    ['no answer to a read', { method: read, kind: 'timeout' }],
  ] as const)('%s leave the publication due, quietly, and the next minute makes it', async (_, rule) => {
    await wake();
    await scribble();
    faulty.faults.add({ ...rule, when: { every: true } });
    await publishChanges(drainer);
    expect(await isDue()).toBe(true);
    faulty.clearFaults();
    faulty.later(minute);
    await publishChanges(drainer);
    expect(await isDue()).toBe(false);
    expect(loud()).toEqual([]);
  });

  it.each([
    ['come free within the minute are waited for', 3, false],
    ['do not come free leave it due, and nothing is loaded', 30, true],
  ])('calls that %s', async (_, refusals, isLeft) => {
    await wake();
    let [left, loads] = [refusals, 0];
    const reserve: World['budget']['reserve'] = async () => (left-- > 0 ? drainer.clock.now() + 4000 : null);
    const load: World['submissionCache']['load'] = (quarters) => {
      loads++;
      return drainer.submissionCache.load(quarters);
    };
    const began = drainer.clock.now();
    await publishChanges({ ...drainer, budget: { ...drainer.budget, reserve }, submissionCache: { load } });
    expect([await isDue(), loads > 0]).toEqual([isLeft, !isLeft]);
    expect(drainer.clock.now() - began).toBeLessThan(minute);
  });

  it('a budget that is spent does too', async () => {
    await wake();
    const poor = faulty.drainer({ READS_PER_MINUTE: '1', WRITES_PER_MINUTE: '1' });
    faulty.later(2 * minute);
    // The statistic takes the one read; Secretariaat waits for the next minute.
    expect((await publishPeriod(poor, quarter)).trouble).toBeNull();
    expect(await isDue()).toBe(true);
    faulty.later(2 * minute);
    await publishChanges(drainer);
    expect(await isDue()).toBe(false);
    expect(loud()).toEqual([]);
  });
});

describe('a workbook that cannot be opened', () => {
  it('is told to the secretary, and heals when it is tried again after ten minutes', async () => {
    await wake();
    faulty.faults.add({ method: read, kind: 'status', status: 404, when: { nth: 1 } });
    expect((await publishPeriod(drainer, quarter)).trouble).toBe('not-found');
    expect(await faulty.workbook(faulty.world.statistic)).toMatchObject({ trouble: 'not-found' });
    faulty.faults.add({ method: read, kind: 'status', status: 404, when: { nth: 1 } });
    await publishChanges(drainer);
    expect(await overview(1)).toContain('Het bestand IBL-statistiek is niet te openen. Deel het opnieuw met');
    expect(await isDue()).toBe(false);
    faulty.later(11 * minute);
    await faulty.work(drainer);
    await publishChanges(drainer);
    expect(await faulty.workbook(faulty.world.statistic)).toMatchObject({ trouble: null });
    await publishChanges(drainer);
    expect(await overview(1)).not.toContain('niet te openen');
    expect(loud()).toEqual([]);
  });
});
