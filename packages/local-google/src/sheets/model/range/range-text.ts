import { refuse } from '../../refusal.ts';
import { type Area, addressOf, openAddressOf } from './area.ts';
import type { Resolved } from './resolve.ts';

export const shownRange = (resolved: Resolved, area: Area = resolved.area): string =>
  addressOf(resolved.sheet.title, area);

/** A range that starts outside of the grid is refused; what ends outside is cut off. */
export const requireInGrid = (resolved: Resolved): void => {
  const { sheet, range, area } = resolved;
  if (area.top < sheet.rowCount && area.left < sheet.columnCount) return;
  refuse(
    `Range (${openAddressOf(sheet.title, range)}) exceeds grid limits. Max rows: ${sheet.rowCount}, max columns: ${sheet.columnCount}`,
  );
};
