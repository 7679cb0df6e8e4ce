import { describe, expect, it } from 'vitest';
import { summariseQuarter, summariseSeries } from '../../../domain/statistics/summarise.ts';
import { sentencesFile } from '../../../functions/files/papers/sentences.ts';
import { viewAt } from '../../../functions/files/view.ts';
import { example, libraries, standings } from '../../sheets/statistic/statistic-fixture.ts';
import { quarterView } from './board-view.ts';

/** The two levels of board files: with names, and totals only. */

/** Library E left at the end of 2025: the sentence about the change says why the bare totals say otherwise. */
const left = libraries.map((one) => (one.id === 'E' ? { ...one, to: '2025-Q4' as const } : one));
const input = { libraries: left, counted: example, standings };
const lateView = {
  ...quarterView,
  statistic: summariseQuarter('2026-Q1', input),
  series: summariseSeries('2026-Q1', input),
};
const [missing] = lateView.statistic.headline.outside;

const sentencesAt = (level: 'public' | 'board'): string =>
  sentencesFile(viewAt(lateView, level)).bytes.toString('utf8');

describe('a sentence that names a library', () => {
  it('names it for the board', () => {
    expect(missing).toBeTruthy();
    expect(sentencesAt('board')).toContain(`omdat ${missing} niet in beide perioden alle cijfers gaf`);
  });

  it('keeps its reason outside, without the name', () => {
    expect(sentencesAt('public')).toContain('omdat één bibliotheek niet in beide perioden alle cijfers gaf');
  });

  it('keeps its figures and loses the name outside', () => {
    expect(sentencesAt('public')).not.toContain(String(missing));
    const warned = /Let op: wie de twee totalen deelt, komt op [\d,]+ procent minder dan toen/;
    expect(sentencesAt('public')).toMatch(warned);
    expect(sentencesAt('board')).toMatch(warned);
  });
});

describe('what libraries wrote', () => {
  it('reaches nobody outside but an example that may', () => {
    expect(viewAt(quarterView, 'public').developments.map(({ text }) => text)).toEqual([
      'Een zeldzaam boek kwam uit Gent.',
    ]);
  });
});
