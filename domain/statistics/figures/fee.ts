import type { Quarter } from '../../calendar/quarter.ts';
import type { FeeStatistic, FigureId } from '../statistic.ts';
import { feeFigures, lastAsked } from '../table/figures.ts';
import { cellKind, type FigureTable } from '../table/table.ts';

/**
 * The median of sorted numbers; with an even count, the mean of the middle two. Null when empty.
 */
export const medianOf = (sorted: readonly number[]): number | null => {
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  const lower = sorted[Math.ceil(middle) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
};

const countsOf = (sorted: readonly number[]): FeeStatistic['prices'] =>
  [...Map.groupBy(sorted, (price) => price)].map(([price, same]) => ({ price, libraries: same.length }));

/** The prices on the last day of a quarter. */
const feeStatistic = (table: FigureTable, figure: FigureId, quarter: Quarter): FeeStatistic => {
  const { kinds, values } = table.column(quarter, figure);
  const prices = [...values.filter((_, library) => kinds[library] === cellKind.number)].sort(
    (one, other) => one - other,
  );
  return {
    figure,
    min: prices[0] ?? null,
    median: medianOf(prices),
    max: prices.at(-1) ?? null,
    n: prices.length,
    prices: countsOf(prices),
    expected: kinds.filter((kind) => kind !== cellKind.notExpected && kind !== cellKind.notApplicable).length,
  };
};

/** Each price, in the last of the quarters in which it is asked. */
export const feesIn = (table: FigureTable, quarters: readonly Quarter[]): readonly FeeStatistic[] =>
  feeFigures.flatMap((figure) => {
    const last = lastAsked(figure, quarters);
    return last === undefined ? [] : [feeStatistic(table, figure, last)];
  });
