import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { defaultDates, startOfDay } from '../../../domain/calendar/quarter.ts';
import { loadSubmission } from '../../../functions/store/submissions/submissions.ts';
import { columns, freshPlaces, type RowCode } from '../../../sheets/questionnaire/layout.ts';
import { sheetIdOf, tabTitle } from '../../../sheets/questionnaire/quarter-tab.ts';
import { completeForm, type LibraryId, quarter, type SmallWorld, startSmallWorld } from '../../lab/small-world.ts';

/** A quarter that takes its figures from the tab of the quarter before: pasted whole, or by a formula. */

const next = '2026-Q2';
const pasting: LibraryId = 'PB-ARN';
const reading: LibraryId = 'PB-DEV';
let world: SmallWorld;

const submissionOf = (library: LibraryId) => loadSubmission(world.local.world.database, library, next);

const send = async (library: LibraryId, ...requests: sheets_v4.Schema$Request[]): Promise<void> => {
  const response = await fetch(
    `${world.local.endpoints.google}/v4/spreadsheets/${world.workbooks[library]}:batchUpdate`,
    {
      method: 'POST',
      headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
      body: JSON.stringify({ requests }),
    },
  );
  expect(response.status, await response.text()).toBe(200);
  await world.local.google.settled();
};

const shown = async (library: LibraryId, code: RowCode, column: keyof typeof columns): Promise<string> => {
  const read = await world.local.world.sheets.read(world.workbooks[library]);
  if (!read.ok) throw new Error(read.reason);
  const tab = read.value.tabs.find(({ title }) => title === tabTitle(next));
  const row = tab?.rows.find((cells) => cells[columns.code]?.shown === code);
  return row?.[columns[column]]?.shown ?? '';
};

beforeAll(async () => {
  world = await startSmallWorld();
  for (const library of [pasting, reading] as const)
    await world.type(library, { ...completeForm(), remarks: 'Geen bijzonderheden', done: true });
  await world.local.setClock(startOfDay(defaultDates(next).opensOn) + 6 * 60 * 60 * 1000);
  await world.local.fire('daily');
  await world.local.fire('sweep');
  await world.local.google.settled();
}, 60_000);
afterAll(() => world.close());

it('pasted whole, with its tick and Geen bijzonderheden, is asked about and not handed in', async () => {
  const whole = (sheetId: number) => ({ sheetId, startRowIndex: 0, startColumnIndex: 0 });
  await send(pasting, {
    copyPaste: { source: whole(sheetIdOf(quarter)), destination: whole(sheetIdOf(next)), pasteType: 'PASTE_NORMAL' },
  });
  const submission = await submissionOf(pasting);
  expect([submission?.reading?.ticked, submission?.state]).toEqual([true, 'queries-open']);
  expect(submission?.counted).toBeNull();
  expect(await shown(pasting, 'remarks', 'label')).toContain('precies gelijk aan het vorige kwartaal');
  expect(await shown(pasting, 'title', 'lastYear')).toBe('2e kwartaal 2026 (april, mei, juni)');
});

it('read by a formula from the tab of another quarter is asked about, with the formula', async () => {
  const at = `D${(freshPlaces(quarter).get('lending_unfilled') ?? 0) + 1}`;
  await world.type(reading, { lending_unfilled: `='${tabTitle(quarter)}'!${at}` }, 'input', next);
  expect(await shown(reading, 'lending_unfilled', 'verdict')).toBe(
    `Vraag: 80 komt uit andere vakken (‘='2026-K1'!${at}’) en verandert mee. Typ het getal zelf, of schrijf rechts waar het vandaan komt.`,
  );
});
