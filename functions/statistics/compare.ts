import type { Quarter } from '../../sheets/questionnaire/quarter.ts';
import type { Comparison, FigureId, FigureTotal, NoComparison, Period } from '../../sheets/statistic/statistic.ts';
import { weaknessOf } from '../../sheets/statistic/statistic.ts';
import { addSums, type Indicator, indicatorParts, ratioOf } from './indicator.ts';
import { type Column, cellKind, type FigureTable } from './table.ts';

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

/** The library's sum when every column holds a number of it; else NaN. */
const sumOf = (columns: readonly Column[], library: number): number => {
  let sum = 0;
  for (const { kinds, values } of columns) {
    if (kinds[library] !== cellKind.number) return Number.NaN;
    sum += values[library] ?? 0;
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
  const columnsOf = (period: readonly Quarter[]) => period.map((quarter) => table.column(quarter, figure));
  const [columns, earlierColumns] = [columnsOf(quarters), columnsOf(earlier.quarters)];
  for (let library = 0; library < table.libraries.length; library++) {
    const current = sumOf(columns, library);
    const previous = sumOf(earlierColumns, library);
    if (Number.isNaN(current) || Number.isNaN(previous)) continue;
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
  const [now, before] = [
    indicatorParts(table, indicator, quarters),
    indicatorParts(table, indicator, earlier.quarters),
  ];
  const panel = table.libraries.flatMap((_, library) => {
    const complete = now.known[library] === quarters.length && before.known[library] === earlier.quarters.length;
    return complete ? [library] : [];
  });
  const weakness = weaknessOf({ responseRate, coverageRate: null });
  if (weakness) return without(earlier, panel.length, weakness);
  if (panel.length === 0) return without(earlier, 0, 'no-panel');
  const valueNow = ratioOf(indicator, addSums(now, panel));
  const valueBefore = ratioOf(indicator, addSums(before, panel));
  const change = valueNow === null || valueBefore === null ? null : valueNow - valueBefore;
  return {
    with: earlier.period,
    panel: panel.length,
    now: valueNow,
    before: valueBefore,
    change,
    absent: change === null ? 'zero-base' : null,
  };
};
