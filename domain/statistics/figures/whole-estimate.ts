import type { Quarter } from '../../calendar/quarter.ts';
import { breakdowns, totals } from '../../measures/relations.ts';
import type { FigureId } from '../statistic.ts';
import { type Column, cellKind, type FigureTable } from '../table/table.ts';
import { type Estimator, rawEstimator } from './estimate.ts';
import { apportioned } from './share.ts';

/**
 * Estimates as published: whole numbers. The estimates for the parts of a figure add up to that
 * figure (F5, F6).
 */

interface Composition {
  readonly whole: FigureId;
  readonly parts: readonly FigureId[];
}

const compositions: readonly Composition[] = [
  ...totals.flatMap(({ id, addends, parts }) => [
    { whole: id, parts: addends },
    { whole: id, parts },
  ]),
  ...breakdowns,
];

interface Figure {
  readonly id: FigureId;
  readonly column: Column;
  readonly raw: Estimator;
}

const figureOf = (table: FigureTable, quarter: Quarter, id: FigureId): Figure => ({
  id,
  column: table.column(quarter, id),
  raw: rawEstimator(table, quarter, id),
});

const isGap = ({ column: { kinds } }: Figure, library: number): boolean => {
  const kind = kinds[library];
  return kind === cellKind.missing || kind === cellKind.unknown || kind === cellKind.blank;
};

const knownOf = ({ column: { kinds, values } }: Figure, library: number): number =>
  kinds[library] === cellKind.number ? (values[library] ?? 0) : 0;

const knownTogether = (figures: readonly Figure[], library: number): number =>
  figures.reduce((sum, figure) => sum + knownOf(figure, library), 0);

/** A whole is at least the sum of its known parts, and equal to it when all of them are known. */
const wholeOf = (estimated: number, families: readonly (readonly Figure[])[], library: number): number => {
  const known = families.map((parts) => knownTogether(parts, library));
  const complete = families.findIndex(
    (parts) =>
      parts.every((part) => !isGap(part, library)) &&
      parts.some(({ column: { kinds } }) => kinds[library] === cellKind.number),
  );
  return complete >= 0 ? (known[complete] ?? 0) : Math.max(Math.round(estimated), ...known);
};

/**
 * What remains of the whole for a missing part, in proportion to the parts' own estimates; null
 * when one has no estimate.
 */
const partOf = (id: FigureId, whole: number, parts: readonly Figure[], library: number): number | null => {
  const gaps = parts.filter((part) => isGap(part, library));
  const raws = gaps.flatMap(({ raw }) => raw(library)?.value ?? []);
  if (raws.length < gaps.length) return null;
  const shared = apportioned(Math.max(0, whole - knownTogether(parts, library)), raws);
  return shared?.[gaps.findIndex((gap) => gap.id === id)] ?? null;
};

/**
 * The figures that an estimate must agree with. Computed at the first gap, because most columns
 * have none.
 */
const relativesOf = (table: FigureTable, quarter: Quarter, id: FigureId) => {
  const all = (ids: readonly FigureId[]) => ids.map((each) => figureOf(table, quarter, each));
  const familiesOf = (whole: FigureId) =>
    compositions.filter((each) => each.whole === whole).map(({ parts }) => all(parts));
  const over = compositions.find(({ parts }) => parts.includes(id));
  return {
    families: familiesOf(id),
    over: over && {
      whole: figureOf(table, quarter, over.whole),
      families: familiesOf(over.whole),
      parts: all(over.parts),
    },
  };
};

/**
 * The published estimator: as `rawEstimator`, rounded and consistent with the figure's whole and
 * parts.
 */
export const estimator = (table: FigureTable, quarter: Quarter, id: FigureId): Estimator => {
  const own = rawEstimator(table, quarter, id);
  let relatives: ReturnType<typeof relativesOf> | undefined;
  return (library) => {
    const estimate = own(library);
    if (!estimate) return null;
    relatives ??= relativesOf(table, quarter, id);
    const { families, over } = relatives;
    const alone = wholeOf(estimate.value, families, library);
    if (!over) return { ...estimate, value: alone };
    const { whole, parts } = over;
    const raw = isGap(whole, library) ? whole.raw(library)?.value : knownOf(whole, library);
    const given = raw === undefined ? undefined : isGap(whole, library) ? wholeOf(raw, over.families, library) : raw;
    const value = given === undefined ? null : partOf(id, given, parts, library);
    return { ...estimate, value: value ?? alone };
  };
};
