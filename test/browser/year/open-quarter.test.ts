// An open quarter with 1, 10, 12 and 14 of 14 hand-ins, as a librarian, the secretary and a board member see it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { overviewRows } from '../../../sheets/secretariat/overview/layout.ts';
import { deadLinks } from '../../lab/dead-links.ts';
import { eventually } from '../../lab/eventually.ts';
import { completeForm, fourteenLibraries, type LibraryId } from '../../lab/small-world.ts';
import { Desk, deskOf, minute, on, startYear, type Year } from './year.ts';

let year: Year;
let board: Page;
let marja: Desk;
let secretary: Desk;
let data: string;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'ibl-open-'));
  year = await startYear(data, fourteenLibraries);
  await on(year, '2026-04-09');
  marja = await deskOf(year, 'PB-ARN');
  secretary = await Desk.open(year, 'owner');
  board = await year.browser.newPage({ viewport: { width: 390, height: 844 } });
});
afterAll(async () => {
  await year?.close();
  rmSync(data, { recursive: true, force: true });
});

let handedIn = 0;
const handInUntil = async (count: number): Promise<void> => {
  const next = fourteenLibraries.slice(handedIn, count);
  handedIn = count;
  for (const { id } of next) await year.world.type(id as LibraryId, { ...completeForm(), done: true });
  await minute(year);
};

/** A sum of one, ten or eleven of them, in no file and on no page before the quarter is shown. */
const early = (count: number): string => new Intl.NumberFormat('nl-NL').format(count * 612);

const frontPage = async (): Promise<string> => {
  await board.goto(`${year.world.local.world.files?.address}/openbaar/`);
  return (await board.locator('main').textContent()) ?? '';
};

const before = '4e kwartaal 2025';
const now = '1e kwartaal 2026';
/** Fourteen libraries delivered 582 each a quarter of last year, and 612 each this quarter. */
const rows = [
  [1, before, '1e kwartaal 2026: 1 van 14 binnen.'],
  // 71 per cent, and one more: 79.
  [10, before, '1e kwartaal 2026: 10 van 14 binnen.'],
  [11, before, '1e kwartaal 2026: 11 van 14 binnen.'],
  // 86 per cent.
  [12, now, null],
  [14, now, null],
] as const;

it.each(rows)('With %i of 14 everybody is shown the %s', async (count, shown, line) => {
  await handInUntil(count);
  await eventually(async () => expect(await frontPage()).toContain(`Laatste kwartaal: ${shown}`));
  await eventually(async () => expect((await frontPage()).includes(line ?? ' binnen.')).toBe(line !== null));

  await secretary.openSecretariat('Overzicht');
  await secretary.shows(secretary.at(0, 0), new RegExp(`^1e kwartaal 2026 · ingediend ${count} van 14`));
  await secretary.shows(
    secretary.at(overviewRows.publish, 2),
    new RegExp(line === null ? 'toont .* al' : `nu ${count} van 14`),
  );
  await secretary.openStatistic('Kwartaal');
  await secretary.shows(secretary.at(0, 0), new RegExp(`^${shown}`));
  for (const tab of ['Kwartaal', 'Jaar', 'Kernzinnen', 'Grafieken']) {
    await secretary.openStatistic(tab);
    expect(await secretary.line(' binnen.').count(), tab).toBe(line === null ? 0 : 1);
  }
  await secretary.openStatistic('Kernzinnen');
  await secretary.line(`${shown} (`).waitFor();

  await marja.openQuestionnaire('PB-ARN', 'Uw bibliotheek');
  await marja.shows(marja.at(0, 1), new RegExp(shown));

  const files = `${year.world.local.world.files?.address}/openbaar/laatste`;
  const [page, sentences] = await Promise.all(
    ['index.html', 'kernzinnen.txt'].map(async (name) => (await fetch(`${files}/${name}`)).text()),
  );
  for (const words of [page, sentences]) {
    expect(words).toContain(shown);
    if (line !== null) expect(words).not.toContain(early(count));
  }
  expect(await deadLinks(year.world)).toEqual([]);
});

it('With 14 of 14 the board’s sentences count them all, and say that they are provisional', async () => {
  const words = await (await fetch(`${year.world.local.world.files?.address}/openbaar/2026-Q1/kernzinnen.txt`)).text();
  // 14 × 612.
  expect(words).toContain('Voorlopig: in het 1e kwartaal van 2026 leverden de Plusbibliotheken 8.568');
});
