import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Period } from '../../../../domain/statistics/statistic.ts';
import type { Database } from '../../../../functions/store/database.ts';
import type { EditionDocument } from '../../../../functions/store/publications/publication-documents.ts';
import {
  type EditionToSave,
  loadNewestEdition,
  loadPublication,
  loadPublications,
  partsOf,
  saveEditions,
} from '../../../../functions/store/publications/publications.ts';
import { saveSummary } from '../../../../functions/store/register/registry.ts';
import { openStore } from '../rooms.ts';

/** Editions are stored completely or not at all. */

const database = await openStore();
beforeEach(async () => {
  for (const collection of await database.firestore.listCollections())
    await database.firestore.recursiveDelete(collection);
  await saveSummary(database, { version: 1, marks: 0, publishedMarks: 0, statisticId: null, secretariatId: null });
});

const at = Date.UTC(2026, 4, 12);

/** An edition of as many bytes, beside as many revisions. */
const editionOf = async (period: Period, bytes: number, revisions = 0): Promise<EditionToSave> => {
  const text = randomBytes((bytes * 3) / 4).toString('base64');
  const document: EditionDocument = {
    version: 1,
    period,
    edition: 1,
    status: 'provisional',
    adopted: null,
    asOf: null,
    publishedAt: at,
    revisions: Object.fromEntries(Array.from({ length: revisions }, (_, at) => [`PB-${at + 10_000}_2026-Q1`, 1])),
    ruleVersion: 1,
    announced: { at, delivered: null, change: null },
    attendance: { handedIn: 1, expected: 1 },
    formerly: null,
    digest: text.slice(0, 43),
    parts: partsOf(text).length,
  };
  return { document, text, first: null, basis: await loadPublication(database, period) };
};

const textsNow = async (): Promise<Readonly<Record<string, string | undefined>>> => {
  const periods = (await loadPublications(database)).map(({ period }) => period);
  const texts = periods.map(async (period) => [period, (await loadNewestEdition(database, period))?.text]);
  return Object.fromEntries(await Promise.all(texts));
};

const textsOf = (editions: readonly EditionToSave[]) =>
  Object.fromEntries(editions.map(({ document, text }) => [document.period, text]));

/** The same store, which counts transactions and crashes in the given one. */
const counting = (dies?: number) => {
  let transactions = 0;
  const runTransaction: Database['firestore']['runTransaction'] = (work) =>
    ++transactions === dies ? Promise.reject(new Error('died')) : database.firestore.runTransaction(work);
  const own: Database = { ...database, firestore: { runTransaction } as Database['firestore'] };
  return { own, transactions: () => transactions };
};

const periods: readonly Period[] = ['2025', '2025-Q4', '2026', '2026-Q1'];
const megabyte = 1_000_000;

describe('editions', () => {
  it.each<readonly [string, { count: number; bytes: number; revisions: number; transactions: number }]>([
    ['of a group of libraries are kept at once', { count: 4, bytes: 40_000, revisions: 350, transactions: 1 }],
    ['of more than a request takes two by two', { count: 4, bytes: 3 * megabyte, revisions: 0, transactions: 2 }],
    ['that each nearly fill a request one by one', { count: 2, bytes: 7.5 * megabyte, revisions: 0, transactions: 2 }],
    ['of many libraries by what they name too', { count: 2, bytes: 3 * megabyte, revisions: 25_000, transactions: 2 }],
  ])('%s', async (_, { count, bytes, revisions, transactions }) => {
    const editions = await Promise.all(periods.slice(0, count).map((period) => editionOf(period, bytes, revisions)));
    const counted = counting();
    expect(await saveEditions(counted.own, editions, 0)).toBe(true);
    expect(counted.transactions()).toBe(transactions);
    expect(await textsNow()).toEqual(textsOf(editions));
  });

  it('are each whole or as they were when somebody dies between two requests; the others are kept next time', async () => {
    const before = await Promise.all(periods.map((period) => editionOf(period, 10_000)));
    await saveEditions(database, before, 0);
    const editions = await Promise.all(periods.map((period) => editionOf(period, 3 * megabyte)));
    await expect(saveEditions(counting(2).own, editions, 0)).rejects.toThrow('died');
    expect(await textsNow()).toEqual({ ...textsOf(before), ...textsOf(editions.slice(0, 2)) });
    const left = await Promise.all(
      editions
        .slice(2)
        .map(async (each) => ({ ...each, basis: await loadPublication(database, each.document.period as Period) })),
    );
    expect(await saveEditions(database, left, 0)).toBe(true);
    expect(await textsNow()).toEqual(textsOf(editions));
  });

  it('that were made before words were taken out are not kept', async () => {
    const editions = [await editionOf('2026-Q1', 10_000)];
    await database.summary.doc('current').update({ redactions: 1 });
    expect(await saveEditions(database, editions, 0)).toBe(false);
    expect(await textsNow()).toEqual({});
    expect(await saveEditions(database, editions, 1)).toBe(true);
  });

  it('that were adopted are not saved over', async () => {
    const edition = await editionOf('2026-Q1', 10_000);
    const document = { ...edition.document, status: 'final' as const, adopted: { on: '2026-05-11', at } };
    expect(await saveEditions(database, [{ ...edition, document }], null)).toBe(true);
    const again = saveEditions(database, [await editionOf('2026-Q1', 10_000)], null);
    await expect(again).rejects.toThrow('Edition 1 of 2026-Q1 was adopted, and never changes');
  });
});
