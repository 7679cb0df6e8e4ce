import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultDates, endOfDay, startOfDay } from '../../../domain/calendar/quarter.ts';
import { reproduce } from '../../../functions/exchange/reproduce.ts';
import { loadPublication, loadPublications } from '../../../functions/store/publications/publications.ts';
import { person } from '../../../scripts/local/person.ts';
import { textAt } from '../../../sheets/grid/tab.ts';
import { adoptionPlaces } from '../../../sheets/secretariat/overview/adoption-cells.ts';
import { worklistColumns } from '../../../sheets/secretariat/questions/worklist.ts';
import { completeForm, quarter, type SmallWorld, startSmallWorld } from '../../lab/small-world.ts';
import { overviewDesk } from './overview-desk.ts';

/**
 * A quarter is published, adopted by a tick, corrected and published again; and text typed in
 * IBL-statistiek.
 */
let world: SmallWorld;
const closed = endOfDay(defaultDates(quarter).closesOn);
beforeAll(async () => {
  world = await startSmallWorld();
  await world.type('PB-ARN', { ...completeForm(), done: true });
  await world.type('PB-DEV', { ...completeForm(2), done: true });
  await world.type('PB-MDB', { ...completeForm(3), done: true });
});
afterAll(() => world.close());

const database = () => world.local.world.database;

const { publish, tabOf, becomes, rowsOf, shows, type, bytesOf } = overviewDesk(() => world);
const sentence = () => shows(adoptionPlaces.sentence);

describe('adopting', () => {
  it('is not possible while the quarter is open, and says from when it is', async () => {
    await publish();
    expect(await sentence()).toBe(
      'Er is nu niets om vast te stellen. Dat kan als een kwartaal of jaar met cijfers gesloten is.',
    );
    await type(adoptionPlaces.period, '1e kwartaal 2026');
    await type(adoptionPlaces.on, '3-4-2026');
    await type(adoptionPlaces.box, true);
    expect(await sentence()).toBe(
      'Nog niet vastgesteld. 1e kwartaal 2026 is nog open. Vaststellen kan vanaf 5 mei 2026. Haal het vinkje weg en zet het dan opnieuw.',
    );
    expect((await loadPublication(database(), quarter))?.newest.status).toBe('provisional');
  });

  it('does not happen by itself once it has closed: a tick counts when it is set', async () => {
    await becomes(closed + 6 * 3_600_000);
    await becomes(startOfDay('2026-05-12') + 12 * 3_600_000);
    await type(adoptionPlaces.on, '11-5-2026');
    expect((await loadPublication(database(), quarter))?.newest.status).toBe('provisional');
    expect(await sentence()).toContain('Haal het vinkje weg en zet het dan opnieuw.');
  });

  it('is told before the tick, and freezes what was published', async () => {
    await type(adoptionPlaces.box, false);
    expect(await sentence()).toBe(
      'Zet een vinkje: 1e kwartaal 2026 is dan voorgoed vastgesteld, op de datum hiernaast. Dat is niet ongedaan te maken. Let op: in het tabblad Teksten zijn ‘Samenvatting’, ‘Analyse van de werkgroep’ en ‘Advies’ nog leeg; het stuk verschijnt dan zonder.',
    );
    await type(adoptionPlaces.box, true);
    const done =
      '1e kwartaal 2026 is vastgesteld op 11 mei 2026; de cijfers van deze uitgave veranderen niet meer. Een latere correctie komt in een nieuwe uitgave, met ‘herzien’ erbij.';
    expect(await sentence()).toBe(done);
    await publish();
    expect(await sentence()).toBe(done);
    expect(await loadPublication(database(), quarter)).toMatchObject({
      newest: { edition: 1, status: 'final', adopted: { on: '2026-05-11' } },
    });
  });

  it('shows everywhere that it is final', async () => {
    expect((await rowsOf('Kwartaal'))[0]?.[0]).toContain('definitief, vastgesteld op 11 mei 2026');
    expect(await shows({ row: 0, column: 0 })).toContain('definitief, vastgesteld op 11 mei 2026');
    const words = (await rowsOf('Kernzinnen')).flat();
    expect(words).toContain(
      'Bron: werkgroep IBL. Cijfers definitief, vastgesteld op 11 mei 2026; 3 van de 3 bibliotheken.',
    );
    // The year is not.
    expect((await rowsOf('Jaar'))[0]?.[0]).toContain('voorlopig');
  });
});

describe('a correction after that', () => {
  let frozen = '';

  it('changes nothing in the frozen edition, and makes the next', async () => {
    frozen = await bytesOf(quarter, 1);
    await world.type('PB-ARN', { lending_unfilled: '71' });
    await world.type('PB-ARN', { done: true }, 'previous');
    await world.type('PB-ARN', { done: 'dubbel geteld in maart' }, 'explanation');
    await publish();
    const rows = (await tabOf(world.secretariat, 'Vragen')).rows;
    const row = rows.findIndex((cells) => cells[0]?.shown === 'Arnhem');
    const secretary = person(world.local.endpoints.google, 'owner');
    await secretary.type(world.secretariat, [{ tab: 'Vragen', row, column: worklistColumns.agreed, text: true }]);
    await world.local.google.settled();
    await publish();
    expect(await loadPublication(database(), quarter)).toMatchObject({
      newest: { edition: 2, status: 'revised', revisions: { 'PB-ARN_2026-Q1': 2 } },
    });
    expect(await bytesOf(quarter, 1)).toBe(frozen);
  });

  it('is shown with what was published, the difference, when and why', async () => {
    expect((await rowsOf('Kwartaal'))[0]?.[0]).toContain('herzien na de vaststelling op 11 mei 2026');
    const row = (await rowsOf('Correcties')).find(([period]) => period === '1e kwartaal 2026');
    expect(row?.slice(2)).toEqual(['Niet geleverd', '80', '71', '−9', '12 mei 2026', 'dubbel geteld in maart']);
  });

  it('leaves both editions reproducible', async () => {
    for (const edition of [1, 2]) {
      expect(await reproduce(database(), quarter, edition)).toMatchObject({ missing: [], differences: [] });
    }
    expect(await reproduce(database(), quarter, 3)).toEqual({ kind: 'no-edition' });
    expect(await reproduce(database(), quarter)).toMatchObject({ edition: { edition: 2 }, differences: [] });
  });

  it('is published again without another edition', async () => {
    const before = await loadPublications(database());
    await world.local.world.database.summary.doc('current').update({ marks: 1_000 });
    await publish();
    expect(await loadPublications(database())).toEqual(before);
    expect(await bytesOf(quarter, 1)).toBe(frozen);
  });
});

describe('somebody who writes over a figure in IBL-statistiek', () => {
  const total = async () => (await rowsOf('Kwartaal')).find(([label]) => label === 'Samen geleverd')?.[1];
  const calls = () =>
    world.local.google.requests
      .entries()
      .filter(({ account, method }) => account === world.local.endpoints.serviceAccount && method.startsWith('sheets.'))
      .length;

  it('finds it as it was at the next run, and the secretary is told', async () => {
    const tab = await tabOf(world.statistic, 'Kwartaal');
    const row = tab.rows.findIndex((_, index) => textAt(tab, index, 0) === 'Samen geleverd');
    const anybody = person(world.local.endpoints.google, 'owner');
    await anybody.type(world.statistic, [{ tab: 'Kwartaal', row, column: 1, text: '99999' }]);
    await world.local.google.settled();
    await publish();
    // 612 × (1 + 2 + 3)
    expect(await total()).toBe('3.672');
    expect(await shows({ row: 1, column: 0 })).toMatch(
      /U hoeft niets te doen: het is teruggezet op 3\.672\. Op 12 mei, \d\d:\d\d was in IBL-statistiek, tabblad ‘Kwartaal’, een cijfer overschreven \(er stond ‘99\.999’ bij ‘Samen geleverd’\)\.$/,
    );
  });

  it('costs no calls after that: our own write is known for what it is', async () => {
    await publish();
    const before = calls();
    await world.local.fire('sweep');
    await publish();
    expect(calls()).toBe(before);
  });
});
