import { describe, expect, test } from 'vitest';
import { Calculator } from '../../../src/sheets/formula/evaluate/calculate.ts';
import { storedFormula } from '../../../src/sheets/formula/rewrite/stored.ts';
import { Book, result } from './book.ts';

/** Formulas, separators and formats under several locales. */

describe.each([
  ['=SUM(1;2)', 3],
  ['=SUM(1,5;2)', 3.5],
  ['=SUM(1,2)', 1.2],
  ['={1\\2;3\\4}', 1],
  ['=COLUMNS({1\\2;3\\4})', 2],
  ['=ROWS({1\\2;3\\4})', 2],
  ['={SUM(1;2);4}', 3],
  ['="a;b"', 'a;b'],
  ['=TEXT(1234,5;"#.##0,00")', '1.234,50'],
  ['=1,5&""', '1,5'],
  ['=TRUE&""', 'WAAR'],
  ['="1,5"+1', 2.5],
  ['=COUNTIF(A1:A2;">1,5")', 1],
])('under nl_NL, %s', (formula, expected) => {
  test('is read with the signs of the locale', () => {
    expect(result(formula, { A1: '1', A2: '2' }, 'nl_NL')).toBe(expected);
  });
});

describe.each([
  ['en_US', '=sum(a1:b2)', '=sum(A1:B2)'],
  ['en_US', '=VLOOKUP("nope", B1:B1, 1, FALSE)', '=VLOOKUP("nope", B1, 1, FALSE)'],
  ['en_US', '=SUM(1;2)', '=SUM(1,2)'],
  ['en_US', '={1;2}', '={1;2}'],
  ['en_US', '="a;b1"', '="a;b1"'],
  ['en_US', "='mijn tab'!b2:b", "='mijn tab'!B2:B"],
  ['nl_NL', '=SOM(a1;1,5)', '=SOM(A1;1,5)'],
])('under %s, %s', (locale, typed, kept) => {
  test(`is kept as ${kept}`, () => expect(storedFormula(typed, locale)).toBe(kept));
});

describe('a formula shows', () => {
  const book = new Book('nl_NL', {
    Tab: {
      ...{ A1: '1-2-2026', A2: '€ 3,50', A3: '12,5%', A4: '1.234' },
      ...{ B1: '=A1', B2: '=A1+1', B3: '=SUM(A2:A2)', B4: '=A3*2', B5: '=VLOOKUP(46054;A1:A1;1)', B6: '=A4+1' },
      ...{ C1: '=IF(TRUE;A1;0)', C2: '=B1', C3: '=A1-A1', C4: '=DATE(2026;2;1)', C5: '=TIME(13;5;0)', C6: '=1/3' },
      ...{ D1: '=SORT(A1:A1)', E1: '=ARRAYFORMULA(A1:A2)' },
    },
  });
  test.each([
    ['a date, of a reference to one', 'B1', '1-2-2026'],
    ['a date, of a date and a number', 'B2', '2-2-2026'],
    ['an amount, of amounts', 'B3', '€ 3,50'],
    ['a percentage, of one', 'B4', '25,00%'],
    ['a date that it looked up', 'B5', '1-2-2026'],
    ['a grouped number, of one', 'B6', '1.235'],
    ['the format of the branch it took', 'C1', '1-2-2026'],
    ['the format of a reference to a reference', 'C2', '1-2-2026'],
    ['a plain number of days between dates', 'C3', '0'],
    ['a date it made', 'C4', '1-2-2026'],
    ['a time it made', 'C5', '13:05:00'],
    ['at most ten digits', 'C6', '0,3333333333'],
    ['a sorted date', 'D1', '1-2-2026'],
    ['each cell of an array in its own format', 'E2', '€ 3,50'],
  ])('%s', (_, address, shown) => expect(book.shown('Tab', address)).toBe(shown));
});

test('a formula takes no plain-text format over from the cells it reads', () => {
  const book = new Book('nl_NL', { Tab: { A1: '5', B1: '=A1' } });
  const plain = Object.assign(book, {
    numberFormat: (_: number, row: number, col: number) => (row + col === 0 ? { type: 'TEXT' } : undefined),
  });
  expect(new Calculator(plain).resultFormat(0, 0, 1)).toBeUndefined();
});
