import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../sheets/questionnaire/finding.ts';
import { columns, columnWidths } from '../../../sheets/questionnaire/layout.ts';
import { measures } from '../../../sheets/questionnaire/measures.ts';
import { columnTexts, topTexts, totalTexts } from '../../../sheets/questionnaire/page-texts.ts';
import { period, statusSentence } from '../../../sheets/questionnaire/texts.ts';
import { after, changed, closed, dates, done, error, inApril, type Look, query } from '../../functions/rules/looks.ts';
import { linesIn, widthOf } from './arial.ts';

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
  for (const { label, wide } of measures)
    expect([label, wide || linesIn(label, width('label')) <= 2]).toEqual([label, true]);
  for (const { label } of Object.values(totalTexts)) expect(linesIn(label, width('label'), 'Helvetica-Bold')).toBe(1);
  for (const label of [topTexts.done, topTexts.correction, topTexts.standing])
    expect([label, linesIn(label, width('label'), 'Helvetica-Bold')]).toEqual([label, 1]);
});

describe('Stand takes at most two lines', () => {
  const longest: Finding = { ...query, measure: 'b2c_fee_academic_eur' };
  const many = (finding: Finding): readonly Finding[] => Array.from({ length: 17 }, () => finding);
  const busy: readonly (readonly [string, readonly Look[]])[] = [
    ['ticked', [{ ...done, findings: many(longest) }]],
    ['ticked, with figures that count', [done, { ...done, values: changed, findings: many(longest) }]],
    [
      'ticked, and reopened',
      [
        done,
        { ...done, at: closed },
        { ...done, values: changed, findings: many(longest), at: closed, reopenedUntil: '2026-12-31' },
      ],
    ],
    ['much to do', [{ values: {}, findings: [...many(error), ...many(query)] }]],
    ['much to do, with figures that count', [done, { values: {}, findings: [...many(error), ...many(query)] }]],
    [
      'a correction with questions',
      [done, { ...done, values: changed, at: closed, correction: 'dubbel', findings: many(longest) }],
    ],
    ['a correction without a reason', [done, { ...done, values: changed, at: closed, correction: '' }]],
    ['closed without figures', [{ at: closed }]],
  ];

  test.each(busy)('%s', (_, looks) => {
    const words = statusSentence(after(...looks).submission, dates, looks.at(-1)?.at ?? inApril);
    expect([words, linesIn(words, width('lastYear', 'verdict'), 'Helvetica-Bold')]).toEqual([
      words,
      expect.toBeOneOf([1, 2]),
    ]);
  });

  test.each([
    ['published', 1, inApril],
    ['published and changed', 0, inApril],
    ['published, changed and closed', 0, closed],
  ])('%s', (_, revision, at) => {
    const words = statusSentence(after(done).submission, dates, at, { revision, on: '2026-09-28' });
    expect([words, linesIn(words, width('lastYear', 'verdict'), 'Helvetica-Bold')]).toEqual([
      words,
      expect.toBeOneOf([1, 2]),
    ]);
  });
});

test.each([
  ['the box', topTexts.doneExplanation, width('verdict', 'explanation'), 2],
  ['a correction', topTexts.correctionExplanation, width('verdict'), 3],
])('What stands beside %s is not cut', (_, words, cell, lines) => {
  expect(linesIn(words, cell)).toBeLessThanOrEqual(lines);
});

test('The dates and the quarter fit in two lines of the title', () => {
  expect(
    linesIn(`${period('2026-Q3')} (juli, augustus, september)`, width('lastYear', 'input'), 'Helvetica-Bold'),
  ).toBeLessThanOrEqual(2);
  expect(linesIn(`${topTexts.dueOn}20 september. Sluit 30 september.`, width('verdict'), 'Helvetica-Bold')).toBe(1);
});
