import { invalidArgument } from '../../http/error.ts';
import type { WorkbookHost } from '../host.ts';
import type { ValueRange } from '../model/json.ts';
import { sameArea } from '../model/range/area.ts';
import { requireInGrid, shownRange } from '../model/range/range-text.ts';
import { type Resolved, rangeOf, resolveRange } from '../model/range/resolve.ts';
import type { Workbook } from '../model/workbook.ts';
import { blockOf, rowsOf, type Written, writeRows } from '../model/write-values.ts';
import { type RenderOptions, readValues } from '../read/values.ts';
import { plain, refuse } from '../refusal.ts';
import { readBody } from '../schema/check.ts';
import { readFlag, readOption } from '../schema/query.ts';
import type { Method } from './call.ts';
import { queryRenderOptions } from './render-options.ts';

const INPUT_OPTIONS = ['INPUT_VALUE_OPTION_UNSPECIFIED', 'RAW', 'USER_ENTERED'];

export const requireInputOption = (option: string | undefined): string => {
  if (!option || option === 'INPUT_VALUE_OPTION_UNSPECIFIED')
    throw invalidArgument("'valueInputOption' is required but not specified");
  return option;
};

export const queryInputOption = (query: URLSearchParams): string =>
  requireInputOption(readOption('valueInputOption', INPUT_OPTIONS, query.get('valueInputOption')));

/** What one range's write answers; counts that are zero are left out, as protobuf does. */
export const updateReply = (
  workbook: Workbook,
  resolved: Resolved,
  written: Written,
  render: RenderOptions | undefined,
) => ({
  spreadsheetId: workbook.id,
  updatedRange: shownRange(resolved, written.area),
  ...(written.rows.size > 0 ? { updatedRows: written.rows.size } : {}),
  ...(written.columns.size > 0 ? { updatedColumns: written.columns.size } : {}),
  ...(written.cells ? { updatedCells: written.cells } : {}),
  ...(render
    ? {
        updatedData: readValues(
          workbook,
          { ...resolved, sheet: workbook.requireSheet(resolved.sheet.id), area: written.area },
          render,
        ),
      }
    : {}),
});

export const writeRange = (workbook: Workbook, host: WorkbookHost, text: string, data: ValueRange, option: string) => {
  const resolved = resolveRange(workbook, text);
  requireInGrid(resolved);
  const rows = rowsOf(data);
  const block = blockOf(resolved, text, rows);
  const written = writeRows(workbook, host, resolved, block, rows, option);
  const area = rows.length > 0 && block.right > block.left ? block : resolved.area;
  return { resolved, written: { ...written, area } };
};

const sameCells = (workbook: Workbook, path: string, body: string): boolean => {
  const [one, other] = [rangeOf(workbook, path), rangeOf(workbook, body)];
  return one !== undefined && other?.sheet.id === one.sheet.id && sameArea(one.area, other.area);
};

/** The range may stand in the body too, but then it must be the one of the path. */
const requireSameRange = (workbook: Workbook, path: string, body: string | undefined): void => {
  if (body === undefined || body === path || sameCells(workbook, path, body)) return;
  refuse(`Request range[${path}] does not match value's range[${body}]`);
};

export const valuesUpdate: Method = ({ host, query, body, id, argument }) => {
  const option = queryInputOption(query);
  const include = readFlag('includeValuesInResponse', query.get('includeValuesInResponse'));
  const render = { ...queryRenderOptions(query, 'response') };
  const data = readBody<ValueRange>('ValueRange', body, 'data');
  const workbook = host.write(id);
  plain(() => requireSameRange(workbook, argument, data.range));
  const { resolved, written } = plain(() =>
    workbook.transact(() => writeRange(workbook, host, argument, data, option)),
  );
  if (data.majorDimension === 'COLUMNS') render.majorDimension = 'COLUMNS';
  host.saved(id);
  return updateReply(workbook, resolved, written, include ? render : undefined);
};
