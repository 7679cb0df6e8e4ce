import { describe, expect, test } from 'vitest';
import { makeRig, messageOf, type Rig } from './workbook-rig.ts';

/** Reading and writing values by range. */

const put = (rig: Rig, range: string, body: unknown, query: Record<string, string> = {}) =>
  rig.call('PUT', `/values/${encodeURIComponent(range)}`, body, { valueInputOption: 'RAW', ...query });

describe('a range', () => {
  const rig = makeRig({
    sheets: [{ properties: { title: 'Sheet1', sheetId: 0 } }, { properties: { title: 'Mijn blad', sheetId: 5 } }],
  });
  rig.batch({
    addNamedRange: {
      namedRange: {
        name: 'klaar',
        range: { sheetId: 5, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 1, endColumnIndex: 3 },
      },
    },
  });

  test.each([
    ['Sheet1', 'Sheet1!A1:Z1000'],
    ['A1', 'Sheet1!A1'],
    ['B2:A1', 'Sheet1!A1:B2'],
    ['Sheet1!A:B', 'Sheet1!A1:B1000'],
    ['Sheet1!2:3', 'Sheet1!A2:Z3'],
    ['Sheet1!B2:C', 'Sheet1!B2:C1000'],
    ['Sheet1!A5:A', 'Sheet1!A5:A1000'],
    ['Sheet1!$A$1:$B$2', 'Sheet1!A1:B2'],
    ['sheet1!a1:b2', 'Sheet1!A1:B2'],
    ['Sheet1!R1C1:R2C3', 'Sheet1!A1:C2'],
    ["'Mijn blad'!A1", "'Mijn blad'!A1"],
    ["'Mijn blad'", "'Mijn blad'!A1:Z1000"],
    ['Mijn blad!A1:A2', "'Mijn blad'!A1:A2"],
    ['klaar', "'Mijn blad'!B2:C2"],
    ['Sheet1!A1:ZZ2000', 'Sheet1!A1:Z1000'],
  ])('%s is %s', (given, shown) => {
    expect(rig.call('GET', `/values/${encodeURIComponent(given)}`)).toEqual({ range: shown, majorDimension: 'ROWS' });
  });

  test.each([
    ['NOPE!A5:F15', 'Unable to parse range: NOPE!A5:F15'],
    ['Nergens', 'Unable to parse range: Nergens'],
    ['Sheet1!', 'Unable to parse range: Sheet1!'],
    ['Sheet1!A0', 'Unable to parse range: Sheet1!A0'],
    ['Sheet1!A1:B2:C3', 'Unable to parse range: Sheet1!A1:B2:C3'],
    ['Sheet1!A1001', 'Range (Sheet1!A1001) exceeds grid limits. Max rows: 1000, max columns: 26'],
    ['Sheet1!AA1:AB2', 'Range (Sheet1!AA1:AB2) exceeds grid limits. Max rows: 1000, max columns: 26'],
    ['Sheet1!A1001:B', 'Range (Sheet1!A1001:B) exceeds grid limits. Max rows: 1000, max columns: 26'],
  ])('%s is refused: %s', (given, message) => {
    expect(messageOf(() => rig.call('GET', `/values/${encodeURIComponent(given)}`))).toBe(message);
  });
});

describe('reading values', () => {
  const rig = makeRig({ properties: { locale: 'nl_NL' } });
  rig.write('Blad1!A1', [['kop', '1,5', '1-2-2026', 'WAAR', ''], [], ['=B1*2', '12,5%', '=1/0'], ['', '', '']]);

  test('blanks at the end of a row and rows at the end are left out, blanks between are ""', () => {
    expect(rig.values('Blad1!A1:Z9')).toEqual([
      ['kop', '1,5', '1-2-2026', 'WAAR'],
      [],
      ['3', '12,50%', '#DEEL/0!'.replace('DEEL', 'DIV')],
    ]);
  });

  test('columns come the same way', () => {
    expect(rig.values('Blad1!A1:D9', { majorDimension: 'COLUMNS' })).toEqual([
      ['kop', '', '3'],
      ['1,5', '', '12,50%'],
      ['1-2-2026', '', '#DIV/0!'],
      ['WAAR'],
    ]);
  });

  test.each([
    ['UNFORMATTED_VALUE', 'SERIAL_NUMBER', ['kop', 1.5, 46054, true]],
    ['UNFORMATTED_VALUE', 'FORMATTED_STRING', ['kop', 1.5, '1-2-2026', true]],
    ['FORMULA', 'SERIAL_NUMBER', ['kop', 1.5, 46054, true]],
  ])('as %s with %s', (valueRenderOption, dateTimeRenderOption, row) => {
    expect(rig.values('Blad1!A1:D1', { valueRenderOption, dateTimeRenderOption })).toEqual([row]);
  });

  test('FORMULA gives the formula as it was typed', () => {
    expect(rig.values('Blad1!A3:C3', { valueRenderOption: 'FORMULA' })).toEqual([['=B1*2', 0.125, '=1/0']]);
  });

  test('an empty range has no values at all', () => {
    expect(rig.call('GET', '/values/Blad1!X1:Y2')).toEqual({ range: 'Blad1!X1:Y2', majorDimension: 'ROWS' });
  });

  test.each([
    [
      { valueRenderOption: 'MOOI' },
      `Invalid value at 'value_render_option' (type.googleapis.com/google.apps.sheets.v4.ValueRenderOption), "MOOI"`,
    ],
    [
      { majorDimension: 'DIAGONAL' },
      `Invalid value at 'major_dimension' (type.googleapis.com/google.apps.sheets.v4.Dimension), "DIAGONAL"`,
    ],
  ])('an option that does not exist is refused: %o', (query, message) => {
    expect(messageOf(() => rig.call('GET', '/values/A1', undefined, query))).toBe(message);
  });

  test('several ranges come in their order', () => {
    const { valueRanges } = rig.call('GET', '/values:batchGet', undefined, { ranges: ['Blad1!B1', 'Blad1!A1'] }) as {
      valueRanges: unknown[];
    };
    expect(valueRanges).toEqual([
      { range: 'Blad1!B1', majorDimension: 'ROWS', values: [['1,5']] },
      { range: 'Blad1!A1', majorDimension: 'ROWS', values: [['kop']] },
    ]);
  });
});

describe('writing values', () => {
  test('answers with the block that was written and how much of it', () => {
    const rig = makeRig();
    expect(put(rig, 'Sheet1!B2', { values: [['a', 'b'], ['c']] })).toEqual({
      spreadsheetId: rig.id,
      updatedRange: 'Sheet1!B2:C3',
      updatedRows: 2,
      updatedColumns: 2,
      updatedCells: 3,
    });
  });

  test('RAW keeps text as text, USER_ENTERED reads it', () => {
    const rig = makeRig();
    put(rig, 'A1', { values: [['=1+1', '1', true, 2]] });
    put(rig, 'A2', { values: [['=1+1', '1', 'true', "'3"]] }, { valueInputOption: 'USER_ENTERED' });
    expect(rig.values('A1:D2', { valueRenderOption: 'UNFORMATTED_VALUE' })).toEqual([
      ['=1+1', '1', true, 2],
      [2, 1, true, '3'],
    ]);
  });

  test('null leaves a cell as it is, "" empties it, and a format stays', () => {
    const rig = makeRig();
    rig.write('A1:C1', [['1/2/2026', 'b', 'c']]);
    put(rig, 'A1:C1', { values: [['', null, 'z']] });
    expect(rig.values('A1:C1')).toEqual([['', 'b', 'z']]);
    expect(rig.cell('A1').userEnteredFormat?.numberFormat?.type).toBe('DATE');
  });

  test('columns are written downwards', () => {
    const rig = makeRig();
    put(rig, 'A1:B3', { majorDimension: 'COLUMNS', values: [['a', 'b', 'c'], ['d']] });
    expect(rig.values('A1:B3')).toEqual([['a', 'd'], ['b'], ['c']]);
  });

  test('the values come back when asked for', () => {
    const rig = makeRig();
    const { updatedData } = put(
      rig,
      'A1',
      { values: [['=1+1']] },
      {
        valueInputOption: 'USER_ENTERED',
        includeValuesInResponse: 'true',
        responseValueRenderOption: 'UNFORMATTED_VALUE',
      },
    ) as { updatedData: unknown };
    expect(updatedData).toEqual({ range: 'Sheet1!A1', majorDimension: 'ROWS', values: [[2]] });
  });

  const wide = [['a', 'b', 'c']];
  const tall = [['a'], ['b'], ['c']];
  test.each([
    ['no input option', 'A1', wide, {}, "'valueInputOption' is required but not specified"],
    [
      'an unknown one',
      'A1',
      wide,
      { valueInputOption: 'Text' },
      `Invalid value at 'value_input_option' (type.googleapis.com/google.apps.sheets.v4.ValueInputOption), "Text"`,
    ],
    [
      'too wide',
      'Sheet1!A1:B2',
      wide,
      { valueInputOption: 'RAW' },
      'Requested writing within range [Sheet1!A1:B2], but tried writing to column [C]',
    ],
    [
      'too tall',
      'Sheet1!A1:B2',
      tall,
      { valueInputOption: 'RAW' },
      'Requested writing within range [Sheet1!A1:B2], but tried writing to row [3]',
    ],
    [
      'beyond the grid',
      'Sheet1!Z1',
      wide,
      { valueInputOption: 'RAW' },
      'Requested writing within range [Sheet1!Z1], but tried writing to column [AA]',
    ],
    [
      'outside of the grid',
      'Sheet1!AA1',
      wide,
      { valueInputOption: 'RAW' },
      'Range (Sheet1!AA1) exceeds grid limits. Max rows: 1000, max columns: 26',
    ],
  ])('is refused: %s', (_, range, values, query, message) => {
    const rig = makeRig();
    expect(messageOf(() => rig.call('PUT', `/values/${range}`, { values }, query))).toBe(message);
  });

  test('a value that is no scalar is refused with what it is', () => {
    const rig = makeRig();
    expect(messageOf(() => put(rig, 'A1', { values: [[['x']]] }))).toBe(
      'Invalid values[0][0]: list_value {\n  values {\n    string_value: "x"\n  }\n}\n',
    );
  });

  test('a number in such a value is written as a double', () => {
    expect(messageOf(() => put(makeRig(), 'A1', { values: [[[1]]] }))).toBe(
      'Invalid values[0][0]: list_value {\n  values {\n    number_value: 1.0\n  }\n}\n',
    );
  });

  test.each(['Sheet1!A1:B3', 'NOPE'])('a body that names another range, %s, is refused', (range) => {
    expect(messageOf(() => put(makeRig(), 'A1:B2', { range, values: [['x']] }))).toBe(
      `Request range[A1:B2] does not match value's range[${range}]`,
    );
  });

  test('a body that names the same range in other words is taken', () => {
    expect(put(makeRig(), 'A1:B2', { range: "'Sheet1'!$A$1:B2", values: [['x']] })).toMatchObject({ updatedCells: 1 });
  });

  test('a batch names the range that is wrong, and writes none of them', () => {
    const rig = makeRig();
    const data = [
      { range: 'A1', values: [['x']] },
      { range: 'NOPE!A1', values: [['y']] },
    ];
    expect(messageOf(() => rig.call('POST', '/values:batchUpdate', { valueInputOption: 'RAW', data }))).toBe(
      'Invalid data[1]: Unable to parse range: NOPE!A1',
    );
    expect(rig.values('A1')).toEqual([]);
  });

  /** As in Google's guide: A1:A4 and B1:D2 touch four rows and four columns. */
  test('a batch adds up, rows and columns once', () => {
    const rig = makeRig();
    const data = [
      { range: 'A1', values: [['x', 'y']] },
      { range: 'A5', values: [[1], [2]] },
    ];
    expect(rig.call('POST', '/values:batchUpdate', { valueInputOption: 'RAW', data })).toMatchObject({
      spreadsheetId: rig.id,
      totalUpdatedRows: 3,
      totalUpdatedColumns: 2,
      totalUpdatedCells: 4,
      totalUpdatedSheets: 1,
      responses: [{ updatedRange: 'Sheet1!A1:B1' }, { updatedRange: 'Sheet1!A5:A6' }],
    });
  });
});
