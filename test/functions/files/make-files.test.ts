import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PublicationFile } from '../../../functions/files/file.ts';
import { frontPage, makeFiles } from '../../../functions/files/make-files.ts';
import { chartFiles, type Level } from '../../../sheets/statistic/charts/files.ts';
import { quarterView, yearView } from './board-view.ts';

/** The board files of an edition: pictures, tables, the page and the workbook. */

const latest = { period: '2026-Q2', provisional: true, underWay: false, firstChart: 'Geleverd en ontvangen' } as const;
const published = { open: [], untold: [], periods: ['2026-Q2'], latest: [latest] };

let made: Readonly<Record<Level, readonly PublicationFile[]>>;
beforeAll(async () => {
  made = await makeFiles(quarterView);
});

const fileOf = (level: Level, name: string): PublicationFile => {
  const file = made[level].find((each) => each.name === name);
  if (!file) throw new Error(`no ${name} at level ${level}`);
  return file;
};
const textOf = (level: Level, name: string): string => fileOf(level, name).bytes.toString('utf8');
const namesAt = (level: Level) => made[level].map(({ name }) => name);

const digests = (files: readonly PublicationFile[]) =>
  files.map(({ name, bytes }) => `${name} ${createHash('sha256').update(bytes).digest('hex')}`);

/** Every text of a file that a person or a machine may read in it. */
const everyTextOf = ({ name, bytes }: PublicationFile): string =>
  name.endsWith('.xlsx')
    ? Object.values(unzipSync(bytes))
        .map((part) => Buffer.from(part).toString('utf8'))
        .join('\n')
    : bytes.toString('utf8');

describe('The files of an edition', () => {
  it.each(['public', 'board'] as const)('are the same bytes twice (%s)', async (level) => {
    const again = await makeFiles(quarterView);
    expect(digests(again[level])).toEqual(digests(made[level]));
  });

  it('name no library outside the board: not in a picture, a sentence or a table', () => {
    const named = made.public.filter((file) => /Plaats|Bibliotheek [A-E]/.test(everyTextOf(file)));
    expect(named.map(({ name }) => name)).toEqual([]);
    const board = made.board.filter((file) => /Plaats/.test(everyTextOf(file))).map(({ name }) => name);
    expect(board).toContain('grafiek-saldo-per-bibliotheek.svg');
  });

  it('give the board everything that is public', () => {
    expect(namesAt('board')).toEqual(expect.arrayContaining(namesAt('public')));
  });

  it('hold every chart that is drawn as picture, drawing and figures, and no other', () => {
    const drawn = [chartFiles.traffic, chartFiles.delivered, chartFiles.balance, chartFiles.price];
    for (const { name } of drawn)
      expect(namesAt('board')).toEqual(expect.arrayContaining([`${name}.png`, `${name}.svg`, `${name}.csv`]));
    expect(namesAt('board').filter((name) => name.startsWith(chartFiles.reasons.name))).toEqual([]);
  });

  it('say in every page, picture and sentence that the figures are provisional', () => {
    for (const name of ['index.html', 'kernzinnen.txt', 'grafiek-geleverd-en-ontvangen.svg'])
      expect(textOf('public', name), name).toMatch(/voorlopig/i);
  });
});

describe('A picture', () => {
  it('is 1920 by 1080, sixteen by nine', () => {
    for (const { name, bytes } of made.board.filter((file) => /(?<!-telefoon)\.png$/.test(file.name)))
      expect([name, bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([name, 1920, 1080]);
  });

  it('stands upright for a phone, twice as sharp as its 360 px, and the page shows that one there', () => {
    const upright = made.board.filter((file) => file.name.endsWith('-telefoon.png'));
    expect(upright.map(({ name }) => name)).toContain('grafiek-geleverd-en-ontvangen-telefoon.png');
    for (const { name, bytes } of upright)
      expect([name, bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([name, 720, 960]);
    expect(textOf('board', 'index.html')).toContain(
      '<source media="(max-width: 600px)" srcset="grafiek-geleverd-en-ontvangen-telefoon.png" width="360" height="480">',
    );
  });

  it('has letters that can be read from the back of the room: 24 px at least', () => {
    for (const { name, bytes } of made.board.filter((file) => file.name.endsWith('.svg'))) {
      const sizes = [...bytes.toString('utf8').matchAll(/font-size="?:?\s*([\d.]+)/g)].map(([, size]) => Number(size));
      expect(sizes.length, name).toBeGreaterThan(0);
      expect(Math.min(...sizes), name).toBeGreaterThanOrEqual(24);
    }
  });

  it('is spoken aloud: title and description, and the page says the same', () => {
    const svg = textOf('public', 'grafiek-geleverd-en-ontvangen.svg');
    expect(svg).toMatch(
      /<title id="[^"]+">Voorlopig: Plusbibliotheken leverden [\d,]+ procent meer in het 2e kwartaal van 2026/,
    );
    expect(textOf('public', 'index.html')).toMatch(
      /<img src="grafiek-geleverd-en-ontvangen\.png"[^>]* alt="Voorlopig: Plusbibliotheken leverden/,
    );
  });
});

describe('A table of figures', () => {
  const rowsOf = (level: Level, name: string) => textOf(level, name).split('\r\n');

  it('opens in a Dutch Excel: byte-order mark, semicolons, decimal commas', () => {
    const prices = rowsOf('board', 'grafiek-prijs-per-bibliotheek.csv');
    expect(prices.slice(0, 2)).toEqual([
      '\uFEFFPlaats;Prijs van een landelijke aanvraag (voorlopig)',
      `"'=Plaats ""A""; & <co>";0,00`,
    ]);
  });

  it('never begins a cell with what a spreadsheet takes for a formula, and quotes what would break a row', () => {
    expect(rowsOf('board', 'grafiek-saldo-per-bibliotheek.csv')[1]).toBe(`"'=Plaats ""A""; & <co>";540`);
  });

  it('names every quarter in full, and says which figures are provisional', () => {
    const rows = rowsOf('public', 'grafiek-geleverd-en-ontvangen.csv');
    expect(rows[0]).toBe(
      '\uFEFFKwartaal;Stand;Geleverd;Geleverd, waarvan geschat;Ontvangen;Ontvangen, waarvan geschat',
    );
    expect(rows[1]).toBe('1e kwartaal 2025;definitief;5060;0;2600;0');
    expect(rows[6]).toBe('2e kwartaal 2026;voorlopig;5310;0;2600;0');
  });

  it('says beside a figure how much of it is estimated', () => {
    const rows = rowsOf('public', 'grafiek-geleverd-en-ontvangen.csv');
    // 2026-Q1: A–D gave 4,206; E gave 1,014 a year earlier, and the four grew from 4,046 to 4,206. Each received 520.
    expect(rows[5]).toBe('1e kwartaal 2026;voorlopig;5260;1054;2600;520');
  });

  it('has no prices outside where no three libraries ask the same one', () => {
    expect(namesAt('public').filter((name) => name.startsWith('grafiek-prijzen'))).toEqual([]);
  });
});

describe('The page for the board', () => {
  it('opens with three numbers, and the papers before the charts', () => {
    const page = textOf('board', 'index.html');
    expect(page).toContain(
      '<li><b>5.310</b>geleverd aan andere bibliotheken<strong>+3,9 % t.o.v. 2e kw. 2025</strong>',
    );
    expect(page.match(/<li><b>/g)).toHaveLength(3);
    expect(page.indexOf('Kwartaalbericht (PDF)')).toBeLessThan(page.indexOf('<picture>'));
  });

  it.each([
    ['kwartaalbericht.pdf', 'ibl-2026-K2-kwartaalbericht-voorlopig.pdf'],
    ['ibl-statistiek.xlsx', 'ibl-2026-K2-statistiek-voorlopig.xlsx'],
    ['grafiek-geleverd-en-ontvangen.png', 'ibl-2026-K2-geleverd-en-ontvangen-voorlopig.png'],
    ['grafiek-saldo-per-bibliotheek.csv', 'ibl-2026-K2-saldo-per-bibliotheek-voorlopig.csv'],
  ])('saves %s under a name that says of which period it is, and how firm: %s', (href, savedAs) => {
    expect(textOf('board', 'index.html')).toContain(`<a href="${href}" download="${savedAs}">`);
  });

  it('says why a chart is not there, at its own level', () => {
    const words = 'Redenen van niet leveren: geen grafiek';
    for (const level of ['public', 'board'] as const) expect(textOf(level, 'index.html')).toContain(words);
  });

  it('is led to by the first chart, on a phone by the one for a phone', () => {
    const front = frontPage('board', 'Plusbibliotheken', published).bytes.toString('utf8');
    expect(front).toContain('srcset="laatste/eerste-grafiek-telefoon.png"');
    expect(front).toContain('<img src="laatste/eerste-grafiek.png"');
    expect(namesAt('board')).toEqual(expect.arrayContaining(['eerste-grafiek.png', 'eerste-grafiek-telefoon.png']));
  });

  it('escapes what libraries are called', () => {
    expect(textOf('board', 'index.html')).not.toContain('<co>');
  });

  it('links only to what is there', () => {
    for (const level of ['public', 'board'] as const) {
      const links = [...textOf(level, 'index.html').matchAll(/(?:href|src|srcset)="([^"]+)"/g)].map(([, href]) => href);
      const elsewhere = links.filter((href) => href !== '../index.html' && !namesAt(level).includes(String(href)));
      expect(elsewhere).toEqual([]);
    }
  });

  it('gets a year as well', async () => {
    const year = await makeFiles(yearView);
    const page = year.board.find(({ name }) => name === 'index.html')?.bytes.toString('utf8');
    expect(page).toContain('Jaar 2025');
  });
});

describe('The workbook', () => {
  it('has a sheet for every tab, with numbers as numbers and Dutch patterns', () => {
    const parts = unzipSync(fileOf('board', 'ibl-statistiek.xlsx').bytes);
    const part = (name: string) => Buffer.from(parts[name] ?? []).toString('utf8');
    const titles = [...part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, title]) => title);
    expect(titles).toEqual([
      'Kwartaal',
      'Kwartaal per bibliotheek',
      'Reeks',
      'Grafieken',
      'Kernzinnen',
      'Ontwikkelingen',
      'Correcties',
      'Methode',
    ]);
    // Samen geleverd: 1060 + 1061 + 1062 + 1063 + 1064.
    expect(part('xl/worksheets/sheet1.xml')).toContain('<v>5310</v>');
    expect(part('xl/styles.xml')).toContain('formatCode="#,##0.0&quot; %&quot;"');
    expect(part('xl/worksheets/sheet1.xml')).not.toContain('<f>');
  });

  it('has the charts as pictures at their places on Grafieken, 960 px wide, with their titles', () => {
    const parts = unzipSync(fileOf('board', 'ibl-statistiek.xlsx').bytes);
    const drawing = Object.entries(parts).find(([name]) => /^xl\/drawings\/drawing\d+\.xml$/.test(name));
    const xml = Buffer.from(drawing?.[1] ?? []).toString('utf8');
    // Drawn in this edition: what goes out and comes in, prices, delivered and balance; the others wait.
    const names = [...xml.matchAll(/<xdr:cNvPr [^>]*descr="([^"]*)"/g)].map(([, description]) => description);
    expect(names).toHaveLength(4);
    expect(names[0]).toContain('Aantal geleverd en ontvangen, per kwartaal');
    // English Metric Units: 9525 to a pixel.
    expect(xml).toContain(`cx="${960 * 9525}" cy="${540 * 9525}"`);
    expect(Object.keys(parts).filter((name) => name.endsWith('.png'))).toHaveLength(4);
  });
});
