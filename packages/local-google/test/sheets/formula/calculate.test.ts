import { describe, expect, test } from 'vitest';
import { Book, plain } from './book.ts';

/** Formulas and arrays give their values and follow changes. */

describe('a formula', () => {
  test('sees what is typed in other tabs, in named ranges and down an open range', () => {
    const book = new Book('nl_NL', {
      Aanvragen: { A1: '=SOM(1;2)', A2: "=SUM('Q1 2026'!B2:B)", A3: '=kwartaal*2', A4: '=SUM(B:B)', B1: '5' },
      'Q1 2026': { B1: '100', B2: '1,5', B9: '2' },
    });
    book.names.set('kwartaal', {
      sheetId: 1,
      startRowIndex: 8,
      endRowIndex: 9,
      startColumnIndex: 1,
      endColumnIndex: 2,
    });
    expect(plain(book.value('Aanvragen', 'A2'))).toBe(3.5);
    expect(plain(book.value('Aanvragen', 'A3'))).toBe(4);
    expect(plain(book.value('Aanvragen', 'A4'))).toBe(5);
    expect(book.shown('Aanvragen', 'A1')).toBe('#NAME?');
  });

  test('is calculated anew when a cell it hangs on changes, directly or by another formula', () => {
    const book = new Book('en_US', { Tab: { A1: '1', B1: '=A1+1', C1: '=SUM(B:B)', D1: '=5' } });
    expect(plain(book.value('Tab', 'C1'))).toBe(2);
    book.type('Tab', 'A1', '10');
    expect(plain(book.value('Tab', 'C1'))).toBe(11);
    book.type('Tab', 'B7', '100');
    expect(plain(book.value('Tab', 'C1'))).toBe(111);
  });

  test('that is not touched by a change is not calculated again', () => {
    const book = new Book('en_US', { Tab: { A1: '1', B1: '=SUM(A1:A50)', C1: '=D1', D1: '7' } });
    book.value('Tab', 'B1');
    book.value('Tab', 'C1');
    book.type('Tab', 'D1', '8');
    book.reads = 0;
    expect(plain(book.value('Tab', 'B1'))).toBe(1);
    expect(book.reads).toBeLessThan(5);
  });

  const cycle = 'Circular dependency detected. To resolve with iterative calculation, see File > Settings.';
  test('that needs itself is a circular dependency, as are all formulas of the circle', () => {
    const book = new Book('en_US', { Tab: { A1: '=B1', B1: '=C1+1', C1: '=IFERROR(A1,0)', D1: '=1', E1: '=E1' } });
    for (const address of ['A1', 'B1', 'C1', 'E1']) {
      expect(book.value('Tab', address)).toEqual({ errorValue: { type: 'REF', message: cycle } });
    }
    expect(plain(book.value('Tab', 'D1'))).toBe(1);
    book.type('Tab', 'C1', '3');
    expect(plain(book.value('Tab', 'A1'))).toBe(4);
  });

  test('may stand at the end of a chain of a thousand others', () => {
    const cells: Record<string, string> = { A1: '1' };
    for (let row = 2; row <= 1000; row += 1) cells[`A${row}`] = `=A${row - 1}+1`;
    const book = new Book('en_US', { Tab: cells });
    book.rows = 1000;
    expect(plain(book.value('Tab', 'A1000'))).toBe(1000);
  });

  test('with the day of today follows the clock', () => {
    const book = new Book('nl_NL', { Tab: { A1: '=TODAY()', A2: '=A1+1', A3: '=NOW()' } });
    expect(book.shown('Tab', 'A1')).toBe('24-11-2026');
    expect(book.shown('Tab', 'A3')).toBe('24-11-2026 8:30:00');
    book.time += 86_400_000;
    expect(book.shown('Tab', 'A2')).toBe('26-11-2026');
  });

  test('for a condition is read as if it stood in the cell asked about', () => {
    const book = new Book('en_US', { Tab: { A1: '1', A2: '5' } });
    expect(book.calculator.evaluate('=$A1>3', { sheetId: 0, row: 0, col: 3 })).toEqual({ boolValue: false });
    expect(book.calculator.evaluate('=$A1>0', { sheetId: 0, row: 0, col: 3 })).toEqual({ boolValue: true });
  });
});

describe('an array', () => {
  test('fills the cells below and to the right, and what reads those follows it', () => {
    const book = new Book('en_US', { Tab: { A1: '3', A2: '1', A3: '2', C1: '=SORT(A1:A3)', E1: '=SUM(C1:C9)' } });
    expect(['C1', 'C2', 'C3', 'C4'].map((address) => plain(book.value('Tab', address)))).toEqual([1, 2, 3, '']);
    expect(plain(book.value('Tab', 'E1'))).toBe(6);
    book.type('Tab', 'A1', '30');
    expect(plain(book.value('Tab', 'C3'))).toBe(30);
    expect(plain(book.value('Tab', 'E1'))).toBe(33);
  });

  test('does not overwrite a cell, and fills in when that is cleared', () => {
    const book = new Book('en_US', { Tab: { A1: '={1;2;3}', A3: 'x' } });
    const message = 'Array result was not expanded because it would overwrite data in A3.';
    expect(book.value('Tab', 'A1')).toEqual({ errorValue: { type: 'REF', message } });
    expect(book.value('Tab', 'A2')).toBeUndefined();
    book.type('Tab', 'A3', '');
    expect(['A1', 'A2', 'A3'].map((address) => plain(book.value('Tab', address)))).toEqual([1, 2, 3]);
  });

  test('that does not fit in the sheet says how many rows it lacks', () => {
    const book = new Book('en_US', { Tab: { A99: '={1;2;3}' } });
    const message = 'Result was not automatically expanded, please insert more rows (1).';
    expect(book.value('Tab', 'A99')).toEqual({ errorValue: { type: 'REF', message } });
  });

  test('above and left of an empty cell makes no circle with the formula that reads that cell', () => {
    const book = new Book('en_US', { Tab: { A1: '=FILTER(C1:C3,C1:C3>0)', B5: '=D9', C1: '=B5+1' } });
    expect(plain(book.value('Tab', 'B5'))).toBe('');
    expect(plain(book.value('Tab', 'A1'))).toBe(1);
  });

  test('that is taken away leaves its cells blank', () => {
    const book = new Book('en_US', { Tab: { A1: '={1;2}', B1: '=A2' } });
    expect(plain(book.value('Tab', 'B1'))).toBe(2);
    book.type('Tab', 'A1', '9');
    expect(plain(book.value('Tab', 'B1'))).toBe('');
  });
});
