import { describe, expect, test } from 'vitest';
import { parseClipboard, spread, writeClipboard } from '../../src/page/client/editing/block.ts';

/** Reading and writing clipboard text, and filling a selection with it. */

describe('text from the clipboard falls apart into cells', () => {
  test.each<[string, string, string[][]]>([
    ['one word', 'boek', [['boek']]],
    ['tabs between cells', '1\t2\t3', [['1', '2', '3']]],
    ['line ends between rows', '1\n2', [['1'], ['2']]],
    [
      'the line ends of Windows',
      '1\t2\r\n3\t4',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['the line end that Excel adds at the end', '1\r\n2\r\n', [['1'], ['2']]],
    ['an empty row in between', '1\n\n3', [['1'], [''], ['3']]],
    ['empty cells at the start and the end', '\t2\t', [['', '2', '']]],
    [
      'more lines in one cell',
      '"regel 1\nregel 2"\tb\nc\td',
      [
        ['regel 1\nregel 2', 'b'],
        ['c', 'd'],
      ],
    ],
    ['line ends of Windows inside a cell', '"regel 1\r\nregel 2"', [['regel 1\nregel 2']]],
    ['a tab inside a cell', '"a\tb"\tc', [['a\tb', 'c']]],
    ['doubled quotes inside a cell of more lines', '"zij zei ""ja""\nen ging"', [['zij zei "ja"\nen ging']]],
    ['a quote that is only a quote', '"ja" zei zij\t2', [['"ja" zei zij', '2']]],
    ['a quote that is never closed', '"open\t2', [['"open', '2']]],
    ['a quote in the middle', '5" scherm', [['5" scherm']]],
    ['nothing', '', [['']]],
  ])('%s', (_, text, rows) => expect(parseClipboard(text)).toEqual(rows));
});

describe('what is written for the clipboard is read back the same', () => {
  test.each<[string, string[][]]>([
    [
      'a block',
      [
        ['1', '2'],
        ['3', ''],
      ],
    ],
    ['more lines', [['regel 1\nregel 2', 'b']]],
    ['quotes', [['"ja"', 'zij zei "ja"', '"']]],
    ['a tab', [['a\tb']]],
  ])('%s', (_, rows) => expect(parseClipboard(writeClipboard(rows))).toEqual(rows));
});

describe('a pasted block fills the selection when it fits a whole number of times', () => {
  const pair = [['1'], ['2']];
  test.each<[string, string[][], { rows: number; columns: number }, string[][]]>([
    [
      'one cell fills all',
      [['x']],
      { rows: 2, columns: 2 },
      [
        ['x', 'x'],
        ['x', 'x'],
      ],
    ],
    ['two rows in four', pair, { rows: 4, columns: 1 }, [['1'], ['2'], ['1'], ['2']]],
    ['two rows in three land once', pair, { rows: 3, columns: 1 }, pair],
    ['two rows in one land whole', pair, { rows: 1, columns: 1 }, pair],
    [
      'ragged rows become even',
      [['1', '2'], ['3']],
      { rows: 1, columns: 1 },
      [
        ['1', '2'],
        ['3', ''],
      ],
    ],
  ])('%s', (_, rows, size, filled) => expect(spread(rows, size)).toEqual(filled));
});
