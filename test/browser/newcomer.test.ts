import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { defaultDates, type Quarter, startOfDay } from '../../domain/calendar/quarter.ts';
import type { MeasureId } from '../../domain/measures/measures.ts';
import { a1 } from '../../sheets/grid/a1.ts';
import { columns, freshPlaces, type RowCode } from '../../sheets/questionnaire/layout.ts';
import { tabTitle } from '../../sheets/questionnaire/quarter-tab.ts';
import { publishBox } from '../../sheets/secretariat/overview/layout.ts';
import { chartIds } from '../../sheets/statistic/charts/places.ts';
import { completeForm, type SmallWorld, startSmallWorld } from '../lab/small-world.ts';
import { launchBrowser } from './browser.ts';

/** The newcomer's walk, in a real browser: a wrong figure, the right one, handed in, published, the statistic, the picture. */
let world: SmallWorld;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [world, browser] = await Promise.all([startSmallWorld(), launchBrowser()]);
  for (const library of ['PB-ARN', 'PB-DEV', 'PB-MDB'] as const) {
    await world.type(library, { ...completeForm(2), done: true });
  }
  await openNext('2026-Q2');
  for (const library of ['PB-ARN', 'PB-DEV', 'PB-MDB'] as const) {
    await world.type(library, { ...completeForm(3), done: true }, 'input', '2026-Q2');
  }
  await openNext(current);
  page = await browser.newPage({ viewport: { width: 1366, height: 900 } });
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

/** The third quarter of three: two are complete, and lines are drawn from two points on. */
const current: Quarter = '2026-Q3';

const openNext = async (quarter: Quarter): Promise<void> => {
  await world.local.setClock(startOfDay(defaultDates(quarter).opensOn) + 6 * 60 * 60 * 1000);
  await world.local.fire('daily');
  await world.local.fire('publish');
  await world.local.google.settled();
};

const places = freshPlaces(current);
const cell = (code: RowCode, column: keyof typeof columns) =>
  page.locator(`[data-cell="${a1(places.get(code) ?? -1, columns[column])}"]`);

const textOf = (code: RowCode, column: keyof typeof columns) => expect.poll(() => cell(code, column).textContent());

const typeFigure = async (measure: MeasureId, text: string): Promise<void> => {
  await cell(measure, 'input').click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
};

const openWorkbook = async (title: string, tab: string): Promise<void> => {
  await page.goto(world.local.endpoints.page);
  await page.getByText(title, { exact: true }).click();
  await page.getByRole('tab', { name: tab, exact: true }).click();
};

/** The figure of `Samen geleverd` in the tab that is open. */
const suppliedTotal = async (): Promise<string> => {
  const row = page.getByRole('row').filter({ hasText: 'Samen geleverd' }).first();
  await row.waitFor();
  return ((await row.getByRole('gridcell').nth(1).textContent()) ?? '').trim();
};

/** *Geleverd en ontvangen*, as every reader sees it. */
const chartPicture = async (): Promise<string> => {
  const { google } = world.local.endpoints;
  return (await fetch(`${google}/emulator/v1/spreadsheets/${world.statistic}/charts/${chartIds.traffic}.svg`)).text();
};

it('shows beside a wrong figure what is the matter, and is content with the right one', async () => {
  await openWorkbook('IBL-opgave – Rozet', tabTitle(current));
  await typeFigure('lending_filled_loans', 'ca. 1200');
  await textOf('lending_filled_loans', 'verdict').toBe(
    'Aanpassen: hier staat ‘ca. 1200’. Typ alleen 1200 en kies onderaan bij ‘geschat’ ja.',
  );
  await typeFigure('lending_filled_loans', '583');
  await textOf('lending_filled_loans', 'verdict').toBe('✓');
});

it('hands in when the form is complete and the box is ticked', async () => {
  for (const [measure, text] of Object.entries(completeForm(4))) await typeFigure(measure as MeasureId, text);
  await cell('done', 'input').locator('[role=checkbox]').click();
  await textOf('standing', 'lastYear').toMatch(/^Ingediend op 1 oktober/);
});

it('sees the count move, while the statistic shows the last fit quarter', async () => {
  await openWorkbook('IBL-statistiek', 'Jaar');
  // 3 × 612 × 2, and 3 × 612 × 3.
  await expect.poll(suppliedTotal).toBe('9.180');
  await world.local.fire('publish');
  await page.getByText('3e kwartaal 2026: 1 van 3 binnen.').first().waitFor();
  await expect.poll(suppliedTotal).toBe('9.180');
  await page.getByRole('tab', { name: 'Kwartaal', exact: true }).click();
  await page.getByText('2e kwartaal 2026 (april, mei, juni)').first().waitFor();
  // 3 × 612 × 3.
  await expect.poll(suppliedTotal).toBe('5.508');
});

it('publishes the quarter as the secretary, and sees it in the quarter and the year', async () => {
  await openWorkbook('Secretariaat', 'Overzicht');
  await page
    .locator(`[data-cell="${a1(publishBox.row, publishBox.column)}"]`)
    .locator('[role=checkbox]')
    .click();
  await page.getByText('Wordt verwerkt…').first().waitFor();
  await world.local.google.settled();
  await world.local.fire('publish');
  await openWorkbook('IBL-statistiek', 'Kwartaal');
  // 612 × 4.
  await expect.poll(suppliedTotal).toBe('2.448');
  await page.getByRole('tab', { name: 'Jaar', exact: true }).click();
  await expect.poll(suppliedTotal).toBe('11.628');
  // One of three is too few for a public figure.
  expect(await chartPicture()).toContain('Niet getekend');
});

it('gives the chart as a picture', async () => {
  await page.getByRole('tab', { name: 'Grafieken', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Downloaden als PNG' }).first().click(),
  ]);
  const picture = readFileSync(await download.path());
  expect(picture.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(picture.readUInt32BE(16)).toBeGreaterThan(500);
});
