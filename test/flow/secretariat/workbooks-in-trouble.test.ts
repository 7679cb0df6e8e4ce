import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lease } from '../../../functions/queue/drain.ts';
import { takeDue } from '../../../functions/store/queue/due.ts';
import { person } from '../../../scripts/local/person.ts';
import { freshPlaces, columns as inputs } from '../../../sheets/questionnaire/layout.ts';
import { sheetIdOf, tabTitle } from '../../../sheets/questionnaire/quarter-tab.ts';
import { overviewColumns as columns, overviewRows } from '../../../sheets/secretariat/overview/layout.ts';
import { quarter, type SmallWorld, startSmallWorld } from '../../lab/small-world.ts';
import { overviewDesk } from './overview-desk.ts';

/** *Overzicht* reports workbooks that cannot be checked, while the others go on. */
let world: SmallWorld;
beforeAll(async () => {
  world = await startSmallWorld();
});
afterAll(() => world.close());
const desk = overviewDesk(() => world);

const said = async (city: string): Promise<readonly string[]> => {
  await desk.publish();
  const { rows } = await desk.tabOf(world.secretariat, 'Overzicht');
  const line = rows.find((row) => row[0]?.shown === city) ?? [];
  return [
    rows[overviewRows.health]?.[0]?.shown ?? '',
    line[columns.state]?.shown ?? '',
    line[columns.todo]?.shown ?? '',
  ];
};
const workbookOf = async (id: 'PB-ARN' | 'PB-DEV') => {
  const { workbooks } = world.local.world.database;
  return (await workbooks.doc(world.workbooks[id]).get()).data();
};

describe('a workbook of which every check dies', () => {
  /** Instances take it and are killed, one after another; each lets the others go first. */
  const die = async (times: number): Promise<void> => {
    const { database } = world.local.world;
    for (let time = 0; time < times; time++) {
      const { dueAt } = (await workbookOf('PB-ARN')) ?? {};
      await world.local.setClock(Math.max(dueAt ?? 0, world.local.world.clock.now()));
      const taken = await takeDue(database, world.local.world.clock.now(), lease);
      expect(taken?.workbookId).toBe(world.workbooks['PB-ARN']);
    }
  };

  it('is named in Overzicht after the third, with what she can do', async () => {
    const { database, clock } = world.local.world;
    await database.workbooks.doc(world.workbooks['PB-ARN']).update({ dueAt: clock.now(), dueSince: clock.now() });
    await die(3);
    expect(await said('Arnhem')).toEqual([expect.stringMatching(/^Alles werkt\./), '○ niet begonnen', 'wachten']);
    await die(1);
    expect(await said('Arnhem')).toEqual([
      expect.stringMatching(/^Het nakijken van het blad van Rozet loopt steeds vast; de andere gaan door\./),
      '! niet nagekeken',
      'vragen weg te halen wat er het laatst in is geplakt (zie de regel bovenaan)',
    ]);
  });

  it('keeps no other waiting: its answer stands there when the push has been answered', async () => {
    await world.type('PB-DEV', { lending_unfilled: 'ca. 80' });
    expect(await world.shown('PB-DEV', 'lending_unfilled', 'verdict')).toMatch(/80/);
    expect(await workbookOf('PB-DEV')).toMatchObject({ dueAt: null, strikes: 0 });
    expect((await workbookOf('PB-ARN'))?.strikes).toBe(4);
  });

  it('is told by its name also after an hour: the controls do not stand still', async () => {
    await die(3);
    await world.local.setClock(world.local.world.clock.now() + 30 * 60_000);
    await world.local.fire('sweep');
    await world.local.google.settled();
    expect((await said('Arnhem'))[0]).toMatch(/^Het nakijken van het blad van Rozet loopt steeds vast/);
  });

  it('is named no more once a check has come to an end', async () => {
    const { dueAt } = (await workbookOf('PB-ARN')) ?? {};
    await world.local.setClock(dueAt ?? 0);
    await world.local.fire('sweep');
    await world.local.google.settled();
    expect(await workbookOf('PB-ARN')).toMatchObject({ dueAt: null, strikes: 0 });
    expect(await said('Arnhem')).toEqual([expect.stringMatching(/^Alles werkt\./), '○ niet begonnen', 'wachten']);
  });
});

describe('a workbook in which Google refuses our answer', () => {
  const send = (requests: readonly object[]) =>
    fetch(`${world.local.endpoints.google}/v4/spreadsheets/${world.workbooks['PB-DEV']}:batchUpdate`, {
      method: 'POST',
      headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
      body: JSON.stringify({ requests }),
    });
  const theirs = 4711;

  it('is named in Overzicht, with the protection that she can have taken away', async () => {
    const sheetId = sheetIdOf(quarter);
    const range = { protectedRangeId: theirs, range: { sheetId }, editors: { users: [] } };
    await send([
      { deleteProtectedRange: { protectedRangeId: sheetId } },
      { addProtectedRange: { protectedRange: range } },
    ]);
    await world.local.google.settled();
    const cell = {
      tab: tabTitle(quarter),
      row: freshPlaces(quarter).get('lending_unfilled') ?? -1,
      column: inputs.input,
    };
    await person(world.local.endpoints.google, 'owner').type(world.workbooks['PB-DEV'], [{ ...cell, text: 'ca. 90' }]);
    await world.local.google.settled();
    expect(await said('Deventer')).toEqual([
      expect.stringMatching(/^Alles werkt\./),
      '! blad op slot',
      'in hun blad, bij Gegevens → Bladen en bereiken beveiligen: alle beveiliging verwijderen; het gaat dan vanzelf verder',
    ]);
  });

  it('goes on by itself once that is done', async () => {
    await send([{ deleteProtectedRange: { protectedRangeId: theirs } }]);
    await world.local.google.settled();
    expect((await said('Deventer')).slice(1)).not.toContain('! blad op slot');
    expect(await world.shown('PB-DEV', 'lending_unfilled', 'verdict')).toMatch(/90/);
  });
});
