// The files of a whole year: they open with a chart of years, and their tables are of years.
import { beforeAll, describe, expect, it } from 'vitest';
import { quartersBetween } from '../../../domain/calendar/quarter.ts';
import { summariseYear } from '../../../domain/statistics/summarise.ts';
import type { PublicationFile } from '../../../functions/files/file.ts';
import { makeFiles } from '../../../functions/files/make-files.ts';
import { boardCharts } from '../../../functions/files/papers/charts.ts';
import type { PublicationView } from '../../../functions/files/view.ts';
import type { Level } from '../../../sheets/statistic/charts/files.ts';
import { adoptedOn, besideOf, counted, library } from '../../domain/statistics/statistics-fixture.ts';
import { noTexts } from './board-view.ts';
import { readPdf, stringsOf } from './read-pdf.ts';

const ids = ['A', 'B', 'C', 'D'];
const input = {
  libraries: ids.map((id) => library(id, { city: `Plaats ${id}`, from: '2024-Q1' })),
  counted: quartersBetween('2024-Q1', '2025-Q4').flatMap((quarter) =>
    ids.map((id) =>
      counted(id, quarter, {
        lending_filled_loans: quarter.startsWith('2024') ? 400 : 500,
        lending_filled_copies: 0,
        lending_filled_provincial: 100,
        lending_filled_national: quarter.startsWith('2024') ? 280 : 380,
        lending_filled_academic: 20,
        lending_filled_abroad: 0,
        lending_unfilled: 100,
      }),
    ),
  ),
  standings: adoptedOn('2025-03-04', '2024'),
};
const year: PublicationView = {
  ...besideOf('2025-Q4', input),
  edition: 1,
  statistic: summariseYear('2025', input),
  texts: noTexts,
};

let made: Readonly<Record<Level, readonly PublicationFile[]>>;
beforeAll(async () => {
  made = await makeFiles(year);
});
const fileOf = (level: Level, name: string): Buffer => {
  const file = made[level].find((each) => each.name === name);
  if (!file) throw new Error(`no ${name} at level ${level}`);
  return file.bytes;
};

describe('The first picture of a year', () => {
  it('is one of years: no quarter’s figure stands under the heading ‘Laatste jaar’', () => {
    expect(boardCharts(year).map(({ name }) => name)[0]).toBe('grafiek-bestemming');
    for (const level of ['public', 'board'] as const) {
      expect(fileOf(level, 'eerste-grafiek.png')).toEqual(fileOf(level, 'grafiek-bestemming.png'));
      const [first] = /<img [^>]*>/.exec(fileOf(level, 'index.html').toString('utf8')) ?? [];
      expect(first).toContain('alt="Voorlopig: het meeste ging in 2025 naar andere provincies.');
    }
  });

  it('opens Jaarstatistiek, and the chart per quarter comes after those per year', () => {
    const [first] = stringsOf(readPdf(fileOf('board', 'jaarstatistiek.pdf')), 'Alt');
    expect(first).toContain('het meeste ging in 2025 naar andere provincies');
    const names = boardCharts(year).map(({ name }) => name);
    expect(names.indexOf('grafiek-geleverd-en-ontvangen')).toBe(names.length - 1);
  });
});

it('The table of a rate has the year and its standing in columns of their own', () => {
  // 100 × (500 − 100) : (500 − 100 + 100), and 100 × 300 : 400.
  expect(fileOf('public', 'grafiek-van-elke-100-verzoeken.csv').toString('utf8').split('\r\n')).toEqual([
    '\uFEFFJaar;Stand;Geleverd van elke 100 verzoeken',
    '2024;definitief;75,0',
    '2025;voorlopig;80,0',
    '',
  ]);
});
