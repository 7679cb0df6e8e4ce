import { describe, expect, it } from 'vitest';
import { tariffsOf } from '../../../../domain/statistics/editions/settlement.ts';
import { peersOf } from '../../../../domain/statistics/figures/peers.ts';
import type { StatisticInput } from '../../../../domain/statistics/input.ts';
import { summariseQuarter } from '../../../../domain/statistics/summarise.ts';
import { settlementLines } from '../../../../sheets/statistic/tables/settlement-lines.ts';
import { counted, library, type Typed } from '../statistics-fixture.ts';

/** The settlement between libraries, and the peers of a library. */

const libraries = ['A', 'B', 'C', 'D'].map((id) => library(id));

describe('the settlement', () => {
  const given = [
    counted('A', '2026-Q1', { lending_filled_national: 451, borrowing_received_national: 203 }),
    counted('B', '2026-Q1', { lending_filled_national: 10, borrowing_received_national: 13 }),
    counted('C', '2026-Q1', { lending_filled_national: 10, borrowing_received_national: 'onbekend' }),
  ];
  const tariffs = new Map([['2026', { b2b: 6.75, transport: 4 }]] as const);

  it('is by the national traffic of who gave both figures', () => {
    expect(summariseQuarter('2026-Q1', { libraries, counted: given, tariffs }).settlements).toEqual([
      // 248 × 6,75 and 203 × 4,00; −3 × 6,75 and 13 × 4,00
      { library: 'A', city: 'A', filled: 451, received: 203, settlement: 1674, transport: 812 },
      { library: 'B', city: 'B', filled: 10, received: 13, settlement: -20.25, transport: 52 },
    ]);
  });

  it('is none without the tariffs of the year', () => {
    const later = { libraries, counted: given, tariffs: new Map([['2025', { b2b: 6.75, transport: 4 }]] as const) };
    expect(summariseQuarter('2026-Q1', later)).toMatchObject({ settlements: [] });
    expect(summariseQuarter('2026-Q1', later)).not.toHaveProperty('tariffs');
  });

  it('is by both tariffs of the year itself, or not at all', () => {
    const typed = new Map([
      ['2025', { b2b: 6.75, transport: 4 }],
      ['2026', { b2b: 6.75, transport: null }],
    ] as const);
    expect([...tariffsOf(typed)]).toEqual([['2025', { b2b: 6.75, transport: 4 }]]);
  });

  const shown = (input: Pick<StatisticInput, 'tariffs' | 'counted'>): readonly string[] =>
    settlementLines(summariseQuarter('2026-Q1', { libraries, ...input })).map(({ cells }) => String(cells[0]?.value));

  it.each([
    ['the tariffs are unknown', { counted: given }, /^N\.v\.t\.: de tarieven van 2026 zijn nog niet bekend/u],
    ['nobody gave both figures', { counted: [], tariffs }, /^N\.v\.t\.: geen bibliotheek gaf beide cijfers/u],
    ['there is something to settle', { counted: given, tariffs }, /^Indicatief: .*× € 6,75; .*× € 4,00/u],
  ])('says beneath its heading how it is when %s', (_, input, sentence) => {
    expect(shown(input)[1]).toBe('Verrekening (indicatief)');
    expect(shown(input).slice(2)).toContainEqual(expect.stringMatching(sentence));
  });
});

describe('the peers', () => {
  const peers = (values: Readonly<Record<string, Typed>>) => {
    const given = Object.entries(values).map(([id, typed]) => counted(id, '2026-Q1', { lending_unfilled: typed }));
    return peersOf(summariseQuarter('2026-Q1', { libraries, counted: given }).libraries, 'A', ['lending_unfilled']);
  };

  it('are the others that gave the figure, by the one in the middle', () => {
    expect(peers({ A: 100, B: 1, C: 7, D: 30 })).toEqual([
      { figure: 'lending_unfilled', own: { kind: 'number', value: 100 }, median: 7, others: 3 },
    ]);
  });

  it('have no middle when they are fewer than three', () => {
    expect(peers({ A: 'onbekend', B: 1, C: 7, D: 'n.v.t.' })).toEqual([
      { figure: 'lending_unfilled', own: { kind: 'unknown' }, median: null, others: 2 },
    ]);
  });
});
