import { describe, expect, it } from 'vitest';
import { quartersOf } from '../../../domain/calendar/quarter.ts';
import { type StatisticInput, summariseSeries, summariseYear } from '../../../domain/statistics/summarise.ts';
import type { Counted } from '../../../domain/statistics/table/table.ts';
import { adoptedOn, counted, countedOver, library, nothingAdopted, type Typed } from './statistics-fixture.ts';

/** The statistic of a year: totals, reasons and the series of years. */

const libraries = ['A', 'B', 'C', 'D', 'E'].map((id) => library(id));
const eight = [...quartersOf('2024'), ...quartersOf('2025')];
type Years = Readonly<Record<string, readonly (Typed | null)[]>>;

const given = (values: Years): Counted[] =>
  Object.entries(values).flatMap(([id, each]) => countedOver(id, 'lending_unfilled', eight, each));
const year = (values: Years, members = libraries) =>
  summariseYear('2025', { libraries: members, counted: given(values), standings: nothingAdopted });
const unfilled = (values: Years, members = libraries) =>
  year(values, members).counts.find((each) => each.figure === 'lending_unfilled');

const complete = [1, 2, 3, 4, 2, 4, 6, 8];

describe('a year', () => {
  it('adds four quarters and compares the libraries complete in both years', () => {
    const values = { A: complete, B: complete, C: complete, D: complete, E: [...Array(4).fill(null), 5, 5, 5, 5] };
    expect(unfilled(values)).toMatchObject({ reported: 100, n: 5, partial: 0, expected: 5, estimated: 0 });
    expect(unfilled(values)?.comparisons).toEqual([
      { with: '2024', panel: 4, now: 80, before: 40, change: 100, absent: null },
    ]);
  });

  it('estimates a missing quarter as last year’s times the growth of the panel', () => {
    // Third quarter: A–D went from 12 to 24, so E's 10 of a year earlier becomes 20.
    const values = {
      A: complete,
      B: complete,
      C: complete,
      D: complete,
      E: [5, 5, 10, 5, 5, 5, 'onbekend', 5],
    } as const;
    const statistic = year(values);
    expect(statistic.estimates.filter((each) => each.figure === 'lending_unfilled')).toEqual([
      { library: 'E', quarter: '2025-Q3', figure: 'lending_unfilled', value: 20, method: 'growth' },
    ]);
    expect(unfilled(values)).toMatchObject({ reported: 95, n: 4, partial: 1, estimated: 20, responseRate: 80 });
    expect(unfilled(values)?.coverageRate).toBeCloseTo((100 * 95) / 115, 12);
  });

  it('without last year takes the mean of this year’s known quarters', () => {
    const values = { A: complete, E: [null, null, null, null, 6, 'onbekend', 9, null] } as const;
    expect(year(values).estimates.filter((each) => each.figure === 'lending_unfilled')).toEqual([
      { library: 'E', quarter: '2025-Q2', figure: 'lending_unfilled', value: 8, method: 'own-mean' },
      { library: 'E', quarter: '2025-Q4', figure: 'lending_unfilled', value: 8, method: 'own-mean' },
    ]);
  });

  it('does not estimate what has no history, and says how many', () => {
    expect(unfilled({ A: complete })).toMatchObject({ estimated: 0, unestimated: 16, reported: 20, responseRate: 20 });
  });

  it('estimates nothing where it does not apply', () => {
    const values = { A: complete, B: [1, 1, 1, 1, 'n.v.t.', 'n.v.t.', 'n.v.t.', 'n.v.t.'] } as const;
    expect(unfilled(values, [library('A'), library('B')])).toMatchObject({
      expected: 1,
      n: 1,
      estimated: 0,
      unestimated: 0,
    });
  });

  it('counts a library for which a quarter does not apply as partly known, and estimates nothing for it', () => {
    const values = { A: [...Array(4).fill(null), 1, 2, 'n.v.t.', 4] } as const;
    expect(unfilled(values, [library('A')])).toMatchObject({
      reported: 7,
      n: 0,
      partial: 1,
      expected: 1,
      estimated: 0,
    });
  });

  it('compares an indicator over the libraries complete in both years', () => {
    const rate = (loans: Typed, refused: Typed) => ({
      lending_filled_loans: loans,
      lending_filled_copies: 0,
      lending_unfilled: refused,
    });
    // A: 80 % in 2024, 90 % in 2025; B misses a quarter of 2024 and would pull it down.
    const rates = eight.flatMap((quarter, index) => [
      counted('A', quarter, rate(index < 4 ? 80 : 90, index < 4 ? 20 : 10)),
      ...(index === 2 ? [] : [counted('B', quarter, rate(10, 90))]),
    ]);
    const input = { libraries: [library('A'), library('B')], counted: rates };
    const statistic = summariseYear('2025', input).indicators.find((each) => each.indicator === 'lending_fill_rate');
    expect(statistic).toMatchObject({ value: 50, n: 2 });
    expect(statistic?.comparisons).toEqual([{ with: '2024', panel: 1, now: 90, before: 80, change: 10, absent: null }]);
  });

  it('counts a library that joined in July as complete over its quarters, without a total of its own', () => {
    const values = { A: complete, B: [null, null, null, null, null, null, 5, 6] };
    const members = [library('A'), library('B', { from: '2025-Q3' })];
    expect(unfilled(values, members)).toMatchObject({ reported: 31, n: 2, partial: 0, expected: 2 });
    const row = year(values, members).libraries.find((each) => each.library === 'B');
    expect(row?.cells.get('lending_unfilled')).toEqual({
      kind: 'partial',
      quarters: 2,
      soFar: 11,
      asked: 2,
    });
  });

  it('has no price of a library that was no member when it was asked', () => {
    const members = [library('A', { from: '2025-Q2' }), library('B', { to: '2025-Q3' })];
    const prices = quartersOf('2025').map((quarter) => counted('A', quarter, { b2c_fee_national_eur: 3 }));
    const [joined, left] = summariseYear('2025', { libraries: members, counted: prices }).libraries;
    expect(joined?.cells.has('b2c_fee_provincial_eur')).toBe(false);
    expect(joined?.cells.get('b2c_fee_national_eur')).toEqual({ kind: 'number', value: 3 });
    expect(left?.cells.has('b2c_fee_national_eur')).toBe(false);
  });

  it('has of every library the price of the last quarter in which it is asked, which is not always the fourth', () => {
    const prices = quartersOf('2025').map((quarter, at) =>
      counted('A', quarter, {
        b2c_fee_national_eur: 3 + at,
        ...(at === 0 && { b2c_fee_provincial_eur: 1.25, b2c_fee_academic_eur: 'onbekend' as const }),
      }),
    );
    const [row] = summariseYear('2025', { libraries: [library('A')], counted: prices }).libraries;
    expect(row?.cells.get('b2c_fee_national_eur')).toEqual({ kind: 'number', value: 6 });
    expect(row?.cells.get('b2c_fee_provincial_eur')).toEqual({ kind: 'number', value: 1.25 });
    expect(row?.cells.get('b2c_fee_academic_eur')).toEqual({ kind: 'unknown' });
  });

  it('gives a library a total only from four known quarters', () => {
    const values = {
      A: complete,
      B: [...complete.slice(0, 7), 'onbekend'],
      C: Array(8).fill('onbekend'),
      D: [...Array(4).fill(null), 'onbekend', 'n.v.t.', null, ''],
    } as const;
    expect(year(values).libraries.map((row) => row.cells.get('lending_unfilled'))).toEqual([
      { kind: 'number', value: 20 },
      { kind: 'partial', quarters: 3, soFar: 12 },
      { kind: 'unknown' },
      { kind: 'partial', quarters: 0, soFar: 0 },
      { kind: 'missing' },
    ]);
  });

  it('stands as the working group has adopted it, whatever becomes of its quarters', () => {
    const input = { libraries, counted: given({ A: complete }) };
    const standingAs = (standings: StatisticInput['standings']) =>
      summariseYear('2025', { ...input, ...(standings && { standings }) }).standing;
    expect(standingAs(undefined)).toEqual({ kind: 'provisional' });
    expect(standingAs(adoptedOn('2026-03-03', ...quartersOf('2025')))).toEqual({ kind: 'provisional' });
    expect(standingAs(adoptedOn('2026-03-03', '2025'))).toEqual({ kind: 'final', adoptedOn: '2026-03-03' });
    const revised = { kind: 'revised', adoptedOn: '2026-03-03' } as const;
    expect(standingAs(new Map([['2025', revised]]))).toEqual(revised);
  });
});

describe('the reasons', () => {
  const reasons = [
    'unfilled_on_loan',
    'unfilled_not_on_shelf',
    'unfilled_non_circulating',
    'unfilled_not_held',
    'unfilled_not_found_as_cited',
    'unfilled_policy',
    'unfilled_other',
  ] as const;
  const given7 = (values: readonly Typed[]) =>
    Object.fromEntries(reasons.map((reason, index) => [reason, values[index] ?? '']));

  it('are added up over those that gave them all', () => {
    const quarters = quartersOf('2025');
    const all = quarters.map((quarter) => counted('A', quarter, given7([1, 2, 3, 4, 5, 6, 7])));
    const some = quarters.map((quarter, index) =>
      counted('B', quarter, given7(index < 3 ? [10, 0, 0, 0, 0, 0, 0] : ['onbekend', 90, 0, 0, 0, 0, 0])),
    );
    const none = quarters.map((quarter) => counted('C', quarter, { lending_unfilled: 'n.v.t.' }));
    const [statistic] = summariseYear('2025', { libraries, counted: [...all, ...some, ...none] }).reasons;
    expect(statistic?.parts.map(({ value }) => value)).toEqual([34, 8, 12, 16, 20, 24, 28]);
    expect(statistic).toMatchObject({ whole: 'lending_unfilled', n: 1, partial: 1, expected: 4 });
  });
});

describe('the series', () => {
  it('has the complete years with their comparison', () => {
    const input = { libraries, counted: given({ A: complete, B: complete }) };
    const { years } = summariseSeries('2026-Q1', input);
    expect(years.map((each) => each.year)).toEqual(['2024', '2025']);
    expect(years[1]?.totals.get('lending_unfilled')).toMatchObject({ reported: 40, n: 2, expected: 5 });
    expect(summariseSeries('2025-Q3', input).years.map((each) => each.year)).toEqual(['2024']);
  });

  it('starts at the first figure and ends at the asked quarter', () => {
    const input = {
      libraries,
      counted: given({ A: complete }),
      standings: adoptedOn('2026-04-14', '2024-Q1'),
    };
    const { points } = summariseSeries('2025-Q4', input);
    expect(points.map((point) => point.quarter)).toEqual(eight);
    expect(points.map((point) => point.totals.get('lending_unfilled')?.reported)).toEqual(complete);
    expect(points.map((point) => point.standing.kind)).toEqual(['final', ...Array(7).fill('provisional')]);
  });

  it('holds twenty quarters at most', () => {
    const old = counted('A', '2015-Q1', { lending_unfilled: 1 });
    const input = { libraries, counted: [old, ...given({ A: complete })], standings: nothingAdopted };
    const { points } = summariseSeries('2028-Q4', input);
    expect(points[0]?.quarter).toBe('2024-Q1');
    expect(points).toHaveLength(20);
  });
});
