import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quarter } from '../../../../domain/calendar/quarter.ts';
import { yearOf } from '../../../../domain/calendar/quarter.ts';
import type { LibraryEvent } from '../../../../domain/libraries/event.ts';
import { libraryReportsOf } from '../../../../domain/statistics/figures/summarise-library.ts';
import { type StatisticInput, summariseQuarter, summariseYear } from '../../../../domain/statistics/summarise.ts';
import { counted, type Figures, library } from '../statistics-fixture.ts';

/** A library's own figures beside those of the group. */

const ids = ['A', 'B', 'C', 'D', 'E'];
const libraries = ids.map((id) => library(id));

const reportsIn = (quarter: Quarter, given: readonly ReturnType<typeof counted>[], more = {}) => {
  const input = { libraries, counted: given, ...more };
  return libraryReportsOf(input, summariseQuarter(quarter, input), summariseYear(yearOf(quarter), input));
};
const reportIn = (...args: Parameters<typeof reportsIn>) => {
  const [report] = reportsIn(...args);
  if (!report) throw new Error('no library');
  return report;
};
const delivered = (id: string, quarter: Quarter, loans: number) =>
  counted(id, quarter, { lending_filled_loans: loans, lending_filled_copies: 0 });

describe('what a library is shown of its own', () => {
  it('is its own history and the middle one of the four others', () => {
    const given = [
      delivered('A', '2025-Q1', 90),
      ...[100, 10, 20, 40, 80].map((loans, index) => delivered(ids[index] ?? '', '2026-Q1', loans)),
    ];
    const report = reportIn('2026-Q1', given);
    expect(report.history.map(({ quarter, cells }) => [quarter, cells.lending_filled])).toEqual([
      ['2025-Q1', { kind: 'number', value: 90 }],
      ['2025-Q2', { kind: 'missing' }],
      ['2025-Q3', { kind: 'missing' }],
      ['2025-Q4', { kind: 'missing' }],
      ['2026-Q1', { kind: 'number', value: 100 }],
    ]);
    // The median of 10, 20, 40 and 80 is (20 + 40) / 2.
    expect(report.peers.find(({ figure }) => figure === 'lending_filled')).toEqual({
      figure: 'lending_filled',
      median: 30,
      others: 4,
    });
  });

  it('has a rate of its own where all parts are known: (filled − provincial) of that and unfilled', () => {
    const given = [
      counted('A', '2026-Q1', {
        lending_filled_loans: 100,
        lending_filled_copies: 0,
        lending_filled_provincial: 20,
        lending_unfilled: 20,
      }),
      delivered('B', '2026-Q1', 10),
      counted('C', '2026-Q1', {
        lending_filled_loans: 100,
        lending_filled_copies: 0,
        lending_filled_provincial: 20,
        lending_unfilled: 'onbekend',
      }),
    ];
    const [a, b, c, d] = reportsIn('2026-Q1', given);
    // 80 of 80 + 20
    expect(a?.history.at(-1)?.cells.lending_fill_rate_outside).toEqual({ kind: 'number', value: 80 });
    expect(b?.history.at(-1)?.cells.lending_fill_rate_outside).toEqual({ kind: 'blank' });
    expect(c?.history.at(-1)?.cells.lending_fill_rate_outside).toEqual({ kind: 'unknown' });
    // A library that handed in nothing has no history.
    expect(d?.history).toEqual([]);
  });

  describe('of a merger', () => {
    const merged = [
      library('A', { to: '2026-Q2' }),
      library('B', { to: '2026-Q2' }),
      library('C', { from: '2026-Q3' }),
      library('D'),
    ];
    const events: LibraryEvent[] = [{ kind: 'merged', quarter: '2026-Q3', libraries: ['A', 'B'], into: 'C' }];
    const of = (id: string, quarter: Quarter, loans: number, more: Figures = {}) =>
      counted(id, quarter, { lending_filled_loans: loans, lending_filled_copies: 0, ...more });
    const given = [
      of('A', '2025-Q3', 100, { b2c_fee_national_eur: 5 }),
      of('B', '2025-Q3', 40, { b2c_fee_national_eur: 5 }),
      of('A', '2026-Q1', 110, { b2c_fee_national_eur: 5 }),
      of('A', '2026-Q2', 120, { lending_filled_provincial: 20, lending_unfilled: 30, b2c_fee_national_eur: 5 }),
      of('B', '2026-Q2', 60, { lending_filled_provincial: 10, lending_unfilled: 20, b2c_fee_national_eur: 4 }),
      of('C', '2026-Q3', 175),
    ];
    const reportOf = (id: string, more: StatisticInput = { libraries: merged, events, counted: given }) => {
      const reports = libraryReportsOf(more, summariseQuarter('2026-Q3', more), summariseYear('2026', more));
      return reports.find((report) => report.library === id);
    };

    it('is that of both together, where both gave it', () => {
      const history = reportOf('C')?.history ?? [];
      expect(history.map(({ quarter, cells }) => [quarter, cells.lending_filled])).toEqual([
        ['2025-Q3', { kind: 'number', value: 140 }],
        ['2025-Q4', { kind: 'missing' }],
        // B gave nothing.
        ['2026-Q1', { kind: 'missing' }],
        ['2026-Q2', { kind: 'number', value: 180 }],
        ['2026-Q3', { kind: 'number', value: 175 }],
      ]);
      // 100 × (180 − 30) : (180 − 30 + 50)
      expect(history[3]?.cells.lending_fill_rate_outside).toEqual({ kind: 'number', value: 75 });
    });

    it('has their price where it was one price', () => {
      const prices = reportOf('C')?.history.map(({ cells }) => cells.b2c_fee_national_eur);
      expect([prices?.[0], prices?.[3]]).toEqual([{ kind: 'number', value: 5 }, { kind: 'missing' }]);
    });

    it('says until when, and of whom; of anybody else nothing', () => {
      expect(reportOf('C')?.forerunners).toEqual([{ until: '2026-Q2', names: ['Bibliotheek A', 'Bibliotheek B'] }]);
      expect(reportOf('D')?.forerunners).toEqual([]);
    });

    it('starts empty for a library that a split made, and goes on for the one that it was split from', () => {
      const split: StatisticInput = {
        libraries: [library('A'), library('C', { from: '2026-Q3' })],
        events: [{ kind: 'split', quarter: '2026-Q3', library: 'A', into: ['A', 'C'] }],
        counted: [of('A', '2026-Q2', 120), of('A', '2026-Q3', 70), of('C', '2026-Q3', 50)],
      };
      const history = (id: string) => reportOf(id, split)?.history.map(({ cells }) => cells.lending_filled);
      expect(history('A')).toEqual([
        { kind: 'number', value: 120 },
        { kind: 'number', value: 70 },
      ]);
      expect(history('C')).toEqual([{ kind: 'number', value: 50 }]);
    });
  });

  it('asks about a year from its fourth quarter until it is adopted', () => {
    const given = (['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'] as const).map((one) => delivered('A', one, 1));
    expect(reportIn('2026-Q3', given).askedYear).toBe(null);
    expect(reportsIn('2026-Q4', given).map(({ askedYear }) => askedYear)).toEqual(['2026', null, null, null, null]);
    const standings = new Map([['2026', { kind: 'final', adoptedOn: '2027-03-03' }]]);
    expect(reportIn('2026-Q4', given, { standings }).askedYear).toBe(null);
  });

  it('never lets a figure of another be worked out: of fewer than three others nothing but their number is said', () => {
    const figures = fc.array(fc.option(fc.integer({ min: 0, max: 5000 })), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(figures, (loans) => {
        const given = loans.flatMap((one, index) =>
          one === null ? [] : [delivered(ids[index] ?? '', '2026-Q1', one)],
        );
        const peer = reportIn('2026-Q1', given).peers.find(({ figure }) => figure === 'lending_filled');
        const others = loans.slice(1).filter((one) => one !== null).length;
        expect(peer?.others).toBe(others);
        expect(peer?.median === null).toBe(others < 3);
      }),
    );
  });

  it('is the same in whatever order the libraries handed in', () => {
    const given = ids.map((id, index) => delivered(id, '2026-Q1', 10 * index));
    fc.assert(
      fc.property(fc.shuffledSubarray(given, { minLength: 5 }), (order) => {
        expect(reportsIn('2026-Q1', order)).toEqual(reportsIn('2026-Q1', given));
      }),
      { numRuns: 20 },
    );
  });
});
