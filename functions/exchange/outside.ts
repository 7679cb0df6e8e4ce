import { measuresIn } from '../../sheets/questionnaire/measures.ts';
import type { Quarter } from '../../sheets/questionnaire/quarter.ts';
import { isTotalId } from '../../sheets/questionnaire/relations.ts';
import { isMember, type Library } from '../../sheets/secretariat/library.ts';
import type { FigureRow } from './figure-row.ts';

/** Figures that are kept but not counted: the library was no member then, or the figure is not asked in that quarter. */
export const outsideOf = (
  rows: readonly FigureRow[],
  libraries: readonly Library[],
): { readonly noMember: readonly FigureRow[]; readonly notAsked: readonly FigureRow[] } => {
  const byId = new Map(libraries.map((library) => [library.id, library]));
  const asked = new Map<Quarter, ReadonlySet<string>>();
  const isAsked = ({ quarter, figure }: FigureRow): boolean => {
    const known = asked.get(quarter) ?? new Set(measuresIn(quarter).map(({ id }) => id));
    asked.set(quarter, known);
    return isTotalId(figure) || known.has(figure);
  };
  return {
    noMember: rows.filter(({ library, quarter }) => {
      const entry = byId.get(library);
      return entry !== undefined && !isMember(entry, quarter);
    }),
    notAsked: rows.filter((row) => !isAsked(row)),
  };
};
