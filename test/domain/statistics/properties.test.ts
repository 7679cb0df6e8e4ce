import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quartersBetween } from '../../../domain/calendar/quarter.ts';
import type { Library } from '../../../domain/libraries/library.ts';
import {
  type StatisticInput,
  summariseQuarter,
  summariseSeries,
  summariseYear,
} from '../../../domain/statistics/summarise.ts';
import type { Counted } from '../../../domain/statistics/table/table.ts';
import { counted, library, type Typed } from './statistics-fixture.ts';

/** Properties of the statistic that hold for any submissions. */

/** Two years of some figures of up to eight libraries in three provinces, with every kind of nothing. */
const quarters = quartersBetween('2024-Q1', '2025-Q4');
const typed: fc.Arbitrary<Typed> = fc.oneof(
  { weight: 6, arbitrary: fc.nat(5000) },
  fc.constantFrom<Typed>('onbekend', 'n.v.t.', ''),
);
const figures = fc.record({
  lending_filled_loans: typed,
  lending_filled_copies: typed,
  lending_filled_provincial: typed,
  lending_unfilled: typed,
  borrowing_received_loans: typed,
  borrowing_received_copies: typed,
});
const province = fc.constantFrom('Drenthe', 'Gelderland', 'Zeeland');
const submitted = fc.option(figures, { freq: 6 });
const drawn = fc.array(fc.tuple(province, fc.array(submitted, { minLength: 8, maxLength: 8 })), {
  minLength: 1,
  maxLength: 8,
});

const inputOf = (sample: typeof drawn extends fc.Arbitrary<infer Sample> ? Sample : never): StatisticInput => {
  const libraries = sample.map(([name], index): Library => library(`L${index}`, { province: name }));
  const given = sample.flatMap(([, each], index): Counted[] =>
    each.flatMap((figuresOf, at) => {
      const quarter = quarters[at];
      return figuresOf && quarter ? [counted(`L${index}`, quarter, figuresOf, { handedInAt: at + 1 })] : [];
    }),
  );
  return { libraries, counted: given };
};

const everything = (input: StatisticInput) => ({
  quarter: summariseQuarter('2025-Q3', input),
  year: summariseYear('2025', input),
  series: summariseSeries('2025-Q4', input),
});

const shown = (value: unknown): string =>
  JSON.stringify(value, (_, each) => (each instanceof Map ? [...each] : (each as unknown)));

describe('Whatever is handed in', () => {
  it('the order of libraries and of submissions changes nothing, to the last digit', () => {
    fc.assert(
      fc.property(drawn, (sample) => {
        const input = inputOf(sample);
        const turned = { libraries: [...input.libraries].reverse(), counted: [...input.counted].reverse() };
        expect(shown(everything(turned))).toBe(shown(everything(input)));
      }),
      { numRuns: 40 },
    );
  });

  it('a library without figures changes n of N and the rates of response, and nothing else', () => {
    fc.assert(
      fc.property(drawn, (sample) => {
        const input = inputOf(sample);
        const before = summariseYear('2025', input);
        const after = summariseYear('2025', { ...input, libraries: [...input.libraries, library('Z')] });
        for (const [index, total] of before.counts.entries()) {
          const { reported, n, partial, estimated } = total;
          expect(after.counts[index]).toMatchObject({
            reported,
            n,
            partial,
            estimated,
            expected: total.expected + 1,
          });
        }
        for (const [index, { value, n, expected }] of before.indicators.entries()) {
          expect(after.indicators[index]).toMatchObject({ value, n, expected: expected + 1 });
        }
        expect(after.fees.map(({ median, n }) => ({ median, n }))).toEqual(
          before.fees.map(({ median, n }) => ({ median, n })),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('the provinces together are the total', () => {
    fc.assert(
      fc.property(drawn, (sample) => {
        const { counts, provinces } = summariseYear('2025', inputOf(sample));
        for (const { figure, reported, n, partial, expected, estimated } of counts) {
          const groups = provinces.flatMap(({ totals }) => totals.get(figure) ?? []);
          const sum = (of: 'n' | 'partial' | 'expected') => groups.reduce((total, group) => total + group[of], 0);
          expect(groups.reduce((total, group) => total + (group.reported ?? 0), 0)).toBe(reported ?? 0);
          expect([sum('n'), sum('partial'), sum('expected')]).toEqual([n, partial, expected]);
          expect(groups.reduce((total, group) => total + group.estimated, 0)).toBeCloseTo(estimated, 6);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('the library rows add up to what is reported', () => {
    fc.assert(
      fc.property(drawn, (sample) => {
        const { counts, libraries } = summariseQuarter('2025-Q3', inputOf(sample));
        for (const { figure, reported, n } of counts) {
          const numbers = libraries.flatMap(({ cells }) => {
            const cell = cells.get(figure);
            return cell?.kind === 'number' ? [cell.value] : [];
          });
          expect([numbers.reduce((sum, value) => sum + value, 0), numbers.length]).toEqual([reported ?? 0, n]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('the four quarters of a year are the year', () => {
    fc.assert(
      fc.property(drawn, (sample) => {
        const input = inputOf(sample);
        const year = summariseYear('2025', input);
        const ofQuarters = quarters.slice(4).map((quarter) => summariseQuarter(quarter, input));
        for (const [index, { reported }] of year.counts.entries()) {
          const sum = ofQuarters.reduce((total, { counts }) => total + (counts[index]?.reported ?? 0), 0);
          expect(sum).toBe(reported ?? 0);
        }
      }),
      { numRuns: 40 },
    );
  });
});
