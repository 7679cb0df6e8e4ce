import { describe, expect, test } from 'vitest';
import type { Request } from '../../src/sheets/model/json.ts';
import { makeRig, type Rig } from './workbook-rig.ts';

/** Formulas in validations and other places follow the cells they point at. */

const validation = (formula: string) => ({
  condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: formula }] },
});

const block = (top: number, bottom: number, left: number, right: number) => ({
  sheetId: 0,
  startRowIndex: top,
  endRowIndex: bottom,
  startColumnIndex: left,
  endColumnIndex: right,
});

const ruleAt = (rig: Rig, cell: string) => rig.cell(cell).dataValidation?.condition?.values?.[0]?.userEnteredValue;

describe('the formula of a validation stands at each cell as it reads from there', () => {
  const rule = validation('=AND(A2>0;$A2>0;A$2>0;$A$2>0)');
  const given = { properties: { locale: 'nl_NL' } };

  test.each<[string, Request]>([
    ['setDataValidation', { setDataValidation: { range: block(1, 4, 0, 2), rule } }],
    ['repeatCell', { repeatCell: { range: block(1, 4, 0, 2), cell: { dataValidation: rule }, fields: '*' } }],
  ])('after %s', (_, request) => {
    const rig = makeRig(given);
    rig.batch(request);
    expect(ruleAt(rig, 'A2')).toBe('=AND(A2>0;$A2>0;A$2>0;$A$2>0)');
    expect(ruleAt(rig, 'B3')).toBe('=AND(B3>0;$A3>0;B$2>0;$A$2>0)');
  });

  test.each<[string, Request]>([
    ['copyPaste', { copyPaste: { source: block(1, 2, 0, 1), destination: block(2, 3, 1, 2) } }],
    [
      'copyPaste of the validation alone',
      {
        copyPaste: {
          source: block(1, 2, 0, 1),
          destination: block(2, 3, 1, 2),
          pasteType: 'PASTE_DATA_VALIDATION',
        },
      },
    ],
  ])('after %s', (_, request) => {
    const rig = makeRig(given);
    rig.batch({ setDataValidation: { range: block(1, 2, 0, 1), rule } }, request);
    expect(ruleAt(rig, 'B3')).toBe('=AND(B3>0;$A3>0;B$2>0;$A$2>0)');
  });

  test('after an inserted row', () => {
    const rig = makeRig(given);
    const range = { sheetId: 0, dimension: 'ROWS', startIndex: 2, endIndex: 3 };
    rig.batch(
      { setDataValidation: { range: block(1, 2, 0, 1), rule: validation('=A2>0') } },
      { insertDimension: { range, inheritFromBefore: true } },
    );
    expect(ruleAt(rig, 'A3')).toBe('=A3>0');
  });
});

describe('a formula that a request writes is kept as one that is typed', () => {
  test.each([
    ['=sum(a1;b1:b1)', '=sum(A1,B1)'],
    ['=sheet1!a1', '=Sheet1!A1'],
  ])('%s becomes %s', (formulaValue, kept) => {
    const rig = makeRig();
    const cell = { userEnteredValue: { formulaValue } };
    rig.batch(
      { updateCells: { range: block(1, 2, 0, 1), rows: [{ values: [cell] }], fields: 'userEnteredValue' } },
      { repeatCell: { range: block(1, 2, 1, 2), cell, fields: 'userEnteredValue' } },
    );
    rig.write('C2', [[formulaValue]]);
    for (const place of ['A2', 'B2', 'C2']) expect(rig.cell(place).userEnteredValue?.formulaValue).toBe(kept);
  });
});

describe('SUBTOTAL passes over rows that are out of sight', () => {
  const rig = makeRig();
  rig.write('A1', [['n', '=SUBTOTAL(9,A2:A4)', '=SUBTOTAL(109,A2:A4)'], [1], [2], [4]]);
  const subtotals = () => rig.values('B1:C1')[0];

  test('none is', () => expect(subtotals()).toEqual(['7', '7']));

  test('a person hid one: from 101 on', () => {
    const range = { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 2 };
    const properties = { hiddenByUser: true };
    rig.batch({ updateDimensionProperties: { range, properties, fields: 'hiddenByUser' } });
    expect(subtotals()).toEqual(['7', '6']);
  });

  test('a filter hid another: both', () => {
    const filter = { range: block(0, 4, 0, 1), criteria: { 0: { hiddenValues: ['2'] } } };
    rig.batch({ setBasicFilter: { filter } });
    expect(subtotals()).toEqual(['5', '4']);
    rig.batch({ clearBasicFilter: { sheetId: 0 } });
    expect(subtotals()).toEqual(['7', '6']);
  });
});
