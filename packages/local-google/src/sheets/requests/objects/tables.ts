import { randomUUID } from 'node:crypto';
import { maskBelow } from '../../fields/mask.ts';
import { requireMask, updated } from '../../fields/update.ts';
import type { Table } from '../../model/json.ts';
import { contains, intersect } from '../../model/range/area.ts';
import type { Sheet } from '../../model/sheet.ts';
import { withEntry } from '../../model/typed-value.ts';
import { refuse } from '../../refusal.ts';
import type { Edit, Handler } from '../edit.ts';
import { storedRange } from './named-ranges.ts';

type Column = NonNullable<Table['columnProperties']>[number];

const all = (edit: Edit): { sheet: Sheet; table: Table }[] =>
  edit.workbook.state.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));

const find = (edit: Edit, id: string | undefined) =>
  all(edit).find(({ table }) => table.tableId === id) ?? refuse(`No table with id: ${id ?? ''}`);

const checkColumn = (column: Column): void => {
  if (column.columnType === 'DROPDOWN' && !column.dataValidationRule?.condition) {
    refuse('Condition must be set for dropdown column type.');
  }
  if (column.columnType !== 'DROPDOWN' && column.dataValidationRule) {
    refuse('Cannot set condition for non-dropdown column type.');
  }
};

/** A name that is sent is written into the header cell, as plain text. */
const writeHeader = (edit: Edit, sheet: Sheet, row: number, column: number, name: string): void => {
  const own = edit.workbook.edit(sheet);
  edit.workbook.setCell(own, row, column, withEntry(own.cell(row, column), { value: { stringValue: name } }));
};

/**
 * Every column of the range has its entry. One that is sent with a type and no name is called `Column 1`, counted along such
 * columns; one that is not sent is called what its header cell shows, or `Column` and its place where that shows nothing.
 */
const columnsOf = (edit: Edit, table: Table): Column[] => {
  const sheet = edit.workbook.requireGrid(table.range?.sheetId);
  const area = sheet.area(table.range ?? {});
  let unnamed = 0;
  return Array.from({ length: area.right - area.left }, (_, index): Column => {
    const given = table.columnProperties?.find((column) => (column.columnIndex ?? 0) === index);
    if (given) checkColumn(given);
    const { columnIndex: _index, columnName: sent, ...rest } = given ?? {};
    const header = edit.workbook.shown(sheet, area.top, area.left + index);
    const name = sent ?? (given?.columnType ? `Column ${++unnamed}` : header || `Column ${index + 1}`);
    if (name !== header) writeHeader(edit, sheet, area.top, area.left + index, name);
    return { ...(index > 0 ? { columnIndex: index } : {}), columnName: name, ...rest };
  });
};

const stored = (edit: Edit, table: Table): Table => {
  const range = storedRange(edit, table.range);
  const placed = { ...table, range };
  return { ...placed, columnProperties: columnsOf(edit, placed) };
};

const checkPlace = (edit: Edit, table: Table, self?: Table): Sheet => {
  const sheet = edit.workbook.requireGrid(table.range?.sheetId);
  const area = sheet.area(table.range ?? {});
  const overlaps = sheet.tables.some((other) => other !== self && intersect(sheet.area(other.range ?? {}), area));
  if (overlaps) refuse('A table cannot overlap another table.');
  return edit.workbook.edit(sheet);
};

export const addTable: Handler<'addTable'> = (edit, request) => {
  const wanted = request.table ?? refuse('No table specified.');
  const name = wanted.name ?? `Table${all(edit).length + 1}`;
  const table = stored(edit, {
    ...wanted,
    tableId: wanted.tableId ?? randomUUID().replaceAll('-', '').slice(0, 16),
    name,
  });
  if (all(edit).some((other) => other.table.tableId === table.tableId))
    refuse(`A table with ID ${table.tableId} already exists.`);
  const sheet = checkPlace(edit, table);
  sheet.tables = [...sheet.tables, table];
  return { addTable: { table } };
};

export const updateTable: Handler<'updateTable'> = (edit, request) => {
  const mask = requireMask(request.fields, 'Table');
  const { sheet, table } = find(edit, request.table?.tableId);
  if (maskBelow(mask, 'columnProperties') && request.table?.columnProperties?.some((column) => !column.columnName)) {
    refuse('Table header row cell must have a value.');
  }
  const next = stored(edit, { ...updated(table, request.table, mask), tableId: table.tableId });
  const from = edit.workbook.edit(sheet);
  from.tables = from.tables.filter((other) => other !== table);
  const to = checkPlace(edit, next);
  to.tables = [...to.tables, next];
  return undefined;
};

/** With a table go the conditional formats that lie on it, as on Google. */
export const deleteTable: Handler<'deleteTable'> = (edit, request) => {
  const { sheet, table } = find(edit, request.tableId);
  const own = edit.workbook.edit(sheet);
  own.tables = own.tables.filter((other) => other !== table);
  const area = sheet.area(table.range ?? {});
  own.conditionalFormats = own.conditionalFormats.filter(
    (rule) => !rule.ranges?.every((range) => contains(area, sheet.area(range))),
  );
  return undefined;
};
