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
 * What *Uw bibliotheek* shows: one library's own figures of the quarter published last, beside the middle one of the
 * others. Stored when the quarter is published, so that the tab shows what the edition holds and nothing fresher.
 */

/** Both leave out the own province, whose requests are not asked. */
export type RateId = 'lending_fill_rate_outside' | 'borrowing_success_rate_outside';
export type ReportFigureId = FigureId | RateId;

/** Counts first, for they share a chart; then what has another unit. */
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

export type ReportCells = Readonly<Partial<Record<string, FigureCell>>>;

/** A quarter of the library's own history. */
export interface ReportQuarter {
  readonly quarter: Quarter;
  /** Adopted by the working group; else provisional. */
  readonly final: boolean;
  /** By `ReportFigureId`. */
  readonly cells: ReportCells;
}

/** The group's part: a median and how many it is of. Never a name, never another's figure. */
export interface ReportPeers {
  readonly figure: string;
  /** Null = too few others for a middle one. */
  readonly median: number | null;
  readonly others: number;
}

/** Up to a quarter the history is that of several libraries together, which are one by now. */
export interface ReportForerunners {
  readonly until: Quarter;
  readonly names: readonly string[];
}

export interface LibraryReport {
  readonly library: string;
  /** The quarter that was published last. */
  readonly quarter: Quarter;
  /** Five years at most, oldest first: from the first quarter with figures up to the published one. */
  readonly history: readonly ReportQuarter[];
  /** Oldest first; none = all of the history is the library's own. */
  readonly forerunners: readonly ReportForerunners[];
  readonly peers: readonly ReportPeers[];
  readonly standing: PeriodStanding;
  /** When the newest revision in it was handed in; null = none. */
  readonly asOf: number | null;
  readonly members: number;
  readonly handedIn: number;
  /** The year to look through and agree with: from the publication of its last quarter until it is adopted. */
  readonly askedYear: ReportingYear | null;
}

/** Which revision of a quarter was published, and since which local date. */
export interface PublishedRevision {
  readonly revision: number;
  readonly on: string;
}

const yearsShown = 5;

export const quartersShown = (quarter: Quarter): readonly Quarter[] =>
  quartersBetween(shiftQuarter(quarter, 1 - 4 * yearsShown), quarter);

const missing: FigureCell = { kind: 'missing' };

export const cellIn = (
  { history }: Pick<LibraryReport, 'history'>,
  quarter: Quarter,
  figure: ReportFigureId,
): FigureCell => history.find((one) => one.quarter === quarter)?.cells[figure] ?? missing;

export const numberIn = (
  report: Pick<LibraryReport, 'history'>,
  quarter: Quarter,
  figure: ReportFigureId,
): number | null => {
  const cell = cellIn(report, quarter, figure);
  return cell.kind === 'number' ? cell.value : null;
};

/** Anything at all of the year before: without it a first year is not told so on every row. */
export const hasYearBefore = ({ history, quarter }: Pick<LibraryReport, 'history' | 'quarter'>): boolean =>
  history.some((one) => yearOf(one.quarter) < yearOf(quarter));

/** A figure over the year: what each quarter that was published holds, and the sums of what is known. */
export interface ReportYear {
  readonly quarters: readonly { readonly quarter: Quarter; readonly cell: FigureCell }[];
  /** How many quarters have a number; a year's total only from four (docs/domain.md, 4). */
  readonly known: number;
  readonly total: number | null;
  /** The known quarters, and the same ones a year earlier; null when one of those is not known. */
  readonly soFar: number;
  readonly soFarEarlier: number | null;
  readonly totalEarlier: number | null;
}

const sumOf = (numbers: readonly (number | null)[]): number | null =>
  numbers.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0);

/** The year of the published quarter, up to that quarter. */
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
