import type { Mask } from '../fields/mask.ts';
import type { Cell, ExtendedValue, RowData } from '../model/json.ts';
import type { Row, Sheet } from '../model/sheet.ts';
import type { Workbook } from '../model/workbook.ts';

/**
 * What a row looked like when it was last read. Rows are replaced when they are written to, so a row without formulas looks
 * the same for as long as it is the same object; with formulas, for as long as each gives the same result in the same format.
 */
interface Remembered {
  mask: Mask;
  left: number;
  right: number;
  properties: object;
  results: readonly unknown[];
  data: RowData;
}

const memory = new WeakMap<Row, Remembered>();

const primitive = (value: ExtendedValue | undefined): unknown => {
  if (value === undefined) return undefined;
  const error = value.errorValue;
  return error ? `${error.type} ${error.message}` : (value.numberValue ?? value.stringValue ?? value.boolValue);
};

const formulaResults = (workbook: Workbook, sheet: Sheet, index: number, cells: Row['cells']): unknown[] => {
  const results: unknown[] = [];
  for (let column = 0; column < cells.length; column++) {
    const cell: Cell | undefined = cells[column];
    if (cell?.userEnteredValue?.formulaValue === undefined) continue;
    results.push(primitive(workbook.effective(sheet, index, column)));
    if (!cell.userEnteredFormat?.numberFormat) {
      const format = workbook.numberFormat(sheet, index, column);
      results.push(format?.type, format?.pattern);
    }
  }
  return results;
};

const same = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, index) => Object.is(value, b[index]));

/** `mask` is compared as an object: a mask that was parsed before comes back as the same one. */
export const rememberedRow = (
  workbook: Workbook,
  sheet: Sheet,
  index: number,
  mask: Mask,
  left: number,
  right: number,
  build: () => RowData,
): RowData => {
  const row = sheet.rows[index];
  if (!row) return build();
  const { properties } = workbook.state;
  const results = formulaResults(workbook, sheet, index, row.cells);
  const known = memory.get(row);
  if (
    known &&
    known.mask === mask &&
    known.left === left &&
    known.right === right &&
    known.properties === properties &&
    same(known.results, results)
  ) {
    return known.data;
  }
  const data = build();
  memory.set(row, { mask, left, right, properties, results, data });
  return data;
};
