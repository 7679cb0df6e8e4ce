import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Google, startGoogle } from '../../emulator/google/server.ts';
import { launchBrowser } from './browser.ts';
import { call, EDITOR, HIDDEN, LONG, makeWorkbook, OWNER, READER, SHEET } from './workbook.ts';

let google: Google;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let id: string;
let faults: string[];

beforeAll(async () => {
  [google, browser] = await Promise.all([startGoogle(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await google?.close();
});

beforeEach(async () => {
  id = await makeWorkbook(google.origin);
  context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = await context.newPage();
  page.setDefaultTimeout(5000);
  faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
});

afterEach(async () => {
  google.faults.clear();
  await context.close();
  expect(faults).toEqual([]);
});

const cell = (name: string): Locator => page.locator(`[data-cell="${name}"]`);

async function lookAs(account: string): Promise<void> {
  await page.addInitScript(
    `sessionStorage.getItem('bekijken-als') ?? sessionStorage.setItem('bekijken-als', '${account}')`,
  );
  await page.goto(`${google.origin}/#/d/${id}`);
}

async function open(account = EDITOR): Promise<void> {
  await lookAs(account);
  await cell('A1').waitFor();
}

/** Waits for what a cell shows; the page shows a change within a second. */
async function shows(name: string, text: string): Promise<void> {
  await expect.poll(() => cell(name).textContent(), { timeout: 3000 }).toBe(text);
}

const stored = async (name: string): Promise<unknown> => {
  const answer = await call<{ values?: unknown[][] }>(
    google.origin,
    'GET',
    `/v4/spreadsheets/${id}/values/Voorraad!${name}?valueRenderOption=FORMULA`,
  );
  return answer.values?.[0]?.[0];
};

const active = (): Promise<unknown> => page.evaluate('document.activeElement?.dataset?.cell');

const editElsewhere = (name: string, value: unknown): Promise<unknown> =>
  call(google.origin, 'PUT', `/v4/spreadsheets/${id}/values/Voorraad!${name}?valueInputOption=USER_ENTERED`, {
    values: [[value]],
  });

test('the list of workbooks names them, and opens one', async () => {
  await page.goto(`${google.origin}/`);
  await page.getByRole('link', { name: 'Voorraad' }).first().click();
  await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('Voorraad');
  await page.getByText('De cijfers in dit blad zijn verzonnen.').waitFor();
  await page.getByText('Dit is een lokale Google op deze computer.').waitFor();
});

describe('typing', () => {
  test('a typed figure is stored as a number, shown as the workbook does, and counted in the formulas', async () => {
    await open();
    await cell('B3').click();
    await page.keyboard.type('2.500');
    await page.keyboard.press('Enter');
    await shows('B3', '2.500');
    await shows('B8', '3.756');
    expect(await stored('B3')).toBe(2500);
    expect(await active()).toBe('B4');
  });

  test('Escape leaves the cell as it was; F2 goes on with what stands there; Delete empties it', async () => {
    await open();
    await cell('B3').click();
    await page.keyboard.type('9');
    await page.keyboard.press('Escape');
    await shows('B3', '60');
    await page.keyboard.press('F2');
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    await shows('B3', '605');
    await cell('B3').click();
    await page.keyboard.press('Delete');
    await shows('B3', '');
    await page.keyboard.press('Control+z');
    await shows('B3', '605');
    await page.keyboard.press('Control+z');
    await shows('B3', '60');
    await page.keyboard.press('Control+y');
    await shows('B3', '605');
  });

  test('arrows, Tab, Enter, Home and End walk through the sheet without a mouse', async () => {
    await open();
    const walk: [string, string][] = [
      ['ArrowDown', 'A2'],
      ['ArrowRight', 'B2'],
      ['Tab', 'C2'],
      ['Tab', 'D2'],
      ['Shift+Tab', 'C2'],
      ['Home', 'A2'],
      ['End', 'G2'],
      ['Control+Home', 'A1'],
      ['ArrowDown', 'A2'],
      ['Control+ArrowDown', 'A8'],
      ['ArrowUp', 'A5'],
    ];
    for (const [key, name] of walk) {
      await page.keyboard.press(key);
      expect(await active(), key).toBe(name);
    }
  });

  test('F6 goes round the parts of the page, so that the keyboard is never caught in the cells', async () => {
    await open();
    const within = () =>
      page.evaluate(`document.activeElement.closest('.top, .formula, .viewport, .tab-bar')?.className`);
    const round: unknown[] = [];
    for (let step = 0; step < 4; step++) {
      await page.keyboard.press('F6');
      round.push(await within());
    }
    expect(round).toEqual(['tab-bar', 'top', 'formula', 'viewport']);
    await page.keyboard.press('Shift+F6');
    expect(await within()).toBe('formula');
  });

  test('the formula bar shows the formula, and what is typed in it goes into the cell', async () => {
    await open();
    await cell('B8').click();
    const bar = page.getByLabel('Inhoud van de cel');
    expect(await bar.inputValue()).toBe('=SUM(B2:B7)');
    await cell('G3').click();
    await bar.click();
    await page.keyboard.type('=B3*2');
    await page.keyboard.press('Enter');
    await shows('G3', '120');
    expect(await stored('G3')).toBe('=B3*2');
  });

  test('a live change elsewhere is seen within a second, and leaves what is being typed alone', async () => {
    await open();
    await cell('B3').click();
    await page.keyboard.type('77');
    const start = performance.now();
    await editElsewhere('B2', '4.321');
    await shows('B2', '4.321');
    expect(performance.now() - start).toBeLessThan(1000);
    await editElsewhere('B3', '99');
    await page.getByText('B3 is intussen door iemand anders gewijzigd in ‘99’').waitFor();
    expect(await page.getByLabel('Typ in B3').inputValue()).toBe('77');
    await page.keyboard.press('Enter');
    await shows('B3', '77');
  });

  test('what the server could not take stays on the page and arrives later', async () => {
    await open();
    await cell('B3').click();
    google.faults.add({ method: 'sheets.spreadsheets.values.update', when: { nth: 1 }, kind: 'status', status: 503 });
    await page.keyboard.type('61');
    await page.keyboard.press('Enter');
    await page.getByText('De lokale Google haperde.').waitFor();
    expect(await cell('B3').textContent()).toBe('61');
    await expect.poll(() => stored('B3'), { timeout: 4000 }).toBe(61);
    await expect.poll(() => page.getByText('De lokale Google haperde.').count()).toBe(0);
  });
});

describe('rules', () => {
  test('a figure that does not suit the rule is kept, with a mark and the workbook’s own help', async () => {
    await open();
    await cell('B3').click();
    await page.keyboard.type('ca. 60');
    await page.keyboard.press('Enter');
    await expect.poll(() => cell('B3').getAttribute('class')).toContain('is-doubted');
    await cell('B3').click();
    await page.getByRole('note').getByText('Typ een heel getal.').waitFor();
    expect(await stored('B3')).toBe('ca. 60');
  });

  test('a strict list refuses other words, and gives them back to be put right', async () => {
    await open();
    await cell('E3').click();
    await page.keyboard.type('hout');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('Wat u typte past niet bij de regel voor E3.').waitFor();
    await page.keyboard.press('Enter');
    expect(await page.getByLabel('Typ in E3').inputValue()).toBe('hout');
    await page.keyboard.press('Escape');
    await shows('E3', 'papier▾');
  });

  test('a list is opened with the keyboard or the mouse, and a choice is one key away', async () => {
    await open();
    await cell('E3').click();
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('option', { name: 'metaal' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => stored('E3')).toBe('metaal');
    await cell('E4').locator('.choices').click();
    await page.getByRole('option', { name: 'papier' }).click();
    await expect.poll(() => stored('E4')).toBe('papier');
  });

  test('a check box is turned with a click or the space bar', async () => {
    await open();
    await cell('F2').getByRole('checkbox').click();
    await expect.poll(() => stored('F2')).toBe(true);
    await expect.poll(() => cell('F2').getByRole('checkbox').getAttribute('aria-checked')).toBe('true');
    await page.keyboard.press('Space');
    await expect.poll(() => stored('F2')).toBe(false);
  });

  test('a protected cell is hatched and refuses, for whom it is protected', async () => {
    await open();
    expect(await cell('D2').getAttribute('class')).toContain('is-locked');
    await cell('D2').click();
    await page.keyboard.type('5');
    await page.getByRole('dialog').getByText('D2 kunt u niet wijzigen.').waitFor();
    await page.keyboard.press('Enter');
    await page.getByLabel('Bekijken als').selectOption(OWNER);
    await expect.poll(() => cell('D2').getAttribute('class')).not.toContain('is-locked');
  });

  test('who may only read, reads', async () => {
    await open(READER);
    await page.getByText('Alleen lezen').waitFor();
    await cell('B2').click();
    await page.keyboard.type('5');
    await page.getByRole('dialog').getByText('U mag deze spreadsheet alleen bekijken').waitFor();
  });
});

describe('copying and pasting', () => {
  test('a block from Excel lands as if typed, cells of more lines included', async () => {
    await open();
    await page.evaluate(`navigator.clipboard.writeText('7\\t€ 1,50\\r\\n8\\t2,5\\r\\n')`);
    await cell('B3').click();
    await page.keyboard.press('Control+v');
    await shows('B4', '8');
    expect([await stored('B3'), await stored('C3'), await stored('B4'), await stored('C4')]).toEqual([7, 1.5, 8, 2.5]);
    await page.evaluate(`navigator.clipboard.writeText('"regel 1\\nregel 2"')`);
    await cell('G4').click();
    await page.keyboard.press('Control+v');
    await expect.poll(() => stored('G4')).toBe('regel 1\nregel 2');
  });

  test('a copied formula moves along, and undo puts back what it replaced', async () => {
    await open(OWNER);
    await cell('D2').click();
    await page.keyboard.press('Control+c');
    await cell('H3').click();
    await page.keyboard.press('Control+v');
    await expect.poll(() => stored('H3')).toBe('=F3*G3');
    await page.keyboard.press('Control+z');
    await expect.poll(() => stored('H3')).toBeUndefined();
  });

  test('a selection is copied as a block of text', async () => {
    await open();
    await cell('A2').click();
    await cell('B3').click({ modifiers: ['Shift'] });
    await page.keyboard.press('Control+c');
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('Potloden\t1.234\nSchriften\t60');
  });

  test('a block that does not suit a strict rule is refused whole', async () => {
    await open();
    await page.evaluate(`navigator.clipboard.writeText('metaal\\nhout')`);
    await cell('E2').click();
    await page.keyboard.press('Control+v');
    await page.getByRole('dialog').getByText('‘hout’ past niet bij de regel voor E3').waitFor();
    await page.keyboard.press('Enter');
    expect(await stored('E2')).toBe('papier');
  });
});

describe('finding one’s way', () => {
  test('a link between workbooks opens here, in the tab that it names', async () => {
    await open();
    await cell('E8').getByRole('link').click();
    await expect.poll(() => page.getByRole('tab', { selected: true }).textContent()).toBe("Jan's lijst");
    expect(page.url()).toContain(`#/d/${id}/${LONG}`);
    await page.goBack();
    await expect.poll(() => page.getByRole('tab', { selected: true }).textContent()).toBe('Voorraad');
  });

  test('Google’s own address of a workbook shows it too', async () => {
    await page.goto(`${google.origin}/spreadsheets/d/${id}/edit#gid=${SHEET}&range=B3`);
    await expect.poll(active).toBe('B3');
  });

  test('a hidden tab is not among the tabs, but in the menu', async () => {
    await open();
    expect(await page.getByRole('tab').allInnerTexts()).toEqual(['Voorraad', "Jan's lijst"]);
    await page.getByLabel('Alle tabbladen').click();
    await page.getByText('Weg (verborgen)').click();
    await expect.poll(() => page.getByRole('tab', { selected: true }).textContent()).toBe('Weg');
    expect(page.url()).toContain(`/${HIDDEN}`);
  });

  test('a folded group opens with its plus, for everybody', async () => {
    await open();
    expect(await cell('A6').count()).toBe(0);
    await page.getByLabel('Groep uitklappen').click();
    await shows('A6', 'Gummen');
    await page.getByLabel('Groep inklappen').click();
    await expect.poll(() => cell('A6').count()).toBe(0);
  });

  test('a note is shown to the mouse and to the keyboard', async () => {
    await open();
    await cell('B2').hover();
    await page.getByRole('note').getByText('Geteld op de laatste dag.').waitFor();
    await cell('A2').click();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('note').getByText('Geteld op de laatste dag.').waitFor();
    expect(await cell('B2').getAttribute('aria-description')).toContain('Notitie: Geteld op de laatste dag.');
  });

  test('the accounts that a file is shared with are offered, and any other can be typed', async () => {
    await page.goto(`${google.origin}/`);
    const choice = page.getByLabel('Bekijken als');
    await expect.poll(() => choice.locator('option').allTextContents()).toContain(EDITOR);
    await choice.selectOption('Ander account…');
    await page.getByRole('dialog').getByRole('textbox').fill('geen adres');
    await page.keyboard.press('Enter');
    await page.getByText('Dat is geen e-mailadres.').waitFor();
    await page.getByRole('dialog').getByRole('textbox').fill('nieuw@voorbeeld.nl');
    await page.keyboard.press('Enter');
    await page.getByText('Hier staan nog geen spreadsheets.').waitFor();
    expect(await choice.inputValue()).toBe('nieuw@voorbeeld.nl');
  });

  test('an account without access is told what to do', async () => {
    await lookAs('vreemde@voorbeeld.nl');
    await page.getByText('Deze spreadsheet is er niet, of is niet gedeeld met vreemde@voorbeeld.nl.').waitFor();
    await page.getByLabel('Bekijken als').selectOption(OWNER);
    await shows('A2', 'Potloden');
  });
});

describe('looks', () => {
  test('conditional colours come and go with the figure', async () => {
    await open();
    const colour = (name: string) =>
      page.evaluate(`getComputedStyle(document.querySelector('[data-cell=${name}]')).backgroundColor`);
    expect(await colour('B4')).toBe('rgb(255, 204, 204)');
    await cell('B4').click();
    await page.keyboard.type('70');
    await page.keyboard.press('Enter');
    await expect.poll(() => colour('B4')).toBe('rgb(255, 255, 204)');
  });

  test('a row is as high as its wrapped text, and frozen cells stay in sight', async () => {
    await open();
    const box = await cell('G2').boundingBox();
    expect(box?.height).toBeGreaterThan(45);
    const before = await cell('A1').boundingBox();
    await page.evaluate(`document.querySelector('.viewport').scrollTo(200, 200)`);
    await expect.poll(() => page.evaluate(`document.querySelector('.viewport').scrollTop`)).toBe(200);
    expect(await cell('A1').boundingBox()).toEqual(before);
  });

  test('a chart stands at its place, says what it shows, and is downloaded as PNG and SVG', async () => {
    await open();
    const chart = page.getByRole('img', { name: 'Staafdiagram: aantal per artikel' });
    await expect.poll(() => page.evaluate(`document.querySelector('.chart img').naturalWidth`)).toBe(420);
    const anchor = await cell('B12').boundingBox();
    const figure = await page.locator('[data-chart="11"]').boundingBox();
    expect([figure?.x, figure?.y]).toEqual([anchor?.x, anchor?.y]);
    for (const [label, name, start] of [
      ['Downloaden als PNG', 'Aantal per artikel.png', '\x89PNG'],
      ['Downloaden als SVG', 'Aantal per artikel.svg', '<svg'],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: label }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(name);
      expect((await readFile(await download.path())).toString('latin1').startsWith(start)).toBe(true);
    }
    const address = await chart.getAttribute('src');
    await editElsewhere('B3', '600');
    await expect.poll(() => chart.getAttribute('src')).not.toBe(address);
  });

  test('a finger opens a cell by touching it twice', async () => {
    const phone = await browser.newContext({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });
    page = await phone.newPage();
    page.setDefaultTimeout(5000);
    await open();
    await cell('B3').tap();
    expect(await page.getByLabel('Typ in B3').count()).toBe(0);
    await cell('B3').tap();
    await page.getByLabel('Typ in B3').fill('63');
    await page.keyboard.press('Enter');
    await shows('B3', '63');
    await phone.close();
  });

  test.each([
    [360, 640],
    [1920, 1080],
  ])('at %i pixels nothing falls off the page, and typing works', async (width, height) => {
    await page.setViewportSize({ width, height });
    await open();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await cell('B3').click();
    await page.keyboard.type('62');
    await page.keyboard.press('Enter');
    await shows('B3', '62');
    await page.keyboard.press('End');
    const box = await cell('F4').boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    expect(await page.getByLabel('Bekijken als').isVisible()).toBe(true);
  });
});
