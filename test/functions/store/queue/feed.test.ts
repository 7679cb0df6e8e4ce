import { describe, expect, it } from 'vitest';
import { marksPerTransactionMax } from '../../../../functions/store/queue/due.ts';
import { advanceFeed, saveShared } from '../../../../functions/store/queue/feed.ts';
import { loadHealth } from '../../../../functions/store/queue/health.ts';
import { unregisteredFilesMax } from '../../../../functions/store/queue/unregistered-files.ts';
import { saveAddress } from '../../../../functions/store/register/events.ts';
import {
  addWorkbook,
  loadFeed,
  loadSummary,
  saveFeed,
  saveSummary,
} from '../../../../functions/store/register/registry.ts';
import { openStore } from '../rooms.ts';

/** The change feed marks changed workbooks due, and the page token moves in the same transaction. */

const database = await openStore();

const began = Date.UTC(2026, 3, 20, 9);

/** Registered workbooks of which none is due, and nothing else. */
const fresh = async (ids: readonly string[]): Promise<void> => {
  for (const collection of [database.workbooks, database.health]) await database.firestore.recursiveDelete(collection);
  await saveSummary(database, { version: 1, marks: 0, publishedMarks: 0, statisticId: null, secretariatId: null });
  for (const id of ids) {
    await addWorkbook(database, { id, kind: 'questionnaire', library: id }, began);
    await database.workbooks.doc(id).update({ dueAt: null });
  }
};

const stored = async (id: string) => {
  const document = (await database.workbooks.doc(id).get()).data();
  if (!document) throw new Error(`no workbook ${id}`);
  return document;
};

const change = (id: string) => ({ id, title: `Blad ${id}`, gone: false, editors: null, byUs: false });

describe('the change feed', () => {
  it('has the page token move on only with its marks, and only once', async () => {
    await fresh(['a']);
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

  it('marks the secretary’s workbook in the same step, when a file at an address that she pasted changes', async () => {
    await fresh(['secretariat']);
    await saveSummary(database, {
      version: 1,
      marks: 0,
      publishedMarks: 0,
      statisticId: null,
      secretariatId: 'secretariat',
    });
    await saveAddress(database, { version: 1, id: 'pasted', found: 'not-shared', title: '', owner: null });
    await saveFeed(database, { version: 1, pageToken: '1', channel: null, formerChannel: null });
    await advanceFeed(database, { from: '1', to: '2', changes: [change('stranger')] }, began);
    expect((await stored('secretariat')).dueAt).toBeNull();
    const afresh = (await stored('secretariat')).afresh;
    await advanceFeed(database, { from: '2', to: '3', changes: [change('pasted')] }, began);
    expect(await stored('secretariat')).toMatchObject({ dueAt: began, settled: null, afresh: afresh + 1 });
  });

  it('marks more changes than one transaction takes, after an outage, and moves the page token on with the last of them', async () => {
    await fresh(['a', 'b']);
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
    await fresh(['a']);
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
    const listed = async (editors: readonly string[] | null) => {
      await saveShared(database, [{ id: 'a', name: 'A', editors }]);
      return [(await stored('a')).editors, (await loadSummary(database))?.marks];
    };
    expect(await listed(['joris@rozet.nl'])).toEqual([['joris@rozet.nl'], marks + 2]);
    expect(await listed(null)).toEqual([['joris@rozet.nl'], marks + 2]);
  });

  it('reports a workbook that is in no register until it is shared with us no longer', async () => {
    await fresh([]);
    await saveFeed(database, { version: 1, pageToken: '2', channel: null, formerChannel: null });
    await advanceFeed(database, { from: '2', to: '3', changes: [change('other'), change('stranger')] }, began);
    expect((await loadHealth(database)).unregisteredFiles).toEqual({ other: 'Blad other', stranger: 'Blad stranger' });
    const gone = { id: 'other', title: null, gone: true, editors: null, byUs: false };
    await advanceFeed(database, { from: '3', to: '4', changes: [gone] }, began);
    expect((await loadHealth(database)).unregisteredFiles).toEqual({ stranger: 'Blad stranger' });
  });

  it('reports it also when it was shared before the feed was read, and once', async () => {
    await fresh(['a']);
    const files = ['a', 'stranger'].map((id) => ({ id, name: `Blad ${id}`, editors: null }));
    const marks = (await loadSummary(database))?.marks ?? 0;
    for (let nights = 0; nights < 2; nights++) await saveShared(database, files);
    expect((await loadHealth(database)).unregisteredFiles).toEqual({ stranger: 'Blad stranger' });
    expect((await loadSummary(database))?.marks).toBe(marks + 1);
  });

  const stranger = (index: number, title: string) => ({ ...change(`s${index}`.padEnd(44, 'x')), title });
  const gone = (each: ReturnType<typeof change>) => ({ ...each, title: null, gone: true });
  const unregisteredFiles = async () => {
    const health = await loadHealth(database);
    return { known: Object.keys(health.unregisteredFiles).length, uncounted: health.unregisteredUncounted };
  };

  it.each<readonly [string, number, number, number, boolean]>([
    ['40 with titles of 30,000 letters', 40, 30_000, 40, false],
    ['as many as have a place', unregisteredFilesMax, 900, unregisteredFilesMax, false],
    ['one more', unregisteredFilesMax + 1, 900, unregisteredFilesMax, true],
    ['1,300 whose letters take four bytes', 1300, -450, unregisteredFilesMax, true],
  ])('is not stopped by who shares %s with us', async (_, files, length, known, uncounted) => {
    await fresh(['a']);
    await saveFeed(database, { version: 1, pageToken: '1', channel: null, formerChannel: null });
    const title = length > 0 ? 'x'.repeat(length) : '𝄞'.repeat(-length);
    const shared = Array.from({ length: files }, (__, index) => stranger(index, title));
    expect(await advanceFeed(database, { from: '1', to: '2', changes: [...shared, change('a')] }, began)).toMatchObject(
      {
        due: 1,
      },
    );
    expect([(await loadFeed(database))?.pageToken, await unregisteredFiles()]).toEqual(['2', { known, uncounted }]);
    await advanceFeed(database, { from: '2', to: '3', changes: shared.map(gone) }, began);
    expect(await unregisteredFiles()).toEqual({ known: 0, uncounted: false });
  });

  it('counts a stranger once, however often it changes, and makes nothing again for a folder that goes', async () => {
    await fresh([]);
    await saveFeed(database, { version: 1, pageToken: '1', channel: null, formerChannel: null });
    await advanceFeed(database, { from: '1', to: '2', changes: [stranger(1, 'a'), stranger(2, 'b')] }, began);
    const marks = (await loadSummary(database))?.marks;
    const again = [stranger(1, 'a'), gone(change('folder'))];
    await advanceFeed(database, { from: '2', to: '3', changes: again }, began);
    expect([await unregisteredFiles(), (await loadSummary(database))?.marks]).toEqual([
      { known: 2, uncounted: false },
      marks,
    ]);
  });
});
