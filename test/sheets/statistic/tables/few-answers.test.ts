// IBL-statistiek with few of fourteen hand-ins never presents one library as the group.
import { describe, expect, it } from 'vitest';
import { quartersOf } from '../../../../domain/calendar/quarter.ts';
import { publicSeries } from '../../../../domain/statistics/public.ts';
import { summariseQuarter, summariseSeries } from '../../../../domain/statistics/summarise.ts';
import { showCell } from '../../../../sheets/grid/show-cell.ts';
import { priceRange, reasonsHeading } from '../../../../sheets/statistic/tables/group-texts.ts';
import { librariesPage } from '../../../../sheets/statistic/tables/libraries-page.ts';
import { quarterPage } from '../../../../sheets/statistic/tables/quarter-page.ts';
import { seriesPage } from '../../../../sheets/statistic/tables/series-page.ts';
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
    const few = n < 14 ? '; te weinig opgaven (respons onder 80 %)' : '';
    expect(rowStarting(n, 'Prijs van een landelijke aanvraag').at(-1)).toBe(`${words}${few}`);
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

describe('Reeks', () => {
  const rates = {
    lending_filled_loans: 600,
    lending_filled_copies: 12,
    lending_filled_provincial: 100,
    lending_unfilled: 0,
  };
  const input = {
    libraries,
    counted: [
      ...quartersOf('2025').flatMap((quarter) => ids.slice(0, 10).map((id) => counted(id, quarter, rates))),
      ...ids.map((id) => counted(id, '2026-Q1', { ...rates, lending_filled_loans: 88, lending_filled_copies: 12 })),
    ],
  };
  const page = seriesPage(publicSeries(summariseSeries('2026-Q1', input)), 'Plusbibliotheken', 1, 0);
  const row = (first: string): readonly string[] =>
    page.rows.map(({ cells }) => cells.map(showCell)).find(([word]) => word === first) ?? [];
  const [delivered, received, rate] = [3, 6, 17];

  it('says of a quarter in the same words that a total and a rate are withheld', () => {
    const quarter = row('4e kwartaal 2025');
    expect([quarter[delivered], quarter[delivered + 1]]).toEqual(['te weinig opgaven', '10 van 14']);
    expect([quarter[rate], quarter[rate + 1]]).toEqual(['te weinig opgaven', '10 van 14']);
  });

  it('says that nobody gave a figure, and that a rate divides by zero, in other words', () => {
    // All that was delivered stayed in the province, and nothing was refused.
    expect(row('1e kwartaal 2026')[rate]).toBe('n.v.t.');
    expect(row('1e kwartaal 2026')[received]).toBe('geen opgave');
    expect(row('1e kwartaal 2026')[rate + 4]).toBe('geen opgave');
  });

  it('says of what no library counts that it is not applicable, not that too few gave it', () => {
    const nowhere = ids.map((id) =>
      counted(id, '2026-Q1', {
        lending_filled_loans: 'n.v.t.',
        lending_filled_copies: 'n.v.t.',
        lending_unfilled: 'n.v.t.',
      }),
    );
    const series = publicSeries(summariseSeries('2026-Q1', { libraries, counted: nowhere }));
    const cells = seriesPage(series, 'Plusbibliotheken', 1, 0).rows.map((each) => each.cells.map(showCell));
    const quarter = cells.find(([word]) => word === '1e kwartaal 2026') ?? [];
    expect([quarter[delivered], quarter[delivered + 1]]).toEqual(['n.v.t.', '0 van 0']);
    expect(quarter[rate]).toBe('n.v.t.');
  });

  it('says of a year that its total is withheld, not that nobody gave it', () => {
    expect([row('2025')[delivered], row('2025')[delivered + 1]]).toEqual(['te weinig opgaven', '10 van 14']);
  });
});

describe('The heading over the reasons', () => {
  it.each([
    ['2026-Q1', 12, 0, 'Waarom niet geleverd? 12 van de 14 bibliotheken gaven alle redenen, 1e kwartaal 2026'],
    [
      '2026-Q1',
      1,
      0,
      'Waarom niet geleverd? 1 van de 14 bibliotheken gaf alle redenen, 1e kwartaal 2026; te weinig opgaven (respons onder 80 %)',
    ],
    [
      '2025',
      12,
      2,
      'Waarom niet geleverd? 12 van de 14 bibliotheken gaven alle redenen in al hun kwartalen van 2025, 2 in een deel daarvan',
    ],
    [
      '2025',
      0,
      11,
      'Waarom niet geleverd? 11 van de 14 bibliotheken gaven alle redenen in een deel van 2025; te weinig opgaven (respons onder 80 %)',
    ],
  ] as const)('says of %s by whom and when: %i whole, %i in part', (period, n, partial, words) => {
    expect(reasonsHeading(period, { n, partial, expected: 14 })).toBe(words);
  });
});
