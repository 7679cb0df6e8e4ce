import { describe, expect, it } from 'vitest';
import { quartersBetween } from '../../../domain/calendar/quarter.ts';
import type { LibraryEvent } from '../../../domain/libraries/event.ts';
import { methodVersion } from '../../../domain/statistics/method-version.ts';
import {
  type StatisticInput,
  summariseQuarter,
  summariseSeries,
  summariseYear,
} from '../../../domain/statistics/summarise.ts';
import { methodChanges } from '../../../sheets/statistic/method/texts.ts';
import { adoptedOn, counted, type Figures, library, type Typed } from './statistics-fixture.ts';

/**
 * A tripwire without expected values of its own: the same submissions give the same statistic while
 * `methodVersion` stays the same. A change of the results needs a new `methodVersion` and an entry
 * in `methodChanges`; this test then writes the file of the new version, which belongs in the
 * commit.
 */
const libraries = [
  library('A', { from: '2023-Q1', to: '2024-Q4', province: 'Zeeland' }),
  library('B', { from: '2023-Q1', to: '2024-Q4', province: 'Zeeland' }),
  library('C', { from: '2025-Q1', province: 'Zeeland', city: 'A' }),
  library('D', { from: '2023-Q1' }),
  library('E', { from: '2023-Q1', to: '2025-Q2' }),
  library('F', { from: '2024-Q3' }),
  library('G', { from: '2023-Q1' }),
];
const events: LibraryEvent[] = [
  { kind: 'merged', quarter: '2025-Q1', libraries: ['A', 'B'], into: 'C' },
  { kind: 'renamed', quarter: '2025-Q2', library: 'D', formerName: 'Vroeger' },
  { kind: 'closed', quarter: '2025-Q3', library: 'G', to: '2025-Q3' },
  { kind: 'grew', quarter: '2024-Q2', library: 'G' },
];

/** Numbers that do not divide evenly, some unknown, some that do not apply, some not handed in. */
const figuresOf = (place: number, at: number): Figures => {
  const refused: Typed = (place + at) % 7 === 3 ? 'onbekend' : 60 + 3 * place + at;
  return {
    lending_requests_received: 700 + 11 * place + 5 * at,
    lending_filled_loans: 500 + 17 * place + 7 * at,
    lending_filled_copies: (place + at) % 5 === 4 ? 'n.v.t.' : 20 + place,
    lending_filled_provincial: 90 + place,
    lending_filled_national: 400 + 13 * place + 7 * at,
    lending_unfilled: refused,
    ...(place !== 3 && {
      unfilled_on_loan: 30,
      unfilled_not_on_shelf: 20 + at,
      unfilled_non_circulating: 1,
      unfilled_not_held: 2,
    }),
    ...(place !== 3 && { unfilled_not_found_as_cited: 3, unfilled_policy: 4, unfilled_other: 5 }),
    lending_filled_to_plus: 40 + place,
    borrowing_received_loans: 200 + 3 * place + at,
    borrowing_received_copies: 10,
    borrowing_received_national: 150 + place,
    borrowing_received_from_plus: 35 + 2 * place,
    borrowing_unfilled: 30 + at,
    b2c_fee_national_eur: 2.5 + place,
    ...(place > 3 && { lending_days_0_2: 100 + at, lending_days_3_7: 200, lending_days_unmeasured: 7 }),
    ...(at % 4 === 3 && place % 2 === 0 && { loans_total_year: 100_000 + 1000 * place + at }),
  };
};
const quarters = quartersBetween('2023-Q1', '2025-Q4');
const submissions = libraries.flatMap(({ id, from, to }, place) =>
  quarters.flatMap((quarter, at) => {
    const isIn = from <= quarter && (to === null || quarter <= to) && (5 * place + at) % 11 !== 6;
    return isIn ? [counted(id, quarter, figuresOf(place, at))] : [];
  }),
);
const input: StatisticInput = { libraries, events, counted: submissions, standings: adoptedOn('2025-03-03', '2024') };

const digits = 12;
/** The last digits of a sum are not the method's. */
const plain = (_: string, value: unknown): unknown => {
  if (value instanceof Map) return Object.fromEntries(value);
  return typeof value === 'number' ? Number(value.toPrecision(digits)) : value;
};
const linesOf = (what: string, entries: readonly unknown[]): readonly string[] =>
  entries.map((entry) => `${what} ${JSON.stringify(entry, plain)}`);

const figuresIn = (statistic: ReturnType<typeof summariseYear> | ReturnType<typeof summariseQuarter>) => [
  ...linesOf(
    `${statistic.period} total`,
    statistic.counts.filter(({ expected }) => expected > 0),
  ),
  ...linesOf(`${statistic.period} indicator`, statistic.indicators),
  ...linesOf(
    `${statistic.period} price`,
    statistic.fees.map(({ prices: _, ...fee }) => fee),
  ),
  ...linesOf(`${statistic.period} reasons`, statistic.reasons),
  ...linesOf(`${statistic.period} footnote`, statistic.footnotes),
  ...linesOf(
    `${statistic.period} province`,
    statistic.provinces.map(({ name, totals }) => [name, totals.get('lending_filled')]),
  ),
  ...linesOf(
    `${statistic.period} library`,
    statistic.libraries.map(({ library: id, includes, cells, deliveredYearEarlier }) => [
      id,
      includes,
      cells.get('lending_filled'),
      deliveredYearEarlier,
    ]),
  ),
];

describe('the method', () => {
  it('gives what its version gave', async () => {
    const { points, years } = summariseSeries('2025-Q4', input);
    const lines = [
      ...figuresIn(summariseYear('2025', input)),
      ...figuresIn(summariseQuarter('2025-Q2', input)),
      ...linesOf(
        'quarter',
        points.map(({ quarter, totals }) => [quarter, totals.get('lending_filled')]),
      ),
      ...linesOf(
        'year',
        years.map(({ year, comparisons }) => [year, comparisons.get('lending_filled')]),
      ),
    ];
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`method-versions/${methodVersion}.txt`);
  });

  it('says of every version what it changed', () => {
    expect(methodChanges.map(({ version }) => version)).toEqual(
      Array.from({ length: methodVersion }, (_, index) => index + 1),
    );
  });
});
