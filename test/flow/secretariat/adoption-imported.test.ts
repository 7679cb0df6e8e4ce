import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Quarter } from '../../../domain/calendar/quarter.ts';
import { readEdition } from '../../../domain/statistics/editions/edition.ts';
import type { Period } from '../../../domain/statistics/statistic.ts';
import { importFigures } from '../../../functions/exchange/import-figures.ts';
import { reproduce } from '../../../functions/exchange/reproduce.ts';
import { loadDueFiles } from '../../../functions/store/publications/board-files.ts';
import { loadNewestEdition, loadPublication } from '../../../functions/store/publications/publications.ts';
import { loadLibraries } from '../../../functions/store/register/registry.ts';
import { saveLibraries } from '../../../functions/store/submissions/imported.ts';
import { person } from '../../../scripts/local/person.ts';
import { adoptionPlaces } from '../../../sheets/secretariat/overview/adoption-cells.ts';
import { readFigures } from '../../functions/exchange/reading.ts';
import { completeForm, libraries, type SmallWorld, startSmallWorld } from '../../lab/small-world.ts';
import { overviewDesk } from './overview-desk.ts';

/** Years that were imported have figures and no tab: they are adopted like any other, in *Overzicht*. */
let world: SmallWorld;
const database = () => world.local.world.database;
const { publish, shows, type, rowsOf, bytesOf } = overviewDesk(() => world);
const sentence = () => shows(adoptionPlaces.sentence);

const years = ['2018', '2023', '2025'] as const;
const quarters = years.flatMap((year) => [1, 2, 3, 4].map((number) => `${year}-Q${number}` as Quarter));

const bring = async (): Promise<void> => {
  const registered = (await loadLibraries(database())).map((library) => ({ ...library, from: '2018-Q1' as const }));
  await saveLibraries(database(), registered);
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

beforeAll(async () => {
  world = await startSmallWorld();
  await bring();
  await publish();
});
afterAll(() => world.close());

const statusOf = async (period: Period) => {
  const newest = (await loadPublication(database(), period))?.newest;
  return newest && [newest.edition, newest.status, newest.adopted?.on ?? null];
};
/** All at once, before any check. */
const typeAtOnce = async (cells: Partial<Record<keyof typeof adoptionPlaces, string | boolean>>): Promise<void> => {
  const typed = Object.entries(cells).map(([name, text]) => ({
    tab: 'Overzicht',
    ...adoptionPlaces[name as keyof typeof adoptionPlaces],
    text,
  }));
  await person(world.local.endpoints.google, 'owner').type(world.secretariat, typed);
  await world.local.google.settled();
};

describe('what may be adopted', () => {
  it('is every period with figures, also of before what is shown', async () => {
    await type(adoptionPlaces.period, 'jaar 2018');
    expect(await sentence()).toContain('Typ hiernaast de datum van de vergadering waarin jaar 2018 is vastgesteld.');
    await type(adoptionPlaces.period, 'jaar 2019');
    expect(await sentence()).toBe('Van jaar 2019 zijn geen cijfers. Kies een andere periode.');
    expect(await statusOf('2023')).toBeUndefined();
  });
});

describe('a tick that is set together with another period', () => {
  it('adopts neither: nobody had read which it would be', async () => {
    await type(adoptionPlaces.period, 'jaar 2018');
    await typeAtOnce({ period: 'jaar 2023', on: '1-4-2026', box: true });
    expect(await sentence()).toBe(
      'Nog niet vastgesteld. Met een vinkje is jaar 2023 voorgoed vastgesteld, op 1 april 2026. Dat is niet ongedaan te maken. Haal het vinkje weg en zet het dan opnieuw.',
    );
    expect([await statusOf('2023'), await statusOf('2018')]).toEqual([undefined, undefined]);
  });
});

describe('an imported year', () => {
  it('says before the tick what it goes without', async () => {
    await type(adoptionPlaces.box, false);
    expect(await sentence()).toBe(
      'Zet een vinkje: jaar 2023 is dan voorgoed vastgesteld, op de datum hiernaast. Dat is niet ongedaan te maken. Het stuk verschijnt zonder teksten van de werkgroep.',
    );
  });

  it('gets the edition that it never had, and is final with its quarters', async () => {
    await type(adoptionPlaces.box, true);
    const done =
      'Jaar 2023 is vastgesteld op 1 april 2026, met de kwartalen ervan; de cijfers van deze uitgave veranderen niet meer. Een latere correctie komt in een nieuwe uitgave, met ‘herzien’ erbij.';
    expect(await sentence()).toBe(done);
    for (const period of ['2023', '2023-Q1', '2023-Q4'] as const)
      expect(await statusOf(period)).toEqual([1, 'final', '2026-04-01']);
    expect(await statusOf('2018')).toBeUndefined();
    await publish();
    expect(await sentence()).toBe(done);
  });

  it('is what was stored, to the last figure', async () => {
    expect(await reproduce(database(), '2023')).toMatchObject({ missing: [], differences: [] });
  });

  it('is not provisional any more where its figures stand beside others', async () => {
    const standings = (await rowsOf('Reeks')).flatMap(([quarter = '', standing]) =>
      /kwartaal 202[35]$/u.test(quarter) ? [standing] : [],
    );
    const [final, provisional] = ['definitief', 'voorlopig'].map((standing) => [1, 2, 3, 4].map(() => standing));
    expect(standings).toEqual([...(final ?? []), ...(provisional ?? [])]);
  });

  it('is so at once in what was stored of other periods, their papers included', async () => {
    const stored = await loadNewestEdition(database(), '2025-Q2');
    const { points, years: whole } = readEdition(stored?.text ?? '').beside.series;
    const of = points.filter(({ quarter }) => quarter.startsWith('2023')).map(({ standing }) => standing.kind);
    expect(of).toEqual(['final', 'final', 'final', 'final']);
    expect(whole.find(({ year }) => year === '2023')?.standing.kind).toBe('final');
    expect(await reproduce(database(), '2025-Q2')).toMatchObject({ missing: [], differences: [] });
    const due = (await loadDueFiles(database())).find(({ period }) => period === '2025-Q2');
    expect(due?.asked).toBe(`edition 1 ${stored?.document.digest}`);
  });

  it('stays as it is when it is asked once more, and says so', async () => {
    await type(adoptionPlaces.box, false);
    expect(await sentence()).toBe('Jaar 2023 is al vastgesteld, op 1 april 2026.');
    await type(adoptionPlaces.box, true);
    expect(await sentence()).toBe('Niets veranderd. Jaar 2023 is al vastgesteld, op 1 april 2026.');
    expect(await statusOf('2023')).toEqual([1, 'final', '2026-04-01']);
  });
});

describe('a look that broke off after it kept what was asked', () => {
  it('is finished by the next, and adopts what was asked then', async () => {
    await type(adoptionPlaces.box, false);
    await database()
      .overviewBoxes.doc('current')
      .update({ adoption: { ticked: true, asked: { period: '2018-Q2', on: '2026-04-01' }, done: false } });
    await type(adoptionPlaces.box, true);
    expect(await statusOf('2018-Q2')).toEqual([1, 'final', '2026-04-01']);
    expect(await statusOf('2018-Q1')).toEqual([1, 'provisional', null]);
    expect(await sentence()).toContain('2e kwartaal 2018 is vastgesteld op 1 april 2026;');
  });
});

describe('IBL-statistiek, of a quarter that is final itself', () => {
  const adoptQuarter = async (words: string): Promise<void> => {
    await type(adoptionPlaces.box, false);
    await type(adoptionPlaces.period, words);
    await type(adoptionPlaces.box, true);
    await publish();
  };

  it('says in *Reeks* what was adopted after it, while its own edition stays as it was', async () => {
    await adoptQuarter('4e kwartaal 2025');
    const frozen = await bytesOf('2025-Q4', 1);
    await adoptQuarter('1e kwartaal 2025');
    const row = (await rowsOf('Reeks')).find(([quarter]) => quarter === '1e kwartaal 2025');
    expect(row?.[1]).toBe('definitief');
    expect(await bytesOf('2025-Q4', 1)).toBe(frozen);
  });
});
