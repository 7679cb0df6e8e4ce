import { describe, expect, test } from 'vitest';
import type { ProtectedRange, Request } from '../../src/sheets/model/json.ts';
import { makeRig, messageOf, OWNER, type Rig } from './workbook-rig.ts';

/** Protected ranges and sheets reject edits by others than their editors. */

const COLLEAGUE = 'collega@bibliotheek.nl';
const WORDS =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** Row 1 is the owner's; what the test gives comes on top. */
const protectedRig = (more: ProtectedRange = {}): Rig => {
  const rig = makeRig({
    sheets: [{ properties: { title: 'Sheet1', sheetId: 0 } }, { properties: { title: 'Twee', sheetId: 2 } }],
  });
  rig.write('A1:A3', [['kop'], ['b'], ['a']]);
  rig.batch({
    addProtectedRange: {
      protectedRange: { protectedRangeId: 1, range: { startRowIndex: 0, endRowIndex: 1 }, ...more },
    },
  });
  rig.as(COLLEAGUE);
  return rig;
};

describe('who is no editor of a protected range', () => {
  const row = { sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 2 };
  const dimension = { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 };
  const requests: Request[] = [
    { updateCells: { start: {}, rows: [{ values: [{ note: 'x' }] }], fields: 'note' } },
    { repeatCell: { range: { sheetId: 0 }, cell: {}, fields: 'note' } },
    { mergeCells: { range: row } },
    { setDataValidation: { range: row } },
    { updateBorders: { range: row, top: { style: 'SOLID' } } },
    { deleteDimension: { range: dimension } },
    { moveDimension: { source: dimension, destinationIndex: 3 } },
    { sortRange: { range: { sheetId: 0 }, sortSpecs: [{ dimensionIndex: 0 }] } },
    { findReplace: { find: 'kop', replacement: 'x', allSheets: true } },
    { copyPaste: { source: { startRowIndex: 2, endRowIndex: 3 }, destination: row } },
    { cutPaste: { source: row, destination: { rowIndex: 5 } } },
    { updateProtectedRange: { protectedRange: { protectedRangeId: 1, description: 'x' }, fields: 'description' } },
    { deleteProtectedRange: { protectedRangeId: 1 } },
  ];
  test.each(requests)('may not do %j', (request) => {
    const [kind = ''] = Object.keys(request);
    expect(messageOf(() => protectedRig().batch(request))).toBe(`Invalid requests[0].${kind}: ${WORDS}`);
  });

  test('may not write values there, may beside it', () => {
    const rig = protectedRig();
    expect(messageOf(() => rig.write('A1', [['x']]))).toBe(WORDS);
    expect(messageOf(() => rig.call('POST', '/values/A1:A9:clear'))).toBe(WORDS);
    rig.write('A2', [['x']]);
    expect(rig.values('A1:A2')).toEqual([['kop'], ['x']]);
  });

  test('is not told who the editors are', () => {
    expect(protectedRig().sheet().protectedRanges).toEqual([
      { protectedRangeId: 1, range: { startRowIndex: 0, endRowIndex: 1 } },
    ]);
  });
});

describe('an exception', () => {
  test('lets everybody edit what it takes out, and only that', () => {
    const rig = protectedRig({
      range: { sheetId: 0 },
      unprotectedRanges: [{ startRowIndex: 1, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 1 }],
    });
    rig.write('A2', [['x']]);
    expect(messageOf(() => rig.write('A2:B2', [['x', 'y']]))).toBe(WORDS);
  });
});

describe('editors', () => {
  test('may edit, and are shown', () => {
    const rig = protectedRig({ editors: { users: [COLLEAGUE] } });
    rig.write('A1', [['x']]);
    expect(rig.sheet().protectedRanges).toEqual([
      {
        protectedRangeId: 1,
        range: { startRowIndex: 0, endRowIndex: 1 },
        requestingUserCanEdit: true,
        editors: { users: [COLLEAGUE, OWNER] },
      },
    ]);
  });

  test('a warning binds nobody', () => {
    const rig = protectedRig({ warningOnly: true });
    rig.write('A1', [['x']]);
    expect(rig.values('A1')).toEqual([['x']]);
  });

  test('a copy of the workbook has the copier as its only editor', () => {
    const rig = protectedRig({ editors: { users: [COLLEAGUE] } });
    const copy = rig.workbook.duplicate('kopie', 'Kopie', 'ander@bibliotheek.nl');
    expect(copy.state.sheets[0]?.protectedRanges[0]?.editors).toEqual({ users: ['ander@bibliotheek.nl'] });
    expect([copy.title, copy.id]).toEqual(['Kopie', 'kopie']);
  });
});

describe('a protected sheet', () => {
  test.each<Request>([
    { deleteSheet: { sheetId: 2 } },
    { updateSheetProperties: { properties: { sheetId: 2, title: 'Anders' }, fields: 'title' } },
  ])('cannot be changed as a whole: %j', (request) => {
    const rig = protectedRig({ range: { sheetId: 2 } });
    const [kind = ''] = Object.keys(request);
    expect(messageOf(() => rig.batch(request))).toBe(`Invalid requests[0].${kind}: ${WORDS}`);
  });
});
