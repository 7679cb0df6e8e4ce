import { describe, expect, test } from 'vitest';
import {
  blockName,
  cellName,
  columnIndex,
  columnName,
  parseBlock,
  quoteTitle,
} from '../../src/page/client/sheet/a1.ts';

/** A1 notation on the page. */

describe('a column has a name of letters', () => {
  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('column %i is %s, and back', (index, name) => {
    expect(columnName(index)).toBe(name);
    expect(columnIndex(name)).toBe(index);
  });
});

test('a cell is named by column and row, counted from one', () => {
  expect(cellName({ row: 6, column: 3 })).toBe('D7');
});

describe('a block of one cell has the name of that cell', () => {
  test.each([
    [{ top: 6, left: 3, bottom: 6, right: 3 }, 'D7'],
    [{ top: 1, left: 1, bottom: 4, right: 2 }, 'B2:C5'],
  ])('%o is %s', (block, name) => expect(blockName(block)).toBe(name));
});

test('an apostrophe in a tab title is written twice', () => {
  expect(quoteTitle("UB's en KB")).toBe("'UB''s en KB'");
});

describe('an address is read within the tab', () => {
  const size = { rows: 10, columns: 5 };
  test.each([
    ['d7', { top: 6, left: 3, bottom: 6, right: 3 }],
    ['$D$7', { top: 6, left: 3, bottom: 6, right: 3 }],
    ['C5:B2', { top: 1, left: 1, bottom: 4, right: 2 }],
    ['B:C', { top: 0, left: 1, bottom: 9, right: 2 }],
    ['3:4', { top: 2, left: 0, bottom: 3, right: 4 }],
    ['B2:B', { top: 1, left: 1, bottom: 9, right: 1 }],
    ['A1:Z99', { top: 0, left: 0, bottom: 9, right: 4 }],
  ])('%s', (text, block) => expect(parseBlock(text, size)).toEqual(block));

  test.each(['', 'B', '7', 'F1', 'A11', 'D7x', '1A', ':', 'totaal'])('“%s” is no address in it', (text) => {
    expect(parseBlock(text, size)).toBeUndefined();
  });
});
