import type { Quarter } from '../../calendar/quarter.ts';
import type { Comparison, FigureId, FigureTotal, NoComparison, Period } from '../statistic.ts';
import type { Units } from '../table/column.ts';
import type { FigureTable } from '../table/table.ts';
import { type Tally, tallyOf } from '../table/tally.ts';
import { everyUnit, panelSums } from '../table/unit.ts';
import { weaknessOf } from '../threshold.ts';
import { addSums, type Indicator, type IndicatorParts, indicatorParts, ratioOf } from './indicator.ts';

/** Events between the two periods. The first quarter of the earlier period is excluded. */
export const unitsOf = (table: FigureTable, quarters: readonly Quarter[], earlier: Earlier): Units => {
  const [first, last] = [earlier.quarters[0], quarters.at(-1)];
  if (first === undefined || last === undefined) throw new Error('A period has quarters');
  return table.unitsBetween(first, last);
};

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

/**
 * The change from an earlier period over the matched panel: the libraries with a number in every
 * quarter of both. A total with too low a response is not compared.
 */
export const compareCount = (
  table: FigureTable,
  figure: FigureId,
  current: Tally,
  earlier: Earlier,
  total: FigureTotal,
): Comparison => {
  const units = unitsOf(table, current.quarters, earlier);
  const { panel, now, before } = panelSums(current, tallyOf(table, figure, earlier.quarters), units);
  const weakness = weaknessOf(total);
  if (weakness) return without(earlier, panel, weakness);
  if (panel === 0) return without(earlier, 0, 'no-panel');
  // 100 × (now − before) / before rounds less often than 100 × (now / before − 1): 135 against 100
  // gives 35, not 35.00000000000001.
  const change = before === 0 ? null : (100 * (now - before)) / before;
  return { with: earlier.period, panel, now, before, change, absent: change === null ? 'zero-base' : null };
};

/**
 * Two values over the matched panel and their difference, in points or units. The values are
 * computed only if they may be compared.
 */
export const compareRatios = (
  earlier: Earlier,
  panel: number,
  responseRate: number | null,
  valueNow: () => number | null,
  valueBefore: () => number | null,
): Comparison => {
  const weakness = weaknessOf({ responseRate, coverageRate: null });
  if (weakness) return without(earlier, panel, weakness);
  if (panel === 0) return without(earlier, 0, 'no-panel');
  const [now, before] = [valueNow(), valueBefore()];
  const change = now === null || before === null ? null : now - before;
  return { with: earlier.period, panel, now, before, change, absent: change === null ? 'zero-base' : null };
};

/** All ingredients are known wherever they are expected, and each quarter has at least one. */
const isComplete = ({ known, expected }: IndicatorParts, unit: readonly number[], quarters: number): boolean => {
  const sum = (of: Uint8Array): number => unit.reduce((total, library) => total + (of[library] ?? 0), 0);
  return sum(known) === sum(expected) && sum(expected) >= quarters;
};

/**
 * Compares an indicator with an earlier period: both values over the panel, and their difference in
 * points or units.
 */
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
  const panel = everyUnit(unitsOf(table, quarters, earlier)).filter(
    (unit) => isComplete(now, unit, quarters.length) && isComplete(before, unit, earlier.quarters.length),
  );
  const ratio = (parts: IndicatorParts) => (): number | null => ratioOf(indicator, addSums(parts, panel.flat()));
  return compareRatios(earlier, panel.length, responseRate, ratio(now), ratio(before));
};
