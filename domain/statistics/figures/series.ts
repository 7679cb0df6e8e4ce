import {
  type Quarter,
  quartersBetween,
  quartersOf,
  type ReportingYear,
  shiftQuarter,
  yearOf,
} from '../../calendar/quarter.ts';
import { attendance, type Circumstances, type StatisticInput, sources, standingOf, tabulate } from '../input.ts';
import type { FigureId, Series, SeriesPoint, YearPoint } from '../statistic.ts';
import { countFigures, quartersWith } from '../table/figures.ts';
import type { FigureTable } from '../table/table.ts';
import { tallyOf } from '../table/tally.ts';
import { compareCount } from './compare.ts';
import { feesIn } from './fee.ts';
import { indicatorsIn, indicatorTotal } from './indicator.ts';
import { reasonsOf } from './reasons.ts';
import { figureIn, totalOf } from './total.ts';

const seriesQuarters = 20;
const seriesYears = 5;

const shifted = (year: ReportingYear, by: number): ReportingYear => String(Number(year) + by) as ReportingYear;

const figuresOf = (table: FigureTable, quarters: readonly Quarter[]) => ({
  ...attendance(table, quarters),
  totals: new Map(
    [...countFigures, ...table.unasked(quarters)].map((figure) => [
      figure,
      totalOf(table, figureIn(table, figure, quartersWith(figure, quarters))).total,
    ]),
  ),
  fees: feesIn(table, quarters),
  reasons: reasonsOf(table, quarters),
  indicators: new Map(indicatorsIn(table, quarters).map((each) => [each.id, indicatorTotal(table, each, quarters)])),
});

const quarterPoint = (table: FigureTable, input: Circumstances, quarter: Quarter): SeriesPoint => ({
  quarter,
  standing: standingOf(input, quarter),
  ...figuresOf(table, [quarter]),
});

const comparedFigures: readonly FigureId[] = ['lending_filled', 'borrowing_received'];

const yearPoint = (table: FigureTable, input: Circumstances, year: ReportingYear): YearPoint => {
  const quarters = quartersOf(year);
  const last = shifted(year, -1);
  const figures = figuresOf(table, quarters);
  const comparisons = new Map(
    comparedFigures.flatMap((figure) => {
      const total = figures.totals.get(figure);
      if (!total) return [];
      return [
        [
          figure,
          compareCount(
            table,
            figure,
            tallyOf(table, figure, quarters),
            { period: last, quarters: quartersOf(last) },
            total,
          ),
        ],
      ];
    }),
  );
  return { year, standing: standingOf(input, year), ...figures, comparisons };
};

/**
 * Whether the group existed all year. A partial year has no total that may stand beside a whole
 * one.
 */
const isWhole = ({ libraries }: FigureTable, year: ReportingYear): boolean =>
  libraries.some(({ from }) => from <= `${Number(year)}-Q1`);

/** The complete calendar years of the series, from the first year with a submission. */
const yearsUntil = (until: Quarter, first: Quarter): readonly ReportingYear[] => {
  const last = until.endsWith('4') ? yearOf(until) : shifted(yearOf(until), -1);
  return Array.from({ length: seriesYears }, (_, index) => shifted(last, index - seriesYears + 1)).filter(
    (year) => year >= yearOf(first),
  );
};

/**
 * The first quarter to read for a series: one year more than it shows, for estimates and
 * comparisons.
 */
export const seriesFrom = (until: Quarter): Quarter =>
  `${Number(yearOf(shiftQuarter(until, 1 - seriesQuarters))) - 1}-Q1` as Quarter;

/**
 * The series from a table that holds the figures from `seriesFrom(until)`. Periods before the first
 * figure are left out.
 */
export const summariseSeriesTable = (until: Quarter, table: FigureTable, input: Circumstances): Series => {
  const from = shiftQuarter(until, 1 - seriesQuarters);
  const known = table
    .revisions()
    .map(({ quarter }) => quarter)
    .sort();
  const start = known.find((quarter) => quarter >= from) ?? until;
  return {
    until,
    asOf: sources(table).asOf,
    points: quartersBetween(start, until).map((quarter) => quarterPoint(table, input, quarter)),
    years: yearsUntil(until, known[0] ?? until)
      .filter((year) => isWhole(table, year))
      .map((year) => yearPoint(table, input, year)),
  };
};

/** Five years of quarters, and the complete calendar years in them. */
export const summariseSeries = (until: Quarter, input: StatisticInput): Series =>
  summariseSeriesTable(until, tabulate(input, quartersBetween(seriesFrom(until), until)), input);
