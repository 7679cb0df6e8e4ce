// When a quarter is fit to be shown as a whole.
import { describe, expect, it } from 'vitest';
import { defaultDates, endOfDay } from '../../../domain/calendar/quarter.ts';
import { type Fitness, fitnessOf, isFit } from '../../../domain/statistics/fit.ts';

const quarter = '2026-Q3';
const dates = defaultDates(quarter);
const closing = endOfDay(dates.closesOn);

const fitness = (known: Fitness | null, handedIn: number, expected = 14, now = closing - 1) =>
  fitnessOf({ quarter, ...dates, fitness: known }, { handedIn, expected }, now);

describe('an open quarter', () => {
  it.each([
    [0, 0, null],
    [0, 14, null],
    [1, 14, null],
    [11, 14, null],
    [12, 14, 'response'],
    [14, 14, 'response'],
    // Exactly 80 per cent, and just below.
    [4, 5, 'response'],
    [8, 10, 'response'],
    [79, 99, null],
  ] as const)('with %i of %i is %s', (handedIn, expected, wanted) => {
    expect(fitness(null, handedIn, expected)).toBe(wanted);
  });

  it.each(['response', 'published', 'closed'] as const)('that was %s stays so, also with fewer answers', (known) => {
    expect(fitness(known, 1)).toBe(known);
    expect(isFit(known)).toBe(true);
  });

  it('that the secretary took back stays back, however many hand in', () => {
    expect(fitness('withdrawn', 14)).toBe('withdrawn');
    expect(isFit('withdrawn')).toBe(false);
  });
});

describe('a quarter that closes', () => {
  it.each([null, 'withdrawn', 'response', 'published'] as const)(
    'is fit from the end of its last day on, after %s',
    (known) => {
      expect(fitness(known, 1, 14, closing)).toBe('closed');
      expect(fitness(known, 1, 14, closing - 1)).toBe(known);
    },
  );

  it('is fit also when nobody has handed in', () => {
    expect(fitness(null, 0, 14, closing)).toBe('closed');
  });
});
