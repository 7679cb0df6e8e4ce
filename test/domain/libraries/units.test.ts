import { describe, expect, it } from 'vitest';
import type { LibraryEvent } from '../../../domain/libraries/event.ts';
import { expectationOf } from '../../../domain/libraries/expected.ts';
import { forerunnersOf } from '../../../domain/libraries/forerunners.ts';
import { unitsBetween } from '../../../domain/libraries/units.ts';
import { library } from '../statistics/statistics-fixture.ts';

/** Mergers, splits and renames decide whose figures form a library's history. */

const events: readonly LibraryEvent[] = [
  { kind: 'merged', quarter: '2024-Q3', libraries: ['A', 'B'], into: 'C' },
  { kind: 'absorbed', quarter: '2025-Q1', library: 'D', into: 'C' },
  { kind: 'renamed', quarter: '2025-Q1', library: 'E', formerName: 'Oud' },
  { kind: 'split', quarter: '2025-Q3', library: 'F', into: ['F', 'G'] },
];

describe('units', () => {
  it.each([
    [
      '2024-Q2',
      '2025-Q4',
      [
        ['A', 'B', 'C', 'D'],
        ['F', 'G'],
      ],
    ],
    ['2024-Q2', '2024-Q3', [['A', 'B', 'C']]],
    ['2024-Q3', '2025-Q1', [['C', 'D']]],
    ['2025-Q1', '2025-Q2', []],
    ['2023-Q1', '2024-Q2', []],
  ] as const)('after %s up to %s', (after, until, units) => {
    expect(unitsBetween(events, after, until)).toEqual(units);
  });
});

describe('whose figures are the history of a library', () => {
  it.each([
    ['C', '2024-Q2', ['A', 'B', 'D']],
    ['C', '2024-Q3', ['C', 'D']],
    ['C', '2025-Q1', ['C']],
    ['F', '2025-Q2', ['F']],
    ['G', '2025-Q2', []],
    ['G', '2025-Q3', ['G']],
    ['E', '2024-Q1', ['E']],
  ] as const)('%s in %s', (id, quarter, ids) => {
    expect(forerunnersOf(events, id, quarter, '2025-Q4')).toEqual(ids);
  });

  it('and what happens after the quarter that is looked from changes nothing', () => {
    expect(forerunnersOf(events, 'C', '2024-Q3', '2024-Q4')).toEqual(['C']);
  });
});

it.each([
  ['2024-Q4', ['A']],
  ['2025-Q1', ['B']],
  ['2025-Q2', ['A', 'B']],
  ['2025-Q3', ['B']],
] as const)('Expected in %s', (quarter, ids) => {
  const libraries = [library('A', { to: '2025-Q2' }), library('B', { from: '2025-Q1' })];
  const closures: readonly LibraryEvent[] = [{ kind: 'closed', quarter: '2025-Q1', library: 'A', to: '2025-Q1' }];
  const asked = libraries.filter((one) => expectationOf(one, quarter, closures) === 'asked');
  expect(asked.map(({ id }) => id)).toEqual(ids);
});
