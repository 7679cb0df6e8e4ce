import { describe, expect, test } from 'vitest';
import { settle } from '../../../domain/rules/settle.ts';
import type { Reading } from '../../../domain/submissions/submission.ts';
import {
  after,
  type CheckStep,
  changed,
  closed,
  dates,
  done,
  error,
  explained,
  inApril,
  info,
  lastSecond,
  mid,
  quarter,
  query,
  release,
  step,
  twoDaysLater,
  unanswered,
} from './checks.ts';
import { observe, sound } from './fixture.ts';

/** The state of a submission after each step, from open to counted. */

type Case = readonly [what: string, checks: readonly CheckStep[], state: string, counts: number, made: number];

describe('A submission', () => {
  test.each<Case>([
    ['has not begun while nothing is filled in', [{ values: {} }], 'not-started', 0, 0],
    ['is in progress from the first input', [{ values: { lending_unfilled: 1 } }], 'in-progress', 0, 0],
    [
      'goes back to not begun when all is cleared',
      [{ values: { lending_unfilled: 1 } }, { values: {} }],
      'not-started',
      0,
      0,
    ],
    ['has questions open when a figure needs changing', [{ findings: [error] }], 'queries-open', 0, 0],
    ['has questions open when one is unanswered', [{ findings: [query] }], 'queries-open', 0, 0],
    [
      'is in progress again when they are settled',
      [{ findings: [query] }, { findings: [explained] }],
      'in-progress',
      0,
      0,
    ],
    ['is not handed in by a notice only', [{ findings: [info] }], 'in-progress', 0, 0],
    ['is not handed in by the tick while an error stands', [{ ...done, findings: [error] }], 'queries-open', 0, 0],
    ['is not handed in by the tick while a question stands', [{ ...done, findings: [query] }], 'queries-open', 0, 0],
    [
      'is not handed in by the tick while a release is unexplained',
      [{ ...done, findings: [unanswered] }],
      'queries-open',
      0,
      0,
    ],
    ['is handed in by the tick', [done], 'submitted', 1, 1],
    [
      'is handed in with explained questions and notices',
      [{ ...done, findings: [explained, info] }],
      'submitted',
      1,
      1,
    ],
    [
      'hands in by itself once what was open is settled',
      [
        { ...done, findings: [query] },
        { ...done, findings: [explained] },
      ],
      'submitted',
      1,
      1,
    ],
    ['waits for the secretary, and counts', [{ ...done, findings: [release] }], 'awaiting-release', 1, 1],
    [
      'is submitted when she agrees, without a new revision',
      [
        { ...done, findings: [release] },
        { ...done, findings: [explained] },
      ],
      'submitted',
      1,
      0,
    ],
    [
      'has questions open when she asks back, and still counts',
      [
        { ...done, findings: [release] },
        { ...done, findings: [unanswered] },
      ],
      'queries-open',
      1,
      0,
    ],
    ['makes no revision when the same is read again', [done, done], 'submitted', 1, 0],
    ['makes no revision when the tick is taken off and put back', [done, { ticked: false }, done], 'submitted', 1, 0],
    ['makes a revision when a figure changes', [done, { ...done, values: changed }], 'submitted', 2, 2],
    ['makes a revision when it changes back', [done, { ...done, values: changed }, done], 'submitted', 3, 3],
    [
      'counts its last revision while a change is questioned',
      [done, { ...done, values: changed, findings: [query] }],
      'queries-open',
      1,
      0,
    ],
    [
      'makes the revision once that is settled',
      [done, { ...done, values: changed, findings: [query] }, { ...done, values: changed, findings: [explained] }],
      'submitted',
      2,
      2,
    ],
    ['counts its last revision when the tick is taken off', [done, { ticked: false }], 'in-progress', 1, 0],
    ['counts its last revision when all is cleared', [done, { values: {} }], 'in-progress', 1, 0],
    ['is open through the last second of the closing date', [{ ...done, at: lastSecond }], 'submitted', 1, 1],
    ['is closed a second later', [{ ...done, at: closed }], 'closed', 0, 0],
    ['is closed with what was handed in', [done, { ...done, at: closed }], 'closed', 1, 0],
    ['does not take what is typed after closing', [done, { ...done, values: changed, at: closed }], 'closed', 1, 0],
    [
      'is closed without figures when the tick came too late',
      [{ values: sound }, { ...done, at: closed }],
      'closed',
      0,
      0,
    ],
    [
      'is reopened with what was handed in',
      [done, { ...done, at: closed }, { ...done, at: mid, reopenedUntil: '2026-05-20' }],
      'reopened',
      1,
      0,
    ],
    [
      'takes a change while reopened',
      [done, { ...done, at: closed }, { ...done, at: mid, reopenedUntil: '2026-05-20', values: changed }],
      'submitted',
      2,
      2,
    ],
    [
      'stays submitted at the next check while reopened',
      [
        done,
        { ...done, at: closed },
        { ...done, at: mid, reopenedUntil: '2026-05-20', values: changed },
        { ...done, at: mid, values: changed },
      ],
      'submitted',
      2,
      0,
    ],
    [
      'may be handed in late when reopened',
      [{ at: closed }, { ...done, at: mid, reopenedUntil: '2026-05-20' }],
      'submitted',
      1,
      1,
    ],
    [
      'is reopened for who had nothing',
      [
        { at: closed, values: {} },
        { at: mid, values: {}, reopenedUntil: '2026-05-20' },
      ],
      'reopened',
      0,
      0,
    ],
    [
      'has questions open while reopened',
      [
        done,
        { ...done, at: closed },
        { ...done, at: mid, reopenedUntil: '2026-05-20', values: changed, findings: [query] },
      ],
      'queries-open',
      1,
      0,
    ],
    [
      'is closed again after that date',
      [
        done,
        { ...done, at: closed, reopenedUntil: '2026-05-20' },
        { ...done, values: changed, at: Date.parse('2026-05-21T00:00:00+02:00') },
      ],
      'closed',
      1,
      0,
    ],
  ])('%s', (_, checks, state, counts, made) => {
    const { submission, ...end } = after(...checks);
    expect(end).toEqual({ state, counts, made });
    expect(submission.library).toBe('PB-UTR');
  });

  test('keeps the moment of its first hand-in', () => {
    const { submission } = after(done, { ...done, values: changed, at: twoDaysLater });
    expect(submission.firstHandedInAt).toBe(inApril);
    expect(submission.counted?.handedInAt).toBe(twoDaysLater);
  });

  test('makes a revision when an explanation changes, for the statistic prints it', () => {
    const one = step(null, done, 1);
    const observations = observe(sound, { lending_unfilled: 'verbouwing' });
    const reading: Reading = { number: 2, readAt: inApril, ticked: true, observations, findings: [] };
    expect(settle({ library: 'PB-UTR', quarter, previous: one, reading, dates, now: inApril }).revision?.revision).toBe(
      2,
    );
  });

  test('makes no revision when the same figure is typed otherwise', () => {
    const one = step(null, done, 1);
    const observations = observe(sound).map((observation) => ({ ...observation, typed: `${observation.typed} ` }));
    const reading: Reading = { number: 2, readAt: inApril, ticked: true, observations, findings: [] };
    expect(settle({ library: 'PB-UTR', quarter, previous: one, reading, dates, now: inApril }).revision).toBeNull();
  });
});
