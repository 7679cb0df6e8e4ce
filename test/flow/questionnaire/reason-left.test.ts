import { afterAll, beforeAll, expect, it } from 'vitest';
import { defaultDates, endOfDay } from '../../../domain/calendar/quarter.ts';
import { loadSubmission } from '../../../functions/store/submissions/submissions.ts';
import { person } from '../../../scripts/local/person.ts';
import { sheetIdOf, tabTitle } from '../../../sheets/questionnaire/quarter-tab.ts';
import { recoveredSheetId } from '../../../sheets/questionnaire/repair/recovered.ts';
import { settingsColumns } from '../../../sheets/secretariat/settings/page.ts';
import { completeForm, type LibraryId, quarter, type SmallWorld, startSmallWorld } from '../../lab/small-world.ts';

/**
 * Found by the simulation: a library typed the reason of a correction, and then the secretary
 * extended the term.
 */
const library: LibraryId = 'PB-ARN';
/** Ticked the box and typed no reason yet. */
const hasty: LibraryId = 'PB-DEV';
let world: SmallWorld;
beforeAll(async () => {
  world = await startSmallWorld();
});
afterAll(() => world.close());

const tabsOf = async (workbook: string) => {
  const read = await world.local.world.sheets.read(workbook);
  if (!read.ok) throw new Error(read.reason);
  return read.value.tabs;
};

const atNight = async (instant: number): Promise<void> => {
  await world.local.setClock(instant);
  await world.local.fire('daily');
  await world.local.google.settled();
};

it('The reason of a correction is in Teruggevonden when the quarter is open again, where there is no place for it', async () => {
  for (const one of [library, hasty]) await world.type(one, { ...completeForm(), done: true });
  await atNight(endOfDay(defaultDates(quarter).closesOn) + 4 * 3_600_000);
  for (const one of [library, hasty]) await world.type(one, { done: true }, 'previous');
  await world.type(library, { done: 'dubbel geteld in maart' }, 'explanation');
  const settings = (await tabsOf(world.secretariat)).find(({ title }) => title === 'Instellingen');
  const row = settings?.rows.findIndex((cells) => cells[settingsColumns.code]?.shown === quarter) ?? -1;
  await person(world.local.endpoints.google, 'owner').type(world.secretariat, [
    { tab: 'Instellingen', row, column: settingsColumns.closesOn, text: '1-6-2026' },
  ]);
  await world.local.google.settled();
  const tabs = await tabsOf(world.workbooks[library]);
  const kept = tabs.find(({ sheetId }) => sheetId === recoveredSheetId)?.rows.slice(1) ?? [];
  expect(kept.map((cells) => cells.slice(0, 3).map(({ shown }) => shown))).toEqual([
    ['dubbel geteld in maart', tabTitle(quarter), 'F3'],
  ]);
  const done = tabs.find(({ sheetId }) => sheetId === sheetIdOf(quarter))?.rows[2];
  expect(done?.[5]?.shown ?? '').toBe('');
});

it.each([library, hasty])('What is stored of %s asks for no correction then, as its tab does not', async (one) => {
  const stored = await loadSubmission(world.local.world.database, one, quarter);
  expect(stored?.reading?.correction).toBeUndefined();
});
