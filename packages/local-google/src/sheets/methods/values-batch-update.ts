import type { ValueRange } from '../model/json.ts';
import type { Resolved } from '../model/range/resolve.ts';
import type { Written } from '../model/write-values.ts';
import { prefixed } from '../refusal.ts';
import { readBody } from '../schema/check.ts';
import type { Method } from './call.ts';
import { renderOptions } from './render-options.ts';
import { requireInputOption, updateReply, writeRange } from './values-update.ts';

interface Body {
  valueInputOption?: string;
  data?: ValueRange[];
  includeValuesInResponse?: boolean;
  responseValueRenderOption?: string;
  responseDateTimeRenderOption?: string;
}

/** A row or column counts once, however many ranges touch it. */
export const totals = (writes: readonly { resolved: Resolved; written: Written }[]): object => {
  const rows = new Set<string>();
  const columns = new Set<string>();
  const sheets = new Set<number>();
  let cells = 0;
  for (const { resolved, written } of writes) {
    const { id } = resolved.sheet;
    for (const row of written.rows) rows.add(`${id}/${row}`);
    for (const column of written.columns) columns.add(`${id}/${column}`);
    if (written.cells > 0) sheets.add(id);
    cells += written.cells;
  }
  const counts = {
    totalUpdatedRows: rows.size,
    totalUpdatedColumns: columns.size,
    totalUpdatedCells: cells,
    totalUpdatedSheets: sheets.size,
  };
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
};

export const valuesBatchUpdate: Method = ({ host, body, id }) => {
  const given = readBody<Body>('BatchUpdateValuesRequest', body);
  const option = requireInputOption(given.valueInputOption);
  const workbook = host.write(id);
  const writes = workbook.transact(() =>
    (given.data ?? []).map((data, index) => ({
      data,
      ...prefixed(`Invalid data[${index}]: `, () => writeRange(workbook, host, data.range ?? '', data, option)),
    })),
  );
  host.saved(id);
  const responses = writes.map(({ data, resolved, written }) =>
    updateReply(
      workbook,
      resolved,
      written,
      given.includeValuesInResponse
        ? renderOptions(given.responseValueRenderOption, given.responseDateTimeRenderOption, data.majorDimension)
        : undefined,
    ),
  );
  return {
    spreadsheetId: workbook.id,
    ...totals(writes),
    ...(responses.length > 0 ? { responses } : {}),
  };
};
