import { describe, expect, test } from 'vitest';
import { measures } from '../../../domain/measures/measures.ts';
import { type FigureId, totals } from '../../../domain/measures/relations.ts';
import { columns, columnWidths } from '../../../sheets/questionnaire/layout.ts';
import { answerSentences, ruleSentences } from '../../../sheets/questionnaire/page/rule-texts.ts';
import { type Facts, figure } from '../../../sheets/questionnaire/page/sentence.ts';
import { readingSentences } from '../../../sheets/questionnaire/read/reading-texts.ts';
import { notAskedYet, notCountedYet } from '../../../sheets/questionnaire/texts.ts';
import { linesIn, widthOf } from './page/arial.ts';

/** Every sentence takes at most three lines of the column *Controle*, 322 px, in Arial of 10 points. */

const linesMax = 3;
const controle = columnWidths[columns.verdict] ?? 0;
const rows: readonly FigureId[] = [...measures.map(({ id }) => id), ...totals.map(({ id }) => id)];

/** As large as the figures of a library in a quarter come, and as long as what is typed by mistake mostly is. */
const figures = [
  'value',
  'before',
  'total',
  'sum',
  'difference',
  'in',
  'out',
  'finished',
  'received',
  'mean',
  'all',
  'explained',
  'kb',
];
const facts: Facts = {
  ...Object.fromEntries(figures.map((name) => [name, 9876])),
  typed: '1200 / 300 st',
  suggestion: '12345',
  filled: 4,
  of: 7,
  factor: 10,
  release: 1,
  equal: 12,
  rate: 15,
  whole: 'borrowing_requests_submitted',
  from: 'borrowing_requests_submitted',
  others: 12,
  explanation: 'klopt',
  question: 'Kwam dit door de sluiting in het voorjaar, of is er iets anders aan de hand?',
  first: '9.876',
  second: '9.876',
  length: 50_000,
  copy: 'Kopie van 2026-K1',
};
const without = ({ suggestion: _, ...others }: Facts): Facts => others;
/** 100%, € 12 and 24:00 are numbers too. */
const kept: Facts = { ...facts, typed: '24:00', kept: 1 };

/** Ten times as much as a year earlier is a figure with one digit more. */
const besides: Readonly<Record<string, Facts>> = { 'W5 up': { before: 987 }, 'W5 down': { value: 987 } };

/** Beside a wide text, which is as high as its sentence needs. */
const inWideRows = ['W7 previous', 'W7 last-year'];

const sentences = Object.entries({ ...ruleSentences, ...answerSentences, ...readingSentences }).filter(
  ([name]) => !inWideRows.includes(name),
);

/** The sentence on the row where it is longest. */
const longest = (of: (id: FigureId) => readonly string[]): string =>
  rows.flatMap(of).reduce((one, other) => (widthOf(other) > widthOf(one) ? other : one), '');

describe('A sentence takes at most three lines of Controle', () => {
  test.each(sentences)('%s', (name, sentence) => {
    const words = longest((id) =>
      [facts, without(facts), kept].map((each) => sentence({ ...each, ...besides[name] }, id)),
    );
    expect([words, linesIn(words, controle)]).toEqual([words, expect.toBeOneOf([1, 2, linesMax])]);
  });

  test.each([notCountedYet, notAskedYet])('about a figure of a closed quarter: %o', (say) => {
    const words = say({
      measure: 'lending_unfilled',
      kind: 'number',
      value: 9876,
      typed: '9876',
      explanation: '',
    });
    expect(linesIn(words, controle)).toBeLessThanOrEqual(linesMax);
  });
});

test('The column is the one of the drawing, and the figures are as wide as they are meant to be', () => {
  expect([controle, figure(facts, 'value')]).toEqual([322, '9.876']);
});

// Arial: a digit is 0.556 em wide, a space and a full stop 0.278; 10 points are 13⅓ px.
test.each([
  ['0', 7.41],
  ['1.234', 33.36],
  ['0 0', 18.53],
  ['✓', 13.33],
])('The width of %j is %d px', (text, width) => {
  expect(widthOf(text)).toBeCloseTo(width, 1);
});

test.each([
  ['one', 40, 1],
  ['one two', 40, 2],
  ['one two', 60, 1],
])('%j in %d px takes %d lines', (text, width, lines) => {
  expect(linesIn(text, width)).toBe(lines);
});
