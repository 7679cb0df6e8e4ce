import { alignment, wrapOf } from './look.ts';
import { cellAt, type Tab } from './tab.ts';

const isEmpty = (tab: Tab, row: number, column: number): boolean => {
  const cell = cellAt(tab, { row, column });
  return !cell?.formattedValue && !cell?.dataValidation;
};

/** Text that is wider than its cell runs on over the empty cells to its right. Gives the number of those cells;
 * numbers, wrapped and clipped text stay in their own cell. `isShown` leaves out hidden columns, `isFree` merged ones. */
export function spillColumns(
  tab: Tab,
  row: number,
  column: number,
  isFree: (row: number, column: number) => boolean,
): number {
  const cell = cellAt(tab, { row, column });
  const isText = typeof cell?.effectiveValue?.stringValue === 'string';
  if (!isText || wrapOf(cell) !== 'overflow' || alignment(cell.effectiveFormat, cell.effectiveValue) !== 'left')
    return 0;
  let next = column + 1;
  while (next < tab.columns.count && isEmpty(tab, row, next) && isFree(row, next)) next++;
  return next - column - 1;
}
