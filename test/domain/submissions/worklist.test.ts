import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../domain/submissions/finding.ts';
import type { Observation } from '../../../domain/submissions/observation.ts';
import {
  type AnsweredItem,
  decidedCorrection,
  decisionsAbout,
  itemsOf,
} from '../../../domain/submissions/questions.ts';
import type { Submission } from '../../../domain/submissions/submission.ts';

/** The list of questions that wait for the secretary, and her answers. */

const unfilled = (value: number, explanation = ''): Observation => ({
  measure: 'lending_unfilled',
  kind: 'number',
  value,
  typed: String(value),
  explanation,
});
const finding = (more: Partial<Finding>): Finding => ({
  rule: 'W5',
  kind: 'up',
  level: 'release',
  measure: 'lending_unfilled',
  facts: {},
  settled: true,
  ...more,
});
const submission = (now: Observation, counted: Observation | null, more: Partial<Submission> = {}): Submission => ({
  library: 'PB-ARN',
  quarter: '2026-Q1',
  state: 'awaiting-release',
  reading: { number: 2, readAt: 0, ticked: true, observations: [now], findings: [finding({})] },
  counted: counted && { revision: 1, reading: 1, handedInAt: 0, observations: [counted] },
  firstHandedInAt: 0,
  reopenedUntil: null,
  ...more,
});
const withFinding = (more: Partial<Finding>): Submission => {
  const one = submission(unfilled(600, 'drukte'), null);
  return { ...one, reading: one.reading && { ...one.reading, findings: [finding(more)] } };
};

describe('What waits for the secretary', () => {
  it.each([
    ['a release that was explained', {}, 1],
    ['a release that the library has still to explain', { settled: false }, 0],
    ['a question that an explanation settles', { level: 'query' as const }, 0],
  ])('%s: %o', (_, more, number) => {
    expect(itemsOf(withFinding(more))).toHaveLength(number);
  });

  it('is another item once the figure or the explanation changes', () => {
    const keys = [unfilled(600, 'drukte'), unfilled(601, 'drukte'), unfilled(600, 'erg druk')].map(
      (one) => itemsOf(submission(one, null))[0]?.key,
    );
    expect(new Set(keys).size).toBe(3);
  });
});

const asking = (now: Observation, reason = 'dubbel geteld'): Submission => {
  const one = submission(now, unfilled(80), { state: 'correction-requested' });
  return { ...one, reading: one.reading && { ...one.reading, findings: [], correction: { reason } } };
};
const agreedWith = (one: Submission): AnsweredItem => {
  const [item] = itemsOf(one);
  if (!item) throw new Error('agreedWith(): nothing waits');
  return { ...item, decision: { kind: 'agreed', question: '', decidedAt: 1 } };
};

describe('A correction', () => {
  it('is agreed with as she saw it', () => {
    const answer = agreedWith(asking(unfilled(88)));
    expect(decidedCorrection(asking(unfilled(88)), [answer])).toEqual({
      key: answer.key,
      decided: { kind: 'agreed', words: '' },
    });
  });

  it.each([
    ['another figure', asking(unfilled(89))],
    ['another explanation', asking(unfilled(88, 'zie mail'))],
    ['another reason', asking(unfilled(88), 'vergeten')],
  ])('is not agreed with when it has become %s', (_, now) => {
    expect(decidedCorrection(now, [agreedWith(asking(unfilled(88)))])).toBeNull();
  });
});

describe('Her answers about one figure', () => {
  const answered = (value: number, beside: string, decidedAt: number, kind: 'agreed' | 'asked-back'): AnsweredItem => ({
    key: `${value}${beside}`,
    quarter: '2026-Q1',
    kind: 'release',
    measure: 'lending_unfilled',
    value,
    beside,
    decision: { kind, question: kind === 'agreed' ? '' : 'hoezo?', decidedAt },
  });
  const answers = [answered(600, 'drukte', 1, 'agreed'), answered(700, 'drukte', 2, 'asked-back')];

  it('are the one about what stands there, also when it is not the latest', () => {
    const decisions = decisionsAbout(answers, { observations: [unfilled(600, 'drukte')] });
    expect(decisions).toMatchObject([{ kind: 'released', value: 600 }]);
  });

  it('are the latest when none is about what stands there', () => {
    const decisions = decisionsAbout(answers, { observations: [unfilled(650, 'drukte')] });
    expect(decisions).toMatchObject([{ kind: 'asked-back', value: 700 }]);
  });
});
