import { describe, expect, it } from 'vitest';
import type { FigureId } from '../../../../domain/measures/relations.ts';
import type { Finding } from '../../../../domain/submissions/finding.ts';
import type { Observation } from '../../../../domain/submissions/observation.ts';
import type { Submission } from '../../../../domain/submissions/submission.ts';
import { sentenceBeside } from '../../../../sheets/questionnaire/page/sentences-beside.ts';

/** The KB's count beside a figure. */

const id = 'lending_filled_national';
const observation = (kind: Observation['kind'], value: number | null, typed: string): Observation => ({
  measure: id,
  kind,
  value,
  typed,
  explanation: '',
});
const finding = (more: Partial<Finding>): Finding => ({
  rule: 'W12',
  kind: 'kb',
  level: 'query',
  measure: id,
  facts: { value: 412, kb: 540 },
  settled: false,
  ...more,
});
const beside = (
  observations: readonly Observation[],
  findings: readonly Finding[] = [],
  of: FigureId = id,
  kb: ReadonlyMap<FigureId, number> | null = new Map([[of, 1455]]),
): string => {
  const reading = { number: 1, readAt: 0, ticked: false, observations, findings };
  const submission: Submission = {
    library: 'PB-ARN',
    quarter: '2026-Q1',
    state: 'in-progress',
    reading,
    counted: null,
    firstHandedInAt: null,
    reopenedUntil: null,
  };
  return sentenceBeside(
    {
      submission,
      checked: { inputs: new Map(), explanations: new Map() },
      openedFor: new Map(),
      checkedAt: 0,
      now: 0,
      kb: kb ?? undefined,
    },
    of,
  );
};

describe('what the KB counted stands beside', () => {
  const filled = observation('number', 455, '455');

  it.each<[string, readonly Observation[], readonly Finding[], string]>([
    ['an empty cell', [observation('blank', null, '')], [], 'Volgens de KB: 1.455'],
    ['a figure that is in order', [filled], [], '✓ Volgens de KB: 1.455'],
    [
      'an explanation that was enough',
      [filled],
      [finding({ settled: true })],
      '✓ Met toelichting. Volgens de KB: 1.455',
    ],
    [
      'a cell that the library need not fill in',
      [observation('unknown', null, '')],
      [],
      'Mag leeg blijven: uw bibliotheek telt dit niet. Wij lezen het als onbekend. Volgens de KB: 1.455',
    ],
  ])('%s', (_, observations, findings, sentence) => {
    expect(beside(observations, findings)).toBe(sentence);
  });

  it('no question, which says it itself', () => {
    expect(beside([filled], [finding({})])).toMatch(/^Vraag: volgens de KB leverde u naar andere provincies 540/u);
  });

  it('a total, filled or not', () => {
    const parts = (['lending_filled_loans', 'lending_filled_copies'] as const).map((measure) => ({
      ...filled,
      measure,
    }));
    expect(beside(parts, [], 'lending_filled')).toBe('✓ Volgens de KB: 1.455');
    expect(beside(parts.slice(1), [], 'lending_filled')).toBe('Volgens de KB: 1.455');
  });

  it('nothing when it gave nothing', () => {
    expect(beside([filled], [], id, null)).toBe('');
    expect(beside([filled], [], id, new Map([['lending_unfilled', 5]]))).toBe('');
  });
});
