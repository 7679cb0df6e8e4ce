import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Quarter, startOfDay } from '../../../domain/calendar/quarter.ts';
import type { MeasureId } from '../../../domain/measures/measures.ts';
import { importFigures } from '../../../functions/exchange/import-figures.ts';
import { loadLibraries } from '../../../functions/store/register/registry.ts';
import { a1 } from '../../../sheets/grid/a1.ts';
import { columns, freshPlaces, type RowCode } from '../../../sheets/questionnaire/layout.ts';
import { tabTitle } from '../../../sheets/questionnaire/quarter-tab.ts';
import { questionnaireTitle, secretariatTitle, statisticTitle } from '../../../sheets/texts.ts';
import {
  completeForm,
  type LibraryId,
  libraries,
  type SmallWorld,
  staffOf,
  startSmallWorld,
} from '../../lab/small-world.ts';
import { launchBrowser } from '../browser.ts';

/** One simulated year of three libraries, seen in a real browser by Marja, the secretary and a board member. */
export interface Year {
  readonly world: SmallWorld;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** The year before: five per cent less of everything than `completeForm`, 570 requests and 582 delivered a quarter. */
const yearBefore: readonly Quarter[] = ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'];

const importYearBefore = async ({ local }: SmallWorld, registered: typeof libraries): Promise<void> => {
  const figures = Object.entries(completeForm()).filter(([, typed]) => /^\d+$/.test(typed));
  const rows = registered.flatMap(({ id }) =>
    yearBefore.flatMap((quarter) =>
      figures.map(([measure, typed], line) => ({
        line,
        library: id,
        quarter,
        figure: measure as MeasureId,
        kind: 'number' as const,
        value: Math.round(0.95 * Number(typed)),
        typed,
        source: 'library' as const,
        estimated: undefined,
        note: undefined,
      })),
    ),
  );
  const { database, clock } = local.world;
  const known = await loadLibraries(database);
  await importFigures(database, { rows, libraries: known, now: clock.now(), dryRun: false, progress: () => undefined });
};

/** @param data where the board's files go; without it there are none. */
export const startYear = async (data?: string, registered = libraries): Promise<Year> => {
  const [world, browser] = await Promise.all([startSmallWorld(data, registered), launchBrowser()]);
  await importYearBefore(world, registered);
  await world.local.fire('sweep');
  await world.local.google.settled();
  return {
    world,
    browser,
    close: async () => {
      await browser.close();
      await world.close();
    },
  };
};

const hour = 3_600_000;

/** The clock stands at a date and an hour; the night before has passed, and the minute's jobs have run. */
export const on = async ({ world }: Year, date: string, atHour = 10): Promise<void> => {
  await world.local.setClock(startOfDay(date) + 4 * hour);
  await world.local.fire('daily');
  // A clock that is moved on by hours while its echoes are answered makes them look forgotten.
  await world.local.google.settled();
  await world.local.setClock(startOfDay(date) + atHour * hour);
  await minute({ world });
};

/** What the scheduler does every minute. */
export const minute = async ({ world }: Pick<Year, 'world'>): Promise<void> => {
  await world.local.fire('sweep');
  await world.local.fire('publish');
  await world.local.google.settled();
};

/** A person at a screen: one window, one account. */
export class Desk {
  readonly page: Page;
  readonly #origin: string;

  private constructor(page: Page, origin: string) {
    this.page = page;
    this.#origin = origin;
  }

  static async open({ browser, world }: Year, account: string, viewport = { width: 1366, height: 900 }): Promise<Desk> {
    const context = await browser.newContext({ viewport, permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await page.addInitScript(`sessionStorage.setItem('bekijken-als', '${account}')`);
    return new Desk(page, world.local.endpoints.page);
  }

  async openWorkbook(title: string, tab?: string): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.goto(this.#origin);
    await this.page.getByText(title, { exact: true }).click();
    await this.page.getByRole('tab').first().waitFor();
    if (!tab) return;
    await this.page.getByRole('tab', { name: tab, exact: true }).click();
    // Until the tab is drawn, its cell names are those of the tab before.
    await this.page.getByRole('grid', { name: `Tabblad ${tab}.` }).waitFor();
  }

  openQuestionnaire(library: LibraryId, tab?: string): Promise<void> {
    return this.openWorkbook(questionnaireTitle(libraries.find(({ id }) => id === library)?.name ?? ''), tab);
  }

  openSecretariat(tab: string): Promise<void> {
    return this.openWorkbook(secretariatTitle, tab);
  }

  openStatistic(tab: string): Promise<void> {
    return this.openWorkbook(statisticTitle, tab);
  }

  cell(name: string): Locator {
    return this.page.locator(`[data-cell="${name}"]`);
  }

  at(row: number, column: number): Locator {
    return this.cell(a1(row, column));
  }

  /** A cell of a quarter's tab whose rows were never moved. */
  row(quarter: Quarter, code: RowCode, column: keyof typeof columns): Locator {
    return this.at(freshPlaces(quarter).get(code) ?? -1, columns[column]);
  }

  async shows(cell: Locator, text: string | RegExp): Promise<void> {
    const shown = expect.poll(async () => (await cell.textContent())?.trim());
    if (typeof text === 'string') await shown.toBe(text);
    else await shown.toMatch(text);
  }

  async type(cell: Locator, text: string): Promise<void> {
    await cell.click();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** From Excel: a column of cells. */
  async paste(cell: Locator, texts: readonly string[]): Promise<void> {
    await cell.click();
    await this.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(texts.join('\n'))})`);
    await this.page.keyboard.press('Control+V');
  }

  tick(cell: Locator): Promise<void> {
    return cell.locator('[role=checkbox]').click();
  }

  /** The first row of the open tab that holds a text. */
  line(text: string): Locator {
    return this.page.getByRole('row').filter({ hasText: text }).first();
  }

  async tabs(): Promise<readonly string[]> {
    return this.page.getByRole('tab').allInnerTexts();
  }

  close(): Promise<void> {
    return this.page.close();
  }
}

export const deskOf = (year: Year, library: LibraryId): Promise<Desk> => Desk.open(year, staffOf(library));
export const k = (quarter: Quarter): string => tabTitle(quarter);
