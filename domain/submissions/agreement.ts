import { type Quarter, quartersOf, type ReportingYear } from '../calendar/quarter.ts';
import { cellIn, type LibraryReport, reportCounts } from '../statistics/library-report.ts';
import type { FigureCell } from '../statistics/statistic.ts';

/**
 * *Uw jaar: gezien en akkoord*. Each request for agreement has its own row, box and remark, because
 * an old tick says nothing about figures that changed later, and we never untick a box.
 */

/** A box and a remark as a check saw them. Appended, never changed; the latest for a row counts. */
export interface Agreement {
  readonly year: ReportingYear;
  /** Which request for this year it is, counted from 1. */
  readonly ask: number;
  readonly ticked: boolean;
  readonly remark: string;
  readonly seenAt: number;
  /** The figures that the row showed, by `yearKey`. */
  readonly figures: YearFigures;
}

/** A figure in a digest: a number, or the kind of nothing. */
type YearFigures = Readonly<Record<string, number | string>>;

const amountOf = (cell: FigureCell): number | string => (cell.kind === 'number' ? cell.value : cell.kind);

const yearKey = (quarter: Quarter, figure: string): string => `${quarter} ${figure}`;

/** The counts of a year by `yearKey`, in the form that is stored with an agreement. */
export const yearFigures = (report: Pick<LibraryReport, 'history'>, year: ReportingYear): YearFigures =>
  Object.fromEntries(
    quartersOf(year).flatMap((quarter) =>
      reportCounts.map((figure) => [yearKey(quarter, figure), amountOf(cellIn(report, quarter, figure))] as const),
    ),
  );

export interface YearChange {
  readonly quarter: Quarter;
  readonly figure: (typeof reportCounts)[number];
  readonly from: number | string;
  readonly to: number | string;
}

const changesBetween = (year: ReportingYear, before: YearFigures, after: YearFigures): readonly YearChange[] =>
  quartersOf(year).flatMap((quarter) =>
    reportCounts.flatMap((figure): YearChange[] => {
      const [from, to] = [before, after].map((one) => one[yearKey(quarter, figure)] ?? 'missing');
      return from === undefined || to === undefined || from === to ? [] : [{ quarter, figure, from, to }];
    }),
  );

/** A row of the block. */
export interface Ask {
  readonly year: ReportingYear;
  readonly number: number;
  /** What a check last saw in it; null = nothing yet. */
  readonly latest: Agreement | null;
  /** The changes since the library's previous agreement; empty the first time. */
  readonly changes: readonly YearChange[];
  /** Whether this year is being asked about now. */
  readonly open: boolean;
}

const latestOf = (agreements: readonly Agreement[], year: ReportingYear, number: number): Agreement | null =>
  agreements.findLast((one) => one.year === year && one.ask === number) ?? null;

const asksOfYear = (report: LibraryReport, agreements: readonly Agreement[], year: ReportingYear): readonly Ask[] => {
  const open = report.askedYear === year;
  const now = yearFigures(report, year);
  const answered = Math.max(0, ...agreements.filter((one) => one.year === year).map(({ ask }) => ask));
  const before = latestOf(agreements, year, answered);
  const changedSince = before?.ticked === true && changesBetween(year, before.figures, now).length > 0;
  const last = open && (before === null || changedSince) ? answered + 1 : answered;
  return Array.from({ length: last }, (_, index) => {
    const latest = latestOf(agreements, year, index + 1);
    const previous = latestOf(agreements, year, index);
    const changes = previous ? changesBetween(year, previous.figures, latest?.figures ?? now) : [];
    return { year, number: index + 1, latest, changes, open };
  });
};

/**
 * The rows of the block, oldest first. Answered rows stay, and a change after an agreement adds a
 * row.
 */
export const asksOf = (report: LibraryReport, agreements: readonly Agreement[]): readonly Ask[] => {
  const years = new Set([...agreements.map(({ year }) => year), ...(report.askedYear ? [report.askedYear] : [])]);
  return [...years].sort().flatMap((year) => asksOfYear(report, agreements, year));
};

/** The secretary's answer to a remark: a question back, or '' = she has read it. */
export interface Reply {
  readonly question: string;
}

/** What a row of the block holds. */
export interface TypedAsk {
  readonly year: ReportingYear;
  readonly number: number;
  readonly ticked: boolean;
  readonly remark: string;
}

/** What a check saw in the block and has not been stored yet. */
export const newAgreements = (
  report: LibraryReport,
  known: readonly Agreement[],
  typed: readonly TypedAsk[],
  now: number,
): readonly Agreement[] =>
  typed.flatMap(({ year, number, ticked, remark }): Agreement[] => {
    const before = latestOf(known, year, number);
    if (ticked === (before?.ticked ?? false) && remark === (before?.remark ?? '')) return [];
    // Editing a remark later does not extend a tick to figures that have changed since.
    const figures = ticked && before?.ticked ? before.figures : yearFigures(report, year);
    return [{ year, ask: number, ticked, remark, seenAt: now, figures }];
  });
