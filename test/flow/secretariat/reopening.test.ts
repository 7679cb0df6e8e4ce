import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Quarter, startOfDay } from '../../../domain/calendar/quarter.ts';
import { loadSubmission } from '../../../functions/store/submissions/submissions.ts';
import { person } from '../../../scripts/local/person.ts';
import { tabTitle } from '../../../sheets/questionnaire/quarter-tab.ts';
import { overviewColumns as columns, overviewRows as rows } from '../../../sheets/secretariat/overview/layout.ts';
import { shownPlaces } from '../../../sheets/secretariat/overview/shown-quarter.ts';
import { completeForm, type LibraryId, type SmallWorld, startSmallWorld } from '../../lab/small-world.ts';
import { overviewDesk } from './overview-desk.ts';

/**
 * *Overzicht* reopens a closed quarter for one library; a tick applies to the quarter that the
 * table showed.
 */
let world: SmallWorld;
beforeAll(async () => {
  world = await startSmallWorld();
  await world.type('PB-ARN', { ...completeForm(), done: true });
});
afterAll(() => world.close());

const database = () => world.local.world.database;
const { becomes, publish, shows, type } = overviewDesk(() => world);
const hour = 3_600_000;
const noonOf = (date: string): Promise<void> => becomes(startOfDay(date) + 12 * hour);

const rowOf: Readonly<Record<LibraryId, number>> = {
  'PB-ARN': rows.first,
  'PB-DEV': rows.first + 1,
  'PB-MDB': rows.first + 2,
};
const at = (library: LibraryId, column: keyof typeof columns) => ({ row: rowOf[library], column: columns[column] });
const beside = (library: LibraryId) => shows(at(library, 'todo'));
const choose = (words: string) => type(shownPlaces.box, words);
const untilOf = async (library: LibraryId, quarter: Quarter) =>
  (await loadSubmission(database(), library, quarter))?.reopenedUntil ?? null;
const tabOfQuarter = async (library: LibraryId, quarter: Quarter) => {
  const read = await world.local.world.sheets.read(world.workbooks[library]);
  return read.ok ? read.value.tabs.find(({ title }) => title === tabTitle(quarter)) : undefined;
};

describe('a quarter that is open', () => {
  it('is not opened again: that stands above the box, and beside it after the tick', async () => {
    expect(await shows({ row: rows.header, column: columns.reopen })).toBe('Heropenen (nog open)');
    await type(at('PB-ARN', 'reopen'), true);
    expect(await beside('PB-ARN')).toBe(
      'Niets gedaan: dit kwartaal is nog open tot en met 4 mei. Haal het vinkje weg.',
    );
    expect(await untilOf('PB-ARN', '2026-Q1')).toBeNull();
  });

  it('is not opened by the same tick once it has closed', async () => {
    await noonOf('2026-05-06');
    await type(at('PB-ARN', 'until'), '20-5-2026');
    expect(await beside('PB-ARN')).toContain('Niets gedaan: dit kwartaal was nog open. Nu wel heropenen?');
    expect(await untilOf('PB-ARN', '2026-Q1')).toBeNull();
    await type(at('PB-ARN', 'reopen'), false);
  });
});

describe('an earlier quarter', () => {
  it('is shown when she chooses it, with its own states and date', async () => {
    await noonOf('2026-07-06');
    expect(await shows({ row: rows.summary, column: 0 })).toMatch(/^2e kwartaal 2026 · ingediend 0 van 3/);
    await choose('1e kwartaal 2026');
    expect(await shows({ row: rows.summary, column: 0 })).toMatch(
      /^1e kwartaal 2026 · ingediend 1 van 3 .* · gesloten sinds 5 mei · voorlopig gepubliceerd$/,
    );
    expect(await shows(at('PB-ARN', 'state'))).toBe('✔ meegeteld');
    expect(await shows(at('PB-DEV', 'state'))).toBe('– niet ontvangen');
    expect(await shows({ row: rows.header, column: columns.reopen })).toBe('Heropenen');
    // Closing it changed nothing in a sheet.
    expect(await shows(at('PB-ARN', 'changed'))).toBe('1-4-2026');
    expect(await shows(at('PB-DEV', 'changed'))).toBe('–');
  });

  it('is opened for a library by its box, and its tab says so', async () => {
    await type(at('PB-DEV', 'reopen'), true);
    expect(await untilOf('PB-DEV', '2026-Q1')).toBe('2026-07-20');
    expect(await untilOf('PB-DEV', '2026-Q2')).toBeNull();
    expect(await shows(at('PB-DEV', 'state'))).toBe('↺ heropend');
    expect(await beside('PB-DEV')).toBe('wachten (tot 20 juli)');
    expect(await world.shown('PB-DEV', 'standing', 'lastYear')).toContain('Heropend tot 20 juli.');
  });

  it('keeps its tick to itself when another quarter is shown', async () => {
    await choose('');
    expect(await beside('PB-DEV')).toBe(
      'wachten. Dit vinkje hoort bij 1e kwartaal 2026 (heropend). Hier doet het niets: dit kwartaal is nog open tot en met 4 augustus.',
    );
    await type(at('PB-DEV', 'until'), '31-7-2026');
    expect([await untilOf('PB-DEV', '2026-Q1'), await untilOf('PB-DEV', '2026-Q2')]).toEqual(['2026-07-20', null]);
    await type(at('PB-DEV', 'reopen'), false);
    await type(at('PB-DEV', 'until'), '');
  });

  it('is not opened by a tick that is set before the table shows it', async () => {
    const secretary = person(world.local.endpoints.google, 'owner');
    await secretary.type(world.secretariat, [
      { tab: 'Overzicht', ...shownPlaces.box, text: '1e kwartaal 2026' },
      { tab: 'Overzicht', ...at('PB-MDB', 'reopen'), text: true },
    ]);
    await world.local.google.settled();
    expect(await beside('PB-MDB')).toBe(
      'Niets gedaan: u koos net een ander kwartaal. Haal het vinkje weg en zet het opnieuw.',
    );
    expect([await untilOf('PB-MDB', '2026-Q1'), await untilOf('PB-MDB', '2026-Q2')]).toEqual([null, null]);
    await type(at('PB-MDB', 'reopen'), false);
    await choose('');
  });

  it('is not one of before the questionnaires', async () => {
    await choose('4e kwartaal 2025');
    expect(await shows(shownPlaces.sentence)).toContain('4e kwartaal 2025 heeft geen tabblad om te heropenen');
    expect(await shows({ row: rows.summary, column: 0 })).toMatch(/^2e kwartaal 2026/);
    await choose('');
  });
});

describe('a quarter whose tab was hidden long ago', () => {
  it('is opened too: the tab comes back, and what is handed in counts', async () => {
    await noonOf('2027-07-06');
    await noonOf('2027-07-07');
    expect((await tabOfQuarter('PB-MDB', '2026-Q1'))?.hidden).toBe(true);
    await choose('1e kwartaal 2026');
    await type(at('PB-MDB', 'reopen'), true);
    expect((await tabOfQuarter('PB-MDB', '2026-Q1'))?.hidden).toBe(false);
    expect((await tabOfQuarter('PB-ARN', '2026-Q1'))?.hidden).toBe(true);
    await world.type('PB-MDB', { ...completeForm(3), done: true });
    expect((await loadSubmission(database(), 'PB-MDB', '2026-Q1'))?.counted?.revision).toBe(1);
    await publish();
    expect(await shows(at('PB-MDB', 'state'))).toMatch(/^(● ingediend|✔ meegeteld)/);
  });

  it('is hidden again when the time is over', async () => {
    await noonOf('2027-07-23');
    await noonOf('2027-07-24');
    expect((await tabOfQuarter('PB-MDB', '2026-Q1'))?.hidden).toBe(true);
    expect(await shows(at('PB-MDB', 'state'))).toBe('✔ meegeteld');
    expect(await beside('PB-MDB')).toMatch(/^Was heropend tot 21 juli\. Nog eens\?/);
  });
});
