import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minesOf } from '../../../functions/statistics/mine.ts';
import { summariseQuarter, summariseYear } from '../../../functions/statistics/summarise.ts';
import type { Quarter } from '../../../sheets/questionnaire/quarter.ts';
import { yearOf } from '../../../sheets/questionnaire/quarter.ts';
import { counted, library } from './fixture.ts';

const ids = ['A', 'B', 'C', 'D', 'E'];
const libraries = ids.map((id) => library(id));

const minesIn = (quarter: Quarter, given: readonly ReturnType<typeof counted>[], more = {}) => {
  const input = { libraries, counted: given, ...more };
  return minesOf(input, summariseQuarter(quarter, input), summariseYear(yearOf(quarter), input));
};
const mineIn = (...args: Parameters<typeof minesIn>) => {
  const [mine] = minesIn(...args);
  if (!mine) throw new Error('no library');
  return mine;
};
const delivered = (id: string, quarter: Quarter, loans: number) =>
  counted(id, quarter, { lending_filled_loans: loans, lending_filled_copies: 0 });

describe('what a library is shown of its own', () => {
  it('is its own history and the middle one of the four others', () => {
    const given = [
      delivered('A', '2025-Q1', 90),
      ...[100, 10, 20, 40, 80].map((loans, index) => delivered(ids[index] ?? '', '2026-Q1', loans)),
    ];
    const mine = mineIn('2026-Q1', given);
    expect(mine.history.map(({ quarter, cells }) => [quarter, cells.lending_filled])).toEqual([
      ['2025-Q1', { kind: 'number', value: 90 }],
      ['2025-Q2', { kind: 'missing' }],
      ['2025-Q3', { kind: 'missing' }],
      ['2025-Q4', { kind: 'missing' }],
      ['2026-Q1', { kind: 'number', value: 100 }],
    ]);
    // Of 10, 20, 40 and 80 the middle is (20 + 40) / 2.
    expect(mine.peers.find(({ figure }) => figure === 'lending_filled')).toEqual({
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
    ];
    const [a, b] = minesIn('2026-Q1', given);
    // 80 of 80 + 20
    expect(a?.history.at(-1)?.cells.lending_fill_rate_outside).toEqual({ kind: 'number', value: 80 });
    expect(b?.history.at(-1)?.cells.lending_fill_rate_outside).toEqual({ kind: 'missing' });
  });

  it('asks about a year from its fourth quarter until it is adopted', () => {
    const given = (['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'] as const).map((one) => delivered('A', one, 1));
    expect(mineIn('2026-Q3', given).askedYear).toBe(null);
    expect(minesIn('2026-Q4', given).map(({ askedYear }) => askedYear)).toEqual(['2026', null, null, null, null]);
    const standings = new Map([['2026', { kind: 'final', adoptedOn: '2027-03-03' }]]);
    expect(mineIn('2026-Q4', given, { standings }).askedYear).toBe(null);
  });

  it('never lets a figure of another be worked out: of fewer than three others nothing but their number is said', () => {
    const figures = fc.array(fc.option(fc.integer({ min: 0, max: 5000 })), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(figures, (loans) => {
        const given = loans.flatMap((one, index) =>
          one === null ? [] : [delivered(ids[index] ?? '', '2026-Q1', one)],
        );
        const peer = mineIn('2026-Q1', given).peers.find(({ figure }) => figure === 'lending_filled');
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
        expect(minesIn('2026-Q1', order)).toEqual(minesIn('2026-Q1', given));
      }),
      { numRuns: 20 },
    );
  });
});
