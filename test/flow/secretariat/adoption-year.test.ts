import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Quarter, startOfDay } from '../../../domain/calendar/quarter.ts';
import type { Period } from '../../../domain/statistics/statistic.ts';
import { importFigures } from '../../../functions/exchange/import-figures.ts';
import { numberKey, submissionKey } from '../../../functions/store/database.ts';
import { loadPublication } from '../../../functions/store/publications/publications.ts';
import { loadLibraries } from '../../../functions/store/register/registry.ts';
import { person } from '../../../scripts/local/person.ts';
import { adoptionPlaces } from '../../../sheets/secretariat/overview/adoption-cells.ts';
import { worklistColumns } from '../../../sheets/secretariat/questions/worklist.ts';
import { readFigures } from '../../functions/exchange/reading.ts';
import { completeForm, libraries, type SmallWorld, startSmallWorld } from '../../lab/small-world.ts';
import { overviewDesk } from './overview-desk.ts';

/**
 * A year from its first figures to its second adoption: provisional, adopted by the tick in *Overzicht*, corrected, revised,
 * adopted again; recomputed by `npm run reproduce` after each. Three libraries gave 612, 1.224 and 1.836 a quarter.
 */
let world: SmallWorld;
let home: string;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'ibl-year-'));
  world = await startSmallWorld();
});
afterAll(async () => {
  await world.close();
  rmSync(home, { recursive: true, force: true });
});

const year: Period = '2026';
const hours = 60 * 60 * 1000;
const database = () => world.local.world.database;

const { publish, tabOf, becomes, rowsOf, shows, type, bytesOf } = overviewDesk(() => world);
const noonOf = (date: string): Promise<void> => becomes(startOfDay(date) + 12 * hours);

const title = async (tab: string): Promise<string> => (await rowsOf(tab))[0]?.[0] ?? '';
const rowIn = async (tab: string, label: string) => (await rowsOf(tab)).find(([first]) => first === label);
const sentences = async (): Promise<readonly string[]> => (await rowsOf('Kernzinnen')).map(([first = '']) => first);
const secretary = () => person(world.local.endpoints.google, 'owner');
/** She fills in the date of the meeting and ticks; the box is hers to take away again. */
const adoptOn = async (date: string): Promise<string> => {
  await type(adoptionPlaces.box, false);
  await type(adoptionPlaces.on, date);
  await type(adoptionPlaces.box, true);
  await publish();
  return shows(adoptionPlaces.sentence);
};

const statusOf = async (period: Period) => {
  const newest = (await loadPublication(database(), period))?.newest;
  return newest && [newest.edition, newest.status, newest.adopted?.on ?? null];
};
const reproduce = async (...args: readonly string[]): Promise<readonly [number | null, readonly string[]]> => {
  const env = { PATH: process.env.PATH, HOME: home, FIRESTORE_EMULATOR_HOST: world.local.endpoints.firestore };
  const script = join(import.meta.dirname, '../../../scripts/reproduce.ts');
  const child = spawn(process.execPath, [script, year, ...args], {
    cwd: home,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const output = await textOf(child.stdout);
  return [await ended, output.trim().split('\n')];
};

/** What the libraries gave in the other three quarters comes in as history. */
const bring = async (quarters: readonly Quarter[]): Promise<void> => {
  const registered = await loadLibraries(database());
  const lines = quarters.flatMap((quarter) =>
    libraries.flatMap(({ id }, place) =>
      Object.entries(completeForm(place + 1))
        .filter(([, value]) => /^\d+$/u.test(value ?? ''))
        .map(([measure, value]) => `${id},${quarter},${measure},${value}`),
    ),
  );
  const { rows } = await readFigures(
    `library,period,measure,value\n${lines.join('\n')}\n`,
    registered.map(({ id }) => id),
  );
  const now = world.local.world.clock.now();
  await importFigures(database(), { rows, libraries: registered, now, dryRun: false, progress: () => {} });
};

describe('a year that is going on', () => {
  it('is provisional, and says of how many quarters there are figures', async () => {
    for (const [place, { id }] of libraries.entries()) {
      await world.type(id as 'PB-ARN', { ...completeForm(place + 1), done: true });
    }
    await publish();
    expect(await title('Jaar')).toBe('Jaar 2026 – voorlopig');
    expect((await rowsOf('Jaar')).flat().some((words) => words.includes('er zijn cijfers van 1 kwartaal'))).toBe(true);
    expect(await statusOf(year)).toEqual([1, 'provisional', null]);
  });

  it('cannot be adopted, by whatever is typed', async () => {
    await type(adoptionPlaces.period, 'jaar 2026');
    expect(await adoptOn('3-3-2026')).toContain('Jaar 2026 is nog open. Vaststellen kan vanaf 5 februari 2027.');
    expect(await statusOf(year)).toEqual([1, 'provisional', null]);
    await type(adoptionPlaces.period, '');
  });

  it('is whole when its last quarter has closed, and is what may be adopted first', async () => {
    await noonOf('2027-01-04');
    await bring(['2026-Q2', '2026-Q3', '2026-Q4']);
    await noonOf('2027-02-05');
    await type(adoptionPlaces.box, false);
    await type(adoptionPlaces.on, '');
    // 4 × (612 + 1.224 + 1.836)
    expect((await rowIn('Jaar', 'Samen geleverd'))?.slice(1, 5)).toEqual(['14.688', '3 van 3', '', '14.688']);
    expect(await shows(adoptionPlaces.sentence)).toContain(
      'Kies hiernaast de periode, bijvoorbeeld jaar 2026, en typ de datum van de vergadering.',
    );
    await type(adoptionPlaces.period, 'jaar 2026');
    expect(await reproduce()).toEqual([
      0,
      [expect.stringMatching(/^2026 edition 1, provisional .*, 12 revisions\): equal\.$/)],
    ]);
  });
});

describe('adopted by the tick', () => {
  it('is final with those of its quarters that were not, and says so everywhere', async () => {
    await noonOf('2027-03-04');
    expect(await adoptOn('3-3-2027')).toBe(
      'Jaar 2026 is vastgesteld op 3 maart 2027, met de kwartalen ervan; de cijfers van deze uitgave veranderen niet meer. Een latere correctie komt in een nieuwe uitgave, met ‘herzien’ erbij.',
    );
    for (const period of [year, '2026-Q1', '2026-Q4'] as const) {
      expect(await statusOf(period)).toEqual([1, 'final', '2027-03-03']);
    }
    expect(await title('Jaar')).toBe('Jaar 2026 – definitief, vastgesteld op 3 maart 2027');
    expect(await title('Kwartaal')).toContain('definitief, vastgesteld op 3 maart 2027');
    expect(await sentences()).toContain(
      'Bron: werkgroep IBL. Cijfers definitief, vastgesteld op 3 maart 2027; 3 van de 3 bibliotheken.',
    );
    expect((await sentences()).filter((words) => /voorlopig/i.test(words) && !words.includes('‘voorlopig’'))).toEqual(
      [],
    );
  });

  it('comes out the same when it is recomputed', async () => {
    expect(await reproduce()).toEqual([
      0,
      [expect.stringMatching(/^2026 edition 1, final, adopted on 2027-03-03 .*: equal\.$/)],
    ]);
  });

  it('leaves nothing to adopt: ticked again it changes nothing, and says so', async () => {
    await type(adoptionPlaces.box, false);
    expect(await shows(adoptionPlaces.sentence)).toBe('Jaar 2026 is al vastgesteld, op 3 maart 2027.');
    await type(adoptionPlaces.box, true);
    expect(await shows(adoptionPlaces.sentence)).toBe('Niets veranderd. Jaar 2026 is al vastgesteld, op 3 maart 2027.');
    await type(adoptionPlaces.box, false);
    await type(adoptionPlaces.period, '');
    expect(await shows(adoptionPlaces.sentence)).toContain('Er is nu niets om vast te stellen.');
    await type(adoptionPlaces.period, 'jaar 2026');
  });
});

describe('a correction after it', () => {
  let frozen = '';

  it('counts once the secretary agrees, and leaves the frozen edition as it was', async () => {
    await noonOf('2027-03-20');
    frozen = await bytesOf(year, 1);
    await world.type('PB-ARN', { lending_filled_loans: '580', lending_filled_national: '460' });
    await world.type('PB-ARN', { done: true }, 'previous');
    await world.type('PB-ARN', { done: 'drie boeken bleken kopieën van ons zelf' }, 'explanation');
    await publish();
    expect(await statusOf(year)).toEqual([1, 'final', '2027-03-03']);
    const { rows } = await tabOf(world.secretariat, 'Vragen');
    const row = rows.findIndex((cells) => cells[0]?.shown === 'Arnhem' && cells[2]?.shown.startsWith('correctie'));
    await secretary().type(world.secretariat, [{ tab: 'Vragen', row, column: worklistColumns.agreed, text: true }]);
    await world.local.google.settled();
    await publish();
    expect(await statusOf(year)).toEqual([2, 'revised', '2027-03-03']);
    expect(await statusOf('2026-Q1')).toEqual([2, 'revised', '2027-03-03']);
    expect(await statusOf('2026-Q2')).toEqual([1, 'final', '2027-03-03']);
    expect(await bytesOf(year, 1)).toBe(frozen);
  });

  it('stands in the next edition with what was published, what it is, the difference, when and why', async () => {
    expect(await title('Jaar')).toBe('Jaar 2026 – herzien na de vaststelling op 3 maart 2027');
    // 14.688 − 3
    expect((await rowIn('Jaar', 'Samen geleverd'))?.slice(1, 3)).toEqual(['14.685', '3 van 3']);
    const corrections = (await rowsOf('Correcties')).filter(([period]) => period === '1e kwartaal 2026');
    const why = ['−3', '20 maart 2027', 'drie boeken bleken kopieën van ons zelf'];
    expect(corrections.map((cells) => cells.slice(2))).toEqual([
      ['Geleverd als leen', '583', '580', ...why],
      ['Geleverd naar andere provincies', '463', '460', ...why],
    ]);
    expect((await sentences()).find((words) => words.includes('meldden wij'))).toMatch(
      /^In maart 2027 meldden wij 14\.688\. Na een correctie van één bibliotheek is het 14\.685\./,
    );
  });

  it('leaves both editions reproducible', async () => {
    expect(await reproduce('--edition', '1')).toEqual([
      0,
      [expect.stringMatching(/^2026 edition 1, final, .*: equal\.$/)],
    ]);
    expect(await reproduce()).toEqual([0, [expect.stringMatching(/^2026 edition 2, revised .*: equal\.$/)]]);
  });

  it('may be adopted in the next meeting, and nothing of the first edition changes by that', async () => {
    await noonOf('2027-04-08');
    expect(await adoptOn('7-4-2027')).toContain('Jaar 2026 is vastgesteld op 7 april 2027, met de kwartalen ervan');
    expect(await statusOf(year)).toEqual([2, 'final', '2027-04-07']);
    expect(await statusOf('2026-Q1')).toEqual([2, 'final', '2027-04-07']);
    expect(await statusOf('2026-Q2')).toEqual([1, 'final', '2027-03-03']);
    expect(await title('Jaar')).toBe('Jaar 2026 – definitief, vastgesteld op 7 april 2027');
    expect(await bytesOf(year, 1)).toBe(frozen);
    expect(await reproduce()).toEqual([
      0,
      [expect.stringMatching(/^2026 edition 2, final, adopted on 2027-04-07 .*: equal\.$/)],
    ]);
  });

  it('is told apart from damage, of which every place is named', async () => {
    const revision = database().revisions(submissionKey('PB-MDB', '2026-Q2')).doc(numberKey(1));
    const { observations = [] } = (await revision.get()).data() ?? {};
    await revision.update({
      observations: observations.map((each) => (each.measure === 'lending_unfilled' ? { ...each, value: 241 } : each)),
    });
    const [code, [first, ...others]] = await reproduce('--edition', '1');
    expect([code, first]).toEqual([1, expect.stringMatching(/^2026 edition 1, final, .*: \d+ differences\.$/)]);
    // 4 × (80 + 160 + 240) were published.
    expect(others).toContain('counts.lending_unfilled.reported: published 1920, now 1921');
    expect(others).toContain('libraries.PB-MDB.cells.lending_unfilled.value: published 960, now 961');
    expect(others.filter((line) => line.includes('borrowing_received'))).toEqual([]);
  });
});
