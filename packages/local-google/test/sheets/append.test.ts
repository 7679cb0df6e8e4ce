import { describe, expect, test } from 'vitest';
import { makeRig, messageOf, type Rig } from './workbook-rig.ts';

/** Appending to a table and clearing values. */

const append = (rig: Rig, range: string, values: unknown[][], query: Record<string, string> = {}) =>
  rig.call('POST', `/values/${encodeURIComponent(range)}:append`, { values }, { valueInputOption: 'RAW', ...query });

/** The two tables of Google's guide "Reading and writing values": A1:C2 and B4:D6. */
const twoTables = (): Rig => {
  const rig = makeRig();
  rig.write('A1:C2', [
    ['x', 'y', 'z'],
    ['x', 'y', 'z'],
  ]);
  rig.write('B4:D6', [
    ['x', 'y'],
    ['', 'y', 'z'],
    ['x', 'y', 'z'],
  ]);
  return rig;
};

describe('appending goes after the last table that the range touches', () => {
  test.each([
    ['Sheet1', 'Sheet1!B7', 'Sheet1!B4:D6'],
    ['B4', 'Sheet1!B7', 'Sheet1!B4:D6'],
    ['C5:D5', 'Sheet1!B7', 'Sheet1!B4:D6'],
    ['B2:D4', 'Sheet1!B7', 'Sheet1!B4:D6'],
    ['A3:G10', 'Sheet1!B7', 'Sheet1!B4:D6'],
    ['A1', 'Sheet1!A3', 'Sheet1!A1:C2'],
    ['E4', 'Sheet1!E4', undefined],
  ])('%s → %s', (range, updatedRange, tableRange) => {
    const answer = append(twoTables(), range, [['nieuw']]) as {
      tableRange?: string;
      updates: { updatedRange: string };
    };
    expect([answer.updates.updatedRange, answer.tableRange]).toEqual([updatedRange, tableRange]);
  });

  test('the grid grows when the table reaches its end', () => {
    const rig = makeRig({ sheets: [{ properties: { gridProperties: { rowCount: 2, columnCount: 2 } } }] });
    rig.write('A1:A2', [['a'], ['b']]);
    append(rig, 'Sheet1', [['c'], ['d']]);
    expect(rig.sheet().properties?.gridProperties?.rowCount).toBe(4);
    expect(rig.values('Sheet1')).toEqual([['a'], ['b'], ['c'], ['d']]);
  });

  test('INSERT_ROWS pushes down what stands below', () => {
    const rig = makeRig();
    rig.write('A1:A3', [['a'], [''], ['onder']]);
    append(rig, 'A1', [['b']], { insertDataOption: 'INSERT_ROWS' });
    expect(rig.values('A1:A5')).toEqual([['a'], ['b'], [], ['onder']]);
  });

  test('an empty sheet starts at its first cell', () => {
    const rig = makeRig();
    expect(append(rig, 'Sheet1', [['a']])).toEqual({
      spreadsheetId: rig.id,
      updates: { spreadsheetId: rig.id, updatedRange: 'Sheet1!A1', updatedRows: 1, updatedColumns: 1, updatedCells: 1 },
    });
  });
});

describe('clearing', () => {
  test('takes values, leaves formats and notes', () => {
    const rig = makeRig();
    rig.batch({
      updateCells: {
        start: {},
        rows: [
          {
            values: [
              {
                userEnteredValue: { numberValue: 1 },
                note: 'let op',
                userEnteredFormat: { textFormat: { bold: true } },
              },
            ],
          },
        ],
        fields: '*',
      },
    });
    expect(rig.call('POST', '/values/A1:B2:clear')).toEqual({ spreadsheetId: rig.id, clearedRange: 'Sheet1!A1:B2' });
    expect(rig.cell('A1')).toMatchObject({ note: 'let op', userEnteredFormat: { textFormat: { bold: true } } });
    expect(rig.cell('A1').userEnteredValue).toBeUndefined();
  });

  test('several ranges, or none when one is wrong', () => {
    const rig = makeRig();
    rig.write('A1:B1', [['a', 'b']]);
    expect(messageOf(() => rig.call('POST', '/values:batchClear', { ranges: ['A1', 'A1001:ZZ'] }))).toBe(
      'Invalid range[1]: Range (Sheet1!A1001:ZZ) exceeds grid limits. Max rows: 1000, max columns: 26',
    );
    expect(rig.values('A1:B1')).toEqual([['a', 'b']]);
    expect(rig.call('POST', '/values:batchClear', { ranges: ['A1', 'B1'] })).toEqual({
      spreadsheetId: rig.id,
      clearedRanges: ['Sheet1!A1', 'Sheet1!B1'],
    });
    expect(rig.values('A1:B1')).toEqual([]);
  });
});
