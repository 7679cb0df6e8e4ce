import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadHealth } from '../../../functions/store/queue/health.ts';
import { loadQuarters } from '../../../functions/store/register/registry.ts';
import { person } from '../../../scripts/local/person.ts';
import { textAt } from '../../../sheets/grid/tab.ts';
import { overviewColumns, overviewPlaces, overviewRows } from '../../../sheets/secretariat/overview/layout.ts';
import { settingsColumns } from '../../../sheets/secretariat/settings/page.ts';
import { secretariatTabs } from '../../../sheets/secretariat/tabs.ts';
import { type SmallWorld, staffOf, startSmallWorld } from '../../lab/small-world.ts';

/** *Overzicht* shows the secretary the state of the workbooks: access, and whether all is well. */
let world: SmallWorld;
beforeAll(async () => {
  world = await startSmallWorld();
});
afterAll(() => world.close());

const rows = async () => {
  const read = await world.local.world.sheets.read(world.secretariat);
  if (!read.ok) throw new Error(read.reason);
  const tab = read.value.tabs.find(({ sheetId }) => sheetId === secretariatTabs.overview.sheetId);
  return tab?.rows.map((row) => row.map((cell) => cell.shown)) ?? [];
};

const minutePassed = async (): Promise<void> => {
  await world.local.setClock(world.local.world.clock.now() + 60_000);
  await world.local.fire('sweep');
  await world.local.fire('publish');
  await world.local.google.settled();
};

const accessOf = async (city: string): Promise<string | undefined> =>
  (await rows()).slice(overviewPlaces.first).find(([name]) => name === city)?.[overviewColumns.access];

const writes = (): number =>
  world.local.google.requests
    .entries()
    .filter(
      ({ account, method }) =>
        account === world.local.endpoints.serviceAccount && method === 'sheets.spreadsheets.batchUpdate',
    ).length;

describe('on a screen of 1366 pixels', () => {
  /** What the numbers of the rows and the scroll bar take. */
  const besides = 46 + 10;
  const visibleWidths = async () => {
    const fields = 'sheets(properties(title),data(columnMetadata(pixelSize,hiddenByUser)))';
    const { google } = world.local.endpoints;
    const address = `${google}/v4/spreadsheets/${world.secretariat}?fields=${encodeURIComponent(fields)}`;
    const answer = await fetch(address, { headers: { authorization: 'Bearer owner' } });
    const { sheets } = (await answer.json()) as {
      sheets: {
        properties: { title: string };
        data: { columnMetadata: { pixelSize: number; hiddenByUser?: boolean }[] }[];
      }[];
    };
    return sheets.map(({ properties, data }) => {
      const seen = data[0]?.columnMetadata.filter(({ hiddenByUser }) => !hiddenByUser) ?? [];
      return [properties.title, seen.reduce((sum, { pixelSize }) => sum + pixelSize, 0)] as const;
    });
  };

  it('no tab has to be moved sideways, but for Toegang and what is pasted', async () => {
    const tooWide = (await visibleWidths()).filter(([, width]) => width + besides > 1366);
    expect(tooWide.map(([title]) => title)).toEqual(['Overzicht', 'Historie', 'KB-cijfers']);
  });
});

describe('the health document', () => {
  it('has the time of the last push, of the change that it brought, and of the last sweep and publication', async () => {
    const { database, clock } = world.local.world;
    const typedAt = clock.now();
    await world.type('PB-MDB', { lending_filled_loans: '12' });
    const pushed = await loadHealth(database);
    for (const at of [pushed.pushedAt, pushed.feedReadAt, pushed.changeSeenAt, pushed.checkedAt]) {
      expect(at).toBeGreaterThanOrEqual(typedAt);
      expect(at).toBeLessThanOrEqual(clock.now());
    }
    await minutePassed();
    const later = await loadHealth(database);
    // Our own write to Secretariaat causes a push too; it is no person's change.
    expect(later.pushedAt).toBeGreaterThanOrEqual(pushed.pushedAt ?? Number.NaN);
    expect(later.changeSeenAt).toBe(pushed.changeSeenAt);
    for (const at of [later.sweptAt, later.publishedAt, later.feedReadAt])
      expect(at).toBeGreaterThanOrEqual(typedAt + 60_000);
    expect(later.oldestDueAt).toBeNull();
  });
});

describe('who can change a workbook', () => {
  it('stands beside the library from the start', async () => {
    await minutePassed();
    expect(await accessOf('Arnhem')).toBe(staffOf('PB-ARN'));
  });

  it('is told again when it is shared with another', async () => {
    await person(world.local.endpoints.google, 'owner').share(world.workbooks['PB-ARN'], 'joris@rozet.nl', 'writer');
    await minutePassed();
    expect(await accessOf('Arnhem')).toBe('2 adressen');
  });

  it('says that a workbook has not been shared with the library yet, though only the night finds it out', async () => {
    await world.local.world.database.workbooks.doc(world.workbooks['PB-DEV']).update({ editors: [] });
    await world.local.fire('publish');
    await world.local.world.database.summary.doc('current').update({ marks: 1000 });
    await minutePassed();
    expect(await accessOf('Deventer')).toBe('alleen u: deel het nog');
    await world.local.fire('daily');
    await minutePassed();
    expect(await accessOf('Deventer')).toBe(staffOf('PB-DEV'));
  });
});

describe('the dates of a quarter', () => {
  const closesOn = async (typed: string): Promise<string | undefined> => {
    const read = await world.local.world.sheets.read(world.secretariat);
    const tab = read.ok && read.value.tabs.find(({ title }) => title === 'Instellingen');
    if (!tab) throw new Error('no tab Instellingen');
    const row = tab.rows.findIndex((_, at) => textAt(tab, at, settingsColumns.code) === '2026-Q1');
    await person(world.local.endpoints.google, 'owner').type(world.secretariat, [
      { tab: tab.title, row, column: settingsColumns.closesOn, text: typed },
    ]);
    await world.local.google.settled();
    const quarters = await loadQuarters(world.local.world.database);
    return quarters.find(({ quarter }) => quarter === '2026-Q1')?.closesOn;
  };

  it('stay as they were while a cell is doubtful: a slip of the keyboard closes nothing', async () => {
    expect(await closesOn('1-6-2026')).toBe('2026-06-01');
    expect(await closesOn('vandaag')).toBe('2026-06-01');
    expect(await closesOn('30 februari')).toBe('2026-06-01');
    expect(await closesOn('1-4-2026')).toBe('2026-06-01');
    expect(await closesOn('')).toBe('2026-05-04');
  });
});

describe('the health line', () => {
  const line = async (): Promise<string | undefined> => (await rows())[overviewRows.health]?.[0];

  it('tells when the last change was seen and checked', async () => {
    await world.type('PB-ARN', { lending_filled_loans: '583' });
    await minutePassed();
    expect(await line()).toMatch(/^Alles werkt\. Laatste wijziging gezien om \d\d:\d\d, nagekeken om \d\d:\d\d\.$/);
  });

  it('takes no echo of our own for a change: where Google tells nothing, nothing is written while nobody types', async () => {
    world.local.google.faults.add({ method: 'push', when: { every: true }, kind: 'lose' });
    const [row, tab] = [overviewPlaces.first, secretariatTabs.overview.title];
    await person(world.local.endpoints.google, 'owner').type(world.secretariat, [
      { tab, row, column: overviewColumns.reopen, text: true },
      { tab, row, column: overviewColumns.until, text: 'morgen' },
    ]);
    for (let minute = 0; minute < 3; minute++) await minutePassed();
    const before = writes();
    for (let minute = 0; minute < 4; minute++) await minutePassed();
    expect(writes()).toBe(before);
  });
});
