import { describe, expect, test } from 'vitest';
import type { MeasureId } from '../../../domain/measures/measures.ts';
import { validate } from '../../../domain/rules/validate.ts';
import type { Finding } from '../../../domain/submissions/finding.ts';
import type { Reading } from '../../../domain/submissions/submission.ts';
import { verdictOf } from '../../../sheets/questionnaire/texts.ts';
import { type Explanations, judgedIn, sound, type Values } from './fixture.ts';

/** Figures or explanations that moved to other rows raise a question. */

interface Seen {
  readonly now?: Values;
  readonly explained?: Explanations;
}

const isAboutRows = ({ rule, kind, facts }: Finding): boolean =>
  rule === 'F10' && [kind, facts.asked].some((one) => String(one).startsWith('shuffled'));

/** Looks one after the other; what the last says of rows that were shuffled. */
const after = (...checks: readonly Seen[]): readonly Finding[] => {
  let before: Reading | null = null;
  for (const [number, check] of checks.entries()) {
    const judged = judgedIn({ ticked: false, ...check });
    const { observations, ticked } = judged;
    const findings = validate({ ...judged, before });
    before = { number, readAt: number, ticked, observations, findings };
    expect(validate({ ...judged, before })).toEqual(findings);
  }
  return (before?.findings ?? []).filter(isAboutRows);
};

const rows: readonly MeasureId[] = [
  'lending_requests_received',
  'lending_filled_loans',
  'lending_filled_copies',
  'lending_filled_provincial',
  'lending_filled_national',
];
/** The figures of the first rows, in another order. */
const inOrder = (...order: readonly number[]): Values =>
  Object.fromEntries(rows.map((id, index) => [id, sound[rows[order[index] ?? index] ?? id]]));

const sorted: Seen = { now: inOrder(2, 3, 4, 0, 1) };
const explained: Explanations = {
  lending_requests_received: 'verhuizing',
  lending_filled_national: 'actie met scholen',
};
const wordsSorted: Explanations = {
  lending_requests_received: 'actie met scholen',
  lending_filled_loans: 'verhuizing',
};

describe('Figures or explanations beside other rows than before', () => {
  test('are asked about once, with a row and how many others', () => {
    expect(after({}, sorted).map(verdictOf)).toEqual([
      'Vraag: dit cijfer stond eerst bij ‘Geleverd als kopie of scan’; ook 4 andere staan op een andere rij. Maak het ongedaan, of schrijf rechts dat het zo klopt.',
    ]);
    expect(after({ explained }, { explained: wordsSorted }).map(verdictOf)).toEqual([
      'Vraag: deze toelichting stond eerst bij ‘Geleverd naar andere provincies’; ook 1 ander staat op een andere rij. Maak het ongedaan, of schrijf rechts dat het zo klopt.',
    ]);
  });

  test.each<[string, Seen, Seen]>([
    ['a figure that changed', {}, { now: { lending_requests_received: 590 } }],
    ['two figures exchanged', {}, { now: inOrder(0, 2, 1, 3, 4) }],
    ['a block moved a row down', { now: { ...inOrder(0, 1, 2), lending_filled_national: 'n.v.t.' } }, {}],
    [
      'three figures cut and pasted three rows lower',
      {
        now: {
          lending_filled_academic: undefined,
          lending_filled_abroad: undefined,
          lending_unfilled: undefined,
        } as never,
      },
      {
        now: {
          lending_filled_provincial: undefined,
          lending_filled_copies: undefined,
          lending_filled_national: undefined,
          lending_filled_academic: 101,
          lending_filled_loans: 583,
          lending_filled_abroad: 463,
        } as never,
      },
    ],
    ['figures typed anew, of which some are alike', {}, { now: { ...inOrder(2, 3, 4, 0, 1), lending_unfilled: 7 } }],
    ['everything filled in at once', { now: Object.fromEntries(rows.map((id) => [id, undefined])) as never }, {}],
    ['everything emptied', {}, { now: Object.fromEntries(rows.map((id) => [id, undefined])) as never }],
    [
      'an explanation moved to another row',
      { explained: { lending_filled_loans: 'verhuizing' } },
      { explained: { lending_filled_copies: 'verhuizing' } },
    ],
    [
      'explanations added',
      { explained: { lending_filled_loans: 'verhuizing' } },
      { explained: { ...explained, lending_filled_loans: 'verhuizing' } },
    ],
  ])('are no such thing: %s', (_, first, second) => {
    expect(after(first, second)).toEqual([]);
  });

  test('stay asked about until it is undone', () => {
    expect(after({}, sorted, sorted)).toHaveLength(1);
    expect(after({}, sorted, { now: { ...sorted.now, lending_cancelled: 3 } })).toHaveLength(1);
    expect(after({}, sorted, { now: inOrder(4, 3, 2, 1, 0) })).toHaveLength(1);
    expect(after({}, sorted, {})).toEqual([]);
    expect(after({}, sorted, {}, {})).toEqual([]);
  });

  test('are answered by words that stood beside none of them before', () => {
    const [first] = after({}, sorted);
    const beside = (words: string): Seen => ({ ...sorted, explained: { [first?.measure ?? '']: words } });
    expect(after({}, sorted, beside('ok'))[0]).toMatchObject({ kind: 'vague', settled: false });
    expect(after({}, sorted, beside('zo nagekeken in Wise'))[0]?.settled).toBe(true);
    const settled = [{}, sorted, beside('zo nagekeken in Wise'), beside('zo nagekeken in Wise')];
    expect(after(...settled)[0]?.settled).toBe(true);
  });

  test('are not answered by an explanation that moved along', () => {
    const both = { ...explained, lending_filled_copies: 'nieuw systeem' };
    const moved = { lending_requests_received: 'nieuw systeem', lending_filled_loans: 'verhuizing' };
    expect(after({ explained: both }, { ...sorted, explained: moved })[0]?.settled).toBe(false);
  });
});
