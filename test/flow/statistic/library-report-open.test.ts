// Which quarter each library's *Uw bibliotheek* shows while an open quarter has been published.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { defaultDates, endOfDay } from '../../../domain/calendar/quarter.ts';
import { importFigures } from '../../../functions/exchange/import-figures.ts';
import { markSummaryDue } from '../../../functions/store/queue/due.ts';
import { loadLibraries } from '../../../functions/store/register/registry.ts';
import { columns, rows } from '../../../sheets/questionnaire/library-report/layout.ts';
import { adoptionPlaces } from '../../../sheets/secretariat/overview/adoption-cells.ts';
import { publishBox } from '../../../sheets/secretariat/overview/layout.ts';
import { readFigures } from '../../functions/exchange/reading.ts';
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
const desk = overviewDesk(() => world);

/** The last quarter of 2025: 600 delivered by each library. */
const importLastQuarter = async (): Promise<void> => {
  const { database, clock } = world.local.world;
  const registered = await loadLibraries(database);
  const lines = libraries.flatMap(({ id }) => [
    `${id},2025-Q4,lending_filled_loans,600`,
    `${id},2025-Q4,lending_filled_copies,0`,
  ]);
  const ids = registered.map(({ id }) => id);
  const { rows: figures } = await readFigures(`library,period,measure,value\n${lines.join('\n')}\n`, ids);
  const given = { libraries: registered, now: clock.now(), dryRun: false, progress: () => {} };
  await importFigures(database, { rows: figures, ...given });
};

const publish = async (): Promise<void> => {
  await markSummaryDue(world.local.world.database);
  await desk.publish();
  await world.local.fire('sweep');
  await world.local.google.settled();
};
const handIn = async (library: LibraryId): Promise<void> => {
  await world.type(library, { ...completeForm(), done: true });
  await publish();
};

const delivered = rows.quarter + 1;
const tabOf = async (library: LibraryId): Promise<readonly (readonly string[])[]> =>
  (await desk.tabOf(world.workbooks[library], 'Uw bibliotheek')).rows.map((row) => row.map(({ shown }) => shown));

/** The quarter, what the library delivered in it, and how many others gave theirs. */
const shownTo = async (library: LibraryId) => {
  const shown = await tabOf(library);
  return [shown[rows.title]?.[columns.now]?.slice(0, 16), shown[delivered]?.[1], shown[delivered]?.[columns.others]];
};
const source = async (library: LibraryId): Promise<string> => (await tabOf(library))[rows.source]?.[0] ?? '';

const before = '4e kwartaal 2025';
const now = '1e kwartaal 2026';

beforeAll(async () => {
  world = await startSmallWorld();
  await importLastQuarter();
  await handIn('PB-ARN');
});
afterAll(() => world.close());

it('Before it, a library that handed in is told that only the publication is waited for', async () => {
  expect(await source('PB-ARN')).toContain('Het 1e kwartaal 2026 staat hier zodra het is gepubliceerd.');
  expect(await source('PB-DEV')).toContain(
    'Het 1e kwartaal 2026 staat hier zodra u hebt ingediend en het is gepubliceerd.',
  );
});

it('An early publication reaches those that handed in, and empties the tab of nobody else', async () => {
  await desk.type(publishBox, true);
  await publish();
  expect(await shownTo('PB-ARN')).toEqual([now, '612', '0']);
  expect(await shownTo('PB-DEV')).toEqual([before, '600', '2']);
  expect(await source('PB-DEV')).toContain(
    'Het 1e kwartaal 2026 staat hier zodra u hebt ingediend en het is gepubliceerd.',
  );
});

it('A library that hands in then is shown the quarter, and the others’ figures do not move', async () => {
  await handIn('PB-DEV');
  expect(await shownTo('PB-DEV')).toEqual([now, '612', '1']);
  expect(await shownTo('PB-ARN')).toEqual([now, '612', '0']);
  expect(await shownTo('PB-MDB')).toEqual([before, '600', '2']);
});

it('A quarter that is adopted meanwhile is definitive in every tab', async () => {
  expect(await source('PB-MDB')).toMatch(/^Voorlopige cijfers/);
  await desk.type(adoptionPlaces.period, '4e kwartaal 2025');
  await desk.type(adoptionPlaces.on, '1-4-2026');
  await desk.type(adoptionPlaces.box, true);
  await publish();
  expect(await source('PB-MDB')).toMatch(/^Definitieve cijfers, vastgesteld op 1 april 2026/);
  for (const library of ['PB-ARN', 'PB-DEV', 'PB-MDB'] as const) {
    const row = (await tabOf(library)).find(([first]) => first === '4e kw. 2025');
    expect(row).toContain('definitief');
  }
  expect(await shownTo('PB-ARN')).toEqual([now, '612', '0']);
});

it('Once it has closed every library is shown the quarter with all that was handed in', async () => {
  await desk.becomes(endOfDay(defaultDates(quarter).closesOn) + 4 * 3_600_000);
  await publish();
  expect(await shownTo('PB-ARN')).toEqual([now, '612', '1']);
  expect(await shownTo('PB-MDB')).toEqual([now, '', '2']);
});
