import { describe, expect, test } from 'vitest';
import { connect, refusalOf } from './connect.ts';

/** Request kinds that work on sheets, on the workbook and on whole rows and columns. */
const google = connect();

const titles = async () => (await google.get()).sheets?.map(({ properties }) => properties?.title);
const rows = (startIndex: number, endIndex: number) => ({ sheetId: 0, dimension: 'ROWS', startIndex, endIndex });

describe('sheets', () => {
  test('addSheet', async () => {
    const [reply] = await google.batch({
      addSheet: {
        properties: {
          sheetId: 5,
          title: 'Twee',
          index: 0,
          tabColorStyle: { rgbColor: { red: 1 } },
          gridProperties: { rowCount: 3, columnCount: 2, frozenRowCount: 1 },
        },
      },
    });
    expect(reply).toEqual({
      addSheet: {
        properties: {
          sheetId: 5,
          title: 'Twee',
          index: 0,
          sheetType: 'GRID',
          gridProperties: { rowCount: 3, columnCount: 2, frozenRowCount: 1 },
          tabColor: { red: 1 },
          tabColorStyle: { rgbColor: { red: 1 } },
        },
      },
    });
  });

  test('addSheet without a title takes the next number', async () => {
    await google.batch({ addSheet: {} });
    expect(await titles()).toEqual(['Sheet1', 'Sheet2']);
  });

  test('deleteSheet', async () => {
    await google.batch({ addSheet: { properties: { sheetId: 5 } } }, { deleteSheet: { sheetId: 0 } });
    expect((await google.get()).sheets?.map(({ properties }) => properties?.sheetId)).toEqual([5]);
  });

  test('duplicateSheet copies cells, with formulas that look at the copy', async () => {
    await google.write('A1', [['1', '=A1+1']]);
    const [reply] = await google.batch({
      duplicateSheet: { sourceSheetId: 0, newSheetId: 9, newSheetName: 'Kopie', insertSheetIndex: 1 },
    });
    expect(reply?.duplicateSheet?.properties).toMatchObject({ sheetId: 9, title: 'Kopie', index: 1 });
    await google.write('Kopie!A1', [['5']]);
    expect(await google.values('Kopie!B1')).toEqual([['6']]);
  });

  test('updateSheetProperties: a new title is followed by formulas', async () => {
    await google.batch({ addSheet: { properties: { sheetId: 5, title: 'Bron' } } });
    await google.write('Bron!A1', [['x']]);
    await google.write('Sheet1!A1', [['=Bron!A1']]);
    await google.batch({ updateSheetProperties: { properties: { sheetId: 5, title: 'Mijn bron' }, fields: 'title' } });
    expect(await google.values('Sheet1!A1', { valueRenderOption: 'FORMULA' })).toEqual([["='Mijn bron'!A1"]]);
  });

  test('updateSheetProperties: a smaller grid loses what lay outside, hidden and index count', async () => {
    await google.write('C3', [['weg']]);
    await google.batch(
      { addSheet: { properties: { sheetId: 5, title: 'Twee' } } },
      {
        updateSheetProperties: {
          properties: { sheetId: 0, gridProperties: { rowCount: 2, columnCount: 2 }, hidden: true, index: 2 },
          fields: 'gridProperties(rowCount,columnCount),hidden,index',
        },
      },
    );
    const [, sheet] = (await google.get()).sheets ?? [];
    expect(sheet?.properties).toMatchObject({
      sheetId: 0,
      hidden: true,
      gridProperties: { rowCount: 2, columnCount: 2 },
    });
    expect(await google.values('Sheet1')).toEqual([]);
  });

  test('updateSpreadsheetProperties', async () => {
    await google.batch({
      updateSpreadsheetProperties: {
        properties: { title: 'contract anders', locale: 'nl_NL', timeZone: 'Europe/Amsterdam' },
        fields: 'title,locale,timeZone',
      },
    });
    expect((await google.get()).properties).toMatchObject({
      title: 'contract anders',
      locale: 'nl_NL',
      timeZone: 'Europe/Amsterdam',
    });
  });
});

describe('rows and columns', () => {
  test('insertDimension: references and formats follow', async () => {
    await google.write('A1', [['1'], ['2'], ['=SUM(A1:A2)']]);
    await google.batch({ insertDimension: { range: rows(1, 3) } });
    expect(await google.values('A5', { valueRenderOption: 'FORMULA' })).toEqual([['=SUM(A1:A4)']]);
  });

  test('deleteDimension: a reference to what is gone is #REF!', async () => {
    await google.write('A1', [['1'], ['2'], ['=A2']]);
    await google.batch({ deleteDimension: { range: rows(1, 2) } });
    expect(await google.values('A2')).toEqual([['#REF!']]);
  });

  test('appendDimension', async () => {
    await google.batch({ appendDimension: { sheetId: 0, dimension: 'COLUMNS', length: 4 } });
    expect((await google.sheet()).properties?.gridProperties?.columnCount).toBe(30);
  });

  test('moveDimension', async () => {
    await google.write('A1', [['a'], ['b'], ['c'], ['=A1']]);
    await google.batch({ moveDimension: { source: rows(0, 1), destinationIndex: 3 } });
    expect(await google.values('A1:A4', { valueRenderOption: 'FORMULA' })).toEqual([['b'], ['c'], ['a'], ['=A3']]);
  });

  test('updateDimensionProperties', async () => {
    await google.batch({
      updateDimensionProperties: {
        range: rows(0, 1),
        properties: { pixelSize: 40, hiddenByUser: true },
        fields: 'pixelSize,hiddenByUser',
      },
    });
    const data = await google.get({ ranges: ['A1:A2'], fields: 'sheets.data.rowMetadata' });
    expect(data.sheets?.[0]?.data?.[0]?.rowMetadata).toEqual([
      { hiddenByUser: true, pixelSize: 40 },
      { pixelSize: 21 },
    ]);
  });

  test('autoResizeDimensions', async () => {
    await google.write('A1', [['een tekst die breder is dan de kolom oorspronkelijk was']]);
    await google.batch({
      autoResizeDimensions: { dimensions: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } },
    });
    const data = await google.get({ ranges: ['A1'], fields: 'sheets.data.columnMetadata' });
    expect(data.sheets?.[0]?.data?.[0]?.columnMetadata?.[0]?.pixelSize).toBeGreaterThan(150);
  });

  test('addDimensionGroup, updateDimensionGroup, deleteDimensionGroup', async () => {
    const [first, second] = await google.batch(
      { addDimensionGroup: { range: rows(1, 8) } },
      { addDimensionGroup: { range: rows(3, 5) } },
    );
    const outer = { range: { dimension: 'ROWS', startIndex: 1, endIndex: 8 }, depth: 1 };
    const inner = { range: { dimension: 'ROWS', startIndex: 3, endIndex: 5 }, depth: 2 };
    expect(first?.addDimensionGroup?.dimensionGroups).toEqual([outer]);
    expect(second?.addDimensionGroup?.dimensionGroups).toEqual([outer, inner]);
    await google.batch({
      updateDimensionGroup: { dimensionGroup: { ...inner, range: rows(3, 5), collapsed: true }, fields: 'collapsed' },
    });
    expect((await google.sheet()).rowGroups).toEqual([outer, { ...inner, collapsed: true }]);
    const [reply] = await google.batch({ deleteDimensionGroup: { range: rows(3, 5) } });
    expect(reply?.deleteDimensionGroup?.dimensionGroups).toEqual([outer]);
  });

  test('insertRange and deleteRange shift only the cells beside them', async () => {
    await google.write('A1', [
      ['a', 'x'],
      ['b', 'y'],
      ['=A2', '=B2'],
    ]);
    const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 };
    await google.batch({ insertRange: { range, shiftDimension: 'ROWS' } });
    expect(await google.values('A1:B4', { valueRenderOption: 'FORMULA' })).toEqual([
      ['', 'x'],
      ['a', 'y'],
      ['b', '=B2'],
      ['=A3'],
    ]);
    await google.batch({ deleteRange: { range, shiftDimension: 'ROWS' } });
    expect(await google.values('A1:B3', { valueRenderOption: 'FORMULA' })).toEqual([
      ['a', 'x'],
      ['b', 'y'],
      ['=A2', '=B2'],
    ]);
  });

  test('all rows cannot be deleted', async () => {
    expect(await refusalOf(google.batch({ deleteDimension: { range: rows(0, 1000) } }))).toEqual({
      code: 400,
      status: 'INVALID_ARGUMENT',
      message: "Invalid requests[0].deleteDimension: You can't delete all the rows on the sheet.",
    });
  });
});
