import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../domain/submissions/finding.ts';
import { colour } from '../../../../sheets/grid/cells.ts';
import type { PageCell } from '../../../../sheets/grid/page.ts';
import { figureAddress } from '../../../../sheets/secretariat/questions/figure-address.ts';
import { worklistPage } from '../../../../sheets/secretariat/questions/page.ts';
import { type WorklistItem, worklistColumns, worklistRows } from '../../../../sheets/secretariat/questions/worklist.ts';

/** The tab *Vragen*. */

const workbook = 'https://docs.google.com/spreadsheets/d/1AbC';
const figure = {
  measure: 'lending_requests_received',
  from: null,
  to: null,
  value: 6120,
  lastYear: 570,
  effect: null,
} as const;
const item = (more: Partial<WorklistItem> = {}): WorklistItem => ({
  key: 'one',
  city: 'Arnhem',
  quarter: '2026-Q1',
  kind: 'release',
  figures: [figure],
  finding: null,
  explanation: 'drukte',
  status: 'waiting',
  finished: false,
  ticked: false,
  refused: false,
  question: '',
  decidedAt: null,
  answer: null,
  address: figureAddress(workbook, '2026-Q1', 'lending_requests_received'),
  ...more,
});
const rowsOf = (...items: readonly WorklistItem[]): readonly (readonly PageCell[])[] =>
  worklistPage({ items, open: [] }, null)
    .rows.filter(({ at }) => at >= worklistRows.first)
    .map(({ cells }) => cells);

const isGrey = (cells: readonly PageCell[] | undefined): boolean =>
  cells?.slice(0, worklistColumns.code).every(({ style }) => style?.backgroundColorStyle === colour.doneFill) ?? false;

describe('A row of Vragen', () => {
  it.each<[WorklistItem['status'], boolean]>([
    ['waiting', false],
    ['asked-back', false],
    ['passed-on', false],
    ['agreed', true],
    ['refused', true],
    ['answered', true],
    ['lapsed', true],
  ])('%s: is grey: %s', (status, grey) => {
    expect(isGrey(rowsOf(item({ status }))[0])).toBe(grey);
  });

  it('has its inputs, whatever became of it: they are never taken away', () => {
    for (const status of ['waiting', 'refused', 'lapsed'] as const) {
      const [cells] = rowsOf(item({ status, kind: 'correction' }));
      const { agreed, refused, question } = worklistColumns;
      expect([agreed, refused, question].map((column) => cells?.[column]?.input)).toEqual([true, true, true]);
    }
  });

  it('can be refused when it is a correction only', () => {
    expect(rowsOf(item())[0]?.[worklistColumns.refused]?.input).toBeUndefined();
  });

  const asked = (rule: string, kind: string, facts: Finding['facts']): Finding => ({
    rule: rule as Finding['rule'],
    kind,
    level: 'query',
    measure: 'lending_requests_received',
    facts,
    settled: true,
  });
  it.each([
    [
      asked('W7', 'previous', { equal: 9, ids: 'lending_requests_received,lending_unfilled' }),
      '9 cijfers zijn precies gelijk aan het vorige kwartaal: ‘Verzoeken van andere bibliotheken’ en ‘Niet geleverd’.',
    ],
    [
      asked('W4', 'asked', { question: 'Kwam dit door de sluiting? Of iets anders?' }),
      'Kwam dit door de sluiting? Of iets anders?',
    ],
    [asked('W17', 'not-applicable', { before: 84 }), 'hier staat n.v.t.; een jaar eerder was het 84.'],
  ])('says why the figure is asked about, and nothing that is asked of the library: %#', (finding, why) => {
    const [cells] = rowsOf(item({ finding }));
    expect(cells?.[worklistColumns.figure]?.value).toBe(`verzoeken van andere bibliotheken\n${why}`);
  });

  it('leads to the cell in the library’s workbook', () => {
    expect(rowsOf(item())[0]?.[worklistColumns.link]?.formula).toBe(
      `=HYPERLINK("${workbook}/edit#gid=20261&range=D6";"open →")`,
    );
    expect(rowsOf(item({ address: null }))[0]?.[worklistColumns.link]?.formula).toBeUndefined();
  });

  const answer = (value: number | null, next: string | null = null) => ({
    figures: [{ ...figure, value }],
    explanation: 'typefout',
    next,
  });

  it.each<[string, WorklistItem['answer'], string]>([
    ['another figure', answer(612), '612\nwas 6.120'],
    ['the same figure', answer(6120), '6.120'],
    ['no figure', answer(null), '–\nwas 6.120'],
  ])('shows what the library answered: %s', (_, given, stands) => {
    const [cells] = rowsOf(item({ status: 'answered', finished: true, answer: given }));
    expect(cells?.[worklistColumns.stands]?.value).toBe(stands);
  });

  it.each([
    ['other words', 'drukte', 'typefout', '‘drukte’\nAntwoord: ‘typefout’'],
    ['a figure alone', 'drukte', 'drukte', '‘drukte’'],
    ['words where none stood', '', 'typefout', 'Antwoord: ‘typefout’'],
    ['words taken away', 'drukte', '', '‘drukte’'],
  ])('keeps what stood, and shows the answer under it: %s', (_, explanation, given, shown) => {
    const answered = { ...answer(612), explanation: given };
    const [cells] = rowsOf(item({ explanation, status: 'answered', finished: true, answer: answered }));
    expect(cells?.[worklistColumns.explanation]?.value).toBe(shown);
  });

  it('writes a quarter in full, as everywhere else', () => {
    expect(rowsOf(item())[0]?.[worklistColumns.quarter]?.value).toBe('1e kwartaal 2026');
  });

  it('names the row in which the answer waits for her', () => {
    const asked = item({ status: 'answered', finished: true, answer: answer(612, 'two') });
    const [cells] = rowsOf(asked, item({ key: 'two' }));
    expect(cells?.[worklistColumns.waitsFor]?.formula).toContain('Arnhem heeft geantwoord: beslis op regel 6');
  });

  it('says that a correction was withdrawn', () => {
    const withdrawn = { figures: [], explanation: '', next: null };
    const [cells] = rowsOf(item({ kind: 'correction', status: 'answered', finished: true, answer: withdrawn }));
    expect(cells?.[worklistColumns.stands]?.value).toBe('ingetrokken');
    expect(cells?.[worklistColumns.waitsFor]?.formula).toContain('✓ Arnhem trok de correctie in');
  });
});

it('The columns of Vragen fit beside each other on a screen of 1366 px, with nothing to scroll sideways', () => {
  const rowHeads = 40;
  // What a page keeps free behind the last column.
  const spare = 60;
  const { columnWidths } = worklistPage({ items: [item()], open: [] }, null);
  const seen = columnWidths.slice(0, worklistColumns.code).reduce((sum, width) => sum + width, 0);
  expect(rowHeads + seen + spare).toBeLessThanOrEqual(1366);
});

it('The summary counts a question of hers as lying with the library', () => {
  const page = worklistPage({ items: [item({ status: 'asked-back', question: 'Is dit 612?' })], open: [] }, null);
  const [summary] = page.rows.find(({ at }) => at === worklistRows.summary)?.cells ?? [];
  expect(summary?.value).toBe('Er wacht niets op u. 1 vraag ligt bij de bibliotheken.');
});
