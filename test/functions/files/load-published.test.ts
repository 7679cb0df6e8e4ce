import { expect, it } from 'vitest';
import { loadPublished } from '../../../functions/files/load-published.ts';
import type { Published } from '../../../functions/files/page/front-page.ts';
import { openStore } from '../store/rooms.ts';

/** The files at the "latest" addresses follow the publications. */

/** What stands at the addresses of the latest, as the year goes by. */
const database = await openStore();

const publish = async (
  period: string,
  quarters: readonly string[],
  delivered: number | null = null,
  handedIn = delivered === null ? 1 : 14,
): Promise<void> => {
  const { firestore } = database;
  await firestore.doc(`publications/${period}`).set({ version: 1, period, newest: 1, first: null });
  await firestore.doc(`publications/${period}/editions/000001`).set({
    version: 1,
    period,
    edition: 1,
    status: 'provisional',
    adopted: null,
    asOf: null,
    publishedAt: 1_777_000_000_000,
    revisions: Object.fromEntries(quarters.map((quarter) => [`PB-ARN_${quarter}`, 1])),
    ruleVersion: 2,
    announced: { at: 1, delivered, change: null },
    attendance: { handedIn, expected: 14 },
    formerly: null,
    digest: '',
    parts: 1,
  });
};

const latestOf = ({ latest }: Published): readonly string[] => latest.map(({ period }) => period);

it('While a year is under way and there is no other, it is the latest', async () => {
  await publish('2025', ['2024-Q4', '2025-Q1']);
  await publish('2025-Q1', ['2025-Q1']);
  expect((await loadPublished(database)).board).toEqual({
    open: [],
    periods: ['2025', '2025-Q1'],
    latest: [
      { period: '2025-Q1', provisional: true, underWay: false },
      { period: '2025', provisional: true, underWay: true },
    ],
    untold: [
      { period: '2025-Q1', handedIn: 1, expected: 14 },
      { period: '2025', handedIn: 1, expected: 14 },
    ],
  });
});

it('The last whole year stays the latest while the next is under way', async () => {
  await publish('2025', ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4']);
  await publish('2026', ['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3']);
  await publish('2026-Q3', ['2026-Q3']);
  expect(latestOf((await loadPublished(database)).board)).toEqual(['2026-Q3', '2025']);
});

it('A year is the latest as soon as it has its four quarters', async () => {
  await publish('2026', ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'], 20_000);
  expect(latestOf((await loadPublished(database)).board)).toEqual(['2026-Q3', '2026']);
});

it('Outside the latest quarter is the last of which the whole is told', async () => {
  await publish('2027-Q1', [], 5000);
  await publish('2027-Q2', []);
  const { public: outside, board } = await loadPublished(database);
  expect([latestOf(outside)[0], latestOf(board)[0]]).toEqual(['2027-Q1', '2027-Q2']);
  const few = [{ period: '2027-Q2', handedIn: 1, expected: 14 }];
  expect([outside.untold, board.untold]).toEqual([few, few]);
  expect(outside.periods).not.toContain('2027-Q2');
  expect(outside.periods.slice(-2)).toEqual(['2026-Q3', '2027-Q1']);
  expect(board.periods).toContain('2027-Q2');
});

it('A quarter of which the headline is told but too few handed in is not the latest outside', async () => {
  await publish('2027-Q3', [], 6000, 10);
  const { public: outside } = await loadPublished(database);
  expect(latestOf(outside)[0]).toBe('2027-Q1');
});
