import {
  isQuarter,
  previousQuarter,
  type Quarter,
  quartersBetween,
  quartersOf,
  type ReportingYear,
  sameQuarterLastYear,
  yearOf,
} from '../calendar/quarter.ts';
import { footnotesOf } from './editions/footnote.ts';
import { settlementsOf } from './editions/settlement.ts';
import { annualStatistics } from './figures/annual.ts';
import { compareIndicator, type Earlier } from './figures/compare.ts';
import { feesIn } from './figures/fee.ts';
import { headlineOf } from './figures/headline.ts';
import { indicatorsIn, indicatorTotal } from './figures/indicator.ts';
import { kbComparisons } from './figures/kb.ts';
import { reasonsOf } from './figures/reasons.ts';
import { attendance, type Circumstances, type StatisticInput, sources, standingOf, tabulate } from './input.ts';
import { methodVersion } from './method-version.ts';
import type { IndicatorStatistic, LibraryRow, Period, QuarterStatistic, YearStatistic } from './statistic.ts';
import { countStatistics } from './table/count.ts';
import { quarterRows, yearRows } from './table/row.ts';
import type { FigureTable } from './table/table.ts';

export { seriesFrom, summariseSeries } from './figures/series.ts';
export type { StatisticInput } from './input.ts';

const indicatorStatistics = (table: FigureTable, quarters: readonly Quarter[], earlier: readonly Earlier[]) =>
  indicatorsIn(table, quarters).map((indicator): IndicatorStatistic => {
    const total = indicatorTotal(table, indicator, quarters);
    return {
      indicator: indicator.id,
      ...total,
      comparisons: earlier.map((each) => compareIndicator(table, indicator, quarters, each, total.responseRate)),
    };
  });

/** An indicator of unasked figures is left out when it has no values. */
const isGiven = ({ indicator, n, partial }: IndicatorStatistic): boolean =>
  indicator !== 'within_7_days' || n + partial > 0;

/** The last of the earlier periods is the one a year before. */
const yearEarlier = (earlier: readonly Earlier[]): Earlier => {
  const last = earlier.at(-1);
  if (!last) throw new Error('A period is compared with the one a year earlier');
  return last;
};

const common = (table: FigureTable, quarters: readonly Quarter[], earlier: readonly Earlier[]) => ({
  methodVersion,
  ...sources(table),
  ...attendance(table, quarters),
  ...countStatistics(table, quarters, earlier),
  indicators: [
    ...indicatorStatistics(table, quarters, earlier).filter(isGiven),
    ...annualStatistics(table, quarters, earlier),
  ],
  reasons: reasonsOf(table, quarters),
  reasonsYearEarlier: reasonsOf(table, yearEarlier(earlier).quarters),
  headline: headlineOf(table, quarters, yearEarlier(earlier)),
});

/**
 * The quarters that a period's statistic needs: its own, and those of the year before for estimates
 * and comparisons.
 */
export const quartersFor = (period: Period): readonly Quarter[] =>
  isQuarter(period)
    ? quartersBetween(sameQuarterLastYear(period), period)
    : [...quartersOf(`${Number(period) - 1}`), ...quartersOf(period)];

const settlementIn = (libraries: readonly LibraryRow[], input: Circumstances, year: ReportingYear) => {
  const tariffs = input.tariffs?.get(year);
  return { ...(tariffs && { tariffs }), settlements: settlementsOf(libraries, tariffs) };
};

/** The quarter's statistic from a table that holds the figures of `quartersFor(quarter)`. */
export const summariseQuarterTable = (quarter: Quarter, table: FigureTable, input: Circumstances): QuarterStatistic => {
  const earlier = [previousQuarter(quarter), sameQuarterLastYear(quarter)].map((each) => ({
    period: each,
    quarters: [each],
  }));
  const libraries = quarterRows(table, quarter);
  return {
    period: quarter,
    standing: standingOf(input, quarter),
    ...common(table, [quarter], earlier),
    fees: feesIn(table, [quarter]),
    libraries,
    ...settlementIn(libraries, input, yearOf(quarter)),
    kb: kbComparisons(table, [quarter], input.kb ?? []),
    footnotes: footnotesOf(table, sameQuarterLastYear(quarter), quarter),
  };
};

/** The year's statistic from a table that holds the figures of `quartersFor(year)`. */
export const summariseYearTable = (year: ReportingYear, table: FigureTable, input: Circumstances): YearStatistic => {
  const last = String(Number(year) - 1) as ReportingYear;
  const quarters = quartersOf(year);
  const libraries = yearRows(table, year);
  return {
    period: year,
    standing: standingOf(input, year),
    ...common(table, quarters, [{ period: last, quarters: quartersOf(last) }]),
    fees: feesIn(table, quarters),
    libraries,
    ...settlementIn(libraries, input, year),
    kb: kbComparisons(table, quarters, input.kb ?? []),
    footnotes: footnotesOf(table, `${Number(last)}-Q1`, `${Number(year)}-Q4`),
  };
};

/** The statistic of a quarter (docs/domain.md, 4). Pure; unrounded. */
export const summariseQuarter = (quarter: Quarter, input: StatisticInput): QuarterStatistic =>
  summariseQuarterTable(quarter, tabulate(input, quartersFor(quarter)), input);

/** The statistic of a year (docs/domain.md, 4). Pure; unrounded. */
export const summariseYear = (year: ReportingYear, input: StatisticInput): YearStatistic =>
  summariseYearTable(year, tabulate(input, quartersFor(year)), input);
