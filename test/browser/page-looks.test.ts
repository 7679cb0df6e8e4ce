import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { Visit } from './page-visit.ts';
import { block, OWNER, SHEET } from './page-workbook.ts';

/** Looks of cells on the page: sizes, protection, the open edit. */

const visit = new Visit();

describe('looks', () => {
  test('conditional colours come and go with the figure', async () => {
    await visit.open();
    const colour = (name: string) =>
      visit.page.evaluate(`getComputedStyle(document.querySelector('[data-cell=${name}]')).backgroundColor`);
    expect(await colour('B4')).toBe('rgb(255, 204, 204)');
    await visit.type('B4', '70', 'Enter');
    await expect.poll(() => colour('B4')).toBe('rgb(255, 255, 204)');
  });

  test('a row is as high as its wrapped text, and frozen cells stay in sight', async () => {
    await visit.open();
    const box = await visit.cell('G2').boundingBox();
    // More than one line, whichever font the machine has.
    expect(box?.height).toBeGreaterThan(30);
    const before = await visit.cell('A1').boundingBox();
    await visit.page.evaluate(`document.querySelector('.viewport').scrollTo(200, 200)`);
    await expect.poll(() => visit.page.evaluate(`document.querySelector('.viewport').scrollTop`)).toBe(200);
    expect(await visit.cell('A1').boundingBox()).toEqual(before);
    // The browser's own search brings a cell beside the frozen ones, not under them.
    await visit.page.evaluate(`document.querySelector('[data-cell=B2]').scrollIntoView({ block: 'nearest' })`);
    const found = await visit.cell('B2').boundingBox();
    expect(found?.y).toBeGreaterThanOrEqual((before?.y ?? 0) + (before?.height ?? 0));
    expect(found?.x).toBeGreaterThanOrEqual((before?.x ?? 0) + (before?.width ?? 0));
  });

  test('a chart stands at its place, says what it shows, and is downloaded as PNG and SVG', async () => {
    await visit.open();
    const chart = visit.page.getByRole('img', { name: 'Staafdiagram: aantal per artikel' });
    // Drawn at twice the size at which it is shown.
    await expect.poll(() => visit.page.evaluate(`document.querySelector('.chart img').naturalWidth`)).toBe(840);
    expect((await chart.boundingBox())?.width).toBeCloseTo(420, -1);
    const anchor = await visit.cell('B12').boundingBox();
    const figure = await visit.page.locator('[data-chart="11"]').boundingBox();
    expect([figure?.x, figure?.y]).toEqual([anchor?.x, anchor?.y]);
    for (const [label, name, start] of [
      ['Downloaden als PNG', 'Aantal per artikel.png', '\x89PNG'],
      ['Downloaden als SVG', 'Aantal per artikel.svg', '<svg'],
    ] as const) {
      const [download] = await Promise.all([
        visit.page.waitForEvent('download'),
        visit.page.getByRole('link', { name: label }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(name);
      expect((await readFile(await download.path())).toString('latin1').startsWith(start)).toBe(true);
    }
    const address = await chart.getAttribute('src');
    await visit.editElsewhere('B3', '600');
    await expect.poll(() => chart.getAttribute('src')).not.toBe(address);
  });

  test('a finger opens a cell by touching it twice', async () => {
    await visit.enter({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });
    await visit.open();
    await visit.cell('B3').tap();
    expect(await visit.page.getByLabel('Typ in B3').count()).toBe(0);
    await visit.cell('B3').tap();
    await visit.page.getByLabel('Typ in B3').fill('63');
    await visit.page.keyboard.press('Enter');
    await visit.shows('B3', '63');
  });

  test.each([
    [360, 640],
    [1920, 1080],
  ])('at %i pixels nothing falls off the page, and typing works', async (width, height) => {
    await visit.page.setViewportSize({ width, height });
    await visit.open();
    expect(await visit.page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await visit.type('B3', '62', 'Enter');
    await visit.shows('B3', '62');
    await visit.page.keyboard.press('End');
    const box = await visit.cell('F4').boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    expect(await visit.page.getByLabel('Bekijken als').isVisible()).toBe(true);
  });
});

const LINES = ['Beste collega,', '', 'wij hebben de cijfers', 'nog niet.'].join('\n');

test('only wrapped text makes a row higher; a row that is higher anyway shows more of a clipped text', async () => {
  const place = (row: number, wrapStrategy: string) => ({
    updateCells: {
      range: block(row, row + 1, 6, 7),
      rows: [{ values: [{ userEnteredValue: { stringValue: LINES }, userEnteredFormat: { wrapStrategy } }] }],
      fields: 'userEnteredValue,userEnteredFormat.wrapStrategy',
    },
  });
  const higher = {
    updateDimensionProperties: {
      range: { sheetId: SHEET, dimension: 'ROWS', startIndex: 15, endIndex: 16 },
      properties: { pixelSize: 90 },
      fields: 'pixelSize',
    },
  };
  await visit.change([place(12, 'WRAP'), place(13, 'CLIP'), place(14, 'OVERFLOW_CELL'), place(15, 'CLIP'), higher]);
  await visit.open();
  const height = async (name: string) => (await visit.cell(name).boundingBox())?.height ?? 0;
  expect(await height('G13')).toBeGreaterThan(60);
  expect([await height('G14'), await height('G15'), await height('G16')]).toEqual([21, 21, 90]);
  expect((await visit.cell('G16').locator('.text').boundingBox())?.height).toBeGreaterThan(80);
  // What is typed, and still on its way, is no reason to grow either.
  await visit.page.context().setOffline(true);
  await visit.cell('G14').click();
  await visit.press('F2', '.', 'Enter');
  await visit.shows('G14', `${LINES}.`);
  expect(await height('G14')).toBe(21);
});

describe('protected cells', () => {
  const hatching = () =>
    visit.page.evaluate(`getComputedStyle(document.querySelector('[data-cell=D2]')).backgroundImage`);

  test('look like any other until one asks to see them', async () => {
    await visit.open();
    expect(await hatching()).not.toContain('repeating-linear-gradient');
    const show = visit.page.getByRole('button', { name: 'Beveiligde cellen tonen' });
    await show.click();
    expect(await hatching()).toContain('repeating-linear-gradient');
    expect(await show.getAttribute('aria-pressed')).toBe('true');
    await show.click();
    expect(await hatching()).not.toContain('repeating-linear-gradient');
  });
});

test('the open edit lies over its cell, frozen or not, scrolled or not', async () => {
  await visit.page.setViewportSize({ width: 620, height: 420 });
  await visit.open(OWNER);
  const offsets: [string, number, number][] = [
    ['A1', 0, 0],
    ['C1', 0, 0],
    ['A3', 0, 0],
    ['C3', 0, 0],
    ['A1', 120, 80],
    ['E1', 120, 80],
    ['A8', 120, 80],
    ['C8', 120, 80],
  ];
  for (const [name, left, top] of offsets) {
    await visit.page.evaluate(`document.querySelector('.viewport').scrollTo(${left}, ${top})`);
    await visit.cell(name).dblclick();
    const editor = await visit.page.getByLabel(`Typ in ${name}`).boundingBox();
    const cell = await visit.cell(name).boundingBox();
    const apart = (side: 'x' | 'y' | 'height') => Math.abs((editor?.[side] ?? 0) - (cell?.[side] ?? 99));
    expect(Math.max(apart('x'), apart('y'), apart('height')), `${name} at ${left}, ${top}`).toBeLessThanOrEqual(1);
    await visit.press('Escape');
  }
});

describe('a tab opens with the cursor in a cell that is shown', () => {
  const hide = (dimension: string, startIndex: number, endIndex: number) => ({
    updateDimensionProperties: {
      range: { sheetId: SHEET, dimension, startIndex, endIndex },
      properties: { hiddenByUser: true },
      fields: 'hiddenByUser',
    },
  });

  test.each([
    ['the first column is hidden', [hide('COLUMNS', 0, 1)], 'B1', 'ArrowDown', 'B2'],
    ['the first rows are hidden', [hide('ROWS', 0, 2)], 'A3', 'ArrowRight', 'B3'],
    ['both are', [hide('COLUMNS', 0, 2), hide('ROWS', 0, 1)], 'C2', 'ArrowDown', 'C3'],
    [
      'a merged block begins in the hidden column',
      [
        hide('COLUMNS', 0, 1),
        {
          updateSheetProperties: {
            properties: { sheetId: SHEET, gridProperties: { frozenColumnCount: 0 } },
            fields: 'gridProperties.frozenColumnCount',
          },
        },
        { mergeCells: { range: block(0, 1, 0, 3), mergeType: 'MERGE_ALL' } },
      ],
      'A1',
      'ArrowDown',
      'B2',
    ],
  ])('%s', async (_, requests, first, key, next) => {
    await visit.change(requests);
    await visit.lookAs(OWNER);
    await expect.poll(() => visit.active()).toBe(first);
    expect(await visit.page.getByLabel('Ga naar cel').inputValue()).toBe(first);
    await visit.press(key);
    await expect.poll(() => visit.active()).toBe(next);
  });

  test('and leaves a row that is folded for the next one', async () => {
    await visit.open();
    await visit.page.getByLabel('Groep uitklappen').click();
    await visit.cell('B6').click();
    await visit.page.getByLabel('Groep inklappen').click();
    await expect.poll(() => visit.cell('A6').count()).toBe(0);
    await expect.poll(() => visit.page.getByLabel('Ga naar cel').inputValue()).toBe('B8');
  });
});
