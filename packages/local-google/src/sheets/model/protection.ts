import type { WorkbookHost } from '../host.ts';
import { refuse } from '../refusal.ts';
import type { GridRange, ProtectedRange } from './json.ts';
import { type Area, contains, intersect } from './range/area.ts';
import type { Sheet } from './sheet.ts';
import type { Workbook } from './workbook.ts';

const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** The range that a protection covers: its own, or its named range's. */
export const protectedArea = (workbook: Workbook, range: ProtectedRange): GridRange => {
  if (!range.namedRangeId) return range.range ?? {};
  return workbook.state.namedRanges.find((named) => named.namedRangeId === range.namedRangeId)?.range ?? {};
};

/** As the caller may see it: only editors see the list of editors. */
export const shownProtectedRange = (workbook: Workbook, range: ProtectedRange, host: WorkbookHost): ProtectedRange => {
  if (range.warningOnly) return { ...range, requestingUserCanEdit: true };
  const { editors, ...rest } = range;
  return host.mayEditProtected(workbook, range) ? { ...rest, requestingUserCanEdit: true, editors } : rest;
};

/** What of the area no exception takes out of the protection: anything left is refused. */
const uncovered = (area: Area, exceptions: readonly Area[], from = 0): boolean => {
  const index = exceptions.findIndex((exception, at) => at >= from && intersect(area, exception) !== undefined);
  const first = exceptions[index];
  const hole = first && intersect(area, first);
  if (!first || !hole) return true;
  if (contains(first, area)) return false;
  const parts: Area[] = [
    { ...area, bottom: hole.top },
    { ...area, top: hole.bottom },
    { top: hole.top, bottom: hole.bottom, left: area.left, right: hole.left },
    { top: hole.top, bottom: hole.bottom, left: hole.right, right: area.right },
  ];
  return parts.some(
    (part) => part.bottom > part.top && part.right > part.left && uncovered(part, exceptions, index + 1),
  );
};

/** Rejects an edit of cells that are protected from this caller. Warnings never stop an API caller. */
export const requireEditable = (workbook: Workbook, sheet: Sheet, area: Area, host: WorkbookHost): void => {
  for (const range of sheet.protectedRanges) {
    // The editors are checked first: a sheet with a thousand inputs has a thousand exceptions.
    if (range.warningOnly || host.mayEditProtected(workbook, range)) continue;
    const common = intersect(sheet.area(protectedArea(workbook, range)), area);
    if (!common) continue;
    const exceptions = (range.unprotectedRanges ?? []).map((exception) => sheet.area(exception));
    if (uncovered(common, exceptions)) refuse(PROTECTED);
  }
};

/** A range without sides is its whole sheet. */
export const isWhole = ({ startRowIndex, endRowIndex, startColumnIndex, endColumnIndex }: GridRange): boolean =>
  [startRowIndex, endRowIndex, startColumnIndex, endColumnIndex].every((side) => side === undefined);

/** Refuses a change to the sheet as such (title, deletion, order) when the whole sheet is protected from this caller. */
export const requireSheetEditable = (workbook: Workbook, sheet: Sheet, host: WorkbookHost): void => {
  for (const range of sheet.protectedRanges) {
    if (isWhole(protectedArea(workbook, range)) && !range.warningOnly && !host.mayEditProtected(workbook, range))
      refuse(PROTECTED);
  }
};
