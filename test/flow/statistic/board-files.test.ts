import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFigures } from '../../../functions/exchange/import-figures.ts';
import { loadDueFiles } from '../../../functions/store/publications/board-files.ts';
import { loadLibraries } from '../../../functions/store/register/registry.ts';
import { chartIds } from '../../../sheets/statistic/charts/places.ts';
import { readFigures } from '../../functions/exchange/reading.ts';
import { eventually } from '../../lab/eventually.ts';
import { completeForm, libraries, type SmallWorld, startSmallWorld } from '../../lab/small-world.ts';

/** From a hand-in to the picture that a board member opens without an account. */
let world: SmallWorld;
let data: string;
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'ibl-board-'));
  world = await startSmallWorld(data);
  const { database, clock } = world.local.world;
  const lines = libraries.flatMap(({ id }) =>
    (['2025-Q3', '2025-Q4'] as const).flatMap((period) => [
      `${id},${period},lending_filled_loans,500`,
      `${id},${period},lending_filled_copies,10`,
    ]),
  );
  const registered = await loadLibraries(database);
  const { rows } = await readFigures(
    `library,period,measure,value\n${lines.join('\n')}\n`,
    registered.map(({ id }) => id),
  );
  const now = clock.now();
  await importFigures(database, { rows, libraries: registered, now, dryRun: false, progress: () => {} });
  await world.type('PB-ARN', { ...completeForm(), done: true });
  await world.type('PB-DEV', { ...completeForm(), done: true });
  await world.type('PB-MDB', { ...completeForm(), done: true });
  await world.local.fire('publish');
});
afterAll(async () => {
  await world.close();
  rmSync(data, { recursive: true, force: true });
});

const boardFolder = (): string => world.local.world.files?.boardFolder ?? '';
const address = (path: string): string => `${world.local.world.files?.address}/${path}`;
const namesIn = (path: string): readonly string[] => readdirSync(join(data, 'files', path)).sort();
const bytesOf = (path: string): Buffer => readFileSync(join(data, 'files', path));
const picture = 'grafiek-geleverd-en-ontvangen.png';

const formulasOf = async (title: string): Promise<readonly string[]> => {
  const { google } = world.local.endpoints;
  const url = `${google}/v4/spreadsheets/${world.statistic}/values/${title}?valueRenderOption=FORMULA`;
  const answer = await fetch(url, { headers: { authorization: 'Bearer owner' } });
  const { values } = (await answer.json()) as { values: readonly (readonly unknown[])[] };
  return values.flat().filter((cell): cell is string => typeof cell === 'string' && cell.startsWith('=HYPERLINK'));
};

/** The log comes from another process, and may come after the answer. */
const untilLogged = (words: string): Promise<void> =>
  eventually(() => expect(world.logged.filter((line) => line.includes(words))).not.toEqual([]));

/** What *Werkgroep* says in the place of the mail about the report. */
const reportMail = async (): Promise<string> => {
  const read = await world.local.world.sheets.read(world.secretariat);
  const tab = read.ok ? read.value.tabs.find(({ title }) => title === 'Werkgroep') : undefined;
  const cells = tab?.rows.flatMap((row) => row.map(({ shown }) => shown)) ?? [];
  return cells.find((shown) => /^(?:Het k|Er is nog geen k|K)wartaalbericht/.test(shown)) ?? '';
};

describe('publishing for the board', () => {
  it('offers the secretary a mail about the report once that is there, not while it is being made', async () => {
    expect(await reportMail()).toMatch(/^Het kwartaalbericht van het 1e kwartaal 2026 wordt gemaakt/);
    await world.local.fire('publish');
    const [link = ''] = /http\S+kwartaalbericht\.pdf/.exec(await reportMail()) ?? [];
    expect([link, (await fetch(link)).status]).toEqual([address(`${boardFolder()}/2026-Q1/kwartaalbericht.pdf`), 200]);
  });

  it('writes the same file at the period’s address, at the edition’s and at that of the latest', () => {
    const [newest, edition, latest] = ['2026-Q1', '2026-Q1/uitgave-1', 'laatste'].map((folder) =>
      bytesOf(`openbaar/${folder}/${picture}`),
    );
    expect(newest?.subarray(1, 4).toString()).toBe('PNG');
    expect(edition).toEqual(newest);
    expect(latest).toEqual(newest);
    // The year is under way, and there is none before it.
    expect(namesIn('openbaar')).toEqual(['2026', '2026-Q1', 'index.html', 'laatste']);
  });

  it('keeps libraries’ names in a folder of its own, which no public page mentions', () => {
    expect(namesIn(`${boardFolder()}/2026-Q1`)).toContain('grafiek-saldo-per-bibliotheek.png');
    expect(namesIn('openbaar/2026-Q1').filter((name) => name.includes('per-bibliotheek'))).toEqual([]);
    expect(boardFolder()).toMatch(/^bestuur-[0-9a-f]{24}$/);
    expect(bytesOf('openbaar/index.html').toString()).not.toContain('bestuur-');
    expect(bytesOf('openbaar/2026-Q1/index.html').toString()).not.toContain('bestuur-');
  });

  it('opens without an account: the page, and from it the picture', async () => {
    const page = await fetch(address(`${boardFolder()}/`));
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await page.text()).toContain('<a href="laatste/index.html">');
    const shown = await (await fetch(address(`${boardFolder()}/laatste/`))).text();
    expect(shown).toContain(`<a href="${picture}">`);
    const image = await fetch(address(`${boardFolder()}/laatste/${picture}`));
    expect([image.status, image.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect((await fetch(address('../push-secret'))).status).toBe(404);
    expect((await fetch(address('..%2fpush-secret'))).status).toBe(404);
  });

  it('links from IBL-statistiek to exactly the files that are there', async () => {
    const links = [...(await formulasOf('Grafieken')), ...(await formulasOf('Kernzinnen'))];
    expect(links.length).toBeGreaterThan(8);
    for (const formula of links) {
      const url = formula.match(/^=HYPERLINK\("([^"]+)"/)?.[1] ?? '';
      expect([url, (await fetch(url)).status]).toEqual([url, 200]);
    }
  });

  it('draws a chart exactly as the page beside it shows it', async () => {
    const { google } = world.local.endpoints;
    const own = `${google}/emulator/v1/spreadsheets/${world.statistic}/charts/${chartIds.traffic}.svg?width=1920&height=1080`;
    const shown = await fetch(own);
    expect(shown.status).toBe(200);
    expect(bytesOf('openbaar/2026-Q1/grafiek-geleverd-en-ontvangen.svg').toString()).toBe(await shown.text());
  });

  it('writes nothing the second time, and asks for nothing when nothing changed', async () => {
    expect(await loadDueFiles(world.local.world.database)).toEqual([]);
    const { mtimeNs } = statSync(join(data, 'files', 'openbaar', '2026-Q1', picture), { bigint: true });
    await world.local.fire('publish');
    expect(statSync(join(data, 'files', 'openbaar', '2026-Q1', picture), { bigint: true }).mtimeNs).toBe(mtimeNs);
  });

  it('tries again in the next minute when they could not be written', async () => {
    const folder = join(data, 'files', 'openbaar');
    renameSync(folder, `${folder}-elders`);
    writeFileSync(folder, 'in de weg');
    await world.type('PB-ARN', { lending_unfilled: '81' });
    await world.local.fire('publish');
    await untilLogged('Left the board’s files due: passing');
    rmSync(folder);
    await world.local.fire('publish');
    expect(namesIn('openbaar/2026-Q1')).toContain(picture);
  });
});
