import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { a1 } from '../../sheets/grid/a1.ts';
import { columns, freshPlaces, type RowCode } from '../../sheets/questionnaire/layout.ts';
import type { MeasureId } from '../../sheets/questionnaire/measures.ts';
import { tabTitle } from '../../sheets/questionnaire/quarter.ts';
import { completeForm, quarter, type SmallWorld, startSmallWorld } from '../flow/small-world.ts';
import { launchBrowser } from './browser.ts';

/** The newcomer's walk, in a real browser: a wrong figure, the sentence, the right one, handed in, the statistic, the picture. */
let world: SmallWorld;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [world, browser] = await Promise.all([startSmallWorld(), launchBrowser()]);
  for (const library of ['PB-DEV', 'PB-MDB'] as const) await world.type(library, { ...completeForm(), done: true });
  await world.local.fire('publish');
  page = await browser.newPage({ viewport: { width: 1366, height: 900 } });
  page.setDefaultTimeout(10_000);
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const places = freshPlaces(quarter);
const cell = (code: RowCode, column: keyof typeof columns) =>
  page.locator(`[data-cell="${a1(places.get(code) ?? -1, columns[column])}"]`);

const textOf = (code: RowCode, column: keyof typeof columns) =>
  expect.poll(() => cell(code, column).textContent(), { timeout: 5000 });

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

const chartPicture = async (): Promise<string> => {
  const { google } = world.local.endpoints;
  const fields = 'sheets(charts(chartId))';
  const headers = { authorization: 'Bearer owner' };
  const answer = await fetch(`${google}/v4/spreadsheets/${world.statistic}?fields=${fields}`, { headers });
  const { sheets } = (await answer.json()) as { sheets: { charts?: { chartId: number }[] }[] };
  const chartId = sheets.flatMap(({ charts }) => charts ?? [])[0]?.chartId;
  return (await fetch(`${google}/emulator/v1/spreadsheets/${world.statistic}/charts/${chartId}.svg`)).text();
};

it('shows beside a wrong figure what is the matter, and is content with the right one', async () => {
  await openWorkbook('IBL-opgave – Rozet', tabTitle(quarter));
  await typeFigure('lending_filled_loans', 'ca. 1200');
  const began = performance.now();
  await textOf('lending_filled_loans', 'verdict').toBe(
    'Aanpassen: hier staat ‘ca. 1200’. Typ alleen 1200 en kies onderaan bij ‘geschat’ ja.',
  );
  expect(performance.now() - began).toBeLessThan(2000);
  await typeFigure('lending_filled_loans', '583');
  await textOf('lending_filled_loans', 'verdict').toBe('✓');
});

it('hands in when the form is complete and the box is ticked', async () => {
  for (const [measure, text] of Object.entries(completeForm())) await typeFigure(measure as MeasureId, text);
  await cell('done', 'input').locator('[role=checkbox]').click();
  await textOf('standing', 'lastYear').toMatch(/^Ingediend op 1 april/);
});

it('brings the figure into the quarter, the year and the chart', async () => {
  await openWorkbook('IBL-statistiek', 'Kwartaal');
  expect(await suppliedTotal()).toBe('1.224');
  const before = await chartPicture();
  await world.local.fire('publish');
  await expect.poll(suppliedTotal, { timeout: 5000 }).toBe('1.836');
  await page.getByRole('tab', { name: 'Jaar', exact: true }).click();
  await expect.poll(suppliedTotal, { timeout: 5000 }).toBe('1.836');
  expect(await chartPicture()).not.toBe(before);
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
