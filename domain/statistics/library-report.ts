import {
  type Quarter,
  quartersBetween,
  quartersOf,
  type ReportingYear,
  shiftQuarter,
  yearOf,
} from '../calendar/quarter.ts';
import type { FigureId } from '../measures/relations.ts';
import type { FigureCell, PeriodStanding } from './statistic.ts';

/**
 * What *Uw bibliotheek* shows: one library's own figures up to the last published quarter, beside
 * the median of the others. Stored at publication, so that the tab shows what the edition holds and
 * nothing newer.
 */

/** Both leave out the own province, because requests there are not asked. */
export type RateId = 'lending_fill_rate_outside' | 'borrowing_success_rate_outside';
export type ReportFigureId = FigureId | RateId;

/** Counts come first, because they share a chart; figures with other units follow. */
export const reportCounts = [
  'lending_requests_received',
  'lending_filled',
  'lending_unfilled',
  'borrowing_requests_submitted',
  'borrowing_received',
  'borrowing_unfilled',
] as const satisfies readonly FigureId[];
export const reportRates = ['lending_fill_rate_outside', 'borrowing_success_rate_outside'] as const;
export const reportPrice = 'b2c_fee_national_eur';
export const reportFigures: readonly ReportFigureId[] = [...reportCounts, ...reportRates, reportPrice];

type ReportCells = Readonly<Partial<Record<string, FigureCell>>>;

/** A quarter of the library's own history. */
export interface ReportQuarter {
  readonly quarter: Quarter;
  /** Adopted by the working group; otherwise provisional. */
  readonly final: boolean;
  /** By `ReportFigureId`. */
  readonly cells: ReportCells;
}

/**
 * The group's part: a median and how many libraries it covers. Never a name or another library's
 * figure.
 */
interface ReportPeers {
  readonly figure: string;
  /** Null = too few others for a median. */
  readonly median: number | null;
  readonly others: number;
}

/** Up to `until` the history is that of several libraries together, which have merged since. */
interface ReportForerunners {
  readonly until: Quarter;
  readonly names: readonly string[];
}

export interface LibraryReport {
  readonly library: string;
  /** The quarter that was published last. */
  readonly quarter: Quarter;
  /**
   * At most five years, oldest first: from the first quarter with figures up to the published one.
   */
  readonly history: readonly ReportQuarter[];
  /** Oldest first; empty = the whole history is the library's own. */
  readonly forerunners: readonly ReportForerunners[];
  readonly peers: readonly ReportPeers[];
  readonly standing: PeriodStanding;
  /** When the newest revision in it was handed in (epoch milliseconds); null = none. */
  readonly asOf: number | null;
  readonly members: number;
  readonly handedIn: number;
  /**
   * The year to check and confirm: from the publication of its last quarter until it is adopted.
   */
  readonly askedYear: ReportingYear | null;
}

/** Which revision of a quarter was published, and since which local date. */
export interface PublishedRevision {
  readonly revision: number;
  readonly on: string;
}

const yearsShown = 5;

/** The quarters of a library's report, oldest first: five years up to and including `quarter`. */
export const quartersShown = (quarter: Quarter): readonly Quarter[] =>
  quartersBetween(shiftQuarter(quarter, 1 - 4 * yearsShown), quarter);

const missing: FigureCell = { kind: 'missing' };

/** A figure in a quarter of the history; `missing` outside it. */
export const cellIn = (
  { history }: Pick<LibraryReport, 'history'>,
  quarter: Quarter,
  figure: ReportFigureId,
): FigureCell => history.find((one) => one.quarter === quarter)?.cells[figure] ?? missing;

/** A figure in a quarter of the history; null when it is not a number. */
export const numberIn = (
  report: Pick<LibraryReport, 'history'>,
  quarter: Quarter,
  figure: ReportFigureId,
): number | null => {
  const cell = cellIn(report, quarter, figure);
  return cell.kind === 'number' ? cell.value : null;
};

/** Whether anything is known of the year before. If not, that is not repeated on every row. */
export const hasYearBefore = ({ history, quarter }: Pick<LibraryReport, 'history' | 'quarter'>): boolean =>
  history.some((one) => yearOf(one.quarter) < yearOf(quarter));

/** A figure over the year: each published quarter, and the sums of what is known. */
export interface ReportYear {
  readonly quarters: readonly { readonly quarter: Quarter; readonly cell: FigureCell }[];
  /** The number of quarters with a number. A year's total needs four (docs/domain.md, 4). */
  readonly known: number;
  readonly total: number | null;
  /**
   * The sum of the known quarters, and of the same quarters a year earlier; null when one of those
   * is unknown.
   */
  readonly soFar: number;
  readonly soFarEarlier: number | null;
  readonly totalEarlier: number | null;
}

const sumOf = (numbers: readonly (number | null)[]): number | null =>
  numbers.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0);

/** A figure over the year of the published quarter, up to that quarter. */
export const yearFigure = (report: LibraryReport, figure: ReportFigureId): ReportYear => {
  const year = quartersOf(yearOf(report.quarter));
  const quarters = year
    .filter((quarter) => quarter <= report.quarter)
    .map((quarter) => ({ quarter, cell: cellIn(report, quarter, figure) }));
  const known = quarters.flatMap(({ quarter, cell }) =>
    cell.kind === 'number' ? [{ quarter, value: cell.value }] : [],
  );
  const soFar = known.reduce((sum, { value }) => sum + value, 0);
  const earlier = (of: readonly Quarter[]) => sumOf(of.map((each) => numberIn(report, shiftQuarter(each, -4), figure)));
  return {
    quarters,
    known: known.length,
    total: known.length === year.length ? soFar : null,
    soFar,
    soFarEarlier: known.length === 0 ? null : earlier(known.map(({ quarter }) => quarter)),
    totalEarlier: earlier(year),
  };
};
