import { describe, expect, test } from 'vitest';
import { measures } from '../../../domain/measures/measures.ts';
import type { PublishedRevision } from '../../../domain/statistics/library-report.ts';
import type { Finding } from '../../../domain/submissions/finding.ts';
import { columns, columnWidths, freshPlaces } from '../../../sheets/questionnaire/layout.ts';
import { wordsFor } from '../../../sheets/questionnaire/measure-words.ts';
import { questionnairePage } from '../../../sheets/questionnaire/page/page.ts';
import { formSentence } from '../../../sheets/questionnaire/page/sentences-beside.ts';
import { columnTexts, topTexts, totalTexts } from '../../../sheets/questionnaire/page/texts.ts';
import { period, sentenceOf, statusSentence } from '../../../sheets/questionnaire/texts.ts';
import {
  after,
  type CheckStep,
  changed,
  closed,
  dates,
  done,
  error,
  inApril,
  query,
} from '../../domain/rules/checks.ts';
import { linesIn, widthOf } from './page/arial.ts';

/** What stands in the columns of the form fits in them: no figure or date is hidden, and the sentences on top are not cut. */

const width = (from: keyof typeof columns, to: keyof typeof columns = from): number =>
  columnWidths.slice(columns[from], columns[to] + 1).reduce((sum, one) => sum + one, 0);
/** Between the lines of a cell and its words. */
const padding = 6;

test('What is seen is 1,000 px wide, which a laptop of 1366 px has left at 125 %', () => {
  expect(width('label', 'explanation')).toBe(1000);
});

test.each<readonly [keyof typeof columns, string]>([
  ['lastYear', '999.999'],
  ['lastYear', '€ 99,99'],
  ['previous', '999.999'],
  ['input', '1.000.000'],
  ['input', '1.234.567,89'],
  ['input', '10-12-2026'],
  ['input', '€ 1.234,50'],
  ['input', columnTexts.input],
  ['input', 'KB-overzicht'],
  ['input', 'bibliothecaris'],
  ['input', 'leenverkeer'],
])('%s holds %j on one line', (column, shown) => {
  expect(widthOf(shown)).toBeLessThanOrEqual(width(column) - padding);
});

test('A label takes at most two lines, and none of a total or of the box is cut', () => {
  for (const { label, wide } of measures.map(({ id, wide }) => ({ ...wordsFor(id), wide })))
    expect([label, wide || linesIn(label, width('label')) <= 2]).toEqual([label, true]);
  for (const { label } of Object.values(totalTexts)) expect(linesIn(label, width('label'), 'Helvetica-Bold')).toBe(1);
  for (const label of [topTexts.done, topTexts.correction, topTexts.standing])
    expect([label, linesIn(label, width('label'), 'Helvetica-Bold')]).toEqual([label, 1]);
});

/** The words of a row on top, whatever the formula around them, and how high that row is. */
const rowOn = (
  code: 'standing' | 'done',
  checks: readonly CheckStep[],
  published: PublishedRevision | null = null,
  words = '',
) => {
  const { submission: last } = after(...checks);
  const submission = last.decided ? { ...last, decided: { ...last.decided, words } } : last;
  const now = checks.at(-1)?.at ?? inApril;
  const checked = { inputs: new Map(), explanations: new Map() };
  const answer = { submission, checked, openedFor: new Map(), checkedAt: now, now, published };
  const comparison = { lastYear: null, previous: null };
  const view = { library: { name: 'Rozet' }, quarter: '2026-Q1' as const, dates, comparison, answer, place: null };
  const height = questionnairePage(view).rows.find(({ at }) => at === freshPlaces('2026-Q1').get(code))?.height ?? 0;
  return {
    sentence: code === 'standing' ? statusSentence(submission, dates, now, published) : formSentence(answer),
    height,
  };
};
const heightOfLines = (lines: number): number => 17 * lines + 2;

describe('Stand is never cut', () => {
  const longest: Finding = { ...query, measure: 'b2c_fee_academic_eur' };
  const many = (finding: Finding): readonly Finding[] => Array.from({ length: 17 }, () => finding);
  const request: CheckStep = { ...done, values: changed, at: closed, correction: 'dubbel geteld' };
  const since = { revision: 0, on: '2026-09-28' };

  test.each<readonly [string, number, readonly CheckStep[], PublishedRevision | null]>([
    ['not begun', 2, [{ values: {} }], null],
    ['much to do', 2, [{ values: {}, findings: [...many(error), ...many(query)] }], null],
    ['ticked', 2, [{ ...done, findings: many(longest) }], null],
    ['ticked, with figures that count', 2, [done, { ...done, values: changed, findings: many(query) }], null],
    ['handed in', 2, [done], null],
    ['closed', 2, [done, { ...done, at: closed }], null],
    ['a correction without a reason', 2, [done, { ...request, correction: '' }], null],
    ['a correction with questions', 2, [done, { ...request, findings: many(longest) }], null],
    ['a refused correction', 2, [done, { ...request, decided: 'refused' }], null],
    ['published', 2, [done], { ...since, revision: 1 }],
    ['published and changed', 3, [done], since],
    ['published, corrected', 3, [done, { ...request, decided: 'agreed' }], since],
    [
      'ticked, reopened, with figures that count',
      3,
      [done, { ...done, at: closed }, { ...request, findings: many(longest), reopenedUntil: '2026-12-31' }],
      null,
    ],
  ])('%s: %d lines at most', (_, most, checks, published) => {
    const { sentence, height } = rowOn('standing', checks, published);
    const lines = linesIn(sentence, width('lastYear', 'verdict'), 'Helvetica-Bold');
    expect([sentence, height >= heightOfLines(lines), height <= heightOfLines(most)]).toEqual([sentence, true, true]);
  });

  test.each<readonly [string, readonly CheckStep[]]>([
    ['a correction that counts', [done, { ...request, decided: 'agreed' }]],
    ['a correction that was refused with many words', [done, { ...request, decided: 'refused' }]],
  ])('nor is what stands beside %s', (_, checks) => {
    const { sentence, height } = rowOn(
      'done',
      checks,
      null,
      'De secretaris schrijft hier uitvoerig waarom het niet kan. '.repeat(4),
    );
    expect([sentence, height >= heightOfLines(linesIn(sentence, width('verdict')))]).toEqual([sentence, true]);
  });
});

test.each([
  ['the box', topTexts.doneExplanation, width('verdict', 'explanation'), 2],
  ['a correction', topTexts.correctionExplanation, width('verdict'), 3],
])('What stands beside %s is not cut', (_, words, cell, lines) => {
  expect(linesIn(words, cell)).toBeLessThanOrEqual(lines);
});

test.each([
  ['nothing', '', 5],
  ['half a page', 'De leverancier levert later. '.repeat(30), 10],
  ['many short lines', 'a\n'.repeat(11), 15],
  ['as much as is kept', 'woord '.repeat(8000), 20],
])('A text cell is as high as %s needs', (_, words, lines) => {
  const { submission } = after({ values: {} });
  const checked = { inputs: new Map([['developments', words] as const]), explanations: new Map() };
  const answer = { submission, checked, openedFor: new Map(), checkedAt: 0, now: inApril };
  const comparison = { lastYear: null, previous: null };
  const view = { library: { name: 'Rozet' }, quarter: '2026-Q1' as const, dates, comparison, answer, place: null };
  const row = questionnairePage(view).rows.find(({ at }) => at === freshPlaces('2026-Q1').get('developments'));
  expect(row?.height).toBe(heightOfLines(lines));
});

test('A text cell is as high as the sentence beside it needs', () => {
  const ids = measures.filter(({ kind }) => kind === 'count').map(({ id }) => id);
  const facts = { equal: ids.length, ids: ids.join() };
  const finding = { rule: 'W7', kind: 'previous', level: 'query', measure: 'remarks', facts, settled: false } as const;
  const { submission } = after({ values: {} });
  const reading = submission.reading && { ...submission.reading, findings: [finding] };
  const checked = { inputs: new Map(), explanations: new Map() };
  const answer = {
    submission: { ...submission, reading },
    checked,
    openedFor: new Map(),
    checkedAt: 0,
    now: inApril,
  };
  const comparison = { lastYear: null, previous: null };
  const view = { library: { name: 'Rozet' }, quarter: '2026-Q1' as const, dates, comparison, answer, place: null };
  const row = questionnairePage(view).rows.find(({ at }) => at === freshPlaces('2026-Q1').get('remarks'));
  const said = linesIn(sentenceOf(finding), width('label'));
  expect([said > 4, (row?.height ?? 0) >= heightOfLines(1 + said)]).toEqual([true, true]);
});

test('The dates and the quarter fit in two lines of the title', () => {
  expect(
    linesIn(`${period('2026-Q3')} (juli, augustus, september)`, width('lastYear', 'input'), 'Helvetica-Bold'),
  ).toBeLessThanOrEqual(2);
  expect(linesIn(`${topTexts.dueOn}20 september. Sluit 30 september.`, width('verdict'), 'Helvetica-Bold')).toBe(1);
});
