import type { Cell, Sheet } from '../../src/page/client/google.ts';
import { readTab, type Tab } from '../../src/page/client/sheet/tab.ts';

/** A cell as Google sends it for a text or a number. */
export function cellOf(content: string | number | boolean, more: Partial<Cell> = {}): Cell {
  const value =
    typeof content === 'string'
      ? { stringValue: content }
      : typeof content === 'number'
        ? { numberValue: content }
        : { boolValue: content };
  return { userEnteredValue: value, effectiveValue: value, formattedValue: String(content), ...more };
}

/** A tab of 10 rows and 6 columns, with the given rows of cells from A1; `more` is laid over Google's sheet. */
export function tabOf(rows: (Cell | string | number | undefined)[][] = [], more: Sheet = {}): Tab {
  const values = rows.map((row) => ({
    values: row.map((cell) => (typeof cell === 'object' ? cell : cell === undefined ? {} : cellOf(cell))),
  }));
  const { data, properties, ...rest } = more;
  return readTab({
    properties: { sheetId: 5, title: 'Blad', gridProperties: { rowCount: 10, columnCount: 6 }, ...properties },
    data: [{ rowData: values, ...data?.[0] }],
    ...rest,
  });
}
