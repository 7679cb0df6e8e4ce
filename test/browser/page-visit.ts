import { type Google, startGoogle } from '@ibl/local-google/server.ts';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { launchBrowser } from './browser.ts';
import { call, EDITOR, makeWorkbook } from './page-workbook.ts';

/** A visit to the page of a running local Google, with a fresh workbook and a fresh browser window for every test. */
export class Visit {
  google!: Google;
  browser!: Browser;
  page!: Page;
  /** The workbook's id. */
  id!: string;
  #context!: BrowserContext;
  #faults: string[] = [];

  constructor() {
    beforeAll(async () => {
      [this.google, this.browser] = await Promise.all([startGoogle(), launchBrowser()]);
    });
    beforeEach(async () => {
      this.id = await makeWorkbook(this.google.origin);
      await this.enter({ viewport: { width: 1280, height: 800 }, permissions: ['clipboard-read', 'clipboard-write'] });
    });
    afterEach(async () => {
      this.google.faults.clear();
      await this.#context.close();
      expect(this.#faults).toEqual([]);
    });
    afterAll(async () => {
      await this.browser?.close();
      await this.google?.close();
    });
  }

  /** Takes another window; what goes wrong in the page's own script fails the test. */
  async enter(options: Parameters<Browser['newContext']>[0]): Promise<void> {
    await this.#context?.close();
    this.#context = await this.browser.newContext(options);
    this.page = await this.#context.newPage();
    this.#faults = [];
    this.page.on('pageerror', (error) => this.#faults.push(error.message));
  }

  async lookAs(account: string): Promise<void> {
    await this.page.addInitScript(
      `sessionStorage.getItem('bekijken-als') ?? sessionStorage.setItem('bekijken-als', '${account}')`,
    );
    await this.page.goto(`${this.google.origin}/#/d/${this.id}`);
  }

  async open(account = EDITOR): Promise<void> {
    await this.lookAs(account);
    await this.cell('A1').waitFor();
  }

  cell(name: string): Locator {
    return this.page.locator(`[data-cell="${name}"]`);
  }

  /** Waits for what a cell shows. */
  async shows(name: string, text: string): Promise<void> {
    await expect.poll(() => this.cell(name).textContent()).toBe(text);
  }

  /** What the workbook holds, whatever the page shows. */
  async stored(name: string): Promise<unknown> {
    const answer = await call<{ values?: unknown[][] }>(
      this.google.origin,
      'GET',
      `/v4/spreadsheets/${this.id}/values/Voorraad!${name}?valueRenderOption=FORMULA`,
    );
    return answer.values?.[0]?.[0];
  }

  /** Waits for what the workbook holds: the page shows what was typed before the server has it. */
  async holds(name: string, value: unknown): Promise<void> {
    await expect.poll(() => this.stored(name)).toBe(value);
  }

  /** Changes the workbook as its owner. */
  async change(requests: readonly object[]): Promise<void> {
    await call(this.google.origin, 'POST', `/v4/spreadsheets/${this.id}:batchUpdate`, { requests });
  }

  async describe(description: string): Promise<void> {
    await call(this.google.origin, 'PATCH', `/drive/v3/files/${this.id}`, { description });
  }

  async editElsewhere(name: string, value: unknown): Promise<void> {
    const path = `/v4/spreadsheets/${this.id}/values/Voorraad!${name}?valueInputOption=USER_ENTERED`;
    await call(this.google.origin, 'PUT', path, { values: [[value]] });
  }

  /** Everything that the workbook holds but values that are worked out, whatever the page shows. */
  async whole(): Promise<unknown> {
    const fields =
      'sheets(properties,merges,conditionalFormats,' +
      'data(rowData(values(userEnteredValue,userEnteredFormat,dataValidation,note,textFormatRuns))))';
    return await call(this.google.origin, 'GET', `/v4/spreadsheets/${this.id}?fields=${encodeURIComponent(fields)}`);
  }

  /** What the workbook holds once the page has sent everything. */
  async settled(): Promise<unknown> {
    await expect.poll(() => this.page.locator('.is-pending').count()).toBe(0);
    await this.page.waitForLoadState('networkidle');
    return await this.whole();
  }

  async select(first: string, last: string): Promise<void> {
    await this.cell(first).click({ position: { x: 5, y: 5 } });
    if (last !== first) await this.cell(last).click({ position: { x: 5, y: 5 }, modifiers: ['Shift'] });
  }

  async copy(first: string, last: string, keys = 'Control+c'): Promise<void> {
    await this.select(first, last);
    await this.press(keys);
  }

  /** Pastes what is on the clipboard. */
  async put(name: string): Promise<void> {
    await this.select(name, name);
    await this.press('Control+v');
  }

  /** Pastes a text that comes from elsewhere; `text` is the inside of a literal of JavaScript. */
  async paste(text: string, name: string): Promise<void> {
    await this.page.evaluate(`navigator.clipboard.writeText('${text}')`);
    await this.put(name);
  }

  /** The name of the cell that has the keyboard. */
  active(): Promise<unknown> {
    return this.page.evaluate('document.activeElement?.dataset?.cell');
  }

  /** Presses keys one after another. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Clicks a cell and types in it; without an Enter the edit stays open. */
  async type(name: string, text: string, ...keys: string[]): Promise<void> {
    await this.cell(name).click();
    await this.page.keyboard.type(text);
    await this.press(...keys);
  }
}
