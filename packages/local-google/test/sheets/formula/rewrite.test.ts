import { describe, expect, test } from 'vitest';
import { rewriteFormula, type StructureChange } from '../../../src/sheets/formula/rewrite/rewrite.ts';

/** Rewriting references when rows, columns or cells move. */

const rows = (kind: 'insert' | 'delete', start: number, end: number, sheet = 'Tab'): StructureChange => ({
  kind,
  sheet,
  dimension: 'ROWS',
  start,
  end,
});
const columns = (kind: 'insert' | 'delete', start: number, end: number): StructureChange => ({
  kind,
  sheet: 'Tab',
  dimension: 'COLUMNS',
  start,
  end,
});
const move = (start: number, end: number, destination: number): StructureChange => ({
  kind: 'move',
  sheet: 'Tab',
  dimension: 'ROWS',
  start,
  end,
  destination,
});

describe.each<[string, string, StructureChange, string]>([
  ['rows inserted above move a reference', '=A5', rows('insert', 2, 4), '=A7'],
  ['rows inserted below leave it', '=A5', rows('insert', 5, 6), '=A5'],
  ['rows inserted at its own row push it down', '=A5', rows('insert', 4, 5), '=A6'],
  ['rows inserted within a range widen it', '=SUM(A2:A10)', rows('insert', 4, 6), '=SUM(A2:A12)'],
  ['rows inserted at the top of a range move it', '=SUM(A2:A10)', rows('insert', 1, 2), '=SUM(A3:A11)'],
  ['rows inserted just below a range leave it', '=SUM(A2:A10)', rows('insert', 10, 11), '=SUM(A2:A10)'],
  ['an open range keeps its open end', '=SUM(B2:B)', rows('insert', 0, 1), '=SUM(B3:B)'],
  ['whole columns do not mind rows', '=SUM(B:B)', rows('insert', 0, 1), '=SUM(B:B)'],
  ['absolute references move as well', '=$A$5+A$5', rows('insert', 0, 1), '=$A$6+A$6'],
  ['a deleted cell is lost', '=A5+1', rows('delete', 4, 5), '=#REF!+1'],
  ['a range loses the rows deleted from it', '=SUM(A2:A10)', rows('delete', 4, 6), '=SUM(A2:A8)'],
  ['a range that loses its first rows starts at what is left', '=SUM(A2:A10)', rows('delete', 0, 4), '=SUM(A1:A6)'],
  ['a range that loses its last rows ends at what is left', '=SUM(A2:A10)', rows('delete', 5, 20), '=SUM(A2:A5)'],
  ['a range of which one row is left is one cell', '=SUM(A2:A3)', rows('delete', 2, 3), '=SUM(A2)'],
  ['a range of which nothing is left is lost', '=SUM(A2:A10)', rows('delete', 1, 10), '=SUM(#REF!)'],
  ['another sheet is not touched', '=Ander!A5', rows('insert', 0, 1), '=Ander!A5'],
  ['the sheet is found by its name in any case', '=TAB!A5', rows('insert', 0, 1), '=TAB!A6'],
  ['a quoted sheet keeps its quotes', "='Q1 2026'!A5", rows('insert', 0, 1, 'Q1 2026'), "='Q1 2026'!A6"],
  ['a lost cell of another sheet keeps the name', "='Q1 2026'!A5", rows('delete', 4, 5, 'Q1 2026'), "='Q1 2026'!#REF!"],
  ['columns inserted move columns', '=B2+SUM(C:D)', columns('insert', 1, 2), '=C2+SUM(D:E)'],
  ['columns deleted from a range narrow it', '=SUM(B2:D9)', columns('delete', 2, 3), '=SUM(B2:C9)'],
  ['texts and blanks stay as typed', '=if( A5 = "A5" ; 1,5;\tA6)', rows('insert', 0, 1), '=if( A6 = "A5" ; 1,5;\tA7)'],
  ['a moved row takes its references along', '=A2', move(1, 2, 5), '=A5'],
  ['rows that make room move the other way', '=A4', move(1, 2, 5), '=A3'],
  ['a range that moves as a whole stays whole', '=SUM(A2:A3)', move(1, 3, 8), '=SUM(A7:A8)'],
  ['a range within which rows change places stays', '=SUM(A2:A6)', move(2, 3, 5), '=SUM(A2:A6)'],
  ['a row moved out of a range leaves it', '=SUM(A2:A6)', move(3, 4, 9), '=SUM(A2:A5)'],
  ['a row moved into a range joins it', '=SUM(A2:A6)', move(8, 9, 3), '=SUM(A2:A7)'],
  ['a copy moves what is relative', '=A1+$A1+A$1+$A$1', { kind: 'shift', rows: 2, columns: 1 }, '=B3+$A3+B$1+$A$1'],
  ['a copy beyond the edge is lost', '=A1', { kind: 'shift', rows: -1, columns: 0 }, '=#REF!'],
  ['a copy moves an open range at its closed end', '=SUM(B2:B)', { kind: 'shift', rows: 1, columns: 1 }, '=SUM(C3:C)'],
  [
    'a renamed sheet is named anew',
    '=Ander!A1+A1',
    { kind: 'rename', sheet: 'ander', to: 'Q1 2026' },
    "='Q1 2026'!A1+A1",
  ],
  [
    'a plain new name stands bare',
    "='Q1 2026'!A1",
    { kind: 'rename', sheet: 'Q1 2026', to: 'Kwartaal' },
    '=Kwartaal!A1',
  ],
  ['a name like a cell is quoted', '=Ander!A1', { kind: 'rename', sheet: 'Ander', to: 'A1' }, "='A1'!A1"],
  ['a name with a quote doubles it', '=Ander!A1', { kind: 'rename', sheet: 'Ander', to: "d'r" }, "='d''r'!A1"],
  ['a deleted sheet keeps its name in formulas', '=Ander!A1', { kind: 'deleteSheet', sheet: 'Ander' }, '=Ander!A1'],
])('when cells change, %s', (_, before, change, after) => {
  const locale = before.includes(';') ? 'nl_NL' : 'en_US';
  test(`${before} becomes ${after}`, () => expect(rewriteFormula(before, locale, 'Tab', change)).toBe(after));
});

describe('when cells are cut and pasted', () => {
  const from = { sheet: 'Tab', startRow: 0, endRow: 3, startColumn: 0, endColumn: 2 };
  const cut = (sheet: string, hostMoves = false): StructureChange => ({
    kind: 'cut',
    from,
    to: { sheet, row: 10, column: 4 },
    hostMoves,
  });
  test.each([
    ['a reference to a moved cell follows', '=A2', cut('Tab'), '=E12'],
    ['also from a fixed one', '=$B$1', cut('Tab'), '=$F$11'],
    ['a range that moves whole follows', '=SUM(A1:B3)', cut('Tab'), '=SUM(E11:F13)'],
    ['a range that moves in part stays', '=SUM(A1:A9)', cut('Tab'), '=SUM(A1:A9)'],
    ['a cell outside stays', '=C1', cut('Tab'), '=C1'],
    ['to another sheet it is named', '=A2', cut('Ander'), '=Ander!E12'],
    ['a formula that moves to another sheet names what stays behind', '=C1', cut('Ander', true), '=Tab!C1'],
    ['and needs no name for what moves with it', '=A2', cut('Ander', true), '=E12'],
  ])('%s', (_, before, change, after) => {
    expect(rewriteFormula(before, 'en_US', 'Tab', change)).toBe(after);
  });
});

test('cells inserted in some columns move the references that lie in those', () => {
  const change: StructureChange = {
    ...(rows('insert', 1, 2) as object),
    across: { start: 0, end: 2 },
  } as StructureChange;
  expect(rewriteFormula('=A3+C3+SUM(A3:C3)', 'en_US', 'Tab', change)).toBe('=A4+C3+SUM(A3:C3)');
});
