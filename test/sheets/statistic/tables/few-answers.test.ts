// IBL-statistiek with few of fourteen hand-ins never presents one library as the group.
import { describe, expect, it } from 'vitest';
import { summariseQuarter } from '../../../../domain/statistics/summarise.ts';
import { showCell } from '../../../../sheets/grid/show-cell.ts';
import { librariesPage } from '../../../../sheets/statistic/tables/libraries-page.ts';
import { quarterPage } from '../../../../sheets/statistic/tables/quarter-page.ts';
import { priceRange } from '../../../../sheets/statistic/texts.ts';
import { counted, library } from '../../../domain/statistics/statistics-fixture.ts';

const ids = Array.from({ length: 14 }, (_, at) => `L${at + 1}`);
const libraries = ids.map((id) => library(id));
const figures = { lending_filled_loans: 600, lending_filled_copies: 12, b2c_fee_national_eur: 6 };

const quarterOf = (handedIn: number) =>
  summariseQuarter('2026-Q3', {
    libraries,
    counted: ids.slice(0, handedIn).map((id) => counted(id, '2026-Q3', figures)),
  });

const rowsOf = (handedIn: number): readonly (readonly string[])[] =>
  quarterPage(quarterOf(handedIn), { group: 'Plusbibliotheken', open: [] }, 1, 0).rows.map(({ cells }) =>
    cells.map(showCell),
  );
const rowStarting = (handedIn: number, word: string): readonly string[] =>
  rowsOf(handedIn).find(([first]) => first === word) ?? [];

const few = [1, 3, 11] as const;

describe('Kwartaal', () => {
  it.each(few)('does not call %i of 14 the group', (n) => {
    expect(rowStarting(n, 'Cijfer')[1]).toBe('Tot nu toe opgegeven');
    expect(rowsOf(n).flat().join(' ')).not.toContain('De groep');
  });

  it('calls 12 of 14 the group', () => {
    expect(rowStarting(12, 'Cijfer')[1]).toBe('De groep');
  });

  it.each(few)('does not say that all was covered by %i of 14, where what is missing cannot be estimated', (n) => {
    const row = rowStarting(n, 'Samen geleverd');
    expect(row.slice(-3)).toEqual([showRate(n), '–', 'te weinig opgaven (respons onder 80 %)']);
  });

  const showRate = (n: number): string => `${((100 * n) / 14).toFixed(1).replace('.', ',')} %`;

  it.each([
    [1, 'van één bibliotheek'],
    [3, 'bij alle 3 gelijk'],
    [14, 'overal gelijk'],
  ])('says of the price of %i of 14 that it is %s', (n, words) => {
    expect(rowStarting(n, 'Prijs van een landelijke aanvraag').at(-1)).toBe(words);
  });
});

it.each([
  [{ min: 5, max: 6, n: 2, expected: 14 }, 'van € 5,00 tot € 6,00'],
  [{ min: 5, max: 5, n: 2, expected: 14 }, 'bij beide gelijk'],
  [{ min: 5, max: 5, n: 2, expected: 2 }, 'overal gelijk'],
  [{ min: 5, max: 5, n: 1, expected: 1 }, 'van één bibliotheek'],
])('Prices of %j run %s', (prices, words) => {
  expect(priceRange(prices)).toBe(words);
});

it.each([
  [1, false],
  [3, false],
  [11, false],
  [12, true],
] as const)('Kwartaal per bibliotheek with %i of 14 tells shares in the whole: %s', (n, tells) => {
  const cells = librariesPage(quarterOf(n), 'Plusbibliotheken', { sheetId: 1, title: '' }, 0).rows.flatMap((row) =>
    row.cells.map(showCell),
  );
  expect(cells.includes('Aandeel in samen geleverd')).toBe(tells);
  expect(cells).not.toContain('100,0 %');
});
