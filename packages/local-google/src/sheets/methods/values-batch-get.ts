import { plain } from '../refusal.ts';
import type { Method } from './call.ts';
import { queryRenderOptions } from './render-options.ts';
import { valuesAt } from './values-get.ts';

export const valuesBatchGet: Method = ({ host, query, id }) => {
  const options = queryRenderOptions(query);
  const workbook = host.read(id);
  const ranges = query.getAll('ranges');
  const valueRanges = plain(() => ranges.map((range) => valuesAt(workbook, range, options)));
  return { spreadsheetId: workbook.id, ...(valueRanges.length > 0 ? { valueRanges } : {}) };
};
