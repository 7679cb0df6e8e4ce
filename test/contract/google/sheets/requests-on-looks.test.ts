import { describe, expect, test } from 'vitest';
import { connect } from './connect.ts';

/** Request kinds that work on how cells look and what they take. */
const google = connect();

const area = (startRowIndex: number, endRowIndex: number, startColumnIndex: number, endColumnIndex: number) => ({
  sheetId: 0,
  startRowIndex,
  endRowIndex,
  startColumnIndex,
  endColumnIndex,
});

describe('looks', () => {
  test('mergeCells keeps the first value, unmergeCells gives the cells back', async () => {
    await google.write('A1', [
      ['', 'b'],
      ['c', 'd'],
    ]);
    await google.batch({ mergeCells: { range: area(0, 2, 0, 2), mergeType: 'MERGE_ALL' } });
    expect((await google.sheet()).merges).toEqual([
      { startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 },
    ]);
    expect(await google.values('A1:B2')).toEqual([['b']]);
    await google.batch({ unmergeCells: { range: area(0, 5, 0, 5) } });
    expect((await google.sheet()).merges).toBeUndefined();
  });

  test.each([
    [
      'MERGE_ROWS',
      [
        [0, 1, 0, 2],
        [1, 2, 0, 2],
      ],
    ],
    [
      'MERGE_COLUMNS',
      [
        [0, 2, 0, 1],
        [0, 2, 1, 2],
      ],
    ],
  ])('%s', async (mergeType, expected) => {
    await google.batch({ mergeCells: { range: area(0, 2, 0, 2), mergeType } });
    const merges = (await google.sheet()).merges?.map((merge) => [
      merge.startRowIndex,
      merge.endRowIndex,
      merge.startColumnIndex,
      merge.endColumnIndex,
    ]);
    expect(merges).toEqual(expected);
  });

  test('updateBorders', async () => {
    await google.batch({
      updateBorders: {
        range: area(0, 2, 0, 1),
        top: { style: 'SOLID' },
        innerHorizontal: { style: 'DASHED', color: { blue: 1 } },
      },
    });
    expect((await google.cell('A1')).userEnteredFormat?.borders).toEqual({
      top: { style: 'SOLID', width: 1, color: {}, colorStyle: { rgbColor: {} } },
      bottom: { style: 'DASHED', width: 1, color: { blue: 1 }, colorStyle: { rgbColor: { blue: 1 } } },
    });
    await google.batch({
      updateBorders: { range: area(0, 2, 0, 1), top: { style: 'NONE' }, innerHorizontal: { style: 'NONE' } },
    });
    expect((await google.cell('A1')).userEnteredFormat?.borders).toBeUndefined();
  });

  test('setDataValidation, and away again', async () => {
    const rule = {
      condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'ja' }, { userEnteredValue: 'nee' }] },
      strict: true,
      showCustomUi: true,
    };
    await google.batch({ setDataValidation: { range: area(0, 1, 0, 1), rule } });
    expect((await google.cell('A1')).dataValidation).toEqual(rule);
    await google.batch({ setDataValidation: { range: area(0, 1, 0, 1) } });
    expect((await google.cell('A1')).dataValidation).toBeUndefined();
  });
});
