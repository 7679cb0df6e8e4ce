import { quarterJustEnded } from '../../domain/calendar/quarter.ts';
import { isMember, type Library } from '../../domain/libraries/library.ts';
import { belongsTo, measureOf } from '../../domain/measures/measures.ts';
import { isTotalId } from '../../domain/measures/relations.ts';
import type { FigureRow } from './figure-row.ts';

/**
 * Figures that are stored but not counted, because the library was no member or the quarter does not
 * ask for them, and figures of a quarter that has not ended, which count but may be a mistake.
 */
export const outsideOf = (
  rows: readonly FigureRow[],
  libraries: readonly Library[],
  now: number,
): {
  readonly noMember: readonly FigureRow[];
  readonly otherQuarter: readonly FigureRow[];
  readonly notOver: readonly FigureRow[];
} => {
  const byId = new Map(libraries.map((library) => [library.id, library]));
  const isOfQuarter = ({ quarter, figure }: FigureRow): boolean =>
    isTotalId(figure) || belongsTo(measureOf(figure), quarter);
  return {
    noMember: rows.filter(({ library, quarter }) => {
      const entry = byId.get(library);
      return entry !== undefined && !isMember(entry, quarter);
    }),
    notOver: rows.filter(({ quarter }) => quarter > quarterJustEnded(now)),
    otherQuarter: rows.filter((row) => !isOfQuarter(row)),
  };
};
