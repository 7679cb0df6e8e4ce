import { describe, expect, test } from 'vitest';
import { connect, refusalOf } from './connect.ts';

/** One case or more for each method of the Sheets API, from Google's reference and guides. */
const google = connect();

describe('spreadsheets.create', () => {
  test('fills in what is not given', async () => {
    const { data } = await google.sheets.spreadsheets.create({
      requestBody: { properties: { title: 'contract nieuw' } },
    });
    expect(data.properties).toMatchObject({ title: 'contract nieuw', locale: 'en_US', autoRecalc: 'ON_CHANGE' });
    expect(data.properties?.defaultFormat).toMatchObject({
      backgroundColor: { red: 1, green: 1, blue: 1 },
      padding: { top: 2, right: 3, bottom: 2, left: 3 },
      verticalAlignment: 'BOTTOM',
      wrapStrategy: 'OVERFLOW_CELL',
      textFormat: { fontFamily: 'arial,sans,sans-serif', fontSize: 10, bold: false },
    });
    expect(data.sheets).toEqual([
      {
        properties: {
          sheetId: 0,
          title: 'Sheet1',
          index: 0,
          sheetType: 'GRID',
          gridProperties: { rowCount: 1000, columnCount: 26 },
        },
      },
    ]);
    expect(data.spreadsheetUrl).toBe(`https://docs.google.com/spreadsheets/d/${data.spreadsheetId}/edit`);
  });

  test('takes sheets with their cells', async () => {
    const { data } = await google.sheets.spreadsheets.create({
      requestBody: {
        properties: { title: 'contract gevuld', locale: 'nl_NL' },
        sheets: [
          {
            properties: { sheetId: 3, title: 'Cijfers', gridProperties: { rowCount: 5, columnCount: 2 } },
            data: [{ startRow: 1, rowData: [{ values: [{ userEnteredValue: { numberValue: 1.5 } }] }] }],
          },
        ],
      },
    });
    const { data: read } = await google.sheets.spreadsheets.values.get({
      spreadsheetId: data.spreadsheetId ?? '',
      range: 'Cijfers!A1:B5',
    });
    expect(read.values).toEqual([[], ['1,5']]);
  });
});

describe('spreadsheets.get', () => {
  test('gives no cells unless they are asked for', async () => {
    await google.write('A1', [['x']]);
    expect((await google.get()).sheets?.[0]?.data).toBeUndefined();
    const [grid] = (await google.get({ includeGridData: true })).sheets?.[0]?.data ?? [];
    expect(grid?.rowData).toHaveLength(1);
    expect(grid?.rowMetadata).toHaveLength(1000);
    expect(grid?.columnMetadata).toEqual(Array.from({ length: 26 }, () => ({ pixelSize: 100 })));
  });

  test('shows a cell with what was typed, what it comes to and how it looks', async () => {
    await google.write('A1', [['=1+1', 'woord']]);
    const [grid] = (await google.get({ ranges: ['Sheet1!A1:B1'], includeGridData: true })).sheets?.[0]?.data ?? [];
    expect(grid?.rowData?.[0]?.values?.[0]).toMatchObject({
      userEnteredValue: { formulaValue: '=1+1' },
      effectiveValue: { numberValue: 2 },
      formattedValue: '2',
      effectiveFormat: { horizontalAlignment: 'RIGHT', hyperlinkDisplayType: 'PLAIN_TEXT' },
    });
    expect(grid?.rowData?.[0]?.values?.[1]?.effectiveFormat?.horizontalAlignment).toBe('LEFT');
  });

  test('a mask picks fields, cells that lack them are empty', async () => {
    await google.write('A1', [['x', 'y']]);
    await google.batch({
      updateCells: {
        start: { sheetId: 0, rowIndex: 0, columnIndex: 1 },
        rows: [{ values: [{ note: 'let op' }] }],
        fields: 'note',
      },
    });
    const data = await google.get({
      ranges: ['A1:B1'],
      fields: 'sheets(properties(title),data(rowData(values(note))))',
    });
    expect(data).toEqual({
      sheets: [{ properties: { title: 'Sheet1' }, data: [{ rowData: [{ values: [{}, { note: 'let op' }] }] }] }],
    });
  });

  test('a workbook that is not there', async () => {
    const call = google.sheets.spreadsheets.get({ spreadsheetId: '1nietsnietsniets' });
    expect(await refusalOf(call)).toEqual({
      code: 404,
      status: 'NOT_FOUND',
      message: 'Requested entity was not found.',
    });
  });

  test('getByDataFilter shows the sheets that the filters touch', async () => {
    const { data } = await google.sheets.spreadsheets.getByDataFilter({
      spreadsheetId: google.id,
      requestBody: { dataFilters: [{ a1Range: 'Sheet1!A1:B2' }], includeGridData: true },
    });
    expect(data.sheets?.[0]?.data?.[0]?.rowMetadata).toHaveLength(2);
  });
});

describe('spreadsheets.batchUpdate', () => {
  test('answers in order and shows the workbook when asked', async () => {
    const { data } = await google.sheets.spreadsheets.batchUpdate({
      spreadsheetId: google.id,
      requestBody: {
        requests: [
          { updateSpreadsheetProperties: { properties: { title: 'anders' }, fields: 'title' } },
          { addSheet: { properties: { sheetId: 8, title: 'Twee' } } },
        ],
        includeSpreadsheetInResponse: true,
      },
    });
    expect(data.replies?.[0]).toEqual({});
    expect(data.replies?.[1]?.addSheet?.properties).toMatchObject({ sheetId: 8, title: 'Twee', index: 1 });
    expect(data.updatedSpreadsheet?.properties?.title).toBe('anders');
    expect(data.updatedSpreadsheet?.sheets).toHaveLength(2);
  });

  test('does all of it or nothing', async () => {
    const call = google.batch({ addSheet: { properties: { title: 'Twee' } } }, { deleteSheet: { sheetId: 99 } });
    expect(await refusalOf(call)).toEqual({
      code: 400,
      status: 'INVALID_ARGUMENT',
      message: 'Invalid requests[1].deleteSheet: No sheet with id: 99',
    });
    expect((await google.get()).sheets).toHaveLength(1);
  });
});

describe('values', () => {
  const key = () => ({ spreadsheetId: google.id });

  test('update and get', async () => {
    const { data } = await google.sheets.spreadsheets.values.update({
      ...key(),
      range: 'Sheet1!A1:B2',
      valueInputOption: 'RAW',
      includeValuesInResponse: true,
      requestBody: { values: [['a', 1]] },
    });
    expect(data).toEqual({
      spreadsheetId: google.id,
      updatedRange: 'Sheet1!A1:B1',
      updatedRows: 1,
      updatedColumns: 2,
      updatedCells: 2,
      updatedData: { range: 'Sheet1!A1:B1', majorDimension: 'ROWS', values: [['a', '1']] },
    });
    expect(await google.values('Sheet1')).toEqual([['a', '1']]);
  });

  test('batchUpdate and batchGet', async () => {
    const { data } = await google.sheets.spreadsheets.values.batchUpdate({
      ...key(),
      requestBody: {
        valueInputOption: 'USER_ENTERED',
        data: [
          { range: 'A1', values: [['1']] },
          { range: 'B2', values: [['=A1+1']] },
        ],
      },
    });
    expect([data.totalUpdatedCells, data.totalUpdatedSheets]).toEqual([2, 1]);
    const read = await google.sheets.spreadsheets.values.batchGet({ ...key(), ranges: ['A1', 'B2'] });
    expect(read.data.valueRanges?.map(({ values }) => values)).toEqual([[['1']], [['2']]]);
  });

  test('append', async () => {
    await google.write('A1:B1', [['naam', 'getal']]);
    const { data } = await google.sheets.spreadsheets.values.append({
      ...key(),
      range: 'Sheet1',
      valueInputOption: 'USER_ENTERED',
      insertDataOption: 'INSERT_ROWS',
      requestBody: { values: [['x', '2']] },
    });
    expect(data).toEqual({
      spreadsheetId: google.id,
      tableRange: 'Sheet1!A1:B1',
      updates: {
        spreadsheetId: google.id,
        updatedRange: 'Sheet1!A2:B2',
        updatedRows: 1,
        updatedColumns: 2,
        updatedCells: 2,
      },
    });
  });

  test('clear and batchClear', async () => {
    await google.write('A1:C1', [['a', 'b', 'c']]);
    const one = await google.sheets.spreadsheets.values.clear({ ...key(), range: 'A1' });
    expect(one.data).toEqual({ spreadsheetId: google.id, clearedRange: 'Sheet1!A1' });
    const many = await google.sheets.spreadsheets.values.batchClear({
      ...key(),
      requestBody: { ranges: ['B1', 'Sheet1!C1:D2'] },
    });
    expect(many.data.clearedRanges).toEqual(['Sheet1!B1', 'Sheet1!C1:D2']);
    expect(await google.values('Sheet1')).toEqual([]);
  });

  test('by data filter: get, update, clear', async () => {
    const dataFilter = {
      gridRange: { sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 2 },
    };
    const { values } = google.sheets.spreadsheets;
    const written = await values.batchUpdateByDataFilter({
      ...key(),
      requestBody: { valueInputOption: 'RAW', data: [{ dataFilter, values: [['a', 'b']] }] },
    });
    // The filter comes back without its zeros.
    const echo = { gridRange: { endRowIndex: 1, endColumnIndex: 2 } };
    expect(written.data.responses?.[0]).toEqual({
      updatedRange: 'Sheet1!A1:B1',
      updatedRows: 1,
      updatedColumns: 2,
      updatedCells: 2,
      dataFilter: echo,
    });
    const read = await values.batchGetByDataFilter({ ...key(), requestBody: { dataFilters: [dataFilter] } });
    expect(read.data.valueRanges?.[0]?.valueRange?.values).toEqual([['a', 'b']]);
    const cleared = await values.batchClearByDataFilter({ ...key(), requestBody: { dataFilters: [dataFilter] } });
    expect(cleared.data.clearedRanges).toEqual(['Sheet1!A1:B1']);
  });

  test('a range of a sheet that is not there', async () => {
    expect(await refusalOf(google.values('NOPE!A5:F15'))).toEqual({
      code: 400,
      status: 'INVALID_ARGUMENT',
      message: 'Unable to parse range: NOPE!A5:F15',
    });
  });
});

describe('sheets.copyTo', () => {
  test('puts a copy last in another workbook', async () => {
    await google.write('A1', [['mee']]);
    const other = await google.sheets.spreadsheets.create({ requestBody: { properties: { title: 'contract doel' } } });
    const destinationSpreadsheetId = other.data.spreadsheetId ?? '';
    const { data } = await google.sheets.spreadsheets.sheets.copyTo({
      spreadsheetId: google.id,
      sheetId: 0,
      requestBody: { destinationSpreadsheetId },
    });
    expect(data).toMatchObject({ title: 'Copy of Sheet1', index: 1, sheetType: 'GRID' });
    const read = await google.sheets.spreadsheets.values.get({
      spreadsheetId: destinationSpreadsheetId,
      range: "'Copy of Sheet1'!A1",
    });
    expect(read.data.values).toEqual([['mee']]);
  });
});

describe('developerMetadata', () => {
  test('get and search', async () => {
    await google.batch({
      createDeveloperMetadata: {
        developerMetadata: {
          metadataId: 17,
          metadataKey: 'code',
          metadataValue: 'F3',
          visibility: 'DOCUMENT',
          location: { dimensionRange: { sheetId: 0, dimension: 'ROWS', startIndex: 4, endIndex: 5 } },
        },
      },
    });
    const expected = {
      metadataId: 17,
      metadataKey: 'code',
      metadataValue: 'F3',
      visibility: 'DOCUMENT',
      location: { locationType: 'ROW', dimensionRange: { dimension: 'ROWS', startIndex: 4, endIndex: 5 } },
    };
    const one = await google.sheets.spreadsheets.developerMetadata.get({ spreadsheetId: google.id, metadataId: 17 });
    expect(one.data).toEqual(expected);
    const filter = { developerMetadataLookup: { metadataKey: 'code' } };
    const found = await google.sheets.spreadsheets.developerMetadata.search({
      spreadsheetId: google.id,
      requestBody: { dataFilters: [filter] },
    });
    expect(found.data.matchedDeveloperMetadata).toEqual([{ developerMetadata: expected, dataFilters: [filter] }]);
  });
});
