import { describe, expect, it } from 'vitest';
import { unaskedMeasures } from '../../../domain/measures/measures.ts';
import { summariseYear } from '../../../domain/statistics/summarise.ts';
import { dataPackageFiles } from '../../../functions/files/data/data-package.ts';
import { makeFiles } from '../../../functions/files/make-files.ts';
import { viewAt } from '../../../functions/files/view.ts';
import type { Page } from '../../../sheets/grid/page.ts';
import { wordsFor } from '../../../sheets/questionnaire/measure-words.ts';
import { counted } from '../../domain/statistics/statistics-fixture.ts';
import { example, examplePages, libraries, standings } from '../../sheets/statistic/statistic-fixture.ts';
import { yearView } from './board-view.ts';
import { readPdf } from './read-pdf.ts';

/** Figures that no form asks for appear where somebody gave them, and nowhere else. */

/**
 * Figures that no form asks for appear wherever figures appear if one library gave them; otherwise
 * there is no trace of them.
 */
const last = example.find(({ library, quarter }) => library === 'A' && quarter === '2025-Q4');
if (!last) throw new Error('the example has a fourth quarter');
const more = counted('A', '2025-Q4', {
  lending_days_0_2: 400,
  lending_days_3_7: 300,
  lending_days_unmeasured: 40,
  loans_total_year: 1_000_000,
});
const given = [
  ...example.filter((each) => each !== last),
  { ...last, observations: [...last.observations, ...more.observations] },
];

const wordsOf = (pages: readonly Page[]): string =>
  JSON.stringify(pages.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ value }) => value))));
const rowOf = (pages: readonly Page[], title: string, label: string) =>
  pages
    .find((page) => page.title === title)
    ?.rows.find(({ cells }) => cells[0]?.value === label)
    ?.cells.map(({ value }) => value ?? '');

const traces = [
  'Niet in het formulier',
  'niet in het formulier',
  'binnen 7 dagen',
  'Binnen 7 dagen',
  '1.000 uitleningen',
  ...unaskedMeasures.map(({ id }) => wordsFor(id).name),
];

describe('figures that nobody gave', () => {
  it('leave no trace in IBL-statistiek', () => {
    const words = wordsOf(examplePages());
    expect(traces.filter((trace) => words.includes(trace))).toEqual([]);
  });

  it('leave none in the files for the board', async () => {
    const { board } = await makeFiles(yearView);
    const words = board
      .filter(({ name }) => /\.(?:csv|json|html|svg)$/u.test(name))
      .map(({ bytes }) => bytes.toString('utf8'))
      .join('\n');
    expect(traces.filter((trace) => words.includes(trace))).toEqual([]);
    expect(unaskedMeasures.filter(({ id }) => words.includes(id))).toEqual([]);
  }, 60_000);
});

describe('figures that somebody gave', () => {
  const pages = examplePages(given);

  it('stand under a heading of their own, with N for those who gave them', () => {
    expect(rowOf(pages, 'Jaar', 'Uitleningen in dit jaar')?.slice(0, 3)).toEqual([
      'Uitleningen in dit jaar',
      1_000_000,
      '1 van 1',
    ]);
    // One of the four quarters.
    expect(rowOf(pages, 'Jaar', 'Verstuurd binnen 2 dagen')?.slice(0, 4)).toEqual([
      'Verstuurd binnen 2 dagen',
      400,
      '0 van 1',
      1,
    ]);
    expect(rowOf(pages, 'Jaar', 'Verstuurd na 8 tot en met 14 dagen')).toBeUndefined();
  });

  it('yield both indicators', () => {
    // A delivered 1,030 + 10 in the fourth quarter, and received 4 × 520 in the year.
    expect(rowOf(pages, 'Jaar', 'Van elke 100 gemeten leveringen binnen 7 dagen verstuurd')?.slice(1, 3)).toEqual([
      70,
      '0 van 1',
    ]);
    expect(rowOf(pages, 'Jaar', 'Ontvangen per 1.000 uitleningen')?.slice(1, 3)).toEqual([2.08, '1 van 1']);
  });

  it('are explained in Methode', () => {
    const words = wordsOf(pages.filter(({ title }) => title === 'Methode'));
    expect(words).toContain('Cijfers die niet in het formulier staan');
    expect(words).toContain('Zelfde cijfer als in de Gegevenslevering Wsob.');
  });

  it('stand in the data package and in Jaarstatistiek, with their definitions', async () => {
    const statistic = summariseYear('2025', { libraries, counted: given, standings });
    const view = { ...yearView, statistic };
    const files = dataPackageFiles(viewAt(view, 'board'), 'board');
    const totals = files.find(({ name }) => name === 'totalen.csv')?.bytes.toString('utf8') ?? '';
    expect(totals).toContain('loans_total_year,Uitleningen in dit jaar,1000000,1,0,1,0,100,100');
    expect(files[0]?.bytes.toString('utf8')).toContain('Zelfde cijfer als in de Gegevenslevering Wsob.');
    const paper = (await makeFiles(view)).board.find(({ name }) => name === 'jaarstatistiek.pdf');
    expect(paper && readPdf(paper.bytes).words).toContain('Uitleningen in dit jaar');
  }, 60_000);
});
