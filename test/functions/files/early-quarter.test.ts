// A quarter published early, and its texts with 1, 3, 11 and 12 of 14 handed in.
import { describe, expect, it } from 'vitest';
import { type Quarter, quartersBetween } from '../../../domain/calendar/quarter.ts';
import type { Period } from '../../../domain/statistics/statistic.ts';
import { summariseQuarter, summariseYear } from '../../../domain/statistics/summarise.ts';
import { editionPage, makeFiles, withdrawnPage } from '../../../functions/files/make-files.ts';
import { frontPage, type LatestNote } from '../../../functions/files/page/front-page.ts';
import { indexPage } from '../../../functions/files/page/index-page.ts';
import { boardCharts } from '../../../functions/files/papers/charts.ts';
import { sentencesFile } from '../../../functions/files/papers/sentences.ts';
import { type PublicationView, viewAt } from '../../../functions/files/view.ts';
import type { Level } from '../../../sheets/statistic/charts/files.ts';
import { besideOf, counted, library } from '../../domain/statistics/statistics-fixture.ts';
import { noTexts } from './board-view.ts';

const ids = Array.from({ length: 14 }, (_, at) => `L${at + 1}`);
const libraries = ids.map((id) => library(id, { city: `Stad ${id}` }));
const figures = {
  lending_filled_loans: 600,
  lending_filled_copies: 12,
  lending_filled_provincial: 100,
  lending_filled_national: 462,
  lending_filled_academic: 40,
  lending_filled_abroad: 10,
  lending_unfilled: 90,
  borrowing_received_loans: 300,
  borrowing_received_copies: 5,
  b2c_fee_national_eur: 5,
};
const whole = quartersBetween('2025-Q1', '2026-Q2').flatMap((quarter) =>
  ids.map((id) => counted(id, quarter, figures)),
);
/** Fourteen libraries gave all quarters before; so many gave the third of 2026. */
const inputWith = (handedIn: number) => ({
  libraries,
  counted: [...whole, ...ids.slice(0, handedIn).map((id) => counted(id, '2026-Q3', figures))],
});

const viewOf = (quarter: Quarter, handedIn: number): PublicationView => {
  const input = inputWith(handedIn);
  return { ...besideOf(quarter, input), edition: 1, statistic: summariseQuarter(quarter, input), texts: noTexts };
};

const words = (bytes: Buffer): string =>
  bytes
    .toString('utf8')
    .replace(/<style>.*<\/style>/su, '')
    .replaceAll(/<[^>]*>/gu, ' ');
const fileIn = (files: readonly { name: string; bytes: Buffer }[], name: string): string =>
  words(files.find((each) => each.name === name)?.bytes ?? Buffer.from(''));

const notice = (handedIn: number): string =>
  `Het 3e kwartaal 2026 is nog te onvolledig om te tonen: ${handedIn} van de 14 bibliotheken ${handedIn === 1 ? 'diende' : 'dienden'} in.`;

const source = (files: readonly { name: string; bytes: Buffer }[]): string =>
  files.find(({ name }) => name === 'index.html')?.bytes.toString('utf8') ?? '';

describe('The public address of a quarter', () => {
  it.each([1, 3, 11])('of which %i of 14 handed in holds a page that says so and no figures', async (n) => {
    const { public: files } = await makeFiles(viewOf('2026-Q3', n), '2026-Q2');
    expect(files.map(({ name }) => name)).toEqual(['index.html']);
    expect(fileIn(files, 'index.html')).toContain(notice(n));
    expect(source(files)).toContain(
      '<a href="../2026-Q2/index.html">Naar het laatste kwartaal dat compleet genoeg is: het 2e kwartaal 2026</a>',
    );
  });

  it('of which 12 of 14 handed in holds its own figures', async () => {
    const { public: files } = await makeFiles(viewOf('2026-Q3', 12), '2026-Q2');
    const page = fileIn(files, 'index.html');
    expect(page).toContain('3e kwartaal 2026 (juli, augustus, september) – voorlopig');
    expect(page).not.toContain('te onvolledig');
    expect(fileIn(files, 'datapackage.json')).toContain('3e kwartaal 2026');
  });

  it('says only that when there is no other', async () => {
    const { public: files } = await makeFiles(viewOf('2026-Q3', 1));
    expect(files.map(({ name }) => name)).toEqual(['index.html']);
    expect(fileIn(files, 'index.html')).toContain(
      '1 van de 14 bibliotheken diende in. Een ander kwartaal dat compleet genoeg is, is er nog niet.',
    );
    expect(source(files).match(/href="[^"]*"/gu)).toEqual(['href="../index.html"']);
  });

  it('of a year under way says so and leads to the year before', async () => {
    const input = inputWith(14);
    const year: PublicationView = {
      ...besideOf('2026-Q3', input),
      edition: 1,
      statistic: summariseYear('2026', input),
      texts: noTexts,
    };
    const { public: files } = await makeFiles(year, '2025');
    expect(files.map(({ name }) => name)).toEqual(['index.html']);
    expect(fileIn(files, 'index.html')).toContain(
      'Het jaar 2026 is nog te onvolledig om te tonen: van nog geen van de 14 bibliotheken is alles binnen.',
    );
    expect(source(files)).toContain(
      '<a href="../2025/index.html">Naar het laatste jaar dat compleet genoeg is: het jaar 2025</a>',
    );
  });

  it.each([
    ['public', 'Naar het laatste kwartaal dat compleet genoeg is: het 2e kwartaal 2026'],
    ['board', 'Naar het laatste kwartaal dat er staat: het 2e kwartaal 2026'],
  ] as const)('that was taken back says so and leads to the last that is shown (%s)', (level, words) => {
    const page = withdrawnPage(level, 'Plusbibliotheken', '2026-Q3', '2026-Q2');
    expect(fileIn([page], 'index.html')).toContain('Het 3e kwartaal 2026 wordt nog niet getoond.');
    expect(source([page])).toContain(`<a href="../2026-Q2/index.html">${words}</a>`);
    expect(source([page])).toContain('<a href="../index.html">Naar het overzicht</a>');
  });
});

describe('The board’s page of a quarter', () => {
  const pageOf = (n: number): string => {
    const view = viewOf('2026-Q3', n);
    return words(indexPage(view, 'board', boardCharts(view), []).bytes);
  };

  it.each([1, 3, 11])('of which %i of 14 handed in warns', (n) => {
    expect(pageOf(n)).toContain(
      `Let op: nog maar ${n} van 14 bibliotheken ${n === 1 ? 'diende' : 'dienden'} in (minder dan 80 %). De totalen zijn niet volledig en worden niet vergeleken. Grafieken en zinnen over het geheel gaan daarom over de laatste periode die compleet genoeg is`,
    );
  });

  it('of which 12 of 14 handed in does not', () => {
    expect(pageOf(12)).not.toContain('Let op: nog maar');
  });
});

describe('The sentences', () => {
  const linesOf = (n: number, level: Level): readonly string[] =>
    sentencesFile(viewAt(viewOf('2026-Q3', n), level))
      .bytes.toString('utf8')
      .split('\r\n');

  it.each([1, 3, 11] as const)('with %i of 14 are of the quarter before, and so is their source', (n) => {
    for (const level of ['public', 'board'] as const) {
      const sources = linesOf(n, level).filter((line) => line.startsWith('Bron'));
      expect(sources).toEqual([
        'Bron over het 2e kwartaal van 2026: werkgroep IBL. Voorlopige cijfers; noem ze alstublieft ook zo. 14 van de 14 bibliotheken.',
      ]);
      expect(linesOf(n, level)).toContain(`   (${n} van de 14 bibliotheken)`);
    }
  });

  it('with 12 of 14 are of the quarter itself', () => {
    expect(linesOf(12, 'public').filter((line) => line.startsWith('Bron'))).toEqual([
      'Bron: werkgroep IBL. Voorlopige cijfers; noem ze alstublieft ook zo. 12 van de 14 bibliotheken.',
    ]);
  });
});

describe('The front page, while the quarter that was published is not told outside', () => {
  const untold = [{ period: '2026-Q3' as const, handedIn: 1, expected: 14 }];
  const periods = ['2025', '2026-Q2', '2026-Q3'];
  const front = (level: Level, latest: readonly Period[]): string => {
    const notes = latest.map((period) => ({ period, provisional: false, underWay: false, firstChart: 'Het meeste' }));
    return frontPage(level, 'Plusbibliotheken', { open: [], periods, untold, latest: notes }).bytes.toString('utf8');
  };

  it('keeps its line, with the reason, above the last that is told', () => {
    const page = front('public', ['2026-Q2', '2025']);
    expect(page).toContain('3e kwartaal 2026: 1 van 14 binnen; nog te onvolledig om te tonen.');
    expect(page).toContain('Altijd het laatste kwartaal en het laatste jaar waarvan genoeg cijfers binnen zijn.');
    expect(page).toContain('Laatste kwartaal: 2e kwartaal 2026');
    expect(page).not.toContain('stukken');
  });

  it('leads the board to it without a picture, which would be of an earlier one', () => {
    const page = front('board', ['2026-Q3', '2025']);
    expect(page).toContain('Laatste kwartaal: 3e kwartaal 2026');
    expect(page).toContain('Nog te onvolledig voor een grafiek van het geheel: 1 van de 14 bibliotheken diende in.');
    expect(page).not.toContain('laatste/eerste-grafiek');
    expect(page).toContain('laatste-jaar/eerste-grafiek');
    expect(page).toContain('Alle grafieken, zinnen en stukken');
  });
});

describe('The front page', () => {
  const front = (latest: LatestNote): string =>
    frontPage('board', 'Plusbibliotheken', { open: [], periods: [], untold: [], latest: [latest] }).bytes.toString(
      'utf8',
    );

  it.each([
    [{ period: '2025', provisional: false, underWay: false }, '<h2>Laatste jaar: 2025</h2>'],
    [{ period: '2025', provisional: true, underWay: false }, '<h2>Laatste jaar: 2025 (voorlopig)</h2>'],
    [
      { period: '2026', provisional: true, underWay: true },
      '<h2>Lopend jaar: 2026 (voorlopig, nog niet compleet)</h2>',
    ],
    [
      { period: '2026-Q3', provisional: true, underWay: false },
      '<h2>Laatste kwartaal: 3e kwartaal 2026 (voorlopig)</h2>',
    ],
  ] as const)('names what the latest is: %o', (latest, heading) => {
    expect(front(latest)).toContain(heading);
  });

  it('tells who cannot see the picture what it says, and has none of a period without a chart', () => {
    const latest = { period: '2025', provisional: false, underWay: false } as const;
    const title = 'Het meeste ging in 2025 naar andere provincies';
    expect(front({ ...latest, firstChart: title })).toContain(`alt="${title}"`);
    expect(front(latest)).not.toContain('<img');
    expect(front(latest)).toContain('<a href="laatste-jaar/index.html">');
  });
});

describe('An edition’s own page', () => {
  it('leads to the overview, two folders up', () => {
    const page = editionPage(viewOf('2026-Q2', 14), 'board', []);
    expect(source([page])).toContain('<a href="../../index.html">Naar het overzicht</a>');
  });
});
