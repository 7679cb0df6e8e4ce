import type { Quarter } from '../../calendar/quarter.ts';
import type { Comparison, IndicatorStatistic } from '../statistic.ts';
import { quartersWith } from '../table/figures.ts';
import { type Column, cellKind, type FigureTable } from '../table/table.ts';
import { everyUnit, sumOfUnit } from '../table/unit.ts';
import { compareRatios, type Earlier, unitsOf } from './compare.ts';

/**
 * `ill_per_1000_loans` (docs/domain.md, 4): items received in a year per 1,000 loans of that year,
 * as a ratio of sums.
 */
const received = 'borrowing_received';
const loans = 'loans_total_year';

type Unit = readonly number[];

interface Sums {
  readonly received: number;
  readonly loans: number;
}

interface Columns {
  readonly received: readonly Column[];
  readonly loans: readonly Column[];
}

const columnsIn = (table: FigureTable, quarters: readonly Quarter[]): Columns => ({
  received: quarters.map((quarter) => table.column(quarter, received)),
  loans: quartersWith(loans, quarters).map((quarter) => table.column(quarter, loans)),
});

/**
 * The unit's sums for the year. Null unless it reported received items for all four quarters and
 * its annual loans.
 */
const sumsOf = (columns: Columns, unit: Unit): Sums | null => {
  const sums = { received: sumOfUnit(columns.received, unit), loans: sumOfUnit(columns.loans, unit) };
  return Number.isNaN(sums.received + sums.loans) ? null : sums;
};

const ratioOf = (all: readonly Sums[]): number | null => {
  const sum = (of: keyof Sums): number => all.reduce((total, one) => total + one[of], 0);
  return sum('loans') === 0 ? null : (1000 * sum('received')) / sum('loans');
};

/** A library that said anything about its loans is expected to have given the rest. */
const isExpected = ({ loans: columns }: Columns, unit: Unit): boolean =>
  columns.some(({ kinds }) =>
    unit.some((library) => kinds[library] === cellKind.number || kinds[library] === cellKind.unknown),
  );

const compared = (
  table: FigureTable,
  quarters: readonly Quarter[],
  earlier: Earlier,
  responseRate: number | null,
): Comparison => {
  const [columns, columnsBefore] = [columnsIn(table, quarters), columnsIn(table, earlier.quarters)];
  const panel = everyUnit(unitsOf(table, quarters, earlier)).flatMap((unit) => {
    const [now, before] = [sumsOf(columns, unit), sumsOf(columnsBefore, unit)];
    return now && before ? [{ now, before }] : [];
  });
  const ratio = (when: 'now' | 'before') => (): number | null => ratioOf(panel.map((each) => each[when]));
  return compareRatios(earlier, panel.length, responseRate, ratio('now'), ratio('before'));
};

/**
 * The indicator for a year in which at least one library gave its loans; empty for any other
 * period.
 */
export const annualStatistics = (
  table: FigureTable,
  quarters: readonly Quarter[],
  earlier: readonly Earlier[],
): readonly IndicatorStatistic[] => {
  const [first] = quarters;
  if (first === undefined || quarters.length < 4 || !table.unasked(quarters).includes(loans)) return [];
  const columns = columnsIn(table, quarters);
  const inYear = table.unitsBetween(first, quarters.at(-1) ?? first);
  const units = everyUnit(inYear).filter((unit) => isExpected(columns, unit));
  const known = units.flatMap((unit) => sumsOf(columns, unit) ?? []);
  if (known.length === 0) return [];
  const responseRate = (100 * known.length) / units.length;
  return [
    {
      indicator: 'ill_per_1000_loans',
      value: ratioOf(known),
      n: known.length,
      partial: 0,
      expected: units.length,
      responseRate,
      comparisons: earlier.map((each) => compared(table, quarters, each, responseRate)),
    },
  ];
};
