import { describe, expect, it } from 'vitest';
import type { FigureId, IndicatorId } from '../../../domain/statistics/statistic.ts';
import { summariseQuarter } from '../../../domain/statistics/summarise.ts';
import type { Counted } from '../../../domain/statistics/table/table.ts';
import { counted, countedOver, type Figures, library, nothingAdopted, type Typed } from './statistics-fixture.ts';

/** The statistic of a quarter: totals, comparisons, indicators and prices. */

const libraries = ['A', 'B', 'C', 'D', 'E'].map((id) => library(id));
const summarise = (given: readonly Counted[], members = libraries) =>
  summariseQuarter('2026-Q1', { libraries: members, counted: given, standings: nothingAdopted });

const countOf = (given: readonly Counted[], figure: FigureId, members = libraries) => {
  const found = summarise(given, members).counts.find((each) => each.figure === figure);
  if (!found) throw new Error(`no ${figure}`);
  return found;
};

const quarterOf = (figures: Readonly<Record<string, Figures>>, quarter: Counted['quarter'] = '2026-Q1') =>
  Object.entries(figures).map(([id, each]) => counted(id, quarter, each));

describe('a total', () => {
  const unfilled = (values: Readonly<Record<string, Typed>>) =>
    countOf(
      quarterOf(Object.fromEntries(Object.entries(values).map(([id, v]) => [id, { lending_unfilled: v }]))),
      'lending_unfilled',
    );

  it.each([
    ['adds the numbers', { A: 1, B: 2, C: 3, D: 4, E: 5 }, { reported: 15, n: 5, expected: 5, responseRate: 100 }],
    ['counts a zero as a number', { A: 0, B: 2, C: 3, D: 4, E: 5 }, { reported: 14, n: 5, expected: 5 }],
    [
      'keeps `onbekend` in N',
      { A: 'onbekend', B: 2, C: 3, D: 4, E: 5 },
      { reported: 14, n: 4, expected: 5, responseRate: 80 },
    ],
    [
      'takes `n.v.t.` out of N',
      { A: 'n.v.t.', B: 2, C: 3, D: 4, E: 5 },
      { reported: 14, n: 4, expected: 4, responseRate: 100 },
    ],
    ['keeps an empty cell in N', { A: '', B: 2, C: 3, D: 4, E: 5 }, { reported: 14, n: 4, expected: 5 }],
    ['keeps who handed in nothing in N', { B: 2, C: 3, D: 4, E: 5 }, { reported: 14, n: 4, expected: 5 }],
    [
      'is nothing, not zero, when nobody gave a number',
      { A: 'onbekend' },
      { reported: null, n: 0, expected: 5, responseRate: 0 },
    ],
    [
      'has no response rate when it applies to nobody',
      { A: 'n.v.t.', B: 'n.v.t.', C: 'n.v.t.', D: 'n.v.t.', E: 'n.v.t.' },
      { reported: null, n: 0, expected: 0, responseRate: null },
    ],
  ] as const)('%s', (_, values, expected) => {
    expect(unfilled(values)).toMatchObject(expected);
  });

  it('of loans and copies needs both; `n.v.t.` adds nothing', () => {
    const given = quarterOf({
      A: { lending_filled_loans: 10, lending_filled_copies: 2 },
      B: { lending_filled_loans: 10, lending_filled_copies: 'onbekend' },
      C: { lending_filled_loans: 10, lending_filled_copies: 'n.v.t.' },
      D: { lending_filled_loans: 'n.v.t.', lending_filled_copies: 'n.v.t.' },
    });
    expect(countOf(given, 'lending_filled')).toMatchObject({ reported: 22, n: 2, expected: 4 });
  });

  it('counts members only, each by its own dates', () => {
    const members = [library('A'), library('B', { to: '2025-Q4' }), library('C', { from: '2026-Q2' })];
    const given = quarterOf({ A: { lending_unfilled: 1 }, B: { lending_unfilled: 2 }, C: { lending_unfilled: 4 } });
    expect(countOf(given, 'lending_unfilled', members)).toMatchObject({ reported: 1, n: 1, expected: 1 });
  });

  it('takes the latest revision, whatever the order', () => {
    const revisions = [1, 3, 2].map((revision) =>
      counted('A', '2026-Q1', { lending_unfilled: revision * 10 }, { revision }),
    );
    expect(countOf(revisions, 'lending_unfilled').reported).toBe(30);
  });

  it('refuses figures of a library that is not in the register', () => {
    expect(() => summarise([counted('Z', '2026-Q1', {})])).toThrow('Z is not registered');
  });
});

describe('a comparison', () => {
  const quarters = ['2025-Q1', '2025-Q4', '2026-Q1'] as const;
  const given = (values: Readonly<Record<string, readonly (Typed | null)[]>>) =>
    Object.entries(values).flatMap(([id, each]) => countedOver(id, 'lending_unfilled', quarters, each));

  it.each([
    // name, [2025-Q1, 2025-Q4, 2026-Q1] per library, previous quarter, a year earlier
    [
      'is over the libraries with a number in both',
      { A: [10, 20, 30], B: [10, null, 15], C: [null, 40, 45], D: [20, 20, 30], E: ['onbekend', 20, 30] },
      // A, C, D, E: 100 → 135; A, B, D: 40 → 75
      { panel: 4, before: 100, now: 135, change: 35, absent: null },
      { panel: 3, before: 40, now: 75, change: 87.5, absent: null },
    ],
    [
      'from zero is n.v.t.',
      { A: [0, 1, 1], B: [0, 1, 1], C: [0, 1, 1], D: [0, 1, 1], E: [0, 1, 1] },
      { panel: 5, before: 5, now: 5, change: 0, absent: null },
      { panel: 5, before: 0, now: 5, change: null, absent: 'zero-base' },
    ],
    [
      'is absent when nobody was there',
      { A: [null, 1, 2], B: [null, 1, 2], C: [null, 1, 2], D: [null, 1, 2], E: [null, 1, 2] },
      { panel: 5, before: 5, now: 10, change: 100, absent: null },
      { panel: 0, change: null, absent: 'no-panel' },
    ],
    [
      'is made at 80 % response',
      { A: [1, 1, 2], B: [1, 1, 2], C: [1, 1, 2], D: [1, 1, 2] },
      { panel: 4, change: 100, absent: null },
      { panel: 4, change: 100, absent: null },
    ],
    [
      'is not made below 80 % response',
      { A: [1, 1, 2], B: [1, 1, 2], C: [1, 1, 2] },
      { panel: 3, change: null, absent: 'low-response' },
      { panel: 3, change: null, absent: 'low-response' },
    ],
  ] as const)('%s', (_, values, previous, lastYear) => {
    const { comparisons } = countOf(given(values), 'lending_unfilled');
    expect(comparisons[0]).toMatchObject({ with: '2025-Q4', ...previous });
    expect(comparisons[1]).toMatchObject({ with: '2025-Q1', ...lastYear });
  });

  it('is not made below 70 % coverage', () => {
    // E, absent now, was 90 % a year ago: estimated 900 × 1 against 100 reported.
    const base = { A: [25, 25, 25], B: [25, 25, 25], C: [25, 25, 25], D: [25, 25, 25], E: [900, 900, null] } as const;
    const statistic = countOf(given(base), 'lending_unfilled');
    expect(statistic).toMatchObject({ reported: 100, estimated: 900, responseRate: 80, coverageRate: 10 });
    expect(statistic.comparisons[1]?.absent).toBe('low-coverage');
  });
});

describe('an indicator', () => {
  const indicatorOf = (figures: Readonly<Record<string, Figures>>, id: IndicatorId) =>
    summarise(quarterOf(figures)).indicators.find((each) => each.indicator === id);
  const lending = (loans: Typed, copies: Typed, provincial: Typed, unfilled: Typed): Figures => ({
    lending_filled_loans: loans,
    lending_filled_copies: copies,
    lending_filled_provincial: provincial,
    lending_unfilled: unfilled,
  });
  // filled 100, 50; provincial 20, 10; unfilled 20, 60
  const two = { A: lending(90, 10, 20, 20), B: lending(50, 0, 10, 60) };

  it.each([
    ['is a ratio of sums without the own province', 'lending_fill_rate_outside', (100 * 120) / (120 + 80)],
    ['has a second form over all traffic', 'lending_fill_rate', (100 * 150) / (150 + 80)],
    ['gives the share of the own province', 'provincial_share', (100 * 30) / 150],
  ] as const)('%s', (_, id, value) => {
    expect(indicatorOf(two, id)).toMatchObject({ value, n: 2, expected: 5 });
  });

  it('takes a library into numerator and denominator, or into neither', () => {
    const withGap = { ...two, C: lending(1000, 0, 0, 'onbekend'), D: lending(1000, 0, 'onbekend', 0) };
    expect(indicatorOf(withGap, 'lending_fill_rate_outside')).toMatchObject({ value: 60, n: 2, expected: 5 });
    // D gave what the second form needs: 1150 filled, 80 unfilled.
    expect(indicatorOf(withGap, 'lending_fill_rate')).toMatchObject({ value: (100 * 1150) / 1230, n: 3 });
  });

  it('leaves out of N whom it does not apply to', () => {
    expect(indicatorOf({ ...two, C: lending(5, 5, 0, 'n.v.t.') }, 'lending_fill_rate')).toMatchObject({
      n: 2,
      expected: 4,
    });
  });

  it('is n.v.t. over a zero denominator', () => {
    expect(indicatorOf({ A: lending(0, 0, 0, 0) }, 'lending_fill_rate')).toMatchObject({ value: null, n: 1 });
  });

  it('sets what Plusbibliotheken lent one another against what they borrowed', () => {
    const gap = {
      A: { lending_filled_to_plus: 100, borrowing_received_from_plus: 80 },
      B: { lending_filled_to_plus: 50 },
    };
    expect(indicatorOf(gap, 'plus_gap')).toMatchObject({ value: -20, n: 1 });
  });

  it('does the same on the asking side', () => {
    const asking: Figures = {
      borrowing_received_loans: 70,
      borrowing_received_copies: 10,
      borrowing_received_provincial: 20,
      borrowing_unfilled: 20,
    };
    expect(indicatorOf({ A: asking }, 'borrowing_success_rate_outside')?.value).toBe(75);
    expect(indicatorOf({ A: asking }, 'borrowing_success_rate')?.value).toBe(80);
  });
});

describe('the prices', () => {
  it.each([
    ['one', [5], { min: 5, median: 5, max: 5, n: 1 }],
    ['an odd number', [7.5, 0, 5], { min: 0, median: 5, max: 7.5, n: 3 }],
    ['an even number', [4, 0, 5, 7], { min: 0, median: 4.5, max: 7, n: 4 }],
    ['none', ['onbekend'], { min: null, median: null, max: null, n: 0 }],
  ] as const)('of %s', (_, prices, expected) => {
    const given = prices.map((price, index) =>
      counted(libraries[index]?.id ?? '', '2026-Q1', { b2c_fee_national_eur: price }),
    );
    expect(summarise(given).fees.find((fee) => fee.figure === 'b2c_fee_national_eur')).toMatchObject({
      ...expected,
      expected: 5,
    });
  });
});

describe('the quarter as a whole', () => {
  it('is as of the newest revision that went in, and names what went in', () => {
    const given = [
      counted('A', '2026-Q1', {}, { handedInAt: 300, revision: 2 }),
      counted('A', '2025-Q1', {}, { handedInAt: 500 }),
      counted('B', '2026-Q1', {}, { handedInAt: 400 }),
      counted('A', '2024-Q1', {}, { handedInAt: 900 }),
    ];
    expect(summarise(given)).toMatchObject({
      asOf: 500,
      revisions: [
        { library: 'A', quarter: '2025-Q1', revision: 1 },
        { library: 'A', quarter: '2026-Q1', revision: 2 },
        { library: 'B', quarter: '2026-Q1', revision: 1 },
      ],
      members: 5,
      handedIn: 2,
    });
  });

  it('has no as-of time when nothing was handed in', () => {
    expect(summarise([])).toMatchObject({ asOf: null, revisions: [], members: 5, handedIn: 0 });
  });

  it('shows four different nothings in a library’s row, and a fifth where nothing came', () => {
    const given = quarterOf({
      A: { lending_unfilled: 0 },
      B: { lending_unfilled: 'onbekend' },
      C: { lending_unfilled: 'n.v.t.' },
      D: { lending_unfilled: '' },
    });
    const cells = summarise(given).libraries.map((row) => row.cells.get('lending_unfilled'));
    expect(cells).toEqual([
      { kind: 'number', value: 0 },
      { kind: 'unknown' },
      { kind: 'not-applicable' },
      { kind: 'blank' },
      { kind: 'missing' },
    ]);
  });
});
