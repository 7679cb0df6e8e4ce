import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quartersOf } from '../../../../domain/calendar/quarter.ts';
import type { MeasureId } from '../../../../domain/measures/measures.ts';
import { totalOf } from '../../../../domain/measures/relations.ts';
import type { FigureId } from '../../../../domain/statistics/statistic.ts';
import { summariseYear } from '../../../../domain/statistics/summarise.ts';
import { counted, type Figures, library, type Typed } from '../statistics-fixture.ts';

/** Estimates are whole numbers, and parts add up to their total. */

const libraries = ['A', 'B', 'C'].map((id) => library(id));
const { addends, parts } = totalOf('lending_filled');

/** One delivery of loans and copies, by destination: own province, other provinces, universities, abroad. */
const delivered = (provincial: Typed, national: Typed, academic: Typed, abroad: Typed, copies: Typed = 3): Figures => {
  const known = [provincial, national, academic, abroad].reduce<number>(
    (sum, each) => sum + (typeof each === 'number' ? each : 0),
    0,
  );
  return {
    lending_filled_loans: typeof copies === 'number' ? known - copies : 'onbekend',
    lending_filled_copies: copies,
    lending_filled_provincial: provincial,
    lending_filled_national: national,
    lending_filled_academic: academic,
    lending_filled_abroad: abroad,
  };
};

/** A and B in both years; C a year earlier, and in the last quarter what is given, null = nothing handed in. */
const yearWith = (now: (quarter: number) => Figures, last: Figures | null) => {
  const submissions = [...quartersOf('2024'), ...quartersOf('2025')].flatMap((quarter, at) =>
    ['A', 'B', 'C'].flatMap((id) => {
      if (id !== 'C' || quarter !== '2025-Q4') return [counted(id, quarter, now(at))];
      return last ? [counted(id, quarter, last)] : [];
    }),
  );
  return summariseYear('2025', { libraries, counted: submissions });
};
const growing = (at: number): Figures => delivered(10 + at, 71 + 3 * at, 17 + at, 3);
const withEstimate = (statistic: ReturnType<typeof yearWith>, figure: FigureId): number => {
  const total = statistic.counts.find((each) => each.figure === figure);
  return (total?.reported ?? 0) + (total?.estimated ?? 0);
};
const together = (statistic: ReturnType<typeof yearWith>, figures: readonly MeasureId[]): number =>
  figures.reduce((sum, figure) => sum + withEstimate(statistic, figure), 0);

describe('Estimates are whole numbers, and the parts of a figure add up to it', () => {
  it.each([
    ['nothing was handed in', null],
    ['one destination is unknown', delivered(11, 'onbekend', 20, 3)],
    ['no destination is known', delivered('onbekend', 'onbekend', 'onbekend', 'onbekend')],
    ['copies are unknown, and so the whole', { lending_filled_loans: 80, lending_filled_copies: 'onbekend' }],
    ['the whole follows from its destinations', delivered(12, 95, 24, 3, 'onbekend')],
  ] as const)('when %s', (_, last) => {
    const statistic = yearWith(growing, last);
    for (const { value } of statistic.estimates) expect(Number.isInteger(value)).toBe(true);
    expect(together(statistic, parts)).toBe(withEstimate(statistic, 'lending_filled'));
    expect(together(statistic, addends)).toBe(withEstimate(statistic, 'lending_filled'));
  });

  it('takes the known destinations for the whole: 12 + 95 + 24 + 3', () => {
    const { estimates } = yearWith(growing, delivered(12, 95, 24, 3, 'onbekend'));
    expect(estimates.find(({ figure }) => figure === 'lending_filled')?.value).toBe(134);
  });

  it('when a library hands nothing in, whatever the others did', () => {
    const amount = fc.nat({ max: 400 });
    const quarter = fc.tuple(amount, amount, amount, amount, fc.nat({ max: 3 }));
    fc.assert(
      fc.property(fc.array(quarter, { minLength: 8, maxLength: 8 }), (quarters) => {
        const now = (at: number): Figures => {
          const [provincial = 0, national = 0, academic = 0, abroad = 0, copies = 0] = quarters[at] ?? [];
          return delivered(provincial + 1, national + 1, academic + 1, abroad + 1, copies);
        };
        const statistic = yearWith(now, null);
        expect(together(statistic, parts)).toBe(withEstimate(statistic, 'lending_filled'));
        expect(together(statistic, addends)).toBe(withEstimate(statistic, 'lending_filled'));
      }),
      { numRuns: 100 },
    );
  });
});
