import { prefixed } from '../refusal.ts';
import { readBody } from '../schema/check.ts';
import type { Method } from './call.ts';
import { clearRange } from './values-clear.ts';

export const valuesBatchClear: Method = ({ host, body, id }) => {
  const { ranges = [] } = readBody<{ ranges?: string[] }>('BatchClearValuesRequest', body);
  const workbook = host.write(id);
  const clearedRanges = workbook.transact(() =>
    ranges.map((range, index) => prefixed(`Invalid range[${index}]: `, () => clearRange(workbook, host, range))),
  );
  host.saved(id);
  return { spreadsheetId: workbook.id, ...(clearedRanges.length > 0 ? { clearedRanges } : {}) };
};
