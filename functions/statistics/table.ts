import { measuresIn } from '../../sheets/questionnaire/measures.ts';
import type { Observation } from '../../sheets/questionnaire/observation.ts';
import type { Quarter } from '../../sheets/questionnaire/quarter.ts';
import { totals } from '../../sheets/questionnaire/relations.ts';
import { isMember, type Library } from '../../sheets/secretariat/library.ts';
import type { FigureId, UsedRevision } from '../../sheets/statistic/statistic.ts';
import { countFigures, feeFigures } from './figures.ts';

/** The revision of a library's submission that counts (*meegeteld*). */
export interface Counted {
  readonly library: string;
  readonly quarter: Quarter;
  readonly revision: number;
  readonly handedInAt: number;
  readonly observations: readonly Observation[];
}

/**
 * Every figure of some quarters in flat arrays: five national years (10,000 libraries × 30 measures) fit in 100 MB,
 * and `add` takes submissions one at a time, so whoever reads may stream.
 */
export const cellKind = { missing: 0, number: 1, unknown: 2, notApplicable: 3, blank: 4, notExpected: 5 } as const;
export type CellKind = (typeof cellKind)[keyof typeof cellKind];

export interface FigureTable {
  readonly libraries: readonly Library[];
  readonly quarters: readonly Quarter[];
  readonly add: (counted: Counted) => void;
  readonly handedIn: (library: number, quarter: Quarter) => boolean;
  readonly isMember: (library: number, quarter: Quarter) => boolean;
  /** `notExpected`: not a member, not asked in that quarter, or a quarter that the table does not hold. */
  readonly kind: (library: number, quarter: Quarter, figure: FigureId) => CellKind;
  /** Only where the kind is `number`. */
  readonly value: (library: number, quarter: Quarter, figure: FigureId) => number;
  /** The revisions that were added, by library and quarter. */
  readonly revisions: () => readonly (UsedRevision & { readonly handedInAt: number })[];
}

const kindOf: Record<Observation['kind'], CellKind> = {
  number: cellKind.number,
  unknown: cellKind.unknown,
  'not-applicable': cellKind.notApplicable,
  blank: cellKind.blank,
  text: cellKind.blank,
  unreadable: cellKind.blank,
};

/** A total needs every part: `n.v.t.` adds nothing to the other part, `onbekend` or an empty part leaves the total unknown. */
const kindOfTotal = (kinds: readonly CellKind[]): CellKind => {
  if (kinds.includes(cellKind.unknown)) return cellKind.unknown;
  if (kinds.every((kind) => kind === cellKind.blank)) return cellKind.blank;
  if (kinds.includes(cellKind.blank)) return cellKind.unknown;
  return kinds.includes(cellKind.number) ? cellKind.number : cellKind.notApplicable;
};

const figures: readonly FigureId[] = [...countFigures, ...feeFigures];

/** Totals are asked whenever their addends are. */
const askedIn = (quarter: Quarter): readonly boolean[] => {
  const asked = new Set<FigureId>(measuresIn(quarter).map((measure) => measure.id));
  for (const total of totals) if (total.addends.every((addend) => asked.has(addend))) asked.add(total.id);
  return figures.map((figure) => asked.has(figure));
};

const figureIndex: ReadonlyMap<string, number> = new Map(figures.map((figure, index) => [figure, index]));

export const startTable = (libraries: readonly Library[], quarters: readonly Quarter[]): FigureTable => {
  const size = libraries.length * quarters.length * figures.length;
  const values = new Float64Array(size);
  const kinds = new Uint8Array(size);
  const members = quarters.map((quarter) => libraries.map((library) => isMember(library, quarter)));
  const asked = new Map(quarters.map((quarter) => [quarter, askedIn(quarter)]));
  const libraryIndex = new Map(libraries.map((library, index) => [library.id, index]));
  const quarterIndex = new Map(quarters.map((quarter, index) => [quarter as string, index]));
  const used = new Map<number, UsedRevision & { readonly handedInAt: number }>();

  const rowOf = (library: number, quarter: Quarter): number => {
    const index = quarterIndex.get(quarter);
    return index === undefined || !members[index]?.[library] ? -1 : index * libraries.length + library;
  };
  const offset = (row: number, figure: string): number => row * figures.length + (figureIndex.get(figure) ?? -1);

  const fillTotals = (row: number): void => {
    for (const total of totals) {
      const parts = total.addends.map((part) => offset(row, part));
      const at = offset(row, total.id);
      kinds[at] = kindOfTotal(parts.map((part) => kinds[part] as CellKind));
      values[at] = parts.reduce((sum, part) => sum + (values[part] ?? 0), 0);
    }
  };
  const fill = (row: number, observations: readonly Observation[]): void => {
    kinds.fill(cellKind.blank, row * figures.length, (row + 1) * figures.length);
    values.fill(0, row * figures.length, (row + 1) * figures.length);
    for (const observation of observations) {
      if (!figureIndex.has(observation.measure)) continue;
      const at = offset(row, observation.measure);
      kinds[at] = kindOf[observation.kind];
      if (observation.kind === 'number') values[at] = observation.value as number;
    }
    fillTotals(row);
  };

  return {
    libraries,
    quarters,
    add: (counted) => {
      const library = libraryIndex.get(counted.library);
      if (library === undefined)
        throw new Error(`Cannot add figures to the table: ${counted.library} is not registered`);
      const row = rowOf(library, counted.quarter);
      if (row < 0 || (used.get(row)?.revision ?? -1) >= counted.revision) return;
      const { quarter, revision, handedInAt } = counted;
      used.set(row, { library: counted.library, quarter, revision, handedInAt });
      fill(row, counted.observations);
    },
    handedIn: (library, quarter) => used.has(rowOf(library, quarter)),
    isMember: (library, quarter) => rowOf(library, quarter) >= 0,
    kind: (library, quarter, figure) => {
      const row = rowOf(library, quarter);
      if (row < 0 || !asked.get(quarter)?.[figureIndex.get(figure) ?? -1]) return cellKind.notExpected;
      return kinds[offset(row, figure)] as CellKind;
    },
    value: (library, quarter, figure) => values[offset(rowOf(library, quarter), figure)] ?? Number.NaN,
    revisions: () => [...used.values()],
  };
};
