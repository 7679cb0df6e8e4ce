import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startOfDay } from '../../../domain/calendar/quarter.ts';
import type { YearStatistic } from '../../../domain/statistics/statistic.ts';
import { importFigures } from '../../../functions/exchange/import-figures.ts';
import { summariseStored } from '../../../functions/exchange/summarise-stored.ts';
import { loadLibraries } from '../../../functions/store/register/registry.ts';
import { columns, libraryReportSheetId, rows } from '../../../sheets/questionnaire/library-report/layout.ts';
import { readFigures } from '../../functions/exchange/reading.ts';
import { type SmallWorld, startSmallWorld } from '../../lab/small-world.ts';
import { registerDesk } from './register-desk.ts';

/**
 * A year in which everything happens to the libraries, typed in *Register* as it happens: Arnhem and Deventer become one,
 * Middelburg gets another name and is split, Breda comes and goes. What was delivered, each quarter:
 *
 *            2025   Q1    Q2    Q3    Q4 of 2026
 * Arnhem      100  110
 * Deventer     50   55   180   170   190  together
 * Middelburg   80   80    84    90    50
 * Vlissingen                          30
 * Breda                         30
 * together    230  245   264   290   270
 */
let world: SmallWorld;
let desk: ReturnType<typeof registerDesk>;
beforeAll(async () => {
  world = await startSmallWorld();
  desk = registerDesk(world);
});
afterAll(() => world.close());

const database = () => world.local.world.database;
const codeOf = async (name: string): Promise<string> => {
  const found = (await loadLibraries(database())).find((library) => library.name === name);
  if (!found) throw new Error(`no library ${name}`);
  return found.id;
};

type Given = readonly (readonly [library: string, period: string, delivered: number])[];
const bring = async (given: Given): Promise<void> => {
  const libraries = await loadLibraries(database());
  const lines = given.flatMap(([library, period, delivered]) => [
    `${library},${period},lending_filled_loans,${delivered}`,
    `${library},${period},lending_filled_copies,0`,
  ]);
  const { rows: read, faults } = await readFigures(
    `library,period,measure,value\n${lines.join('\n')}\n`,
    libraries.map(({ id }) => id),
  );
  expect(faults).toEqual([]);
  const now = world.local.world.clock.now();
  await importFigures(database(), { rows: read, libraries, now, dryRun: false, progress: () => {} });
  await desk.looked();
};

const change = async (number: number, typed: Parameters<typeof desk.fill>[1]): Promise<string> => {
  await desk.fill(number, typed);
  const told = await desk.answer(number);
  await desk.tick(number, true);
  expect(await desk.answer(number)).toMatch(/^✓ Gedaan/u);
  return told;
};

const cellsOf = async (workbook: string, title: string): Promise<readonly (readonly string[])[]> => {
  const read = await world.local.world.sheets.read(workbook);
  const tab = read.ok ? read.value.tabs.find((one) => one.title === title) : undefined;
  return tab?.rows.map((row) => row.map(({ shown }) => shown)) ?? [];
};
const rowIn = async (title: string, label: string) =>
  (await cellsOf(world.statistic, title)).find(([first]) => first === label) ?? [];

describe('a year of changes', () => {
  it('is typed in Register as it goes', async () => {
    await bring(
      (['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'] as const).flatMap(
        (period): Given => [
          ['PB-ARN', period, 100],
          ['PB-DEV', period, 50],
          ['PB-MDB', period, 80],
        ],
      ),
    );
    await bring([
      ['PB-ARN', '2026-Q1', 110],
      ['PB-DEV', '2026-Q1', 55],
      ['PB-MDB', '2026-Q1', 80],
    ]);
    const merger = { kind: 'fuseert: samen een nieuwe bibliotheek', library: 'Arnhem', other: 'Deventer' };
    expect(await change(1, { ...merger, name: 'IJsselbibliotheek' })).toContain('Vanaf het 2e kwartaal 2026');
    await change(2, { kind: 'krijgt een andere naam', library: 'Middelburg', name: 'Zeeuwse Bibliotheek' });
    const made = await codeOf('IJsselbibliotheek');
    await desk.morningOf('2026-Q2');
    await bring([
      [made, '2026-Q2', 180],
      ['PB-MDB', '2026-Q2', 84],
    ]);
    const breda = { name: 'Nieuwe Veste', city: 'Breda', province: 'Noord-Brabant' };
    expect(await change(3, { kind: 'komt erbij', ...breda })).toContain('Vanaf het 3e kwartaal 2026');
    await desk.morningOf('2026-Q3');
    await bring([
      [made, '2026-Q3', 170],
      ['PB-MDB', '2026-Q3', 90],
      ['PB-BRE', '2026-Q3', 30],
    ]);
    expect(await change(4, { kind: 'stopt met de groep', library: 'Breda' })).toContain(
      'over het 3e kwartaal 2026 voor het laatst',
    );
    const split = { kind: 'splitst', library: 'Middelburg', name: 'Bibliotheek Vlissingen', city: 'Vlissingen' };
    expect(await change(5, split)).toContain('Vanaf het 4e kwartaal 2026');
    await desk.morningOf('2026-Q4');
    await bring([
      [made, '2026-Q4', 190],
      ['PB-MDB', '2026-Q4', 50],
      [await codeOf('Bibliotheek Vlissingen'), '2026-Q4', 30],
    ]);
    await world.local.setClock(startOfDay('2027-02-05') + 6 * 60 * 60 * 1000);
    await world.local.fire('daily');
    await world.local.fire('publish');
    await desk.looked();
  });
});

describe('the statistic of that year', () => {
  it('adds up everybody in the quarters in which they were members', async () => {
    // 245 + 264 + 290 + 270; Arnhem, Deventer, the IJssel, Middelburg, Vlissingen and Breda each gave all of theirs.
    expect((await rowIn('Jaar', 'Samen geleverd')).slice(1, 6)).toEqual(['1.069', '6 van 6', '', '1.069', '']);
  });

  it('compares like with like: two units, without Breda', async () => {
    // (165 + 180 + 170 + 190) + (80 + 84 + 90 + 80) = 1.039 against 4 × 230 = 920
    const { counts } = (await summariseStored(database(), '2026')) as YearStatistic;
    const delivered = counts.find(({ figure }) => figure === 'lending_filled');
    expect(delivered?.comparisons).toMatchObject([{ with: '2025', panel: 2, now: 1039, before: 920, absent: null }]);
    expect(delivered?.comparisons[0]?.change).toBeCloseTo((100 * 119) / 920, 12);
    expect((await rowIn('Jaar', 'Samen geleverd')).slice(6, 8)).toEqual(['+12,9 %', '2']);
  });

  it('says nothing outside of a change over two units: it would tell of one of them what the other knows', async () => {
    const sentences = (await cellsOf(world.statistic, 'Kernzinnen')).map(([first = '']) => first);
    expect(sentences.some((words) => words.startsWith('Voorlopig: in 2026 leverden de Plusbibliotheken'))).toBe(true);
    expect(sentences.filter((words) => words.includes('leverden zij') && words.includes('dan in 2025'))).toEqual([]);
  });

  it('has one row for those that became one, and one for each that a split made', async () => {
    const label = 'Arnhem – IJsselbibliotheek (incl. rechtsvoorgangers Rozet en Athenaeumbibliotheek)';
    const delivered = 4;
    expect((await rowIn('Jaar per bibliotheek', label))[delivered]).toBe('705');
    expect((await rowIn('Jaar per bibliotheek', 'Middelburg – Zeeuwse Bibliotheek'))[delivered]).toBe('304');
    const [split, joined] = ['Vlissingen – Bibliotheek Vlissingen', 'Breda – Nieuwe Veste'];
    for (const label of [split, joined])
      expect((await rowIn('Jaar per bibliotheek', label))[delivered]).toMatch(/^\d+ \(1 van 1 kw\.\)$/);
    const labels = (await cellsOf(world.statistic, 'Jaar per bibliotheek')).map(([first]) => first);
    expect(labels.filter((words) => /^(?:Arnhem – Rozet|Deventer – )/u.test(words ?? ''))).toEqual([]);
  });

  it('says under the figures what happened, in the order of time', async () => {
    // A sentence goes on in the row below.
    const words = (await cellsOf(world.statistic, 'Jaar')).map(([first = '']) => first);
    const said = words.slice(words.indexOf('Bij deze cijfers') + 1).join(' ');
    const sentences = [
      'Vanaf het 2e kwartaal 2026 zijn Rozet en Athenaeumbibliotheek samen IJsselbibliotheek. Leveringen tussen deze bibliotheken tellen sindsdien niet meer mee.',
      'Vanaf het 2e kwartaal 2026 heet ZB voortaan Zeeuwse Bibliotheek.',
      'Vanaf het 3e kwartaal 2026 doet Breda mee; eerdere cijfers zijn er niet.',
      'Breda doet vanaf het 4e kwartaal 2026 niet meer mee.',
      'Vanaf het 4e kwartaal 2026 is Zeeuwse Bibliotheek gesplitst in Zeeuwse Bibliotheek en Bibliotheek Vlissingen. Leveringen tussen deze bibliotheken tellen sindsdien mee.',
    ];
    expect(said).toContain(sentences.join(' '));
  });

  it('of a quarter compares with the same quarter of those that it came from', async () => {
    // 2026-Q4: 190 against 100 + 50, and 50 + 30 against 80.
    const { counts } = await summariseStored(database(), '2026-Q4');
    expect(counts.find(({ figure }) => figure === 'lending_filled')?.comparisons[1]).toMatchObject({
      with: '2025-Q4',
      panel: 2,
      now: 270,
      before: 230,
    });
  });
});

describe('Uw bibliotheek', () => {
  const shown = async (workbook: string, row: number, column: number): Promise<string> => {
    const read = await world.local.world.sheets.read(workbook);
    const tab = read.ok ? read.value.tabs.find(({ sheetId }) => sheetId === libraryReportSheetId) : undefined;
    return tab?.rows[row]?.[column]?.shown ?? '';
  };
  const delivered = rows.quarter + 1;

  it('of the library that goes on has the history of both, and says of whom it is', async () => {
    const workbook = world.workbooks['PB-ARN'];
    // 190 against 150: 26,7 per cent.
    expect(await shown(workbook, rows.finding, columns.label)).toBe(
      'U leverde in het 4e kwartaal 190 boeken, andere materialen en kopieën: 26,7 procent meer dan een jaar eerder.',
    );
    expect([
      await shown(workbook, delivered, columns.lastYear),
      await shown(workbook, delivered, columns.previous),
    ]).toEqual(['150', '170']);
    expect(await shown(workbook, rows.source, columns.label)).toMatch(
      / T\/m 1e kw\. 2026: Rozet en Athenaeumbibliotheek samen\.$/u,
    );
  });

  it('has the year with the quarter in which they were two', async () => {
    const workbook = world.workbooks['PB-ARN'];
    const year = await Promise.all([1, 2, 3, 4, 5, 6].map((column) => shown(workbook, rows.year + 1, column)));
    expect(year).toEqual(['165', '180', '170', '190', '705', '600']);
  });

  it('of the one that was split goes on with its own', async () => {
    const workbook = world.workbooks['PB-MDB'];
    expect(await shown(workbook, delivered, columns.lastYear)).toBe('80');
    expect(await shown(workbook, rows.source, columns.label)).toMatch(/Bron: werkgroep IBL\.$/u);
  });
});
