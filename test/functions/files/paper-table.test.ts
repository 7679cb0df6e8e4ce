import { describe, expect, it } from 'vitest';
import { createPaper } from '../../../functions/files/papers/paper.ts';
import { drawTable } from '../../../functions/files/papers/paper-table.ts';
import { readPdf } from './read-pdf.ts';

/** Long tables in a paper continue on the next page with their heads. */

describe('A table that is longer than a page', () => {
  const row = (...cells: string[]) => ({ cells, bold: false });
  const many = (name: string, count: number) => Array.from({ length: count }, (_, at) => row(`${name} ${at + 1}`, '1'));
  const drawn = async (first: number, second: number) => {
    const paper = createPaper({ title: 't', author: 'a', asOf: 0, running: { left: '', page: () => '' } });
    const rows = [row('Eerste deel'), ...many('eerste', first), row('Tweede deel'), ...many('tweede', second)];
    drawTable(paper, { heading: 'Tabel', header: ['Cijfer', 'Totaal'], rows }, '');
    return readPdf(await paper.end()).wordsOn;
  };

  it.each([38, 42, 44, 46])('goes on with a whole section on the next page, after %i rows of another', async (rows) => {
    const [first = '', second = ''] = await drawn(rows, 12);
    expect(first).not.toContain('Tweede deel');
    expect(second).toContain('Tweede deel');
    expect(second).toContain('tweede 12');
  });
});

describe('The head of a table', () => {
  const row = (...cells: string[]) => ({ cells, bold: false });
  const section = (name: string, rows: number) => [
    row(name),
    ...Array.from({ length: rows }, (_, at) => row(`${name} ${at + 1}`, '1')),
  ];

  it('goes to the next page with its first section, where there is no room for that', async () => {
    const paper = createPaper({ title: 't', author: 'a', asOf: 0, running: { left: '', page: () => '' } });
    for (let at = 0; at < 32; at++) paper.paragraph(`Regel ${at}`);
    const rows = [...section('Een', 15), ...section('Twee', 20), ...section('Drie', 20)];
    drawTable(paper, { heading: 'Tabel', header: ['Cijfer', 'Totaal'], rows }, '');
    const [first = '', second = ''] = readPdf(await paper.end()).wordsOn;
    expect(first).not.toContain('Totaal');
    expect(second).toContain('Cijfer Totaal Een Een 1');
  });
});
