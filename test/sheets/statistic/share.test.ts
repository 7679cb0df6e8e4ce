import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharesOf } from '../../../sheets/statistic/share.ts';

describe('shares', () => {
  it.each([
    ['thirds', [1, 1, 1], [33.4, 33.3, 33.3]],
    ['a largest remainder', [1, 2, 4], [14.3, 28.6, 57.1]],
    ['zeros', [0, 5, 0], [0, 100, 0]],
    ['sevenths', [1, 1, 1, 1, 1, 1, 1], [14.3, 14.3, 14.3, 14.3, 14.3, 14.3, 14.2]],
  ])('of %s', (_, values, shares) => {
    expect(sharesOf(values)).toEqual(shares);
  });

  it('may be whole per cents', () => {
    expect(sharesOf([1, 1, 1], 0)).toEqual([34, 33, 33]);
    expect(sharesOf([71.4, 16.6, 12], 0)).toEqual([71, 17, 12]);
  });

  it('are none of nothing', () => {
    expect(sharesOf([])).toBeNull();
    expect(sharesOf([0, 0])).toBeNull();
  });

  it('add up to 100,0 and stay within a tenth of the exact share', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 60 }), (values) => {
        const sum = values.reduce((total, value) => total + value, 0);
        const shares = sharesOf(values);
        if (sum === 0) return expect(shares).toBeNull();
        expect(Math.round((shares ?? []).reduce((total, share) => total + share * 10, 0))).toBe(1000);
        for (const [index, share] of (shares ?? []).entries()) {
          expect(Math.abs(share - (100 * (values[index] ?? 0)) / sum)).toBeLessThan(0.1 + 1e-9);
        }
      }),
    );
  });
});
