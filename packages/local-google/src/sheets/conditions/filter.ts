import type { FilterCriteria } from '../model/json.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Workbook } from '../model/workbook.ts';
import { holds } from './condition.ts';

/** Whether a row passes: not among the hidden values, and the condition holds. */
const passes = (
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  criteria: FilterCriteria,
  top: number,
): boolean => {
  if (criteria.hiddenValues?.includes(workbook.shown(sheet, row, column))) return false;
  if (!criteria.condition?.type) return true;
  return holds(criteria.condition, { workbook, sheet, row, column, top, left: column });
};

export const showFiltered = (sheet: Sheet): void => {
  for (const [index, meta] of sheet.rowMeta.entries()) {
    if (!meta?.hiddenByFilter) continue;
    const { hiddenByFilter: _, ...rest } = meta;
    sheet.rowMeta[index] = Object.keys(rest).length > 0 ? rest : undefined;
  }
};

/** The first row of a filter's range is its header and always shows. */
export const hideFiltered = (workbook: Workbook, sheet: Sheet): void => {
  const filter = sheet.basicFilter;
  const criteria = Object.entries(filter?.criteria ?? {});
  if (!filter?.range || criteria.length === 0) return;
  const area = sheet.area(filter.range);
  for (let row = area.top + 1; row < area.bottom; row++) {
    const hidden = criteria.some(
      ([column, each]) => !passes(workbook, sheet, row, Number(column), each ?? {}, area.top + 1),
    );
    if (!hidden) continue;
    while (sheet.rowMeta.length < row) sheet.rowMeta.push(undefined);
    sheet.rowMeta[row] = { ...sheet.rowMeta[row], hiddenByFilter: true };
  }
};
