import { describe, expect, it } from 'vitest';
import { quartersBetween } from '../../../../domain/calendar/quarter.ts';
import type { CorrectedCell, Correction } from '../../../../domain/statistics/correction.ts';
import type { Announced } from '../../../../domain/statistics/editions/announced.ts';
import type { StatisticInput } from '../../../../domain/statistics/input.ts';
import { summariseSeries, summariseYear } from '../../../../domain/statistics/summarise.ts';
import { keySentences } from '../../../../sheets/statistic/sentences/key-sentences.ts';
import { counted, library } from '../../../domain/statistics/statistics-fixture.ts';

/** The key sentence after a correction. */

/** The key sentence after a correction. A and B delivered 4 × 500 each in 2025; in 2026 4 × 520 and 4 × 525; C nothing. */
const given = quartersBetween('2025-Q1', '2026-Q4').flatMap((quarter, index) =>
  ['A', 'B', 'C'].map((id, place) =>
    counted(id, quarter, {
      lending_filled_loans: place === 2 ? 0 : index < 4 ? 500 : 520 + 5 * place,
      lending_filled_copies: 0,
    }),
  ),
);
// 4.180 now; 100 × (4.180 / 4.000 - 1) = 4,5 per cent.
const input: StatisticInput = {
  libraries: [library('A'), library('B'), library('C')],
  counted: given,
  standings: new Map([['2026', { kind: 'revised', adoptedOn: '2027-03-03' }]]),
};
const summary = summariseYear('2026', input);
const about = { group: 'Plusbibliotheken', series: summariseSeries('2026-Q4', input) };

const march = Date.UTC(2027, 2, 4);
const number = (value: number): CorrectedCell => ({ kind: 'number', value });

const correction = (id: string, more: Partial<Correction> = {}): Correction => ({
  quarter: '2026-Q2',
  library: id,
  city: id,
  name: id,
  figure: 'lending_filled_loans',
  before: number(540),
  after: number(520),
  changedAt: Date.UTC(2027, 3, 20),
  reason: '',
  ...more,
});

const said = (formerly: Partial<Announced> | null, corrections: readonly Correction[]): string | undefined => {
  const announced = formerly && { at: march, delivered: 4200, change: 5, ...formerly };
  const sentences = keySentences(summary, about, { formerly: announced, corrections });
  return sentences.map(({ sentence }) => sentence).find((sentence) => sentence.includes('meldden wij'));
};

describe('the sentence after a correction', () => {
  it.each<[string, Partial<Announced> | null, readonly Correction[], string | undefined]>([
    [
      'one library',
      {},
      [correction('A')],
      'In maart 2027 meldden wij 4.200. Na een correctie van één bibliotheek is het 4.180.',
    ],
    [
      'one library in two figures',
      {},
      [correction('A'), correction('A', { figure: 'lending_filled_copies' })],
      'In maart 2027 meldden wij 4.200. Na een correctie van één bibliotheek is het 4.180.',
    ],
    [
      'two libraries',
      {},
      [correction('A'), correction('B')],
      'In maart 2027 meldden wij 4.200. Na een correctie van twee bibliotheken is het 4.180.',
    ],
    [
      'a late submission',
      {},
      [correction('A', { before: { kind: 'missing' } })],
      'In maart 2027 meldden wij 4.200. Na een late opgave van één bibliotheek is het 4.180.',
    ],
    ['a change that is nobody’s', {}, [], 'In maart 2027 meldden wij 4.200. Na een herberekening is het 4.180.'],
    [
      'a correction from before it was said',
      {},
      [correction('A', { changedAt: march - 1 })],
      'In maart 2027 meldden wij 4.200. Na een herberekening is het 4.180.',
    ],
    [
      'a correction of another figure',
      {},
      [correction('A', { figure: 'lending_unfilled' })],
      'In maart 2027 meldden wij 4.200. Na een herberekening is het 4.180.',
    ],
    [
      'the same percentage as shown',
      { change: 4.54 },
      [correction('A')],
      'In maart 2027 meldden wij 4.200. Na een correctie van één bibliotheek is het 4.180. De conclusie verandert daardoor niet.',
    ],
    [
      'a percentage that is just another one',
      { change: 4.55 },
      [correction('A')],
      'In maart 2027 meldden wij 4.200. Na een correctie van één bibliotheek is het 4.180.',
    ],
    [
      'the same percentage down',
      { change: -4.5 },
      [correction('A')],
      'In maart 2027 meldden wij 4.200. Na een correctie van één bibliotheek is het 4.180.',
    ],
    [
      'no percentage then',
      { change: null },
      [correction('A')],
      'In maart 2027 meldden wij 4.200. Na een correctie van één bibliotheek is het 4.180.',
    ],
    ['the same number as shown', { delivered: 4180.4 }, [correction('A')], undefined],
    ['nothing that could be said then', { delivered: null }, [correction('A')], undefined],
    ['nothing that was said before', null, [], undefined],
  ])('after %s', (_, formerly, corrections, sentence) => {
    expect(said(formerly, corrections)).toBe(sentence);
  });
});
