import type { Quarter } from '../../sheets/questionnaire/quarter.ts';
import type { Comparison, IndicatorStatistic } from '../../sheets/statistic/statistic.ts';
import { weaknessOf } from '../../sheets/statistic/statistic.ts';
import type { Earlier } from './compare.ts';
import { quartersWith } from './figures.ts';
import { cellKind, type FigureTable } from './table.ts';
import { sumOfUnit } from './unit.ts';

/** `ill_per_1000_loans` (`domain.md` 4): what was received in a year, on 1,000 loans of that year; a ratio of sums. */
const received = 'borrowing_received';
const loans = 'loans_total_year';

type Unit = readonly number[];

interface Sums {
  readonly received: number;
  readonly loans: number;
}

/** Every library on its own, but those that became one, or several, after one quarter and up to another. */
const unitsIn = (table: FigureTable, after: Quarter, until: Quarter): readonly Unit[] => {
  const { linked, units } = table.unitsBetween(after, until);
  return [...table.libraries.flatMap((_, library) => (linked[library] === 1 ? [] : [[library]])), ...units];
};

const loansIn = (table: FigureTable, quarters: readonly Quarter[]) =>
  quartersWith(loans, quarters).map((quarter) => table.column(quarter, loans));

/** Of a unit that gave all four quarters of the one and the year of the other; null = it did not. */
const sumsOf = (table: FigureTable, unit: Unit, quarters: readonly Quarter[]): Sums | null => {
  const sums = {
    received: sumOfUnit(
      quarters.map((quarter) => table.column(quarter, received)),
      unit,
    ),
    loans: sumOfUnit(loansIn(table, quarters), unit),
  };
  return Number.isNaN(sums.received + sums.loans) ? null : sums;
};

const ratioOf = (all: readonly Sums[]): number | null => {
  const sum = (of: keyof Sums): number => all.reduce((total, one) => total + one[of], 0);
  return sum('loans') === 0 ? null : (1000 * sum('received')) / sum('loans');
};

/** Who said anything of its loans is expected to have given the rest. */
const isExpected = (table: FigureTable, unit: Unit, quarters: readonly Quarter[]): boolean =>
  loansIn(table, quarters).some(({ kinds }) =>
    unit.some((library) => kinds[library] === cellKind.number || kinds[library] === cellKind.unknown),
  );

const compared = (
  table: FigureTable,
  quarters: readonly Quarter[],
  earlier: Earlier,
  responseRate: number | null,
): Comparison => {
  const [after, until] = [earlier.quarters[0], quarters.at(-1)] as [Quarter, Quarter];
  const panel = unitsIn(table, after, until).flatMap((unit) => {
    const [now, before] = [sumsOf(table, unit, quarters), sumsOf(table, unit, earlier.quarters)];
    return now && before ? [{ now, before }] : [];
  });
  const absent = weaknessOf({ responseRate, coverageRate: null }) ?? (panel.length === 0 ? 'no-panel' : null);
  if (absent) return { with: earlier.period, panel: panel.length, now: null, before: null, change: null, absent };
  const [now, before] = [ratioOf(panel.map((each) => each.now)), ratioOf(panel.map((each) => each.before))];
  const change = now === null || before === null ? null : now - before;
  return {
    with: earlier.period,
    panel: panel.length,
    now,
    before,
    change,
    absent: change === null ? 'zero-base' : null,
  };
};

/** Of a year in which anybody gave its loans; of anything else there is none. */
export const annualStatistics = (
  table: FigureTable,
  quarters: readonly Quarter[],
  earlier: readonly Earlier[],
): readonly IndicatorStatistic[] => {
  const [first] = quarters;
  if (first === undefined || quarters.length < 4 || !table.unasked(quarters).includes(loans)) return [];
  const units = unitsIn(table, first, quarters.at(-1) ?? first).filter((unit) => isExpected(table, unit, quarters));
  const known = units.flatMap((unit) => sumsOf(table, unit, quarters) ?? []);
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
