import { describe, expect, it } from 'vitest';
import { quartersOf } from '../../../domain/calendar/quarter.ts';
import { summariseQuarter, summariseYear } from '../../../domain/statistics/summarise.ts';
import { provinceTable } from '../../../functions/files/papers/province-table.ts';
import { counted, library } from '../../domain/statistics/statistics-fixture.ts';

/** The table of provinces in the board files. */

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

  it('says of a year how many gave all their quarters, one that joined in the year included', () => {
    const libraries = ['A', 'B'].map((id) => library(id, { province: id, from: id === 'B' ? '2025-Q2' : '2025-Q1' }));
    const figures = { lending_filled_loans: 10, lending_filled_copies: 0 };
    const submissions = quartersOf('2025').flatMap((quarter) =>
      libraries.flatMap(({ id, from }) => (from <= quarter ? [counted(id, quarter, figures)] : [])),
    );
    const table = provinceTable(summariseYear('2025', { libraries, counted: submissions }));
    expect(table?.heading).toBe('Per provincie, heel 2025 (alle kwartalen ingediend door 2 van 2 bibliotheken)');
    expect(table?.header[2]).toBe('Al hun kwartalen van');
    expect(table?.rows.map(({ cells }) => cells.slice(0, 3))).toEqual([
      ['A (1 bibliotheek)', '40', '1 van 1'],
      ['B (1 bibliotheek)', '30', '1 van 1'],
    ]);
  });

  it('is none when all are in one', () => {
    expect(provinceTable(summarised(['Limburg', 'Limburg', 'Limburg']))).toBeNull();
  });
});
