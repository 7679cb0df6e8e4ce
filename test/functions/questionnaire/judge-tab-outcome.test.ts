import { describe, expect, it } from 'vitest';
import { defaultDates } from '../../../domain/calendar/quarter.ts';
import type { Submission } from '../../../domain/submissions/submission.ts';
import { type CheckInput, judgeTab } from '../../../functions/questionnaire/judge-tab.ts';
import { columns } from '../../../sheets/questionnaire/layout.ts';
import { sound, type Values } from '../../domain/rules/fixture.ts';
import { typedIn, writtenTab } from '../../sheets/written-tab.ts';
import { arnhem, checkInput, freshTab, opened, quarter, rowOf } from './plain-workbook.ts';

/** The state and the revision that one check of one tab gives (docs/domain.md, 3.3), without any Google or store. */

interface Typed {
  readonly figures: Values;
  readonly ticked?: boolean;
}

const tabWith = ({ figures, ticked = false }: Typed) =>
  typedIn(freshTab, [
    ...Object.entries(figures).map(
      ([code, value]) => [rowOf(code as keyof typeof figures), columns.input, value] as const,
    ),
    ...(ticked ? [[rowOf('done'), columns.input, true] as const] : []),
  ]);

const judged = (typed: Typed, more: Partial<CheckInput> = {}) => {
  const tab = tabWith(typed);
  return judgeTab(checkInput({ ...more, tabs: [tab] }), opened, tab);
};

const openRules = (typed: Typed): readonly string[] =>
  (judged(typed).check?.reading?.findings ?? [])
    .filter(({ settled, level }) => !settled && level === 'error')
    .map(({ rule, measure }) => `${rule} ${measure}`);

const { lending_filled_national: _, ...withoutNational } = sound;
const closed = Date.parse(`${defaultDates(quarter).closesOn}T12:00:00Z`) + 24 * 60 * 60 * 1000;

describe('one check of a tab', () => {
  it.each<readonly [string, Typed, Partial<CheckInput>, Submission['state'], number | null]>([
    ['is not started while nothing is typed', { figures: {} }, {}, 'not-started', null],
    ['is in progress with sound figures and no tick', { figures: sound }, {}, 'in-progress', null],
    ['hands in sound figures with the tick', { figures: sound, ticked: true }, {}, 'submitted', 1],
    [
      'asks about parts that do not add up, and counts nothing',
      { figures: { ...sound, lending_filled_national: 464 }, ticked: true },
      {},
      'queries-open',
      null,
    ],
    ['asks for a figure that is missing', { figures: withoutNational, ticked: true }, {}, 'queries-open', null],
    ['counts nothing after the closing date', { figures: sound, ticked: true }, { now: closed }, 'closed', null],
  ])('%s', (_name, typed, more, state, revision) => {
    const { check } = judged(typed, more);
    expect(check?.submission.state).toBe(state);
    expect(check?.revision?.revision ?? null).toBe(revision);
    expect(check?.submission.counted?.revision ?? null).toBe(revision);
  });

  it.each<readonly [string, Typed, readonly string[]]>([
    [
      'the parts of a total',
      { figures: { ...sound, lending_filled_national: 464 }, ticked: true },
      ['F5 lending_filled'],
    ],
    ['a missing figure', { figures: withoutNational, ticked: true }, ['F4 lending_filled_national']],
    ['nothing in a sound quarter', { figures: sound, ticked: true }, []],
  ])('reports %s as an error', (_name, typed, rules) => {
    expect(openRules(typed)).toEqual(rules);
  });

  it('counts what was typed, by measure', () => {
    const observations = judged({ figures: sound, ticked: true }).check?.revision?.observations ?? [];
    const numbers = Object.fromEntries(
      observations.filter(({ kind }) => kind === 'number').map(({ measure, value }) => [measure, value]),
    );
    const expected = Object.fromEntries(Object.entries(sound).filter(([, value]) => typeof value === 'number'));
    expect(numbers).toEqual(expected);
  });

  it('gives the second revision when a handed-in figure changes', () => {
    const first = judged({ figures: sound, ticked: true }).check?.submission as Submission;
    const changed = { ...sound, lending_unfilled: 67 };
    const { check } = judged(
      { figures: changed, ticked: true },
      { submissions: new Map([[quarter, first]]), number: 2 },
    );
    expect([check?.submission.state, check?.revision?.revision]).toEqual(['submitted', 2]);
  });

  it('stores nothing when the same tab is checked again', () => {
    const first = judged({ figures: sound, ticked: true }).check?.submission as Submission;
    const again = judged({ figures: sound, ticked: true }, { submissions: new Map([[quarter, first]]), number: 2 });
    expect(again.check).toBeNull();
  });

  it('says when people changed the tab: the closing date changes its state, not what they typed', () => {
    const first = judged({ figures: sound });
    const submissions = new Map([[quarter, first.check?.submission as Submission]]);
    const later = judged({ figures: sound }, { submissions, number: 2, now: closed });
    expect(first.check?.changedAt).toBe(first.check?.reading?.readAt);
    expect([later.check?.submission.state, later.check?.changedAt]).toEqual(['closed', null]);
    const typed = judged({ figures: { ...sound, lending_unfilled: 67 } }, { submissions, number: 3, now: closed });
    expect(typed.check?.changedAt).toBe(closed);
    expect(judged({ figures: {} }).check?.changedAt).toBeNull();
  });

  it('names the library and the quarter of the submission', () => {
    const { check } = judged({ figures: {} });
    expect(check?.submission).toMatchObject({ library: arnhem.id, quarter });
  });

  it('paints the tab that it read, and adds no column to a whole one', () => {
    const { page, insertions, overtyped } = judged({ figures: sound });
    expect([page.sheetId, insertions, overtyped]).toEqual([freshTab.sheetId, [], []]);
    expect(writtenTab(page).rowCount).toBe(freshTab.rowCount);
  });
});
