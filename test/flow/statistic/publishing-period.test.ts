import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEdition } from '../../../domain/statistics/editions/edition.ts';
import type { Period } from '../../../domain/statistics/statistic.ts';
import { importFigures } from '../../../functions/exchange/import-figures.ts';
import { adopt } from '../../../functions/secretariat/decisions/adopt.ts';
import { publishPeriod } from '../../../functions/statistic/publish.ts';
import { loadNewestEdition, loadPublication } from '../../../functions/store/publications/publications.ts';
import { markSummaryDue } from '../../../functions/store/queue/due.ts';
import { loadLibraries } from '../../../functions/store/register/registry.ts';
import { readFigures } from '../../functions/exchange/reading.ts';
import { completeForm, libraries, quarter, type SmallWorld, startSmallWorld } from '../../lab/small-world.ts';

/** IBL-statistiek shows the latest period with figures, whichever period was published. */
let world: SmallWorld;
beforeAll(async () => {
  world = await startSmallWorld();
});
afterAll(() => world.close());

const database = () => world.local.world.database;

const importLines = async (lines: readonly string[]): Promise<void> => {
  const registered = await loadLibraries(database());
  const { rows } = await readFigures(
    `library,period,measure,value\n${lines.join('\n')}\n`,
    registered.map(({ id }) => id),
  );
  const now = world.local.world.clock.now();
  await importFigures(database(), { rows, libraries: registered, now, dryRun: false, progress: () => {} });
};

/** Each library delivered `loans` in each quarter of 2025. */
const importYear = (loans: number): Promise<void> =>
  importLines(
    libraries.flatMap(({ id }) =>
      [1, 2, 3, 4].flatMap((number) => [
        `${id},2025-Q${number},lending_filled_loans,${loans}`,
        `${id},2025-Q${number},lending_filled_copies,0`,
      ]),
    ),
  );

const bytes = async (): Promise<string> => {
  const { google } = world.local.endpoints;
  const address = `${google}/v4/spreadsheets/${world.statistic}?includeGridData=true`;
  return (await fetch(address, { headers: { authorization: 'Bearer owner' } })).text();
};

const rowsOf = async (title: string): Promise<readonly (readonly string[])[]> => {
  const read = await world.local.world.sheets.read(world.statistic);
  if (!read.ok) throw new Error(read.reason);
  const tab = read.value.tabs.find((one) => one.title === title);
  return tab?.rows.map((row) => row.map(({ shown }) => shown)) ?? [];
};

const titlesOf = async (): Promise<readonly string[]> => [
  (await rowsOf('Kwartaal'))[0]?.[0] ?? '',
  (await rowsOf('Jaar'))[0]?.[0] ?? '',
];

const publishChanges = async (): Promise<void> => {
  await markSummaryDue(database());
  await world.local.fire('publish');
};

/** Quarters of the period itself whose submissions went into its newest edition. */
const ownQuartersIn = async (period: Period): Promise<readonly string[]> => {
  const publication = await loadPublication(database(), period);
  const quarters = Object.keys(publication?.newest.revisions ?? {}).map((key) => key.slice(-7));
  return [...new Set(quarters.filter((each) => each.startsWith(period)))].sort();
};

describe('IBL-statistiek', () => {
  it('shows the latest quarter with figures, imported ones too, while nobody has handed in the one that is open', async () => {
    await importYear(600);
    await publishChanges();
    expect(await titlesOf()).toEqual([
      '4e kwartaal 2025 (oktober, november, december) – voorlopig',
      'Jaar 2025 – voorlopig',
    ]);
  });

  it('shows the open quarter from the first that hands in', async () => {
    for (const { id } of libraries) await world.type(id as 'PB-ARN', { ...completeForm(), done: true });
    await publishChanges();
    expect((await titlesOf())[0]).toContain('1e kwartaal 2026');
  });

  it('goes on quoting the last whole year while the new one is under way', async () => {
    const words = (await rowsOf('Kernzinnen')).map(([sentence]) => sentence ?? '');
    // Three libraries, four quarters, six hundred each.
    expect(words.find((each) => each.startsWith('Voorlopig: in 2025 leverden'))).toContain(' 7.200 boeken');
    expect(words.indexOf('Jaar 2025 – voorlopig')).toBeLessThan(words.indexOf('Jaar 2026 – voorlopig'));
    expect(words.indexOf('Jaar 2025 – voorlopig')).toBeGreaterThan(0);
  });

  it('goes on showing it when a year is asked for, to the last byte, and says which it shows', async () => {
    const before = await bytes();
    const first = await publishPeriod(world.local.world, '2025');
    expect(first).toMatchObject({ shown: quarter, requests: 0, trouble: null });
    expect(await publishPeriod(world.local.world, '2025')).toMatchObject({ editions: 0, requests: 0 });
    expect(await bytes()).toBe(before);
    await publishChanges();
    expect(await bytes()).toBe(before);
  });

  it('takes two looks at what is stored for that: at the year that is asked for, and at what is shown', async () => {
    const { submissionCache } = world.local.world;
    let loads = 0;
    const load: typeof submissionCache.load = (quarters) => {
      loads++;
      return submissionCache.load(quarters);
    };
    await publishPeriod({ ...world.local.world, submissionCache: { load } }, '2025');
    expect(loads).toBe(2);
  });

  it('puts right what somebody wrote there, also when another period was asked for', async () => {
    const before = await titlesOf();
    const { google } = world.local.endpoints;
    await fetch(`${google}/v4/spreadsheets/${world.statistic}/values/Kwartaal!A1?valueInputOption=RAW`, {
      method: 'PUT',
      headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
      body: JSON.stringify({ values: [['Wat een ander schreef']] }),
    });
    expect((await publishPeriod(world.local.world, '2025')).requests).toBeGreaterThan(0);
    expect(await titlesOf()).toEqual(before);
  });
});

describe('an edition', () => {
  it('of a quarter makes its year from all of that year, also what came after the quarter', async () => {
    await publishPeriod(world.local.world, '2025-Q1');
    expect(await ownQuartersIn('2025')).toEqual(['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4']);
    const stored = await loadNewestEdition(database(), '2025');
    const counts = readEdition(stored?.text ?? '').statistic.counts;
    // Three libraries, four quarters, six hundred each.
    expect(counts.find(({ figure }) => figure === 'lending_filled')?.reported).toBe(7200);
  });

  it('that was adopted stays the newest, whichever of its quarters is published', async () => {
    await adopt(world.local.world, { period: '2025', on: '2026-03-03' });
    for (const period of ['2025-Q1', '2025-Q4', '2025'] as const) await publishPeriod(world.local.world, period);
    expect((await loadPublication(database(), '2025'))?.newest).toMatchObject({ edition: 1, status: 'final' });
  });
});

describe('what was adopted, with the five years that its charts are drawn from', () => {
  it('stands in Reeks as it was adopted when an earlier quarter is corrected; the correction is told', async () => {
    await publishPeriod(world.local.world, '2025-Q3');
    await adopt(world.local.world, { period: quarter, on: '2026-05-11' });
    await publishChanges();
    const adopted = await rowsOf('Reeks');
    expect(adopted.find(([period]) => period === '3e kwartaal 2025')?.[3]).toBe('1.800');
    await importLines(['PB-ARN,2025-Q3,lending_filled_loans,650']);
    await publishChanges();
    expect(await rowsOf('Reeks')).toEqual(adopted);
    expect((await rowsOf('Correcties')).find(([period]) => period === '3e kwartaal 2025')?.slice(2, 6)).toEqual([
      'Geleverd als leen',
      '600',
      '650',
      '+50',
    ]);
    expect((await loadPublication(database(), '2025'))?.newest).toMatchObject({ edition: 2, status: 'revised' });
  });
});
