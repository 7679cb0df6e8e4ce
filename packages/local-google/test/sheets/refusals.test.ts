import { describe, expect, test } from 'vitest';
import { makeRig, messageOf, refusal } from './workbook-rig.ts';

/**
 * Errors have Google's words, as published in public error reports, so that clients that parse them
 * keep working.
 */
describe('a request that cannot be done is refused in Google’s words', () => {
  const all = { sheetId: 0 };
  const rows = (startIndex: number, endIndex: number) => ({ sheetId: 0, dimension: 'ROWS', startIndex, endIndex });
  test.each(
    [
      [{}, 'Invalid requests[0]: No request set.'],
      [
        { addSheet: { properties: { title: 'Sheet1' } } },
        'Invalid requests[0].addSheet: A sheet with the name "Sheet1" already exists. Please enter another name.',
      ],
      [{ addSheet: { properties: { title: '' } } }, 'Invalid requests[0].addSheet: The sheet name cannot be empty.'],
      [
        { addSheet: { properties: { title: 'x'.repeat(101) } } },
        'Invalid requests[0].addSheet: The sheet name cannot be greater than 100 characters.',
      ],
      [
        { addSheet: { properties: { gridProperties: { rowCount: 10_000_000, columnCount: 2 } } } },
        'Invalid requests[0].addSheet: This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
      ],
      [
        { deleteSheet: { sheetId: 0 } },
        "Invalid requests[0].deleteSheet: You can't remove all the sheets in a document.",
      ],
      [
        { addProtectedRange: { protectedRange: { range: all, warningOnly: true, editors: { users: ['a@b.nl'] } } } },
        'Invalid requests[0].addProtectedRange: ProtectedRange is warningOnly. Editors cannot be set on it.',
      ],
      [
        { appendCells: { sheetId: 0, rows: [{ values: Array.from({ length: 27 }, () => ({})) }], fields: '*' } },
        'Invalid requests[0].appendCells: Attempting to write column: 26, beyond the last requested column of: 25',
      ],
      [
        { findReplace: { find: '(?=a)', replacement: '', searchByRegex: true, allSheets: true } },
        'Invalid requests[0].findReplace: Invalid regular expression: (?=a)',
      ],
      [
        {
          setBasicFilter: {
            filter: {
              range: all,
              criteria: { 0: { condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'x' }] } } },
            },
          },
        },
        "Invalid requests[0].setBasicFilter: ConditionType 'ONE_OF_LIST' is not supported in filters.",
      ],
      [{ deleteSheet: { sheetId: 99 } }, 'Invalid requests[0].deleteSheet: No sheet with id: 99'],
      [
        { duplicateSheet: { sourceSheetId: 0, newSheetName: 'Sheet1' } },
        'Invalid requests[0].duplicateSheet: A sheet with the name "Sheet1" already exists. Please enter another name.',
      ],
      [
        { updateSheetProperties: { properties: { sheetId: 0, hidden: true }, fields: 'hidden' } },
        "Invalid requests[0].updateSheetProperties: You can't hide all the sheets in a document.",
      ],
      [
        { updateSheetProperties: { properties: { sheetId: 7 }, fields: 'title' } },
        'Invalid requests[0].updateSheetProperties: No sheet with id: 7',
      ],
      [
        { updateSheetProperties: { properties: { sheetId: 0 } } },
        "Invalid requests[0].updateSheetProperties: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
      ],
      [
        {
          updateSheetProperties: {
            properties: { gridProperties: { frozenRowCount: 1000 } },
            fields: 'gridProperties.frozenRowCount',
          },
        },
        "Invalid requests[0].updateSheetProperties: You can't freeze all visible rows on the sheet.",
      ],
      [
        { repeatCell: { range: { sheetId: 7 }, cell: {}, fields: '*' } },
        'Invalid requests[0].repeatCell: No grid with id: 7',
      ],
      [
        { repeatCell: { range: { startRowIndex: 1000, endColumnIndex: 2 }, cell: {}, fields: '*' } },
        'Invalid requests[0].repeatCell: Range (Sheet1!A1001:B) exceeds grid limits. Max rows: 1000, max columns: 26',
      ],
      [
        { repeatCell: { range: { startRowIndex: 0, endRowIndex: 2, startColumnIndex: 26 }, cell: {}, fields: '*' } },
        'Invalid requests[0].repeatCell: Range (Sheet1!AA1:2) exceeds grid limits. Max rows: 1000, max columns: 26',
      ],
      [
        { updateCells: { start: { columnIndex: 25 }, rows: [{ values: [{}, {}] }], fields: '*' } },
        'Invalid requests[0].updateCells: Attempting to write column: 26, beyond the last requested column of: 25',
      ],
      [
        { insertDimension: { range: rows(-1, 2) } },
        'Invalid requests[0].insertDimension: DimensionRange indexes must be >= 0',
      ],
      [
        { insertDimension: { range: rows(1000, 1001) } },
        'Invalid requests[0].insertDimension: range.startIndex must be less than the grid size (1000) if inheritFromBefore is false.',
      ],
      [
        { insertDimension: { range: rows(1001, 1002), inheritFromBefore: true } },
        'Invalid requests[0].insertDimension: range.startIndex is larger than current grid size (1000)',
      ],
      [
        { deleteDimension: { range: rows(0, 1000) } },
        "Invalid requests[0].deleteDimension: You can't delete all the rows on the sheet.",
      ],
      [
        { deleteDimension: { range: rows(1000, 1001) } },
        "Invalid requests[0].deleteDimension: Cannot delete a row that doesn't exist. Tried to delete row index 1000 but there are only 1000 rows.",
      ],
      [
        { unmergeCells: { range: { startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 } } },
        'Invalid requests[0].unmergeCells: You must select all cells in a merged range to merge or unmerge them.',
      ],
      [
        { moveDimension: { source: rows(0, 1), destinationIndex: 5 } },
        'Invalid requests[0].moveDimension: Sorry, it is not possible to move a row to a position that crosses a merged cell. Please unmerge and try again.',
      ],
      [
        { sortRange: { range: all, sortSpecs: [{ dimensionIndex: 0 }] } },
        "Invalid requests[0].sortRange: You can't sort a range containing vertical merges. There is a vertical merge at A1:A2",
      ],
      [
        { addNamedRange: { namedRange: { name: 'bestaat', range: all } } },
        'Invalid requests[0].addNamedRange: Cannot add named range with name bestaat, a named range with that name already exists.',
      ],
      [
        { deleteConditionalFormatRule: { sheetId: 0, index: 3 } },
        'Invalid requests[0].deleteConditionalFormatRule: No conditional format on sheet: 0 at index: 3',
      ],
      [
        { addConditionalFormatRule: { rule: { ranges: [all], gradientRule: { minpoint: { type: 'MIN' } } } } },
        'Invalid requests[0].addConditionalFormatRule: No interpolationPointType specified.',
      ],
      [
        {
          addConditionalFormatRule: {
            rule: { ranges: [all], gradientRule: { minpoint: { type: 'NUMBER' }, maxpoint: { type: 'MAX' } } },
          },
        },
        'Invalid requests[0].addConditionalFormatRule: InterpolationPoint.value is required.',
      ],
      [
        { addNamedRange: { namedRange: { name: 'met spatie', range: all } } },
        'Invalid requests[0].addNamedRange: The name given to this range is invalid.',
      ],
      [
        { appendDimension: { sheetId: 0, dimension: 'COLUMNS', length: 20_000 } },
        'Invalid requests[0].appendDimension: This action would increase the number of columns in the sheet above the limit of 18278 columns.',
      ],
      [
        { addSheet: { properties: { sheetId: 0, title: 'Nieuw' } } },
        'Invalid requests[0].addSheet: Sheet with id 0 already exists.',
      ],
      [{ addSheet: { properties: { sheetId: -1 } } }, 'Invalid requests[0].addSheet: Sheet id must be non-negative.'],
      [
        { addChart: { chart: { spec: { title: 'leeg' } } } },
        'Invalid requests[0].addChart: One of basicChart, pieChart, bubbleChart, candelstickChart, histogramChart, or orgChart must be set on chartSpec.',
      ],
      [
        { addChart: { chart: { spec: { pieChart: {} } } } },
        'Invalid requests[0].addChart: One of EmbeddedObjectPosition.overlayPosition or EmbeddedObjectPosition.sheetId must be set',
      ],
      [
        { deleteEmbeddedObject: { objectId: 7 } },
        'Invalid requests[0].deleteEmbeddedObject: No embedded object with id: 7',
      ],
      [
        {
          addTable: {
            table: {
              name: 'T',
              range: { endRowIndex: 3, endColumnIndex: 1 },
              columnProperties: [{ columnType: 'DROPDOWN' }],
            },
          },
        },
        'Invalid requests[0].addTable: Condition must be set for dropdown column type.',
      ],
      [
        {
          createDeveloperMetadata: {
            developerMetadata: { metadataKey: 'k', visibility: 'DOCUMENT', location: { dimensionRange: rows(1, 3) } },
          },
        },
        'Invalid requests[0].createDeveloperMetadata: DimensionRange must represent a single row or column',
      ],
      [
        {
          updateCells: {
            start: {},
            rows: [{ values: [{ userEnteredValue: { stringValue: 'x'.repeat(50_001) } }] }],
            fields: '*',
          },
        },
        'Invalid requests[0].updateCells: Your input contains more than the maximum of 50000 characters in a single cell.',
      ],
      [
        {
          createDeveloperMetadata: {
            developerMetadata: {
              metadataId: 1,
              metadataKey: 'k',
              visibility: 'DOCUMENT',
              location: { spreadsheet: true },
            },
          },
        },
        'Invalid requests[0].createDeveloperMetadata: Cannot add developer metadata with ID [1] because developer metadata with that ID already exists.',
      ],
      [
        { addBanding: { bandedRange: { range: all, rowProperties: { firstBandColor: {} } } } },
        'Invalid requests[0].addBanding: You cannot add alternating background colors to a range that already has alternating background colors.',
      ],
    ].map(([request, message]) => ({ request, message })),
  )('$message', ({ request, message }) => {
    const rig = makeRig();
    rig.batch(
      { mergeCells: { range: { startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 1 } } },
      { addNamedRange: { namedRange: { name: 'bestaat', range: all } } },
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataId: 1,
            metadataKey: 'k',
            visibility: 'DOCUMENT',
            location: { spreadsheet: true },
          },
        },
      },
      {
        addBanding: {
          bandedRange: { range: { startRowIndex: 5, endRowIndex: 9 }, rowProperties: { firstBandColor: {} } },
        },
      },
    );
    rig.write('A1:A3', [['a'], ['b'], ['c']]);
    expect(refusal(() => rig.call('POST', ':batchUpdate', { requests: [request] }))).toEqual({
      status: 400,
      code: 'INVALID_ARGUMENT',
      message,
    });
  });

  test('no requests at all', () => {
    expect(messageOf(() => makeRig().call('POST', ':batchUpdate', { requests: [] }))).toBe(
      'Must specify at least one request.',
    );
  });
});

describe('what the emulator cannot do', () => {
  test.each([{ addDataSource: {} }, { refreshDataSource: {} }, { insertComment: {} }])(
    '%j is refused by its name',
    (request) => {
      const [kind = ''] = Object.keys(request);
      expect(refusal(() => makeRig().call('POST', ':batchUpdate', { requests: [request] }))).toEqual({
        status: 501,
        code: 'UNIMPLEMENTED',
        message: `The request ${kind} is not implemented by this emulator.`,
      });
    },
  );
});

test('a sheet is protected as a whole once', () => {
  const rig = makeRig();
  const whole = { addProtectedRange: { protectedRange: { range: { sheetId: 0 } } } };
  rig.batch(whole, { addProtectedRange: { protectedRange: { range: { sheetId: 0, endRowIndex: 1 } } } });
  expect(messageOf(() => rig.batch(whole))).toBe(
    'Invalid requests[0].addProtectedRange: Sheet "Sheet1" already has sheet protection.',
  );
});

test('a typed column of a table takes no other validation, its neighbour and its header do', () => {
  const rig = makeRig();
  const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 2 };
  const columnProperties = [{ columnIndex: 1, columnName: 'Aantal', columnType: 'DOUBLE' }];
  rig.batch({ addTable: { table: { name: 'Tabel', range, columnProperties } } });
  const rule = { condition: { type: 'NUMBER_GREATER', values: [{ userEnteredValue: '0' }] } };
  const set = (startRowIndex: number, startColumnIndex: number) => ({
    setDataValidation: { range: { ...range, startRowIndex, endRowIndex: startRowIndex + 1, startColumnIndex }, rule },
  });
  rig.batch(set(0, 0), { setDataValidation: { range: { ...range, startRowIndex: 1, endColumnIndex: 1 }, rule } });
  expect(messageOf(() => rig.batch(set(1, 1)))).toBe(
    'Invalid requests[0].setDataValidation: This operation is not allowed on cells in typed columns',
  );
});
