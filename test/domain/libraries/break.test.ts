import { describe, expect, it } from 'vitest';
import { breakIn } from '../../../domain/libraries/break.ts';
import type { LibraryEvent } from '../../../domain/libraries/event.ts';
import { newId } from '../../../domain/libraries/new-id.ts';
import { validate } from '../../../domain/rules/validate.ts';
import { observation } from '../statistics/statistics-fixture.ts';

/** After a break the rules do not compare figures with those before it. */

const events: readonly LibraryEvent[] = [
  { kind: 'merged', quarter: '2026-Q3', libraries: ['A', 'B'], into: 'C' },
  { kind: 'absorbed', quarter: '2026-Q3', library: 'D', into: 'E' },
  { kind: 'split', quarter: '2026-Q3', library: 'F', into: ['F', 'G'] },
  { kind: 'shrank', quarter: '2026-Q3', library: 'H' },
  { kind: 'renamed', quarter: '2026-Q3', library: 'I', formerName: 'Oud' },
  { kind: 'closed', quarter: '2026-Q3', library: 'J', to: '2026-Q4' },
];

describe('four quarters without a comparison with before', () => {
  it.each([
    ['2026-Q2', null],
    ['2026-Q3', 'now'],
    ['2026-Q4', 'year'],
    ['2027-Q2', 'year'],
    ['2027-Q3', null],
  ] as const)('%s', (quarter, wanted) => {
    for (const library of ['C', 'E', 'F', 'G', 'H']) expect(breakIn(events, library, quarter)).toBe(wanted);
    for (const library of ['A', 'B', 'D', 'I', 'J']) expect(breakIn(events, library, quarter)).toBeNull();
  });
});

const found = (broken: 'now' | 'year' | null, now: number, lastYear: number, previous: number) => {
  const of = (value: number) => [observation('lending_unfilled', value)];
  const findings = validate({
    quarter: '2026-Q3',
    observations: of(now),
    readingFindings: [],
    ticked: false,
    history: {
      lastYear: of(lastYear),
      previous: of(previous),
      earlier: [of(previous), null, null, null],
      break: broken,
    },
    totalExplanations: {},
    before: null,
  });
  return findings.filter(({ measure }) => measure === 'lending_unfilled').map(({ rule }) => rule);
};

describe('W4, W5 and W6 at a break', () => {
  it.each([
    ['W5', null, 400, 100, 400, ['W5']],
    ['W5', 'year', 400, 100, 400, []],
    ['W4', null, 210, 100, 210, ['W4']],
    ['W4', 'now', 210, 100, 210, []],
    ['W6 in the quarter of the event', null, 300, 300, 100, ['W6']],
    ['W6 in the quarter of the event', 'now', 300, 300, 100, []],
    ['W6 in the quarters after it', 'year', 300, 300, 100, ['W6']],
  ] as const)('%s, %s', (_, broken, now, lastYear, previous, rules) => {
    expect(found(broken, now, lastYear, previous)).toEqual(rules);
  });
});

it.each([
  ['Breda', ['PB-ARN', 'PB-DEV'], 'PB-BRE'],
  ['Arnhem', ['PB-ARN'], 'PB-ARN2'],
  ['Arnhem', ['PB-ARN', 'PB-Arn2'], 'PB-ARN3'],
  ['’s-Hertogenbosch', ['PB-ARN'], 'PB-SHE'],
  ['Fryslân', ['ARN', 'PB-DEV'], 'FRY'],
  ['42', ['PB-ARN'], 'PB-NEW'],
])('The code of a library in %s beside %j is %s', (place, taken, wanted) => {
  expect(newId(place, taken)).toBe(wanted);
});
