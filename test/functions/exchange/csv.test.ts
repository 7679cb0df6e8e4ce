import { describe, expect, it } from 'vitest';
import { type CsvRow, readCsv } from '../../../functions/exchange/csv.ts';
import { inPieces } from './reading.ts';

/** Reading CSV. */

const rowsOf = async (text: string): Promise<readonly CsvRow[]> => {
  const rows: CsvRow[] = [];
  for await (const row of readCsv(inPieces(text))) rows.push(row);
  return rows;
};

describe('readCsv()', () => {
  it.each([
    [
      'commas',
      'a,b\n1,2\n',
      [
        { line: 1, fields: ['a', 'b'] },
        { line: 2, fields: ['1', '2'] },
      ],
    ],
    [
      'semicolons, as a Dutch Excel writes',
      'a;b\n1,5;2\n',
      [
        { line: 1, fields: ['a', 'b'] },
        { line: 2, fields: ['1,5', '2'] },
      ],
    ],
    [
      'line ends of Windows',
      'a\r\n1\r\n',
      [
        { line: 1, fields: ['a'] },
        { line: 2, fields: ['1'] },
      ],
    ],
    [
      'a byte order mark',
      '\uFEFFa\n1',
      [
        { line: 1, fields: ['a'] },
        { line: 2, fields: ['1'] },
      ],
    ],
    [
      'empty lines, which are left out',
      'a,b\n\n , \n1,2',
      [
        { line: 1, fields: ['a', 'b'] },
        { line: 4, fields: ['1', '2'] },
      ],
    ],
    [
      'a field of several lines, and the line after it',
      'a,b\n"x\ny",2\n3,4\n',
      [
        { line: 1, fields: ['a', 'b'] },
        { line: 2, fields: ['x\ny', '2'] },
        { line: 4, fields: ['3', '4'] },
      ],
    ],
    ['an empty file', '', []],
  ])('reads %s', async (_, text, rows) => {
    expect(await rowsOf(text)).toEqual(rows);
  });

  it.each([
    ['is never closed', 'a\n1\n"x\n2\n3\n', 'line 3: a quotation mark is opened here or below, and never closed'],
    ['stands in the middle', 'a\nx"y\n', 'line 2: a quotation mark stands where none may stand'],
  ])('says so when a quotation mark %s', async (_, text, message) => {
    await expect(rowsOf(text)).rejects.toThrow(message);
  });
});
