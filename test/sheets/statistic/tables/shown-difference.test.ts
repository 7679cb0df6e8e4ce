import { describe, expect, it } from 'vitest';
import { showCell } from '../../../../sheets/grid/show-cell.ts';
import { shownDifference } from '../../../../sheets/statistic/show.ts';
import { indicatorChange } from '../../../../sheets/statistic/tables/figure-lines.ts';

/** A shown difference is that of the shown figures. */

describe('A difference is that of the two figures as they are shown', () => {
  it.each([
    ['86,2 beside 86,4', 86.24, 86.35, 1, -0.2],
    ['86,2 beside 86,2', 86.24, 86.16, 1, 0],
    ['84,4 beside 84,3: a half is rounded away from zero', 84.35, 84.25, 1, 0.1],
    ['-0,3 beside -0,2', -0.25, -0.24, 1, -0.1],
    ['whole ones', 12.4, 11.5, 0, 0],
    ['amounts', 6.755, 6.5, 2, 0.26],
  ] as const)('%s', (_, now, before, decimals, expected) => {
    expect(shownDifference(now, before, decimals)).toBe(expected);
  });

  it('in a row of a rate, with a true minus', () => {
    const comparison = { with: '2025-Q1', panel: 14, now: 86.24, before: 86.35, change: -0.11, absent: null } as const;
    const cells = indicatorChange({ indicator: 'lending_fill_rate_outside' })(comparison);
    expect(cells.map(showCell)).toEqual(['−0,2', '14']);
  });
});
