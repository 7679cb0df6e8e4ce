import { responseMask } from '../fields/mask.ts';
import type { Area } from '../model/range/area.ts';
import { requireInGrid } from '../model/range/range-text.ts';
import { resolveRange } from '../model/range/resolve.ts';
import type { Workbook } from '../model/workbook.ts';
import { type Selection, shownSpreadsheet } from '../read/spreadsheet.ts';
import { plain } from '../refusal.ts';
import { readFlag } from '../schema/query.ts';
import type { Method } from './call.ts';

/** The areas asked for, by sheet; without ranges every sheet whole. */
export const selectionOf = (workbook: Workbook, ranges: readonly string[]): NonNullable<Selection> => {
  const selection = new Map<number, Area[]>();
  if (ranges.length === 0)
    for (const sheet of workbook.state.sheets) selection.set(sheet.id, sheet.hasGrid ? [sheet.whole] : []);
  for (const text of ranges) {
    const resolved = resolveRange(workbook, text);
    requireInGrid(resolved);
    const areas = selection.get(resolved.sheet.id);
    if (areas) areas.push(resolved.area);
    else selection.set(resolved.sheet.id, [resolved.area]);
  }
  return selection;
};

/** Without `fields` the data come only when asked for; with it, what it names. */
export const get: Method = ({ host, query, id }) => {
  const fields = query.get('fields');
  const mask = responseMask(fields, 'Spreadsheet');
  const workbook = host.read(id);
  const ranges = query.getAll('ranges');
  const withData = fields ? true : readFlag('includeGridData', query.get('includeGridData'));
  const selection = plain(() => selectionOf(workbook, ranges));
  return shownSpreadsheet(workbook, selection, mask, host, withData);
};
