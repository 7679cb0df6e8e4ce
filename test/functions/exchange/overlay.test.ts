import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../domain/submissions/observation.ts';
import type { FigureRow } from '../../../functions/exchange/figure-row.ts';
import { overlay } from '../../../functions/exchange/overlay.ts';
import { observation } from '../../domain/statistics/statistics-fixture.ts';

/** Imported figures are added to the stored ones of a submission. */

const row = (more: Partial<FigureRow> = {}): FigureRow => ({
  line: 2,
  library: 'A',
  quarter: '2014-Q1',
  figure: 'lending_filled_loans',
  kind: 'number',
  value: 7,
  typed: '7',
  source: 'library',
  estimated: undefined,
  note: undefined,
  ...more,
});

const sideEstimated: Observation = {
  ...observation('is_estimated_lending', ''),
  kind: 'text',
  value: 'ja',
  typed: 'ja',
};

describe('overlay()', () => {
  it('adds a figure in the order of the questionnaire and leaves the others', () => {
    const stored = [observation('lending_requests_received', 9), observation('lending_filled_copies', 3)];
    expect(overlay(stored, [row()])?.map(({ measure, value }) => [measure, value])).toEqual([
      ['lending_requests_received', 9],
      ['lending_filled_loans', 7],
      ['lending_filled_copies', 3],
    ]);
  });

  it.each<[string, readonly Observation[], Partial<FigureRow>]>([
    ['the same figure', [observation('lending_filled_loans', 7)], {}],
    [
      'an explanation that it does not speak of',
      [{ ...observation('lending_filled_loans', 7), explanation: 'druk' }],
      {},
    ],
    ['a mark that the whole side has', [observation('lending_filled_loans', 7), sideEstimated], { estimated: true }],
    ['the same nothing', [observation('lending_filled_loans', 'onbekend')], { kind: 'unknown', value: null }],
  ])('finds nothing new in %s', (_, stored, more) => {
    expect(overlay(stored, [row(more)])).toBeNull();
  });

  it.each<[string, readonly Observation[], Partial<FigureRow>, Partial<Observation>]>([
    ['another figure', [observation('lending_filled_loans', 8)], {}, { value: 7 }],
    ['zero for unknown', [observation('lending_filled_loans', 'onbekend')], { value: 0 }, { kind: 'number', value: 0 }],
    [
      'n.v.t. for unknown',
      [observation('lending_filled_loans', 'onbekend')],
      { kind: 'not-applicable', value: null },
      { kind: 'not-applicable' },
    ],
    ['another note', [observation('lending_filled_loans', 7)], { note: 'druk' }, { explanation: 'druk' }],
    ['an estimate', [observation('lending_filled_loans', 7)], { estimated: true }, { estimated: true }],
    [
      'no estimate on an estimated side',
      [observation('lending_filled_loans', 7), sideEstimated],
      { estimated: false },
      { estimated: false },
    ],
  ])('takes %s', (_, stored, more, expected) => {
    expect(overlay(stored, [row(more)])?.find(({ measure }) => measure === 'lending_filled_loans')).toMatchObject(
      expected,
    );
  });
});
