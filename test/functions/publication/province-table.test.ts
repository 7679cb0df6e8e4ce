import { describe, expect, it } from 'vitest';
import { provinceTable } from '../../../functions/publication/province-table.ts';
import { summariseQuarter } from '../../../functions/statistics/summarise.ts';
import { counted, library } from '../statistics/fixture.ts';

describe('The table of the provinces', () => {
  const given = [
    counted('A', '2026-Q1', { lending_filled_loans: 1000, lending_filled_copies: 92 }),
    counted('B', '2026-Q1', { lending_filled_loans: 'onbekend', lending_filled_copies: 4 }),
    counted('C', '2026-Q1', { lending_filled_loans: 30, lending_filled_copies: 0 }),
  ];
  const summarised = (provinces: readonly string[]) =>
    summariseQuarter('2026-Q1', {
      libraries: ['A', 'B', 'C'].map((id, index) => library(id, { province: provinces[index] ?? '' })),
      counted: given,
    });

  it('says of each how many libraries it has, the totals, and of how many those are', () => {
    expect(provinceTable(summarised(['Gelderland', 'Gelderland', 'Limburg']))?.rows.map(({ cells }) => cells)).toEqual([
      ['Gelderland (2 bibliotheken)', '1.092', '1 van 2', 'geen opgave', '0 van 2'],
      ['Limburg (1 bibliotheek)', '30', '1 van 1', 'geen opgave', '0 van 1'],
    ]);
  });

  it('is none when all are in one', () => {
    expect(provinceTable(summarised(['Limburg', 'Limburg', 'Limburg']))).toBeNull();
  });
});
