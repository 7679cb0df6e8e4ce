import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quartersBetween } from '../../../domain/calendar/quarter.ts';
import { developmentsOf } from '../../../domain/statistics/editions/developments.ts';
import {
  type StatisticInput,
  summariseQuarter,
  summariseSeries,
  summariseYear,
} from '../../../domain/statistics/summarise.ts';
import { pageWidth } from '../../../sheets/grid/page.ts';
import { paintRequests } from '../../../sheets/grid/paint.ts';
import { statisticPages } from '../../../sheets/statistic/pages.ts';
import { counted, library, observation, type Typed } from '../../domain/statistics/statistics-fixture.ts';
import { writtenTab } from '../written-tab.ts';

/** The pages of *IBL-statistiek* are sound for any submissions. */

const quarters = quartersBetween('2024-Q1', '2025-Q4');

const pagesOf = (input: StatisticInput) =>
  statisticPages({
    group: 'Plusbibliotheken',
    quarter: summariseQuarter('2025-Q4', input),
    year: summariseYear('2025', input),
    series: summariseSeries('2025-Q4', input),
    developments: developmentsOf(input.libraries, input.counted, quarters),
    corrections: [],
  });

const problems = (pages: ReturnType<typeof pagesOf>): string[] =>
  pages.flatMap((page) =>
    page.rows.flatMap(({ at, cells }) =>
      cells.flatMap(({ value, formula }, column) => {
        const place = `${page.title} row ${at} column ${column}`;
        if (typeof value === 'number' && !Number.isFinite(value)) return [`${place}: ${value}`];
        if (typeof value === 'string' && /undefined|NaN|Infinity|\[object/.test(value)) return [`${place}: ${value}`];
        if (formula !== undefined) return [`${place}: a formula`];
        return column >= pageWidth(page) ? [`${place}: outside`] : [];
      }),
    ),
  );

describe('Whatever was handed in, the pages', () => {
  it('hold numbers and words, are written once, and never a formula', () => {
    const typed: fc.Arbitrary<Typed> = fc.oneof(fc.nat(1_000_000), fc.constantFrom<Typed>(0, 'onbekend', 'n.v.t.', ''));
    const submission = fc.record({
      loans: typed,
      copies: typed,
      provincial: typed,
      unfilled: typed,
      fee: typed,
      words: fc.string(),
    });
    const sample = fc.array(fc.array(fc.option(submission), { minLength: 8, maxLength: 8 }), { maxLength: 5 });
    fc.assert(
      fc.property(sample, (drawn) => {
        const libraries = drawn.map((_, index) => library(`L${index}`));
        const given = drawn.flatMap((each, index) =>
          each.flatMap((one, at) => {
            const quarter = quarters[at];
            if (!one || !quarter) return [];
            const { loans, copies, provincial, unfilled, fee, words } = one;
            const figures = {
              lending_filled_loans: loans,
              lending_filled_copies: copies,
              lending_filled_provincial: provincial,
              lending_unfilled: unfilled,
              b2c_fee_national_eur: fee,
            };
            const submitted = counted(`L${index}`, quarter, figures);
            const text = { ...observation('developments', ''), kind: 'text' as const, value: words, typed: words };
            return [{ ...submitted, observations: [...submitted.observations, text] }];
          }),
        );
        const pages = pagesOf({ libraries, counted: given });
        expect(problems(pages)).toEqual(problems(pages).filter((each) => each.startsWith('Ontwikkelingen')));
        expect(pages.flatMap((page) => paintRequests(writtenTab(page), page, 'wij@voorbeeld.nl'))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('stand there when nobody is registered yet', () => {
    const pages = pagesOf({ libraries: [], counted: [] });
    expect(problems(pages)).toEqual([]);
    expect(pages.map(({ title }) => title)).toContain('Kwartaal');
  });
});
