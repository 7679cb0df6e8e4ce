import { beforeAll, expect, it } from 'vitest';
import type { Quarter } from '../../../domain/calendar/quarter.ts';
import { writeEdition } from '../../../domain/statistics/editions/edition.ts';
import { summariseQuarter } from '../../../domain/statistics/summarise.ts';
import type { Published } from '../../../functions/files/page/front-page.ts';
import { type Makers, writeDueFiles } from '../../../functions/files/write-files.ts';
import type { World } from '../../../functions/ports.ts';
import { frontFiles, loadDueFiles, markFilesDue } from '../../../functions/store/publications/board-files.ts';
import { partsOf } from '../../../functions/store/publications/publications.ts';
import type { Level } from '../../../sheets/statistic/charts/files.ts';
import { besideOf, library } from '../../domain/statistics/statistics-fixture.ts';
import { openStore } from '../store/rooms.ts';

/** Writing board files to storage, and removing those of a withdrawn period. */

/** Three quarters of which nothing was handed in, each with files that are due. */
const periods = ['2025-Q2', '2025-Q3', '2025-Q4'] as const;
const database = await openStore();
let world: World;
let folders: string[];
let removed: string[];
let lines: string[];
const fronts: Partial<Record<Level, Published>> = {};

const keepEdition = async (period: Quarter): Promise<void> => {
  const { database } = world;
  const circumstances = { libraries: [library('A')] };
  const input = { ...circumstances, counted: [] };
  const statistic = summariseQuarter(period, input);
  const parts = partsOf(writeEdition({ circumstances, statistic, beside: besideOf(period, input) }));
  const first = `publications/${period}/editions/000001`;
  await database.firestore.doc(`publications/${period}`).set({ version: 1, period, newest: 1, first: null });
  await database.firestore.doc(first).set({
    version: 1,
    period,
    edition: 1,
    status: 'provisional',
    adopted: null,
    asOf: null,
    publishedAt: 1_777_000_000_000,
    revisions: {},
    ruleVersion: 2,
    announced: { at: 1, delivered: null, change: null },
    attendance: { handedIn: 0, expected: 1 },
    formerly: null,
    digest: '',
    parts: parts.length,
  });
  for (const [at, text] of parts.entries()) {
    await database.firestore.doc(`${first}/editionParts/00000${at + 1}`).set({ version: 1, text });
  }
  const batch = database.firestore.batch();
  markFilesDue(database, batch, { period }, 'texts');
  await batch.commit();
};

beforeAll(async () => {
  folders = [];
  removed = [];
  lines = [];
  const keep = async (folder: string, files: readonly unknown[]) => {
    folders.push(folder);
    return files.length;
  };
  const remove = async (folder: string) => {
    removed.push(folder);
  };
  world = {
    database,
    groupName: 'Plusbibliotheken',
    files: { storage: { keep, remove }, boardFolder: 'bestuur', address: '' },
    log: { filesWritten: ({ period }: { period: string }) => lines.push(period) },
  } as unknown as World;
  await database.firestore.doc('summary/current').set({
    version: 1,
    marks: 0,
    publishedMarks: 0,
    statisticId: 'statistic',
    secretariatId: 'secretariat',
  });
  for (const period of periods) await keepEdition(period);
});

const page = { name: 'index.html', bytes: Buffer.from(''), type: 'text/html' };
const makers = (refused: readonly string[]): Makers => ({
  makeFiles: ({ statistic, group }) =>
    refused.includes(statistic.period)
      ? Promise.reject(new Error(`no ink for ${statistic.period}`))
      : Promise.resolve({ public: [{ ...page, name: group }], board: [page] }),
  editionPage: () => page,
  firstChartOf: (_, level) => (level === 'board' ? 'Het meeste ging naar andere provincies' : undefined),
  frontPage: (level, _, published) => {
    fronts[level] = published;
    return page;
  },
  withdrawnPage: () => page,
});
const due = async () => (await loadDueFiles(world.database)).map(({ period }) => period).sort();

it('A period whose files fail stays due, is told of, and keeps no other from being written', async () => {
  const failing = writeDueFiles(world, makers(['2025-Q2', '2025-Q3']));
  await expect(failing).rejects.toThrow(
    'Cannot write the board’s files of 2025-Q3: Error: no ink for 2025-Q3; 2025-Q2: Error: no ink for 2025-Q2',
  );
  expect(lines).toEqual(['2025-Q4']);
  expect(folders).toContain('openbaar/2025-Q4');
  expect(folders).not.toContain('openbaar/2025-Q2');
  // The front page links only to what has been written, and shows a picture only where there is one.
  expect(fronts.board?.periods).toEqual(['2025-Q4']);
  expect(fronts.board?.latest.map(({ firstChart }) => firstChart)).toEqual(['Het meeste ging naar andere provincies']);
  expect(fronts.public?.latest).toEqual([]);
  // It may not be told outside, so none of its editions has an address there.
  expect([folders, removed]).toEqual([
    expect.not.arrayContaining(['openbaar/2025-Q4/uitgave-1']),
    ['openbaar/2025-Q4/uitgave-1'],
  ]);
  expect(await due()).toEqual(['2025-Q2', '2025-Q3']);
});

it('Next time only what stayed due is written, the newest first', async () => {
  lines = [];
  await writeDueFiles(world, makers([]));
  expect(lines).toEqual(['2025-Q3', '2025-Q2']);
  expect(await due()).toEqual([]);
  expect(fronts.board?.periods).toEqual([...periods]);
});

/** As the store leaves it: nothing of the period is there, and its files are due. */
const takeAway = async (period: string): Promise<void> => {
  const { firestore } = world.database;
  await firestore.recursiveDelete(firestore.doc(`publications/${period}`));
  const batch = firestore.batch();
  markFilesDue(world.database, batch, { period }, 'withdrawn');
  await batch.commit();
};

it('The files of a period that was withdrawn are taken away, at both levels; a page stays at its address', async () => {
  folders = [];
  removed = [];
  await takeAway('2025-Q4');
  await writeDueFiles(world, makers([]));
  expect(removed).toEqual(['openbaar/2025-Q4', 'openbaar/laatste', 'bestuur/2025-Q4']);
  expect(folders).toEqual(['openbaar/2025-Q4', 'openbaar/laatste', 'bestuur/2025-Q4', 'openbaar', 'bestuur']);
  expect(fronts.board?.periods).toEqual(['2025-Q2', '2025-Q3']);
  expect(await due()).toEqual([]);
});

it('When no quarter is left, a page that says so stands at the address of the latest', async () => {
  for (const period of ['2025-Q2', '2025-Q3']) await takeAway(period);
  removed = [];
  folders = [];
  await writeDueFiles(world, makers([]));
  expect(removed.slice(0, 4)).toEqual(['openbaar/2025-Q3', 'openbaar/laatste', 'bestuur/2025-Q3', 'bestuur/laatste']);
  expect(folders.slice(0, 4)).toEqual(removed.slice(0, 4));
});

it('The front pages alone are written when only an open quarter has moved', async () => {
  folders = [];
  const batch = world.database.firestore.batch();
  markFilesDue(world.database, batch, { period: frontFiles }, '[]');
  await batch.commit();
  await writeDueFiles(world, makers([]));
  expect(folders).toEqual(['openbaar', 'bestuur']);
});
