import type { Quarter } from '../../sheets/questionnaire/quarter.ts';
import type { FigureId, IndicatorId, IndicatorTotal } from '../../sheets/statistic/statistic.ts';
import { cellKind, type FigureTable } from './table.ts';

type Terms = Readonly<Partial<Record<FigureId, 1 | -1>>>;

/** `domain.md` 4 and `users.md` decision 3: always a ratio of sums, never a mean of ratios. Without `over` it is a difference. */
export interface Indicator {
  readonly id: IndicatorId;
  readonly factor: 1 | 100;
  readonly sum: Terms;
  readonly over?: Terms;
}

export const indicators: readonly Indicator[] = [
  {
    id: 'lending_fill_rate_outside',
    factor: 100,
    sum: { lending_filled: 1, lending_filled_provincial: -1 },
    over: { lending_filled: 1, lending_filled_provincial: -1, lending_unfilled: 1 },
  },
  {
    id: 'lending_fill_rate',
    factor: 100,
    sum: { lending_filled: 1 },
    over: { lending_filled: 1, lending_unfilled: 1 },
  },
  {
    id: 'borrowing_success_rate_outside',
    factor: 100,
    sum: { borrowing_received: 1, borrowing_received_provincial: -1 },
    over: { borrowing_received: 1, borrowing_received_provincial: -1, borrowing_unfilled: 1 },
  },
  {
    id: 'borrowing_success_rate',
    factor: 100,
    sum: { borrowing_received: 1 },
    over: { borrowing_received: 1, borrowing_unfilled: 1 },
  },
  {
    id: 'lending_fill_rate_received',
    factor: 100,
    // Requests are asked without the own province, so what was delivered there stays out as well.
    sum: { lending_filled: 1, lending_filled_provincial: -1 },
    over: { lending_requests_received: 1 },
  },
  { id: 'provincial_share', factor: 100, sum: { lending_filled_provincial: 1 }, over: { lending_filled: 1 } },
  { id: 'net_lending', factor: 1, sum: { lending_filled: 1, borrowing_received: -1 } },
  { id: 'lending_ratio', factor: 1, sum: { lending_filled: 1 }, over: { borrowing_received: 1 } },
];

const termsOf = (terms: Terms): readonly (readonly [FigureId, number])[] =>
  Object.entries(terms) as (readonly [FigureId, number])[];

const ingredientsOf = (indicator: Indicator): readonly FigureId[] => [
  ...new Set([...termsOf(indicator.sum), ...termsOf(indicator.over ?? {})].map(([figure]) => figure)),
];

const weigh = (table: FigureTable, library: number, quarter: Quarter, terms: Terms): number =>
  termsOf(terms).reduce((sum, [figure, sign]) => sum + sign * table.value(library, quarter, figure), 0);

export interface Sums {
  sum: number;
  over: number;
}

/** A library-quarter counts in numerator and denominator, or in neither. */
export interface IndicatorPart {
  readonly sums: Sums;
  readonly quarters: number;
  readonly known: number;
  readonly applicable: number;
}

export const indicatorPart = (
  table: FigureTable,
  indicator: Indicator,
  library: number,
  quarters: readonly Quarter[],
): IndicatorPart => {
  const ingredients = ingredientsOf(indicator);
  const part = { sums: { sum: 0, over: 0 }, quarters: 0, known: 0, applicable: 0 };
  for (const quarter of quarters) {
    if (!table.isMember(library, quarter)) continue;
    part.quarters++;
    const kinds = ingredients.map((figure) => table.kind(library, quarter, figure));
    if (kinds.includes(cellKind.notApplicable)) continue;
    part.applicable++;
    if (kinds.some((kind) => kind !== cellKind.number)) continue;
    part.known++;
    part.sums.sum += weigh(table, library, quarter, indicator.sum);
    part.sums.over += weigh(table, library, quarter, indicator.over ?? {});
  }
  return part;
};

/** Null where the denominator is zero (shown as `n.v.t.`). */
export const ratioOf = (indicator: Indicator, sums: Sums): number | null => {
  if (!indicator.over) return indicator.factor * sums.sum;
  return sums.over === 0 ? null : (indicator.factor * sums.sum) / sums.over;
};

export const addSums = (parts: readonly { readonly sums: Sums }[]): Sums =>
  parts.reduce((total, { sums }) => ({ sum: total.sum + sums.sum, over: total.over + sums.over }), { sum: 0, over: 0 });

export const indicatorTotal = (
  table: FigureTable,
  indicator: Indicator,
  quarters: readonly Quarter[],
  only?: readonly number[],
): IndicatorTotal => {
  const parts = (only ?? table.libraries.map((_, index) => index)).map((library) =>
    indicatorPart(table, indicator, library, quarters),
  );
  const known = parts.filter((part) => part.known > 0);
  const n = known.filter((part) => part.known === part.quarters).length;
  const expected = parts.filter((part) => part.applicable > 0).length;
  return {
    value: known.length === 0 ? null : ratioOf(indicator, addSums(known)),
    n,
    partial: known.length - n,
    expected,
    responseRate: expected === 0 ? null : (100 * n) / expected,
  };
};
