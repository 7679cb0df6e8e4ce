// The public threshold: three libraries at least, and 80 per cent of those expected to count the figure.
import { expect, it } from 'vitest';
import { isPublic } from '../../../domain/statistics/threshold.ts';
import { examplePages } from '../../sheets/statistic/statistic-fixture.ts';

it.each<[n: number, expected: number, coverageRate: number | null, isTold: boolean]>([
  [0, 0, null, false],
  [1, 1, null, false],
  [2, 2, null, false],
  [3, 3, null, true],
  [3, 4, null, false],
  [4, 5, null, true],
  [11, 14, null, false],
  [12, 14, null, true],
  [14, 14, null, true],
  // The missing libraries are large: IMLS's other limit.
  [4, 5, 69.9, false],
  [4, 5, 70, true],
])('%i of %i libraries, with a coverage of %s per cent: told outside is %s', (n, expected, coverageRate, isTold) => {
  expect(isPublic({ n, expected, coverageRate })).toBe(isTold);
});

it('Reeks says of a quarter with two of five that there are too few, not that nobody gave anything', () => {
  const page = examplePages().find(({ title }) => title === 'Reeks');
  const row = page?.rows.find(({ cells }) => cells[0]?.value === '3e kwartaal 2025');
  expect(row?.cells.slice(3, 5).map(({ value }) => value)).toEqual(['te weinig opgaven', '2 van 5']);
});
