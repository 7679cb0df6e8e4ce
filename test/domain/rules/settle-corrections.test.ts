import { describe, expect, test } from 'vitest';
import { after, type CheckStep, changed, closed, done, error } from './checks.ts';

/** The state of a submission while a correction is requested, agreed or rejected. */

/** A correction that is asked for, and other figures after it. */
const request: CheckStep = { ...done, values: changed, at: closed, correction: 'dubbel geteld in maart' };
const others = { ...changed, lending_unfilled: 68 };
const untickedAgain: CheckStep = { ...done, values: others, at: closed };

type Case = readonly [what: string, checks: readonly CheckStep[], state: string, counts: number, made: number];

describe('A correction of a closed quarter', () => {
  test.each<Case>([
    [
      'asks for a correction with the box and a reason',
      [done, { ...done, values: changed, at: closed, correction: 'dubbel geteld in maart' }],
      'correction-requested',
      1,
      0,
    ],
    [
      'asks for none without a reason',
      [done, { ...done, values: changed, at: closed, correction: 'ok' }],
      'closed',
      1,
      0,
    ],
    [
      'asks for none when nothing differs',
      [done, { ...done, at: closed, correction: 'dubbel geteld in maart' }],
      'closed',
      1,
      0,
    ],
    [
      'asks for none while a figure needs changing',
      [done, { ...done, values: changed, findings: [error], at: closed, correction: 'dubbel geteld' }],
      'closed',
      1,
      0,
    ],
    [
      'asks for none when nothing was handed in',
      [{ values: changed, at: closed, correction: 'dubbel geteld in maart' }],
      'closed',
      0,
      0,
    ],
    [
      'takes the correction back with the box',
      [
        done,
        { ...done, values: changed, at: closed, correction: 'dubbel geteld' },
        { ...done, values: changed, at: closed },
      ],
      'closed',
      1,
      0,
    ],
    [
      'counts the correction when the secretary agrees',
      [done, { ...done, values: changed, at: closed, correction: 'dubbel geteld', decided: 'agreed' }],
      'closed',
      2,
      2,
    ],
    [
      'keeps what was published when she refuses the correction',
      [done, { ...request, decided: 'refused' }],
      'closed',
      1,
      0,
    ],
    [
      'asks for nothing more with the tick of an agreed correction, whatever is typed',
      [done, { ...request, decided: 'agreed' }, { ...request, values: others }],
      'closed',
      2,
      0,
    ],
    [
      'asks for nothing more with the tick of a refused correction, whatever is typed',
      [done, { ...request, decided: 'refused' }, { ...request, values: others, correction: 'nog eens nageteld' }],
      'closed',
      1,
      0,
    ],
    [
      'asks anew with a tick that was taken away and set again',
      [done, { ...request, decided: 'agreed' }, untickedAgain, { ...request, values: others }],
      'correction-requested',
      2,
      0,
    ],
    [
      'asks anew after a refusal with a tick that was taken away and set again',
      [done, { ...request, decided: 'refused' }, untickedAgain, { ...request, values: others }],
      'correction-requested',
      1,
      0,
    ],
    [
      'asks for nothing while the tick is away',
      [done, { ...request, decided: 'agreed' }, untickedAgain],
      'closed',
      2,
      0,
    ],
  ])('%s', (_, checks, state, counts, made) => {
    const { submission: _submission, ...end } = after(...checks);
    expect(end).toEqual({ state, counts, made });
  });
});
