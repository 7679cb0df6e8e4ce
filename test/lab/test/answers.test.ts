import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../domain/submissions/observation.ts';
import type { QuestionDocument, RevisionDocument } from '../../../functions/store/documents.ts';
import { answersNotKept } from '../audit/answers.ts';
import { diceOf } from '../people/dice.ts';
import { agreed, answer } from '../people/secretary.ts';
import type { SeenCell, SeenTab } from '../people/typist.ts';

/** The simulated secretary answers, and the audit finds answers that were lost. */

const shown = (...words: readonly string[]): readonly SeenCell[] => words.map((one) => ({ shown: one }));
const key = 'PB-ARN_2025-Q4_correction_1';

/** *Vragen* with one row to answer, and one that lies with a library. */
const vragen = (state: string, box: boolean | undefined = undefined, question = ''): SeenTab => ({
  title: 'Vragen',
  rows: [
    shown('Vragen: wat op u wacht'),
    shown('Er wacht 1 zaak op u: regel 4.'),
    shown('Bibliotheek', 'Kwartaal', 'Wacht op', 'Akkoord', 'Uw vraag terug'),
    [
      ...shown('Arnhem', 'K4 2025', state),
      { shown: '', ...(box !== undefined && { value: { boolValue: box } }) },
      ...shown(question, key),
    ],
    shown(),
    shown('Bij de bibliotheken: vragen waarop zij nog moeten antwoorden'),
    shown('Tilburg', 'K4 2025', 'Tilburg'),
  ],
});

const observed = (value: number): Observation => ({
  measure: 'lending_unfilled',
  kind: 'number',
  value,
  typed: String(value),
  explanation: '',
});

const kept = (kind: 'agreed' | 'asked-back' | null, question = '', countedAs?: number): QuestionDocument => ({
  version: 1,
  key,
  library: 'PB-ARN',
  quarter: '2025-Q4',
  kind: 'correction',
  measure: 'lending_unfilled',
  value: 88,
  explanation: 'dubbel geteld',
  finding: null,
  beside: '',
  figures: [{ measure: 'lending_unfilled', from: null, to: observed(88), value: 88, lastYear: null, effect: null }],
  askedAt: 1,
  decision: kind && { kind, question, decidedAt: 2, passedOn: true },
  ...(countedAs !== undefined && { countedAs }),
});

const correction = (revision: number, value = 88, reason = 'dubbel geteld') => ({
  ...({ version: 1, revision, reading: 1, handedInAt: 1, observations: [observed(value)], reason } as RevisionDocument),
  library: 'PB-ARN',
  quarter: '2025-Q4',
});

describe('the secretary', () => {
  it('answers a row whose box nobody has touched, and none that lies with a library', () => {
    const typed = Array.from({ length: 40 }, (_, seed) => answer(diceOf(seed), vragen('u'), 0)).flat();
    expect(typed).toHaveLength(40);
    expect(new Set(typed.map(({ row }) => row))).toEqual(new Set([3]));
    expect(new Set(typed.map(({ column }) => column))).toEqual(new Set([3, 4]));
  });

  it('agrees with what waits for her, and with nothing else', () => {
    expect(agreed.act(diceOf(1), vragen('u'), 0)).toEqual([{ tab: 'Vragen', row: 3, column: 3, text: true }]);
    expect(agreed.act(diceOf(1), vragen('✓ akkoord op 5 mei; telt mee', true), 0)).toEqual([]);
  });
});

const counts = '✓ akkoord op 5 mei; telt mee';
const lapsed = 'vervallen: het cijfer of de toelichting is veranderd';

describe('answersNotKept()', () => {
  it.each<readonly [string, SeenTab, QuestionDocument, number[], number]>([
    ['nothing was answered', vragen('u'), kept(null), [], 0],
    ['a tick is kept, and counts', vragen(counts, true), kept('agreed', '', 2), [2], 0],
    ['a tick is not kept', vragen('✓ akkoord; wordt verwerkt…', true), kept(null), [], 1],
    ['a tick came too late', vragen(lapsed, true), kept(null), [], 0],
    ['a tick was kept and the correction changed before it counted', vragen(lapsed, true), kept('agreed'), [], 0],
    ['what does not count is said to count', vragen(counts, true), kept('agreed'), [], 1],
    ['what counts is said to have lapsed', vragen(lapsed, true), kept('agreed', '', 2), [2], 1],
    ['a tick was taken away after it counted', vragen(counts, false), kept('agreed', '', 2), [2], 0],
    ['a question is kept', vragen('Arnhem', false, 'Wise?'), kept('asked-back', 'Wise?'), [], 0],
    ['another question is kept', vragen('Arnhem', false, 'Wise?'), kept('asked-back', 'Clavis?'), [], 1],
    ['a question that was taken away is kept', vragen('u', false), kept('asked-back', 'Wise?'), [], 1],
    ['a correction is in the history with which nobody agreed', vragen('u'), kept(null), [2], 1],
  ])('where %s', (_, tab, question, revisions, told) => {
    const corrections = revisions.map((revision) => correction(revision));
    expect(answersNotKept(tab, { questions: [question], corrections, requested: new Set() })).toHaveLength(told);
  });

  it.each([
    ['another figure', correction(2, 89)],
    ['another reason', correction(2, 88, 'vergeten')],
  ])('tells of what counts with %s than she agreed with', (_, other) => {
    const all = { questions: [kept('agreed', '', 2)], corrections: [other], requested: new Set<string>() };
    expect(answersNotKept(vragen(counts, true), all)).toHaveLength(2);
  });

  it('tells of one correction that counts by two answers', () => {
    const questions = [kept('agreed', '', 2), { ...kept('agreed', '', 2), key: 'another' }];
    const all = { questions, corrections: [correction(2)], requested: new Set<string>() };
    expect(answersNotKept(vragen(counts, true), all)).toHaveLength(1);
  });

  it('tells of a correction that nothing keeps from counting any more', () => {
    const tab = vragen('✓ akkoord; wordt verwerkt…', true);
    const held = { questions: [kept('agreed')], corrections: [] };
    expect(answersNotKept(tab, { ...held, requested: new Set() })).toEqual([]);
    expect(answersNotKept(tab, { ...held, requested: new Set(['PB-ARN 2025-Q4']) })).toHaveLength(1);
  });

  it('tells of heads that are not there', () => {
    const tab = vragen('u');
    const other = { ...tab, rows: tab.rows.slice(0, 5) };
    expect(answersNotKept(other, { questions: [], corrections: [], requested: new Set() })).toEqual([
      'Vragen has other headings',
    ]);
  });

  it('tells of a row of which nothing is kept', () => {
    expect(answersNotKept(vragen('u'), { questions: [], corrections: [], requested: new Set() })).toEqual([
      `nothing is stored for '${key}'`,
    ]);
  });
});
