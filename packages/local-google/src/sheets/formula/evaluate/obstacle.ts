import { addressOf } from '../rewrite/reference.ts';
import type { CellPlace, CellSource } from './cell-source.ts';
import { needsMore, wouldOverwrite } from './error.ts';
import { spend } from './limit.ts';
import { type Area, type CellError, type CellRange, fromExtended } from './value.ts';

export const filledBy = ({ rows, columns }: Area, { sheetId, row, col }: CellPlace): CellRange => ({
  sheetId,
  top: row,
  left: col,
  bottom: row + rows - 1,
  right: col + columns - 1,
});

/** Why an array cannot unfold from its cell: the sheet ends, or something was typed in its way. */
export const obstacleTo = (area: Area, place: CellPlace, source: CellSource): CellError | undefined => {
  const { sheetId, row, col } = place;
  const { rows, columns } = area;
  const size = source.size(sheetId);
  if (row + rows > size.rows) return needsMore('rows', row + rows - size.rows);
  if (col + columns > size.columns) return needsMore('columns', col + columns - size.columns);
  spend(rows * columns);
  for (let cell = 1; cell < rows * columns; cell += 1) {
    const r = row + Math.floor(cell / columns);
    const c = col + (cell % columns);
    const entered = source.entered(sheetId, r, c);
    if (entered?.formulaValue != null || fromExtended(entered) !== null) return wouldOverwrite(addressOf(r, c));
  }
  return undefined;
};
