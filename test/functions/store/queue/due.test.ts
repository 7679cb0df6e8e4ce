import { describe, expect, it } from 'vitest';
import {
  type Assignment,
  finishDue,
  firstLease,
  markDue,
  noteTrouble,
  putBack,
  takeDue,
} from '../../../../functions/store/queue/due.ts';
import { isStuck, waitingSince } from '../../../../functions/store/queue/waiting.ts';
import { addWorkbook } from '../../../../functions/store/register/registry.ts';
import { saveChecks } from '../../../../functions/store/submissions/submissions.ts';
import { began, freshList, lease, nothing, versions, well } from '../due-list.ts';
import { openStore } from '../rooms.ts';

/** The due list: marks, leases, retries and failures. */

const database = await openStore();

const stored = async (id: string) => {
  const document = (await database.workbooks.doc(id).get()).data();
  if (!document) throw new Error(`no workbook ${id}`);
  return document;
};

const taken = async (now: number): Promise<Assignment> => {
  const assignment = await takeDue(database, now, lease);
  if (!assignment) throw new Error('nothing is due');
  return assignment;
};

describe('the due list', () => {
  it('gives the workbook that waits longest first, and each to one drainer only', async () => {
    await freshList(database, ['a', 'b', 'c']);
    const now = began + 10;
    const given = await Promise.all([1, 2, 3, 4].map(() => takeDue(database, now, lease)));
    expect(given.map((one) => one?.workbookId ?? null).sort()).toEqual(['a', 'b', 'c', null]);
    await freshList(database, ['a', 'b', 'c']);
    expect((await taken(now)).workbookId).toBe('a');
  });

  it('finds the one that nobody looks at behind many that were marked during their look', async () => {
    const many = ['a', 'b', 'c', 'd', 'e'];
    await freshList(database, [...many, 'free']);
    for (const _ of many) await taken(began + 4);
    await markDue(database, many, began + 4);
    expect((await taken(began + 5)).workbookId).toBe('free');
    expect(await takeDue(database, began + 5, lease)).toBeNull();
  });

  it('gives a workbook whose drainer died again after half a minute, and lets the slowest look come to its end', async () => {
    await freshList(database, ['a']);
    let now = began;
    const leases: number[] = [];
    for (let looks = 0; looks < 6; looks++) {
      await taken(now);
      leases.push((await stored('a')).leaseUntil - now);
      await markDue(database, ['a'], now);
      now += leases.at(-1) ?? 0;
    }
    expect(leases).toEqual([30_000, 60_000, 120_000, lease, lease, lease]);
  });

  it('keeps what was marked during a look', async () => {
    await freshList(database, ['a']);
    const assignment = await taken(began);
    await markDue(database, ['a'], began + 1);
    await finishDue(database, assignment, well);
    expect((await stored('a')).dueAt).toBe(began + 1);
  });

  it('does not let what was marked during a look wait for the retry of that look', async () => {
    await freshList(database, ['a', 'b']);
    const rest = { ...well, trouble: 'failed', retryAt: began + 600_000 };
    const [marked, quiet] = [await taken(began + 2), await taken(began + 2)];
    await markDue(database, ['a'], began + 3);
    await finishDue(database, marked, rest);
    await finishDue(database, quiet, rest);
    expect([(await stored('a')).dueAt, (await stored('b')).dueAt]).toEqual([began + 3, rest.retryAt]);
    expect((await taken(began + 4)).workbookId).toBe('a');
  });

  it('keeps the place of a marked workbook when trouble is noted beside the list', async () => {
    await freshList(database, ['a', 'b']);
    await finishDue(database, await taken(began + 2), well);
    await noteTrouble(database, 'a', 'no-access', began + 600_000);
    await noteTrouble(database, 'b', 'no-access', began + 600_000);
    expect([(await stored('a')).dueAt, (await stored('b')).dueAt]).toEqual([began + 600_000, began + 1]);
    await noteTrouble(database, 'b', null, null);
    expect(await stored('b')).toMatchObject({ trouble: null, dueAt: began + 1 });
  });

  it('refuses to keep an older look once a newer one has begun, and leaves the newer one alone', async () => {
    await freshList(database, ['a']);
    const older = await taken(began);
    const newer = await taken(began + lease);
    expect(newer.number).toBe(older.number + 1);
    const under = await stored('a');
    expect(await saveChecks(database, older, nothing, versions)).toBe(false);
    await finishDue(database, older, { trouble: 'failed', retryAt: 1, settled: 'x', changed: false, wrote: false });
    expect(await stored('a')).toEqual(under);
    expect(await saveChecks(database, newer, nothing, versions)).toBe(true);
  });

  it.each<readonly [string, boolean]>([
    ['is still under way', false],
    ['has ended', true],
  ])('has a workbook looked at afresh that an older look wrote in while a newer one %s', async (_, hasEnded) => {
    await freshList(database, ['a']);
    const older = await taken(began + 5);
    const newer = await taken(began + 5 + lease);
    const end = () => finishDue(database, newer, { ...well, settled: 'x' });
    if (hasEnded) await end();
    await finishDue(database, older, { ...well, wrote: true });
    if (!hasEnded) await end();
    expect(await stored('a')).toMatchObject({ dueAt: began, settled: null, leaseUntil: 0 });
    const healing = await taken(began + 6 + lease);
    await finishDue(database, healing, { ...well, settled: 'y', wrote: true });
    expect(await stored('a')).toMatchObject({ dueAt: null, settled: 'y' });
  });

  it('puts a look that was not paid for back in its place', async () => {
    await freshList(database, ['a', 'b']);
    await putBack(database, await taken(began + 10));
    expect(await stored('a')).toMatchObject({ dueAt: began, leaseUntil: 0, strikes: 0 });
    expect((await taken(began + 20)).workbookId).toBe('a');
  });

  it('goes on counting what the drainers of a workbook died of when a look at it was not paid for', async () => {
    await freshList(database, ['poison']);
    await taken(began + 10);
    const again = began + 10 + lease;
    await putBack(database, await taken(again));
    expect(await stored('poison')).toMatchObject({ strikes: 1 });
    await taken(again);
    expect(await stored('poison')).toMatchObject({ strikes: 2, dueAt: again + 2 * firstLease });
  });

  it('lets all others go before a workbook whose drainers die, each time further behind', async () => {
    await freshList(database, ['poison', 'a', 'b']);
    expect((await taken(began + 10)).workbookId).toBe('poison');
    const later = began + 10 + lease;
    for (const id of ['a', 'b']) {
      const assignment = await taken(later);
      expect(assignment.workbookId).toBe(id);
      await finishDue(database, assignment, well);
    }
    expect((await taken(later)).workbookId).toBe('poison');
    expect(await takeDue(database, later + 2 * firstLease - 1, lease)).toBeNull();
    const healed = await taken(later + 2 * firstLease);
    await finishDue(database, healed, well);
    expect(await stored('poison')).toMatchObject({ dueAt: null, strikes: 0 });
  });
});

describe('a workbook whose drainers die', () => {
  const marks = async (): Promise<number> => (await database.summary.doc('current').get()).data()?.marks ?? 0;
  /** As many looks as are given are begun and never finished. */
  const dying = async (looks: number): Promise<number> => {
    await freshList(database, ['poison']);
    for (let look = 0; look < looks; look++) await taken((await stored('poison')).dueAt ?? 0);
    return (await stored('poison')).dueAt ?? 0;
  };

  it.each([
    [3, false],
    [4, true],
    [5, true],
  ])('is told of once three have died of it: at look %i: %s', async (looks, told) => {
    await dying(looks);
    expect([isStuck(await stored('poison')), (await marks()) > 0]).toEqual([told, told]);
  });

  it.each([
    [2, false],
    [3, true],
  ])(
    'is told of no more once a look has ended; after %i deaths there is anything to take back: %s',
    async (deaths, told) => {
      const dueAt = await dying(deaths);
      const last = await taken(dueAt);
      const before = await marks();
      await finishDue(database, last, well);
      expect([isStuck(await stored('poison')), (await marks()) > before]).toEqual([false, told]);
    },
  );

  it('is not what the controls stand still for: it has a line of its own', async () => {
    const dueAt = await dying(4);
    await addWorkbook(database, { id: 'other', kind: 'questionnaire', library: 'other' }, dueAt + 10);
    expect(await waitingSince(database, dueAt + 5)).toBeNull();
    expect(await waitingSince(database, dueAt + 20)).toBe(dueAt + 10);
  });
});

describe('since when the workbook waits that nobody comes to an end with', () => {
  const again = { ...well, retryAt: began + 60_000 };

  it.each<readonly [string, typeof well | typeof again | { trouble: string; retryAt: number }, number | null]>([
    ['it is looked at', well, null],
    ['it is to be tried again', again, began],
    ['it is in a trouble that is told', { trouble: 'no-access', retryAt: began + 600_000 }, null],
  ])('once %s', async (_, outcome, since) => {
    await freshList(database, ['a']);
    expect(await waitingSince(database, began)).toBe(began);
    await finishDue(database, await taken(began + 10), { ...well, ...outcome });
    expect(await waitingSince(database, began + 20)).toBe(since);
  });

  it('stays as it was, however often it is tried, marked or its drainers die, and begins anew after a look', async () => {
    await freshList(database, ['a']);
    await finishDue(database, await taken(began + 10), again);
    await markDue(database, ['a'], began + 100);
    await taken(began + 200);
    const later = began + 200 + lease;
    expect(await waitingSince(database, later)).toBe(began);
    const last = await taken(later);
    await markDue(database, ['a'], later + 5);
    await finishDue(database, last, well);
    expect(await waitingSince(database, later + 10)).toBe(later + 5);
  });
});
