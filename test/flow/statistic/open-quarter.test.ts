// While a quarter is open, readers see the last fit period and the number of hand-ins.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultDates, endOfDay } from '../../../domain/calendar/quarter.ts';
import { importFigures } from '../../../functions/exchange/import-figures.ts';
import { publishPeriod, UnfitPeriodError } from '../../../functions/statistic/publish.ts';
import { listPublished } from '../../../functions/store/publications/publications.ts';
import { markSummaryDue } from '../../../functions/store/queue/due.ts';
import { loadLibraries } from '../../../functions/store/register/registry.ts';
import { publishBox } from '../../../sheets/secretariat/overview/layout.ts';
import { readFigures } from '../../functions/exchange/reading.ts';
import { deadLinks } from '../../lab/dead-links.ts';
import { eventually } from '../../lab/eventually.ts';
import {
  completeForm,
  type LibraryId,
  libraries,
  quarter,
  type SmallWorld,
  startSmallWorld,
} from '../../lab/small-world.ts';
import { overviewDesk } from '../secretariat/overview-desk.ts';

let world: SmallWorld;
let data: string;
const desk = overviewDesk(() => world);

/** The last quarters of 2025, enough for a chart: 600 loans a library. */
const importLastQuarters = async (): Promise<void> => {
  const { database, clock } = world.local.world;
  const registered = await loadLibraries(database);
  const lines = libraries.flatMap(({ id }) =>
    ['2025-Q3', '2025-Q4'].flatMap((period) => [
      `${id},${period},lending_filled_loans,600`,
      `${id},${period},lending_filled_copies,0`,
    ]),
  );
  const { rows } = await readFigures(
    `library,period,measure,value\n${lines.join('\n')}\n`,
    registered.map(({ id }) => id),
  );
  await importFigures(database, { rows, libraries: registered, now: clock.now(), dryRun: false, progress: () => {} });
};

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'ibl-open-'));
  world = await startSmallWorld(data);
  await importLastQuarters();
});
afterAll(async () => {
  await world.close();
  rmSync(data, { recursive: true, force: true });
});

const handIn = (library: LibraryId): Promise<void> => world.type(library, { ...completeForm(), done: true });

const publish = async (): Promise<void> => {
  await markSummaryDue(world.local.world.database);
  await desk.publish();
};

const titles = async (): Promise<readonly (string | undefined)[]> => [
  (await desk.rowsOf('Kwartaal'))[0]?.[0],
  (await desk.rowsOf('Jaar'))[0]?.[0],
];
const lastYear = ['4e kwartaal 2025 (oktober, november, december) – voorlopig', 'Jaar 2025 – voorlopig'];
const thisYear = ['1e kwartaal 2026 (januari, februari, maart) – voorlopig', 'Jaar 2026 – voorlopig'];

/** What the tabs of IBL-statistiek say of the open quarter. */
const openLines = async (): Promise<readonly string[]> => {
  const found = await Promise.all(['Kwartaal', 'Jaar', 'Grafieken', 'Kernzinnen'].map(desk.rowsOf));
  return found.map((rows) => rows.flat().find((words) => words.includes(' binnen.')) ?? '');
};

const folderOf = (path: string): string => join(data, 'files', 'openbaar', path);
const frontPage = (): string => readFileSync(folderOf('index.html'), 'utf8');
const tick = (isTicked: boolean): Promise<void> => desk.type(publishBox, isTicked);

describe('while nobody has handed in', () => {
  const beside = () => desk.shows({ ...publishBox, column: 2 });

  it('the box Publiceer nu says that there is nothing to publish, before a tick and after it', async () => {
    await publish();
    expect(await beside()).toMatch(/^Een vinkje doet hier nog niets: van het 1e kwartaal 2026 is nog niets binnen\./);
    await tick(true);
    await publish();
    expect(await beside()).toBe(
      'Niets gepubliceerd: van het 1e kwartaal 2026 is nog niets binnen. Haal het vinkje weg.',
    );
    expect(await titles()).toEqual(lastYear);
    for (const line of await openLines()) expect(line).toContain('1e kwartaal 2026: 0 van 3 binnen.');
  });

  it('its removal takes nothing back: the quarter waits as before', async () => {
    await tick(false);
    await publish();
    expect(await beside()).toMatch(/^Een vinkje doet hier nog niets/);
  });
});

describe('while one of three has handed in', () => {
  it('IBL-statistiek shows the last fit quarter and its year, and the open one as a line', async () => {
    await handIn('PB-ARN');
    await publish();
    expect(await titles()).toEqual(lastYear);
    for (const line of await openLines()) expect(line).toContain('1e kwartaal 2026: 1 van 3 binnen.');
    expect(await deadLinks(world)).toEqual([]);
  });

  it('nothing is published of it: no edition, no paper, no figure', async () => {
    const published = await listPublished(world.local.world.database);
    expect(published).toEqual(['2025', '2025-Q3', '2025-Q4']);
    await eventually(() => expect(frontPage()).toContain('1e kwartaal 2026: 1 van 3 binnen.'));
    expect(frontPage()).toContain('Laatste kwartaal: 4e kwartaal 2025');
    expect(existsSync(folderOf('2026-Q1'))).toBe(false);
  });

  it('Secretariaat has it complete', async () => {
    const rows = (await desk.tabOf(world.secretariat, 'Overzicht')).rows.map((row) => row.map(({ shown }) => shown));
    expect(rows[0]?.[0]).toContain('1e kwartaal 2026 · ingediend 1 van 3');
    expect(rows.find(([city]) => city === 'Arnhem')?.[1]).toBe('● ingediend');
  });

  it('a request for its edition explains why there is none', async () => {
    await expect(publishPeriod(world.local.world, quarter)).rejects.toThrow(UnfitPeriodError);
    await expect(publishPeriod(world.local.world, quarter)).rejects.toThrow(
      '2026-Q1 is not fit to be published yet (2026-Q1: 1 of 3 libraries)',
    );
  });
});

describe('the box Publiceer nu', () => {
  it('shows the quarter, with its files', async () => {
    expect(await desk.shows({ ...publishBox, column: 2 })).toContain('(nu 1 van 3 binnen)');
    await tick(true);
    await publish();
    expect(await titles()).toEqual(thisYear);
    expect(await openLines()).toEqual(['', '', '', '']);
    expect(await desk.shows({ ...publishBox, column: 2 })).toMatch(/^Gepubliceerd op 1 april/);
    await eventually(() => expect(existsSync(folderOf('2026-Q1/index.html'))).toBe(true));
  });

  it('outside says why the quarter is not shown, without a file of figures, and leads to the last that may be', async () => {
    await eventually(() =>
      expect(frontPage()).toContain('1e kwartaal 2026: 1 van 3 binnen; nog te onvolledig om te tonen.'),
    );
    expect(frontPage()).toContain('Laatste kwartaal: 4e kwartaal 2025');
    const page = readFileSync(folderOf('2026-Q1/index.html'), 'utf8');
    expect(page).toContain('Het 1e kwartaal 2026 is nog te onvolledig om te tonen: 1 van de 3 bibliotheken diende in.');
    expect(page).toContain('<a href="../2025-Q4/index.html">');
    expect(readdirSync(folderOf('2026-Q1'))).toEqual(['index.html']);
    expect(readFileSync(folderOf('2026/index.html'), 'utf8')).toContain(
      'Het jaar 2026 is nog te onvolledig om te tonen: van nog geen van de 3 bibliotheken is alles binnen.',
    );
    expect(await deadLinks(world)).toEqual([]);
  });

  it('taken back before it closes, restores what was shown, and leaves a page that leads there', async () => {
    await tick(false);
    await publish();
    expect(await titles()).toEqual(lastYear);
    expect(await desk.shows({ ...publishBox, column: 2 })).toMatch(
      /^Teruggenomen\. IBL-statistiek toont het 4e kwartaal 2025/,
    );
    expect(await listPublished(world.local.world.database)).not.toContain('2026-Q1');
    await eventually(() =>
      expect(readFileSync(folderOf('2026-Q1/index.html'), 'utf8')).toContain(
        'Het 1e kwartaal 2026 wordt nog niet getoond.',
      ),
    );
    expect(readdirSync(folderOf('2026-Q1'))).toEqual(['index.html']);
    expect(readFileSync(folderOf('2026-Q1/index.html'), 'utf8')).toContain('<a href="../2025-Q4/index.html">');
    await eventually(() => expect(frontPage()).toContain('1e kwartaal 2026: 1 van 3 binnen.'));
    expect(frontPage()).toContain('Laatste kwartaal: 4e kwartaal 2025');
    expect(frontPage()).not.toContain('nog te onvolledig');
    expect(await deadLinks(world)).toEqual([]);
  });

  it('keeps it back, however many hand in', async () => {
    await handIn('PB-DEV');
    await handIn('PB-MDB');
    await publish();
    expect(await titles()).toEqual(lastYear);
  });

  it('shows it again when it is ticked again', async () => {
    await tick(true);
    await publish();
    expect(await titles()).toEqual(thisYear);
    await tick(false);
    await publish();
    expect(await titles()).toEqual(lastYear);
  });
});

it('A quarter that closes is shown, also when it was taken back', async () => {
  await desk.becomes(endOfDay(defaultDates(quarter).closesOn) + 4 * 3_600_000);
  expect(await titles()).toEqual(thisYear);
  expect(await openLines()).toEqual(['', '', '', '']);
});
