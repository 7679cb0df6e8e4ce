import { type Quarter, yearOf } from '../../calendar/quarter.ts';
import { belongsTo, isUnasked, type MeasureId, measureOf, unaskedMeasures } from '../../measures/measures.ts';
import type { FigureId } from '../statistic.ts';
import { type CellKind, type Column, cellKind } from './column.ts';

/**
 * Figures that no form asks. A history may hold them for some libraries and quarters. No library is
 * expected to give them, so N is the libraries that did: one that gave a number or `onbekend` in a
 * year is expected in its other quarters of that year. A figure that was never given costs no
 * memory or time.
 */
export interface UnaskedFigures {
  readonly put: (quarter: number, library: number, measure: MeasureId, kind: CellKind, value: number) => void;
  /** Removes a library's quarter, because a newer revision replaces it. */
  readonly forget: (quarter: number, library: number) => void;
  /** Undefined = no library gave it in that year. */
  readonly column: (quarter: number, figure: FigureId) => Column | undefined;
  /** The measures with at least one number in these quarters, in the order of the catalogue. */
  readonly given: (quarters: readonly number[]) => readonly MeasureId[];
}

/** Whether a library was a member, was closed and handed in, per quarter. */
interface Presence {
  readonly isMember: (quarter: number, library: number) => boolean;
  readonly isClosed: (quarter: number, library: number) => boolean;
  readonly handedIn: (quarter: number, library: number) => boolean;
}

type Columns = Map<MeasureId, Column>;

/** The kind of cell for a library that did not give the figure in a quarter. */
const kindOfGap = (isAsked: boolean, quarter: number, library: number, presence: Presence): CellKind => {
  if (!presence.isMember(quarter, library)) return cellKind.notExpected;
  if (!isAsked) return cellKind.unasked;
  if (presence.isClosed(quarter, library)) return cellKind.notApplicable;
  return presence.handedIn(quarter, library) ? cellKind.blank : cellKind.missing;
};

const isGiven = (kind: number | undefined): boolean => kind === cellKind.number || kind === cellKind.unknown;

/** An empty store. `size` is the number of libraries; quarters are given by index. */
export const startUnasked = (size: number, quarters: readonly Quarter[], presence: Presence): UnaskedFigures => {
  const given: readonly Columns[] = quarters.map(() => new Map());
  const filled = new Map<string, Column>();

  const start = (quarter: number, measure: MeasureId): Column => {
    const column = { kinds: new Uint8Array(size).fill(cellKind.unasked), values: new Float64Array(size) };
    given[quarter]?.set(measure, column);
    return column;
  };
  const ofYear = (quarter: number, figure: MeasureId): readonly (Column | undefined)[] =>
    given
      .filter((_, at) => yearOf(quarters[at] as Quarter) === yearOf(quarters[quarter] as Quarter))
      .map((each) => each.get(figure));

  /** The column with the kinds of the libraries that did not give the figure filled in. */
  const fill = (quarter: number, figure: MeasureId): Column | undefined => {
    const year = ofYear(quarter, figure).filter((column) => column !== undefined);
    if (year.length === 0) return undefined;
    const own = given[quarter]?.get(figure);
    const kinds = Uint8Array.from({ length: size }, (_, library) => {
      const kind = own?.kinds[library] ?? cellKind.unasked;
      if (kind !== cellKind.unasked) return kind;
      return kindOfGap(
        year.some((column) => isGiven(column.kinds[library])),
        quarter,
        library,
        presence,
      );
    });
    return { kinds, values: own?.values ?? new Float64Array(size) };
  };

  return {
    put: (quarter, library, measure, kind, value) => {
      if (!belongsTo(measureOf(measure), quarters[quarter] as Quarter)) return;
      const column = given[quarter]?.get(measure) ?? start(quarter, measure);
      column.kinds[library] = kind;
      column.values[library] = value;
      filled.clear();
    },
    forget: (quarter, library) => {
      for (const { kinds, values } of given[quarter]?.values() ?? []) {
        kinds[library] = cellKind.unasked;
        values[library] = 0;
        filled.clear();
      }
    },
    column: (quarter, figure) => {
      if (!isUnasked(figure) || !belongsTo(measureOf(figure as MeasureId), quarters[quarter] as Quarter))
        return undefined;
      const key = `${quarter} ${figure}`;
      const known = filled.get(key) ?? fill(quarter, figure as MeasureId);
      if (known) filled.set(key, known);
      return known;
    },
    given: (of) =>
      unaskedMeasures
        .map(({ id }) => id)
        .filter((id) => of.some((quarter) => given[quarter]?.get(id)?.kinds.includes(cellKind.number))),
  };
};
