import type { Quarter } from '../../sheets/questionnaire/quarter.ts';
import type { Estimate, FigureId, FigureTotal } from '../../sheets/statistic/statistic.ts';
import { estimateOf, panelGrowth } from './estimate.ts';
import { cellKind, type FigureTable } from './table.ts';

/** Growth factors are of the whole group, so groups of libraries share them. */
type Growths = ReadonlyMap<Quarter, number | null>;

const growthsOf = (table: FigureTable, figure: FigureId, quarters: readonly Quarter[]): Growths =>
  new Map(quarters.map((quarter) => [quarter, panelGrowth(table, quarter, figure)]));

interface LibraryPart {
  readonly reported: number;
  /** Membership quarters, those with a number, and those in which it applies. */
  readonly quarters: number;
  readonly known: number;
  readonly applicable: number;
  readonly estimates: readonly Estimate[];
}

const partOf = (
  table: FigureTable,
  library: number,
  figure: FigureId,
  quarters: readonly Quarter[],
  growths: Growths,
): LibraryPart => {
  const part = { reported: 0, quarters: 0, known: 0, applicable: 0, estimates: [] as Estimate[] };
  for (const quarter of quarters) {
    const kind = table.kind(library, quarter, figure);
    if (kind === cellKind.notExpected) continue;
    part.quarters++;
    if (kind === cellKind.notApplicable) continue;
    part.applicable++;
    if (kind === cellKind.number) {
      part.known++;
      part.reported += table.value(library, quarter, figure);
      continue;
    }
    const estimate = estimateOf(table, library, quarter, figure, growths.get(quarter) ?? null);
    if (estimate) part.estimates.push({ library: table.libraries[library]?.id ?? '', quarter, figure, ...estimate });
  }
  return part;
};

export interface TotalWithEstimates {
  readonly total: FigureTotal;
  readonly estimates: readonly Estimate[];
}

const percentage = (part: number, whole: number): number | null => (whole === 0 ? null : (100 * part) / whole);

/** A figure's total over the quarters of a period (one, or the four of a year); `only` = the libraries of a group. */
export const totalOf = (
  table: FigureTable,
  figure: FigureId,
  quarters: readonly Quarter[],
  only?: readonly number[],
): TotalWithEstimates => {
  const growths = growthsOf(table, figure, quarters);
  const parts = (only ?? table.libraries.map((_, index) => index)).map((library) =>
    partOf(table, library, figure, quarters, growths),
  );
  const sum = (of: (part: LibraryPart) => number): number => parts.reduce((total, part) => total + of(part), 0);
  const count = (of: (part: LibraryPart) => boolean): number => sum((part) => (of(part) ? 1 : 0));
  const n = count((part) => part.known > 0 && part.known === part.quarters);
  const partial = count((part) => part.known > 0 && part.known < part.quarters);
  const expected = count((part) => part.applicable > 0);
  const reported = sum((part) => part.reported);
  const estimates = parts.flatMap((part) => part.estimates);
  const estimated = estimates.reduce((total, estimate) => total + estimate.value, 0);
  return {
    total: {
      reported: n + partial === 0 ? null : reported,
      n,
      partial,
      expected,
      estimated,
      unestimated: sum((part) => part.applicable - part.known - part.estimates.length),
      responseRate: percentage(n, expected),
      coverageRate: percentage(reported, reported + estimated),
    },
    estimates,
  };
};
