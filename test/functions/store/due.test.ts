import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../functions/store/database.ts';
import {
  type Assignment,
  finishDue,
  markDue,
  marksPerTransactionMax,
  noteTrouble,
  putBack,
  takeDue,
} from '../../../functions/store/due.ts';
import { advanceFeed, saveEditors } from '../../../functions/store/feed.ts';
import { loadHealth } from '../../../functions/store/health.ts';
import { addWorkbook, loadFeed, loadSummary, saveFeed, saveSummary } from '../../../functions/store/registry.ts';
import { saveChecks } from '../../../functions/store/submissions.ts';
import { type Rooms, startRooms } from './rooms.ts';

let rooms: Rooms;
let database: Database;
beforeAll(async () => {
  rooms = await startRooms();
  database = rooms.database();
});
afterAll(() => rooms.close());

const began = Date.UTC(2026, 3, 20, 9);
const lease = 200_000;
const well = { trouble: null, retryAt: null, settled: null, changed: false };
const nothing = { checks: [], agreements: [] };
const versions = { layoutVersion: 1, ruleVersion: 1 };

const fresh = async (ids: readonly string[], now = began): Promise<void> => {
  await database.firestore.recursiveDelete(database.workbooks);
  await saveSummary(database, { version: 1, marks: 0, publishedMarks: 0, statisticId: null, secretariatId: null });
  for (const [index, id] of ids.entries())
    await addWorkbook(database, { id, kind: 'questionnaire', library: id }, now + index);
};

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

const change = (id: string) => ({ id, title: `Blad ${id}`, gone: false, editors: null, byUs: false });

describe('the due list', () => {
  it('gives the workbook that waits longest first, and each to one drainer only', async () => {
    await fresh(['a', 'b', 'c']);
    const now = began + 10;
    const given = await Promise.all([1, 2, 3, 4].map(() => takeDue(database, now, lease)));
    expect(given.map((one) => one?.workbookId ?? null).sort()).toEqual(['a', 'b', 'c', null]);
    await fresh(['a', 'b', 'c']);
    expect((await taken(now)).workbookId).toBe('a');
  });

  it('finds the one that nobody looks at behind many that were marked during their look', async () => {
    const many = ['a', 'b', 'c', 'd', 'e'];
    await fresh([...many, 'free']);
    for (const _ of many) await taken(began + 4);
    await markDue(database, many, began + 4);
    expect((await taken(began + 5)).workbookId).toBe('free');
    expect(await takeDue(database, began + 5, lease)).toBeNull();
  });

  it('keeps what was marked during a look', async () => {
    await fresh(['a']);
    const assignment = await taken(began);
    await markDue(database, ['a'], began + 1);
    await finishDue(database, assignment, well);
    expect((await stored('a')).dueAt).toBe(began + 1);
  });

  it('does not let what was marked during a look wait for the retry of that look', async () => {
    await fresh(['a', 'b']);
    const rest = { ...well, trouble: 'failed', retryAt: began + 600_000 };
    const [marked, quiet] = [await taken(began + 2), await taken(began + 2)];
    await markDue(database, ['a'], began + 3);
    await finishDue(database, marked, rest);
    await finishDue(database, quiet, rest);
    expect([(await stored('a')).dueAt, (await stored('b')).dueAt]).toEqual([began + 3, rest.retryAt]);
    expect((await taken(began + 4)).workbookId).toBe('a');
  });

  it('keeps the place of a marked workbook when trouble is noted beside the list', async () => {
    await fresh(['a', 'b']);
    await finishDue(database, await taken(began + 2), well);
    await noteTrouble(database, 'a', 'no-access', began + 600_000);
    await noteTrouble(database, 'b', 'no-access', began + 600_000);
    expect([(await stored('a')).dueAt, (await stored('b')).dueAt]).toEqual([began + 600_000, began + 1]);
    await noteTrouble(database, 'b', null, null);
    expect(await stored('b')).toMatchObject({ trouble: null, dueAt: began + 1 });
  });

  it('refuses to keep an older look once a newer one has begun, and leaves the newer one alone', async () => {
    await fresh(['a']);
    const older = await taken(began);
    const newer = await taken(began + lease);
    expect(newer.number).toBe(older.number + 1);
    expect(await saveChecks(database, older, nothing, versions)).toBe(false);
    await finishDue(database, older, { trouble: 'failed', retryAt: 1, settled: 'x', changed: false });
    expect(await stored('a')).toMatchObject({ trouble: null, leaseUntil: began + 2 * lease, readNumber: newer.number });
    expect(await saveChecks(database, newer, nothing, versions)).toBe(true);
  });

  it('puts a look that was not paid for back in its place', async () => {
    await fresh(['a', 'b']);
    await putBack(database, await taken(began + 10));
    expect(await stored('a')).toMatchObject({ dueAt: began, leaseUntil: 0, strikes: 0 });
    expect((await taken(began + 20)).workbookId).toBe('a');
  });

  it('lets all others go before a workbook whose drainers die, each time further behind', async () => {
    await fresh(['poison', 'a', 'b']);
    expect((await taken(began + 10)).workbookId).toBe('poison');
    const later = began + 10 + lease;
    for (const id of ['a', 'b']) {
      const assignment = await taken(later);
      expect(assignment.workbookId).toBe(id);
      await finishDue(database, assignment, well);
    }
    expect((await taken(later)).workbookId).toBe('poison');
    expect(await takeDue(database, later + lease, lease)).toBeNull();
    const healed = await taken(later + 2 * lease);
    await finishDue(database, healed, well);
    expect(await stored('poison')).toMatchObject({ dueAt: null, strikes: 0 });
  });

  it('has the page token move on only with its marks, and only once', async () => {
    await fresh(['a']);
    await finishDue(database, await taken(began), well);
    await saveFeed(database, { version: 1, pageToken: '1', channel: null, formerChannel: null });
    const step = {
      from: '1',
      to: '2',
      changes: [
        change('a'),
        change('stranger'),
        { id: 'folder', title: null, gone: false, editors: null, byUs: false },
      ],
    };
    const both = await Promise.all([advanceFeed(database, step, began), advanceFeed(database, step, began)]);
    expect(both.filter(Boolean)).toEqual([{ due: 1, unknown: ['stranger', 'folder'] }]);
    expect((await loadFeed(database))?.pageToken).toBe('2');
    expect((await stored('a')).marks).toBe(1);
  });

  it('marks more changes than one transaction takes, after an outage, and moves the page token on with the last of them', async () => {
    await fresh(['a', 'b']);
    for (const _ of ['a', 'b']) await finishDue(database, await taken(began + 1), well);
    await saveFeed(database, { version: 1, pageToken: '1', channel: null, formerChannel: null });
    const folders = Array.from({ length: 2 * marksPerTransactionMax }, (_, index) => ({
      ...change(`folder-${index}`),
      title: null,
    }));
    const step = { from: '1', to: '2', changes: [change('a'), ...folders, change('b')] };
    const marked = await advanceFeed(database, step, began + 2);
    expect([marked?.due, marked?.unknown.length]).toEqual([2, folders.length]);
    expect((await loadFeed(database))?.pageToken).toBe('2');
    expect([(await stored('a')).dueAt, (await stored('b')).dueAt]).toEqual([began + 2, began + 2]);
    expect(await advanceFeed(database, step, began + 3)).toBeNull();
    expect((await stored('b')).marks).toBe(1);
  });

  it('remembers who may change a workbook, and has the summary made again when that is another', async () => {
    await saveFeed(database, { version: 1, pageToken: '7', channel: null, formerChannel: null });
    const marksAfter = async (from: string, editors: readonly string[] | null) => {
      await advanceFeed(database, { from, to: `${from}0`, changes: [{ ...change('a'), editors }] }, began);
      return (await loadSummary(database))?.marks;
    };
    const marks = (await loadSummary(database))?.marks ?? 0;
    expect(await marksAfter('7', ['ibl@rozet.nl'])).toBe(marks + 1);
    expect(await marksAfter('70', ['ibl@rozet.nl'])).toBe(marks + 1);
    expect(await marksAfter('700', null)).toBe(marks + 1);
    expect((await stored('a')).editors).toEqual(['ibl@rozet.nl']);
    await saveEditors(
      database,
      new Map([
        ['a', ['joris@rozet.nl']],
        ['stranger', ['x@y.nl']],
      ]),
    );
    expect((await stored('a')).editors).toEqual(['joris@rozet.nl']);
    expect((await loadSummary(database))?.marks).toBe(marks + 2);
  });

  it('reports a workbook that is in no register until it is shared with us no longer', async () => {
    await saveFeed(database, { version: 1, pageToken: '2', channel: null, formerChannel: null });
    await advanceFeed(database, { from: '2', to: '3', changes: [change('other'), change('stranger')] }, began);
    expect((await loadHealth(database)).strangers).toEqual({ other: 'Blad other', stranger: 'Blad stranger' });
    const gone = { id: 'other', title: null, gone: true, editors: null, byUs: false };
    await advanceFeed(database, { from: '3', to: '4', changes: [gone] }, began);
    expect((await loadHealth(database)).strangers).toEqual({ stranger: 'Blad stranger' });
  });
});
