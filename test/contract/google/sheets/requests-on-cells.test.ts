import { describe, expect, test } from 'vitest';
import { connect } from './connect.ts';

/** Request kinds that work on cells. */
const google = connect();

const area = (startRowIndex: number, endRowIndex: number, startColumnIndex: number, endColumnIndex: number) => ({
  sheetId: 0,
  startRowIndex,
  endRowIndex,
  startColumnIndex,
  endColumnIndex,
});
const number = (numberValue: number) => ({ userEnteredValue: { numberValue } });
const formulas = (range: string) => google.values(range, { valueRenderOption: 'FORMULA' });

describe('writing', () => {
  test('updateCells with a start writes what is given, in the fields that are named', async () => {
    await google.batch({
      updateCells: {
        start: { sheetId: 0, rowIndex: 1, columnIndex: 1 },
        rows: [{ values: [{ ...number(2), note: 'niet genoemd' }, { userEnteredValue: { formulaValue: '=B2*2' } }] }],
        fields: 'userEnteredValue',
      },
    });
    expect(await google.values('A1:C2')).toEqual([[], ['', '2', '4']]);
    expect((await google.cell('B2')).note).toBeUndefined();
  });

  test('updateCells with a range empties what is not given', async () => {
    await google.write('A1', [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    await google.batch({
      updateCells: { range: area(0, 2, 0, 2), rows: [{ values: [number(1)] }], fields: 'userEnteredValue' },
    });
    expect(await google.values('A1:B2')).toEqual([['1']]);
  });

  test('repeatCell: a formula counts on, a format replaces only what its mask names', async () => {
    await google.batch(
      {
        repeatCell: {
          range: area(0, 2, 0, 1),
          cell: { userEnteredFormat: { textFormat: { bold: true, italic: true }, backgroundColor: { red: 0.5 } } },
          fields: 'userEnteredFormat(textFormat.bold,backgroundColor)',
        },
      },
      {
        repeatCell: {
          range: area(0, 2, 1, 2),
          cell: { userEnteredValue: { formulaValue: '=A1&$A$1' } },
          fields: 'userEnteredValue',
        },
      },
    );
    expect(await formulas('B1:B2')).toEqual([['=A1&$A$1'], ['=A2&$A$1']]);
    expect((await google.cell('A2')).userEnteredFormat).toEqual({
      textFormat: { bold: true },
      backgroundColor: { red: 0.49803922 },
      backgroundColorStyle: { rgbColor: { red: 0.49803922 } },
    });
  });

  test('appendCells goes below the last row that holds anything', async () => {
    await google.write('B2', [['x']]);
    await google.batch({ appendCells: { sheetId: 0, rows: [{ values: [number(7)] }], fields: 'userEnteredValue' } });
    expect(await google.values('A3')).toEqual([['7']]);
  });

  test('pasteData', async () => {
    await google.batch({
      pasteData: {
        coordinate: { sheetId: 0, rowIndex: 0, columnIndex: 0 },
        data: 'a;1\nb;=B1+1',
        delimiter: ';',
        type: 'PASTE_NORMAL',
      },
    });
    expect(await google.values('A1:B2')).toEqual([
      ['a', '1'],
      ['b', '2'],
    ]);
  });

  test('findReplace counts what it changes', async () => {
    await google.write('A1', [
      ['appel', 'Appelmoes'],
      ['peer', '=A1&"appel"'],
    ]);
    const [reply] = await google.batch({ findReplace: { find: 'appel', replacement: 'perzik', allSheets: true } });
    expect(reply?.findReplace).toEqual({ valuesChanged: 2, rowsChanged: 1, sheetsChanged: 1, occurrencesChanged: 2 });
    expect(await google.values('A1:B2')).toEqual([
      ['perzik', 'perzikmoes'],
      ['peer', 'perzikappel'],
    ]);
  });

  test('findReplace takes a pattern in RE2’s syntax, and its groups in the replacement', async () => {
    await google.write('A1', [['2026-K1'], ['kwartaal 2'], [`${'a'.repeat(30_000)}!`]], 'RAW');
    const all = { searchByRegex: true, allSheets: true };
    await google.batch(
      { findReplace: { find: '(\\d{4})-K(\\d)', replacement: '$2e van $1 ($0)', ...all } },
      { findReplace: { find: '(a+)+$', replacement: 'nooit', ...all } },
    );
    const shown = await google.values('A1:A3');
    expect(shown?.slice(0, 2)).toEqual([['1e van 2026 (2026-K1)'], ['kwartaal 2']]);
    expect(shown?.[2]?.[0]).toHaveLength(30_001);
  });

  test('trimWhitespace', async () => {
    await google.write('A1', [['  een   twee '], ['goed']], 'RAW');
    const [reply] = await google.batch({ trimWhitespace: { range: area(0, 2, 0, 1) } });
    expect(reply?.trimWhitespace?.cellsChangedCount).toBe(1);
    expect(await google.values('A1')).toEqual([['een twee']]);
  });

  test('textToColumns', async () => {
    await google.write('A1', [['a,1'], ['b,2']], 'RAW');
    await google.batch({ textToColumns: { source: area(0, 2, 0, 1), delimiterType: 'COMMA' } });
    expect(await google.values('A1:B2', { valueRenderOption: 'UNFORMATTED_VALUE' })).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });
});

describe('copying', () => {
  test('copyPaste: everything, relative references move along', async () => {
    await google.write('A1', [['1', '=A1+1']]);
    await google.batch({
      copyPaste: { source: area(0, 1, 0, 2), destination: area(1, 3, 0, 2), pasteType: 'PASTE_NORMAL' },
    });
    expect(await formulas('A1:B3')).toEqual([
      [1, '=A1+1'],
      [1, '=A2+1'],
      [1, '=A3+1'],
    ]);
  });

  test.each([
    ['PASTE_VALUES', [[2]], undefined],
    ['PASTE_FORMAT', [['oud']], true],
    ['PASTE_FORMULA', [['=B2+1']], undefined],
  ])('copyPaste %s', async (pasteType, value, bold) => {
    await google.write('A1:B1', [[1, '=A1+1']]);
    await google.write('C2', [['oud']]);
    await google.batch(
      {
        repeatCell: {
          range: area(0, 1, 1, 2),
          cell: { userEnteredFormat: { textFormat: { bold: true } } },
          fields: 'userEnteredFormat',
        },
      },
      { copyPaste: { source: area(0, 1, 1, 2), destination: area(1, 2, 2, 3), pasteType } },
    );
    expect(await formulas('C2')).toEqual(value);
    expect((await google.cell('C2')).userEnteredFormat?.textFormat?.bold).toBe(bold);
  });

  test('copyPaste transposed', async () => {
    await google.write('A1', [['a', 'b', 'c']]);
    await google.batch({
      copyPaste: { source: area(0, 1, 0, 3), destination: area(2, 3, 0, 1), pasteOrientation: 'TRANSPOSE' },
    });
    expect(await google.values('A3:A5')).toEqual([['a'], ['b'], ['c']]);
  });

  test('cutPaste: what pointed at the cells points at them where they are', async () => {
    await google.write('A1', [['x', '=A1']]);
    await google.batch({
      cutPaste: {
        source: area(0, 1, 0, 1),
        destination: { sheetId: 0, rowIndex: 4, columnIndex: 3 },
        pasteType: 'PASTE_NORMAL',
      },
    });
    expect(await formulas('A1:D5')).toEqual([['', '=D5'], [], [], [], ['', '', '', 'x']]);
  });

  test('autoFill continues a series', async () => {
    await google.write('A1', [
      [1, 'rij 1'],
      [3, 'rij 2'],
    ]);
    await google.batch({
      autoFill: { sourceAndDestination: { source: area(0, 2, 0, 2), dimension: 'ROWS', fillLength: 2 } },
    });
    expect(await google.values('A3:B4')).toEqual([
      ['5', 'rij 3'],
      ['7', 'rij 4'],
    ]);
  });
});

describe('ordering', () => {
  test('sortRange: numbers before text, blanks last, formulas stay with their row', async () => {
    await google.write('A1', [
      ['b', '=A1'],
      [10, '=A2'],
      ['', 'leeg'],
      [9, '=A4'],
      ['a', '=A5'],
    ]);
    await google.batch({
      sortRange: { range: area(0, 5, 0, 2), sortSpecs: [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }] },
    });
    expect(await google.values('A1:B5')).toEqual([
      ['9', '9'],
      ['10', '10'],
      ['a', 'a'],
      ['b', 'b'],
      ['', 'leeg'],
    ]);
  });

  test('randomizeRange keeps the rows, whole', async () => {
    const rows = Array.from({ length: 9 }, (_, index) => [`a${index}`, `b${index}`]);
    await google.write('A1', rows);
    await google.batch({ randomizeRange: { range: area(0, 9, 0, 2) } });
    const after = await google.values('A1:B9');
    expect(after.toSorted()).toEqual(rows);
  });

  test('deleteDuplicates', async () => {
    await google.write('A1', [
      ['a', 1],
      ['b', 2],
      ['a', 1],
      ['a', 3],
    ]);
    const [reply] = await google.batch({ deleteDuplicates: { range: area(0, 4, 0, 2) } });
    expect(reply?.deleteDuplicates?.duplicatesRemovedCount).toBe(1);
    expect(await google.values('A1:B4')).toEqual([
      ['a', '1'],
      ['b', '2'],
      ['a', '3'],
    ]);
  });
});
