import { requireInGrid } from '../model/range/range-text.ts';
import { resolveRange } from '../model/range/resolve.ts';
import type { Workbook } from '../model/workbook.ts';
import { type RenderOptions, readValues } from '../read/values.ts';
import { plain } from '../refusal.ts';
import type { Method } from './call.ts';
import { queryRenderOptions } from './render-options.ts';

export const valuesAt = (workbook: Workbook, text: string, options: RenderOptions) => {
  const resolved = resolveRange(workbook, text);
  requireInGrid(resolved);
  return readValues(workbook, resolved, options);
};

export const valuesGet: Method = ({ host, query, id, argument }) => {
  const options = queryRenderOptions(query);
  const workbook = host.read(id);
  return plain(() => valuesAt(workbook, argument, options));
};
