import { measuresIn } from '../../sheets/questionnaire/measures.ts';
import {
  previousQuarter,
  type Quarter,
  quartersBetween,
  quartersOf,
  type ReportingYear,
  sameQuarterLastYear,
  shiftQuarter,
  yearOf,
} from '../../sheets/questionnaire/quarter.ts';
import type { LibraryEvent } from '../../sheets/secretariat/event.ts';
import type { Library } from '../../sheets/secretariat/library.ts';
import type {
  CountStatistic,
  Estimate,
  FigureId,
  FigureTotal,
  IndicatorStatistic,
  QuarterStatistic,
  Series,
  Standing,
  UsedRevision,
  YearStatistic,
} from '../../sheets/statistic/statistic.ts';
import { compareCount, compareIndicator, type Earlier } from './compare.ts';
import { feeStatistic } from './fee.ts';
import { countFigures, feeFigures } from './figures.ts';
import { footnotesOf } from './footnote.ts';
import { provincesIn } from './group.ts';
import { headlineOf } from './headline.ts';
import { indicators, indicatorTotal } from './indicator.ts';
import { quarterRows, yearRows } from './row.ts';
import { type Counted, type FigureTable, startTable } from './table.ts';
import { columnsOf, totalOf, totalOver } from './total.ts';

export interface StatisticInput {
  readonly libraries: readonly Library[];
  /** The counted revision of every submission; of several, the highest counts. */
  readonly counted: Iterable<Counted>;
  /** The quarters that the working group adopted, with the date; the others are provisional. */
  readonly adopted?: ReadonlyMap<Quarter, string>;
  /** Dated facts of the register: mergers, closures, new names. */
  readonly events?: readonly LibraryEvent[];
}

const seriesQuarters = 20;

/** In the order of their ids, so that the order of the register changes nothing, not even the last digit of a sum. */
export const tabulate = (input: StatisticInput, quarters: readonly Quarter[]): FigureTable => {
  const byId = [...input.libraries].sort((one, other) => (one.id < other.id ? -1 : 1));
  const table = startTable(byId, quarters, input.events);
  for (const counted of input.counted) table.add(counted);
  return table;
};

const standingOf = (adopted: StatisticInput['adopted'], quarters: readonly Quarter[]): Standing => {
  const dates = quarters.map((quarter) => adopted?.get(quarter));
  const last = dates
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);
  return last === undefined || dates.includes(undefined) ? { kind: 'provisional' } : { kind: 'final', adoptedOn: last };
};

const byLibraryAndQuarter = (one: UsedRevision, other: UsedRevision): number =>
  one.quarter === other.quarter ? (one.library < other.library ? -1 : 1) : one.quarter < other.quarter ? -1 : 1;

const sources = (table: FigureTable) => {
  const used = table.revisions();
  const asOf = used.reduce((newest, { handedInAt }) => Math.max(newest, handedInAt), Number.NEGATIVE_INFINITY);
  return {
    asOf: used.length === 0 ? null : asOf,
    revisions: used.map(({ library, quarter, revision }) => ({ library, quarter, revision })).sort(byLibraryAndQuarter),
  };
};

const attendance = (table: FigureTable, quarters: readonly Quarter[]) => {
  const members = table.libraries.flatMap((_, library) => {
    const own = quarters.filter((quarter) => table.isAsked(library, quarter));
    return own.length === 0 ? [] : [own.every((quarter) => table.handedIn(library, quarter))];
  });
  return { members: members.length, handedIn: members.filter((complete) => complete).length };
};

const countStatistics = (table: FigureTable, quarters: readonly Quarter[], earlier: readonly Earlier[]) => {
  const estimates: Estimate[] = [];
  const groups = provincesIn(table, quarters).map((group) => ({ ...group, totals: new Map<FigureId, FigureTotal>() }));
  const counts = countFigures.map((figure): CountStatistic => {
    const columns = columnsOf(table, figure, quarters);
    const { total, estimates: own } = totalOf(table, figure, columns);
    for (const estimate of own) estimates.push(estimate);
    for (const { members, totals } of groups) totals.set(figure, totalOver(columns, members));
    const comparisons = earlier.map((each) => compareCount(table, figure, quarters, each, total));
    return { figure, ...total, comparisons };
  });
  const provinces = groups.map(({ name, members, totals }) => ({ name, libraries: members.length, totals }));
  return { counts, estimates, provinces };
};

const indicatorStatistics = (table: FigureTable, quarters: readonly Quarter[], earlier: readonly Earlier[]) =>
  indicators.map((indicator): IndicatorStatistic => {
    const total = indicatorTotal(table, indicator, quarters);
    return {
      indicator: indicator.id,
      ...total,
      comparisons: earlier.map((each) => compareIndicator(table, indicator, quarters, each, total.responseRate)),
    };
  });

/** Each price in the last of the quarters in which it is asked. */
const feesIn = (table: FigureTable, quarters: readonly Quarter[]) =>
  feeFigures.flatMap((figure) => {
    const last = quarters.findLast((quarter) => measuresIn(quarter).some((measure) => measure.id === figure));
    return last === undefined ? [] : [feeStatistic(table, figure, last)];
  });

/** Of the periods compared with, the last is the one a year earlier. */
const yearEarlier = (earlier: readonly Earlier[]): Earlier => {
  const last = earlier.at(-1);
  if (!last) throw new Error('A period is compared with the one a year earlier');
  return last;
};

const common = (
  table: FigureTable,
  input: StatisticInput,
  quarters: readonly Quarter[],
  earlier: readonly Earlier[],
) => ({
  standing: standingOf(input.adopted, quarters),
  ...sources(table),
  ...attendance(table, quarters),
  ...countStatistics(table, quarters, earlier),
  indicators: indicatorStatistics(table, quarters, earlier),
  headline: headlineOf(table, quarters, yearEarlier(earlier)),
});

/** A quarter with its year so far and the year before it, from which estimates and comparisons come. */
export const summariseQuarter = (quarter: Quarter, input: StatisticInput): QuarterStatistic => {
  const table = tabulate(input, quartersBetween(sameQuarterLastYear(quarter), quarter));
  const earlier = [previousQuarter(quarter), sameQuarterLastYear(quarter)].map((each) => ({
    period: each,
    quarters: [each],
  }));
  return {
    period: quarter,
    ...common(table, input, [quarter], earlier),
    fees: feesIn(table, [quarter]),
    libraries: quarterRows(table, quarter),
    footnotes: footnotesOf(table, sameQuarterLastYear(quarter), quarter),
  };
};

export const summariseYear = (year: ReportingYear, input: StatisticInput): YearStatistic => {
  const last = String(Number(year) - 1) as ReportingYear;
  const quarters = quartersOf(year);
  const table = tabulate(input, [...quartersOf(last), ...quarters]);
  return {
    period: year,
    ...common(table, input, quarters, [{ period: last, quarters: quartersOf(last) }]),
    fees: feesIn(table, quarters),
    libraries: yearRows(table, year),
    footnotes: footnotesOf(table, `${Number(last)}-Q1`, `${Number(year)}-Q4`),
  };
};

/** Five years of quarters; a year more is read, for the estimates. Quarters before the first figure are left out. */
export const summariseSeries = (until: Quarter, input: StatisticInput): Series => {
  const from = shiftQuarter(until, 1 - seriesQuarters);
  const table = tabulate(input, quartersBetween(`${Number(yearOf(from)) - 1}-Q1` as Quarter, until));
  const known = table.revisions().map(({ quarter }) => quarter);
  const start = known.filter((quarter) => quarter >= from).sort()[0] ?? until;
  const points = quartersBetween(start, until).map((quarter) => ({
    quarter,
    standing: standingOf(input.adopted, [quarter]),
    ...attendance(table, [quarter]),
    totals: new Map(
      countFigures.map((figure) => [figure, totalOf(table, figure, columnsOf(table, figure, [quarter])).total]),
    ),
    indicators: new Map(indicators.map((each) => [each.id, indicatorTotal(table, each, [quarter])])),
  }));
  return { until, asOf: sources(table).asOf, points };
};
