import { afterAll, beforeAll, expect, it } from 'vitest';
import { person } from '../../../scripts/local/person.ts';
import { contactColumns, contactRows } from '../../../sheets/secretariat/settings/contact/layout.ts';
import { type LibraryId, type SmallWorld, startSmallWorld } from '../../lab/small-world.ts';

/** The secretary's contact details appear in each library's *Uitleg*. */

let world: SmallWorld;
beforeAll(async () => {
  world = await startSmallWorld();
});
afterAll(() => world.close());

const shownIn = async (id: string, title: string): Promise<readonly (readonly string[])[]> => {
  const read = await world.local.world.sheets.read(id);
  const tab = read.ok ? read.value.tabs.find((one) => one.title === title) : undefined;
  return tab?.rows.map((row) => row.map(({ shown }) => shown)) ?? [];
};
const said = async (library: LibraryId): Promise<string | undefined> =>
  (await shownIn(world.workbooks[library], 'Uitleg')).find(([words]) => words?.startsWith('Vragen?'))?.[0];
const type = async (workbook: string, tab: string, row: number, column: number, text: string): Promise<void> => {
  await person(world.local.endpoints.google, 'owner').type(workbook, [{ tab, row, column, text }]);
  await world.local.google.settled();
};
const { input, answer } = contactColumns;

it('Uitleg of every library says how the secretary is reached, as soon as she types it in Instellingen', async () => {
  expect(await said('PB-DEV')).toBe('Vragen? Stel ze gerust aan de secretaris van de werkgroep IBL.');
  await type(world.secretariat, 'Instellingen', contactRows.mailbox, input, 'ibl@voorbeeld.nl');
  await type(world.secretariat, 'Instellingen', contactRows.phone, input, '0701234567');
  for (const library of ['PB-ARN', 'PB-DEV', 'PB-MDB'] as const)
    expect(await said(library)).toBe(
      'Vragen? Mail of bel de secretaris van de werkgroep IBL: ibl@voorbeeld.nl, 0701234567',
    );
  const settings = await shownIn(world.secretariat, 'Instellingen');
  expect(settings[contactRows.phone]?.[answer]).toBe('✓ Staat bij elke bibliotheek in Uitleg.');
});

it('what somebody types over Uitleg is kept, and ours comes back', async () => {
  const before = await shownIn(world.workbooks['PB-ARN'], 'Uitleg');
  await type(world.workbooks['PB-ARN'], 'Uitleg', 5, 0, 'Dit doen wij anders.');
  expect(await shownIn(world.workbooks['PB-ARN'], 'Uitleg')).toEqual(before);
  const kept = await shownIn(world.workbooks['PB-ARN'], 'Teruggevonden');
  expect(kept.map(([words]) => words)).toContain('Dit doen wij anders.');
});
