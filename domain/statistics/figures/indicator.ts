import type { Quarter } from '../../calendar/quarter.ts';
import { isUnasked } from '../../measures/measures.ts';
import type { FigureId, IndicatorId, IndicatorTotal } from '../statistic.ts';
import { type Column, cellKind, type FigureTable } from '../table/table.ts';

type Terms = Readonly<Partial<Record<FigureId, 1 | -1>>>;

/**
 * The formulas of docs/domain.md, 4, and decision 3. Always a ratio of sums, never a mean of
 * ratios. Without `over` it is a difference.
 */
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
    // Requests are asked without the own province, so deliveries there are left out too.
    sum: { lending_filled: 1, lending_filled_provincial: -1 },
    over: { lending_requests_received: 1 },
  },
  { id: 'provincial_share', factor: 100, sum: { lending_filled_provincial: 1 }, over: { lending_filled: 1 } },
  {
    // W13: what the libraries say they lent one another, against what they say they borrowed from
    // one another.
    id: 'plus_gap',
    factor: 100,
    sum: { borrowing_received_from_plus: 1, lending_filled_to_plus: -1 },
    over: { lending_filled_to_plus: 1 },
  },
  {
    id: 'within_7_days',
    factor: 100,
    sum: { lending_days_0_2: 1, lending_days_3_7: 1 },
    over: { lending_filled: 1, lending_days_unmeasured: -1 },
  },
  { id: 'net_lending', factor: 1, sum: { lending_filled: 1, borrowing_received: -1 } },
  { id: 'lending_ratio', factor: 1, sum: { lending_filled: 1 }, over: { borrowing_received: 1 } },
];

const termsOf = (terms: Terms): readonly (readonly [FigureId, number])[] =>
  Object.entries(terms) as (readonly [FigureId, number])[];

const ingredientsOf = (indicator: Indicator): readonly FigureId[] => [
  ...new Set([...termsOf(indicator.sum), ...termsOf(indicator.over ?? {})].map(([figure]) => figure)),
];

/**
 * The indicators of a period. One built on unasked figures is included only if a library gave all
 * of them.
 */
export const indicatorsIn = (table: FigureTable, quarters: readonly Quarter[]): readonly Indicator[] => {
  const given = new Set(table.unasked(quarters));
  return indicators.filter((each) => ingredientsOf(each).every((figure) => !isUnasked(figure) || given.has(figure)));
};

export interface Sums {
  readonly sum: number;
  readonly over: number;
}

/**
 * What each library's complete quarters add up to. A library-quarter counts in both numerator and
 * denominator, or in neither.
 */
export interface IndicatorParts {
  readonly sum: Float64Array;
  readonly over: Float64Array;
  readonly expected: Uint8Array;
  readonly applicable: Uint8Array;
  readonly known: Uint8Array;
}

interface WeighedColumn extends Column {
  readonly sum: number;
  readonly over: number;
}

const weighedColumns = (table: FigureTable, indicator: Indicator, quarter: Quarter): readonly WeighedColumn[] =>
  ingredientsOf(indicator).map((figure) => ({
    ...table.column(quarter, figure),
    sum: indicator.sum[figure] ?? 0,
    over: indicator.over?.[figure] ?? 0,
  }));

/**
 * The kind of one library-quarter's ingredients together: all numbers, at least one that does not
 * apply, or neither.
 */
const jointKind = (columns: readonly Column[], library: number): number => {
  let joint: number = cellKind.number;
  for (const { kinds } of columns) {
    const kind = kinds[library];
    if (kind === cellKind.notExpected) return cellKind.notExpected;
    // An unasked figure that was not given counts in neither the numerator nor N.
    if (kind === cellKind.notApplicable || kind === cellKind.unasked) joint = cellKind.notApplicable;
    else if (kind !== cellKind.number && joint !== cellKind.notApplicable) joint = cellKind.unknown;
  }
  return joint;
};

const addQuarter = (parts: IndicatorParts, columns: readonly WeighedColumn[], library: number): void => {
  const kind = jointKind(columns, library);
  if (kind === cellKind.notExpected) return;
  parts.expected[library] = (parts.expected[library] ?? 0) + 1;
  if (kind === cellKind.notApplicable) return;
  parts.applicable[library] = (parts.applicable[library] ?? 0) + 1;
  if (kind !== cellKind.number) return;
  parts.known[library] = (parts.known[library] ?? 0) + 1;
  for (const { values, sum, over } of columns) {
    const value = values[library] ?? 0;
    parts.sum[library] = (parts.sum[library] ?? 0) + sum * value;
    parts.over[library] = (parts.over[library] ?? 0) + over * value;
  }
};

export const indicatorParts = (
  table: FigureTable,
  indicator: Indicator,
  quarters: readonly Quarter[],
): IndicatorParts => {
  const size = table.libraries.length;
  const parts = {
    sum: new Float64Array(size),
    over: new Float64Array(size),
    expected: new Uint8Array(size),
    applicable: new Uint8Array(size),
    known: new Uint8Array(size),
  };
  for (const quarter of quarters) {
    const columns = weighedColumns(table, indicator, quarter);
    for (let library = 0; library < size; library++) addQuarter(parts, columns, library);
  }
  return parts;
};

/** The ratio, or null when the denominator is zero (shown as `n.v.t.`). */
export const ratioOf = (indicator: Indicator, sums: Sums): number | null => {
  if (!indicator.over) return indicator.factor * sums.sum;
  return sums.over === 0 ? null : (indicator.factor * sums.sum) / sums.over;
};

/** Adds up the numerators and denominators of some libraries, by their positions in the table. */
export const addSums = (parts: IndicatorParts, libraries: readonly number[]): Sums => {
  let sum = 0;
  let over = 0;
  for (const library of libraries) {
    sum += parts.sum[library] ?? 0;
    over += parts.over[library] ?? 0;
  }
  return { sum, over };
};

/** An indicator over all libraries as a ratio of sums, with its response. */
export const indicatorTotal = (
  table: FigureTable,
  indicator: Indicator,
  quarters: readonly Quarter[],
): IndicatorTotal => {
  const parts = indicatorParts(table, indicator, quarters);
  const known = table.libraries.flatMap((_, library) => ((parts.known[library] ?? 0) > 0 ? [library] : []));
  const n = known.filter((library) => parts.known[library] === parts.expected[library]).length;
  const expected = parts.applicable.filter((quartersOfIt) => quartersOfIt > 0).length;
  return {
    value: known.length === 0 ? null : ratioOf(indicator, addSums(parts, known)),
    n,
    partial: known.length - n,
    expected,
    responseRate: expected === 0 ? null : (100 * n) / expected,
  };
};
