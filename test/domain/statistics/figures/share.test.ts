import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharesOf } from '../../../../domain/statistics/figures/share.ts';

/** Shares of a total. */

describe('shares', () => {
  it.each([
    ['thirds', [1, 1, 1], [33.4, 33.3, 33.3]],
    ['a largest remainder', [1, 2, 4], [14.3, 28.6, 57.1]],
    ['zeros', [0, 5, 0], [0, 100, 0]],
    // Of 120: 491⅔, 16⅔ and 491⅔ tenths, so two steps are left for three equals.
    ['equal remainders behind unequal shares', [59, 2, 59], [49.2, 1.7, 49.1]],
    ['sevenths', [1, 1, 1, 1, 1, 1, 1], [14.3, 14.3, 14.3, 14.3, 14.3, 14.3, 14.2]],
  ])('of %s', (_, values, shares) => {
    expect(sharesOf(values)).toEqual(shares);
  });

  it('may be whole per cents', () => {
    expect(sharesOf([1, 1, 1], 0)).toEqual([34, 33, 33]);
    expect(sharesOf([71.4, 16.6, 12], 0)).toEqual([71, 17, 12]);
  });

  it('go to the first of equals, in whole per cents too', () => {
    // Of 224: 23,2; 0,446…; 8,0; 11,2; 12,1; 25,446…; 19,6: one step for the last, one for the first of two equals.
    expect(sharesOf([52, 1, 18, 25, 27, 57, 44], 0)).toEqual([23, 1, 8, 11, 12, 25, 20]);
  });

  it('are none of nothing', () => {
    expect(sharesOf([])).toBeNull();
    expect(sharesOf([0, 0])).toBeNull();
  });

  const estimates = fc.array(fc.double({ min: 0, max: 1_000_000, noNaN: true }), { minLength: 1, maxLength: 60 });
  const counts = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 60 });

  it.each([
    ['counts', counts],
    ['numbers with an estimate', estimates],
  ])('of %s add up to 100,0 and stay within a tenth of the exact share', (_, given) => {
    fc.assert(
      fc.property(given, (values) => {
        const sum = values.reduce((total, value) => total + value, 0);
        const shares = sharesOf(values);
        if (sum === 0) return shares === null;
        const tenths = (shares ?? []).reduce((total, share) => total + Math.round(share * 10), 0);
        const away = (shares ?? []).map((share, index) => Math.abs(share - (100 * (values[index] ?? 0)) / sum));
        return tenths === 1000 && away.length === values.length && away.every((each) => each < 0.1 + 1e-9);
      }),
    );
  });
});
