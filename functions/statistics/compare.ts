import type { Quarter } from '../../sheets/questionnaire/quarter.ts';
import type { Comparison, FigureId, FigureTotal, NoComparison, Period } from '../../sheets/statistic/statistic.ts';
import { weaknessOf } from '../../sheets/statistic/statistic.ts';
import { addSums, type Indicator, indicatorPart, ratioOf } from './indicator.ts';
import { cellKind, type FigureTable } from './table.ts';

export interface Earlier {
  readonly period: Period;
  readonly quarters: readonly Quarter[];
}

const without = (earlier: Earlier, panel: number, absent: NoComparison): Comparison => ({
  with: earlier.period,
  panel,
  now: null,
  before: null,
  change: null,
  absent,
});

const sumOf = (table: FigureTable, library: number, figure: FigureId, quarters: readonly Quarter[]): number | null => {
  let sum = 0;
  for (const quarter of quarters) {
    if (table.kind(library, quarter, figure) !== cellKind.number) return null;
    sum += table.value(library, quarter, figure);
  }
  return sum;
};

/**
 * The change against an earlier period over the matched panel: the libraries with a number in every quarter of both.
 * A total with too few answers is not compared.
 */
export const compareCount = (
  table: FigureTable,
  figure: FigureId,
  quarters: readonly Quarter[],
  earlier: Earlier,
  total: FigureTotal,
): Comparison => {
  let panel = 0;
  let now = 0;
  let before = 0;
  for (let library = 0; library < table.libraries.length; library++) {
    const current = sumOf(table, library, figure, quarters);
    const previous = current === null ? null : sumOf(table, library, figure, earlier.quarters);
    if (current === null || previous === null) continue;
    panel++;
    now += current;
    before += previous;
  }
  const weakness = weaknessOf(total);
  if (weakness) return without(earlier, panel, weakness);
  if (panel === 0) return without(earlier, 0, 'no-panel');
  // 100 × (now / before − 1), with one rounding instead of three: 135 against 100 is 35, not 35.00000000000001.
  const change = before === 0 ? null : (100 * (now - before)) / before;
  return { with: earlier.period, panel, now, before, change, absent: change === null ? 'zero-base' : null };
};

/** The same for an indicator: both values over the panel, their difference in points or units. */
export const compareIndicator = (
  table: FigureTable,
  indicator: Indicator,
  quarters: readonly Quarter[],
  earlier: Earlier,
  responseRate: number | null,
): Comparison => {
  const complete = (library: number, period: readonly Quarter[]) => {
    const part = indicatorPart(table, indicator, library, period);
    return part.known === period.length ? part : null;
  };
  const pairs = table.libraries.flatMap((_, library) => {
    const now = complete(library, quarters);
    const before = now && complete(library, earlier.quarters);
    return now && before ? [{ now, before }] : [];
  });
  const weakness = weaknessOf({ responseRate, coverageRate: null });
  if (weakness) return without(earlier, pairs.length, weakness);
  if (pairs.length === 0) return without(earlier, 0, 'no-panel');
  const now = ratioOf(indicator, addSums(pairs.map((pair) => pair.now)));
  const before = ratioOf(indicator, addSums(pairs.map((pair) => pair.before)));
  const change = now === null || before === null ? null : now - before;
  return {
    with: earlier.period,
    panel: pairs.length,
    now,
    before,
    change,
    absent: change === null ? 'zero-base' : null,
  };
};
