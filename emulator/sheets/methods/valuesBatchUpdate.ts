import type { ValueRange } from '../model/json.ts';
import { prefixed } from '../refusal.ts';
import { readBody } from '../schema/check.ts';
import type { Method } from './call.ts';
import { renderOptions } from './renderOptions.ts';
import { requireInputOption, updateReply, writeRange } from './valuesUpdate.ts';

interface Body {
  valueInputOption?: string;
  data?: ValueRange[];
  includeValuesInResponse?: boolean;
  responseValueRenderOption?: string;
  responseDateTimeRenderOption?: string;
}

type Reply = ReturnType<typeof updateReply>;

export const totals = (replies: readonly Reply[], sheets: number): object => {
  const sum = (key: 'updatedRows' | 'updatedColumns' | 'updatedCells') =>
    replies.reduce((total, reply) => total + (reply[key] ?? 0), 0);
  const counts = {
    totalUpdatedRows: sum('updatedRows'),
    totalUpdatedColumns: sum('updatedColumns'),
    totalUpdatedCells: sum('updatedCells'),
    totalUpdatedSheets: sheets,
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
  const sheets = new Set(writes.map(({ resolved }) => resolved.sheet.id)).size;
  return {
    spreadsheetId: workbook.id,
    ...totals(responses, sheets),
    ...(responses.length > 0 ? { responses } : {}),
  };
};
