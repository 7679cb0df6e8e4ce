import type { WorkbookHost } from '../host.ts';
import { refuse } from '../refusal.ts';
import type { ValueRange } from './json.ts';
import { requireEditable } from './protection.ts';
import { columnName } from './range/a1.ts';
import type { Area } from './range/area.ts';
import type { Resolved } from './range/resolve.ts';
import { asGiven, asTyped, withEntry } from './typed-value.ts';
import type { Workbook } from './workbook.ts';

/** Null leaves a cell as it is. */
type Given = string | number | boolean | null;

export interface Written {
  area: Area;
  /** Places of which at least one cell was written. */
  rows: ReadonlySet<number>;
  columns: ReadonlySet<number>;
  cells: number;
}

/** Google prints what it cannot take as the protobuf text of it. */
const textOf = (value: unknown): string => {
  if (Array.isArray(value))
    return `list_value {\n${value.map((item) => indent(`values {\n${indent(textOf(item))}}\n`)).join('')}}\n`;
  if (typeof value === 'string') return `string_value: ${JSON.stringify(value)}\n`;
  if (typeof value === 'number') return `number_value: ${value}${Number.isInteger(value) ? '.0' : ''}\n`;
  if (typeof value === 'boolean') return `bool_value: ${value}\n`;
  if (value === null) return 'null_value: NULL_VALUE\n';
  const fields = Object.entries(value as object).map(([key, field]) =>
    indent(`fields {\n${indent(`key: ${JSON.stringify(key)}\nvalue {\n${indent(textOf(field))}}\n`)}}\n`),
  );
  return `struct_value {\n${fields.join('')}}\n`;
};

const indent = (text: string): string => text.replace(/^(?=.)/gm, '  ');

/** The values as rows, whatever dimension they came in. */
export const rowsOf = (data: ValueRange): Given[][] => {
  const given = (data.values ?? []) as unknown as unknown[][];
  const lines = given.map((line, row) =>
    (Array.isArray(line) ? line : []).map((value, column): Given => {
      if (typeof value === 'object' && value !== null)
        return refuse(`Invalid values[${row}][${column}]: ${textOf(value)}`);
      return value as Given;
    }),
  );
  if (data.majorDimension !== 'COLUMNS') return lines;
  const height = lines.reduce((most, line) => Math.max(most, line.length), 0);
  return Array.from({ length: height }, (_, row) => lines.map((line) => line[row] ?? null));
};

const widthOf = (rows: readonly Given[][]): number => rows.reduce((most, row) => Math.max(most, row.length), 0);

/** The block that the values fill: from the range's first cell; one cell is a start, more are a border. */
export const blockOf = (resolved: Resolved, text: string, rows: readonly Given[][]): Area => {
  const { area, sheet, single } = resolved;
  const limit = single ? { bottom: sheet.rowCount, right: sheet.columnCount } : area;
  const bottom = area.top + rows.length;
  const right = area.left + widthOf(rows);
  const over = (what: string) => refuse(`Requested writing within range [${text}], but tried writing to ${what}`);
  if (bottom > limit.bottom) over(`row [${limit.bottom + 1}]`);
  if (right > limit.right) over(`column [${columnName(limit.right)}]`);
  return { top: area.top, left: area.left, bottom, right };
};

export const writeRows = (
  workbook: Workbook,
  host: WorkbookHost,
  resolved: Resolved,
  block: Area,
  rows: readonly Given[][],
  option: string,
): Written => {
  requireEditable(workbook, resolved.sheet, block, host);
  const sheet = workbook.edit(resolved.sheet);
  const touchedRows = new Set<number>();
  const touchedColumns = new Set<number>();
  let cells = 0;
  for (const [down, row] of rows.entries()) {
    for (const [across, value] of row.entries()) {
      if (value === null) continue;
      const [r, c] = [block.top + down, block.left + across];
      const cell = sheet.cell(r, c);
      const entry = option === 'USER_ENTERED' ? asTyped(workbook, value, cell) : asGiven(value);
      workbook.setCell(sheet, r, c, withEntry(cell, entry));
      touchedRows.add(r);
      touchedColumns.add(c);
      cells++;
    }
  }
  return { area: block, rows: touchedRows, columns: touchedColumns, cells };
};
