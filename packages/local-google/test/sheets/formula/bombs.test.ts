import { describe, expect, it } from 'vitest';
import { Calculator } from '../../../src/sheets/formula/evaluate/calculate.ts';
import { type Answer, bombs } from './bombs.ts';
import { Book, plain, result } from './book.ts';

/** Formulas of excessive cost end with an error within about a second. */

/**
 * Each costs about a second at most, of the processor and not of the clock: that many steps a formula may take. Twenty
 * times as much means that something is not counted.
 */
const processorSecondsMax = 20;

const answerOf = (given: unknown): unknown =>
  typeof given === 'object' && given !== null && 'type' in given ? { error: given.type } : given;

const bounded = (work: () => unknown): unknown => {
  const before = process.cpuUsage();
  const given = work();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(processorSecondsMax);
  return given;
};

const shortened = (formula: string): string => (formula.length > 100 ? `${formula.slice(0, 97)}...` : formula);

describe('A formula that would take for ever has an answer:', () => {
  it.each(bombs.map(([formula, answer]) => [shortened(formula), formula, answer] as const))(
    '%s',
    (_, formula, answer) => {
      const given = bounded(() => result(formula, { A1: '1', A2: '2' }));
      const expected: Answer | unknown = typeof answer === 'number' ? expect.closeTo(answer, 6) : answer;
      expect(answerOf(given)).toEqual(expected);
    },
  );
});

describe('Cells that hang on each other', () => {
  const chain = (length: number, formula: (above: string) => string): Record<string, string> =>
    Object.fromEntries(Array.from({ length }, (_, at) => [`A${at + 1}`, at === 0 ? '1' : formula(`A${at}`)] as const));

  it('are calculated, and their format found, though each reads the one above twice', () => {
    const book = new Book('en_US', { Tab: chain(60, (above) => `=${above}+${above}`) });
    expect(bounded(() => book.shown('Tab', 'A60'))).toBe('5.76461E+17');
  });

  it('are calculated though each has as many parts within parts as a formula may', () => {
    const within = (above: string): string => `=${'ABS('.repeat(45)}${above}${')'.repeat(45)}+1`;
    const book = new Book('en_US', { Tab: chain(100, within) });
    expect(bounded(() => plain(book.value('Tab', 'A100')))).toBe(100);
  });

  it('pay for every block that must be asked again whether it fills an empty cell', () => {
    const book = new Book('en_US', { Tab: { A1: '=SUM(B1:Z1000)', A2: '=HSTACK(SUM(B3:Z1000),A1)' } });
    book.rows = 1000;
    expect(bounded(() => answerOf(plain(book.value('Tab', 'A1'))))).toEqual({ error: 'ERROR' });
  });

  it('each have steps of their own', () => {
    const heavy = '=SUM(SEQUENCE(3000000))-4500001500000';
    const book = new Book('en_US', { Tab: { A1: heavy, A2: `=A1+SUM(SEQUENCE(3000000))-4500001500000` } });
    expect(bounded(() => plain(book.value('Tab', 'A2')))).toBe(0);
  });
});

describe('A condition', () => {
  const book = new Book('en_US', { Tab: { A1: '1' } });
  const asked = (formula: string): unknown =>
    bounded(() => answerOf(plain(new Calculator(book).evaluate(formula, { sheetId: 0, row: 5, col: 5 }))));

  it.each([
    ['=SUM(SEQUENCE(1000000))>0'],
    ['=REGEXMATCH(REPT("a",32000)&"!",REPT("(a*)*",2000))'],
    [`=${'('.repeat(20_000)}1${')'.repeat(20_000)}`],
  ])('that costs too much is an error: %s', (formula) => {
    expect(asked(formula)).toEqual({ error: 'ERROR' });
  });

  it('is asked of a hundred thousand cells within the steps of one call, and again in the next', () => {
    const calculator = new Calculator(book);
    const ask = (row: number): unknown =>
      answerOf(plain(calculator.evaluate('=SUM(SEQUENCE(50000))>0', { sheetId: 0, row, col: 5 })));
    const asks = () => bounded(() => Array.from({ length: 100_000 }, (_, row) => ask(row)).at(-1));
    expect([ask(0), asks()]).toEqual([true, { error: 'ERROR' }]);
    calculator.begin();
    expect(ask(0)).toBe(true);
  });
});
