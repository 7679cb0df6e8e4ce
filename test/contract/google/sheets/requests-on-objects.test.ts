import { describe, expect, test } from 'vitest';
import { connect } from './connect.ts';

/** Request kinds that work on what is attached to a sheet. */
const google = connect();

const sides = (startRowIndex: number, endRowIndex: number, startColumnIndex: number, endColumnIndex: number) => ({
  startRowIndex,
  endRowIndex,
  startColumnIndex,
  endColumnIndex,
});
const area = (...at: Parameters<typeof sides>) => ({ sheetId: 0, ...sides(...at) });
const red = { color: { red: 1 }, style: { rgbColor: { red: 1 } } };

describe('named ranges', () => {
  test('add, use, update, delete', async () => {
    await google.write('A1', [[4], [5]]);
    const [reply] = await google.batch({
      addNamedRange: { namedRange: { namedRangeId: 'n1', name: 'cijfers', range: area(0, 2, 0, 1) } },
    });
    expect(reply?.addNamedRange?.namedRange).toEqual({ namedRangeId: 'n1', name: 'cijfers', range: sides(0, 2, 0, 1) });
    await google.write('B1', [['=SUM(cijfers)']]);
    await google.batch({
      updateNamedRange: { namedRange: { namedRangeId: 'n1', range: area(0, 1, 0, 1) }, fields: 'range' },
    });
    expect(await google.values('B1')).toEqual([['4']]);
    await google.batch({ deleteNamedRange: { namedRangeId: 'n1' } });
    expect((await google.get()).namedRanges).toBeUndefined();
    expect(await google.values('B1')).toEqual([['#NAME?']]);
  });
});

describe('protected ranges', () => {
  test('add, update, delete', async () => {
    const [reply] = await google.batch({
      addProtectedRange: {
        protectedRange: { protectedRangeId: 3, range: area(0, 1, 0, 2), description: 'kop', warningOnly: true },
      },
    });
    expect(reply?.addProtectedRange?.protectedRange).toMatchObject({
      protectedRangeId: 3,
      range: sides(0, 1, 0, 2),
      description: 'kop',
      warningOnly: true,
    });
    await google.batch({
      updateProtectedRange: { protectedRange: { protectedRangeId: 3, description: 'regel 1' }, fields: 'description' },
    });
    expect((await google.sheet()).protectedRanges?.[0]?.description).toBe('regel 1');
    await google.batch({ deleteProtectedRange: { protectedRangeId: 3 } });
    expect((await google.sheet()).protectedRanges).toBeUndefined();
  });
});

describe('conditional formats', () => {
  const rule = (value: string) => ({
    ranges: [area(0, 9, 0, 1)],
    booleanRule: {
      condition: { type: 'NUMBER_GREATER', values: [{ userEnteredValue: value }] },
      format: { backgroundColor: { red: 1 } },
    },
  });
  const shown = (value: string) => ({
    ranges: [sides(0, 9, 0, 1)],
    booleanRule: {
      ...rule(value).booleanRule,
      format: { backgroundColor: red.color, backgroundColorStyle: red.style },
    },
  });

  test('add colours the cells for which it holds', async () => {
    await google.write('A1', [[1], [9]]);
    await google.batch({ addConditionalFormatRule: { rule: rule('5'), index: 0 } });
    const white = { red: 1, green: 1, blue: 1 };
    expect((await google.cell('A1')).effectiveFormat?.backgroundColor).toEqual(white);
    expect((await google.cell('A2')).effectiveFormat?.backgroundColor).toEqual({ red: 1 });
    expect((await google.sheet()).conditionalFormats).toEqual([shown('5')]);
  });

  test('update, move and delete', async () => {
    await google.batch(
      { addConditionalFormatRule: { rule: rule('5'), index: 0 } },
      { addConditionalFormatRule: { rule: rule('6'), index: 1 } },
    );
    const [updated, moved, deleted] = await google.batch(
      { updateConditionalFormatRule: { index: 0, rule: rule('7') } },
      { updateConditionalFormatRule: { sheetId: 0, index: 0, newIndex: 1 } },
      { deleteConditionalFormatRule: { sheetId: 0, index: 0 } },
    );
    expect(updated?.updateConditionalFormatRule).toMatchObject({ newRule: shown('7'), oldRule: shown('5') });
    expect(moved?.updateConditionalFormatRule).toMatchObject({ newRule: shown('7'), newIndex: 1 });
    expect(deleted?.deleteConditionalFormatRule?.rule).toEqual(shown('6'));
    expect((await google.sheet()).conditionalFormats).toEqual([shown('7')]);
  });
});

describe('filters', () => {
  test('setBasicFilter hides rows, clearBasicFilter shows them', async () => {
    await google.write('A1', [['kop'], [1], [2]]);
    await google.batch({
      setBasicFilter: {
        filter: { range: area(0, 3, 0, 1), filterSpecs: [{ columnIndex: 0, filterCriteria: { hiddenValues: ['1'] } }] },
      },
    });
    const rows = async () =>
      (await google.get({ ranges: ['A1:A3'], fields: 'sheets.data.rowMetadata.hiddenByFilter' })).sheets?.[0]?.data?.[0]
        ?.rowMetadata;
    expect(await rows()).toEqual([{}, { hiddenByFilter: true }, {}]);
    expect((await google.sheet()).basicFilter?.range).toEqual(sides(0, 3, 0, 1));
    await google.batch({ clearBasicFilter: { sheetId: 0 } });
    expect((await google.sheet()).basicFilter).toBeUndefined();
    expect(await rows()).toEqual([{}, {}, {}]);
  });

  test('filter views: add, duplicate, update, delete', async () => {
    const [added] = await google.batch({
      addFilterView: { filter: { filterViewId: 4, title: 'Open', range: area(0, 9, 0, 2) } },
    });
    expect(added?.addFilterView?.filter).toMatchObject({ filterViewId: 4, title: 'Open', range: sides(0, 9, 0, 2) });
    const [copied] = await google.batch(
      { duplicateFilterView: { filterId: 4 } },
      { updateFilterView: { filter: { filterViewId: 4, title: 'Dicht' }, fields: 'title' } },
    );
    const copy = copied?.duplicateFilterView?.filter;
    expect((await google.sheet()).filterViews?.map(({ title }) => title)).toEqual(['Dicht', copy?.title]);
    await google.batch({ deleteFilterView: { filterId: copy?.filterViewId ?? 0 } });
    expect((await google.sheet()).filterViews).toHaveLength(1);
  });

  test('slicers: add and update', async () => {
    const [reply] = await google.batch({
      addSlicer: {
        slicer: {
          slicerId: 6,
          spec: { dataRange: area(0, 9, 0, 2), title: 'Kies' },
          position: { overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 3, columnIndex: 3 } } },
        },
      },
    });
    expect(reply?.addSlicer?.slicer).toMatchObject({
      slicerId: 6,
      spec: { title: 'Kies', dataRange: sides(0, 9, 0, 2) },
    });
    await google.batch({ updateSlicerSpec: { slicerId: 6, spec: { title: 'Anders' }, fields: 'title' } });
    expect((await google.sheet()).slicers?.[0]?.spec?.title).toBe('Anders');
  });
});

describe('banding', () => {
  test('add, update, delete', async () => {
    const [reply] = await google.batch({
      addBanding: {
        bandedRange: {
          bandedRangeId: 2,
          range: area(0, 4, 0, 2),
          rowProperties: { firstBandColor: { red: 1 }, secondBandColor: { blue: 1 } },
        },
      },
    });
    expect(reply?.addBanding?.bandedRange).toEqual({
      bandedRangeId: 2,
      range: sides(0, 4, 0, 2),
      rowProperties: {
        firstBandColor: { red: 1 },
        firstBandColorStyle: { rgbColor: { red: 1 } },
        secondBandColor: { blue: 1 },
        secondBandColorStyle: { rgbColor: { blue: 1 } },
      },
    });
    await google.write('A1', [['a'], ['b']]);
    expect((await google.cell('A2')).effectiveFormat?.backgroundColor).toEqual({ blue: 1 });
    await google.batch({
      updateBanding: { bandedRange: { bandedRangeId: 2, range: area(0, 2, 0, 2) }, fields: 'range' },
    });
    expect((await google.sheet()).bandedRanges?.[0]?.range).toEqual(sides(0, 2, 0, 2));
    await google.batch({ deleteBanding: { bandedRangeId: 2 } });
    expect((await google.sheet()).bandedRanges).toBeUndefined();
  });
});

describe('developer metadata', () => {
  const dataFilter = { developerMetadataLookup: { metadataKey: 'code' } };
  test('create, update, delete', async () => {
    const [created] = await google.batch({
      createDeveloperMetadata: {
        developerMetadata: {
          metadataId: 5,
          metadataKey: 'code',
          metadataValue: 'F3',
          visibility: 'DOCUMENT',
          location: { sheetId: 0 },
        },
      },
    });
    const expected = {
      metadataId: 5,
      metadataKey: 'code',
      metadataValue: 'F3',
      visibility: 'DOCUMENT',
      location: { locationType: 'SHEET', sheetId: 0 },
    };
    expect(created?.createDeveloperMetadata?.developerMetadata).toEqual(expected);
    const [updated, deleted] = await google.batch(
      {
        updateDeveloperMetadata: {
          dataFilters: [dataFilter],
          developerMetadata: { metadataValue: 'F4' },
          fields: 'metadataValue',
        },
      },
      { deleteDeveloperMetadata: { dataFilter } },
    );
    expect(updated?.updateDeveloperMetadata?.developerMetadata).toEqual([{ ...expected, metadataValue: 'F4' }]);
    expect(deleted?.deleteDeveloperMetadata?.deletedDeveloperMetadata).toEqual([{ ...expected, metadataValue: 'F4' }]);
  });
});

describe('looking metadata up', () => {
  const row = { sheetId: 0, dimension: 'ROWS', startIndex: 2, endIndex: 3 };
  const ids = async (developerMetadataLookup: object) => {
    const { data } = await google.sheets.spreadsheets.developerMetadata.search({
      spreadsheetId: google.id,
      requestBody: { dataFilters: [{ developerMetadataLookup }] },
    });
    return data.matchedDeveloperMetadata?.map(({ developerMetadata }) => developerMetadata?.metadataId);
  };

  test('a sheet takes in its rows unless the place must be exact; a row only itself; nothing asked finds all', async () => {
    const make = (metadataId: number, location: object) => ({
      createDeveloperMetadata: {
        developerMetadata: { metadataId, metadataKey: 'k', visibility: 'DOCUMENT', location },
      },
    });
    await google.batch(make(1, { spreadsheet: true }), make(2, { sheetId: 0 }), make(3, { dimensionRange: row }));
    const at = (metadataLocation: object, locationMatchingStrategy: string) =>
      ids({ metadataLocation, locationMatchingStrategy });
    expect(await at({ sheetId: 0 }, 'INTERSECTING_LOCATION')).toEqual([2, 3]);
    expect(await at({ sheetId: 0 }, 'EXACT_LOCATION')).toEqual([2]);
    expect(await at({ dimensionRange: row }, 'INTERSECTING_LOCATION')).toEqual([3]);
    expect(await ids({ locationType: 'ROW' })).toEqual([3]);
    expect(await ids({})).toEqual([1, 2, 3]);
  });
});
