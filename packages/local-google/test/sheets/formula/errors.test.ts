import { describe, expect, test } from 'vitest';
import { functionNames } from '../../../src/sheets/formula/catalogue.ts';
import { Calculator } from '../../../src/sheets/formula/evaluate/calculate.ts';
import { Book, result } from './book.ts';

/** Errors in formulas have Google's codes and words. */

const error = (type: string, message: string) => ({ type, message });

/** Sentences read in public records of the real service. */
describe.each([
  ['=1/0', error('DIVIDE_BY_ZERO', 'Function DIVIDE parameter 2 cannot be zero.')],
  ['=MOD(1,0)', error('DIVIDE_BY_ZERO', 'Function MOD parameter 2 cannot be zero.')],
  ['=AVERAGE(Y1:Y9)', error('DIVIDE_BY_ZERO', 'Evaluation of function AVERAGE caused a divide by zero error.')],
  [
    '="a"+1',
    error(
      'VALUE',
      "Function ADD parameter 1 expects number values. But 'a' is a text and cannot be coerced to a number.",
    ),
  ],
  [
    '=2*A1',
    error(
      'VALUE',
      "Function MULTIPLY parameter 2 expects number values. But 'Currency' is a text and cannot be coerced to a number.",
    ),
  ],
  ['=NA()', { type: 'N_A' }],
  ['=NotARealFunction()', error('NAME', "Unknown function: 'NotARealFunction'.")],
  ['=Stefan', error('NAME', "Unknown range name: 'STEFAN'.")],
  ['=A1:Z1 A30:Z30', error('ERROR', 'Formula parse error.')],
  ['=SQRT(-1)', error('NUM', 'Function SQRT parameter 1 value is negative. It should be positive or zero.')],
  ['=VLOOKUP("nope",B1:B1,1,FALSE)', error('N_A', "Did not find value 'nope' in VLOOKUP evaluation.")],
  ['=LAMBDA(x,x+1)', error('N_A', 'Function LAMBDA should be followed by a call containing the actual values.')],
  [
    '=REGEXMATCH(123,"1")',
    error(
      'VALUE',
      "Function REGEXMATCH parameter 1 expects text values. But '123' is a number and cannot be coerced to a text.",
    ),
  ],
  ['=Settings!A1', error('REF', "Unresolved sheet name 'Settings'.")],
  ['=FIND("x","abc")', error('VALUE', "In FIND evaluation, cannot find 'x' within 'abc'.")],
  ['=VLOOKUP(1,A1:B2,3,FALSE)', error('REF', 'VLOOKUP evaluates to an out of bounds range.')],
  ['=FILTER(C1:C3,C1:C3>5)', error('N_A', 'No matches are found in FILTER evaluation.')],
  ['={1,2;3}', error('VALUE', 'In ARRAY_LITERAL, an Array Literal was missing values for one or more rows.')],
  ['={{1;2},3}', error('VALUE', 'Function ARRAY_ROW parameter 2 has mismatched row size. Expected: 2. Actual: 1.')],
  [
    '=IF(TRUE)',
    error('N_A', 'Wrong number of arguments to IF. Expected between 2 and 3 arguments, but got 1 arguments.'),
  ],
  ['=SUM(', error('ERROR', 'Formula parse error.')],
  ['=B1:B3*2', error('VALUE', 'An array value could not be found.')],
])('%s', (formula, expected) => {
  test('complains as Google does', () => expect(result(formula, { A1: 'Currency' })).toEqual(expected));
});

test('an error among the values is the result of what uses them', () => {
  expect(result('=SUM(A1:A2)+5', { A1: '=1/0' })).toMatchObject({ type: 'DIVIDE_BY_ZERO' });
});

test('a function that Google has and the emulator has not is refused by name', () => {
  expect(result('=IMPORTRANGE("x","A1")')).toEqual(
    error('ERROR', 'The function IMPORTRANGE is not implemented by this emulator.'),
  );
});

test('SUBTOTAL passes over filtered rows, from 101 on over all hidden ones, and over other subtotals', () => {
  const cells = {
    A1: '1',
    A2: '2',
    A3: '4',
    A4: '=SUBTOTAL(9,A1:A3)',
    C1: '=SUBTOTAL(9,A1:A4)',
    C2: '=SUBTOTAL(109,A1:A4)',
  };
  const book = new Book('en_US', { Tab: cells });
  expect(book.value('Tab', 'C1')?.errorValue?.message).toBe(
    'The function SUBTOTAL is not implemented by this emulator.',
  );
  const hides = Object.assign(new Book('en_US', { Tab: cells }), {
    hiddenRow: (_: number, row: number) =>
      row === 1 ? ('filter' as const) : row === 2 ? ('user' as const) : undefined,
  });
  const calculator = new Calculator(hides);
  expect(calculator.effective(0, 0, 2)).toEqual({ numberValue: 5 });
  expect(calculator.effective(0, 1, 2)).toEqual({ numberValue: 1 });
});

test.each([
  ['=""', ''],
  ['=IF(,,)', ''],
  ['=VLOOKUP(2,A1:B2,2,FALSE)', ''],
])('%s shows nothing', (formula, shown) => {
  const book = new Book('en_US', { Tab: { A1: '1', A2: '2', C1: formula } });
  expect(book.value('Tab', 'C1')).toBeUndefined();
  expect(book.shown('Tab', 'C1')).toBe(shown);
});

test.each([
  ['ISBLANK(C1)', '=""', false],
  ['ISBLANK(C1)', '=IF(,,)', true],
  ['ISTEXT(C1)', '=""', true],
  ['ISTEXT(C1)', '=IF(,,)', false],
  ['COUNTA(C1)', '=""', 1],
  ['COUNTA(C1)', '=IF(,,)', 0],
  ['COUNTBLANK(C1)', '=""', 1],
  ['C1=""', '=IF(,,)', true],
  ['C1=0', '=IF(,,)', true],
])('%s of a cell with %s is %j, as the real service answered', (question, formula, expected) => {
  expect(result(`=${question}`, { C1: formula })).toBe(expected);
});

test('three hundred functions and more are there', () => {
  expect(functionNames().length).toBeGreaterThan(300);
});
