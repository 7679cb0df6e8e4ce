import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { person } from '../../../scripts/local/person.ts';
import { adoptionPlaces } from '../../../sheets/secretariat/overview/adoption-cells.ts';
import { worklistColumns } from '../../../sheets/secretariat/questions/worklist.ts';
import { completeForm } from '../../lab/small-world.ts';
import { Desk, minute, on, startYear, type Year } from './year.ts';

/** A year of the board member with a presentation and a newspaper, step by step in a browser without an account. */
let year: Year;
let board: Page;
let data: string;
const quarter = '2026-Q1';
const picture = 'grafiek-geleverd-en-ontvangen.png';

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'ibl-year-'));
  year = await startYear(data);
  for (const [index, library] of (['PB-ARN', 'PB-DEV', 'PB-MDB'] as const).entries())
    await year.world.type(library, { ...completeForm(1), lending_unfilled: String(80 + index), done: true });
  await on(year, '2026-05-11');
  // An iPad, upright.
  board = await year.browser.newPage({ viewport: { width: 820, height: 1180 } });
});
afterAll(async () => {
  await year?.close();
  rmSync(data, { recursive: true, force: true });
});

const address = (path: string): string => `${year.world.local.world.files?.address}/${path}`;
const open = (path = ''): Promise<unknown> => board.goto(address(`openbaar/${path}`));
const textOf = async (path: string): Promise<string> => (await fetch(address(path))).text();

describe('a link, and just a picture', () => {
  it('opens without an account, in Dutch, and is a picture after two taps', async () => {
    await open();
    await board.getByRole('img').first().click();
    await board.getByRole('img').first().click();
    expect(board.url()).toBe(address(`openbaar/laatste/${picture}`));
  });

  it('says nowhere who is late', async () => {
    await open('laatste/');
    const words = await board.locator('main').textContent();
    for (const late of ['niet begonnen', 'bezig', 'herinner', 'Rozet', 'Athenaeum']) expect(words).not.toContain(late);
  });

  it('is as wide as a slide, and no letter of it is a code', async () => {
    const size = await board.evaluate(
      `fetch('${address(`openbaar/laatste/${picture}`)}').then(r => r.blob()).then(createImageBitmap).then(({width, height}) => [width, height])`,
    );
    expect(size).toEqual([1920, 1080]);
    const drawing = await textOf(`openbaar/laatste/${picture.replace('.png', '.svg')}`);
    expect(drawing).toMatch(/Bron: werkgroep IBL/);
    expect(drawing).not.toMatch(/>[^<]*\bK[1-4]\b[^<]*</);
  });

  it('offers no ranking of libraries to the outside', async () => {
    await open('laatste/');
    expect(await board.locator('img[src*="per-bibliotheek"]').count()).toBe(0);
  });
});

describe('saying a number', () => {
  it('a sentence has its basis, and says that it is provisional while it is', async () => {
    const words = await textOf('openbaar/laatste/kernzinnen.txt');
    expect(words).toMatch(
      /Voorlopig: in het 1e kwartaal van 2026 leverden de Plusbibliotheken 1\.836 .*boeken, andere materialen en kopieën/,
    );
    expect(words).toMatch(/gerekend over de 3 bibliotheken die beide keren alle cijfers gaven/);
  });

  it('after the meeting it is final, with the date', async () => {
    await adopt('11-5-2026');
    await minute(year);
    const words = await textOf('openbaar/laatste/kernzinnen.txt');
    expect(words).toContain('Cijfers definitief, vastgesteld op 11 mei 2026; 3 van de 3 bibliotheken.');
    expect(words).not.toContain('Voorlopig');
  });
});

describe('a correction, when the article has been printed', () => {
  let printed: Buffer;
  const bytes = async (path: string): Promise<Buffer> => Buffer.from(await (await fetch(address(path))).arrayBuffer());

  it('the adopted edition keeps its address and its bytes', async () => {
    printed = await bytes(`openbaar/${quarter}/uitgave-1/${picture}`);
    await on(year, '2026-06-02');
    await correct();
    await minute(year);
    expect((await bytes(`openbaar/${quarter}/uitgave-1/${picture}`)).equals(printed)).toBe(true);
  });

  it('the next edition says what was said before, and what it is now', async () => {
    const words = await textOf('openbaar/laatste/kernzinnen.txt');
    expect(words).toMatch(/In mei 2026 meldden wij 1\.836\. Na een correctie van één bibliotheek is het 1\.835\./);
  });

  it('the slide that was linked to the latest shows the new figures at the same address', async () => {
    expect((await bytes(`openbaar/laatste/${picture}`)).equals(printed)).toBe(false);
  });
});

const secretary = () => person(year.world.local.endpoints.google, 'owner');

const adopt = async (date: string): Promise<void> => {
  const cell = (place: { row: number; column: number }, text: string | boolean) => ({
    tab: 'Overzicht',
    ...place,
    text,
  });
  const asked = [cell(adoptionPlaces.period, '1e kwartaal 2026'), cell(adoptionPlaces.on, date)];
  await secretary().type(year.world.secretariat, asked);
  await year.world.local.google.settled();
  await secretary().type(year.world.secretariat, [cell(adoptionPlaces.box, true)]);
  await year.world.local.google.settled();
};

const correct = async (): Promise<void> => {
  await year.world.type('PB-ARN', { lending_filled_loans: '582', lending_filled_national: '462' });
  await year.world.type('PB-ARN', { done: 'dubbel geteld in maart' }, 'explanation');
  await year.world.type('PB-ARN', { done: true }, 'previous');
  await minute(year);
  const desk = await Desk.open(year, 'owner');
  await desk.openSecretariat('Vragen');
  const line = desk.line('dubbel geteld in maart');
  const name = await line.locator('[data-cell]').first().getAttribute('data-cell');
  await desk.tick(desk.at(Number(name?.replace(/\D/g, '')) - 1, worklistColumns.agreed));
  await year.world.local.google.settled();
  await desk.close();
};
