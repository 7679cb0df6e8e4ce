import { describe, expect, test } from 'vitest';
import { after, type CheckStep, changed, closed, done, error, mid, query, release } from './checks.ts';

/** The table of states (docs/domain.md, 3.3): what each check makes of each state, and which revision counts then. */

const reason = 'dubbel geteld in maart';
const asked: CheckStep = { ...done, values: changed, correction: reason };
const reopenedUntil = '2026-05-20';
const dayAfter = Date.parse('2026-05-21T00:00:00+02:00');

/** How a submission came there; the last look tells when the next one is. */
const from = {
  'not begun': [{ values: {} }],
  'in progress': [{}],
  'questions open': [{ findings: [query] }],
  'awaiting release': [{ ...done, findings: [release] }],
  submitted: [done],
  'closed with figures': [done, { ...done, at: closed }],
  'closed without': [{ values: {}, at: closed }],
  'correction asked for': [done, { ...asked, at: closed }],
  reopened: [done, { ...done, at: closed }, { ...done, at: mid, reopenedUntil }],
  'reopened without figures': [
    { values: {}, at: closed },
    { values: {}, at: mid, reopenedUntil },
  ],
} as const satisfies Record<string, readonly CheckStep[]>;

const events = {
  'the same again': null,
  'all is cleared': { values: {} },
  'a figure changes, without the tick': { values: changed },
  'a figure needs changing': { values: changed, findings: [error] },
  'the tick, while a figure needs changing': { ...done, values: changed, findings: [error] },
  'the tick, all in order': done,
  'the tick, with other figures': { ...done, values: changed },
  'the tick, with one to release': { ...done, values: changed, findings: [release] },
  'the box Correctie with a reason': asked,
  'the box Correctie while a figure needs changing': { ...asked, findings: [error] },
  'an agreed correction': { ...asked, decided: 'agreed' },
} as const satisfies Record<string, CheckStep | null>;

type Row = readonly string[];
/** In the order of `events`; `submitted 2`: revision 2 counts. */
const table: Readonly<Record<keyof typeof from, Row>> = {
  'not begun': [
    'not-started 0',
    'not-started 0',
    'in-progress 0',
    'queries-open 0',
    'queries-open 0',
    'submitted 1',
    'submitted 1',
    'awaiting-release 1',
    'submitted 1',
    'queries-open 0',
    'submitted 1',
  ],
  'in progress': [
    'in-progress 0',
    'not-started 0',
    'in-progress 0',
    'queries-open 0',
    'queries-open 0',
    'submitted 1',
    'submitted 1',
    'awaiting-release 1',
    'submitted 1',
    'queries-open 0',
    'submitted 1',
  ],
  'questions open': [
    'queries-open 0',
    'not-started 0',
    'in-progress 0',
    'queries-open 0',
    'queries-open 0',
    'submitted 1',
    'submitted 1',
    'awaiting-release 1',
    'submitted 1',
    'queries-open 0',
    'submitted 1',
  ],
  'awaiting release': [
    'awaiting-release 1',
    'in-progress 1',
    'in-progress 1',
    'queries-open 1',
    'queries-open 1',
    'submitted 1',
    'submitted 2',
    'awaiting-release 2',
    'submitted 2',
    'queries-open 1',
    'submitted 2',
  ],
  submitted: [
    'submitted 1',
    'in-progress 1',
    'in-progress 1',
    'queries-open 1',
    'queries-open 1',
    'submitted 1',
    'submitted 2',
    'awaiting-release 2',
    'submitted 2',
    'queries-open 1',
    'submitted 2',
  ],
  'closed with figures': [
    'closed 1',
    'closed 1',
    'closed 1',
    'closed 1',
    'closed 1',
    'closed 1',
    'closed 1',
    'closed 1',
    'correction-requested 1',
    'closed 1',
    'closed 2',
  ],
  'closed without': Array.from(Object.keys(events), () => 'closed 0'),
  'correction asked for': [
    'correction-requested 1',
    'closed 1',
    'closed 1',
    'closed 1',
    'closed 1',
    'closed 1',
    'closed 1',
    'closed 1',
    'correction-requested 1',
    'closed 1',
    'closed 2',
  ],
  reopened: [
    'reopened 1',
    'reopened 1',
    'reopened 1',
    'queries-open 1',
    'queries-open 1',
    'reopened 1',
    'submitted 2',
    'awaiting-release 2',
    'submitted 2',
    'queries-open 1',
    'submitted 2',
  ],
  'reopened without figures': [
    'reopened 0',
    'reopened 0',
    'reopened 0',
    'queries-open 0',
    'queries-open 0',
    'submitted 1',
    'submitted 1',
    'awaiting-release 1',
    'submitted 1',
    'queries-open 0',
    'submitted 1',
  ],
};

const next = (checks: readonly CheckStep[], check: CheckStep | null, at: number | undefined): readonly CheckStep[] => {
  const last = checks.at(-1) ?? {};
  const { reopenedUntil: _, ...again } = last;
  const when = at ?? last.at;
  return [...checks, { ...(check ?? again), ...(when !== undefined && { at: when }) }];
};
const shown = (checks: readonly CheckStep[]): string => {
  const { state, counts } = after(...checks);
  return `${state} ${counts}`;
};

describe.each(Object.entries(from))('%s', (name, checks) => {
  const expected = table[name as keyof typeof from];

  test.each(Object.entries(events).map(([event, check], index) => [event, check, expected[index]] as const))(
    '%s',
    (_, check, outcome) => {
      expect(shown(next(checks, check, undefined))).toBe(outcome);
    },
  );

  test('the closing date passes', () => {
    const counts = after(...checks).counts;
    const isAsked = name === 'correction asked for';
    expect(shown(next(checks, null, dayAfter))).toBe(`${isAsked ? 'correction-requested' : 'closed'} ${counts}`);
  });

  test('the secretary reopens it: what is typed counts again', () => {
    const open = [...next(checks, { values: {} }, closed), { ...done, values: changed, at: mid, reopenedUntil }];
    expect(shown(open)).toBe(`submitted ${after(...checks).counts + 1}`);
  });
});
