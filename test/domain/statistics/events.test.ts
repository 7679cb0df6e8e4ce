import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Quarter, quartersBetween, quartersOf } from '../../../domain/calendar/quarter.ts';
import type { LibraryEvent } from '../../../domain/libraries/event.ts';
import type { Library } from '../../../domain/libraries/library.ts';
import { summariseQuarter, summariseYear } from '../../../domain/statistics/summarise.ts';
import type { Counted } from '../../../domain/statistics/table/table.ts';
import { countedOver, library, type Typed } from './statistics-fixture.ts';

/** Mergers and other events in the statistic. */

const figure = 'lending_unfilled';
const eight = quartersBetween('2024-Q1', '2025-Q4');

type Years = Readonly<Record<string, readonly (Typed | null)[]>>;
const given = (values: Years): Counted[] =>
  Object.entries(values).flatMap(([id, each]) => countedOver(id, figure, eight, each));

interface World {
  readonly libraries: readonly Library[];
  readonly events: readonly LibraryEvent[];
  readonly values: Years;
}
const input = ({ libraries, events, values }: World) => ({ libraries, events, counted: given(values) });
const quarterOf = (world: World, quarter: Quarter) => {
  const statistic = summariseQuarter(quarter, input(world));
  return { ...statistic, count: statistic.counts.find((each) => each.figure === figure) };
};
const yearOf = (world: World, year: '2024' | '2025' = '2025') => {
  const statistic = summariseYear(year, input(world));
  return { ...statistic, count: statistic.counts.find((each) => each.figure === figure) };
};

/** A and B become C in the third quarter of 2025; D and E go on. */
const merged: World = {
  libraries: [
    library('A', { to: '2025-Q2' }),
    library('B', { to: '2025-Q2' }),
    library('C', { from: '2025-Q3' }),
    library('D'),
    library('E'),
  ],
  events: [{ kind: 'merged', quarter: '2025-Q3', libraries: ['A', 'B'], into: 'C' }],
  values: {
    A: [10, 10, 10, 10, 11, 11],
    B: [20, 20, 20, 20, 22, 22],
    C: [null, null, null, null, null, null, 36, 39],
    D: [5, 5, 5, 5, 5, 5, 5, 5],
    E: [5, 5, 5, 5, 5, 5, 5, 5],
  },
};

describe('a merger', () => {
  it('is compared with both predecessors together, as one of the panel', () => {
    // 2025-Q3: 36 + 5 + 5 = 46 against 10 + 20 + 5 + 5 = 40 a year, and 11 + 22 + 10 = 43 a quarter earlier
    expect(quarterOf(merged, '2025-Q3').count).toMatchObject({
      reported: 46,
      n: 3,
      expected: 3,
      comparisons: [
        { panel: 3, now: 46, before: 43 },
        { panel: 3, now: 46, before: 40, change: 15 },
      ],
    });
  });

  it('is not compared when one of the predecessors gave no number', () => {
    const gap = { ...merged, values: { ...merged.values, B: [20, 20, 'onbekend', 20, 22, 22] } } as const;
    expect(quarterOf(gap, '2025-Q3').count?.comparisons[1]).toMatchObject({ panel: 2, now: 10, before: 10 });
  });

  it('has one row in its year, with the quarters of the predecessors in it', () => {
    const { libraries, count } = yearOf(merged);
    expect(libraries.map((row) => [row.library, row.includes, row.cells.get(figure)])).toEqual([
      ['C', ['Bibliotheek A', 'Bibliotheek B'], { kind: 'number', value: 11 + 11 + 22 + 22 + 36 + 39 }],
      ['D', [], { kind: 'number', value: 20 }],
      ['E', [], { kind: 'number', value: 20 }],
    ]);
    // n and N count libraries in the quarters in which they were members: A, B, C, D, E.
    expect(count).toMatchObject({ reported: 181, n: 5, expected: 5 });
    expect(count?.comparisons[0]).toMatchObject({ panel: 3, now: 181, before: 160 });
  });

  it('leaves the history with the predecessors', () => {
    expect(yearOf(merged, '2024').libraries.map((row) => row.library)).toEqual(['A', 'B', 'D', 'E']);
  });

  it('estimates a missing quarter from what the predecessors had', () => {
    const { C: _, ...others } = merged.values;
    const late = { ...merged, values: { ...others, C: [...Array(7).fill(null), 39] } };
    // Third quarter a year ago 10 + 20; D and E did not grow.
    expect(yearOf(late).estimates.filter((each) => each.figure === figure)).toEqual([
      { library: 'C', quarter: '2025-Q3', figure, value: 30, method: 'growth' },
    ]);
  });

  it('is footnoted, and so is nothing else', () => {
    expect(yearOf(merged).footnotes).toEqual([
      { kind: 'merged', quarter: '2025-Q3', before: ['Bibliotheek A', 'Bibliotheek B'], after: ['Bibliotheek C'] },
    ]);
    expect(yearOf(merged, '2024').footnotes).toEqual([]);
  });

  it('leaves the network’s totals as they are', () => {
    const values = fc.array(fc.nat(1000), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(values, values, values, (first, second, third) => {
        const apart: World = {
          libraries: ['A', 'B', 'D'].map((id) => library(id)),
          events: [],
          values: { A: first, B: second, D: third },
        };
        const together = first.slice(6).map((value, index) => value + (second[6 + index] ?? 0));
        const joined: World = {
          ...merged,
          libraries: merged.libraries.filter(({ id }) => id !== 'E'),
          values: { A: first.slice(0, 6), B: second.slice(0, 6), C: [...Array(6).fill(null), ...together], D: third },
        };
        for (const year of ['2024', '2025'] as const) {
          const [one, other] = [yearOf(apart, year).count, yearOf(joined, year).count];
          expect(other?.reported).toBe(one?.reported);
          expect(other?.comparisons[0]?.change).toBe(one?.comparisons[0]?.change);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('other events', () => {
  it('a library that is absorbed goes on in the other', () => {
    const absorbed: World = {
      libraries: [library('A'), library('B', { to: '2025-Q2' })],
      events: [{ kind: 'absorbed', quarter: '2025-Q3', library: 'B', into: 'A' }],
      values: { A: [10, 10, 10, 10, 10, 10, 30, 30], B: [20, 20, 20, 20, 20, 20] },
    };
    expect(quarterOf(absorbed, '2025-Q3').count?.comparisons[1]).toMatchObject({ panel: 1, now: 30, before: 30 });
    expect(yearOf(absorbed).libraries.map((row) => [row.library, row.includes])).toEqual([['A', ['Bibliotheek B']]]);
    expect(yearOf(absorbed).footnotes).toMatchObject([{ kind: 'absorbed', before: ['Bibliotheek B'] }]);
  });

  it('a library that splits is compared with its parts together', () => {
    const split: World = {
      libraries: [
        library('A', { to: '2025-Q2' }),
        library('B', { from: '2025-Q3' }),
        library('C', { from: '2025-Q3' }),
      ],
      events: [{ kind: 'split', quarter: '2025-Q3', library: 'A', into: ['B', 'C'] }],
      values: {
        A: [30, 30, 30, 30, 30, 30],
        B: [...Array(6).fill(null), 10, 10],
        C: [...Array(6).fill(null), 23, 23],
      },
    };
    expect(quarterOf(split, '2025-Q3').count?.comparisons[1]).toMatchObject({
      panel: 1,
      now: 33,
      before: 30,
      change: 10,
    });
    // Three rows: no part has four quarters of its own.
    expect(yearOf(split).libraries.map((row) => row.cells.get(figure))).toEqual([
      { kind: 'partial', quarters: 2, soFar: 60, asked: 2 },
      { kind: 'partial', quarters: 2, soFar: 20, asked: 2 },
      { kind: 'partial', quarters: 2, soFar: 46, asked: 2 },
    ]);
  });

  it('a library that is closed for a while leaves N, is not estimated, and is no member that is late', () => {
    const closed: World = {
      libraries: [library('A'), library('B')],
      events: [{ kind: 'closed', quarter: '2025-Q2', library: 'B', to: '2025-Q3' }],
      values: { A: Array(8).fill(10), B: [10, 10, 10, 10, 10, null, null, 10] },
    };
    expect(quarterOf(closed, '2025-Q2')).toMatchObject({ members: 1, handedIn: 1 });
    expect(quarterOf(closed, '2025-Q2').count).toMatchObject({ n: 1, expected: 1, estimated: 0, unestimated: 0 });
    expect(quarterOf(closed, '2025-Q4').count).toMatchObject({ n: 2, expected: 2 });
    expect(yearOf(closed).count).toMatchObject({ reported: 60, n: 1, partial: 1, expected: 2, estimated: 0 });
    expect(yearOf(closed).footnotes).toEqual([{ kind: 'closed', quarter: '2025-Q2', to: '2025-Q3', name: 'B' }]);
  });

  it('a figure that a closed library typed anyway counts', () => {
    const closed: World = {
      libraries: [library('A'), library('B')],
      events: [{ kind: 'closed', quarter: '2025-Q2', library: 'B', to: null }],
      values: { A: Array(8).fill(10), B: [10, 10, 10, 10, 10, 3] },
    };
    expect(quarterOf(closed, '2025-Q2').count).toMatchObject({ reported: 13, n: 2, expected: 2 });
  });

  it('a new name holds from its quarter on; old figures keep the old one', () => {
    const renamed: World = {
      libraries: [library('A', { name: 'Rozet' })],
      events: [{ kind: 'renamed', quarter: '2025-Q2', library: 'A', formerName: 'Bibliotheek Arnhem' }],
      values: { A: Array(8).fill(10) },
    };
    const names = quartersOf('2025').map((quarter) => quarterOf(renamed, quarter).libraries[0]?.name);
    expect(names).toEqual(['Bibliotheek Arnhem', 'Rozet', 'Rozet', 'Rozet']);
    expect(yearOf(renamed).footnotes).toEqual([
      { kind: 'renamed', quarter: '2025-Q2', name: 'Rozet', formerName: 'Bibliotheek Arnhem' },
    ]);
  });

  it('joining and leaving are footnoted by the register’s own dates, but not the start of the group', () => {
    const changing: World = {
      libraries: [library('A'), library('B', { from: '2025-Q2' }), library('C', { to: '2024-Q4' })],
      events: [{ kind: 'grew', quarter: '2025-Q1', library: 'A' }],
      values: { A: Array(8).fill(10) },
    };
    expect(yearOf(changing).footnotes).toEqual([
      { kind: 'left', quarter: '2024-Q4', name: 'C' },
      { kind: 'grew', quarter: '2025-Q1', name: 'A' },
      { kind: 'joined', quarter: '2025-Q2', name: 'B' },
    ]);
  });

  it('a library is called by its place, and by its name where two share one', () => {
    const shared: World = {
      libraries: [
        library('A', { city: 'Rotterdam', name: 'Bibliotheek Rotterdam' }),
        library('B', { city: 'Rotterdam', name: 'Discotheek', from: '2025-Q2' }),
        library('C', { city: 'Breda', from: '2025-Q3' }),
      ],
      events: [],
      values: { A: Array(8).fill(10) },
    };
    expect(yearOf(shared).footnotes).toMatchObject([{ name: 'Discotheek' }, { name: 'Breda' }]);
  });

  it('a library that goes on in the place of one that ended is called by the place, the other by its name', () => {
    const after: World = {
      libraries: [
        library('A', { city: 'Arnhem', name: 'Rozet', to: '2025-Q1' }),
        library('C', { city: 'Arnhem', name: 'IJsselbibliotheek', from: '2025-Q2' }),
      ],
      events: [{ kind: 'grew', quarter: '2025-Q3', library: 'C' }],
      values: { A: Array(5).fill(10) },
    };
    expect(yearOf(after).footnotes).toMatchObject([
      { kind: 'left', name: 'Rozet' },
      { kind: 'joined', name: 'Arnhem' },
      { kind: 'grew', name: 'Arnhem' },
    ]);
  });

  it('a year in which the group began later than January says so', () => {
    const world: World = {
      libraries: [library('A', { from: '2024-Q3' })],
      events: [],
      values: { A: [1, 2, 3, 4, 5, 6, 7, 8] },
    };
    expect(yearOf(world, '2024').footnotes).toEqual([{ kind: 'began', quarter: '2024-Q3' }]);
    expect(yearOf({ ...world, libraries: [library('A', { from: '2024-Q1' })] }, '2024').footnotes).toEqual([]);
  });

  it('the sixteen of 2011 and the fourteen of now make two that left', () => {
    const libraries = [
      ...Array.from({ length: 14 }, (_, index) => library(`PB-${index}`)),
      library('PB-AMF', { to: '2024-Q4' }),
      library('PB-ENS', { to: '2024-Q4' }),
    ];
    const values = Object.fromEntries(
      libraries.map(({ id, to }) => [id, to === null ? Array<number>(8).fill(100) : [100, 100, 100, 100]]),
    );
    const world: World = { libraries, events: [], values };
    expect(yearOf(world, '2024').count).toMatchObject({ reported: 6400, n: 16, expected: 16 });
    expect(yearOf(world).count).toMatchObject({ reported: 5600, n: 14, expected: 14, estimated: 0 });
    // Like with like: the fourteen did not change, though the total fell by an eighth.
    expect(yearOf(world).count?.comparisons[0]).toMatchObject({ panel: 14, change: 0 });
  });
});
