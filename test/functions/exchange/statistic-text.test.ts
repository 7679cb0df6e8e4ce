import { expect, it } from 'vitest';
import { summariseQuarter } from '../../../domain/statistics/summarise.ts';
import { statisticText } from '../../../functions/exchange/statistic-text.ts';
import { countedOver, library } from '../../domain/statistics/statistics-fixture.ts';

/** The statistic as text. */

it('says the change, over how many libraries it was taken, and how many of a province gave a figure', () => {
  const over = (id: string, ...values: number[]) =>
    countedOver(id, 'lending_filled_loans', ['2025-Q1', '2025-Q4', '2026-Q1'], values);
  const statistic = summariseQuarter('2026-Q1', {
    libraries: [...['A', 'B', 'C', 'E'].map((id) => library(id)), library('D', { from: '2026-Q1' })],
    counted: [
      ...over('A', 5, 0, 7),
      ...over('B', 5, 0, 5),
      ...over('C', 5, 0, 6),
      ...countedOver('D', 'lending_filled_loans', ['2026-Q1'], [10]),
    ],
  });
  const rows = statisticText(statistic).split('\n');
  const cellsOf = (name: string) => rows.find((row) => row.startsWith(name))?.split(/ {2,}/);
  expect(rows.some((row) => row.includes('t.o.v. 4e kw. 2025') && row.includes('t.o.v. 1e kw. 2025'))).toBe(true);
  // 18 against 15, over three; the fourth came later, the fifth gave nothing.
  expect(cellsOf('Geleverd als leen')).toEqual([
    'Geleverd als leen',
    '28',
    '4 van 5',
    '0',
    '0',
    '80,0%',
    '100,0%',
    'n.v.t.',
    '3',
    '+20,0%',
    '3',
  ]);
  expect(cellsOf('Gelderland')).toEqual(['Gelderland', '5', '28', '4 van 5', '–', '0 van 5']);
});
