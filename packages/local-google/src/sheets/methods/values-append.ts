import type { WorkbookHost } from '../host.ts';
import type { ValueRange } from '../model/json.ts';
import type { Area } from '../model/range/area.ts';
import { requireInGrid, shownRange } from '../model/range/range-text.ts';
import { type Resolved, resolveRange } from '../model/range/resolve.ts';
import { lastTable } from '../model/table.ts';
import type { Workbook } from '../model/workbook.ts';
import { rowsOf, type Written, writeRows } from '../model/write-values.ts';
import { plain } from '../refusal.ts';
import { readBody } from '../schema/check.ts';
import { readFlag, readOption } from '../schema/query.ts';
import { changeDimension, setCount } from '../structure/dimensions.ts';
import type { Method } from './call.ts';
import { queryRenderOptions } from './render-options.ts';
import { queryInputOption, updateReply } from './values-update.ts';

const INSERT_OPTIONS = ['OVERWRITE', 'INSERT_ROWS'];

/** The grid grows to take the block. */
const makeRoom = (workbook: Workbook, resolved: Resolved, block: Area): void => {
  const sheet = workbook.edit(resolved.sheet);
  if (block.bottom > sheet.rowCount) setCount(sheet, 'ROWS', block.bottom);
  if (block.right > sheet.columnCount) setCount(sheet, 'COLUMNS', block.right);
  workbook.restructured();
};

interface Appended {
  resolved: Resolved;
  written: Written;
  table: Area | undefined;
}

const append = (
  workbook: Workbook,
  host: WorkbookHost,
  text: string,
  data: ValueRange,
  option: string,
  insert: boolean,
): Appended => {
  const resolved = resolveRange(workbook, text);
  requireInGrid(resolved);
  const rows = rowsOf(data);
  const table = lastTable(resolved.sheet, resolved.area);
  const top = table?.bottom ?? resolved.area.top;
  const left = table?.left ?? resolved.area.left;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const block = { top, left, bottom: top + rows.length, right: left + width };
  const { sheet } = resolved;
  if (insert && rows.length > 0 && top < sheet.rowCount) {
    changeDimension(workbook, sheet, {
      kind: 'insert',
      sheetId: sheet.id,
      dimension: 'ROWS',
      start: top,
      end: block.bottom,
    });
  }
  const current = { ...resolved, sheet: workbook.requireSheet(sheet.id) };
  makeRoom(workbook, current, block);
  const place = { ...current, sheet: workbook.requireSheet(sheet.id) };
  return { resolved: place, written: writeRows(workbook, host, place, block, rows, option), table };
};

export const valuesAppend: Method = ({ host, query, body, id, argument }) => {
  const option = queryInputOption(query);
  const insert = readOption('insertDataOption', INSERT_OPTIONS, query.get('insertDataOption')) === 'INSERT_ROWS';
  const include = readFlag('includeValuesInResponse', query.get('includeValuesInResponse'));
  const render = queryRenderOptions(query, 'response');
  const data = readBody<ValueRange>('ValueRange', body, 'data');
  const workbook = host.write(id);
  const { resolved, written, table } = plain(() =>
    workbook.transact(() => append(workbook, host, argument, data, option, insert)),
  );
  host.saved(id);
  const empty = written.area.bottom <= written.area.top || written.area.right <= written.area.left;
  const area = empty ? { ...written.area, bottom: written.area.top + 1, right: written.area.left + 1 } : written.area;
  return {
    spreadsheetId: workbook.id,
    ...(table ? { tableRange: shownRange(resolved, table) } : {}),
    updates: updateReply(workbook, resolved, { ...written, area }, include ? render : undefined),
  };
};
