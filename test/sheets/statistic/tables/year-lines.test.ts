import { expect, it } from 'vitest';
import type { Comparison, YearPoint } from '../../../../domain/statistics/statistic.ts';
import { chainedIndex } from '../../../../sheets/statistic/tables/year-lines.ts';

/** The index in the table of years. */

const year = (change: number | null): YearPoint => {
  const absent = change === null ? 'no-panel' : null;
  const comparison: Comparison = { with: '2024', panel: 1, now: null, before: null, change, absent };
  return {
    year: '2025',
    standing: { kind: 'provisional' },
    members: 1,
    handedIn: 1,
    totals: new Map(),
    indicators: new Map(),
    fees: [],
    reasons: [],
    comparisons: new Map([['lending_filled', comparison]]),
  };
};

it.each([
  ['grows with the panel', [null, 10, -50], [100, 110, 55]],
  ['stops where nothing can be compared', [5, 10, null, 10], [100, 110, null, null]],
  ['is nothing without years', [], []],
])('The index %s', (_, changes, index) => {
  const found = chainedIndex(changes.map(year), 'lending_filled');
  expect(found.map((each) => (each === null ? null : Math.round(each * 1e6) / 1e6))).toEqual(index);
});
