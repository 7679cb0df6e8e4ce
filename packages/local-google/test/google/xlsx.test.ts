import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { googleForEach } from './rig.ts';

/** The xlsx export holds every tab with its values and formats. */

const on = googleForEach();

test('xlsx holds every tab, values with their formats, results in the place of formulas', async () => {
  const id = await on.makeSheet();
  const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 2 };
  const numberFormat = { type: 'NUMBER', pattern: '#,##0.00' };
  const row = (...cells: object[]) => ({ values: cells });
  const rows = [
    row({ userEnteredValue: { stringValue: 'Kop & staart' }, userEnteredFormat: { textFormat: { bold: true } } }),
    row(
      { userEnteredValue: { numberValue: 1234.5 }, userEnteredFormat: { numberFormat } },
      { userEnteredValue: { formulaValue: '=A2*2' } },
    ),
  ];
  const requests = [
    {
      updateCells: {
        start: { sheetId: 0, rowIndex: 0, columnIndex: 0 },
        rows,
        fields: 'userEnteredValue,userEnteredFormat',
      },
    },
    { mergeCells: { range, mergeType: 'MERGE_ALL' } },
    { addSheet: { properties: { title: 'Leeg' } } },
  ];
  await on.call('POST', `/v4/spreadsheets/${id}:batchUpdate`, { requests });
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const response = await fetch(`${on.google.origin}/drive/v3/files/${id}/export?mimeType=${mimeType}`, {
    headers: { Authorization: 'Bearer eigenaar' },
  });
  expect(response.headers.get('content-type')).toBe(mimeType);
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  const part = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  expect([...part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
    'Sheet1',
    'Leeg',
  ]);
  expect(part('xl/sharedStrings.xml') + part('xl/worksheets/sheet1.xml')).toContain('Kop &amp; staart');
  expect(part('xl/styles.xml')).toContain('formatCode="#,##0.00"');
  expect(part('xl/worksheets/sheet1.xml')).toMatch(/<c r="A2"[^>]*><v>1234.5<\/v><\/c><c r="B2"[^>]*><v>2469<\/v>/);
  expect(part('xl/worksheets/sheet1.xml')).toContain('<mergeCell ref="A1:B1"/>');
});
