import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checks } from '../../../functions/handlers/checks.ts';
import { sweep } from '../../../functions/handlers/sweep.ts';
import type { World } from '../../../functions/ports.ts';
import { drain } from '../../../functions/queue/drain.ts';
import { oldestDue } from '../../../functions/store/queue/due.ts';
import { loadHealth } from '../../../functions/store/queue/health.ts';
import { type LibraryId, libraries } from '../../lab/small-world.ts';
import { type FaultsWorld, startFaultsWorld } from './faults-world.ts';

/** Checks wait when the calls of a minute are used up. */

const minute = 60_000;

/** The minute's calls, shared by two instances: here two reads and two writes a minute for three workbooks. */
let faulty: FaultsWorld;
let drainers: readonly [World, World];
beforeAll(async () => {
  faulty = await startFaultsWorld();
  const settings = { READS_PER_MINUTE: '2', WRITES_PER_MINUTE: '2' };
  drainers = [faulty.drainer(settings), faulty.drainer(settings)];
  await faulty.work(faulty.drainer());
  faulty.later(2 * minute);
});
afterAll(() => faulty.close());

const ids = libraries.map(({ id }) => id as LibraryId);

const callsOfAll = (): number =>
  Object.values(faulty.world.workbooks).reduce((total, id) => total + faulty.calls(id), 0);

const editAll = async (text: string): Promise<void> => {
  for (const id of ids) await faulty.world.type(id, { lending_filled_loans: text });
};

const answered = async (text: string): Promise<number> => {
  const verdicts = await Promise.all(ids.map((id) => faulty.world.shown(id, 'lending_filled_loans', 'verdict')));
  return verdicts.filter((verdict) => verdict.includes(text)).length;
};

/** Without the reads of the test itself, which are the account's too. */
const spentBy = async (action: () => Promise<unknown>): Promise<number> => {
  const before = callsOfAll();
  await action();
  return callsOfAll() - before;
};

describe('when the calls of a minute are spent', () => {
  it('the drain stops and leaves the rest due, in its place and without trouble', async () => {
    await editAll('ca. 31');
    const spent = await spentBy(() => Promise.all(drainers.map((drainer) => faulty.work(drainer))));
    expect(spent).toBe(4);
    expect(await answered('ca. 31')).toBe(2);
    const waiting = await Promise.all(Object.values(faulty.world.workbooks).map((id) => faulty.workbook(id)));
    expect(waiting.filter(({ dueAt }) => dueAt !== null)).toHaveLength(1);
    expect(waiting.map(({ trouble, leaseUntil }) => [trouble, leaseUntil])).toEqual(ids.map(() => [null, 0]));
  });

  it('nothing is called within that minute, whoever wakes up', async () => {
    faulty.later(30_000);
    expect(await spentBy(() => Promise.all(drainers.map((drainer) => drain(drainer, checks))))).toBe(0);
  });

  it('a minute later the rest is done', async () => {
    faulty.later(minute);
    await Promise.all(drainers.map((drainer) => faulty.work(drainer)));
    expect(await answered('ca. 31')).toBe(3);
  });

  it('work that may wait for the next minutes waits, and nothing stays due', async () => {
    faulty.later(2 * minute);
    await editAll('ca. 32');
    const [drainer] = drainers;
    await faulty.work(drainer);
    const began = drainer.clock.now();
    await drain(drainer, checks, { patientUntil: began + 10 * minute });
    expect(await answered('ca. 32')).toBe(3);
    expect(await oldestDue(drainer.database, drainer.clock.now())).toBeNull();
    expect(drainer.clock.now() - began).toBeGreaterThan(30_000);
  });

  it('a call that must be tried again is paid for again', async () => {
    faulty.later(2 * minute);
    await faulty.world.type('PB-ARN', { lending_filled_loans: 'ca. 33' });
    faulty.faults.add({ method: 'sheets.spreadsheets.get', when: { every: true }, kind: 'status', status: 503 });
    expect(await spentBy(() => faulty.work(drainers[0]))).toBe(2);
    faulty.clearFaults();
  });

  it('the sweep leaves word of when it was, and since when the one that waits longest has been due', async () => {
    const [drainer] = drainers;
    const { clock, database } = drainer;
    faulty.later(2 * minute);
    await drain(drainer, checks, { patientUntil: clock.now() + 10 * minute });
    faulty.later(2 * minute);
    await editAll('ca. 34');
    const began = clock.now();
    await sweep(drainer, {});
    const waiting = await Promise.all(Object.values(faulty.world.workbooks).map((id) => faulty.workbook(id)));
    const due = waiting.flatMap(({ dueAt }) => (dueAt !== null && dueAt <= clock.now() ? [dueAt] : []));
    const health = await loadHealth(database);
    expect(due).toHaveLength(1);
    expect(health.oldestDueAt).toBe(due[0]);
    expect(health.sweptAt).toBeGreaterThanOrEqual(began);
    expect(health.sweptAt).toBeLessThanOrEqual(clock.now());
    expect(health.feedReadAt).toBeGreaterThanOrEqual(began);
  });
});
