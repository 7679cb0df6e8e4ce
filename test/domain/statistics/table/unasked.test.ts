import { describe, expect, it } from 'vitest';
import { quartersOf } from '../../../../domain/calendar/quarter.ts';
import type { LibraryEvent } from '../../../../domain/libraries/event.ts';
import { isUnasked, unaskedMeasures } from '../../../../domain/measures/measures.ts';
import { summariseQuarter, summariseSeries, summariseYear } from '../../../../domain/statistics/summarise.ts';
import type { Counted } from '../../../../domain/statistics/table/table.ts';
import { counted, type Figures, library } from '../statistics-fixture.ts';

/** Figures that no form asks for appear in the statistic when somebody gave them. */

/**
 * Figures that no form asks. A gave its days in all four quarters, B in the first alone, C never; the loans of the year
 * were given by A, B said `onbekend`, and C that they do not apply.
 */
const libraries = ['A', 'B', 'C'].map((id) =>
  library(id, { from: '2014-Q1', province: id === 'C' ? 'Zeeland' : 'Gelderland' }),
);
const traffic: Figures = {
  lending_filled_loans: 45,
  lending_filled_copies: 5,
  borrowing_received_loans: 4,
  borrowing_received_copies: 1,
};
const days: Figures = {
  lending_days_0_2: 10,
  lending_days_3_7: 20,
  lending_days_8_14: 15,
  lending_days_15_plus: 0,
  lending_days_unmeasured: 5,
};

const givenIn2015: readonly Counted[] = quartersOf('2015').flatMap((quarter) => {
  const [first, last] = [quarter === '2015-Q1', quarter === '2015-Q4'];
  return [
    counted('A', quarter, { ...traffic, ...days, ...(last && { loans_total_year: 10_000 }) }),
    counted('B', quarter, { ...traffic, ...(first && days), ...(last && { loans_total_year: 'onbekend' }) }),
    counted('C', quarter, { ...traffic, ...(last && { loans_total_year: 'n.v.t.' }) }),
  ];
});

const year = summariseYear('2015', { libraries, counted: givenIn2015 });
const countIn = ({ counts }: Pick<typeof year, 'counts'>, figure: string) =>
  counts.find((each) => each.figure === figure);
const indicatorIn = ({ indicators }: Pick<typeof year, 'indicators'>, id: string) =>
  indicators.find(({ indicator }) => indicator === id);

describe('a figure that nobody was asked', () => {
  it('is expected of whoever gave it in that year, in all of its quarters', () => {
    // A 4 × 20 and B 20 once; B's other quarters are the mean of its own one, 20 each.
    expect(countIn(year, 'lending_days_3_7')).toMatchObject({
      reported: 100,
      n: 1,
      partial: 1,
      expected: 2,
      estimated: 60,
      responseRate: 50,
      coverageRate: 62.5,
    });
  });

  it('of a whole year is complete with its fourth quarter; onbekend stays in N, n.v.t. leaves it', () => {
    expect(countIn(year, 'loans_total_year')).toMatchObject({ reported: 10_000, n: 1, partial: 0, expected: 2 });
  });

  it('adds up by province as well', () => {
    const [gelderland, zeeland] = year.provinces;
    expect(gelderland?.totals.get('lending_days_3_7')).toMatchObject({ reported: 100, n: 1, expected: 2 });
    expect(zeeland?.totals.get('lending_days_3_7')).toMatchObject({ reported: null, n: 0, expected: 0 });
  });

  it('stands in the row of whoever gave it and in no other', () => {
    const [a, b, c] = year.libraries.map(({ cells }) => cells);
    expect([a?.get('lending_days_3_7'), a?.get('loans_total_year')]).toEqual([
      { kind: 'number', value: 80 },
      { kind: 'number', value: 10_000 },
    ]);
    expect([b?.get('lending_days_3_7'), b?.get('loans_total_year')]).toEqual([
      { kind: 'partial', quarters: 1, soFar: 20 },
      { kind: 'unknown' },
    ]);
    expect([c?.get('lending_days_3_7'), c?.get('loans_total_year')]).toEqual([undefined, { kind: 'not-applicable' }]);
  });

  it('is not there at all where nobody gave a number', () => {
    const second = summariseQuarter('2015-Q2', {
      libraries,
      counted: givenIn2015.filter(({ library: id }) => id !== 'A'),
    });
    expect(second.counts.filter(({ figure }) => isUnasked(figure))).toEqual([]);
    expect(second.libraries.flatMap(({ cells }) => [...cells.keys()].filter(isUnasked))).toEqual([]);
    const series = summariseSeries('2015-Q4', {
      libraries,
      counted: givenIn2015.filter(({ library: id }) => id === 'C'),
    });
    expect(series.points.flatMap(({ totals }) => [...totals.keys()].filter(isUnasked))).toEqual([]);
  });

  it('of a whole year that stands in another quarter is not counted', () => {
    const misplaced = [counted('A', '2015-Q2', { ...traffic, loans_total_year: 10_000 })];
    for (const statistic of [
      summariseYear('2015', { libraries, counted: misplaced }),
      summariseQuarter('2015-Q2', { libraries, counted: misplaced }),
    ]) {
      expect(countIn(statistic, 'loans_total_year')).toBeUndefined();
    }
  });

  it('says no more than its newest revision', () => {
    const withdrawn = counted('A', '2015-Q4', traffic, { revision: 2 });
    const again = summariseYear('2015', { libraries, counted: [...givenIn2015, withdrawn] });
    expect(countIn(again, 'loans_total_year')).toBeUndefined();
    expect(countIn(again, 'lending_days_3_7')).toMatchObject({ reported: 80, n: 0, partial: 2, expected: 2 });
  });

  it('changes nothing in what was asked', () => {
    const without = givenIn2015.map((each) => ({
      ...each,
      observations: each.observations.filter(({ measure }) => !isUnasked(measure)),
    }));
    const plain = summariseYear('2015', { libraries, counted: without });
    expect(year.counts.filter(({ figure }) => !isUnasked(figure))).toEqual(plain.counts);
    expect(
      year.indicators.filter(({ indicator }) => !['within_7_days', 'ill_per_1000_loans'].includes(indicator)),
    ).toEqual(plain.indicators);
  });

  it.each(unaskedMeasures.map(({ id, onlyIn }) => [id, onlyIn ? '2015-Q4' : '2015-Q3'] as const))(
    '%s comes through',
    (id, quarter) => {
      const given = [counted('A', quarter, { [id]: 7 })];
      const statistic = summariseQuarter(quarter, { libraries, counted: given });
      expect(countIn(statistic, id)).toMatchObject({ reported: 7, n: 1, expected: 1 });
    },
  );
});

describe('binnen 7 dagen', () => {
  it('is over the library-quarters that gave delivered and measured', () => {
    // Five library-quarters: 100 × 5 × (10 + 20) : 5 × (50 − 5)
    expect(indicatorIn(year, 'within_7_days')).toMatchObject({ n: 1, partial: 1, expected: 2, responseRate: 50 });
    expect(indicatorIn(year, 'within_7_days')?.value).toBeCloseTo(100 * (150 / 225), 12);
  });

  it('is compared over whoever gave it in both quarters', () => {
    // A 30 of 45 and then 20 of 45; B's first quarter has nothing to stand beside.
    const fewer: Figures = { ...traffic, ...days, lending_days_3_7: 10, lending_days_8_14: 25 };
    const given = [
      ...givenIn2015.filter(({ quarter, library: id }) => quarter === '2015-Q1' && id !== 'C'),
      counted('A', '2015-Q2', fewer),
    ];
    const statistic = summariseQuarter('2015-Q2', {
      libraries: libraries.slice(0, 1),
      counted: given.filter(({ library: id }) => id === 'A'),
    });
    const [quarterEarlier] = indicatorIn(statistic, 'within_7_days')?.comparisons ?? [];
    expect(quarterEarlier).toMatchObject({ with: '2015-Q1', panel: 1, absent: null });
    expect(quarterEarlier?.change).toBeCloseTo(100 * (20 / 45 - 30 / 45), 12);
  });

  it('cannot be told, and is n.v.t., when nothing was measured', () => {
    const nothing: Figures = {
      ...days,
      lending_days_0_2: 0,
      lending_days_3_7: 0,
      lending_days_8_14: 0,
      lending_days_unmeasured: 50,
    };
    const statistic = summariseQuarter('2015-Q1', {
      libraries,
      counted: [counted('A', '2015-Q1', { ...traffic, ...nothing })],
    });
    expect(indicatorIn(statistic, 'within_7_days')).toMatchObject({ value: null, n: 1, expected: 1 });
  });

  it.each<[string, Figures]>([
    ['what was not measured', { lending_days_0_2: 1, lending_days_3_7: 2 }],
    ['what was delivered', { ...days, lending_filled_copies: 'onbekend' }],
  ])('is not there without %s', (_, figures) => {
    const statistic = summariseQuarter('2015-Q1', {
      libraries,
      counted: [counted('A', '2015-Q1', { lending_filled_loans: 45, lending_filled_copies: 5, ...figures })],
    });
    expect(indicatorIn(statistic, 'within_7_days')).toBeUndefined();
  });
});

describe('ontvangen per 1.000 uitleningen', () => {
  it('is what was received in four quarters on the loans of the year', () => {
    // A: 4 × (4 + 1) = 20 on 10,000
    expect(indicatorIn(year, 'ill_per_1000_loans')).toMatchObject({
      value: 2,
      n: 1,
      partial: 0,
      expected: 2,
      responseRate: 50,
    });
  });

  it('is a ratio of sums, and is compared over whoever gave both in both years', () => {
    // 2015: A 20 on 10,000 and B 40 on 20,000 a year; 2014: A 20 on 5,000, B gave no loans.
    const of = (id: string, year: '2014' | '2015', times: number, loans: number | null) =>
      quartersOf(year).map((quarter) =>
        counted(id, quarter, {
          borrowing_received_loans: 5 * times,
          borrowing_received_copies: 0,
          ...(quarter.endsWith('Q4') && loans !== null && { loans_total_year: loans }),
        }),
      );
    const given = [
      ...of('A', '2014', 1, 5000),
      ...of('A', '2015', 1, 10_000),
      ...of('B', '2014', 2, null),
      ...of('B', '2015', 2, 20_000),
    ];
    expect(indicatorIn(summariseYear('2015', { libraries, counted: given }), 'ill_per_1000_loans')).toEqual({
      indicator: 'ill_per_1000_loans',
      value: 2,
      n: 2,
      partial: 0,
      expected: 2,
      responseRate: 100,
      comparisons: [{ with: '2014', panel: 1, now: 2, before: 4, change: -2, absent: null }],
    });
  });

  it('takes the libraries that became one in the year together', () => {
    // A and B gave two quarters each, C two and the loans of all three: (2 × 5 + 2 × 5 + 2 × 10) : 8,000
    const merged = [
      library('A', { to: '2015-Q2' }),
      library('B', { to: '2015-Q2' }),
      library('C', { from: '2015-Q3' }),
    ];
    const events: LibraryEvent[] = [{ kind: 'merged', quarter: '2015-Q3', libraries: ['A', 'B'], into: 'C' }];
    const received = (
      id: string,
      quarter: '2015-Q1' | '2015-Q2' | '2015-Q3' | '2015-Q4',
      number: number,
      more: Figures = {},
    ) => counted(id, quarter, { borrowing_received_loans: number, borrowing_received_copies: 0, ...more });
    const given = [
      ...(['2015-Q1', '2015-Q2'] as const).flatMap((quarter) => [received('A', quarter, 5), received('B', quarter, 5)]),
      received('C', '2015-Q3', 10),
      received('C', '2015-Q4', 10, { loans_total_year: 8000 }),
    ];
    const statistic = summariseYear('2015', { libraries: merged, events, counted: given });
    expect(indicatorIn(statistic, 'ill_per_1000_loans')).toMatchObject({ value: 5, n: 1, expected: 1 });
  });

  it('leaves out whoever was a member for a part of the year only: its loans are of all of it', () => {
    const late = [library('A', { from: '2015-Q3' })];
    const given = givenIn2015.filter(({ library: id, quarter }) => id === 'A' && quarter >= '2015-Q3');
    expect(
      indicatorIn(summariseYear('2015', { libraries: late, counted: given }), 'ill_per_1000_loans'),
    ).toBeUndefined();
  });
});

describe('a merger compared', () => {
  it('is not when one of the libraries that became one did not give it', () => {
    const merged = [
      library('A', { from: '2014-Q1', to: '2014-Q4' }),
      library('B', { from: '2014-Q1', to: '2014-Q4' }),
      library('C'),
    ];
    const events: LibraryEvent[] = [{ kind: 'merged', quarter: '2015-Q1', libraries: ['A', 'B'], into: 'C' }];
    const given = (figures: Figures) => [
      counted('A', '2014-Q1', { shipments_sent: 10 }),
      counted('B', '2014-Q1', figures),
      counted('C', '2015-Q1', { shipments_sent: 30 }),
    ];
    const against = (figures: Figures) =>
      countIn(
        summariseQuarter('2015-Q1', { libraries: merged, events, counted: given(figures) }),
        'shipments_sent',
      )?.comparisons.at(-1);
    expect(against({ lending_unfilled: 1 })).toMatchObject({ panel: 0, absent: 'no-panel' });
    expect(against({ shipments_sent: 15 })).toMatchObject({ panel: 1, now: 30, before: 25, change: 20 });
  });
});
