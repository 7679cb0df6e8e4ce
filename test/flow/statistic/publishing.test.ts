import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishPeriod } from '../../../functions/statistic/publish.ts';
import { person } from '../../../scripts/local/person.ts';
import { textAt, type Workbook } from '../../../sheets/grid/tab.ts';
import { completeForm, quarter, type SmallWorld, showOpenQuarter, startSmallWorld } from '../../lab/small-world.ts';

/** Publishing from Firestore to the workbook: content, repetition without writes, and repair. */
let world: SmallWorld;
beforeAll(async () => {
  world = await startSmallWorld();
  await showOpenQuarter(world);
  await world.type('PB-ARN', {
    ...completeForm(),
    done: true,
    developments: 'Vragen? Mail jan@voorbeeld.nl. Het wordt drukker.',
  });
  await world.type('PB-DEV', { ...completeForm(), lending_unfilled: 'onbekend', done: true });
  await world.type('PB-DEV', { lending_unfilled: 'Collega met verlof.' }, 'explanation');
  await publishPeriod(world.local.world, quarter);
});
afterAll(() => world.close());

const statistic = async (): Promise<Workbook> => {
  const read = await world.local.world.sheets.read(world.statistic);
  if (!read.ok) throw new Error(read.reason);
  return read.value;
};

/** The cells of the row that begins with these words. */
const rowOf = (workbook: Workbook, title: string, label: string): string[] => {
  const tab = workbook.tabs.find((one) => one.title === title);
  return tab?.rows.find((_, row) => textAt(tab, row, 0) === label)?.map(({ shown }) => shown) ?? [];
};

const bytes = async (): Promise<string> => {
  const { google } = world.local.endpoints;
  const address = `${google}/v4/spreadsheets/${world.statistic}?includeGridData=true`;
  return (await fetch(address, { headers: { authorization: 'Bearer owner' } })).text();
};

describe('publishing', () => {
  it('shows the total with n of N beside it, and the two nothings apart', async () => {
    const workbook = await statistic();
    expect(rowOf(workbook, 'Kwartaal', 'Samen geleverd').slice(0, 3)).toEqual(['Samen geleverd', '1.224', '2 van 3']);
    expect(rowOf(workbook, 'Kwartaal', 'Niet geleverd').slice(0, 3)).toEqual(['Niet geleverd', '80', '1 van 3']);
  });

  it('publishes what the libraries wrote without the e-mail address in it', async () => {
    const tab = (await statistic()).tabs.find(({ title }) => title === 'Ontwikkelingen');
    const words = tab?.rows
      .flat()
      .map(({ shown }) => shown)
      .join('\n');
    expect(words).toContain('Het wordt drukker.');
    expect(words).not.toContain('jan@voorbeeld.nl');
  });

  it('twice gives the same bytes', async () => {
    const before = await bytes();
    expect((await publishPeriod(world.local.world, quarter)).requests).toBe(0);
    expect(await bytes()).toBe(before);
  });

  it('repairs a figure that somebody has overwritten', async () => {
    const tab = (await statistic()).tabs.find(({ title }) => title === 'Kwartaal');
    const row = tab?.rows.findIndex((_, index) => textAt(tab, index, 0) === 'Samen geleverd') ?? -1;
    await person(world.local.endpoints.google, 'owner').type(world.statistic, [
      { tab: 'Kwartaal', row, column: 1, text: '99999' },
    ]);
    await publishPeriod(world.local.world, quarter);
    expect(rowOf(await statistic(), 'Kwartaal', 'Samen geleverd')[1]).toBe('1.224');
  });

  it('shows a year with fewer than four quarters as partial, without a total that is complete', async () => {
    await publishPeriod(world.local.world, '2026');
    const row = rowOf(await statistic(), 'Jaar', 'Samen geleverd');
    expect(row.slice(0, 4)).toEqual(['Samen geleverd', '1.224', '0 van 3', '2']);
  });
});
