import { isQuarter, type Quarter, type ReportingYear } from '../calendar/quarter.ts';
import type { FigureId } from '../measures/relations.ts';
import { isPublic, weaknessOf } from './threshold.ts';

/** What is published, unrounded (display rounds once). Rates are percentages: 84.35. */
export type { FigureId } from '../measures/relations.ts';
export type Period = Quarter | ReportingYear;

/** A total over libraries and quarters, of the cells that hold a number (docs/domain.md, 4). */
export interface FigureTotal {
  /** The sum of all numbers; null = no library gave one. */
  readonly reported: number | null;
  /** The libraries with a number in every quarter of the period in which they were members. */
  readonly n: number;
  /** The libraries with a number in some of those quarters. */
  readonly partial: number;
  /**
   * N: the members, without those to which the figure does not apply (`n.v.t.`) in the whole
   * period. `onbekend` stays in N.
   */
  readonly expected: number;
  /** The sum of the estimates for what is missing (docs/domain.md, 4.1, point 2). */
  readonly estimated: number;
  /** Missing library-quarters for which no estimate could be made. */
  readonly unestimated: number;
  /** 100 × n / expected; null when no library is expected. */
  readonly responseRate: number | null;
  /** 100 × reported / (reported + estimated); null when both are zero. */
  readonly coverageRate: number | null;
}

/** Why there is no comparison; `no-panel` = no library in both periods. */
export type NoComparison = 'low-response' | 'low-coverage' | 'no-panel' | 'zero-base';

/** Like with like: the libraries with a number in both periods. */
export interface Comparison {
  readonly with: Period;
  readonly panel: number;
  readonly now: number | null;
  readonly before: number | null;
  /** In per cent for a count, in percentage points or units for an indicator. */
  readonly change: number | null;
  readonly absent: NoComparison | null;
}

export interface CountStatistic extends FigureTotal {
  readonly figure: FigureId;
  readonly comparisons: readonly Comparison[];
}

/** A ratio of sums over the library-quarters that gave all its ingredients. */
export interface IndicatorTotal {
  readonly value: number | null;
  readonly n: number;
  readonly partial: number;
  readonly expected: number;
  readonly responseRate: number | null;
}

export interface IndicatorStatistic extends IndicatorTotal {
  readonly indicator: IndicatorId;
  readonly comparisons: readonly Comparison[];
}

export type IndicatorId =
  | 'lending_fill_rate_outside'
  | 'lending_fill_rate'
  | 'lending_fill_rate_received'
  | 'borrowing_success_rate_outside'
  | 'borrowing_success_rate'
  | 'net_lending'
  | 'lending_ratio'
  | 'provincial_share'
  | 'plus_gap'
  /** Indicators of figures that no form asks; absent where no library gave them. */
  | 'within_7_days'
  | 'ill_per_1000_loans';

/** Minimum, median and maximum of the prices, with n; never weighted by volume. */
export interface FeeStatistic {
  readonly figure: FigureId;
  readonly min: number | null;
  readonly median: number | null;
  readonly max: number | null;
  readonly n: number;
  readonly expected: number;
  /** Each price in euros with the number of libraries that ask it, lowest first. */
  readonly prices: readonly { readonly price: number; readonly libraries: number }[];
}

export interface Estimate {
  readonly library: string;
  readonly quarter: Quarter;
  readonly figure: FigureId;
  readonly value: number;
  /** Last year's figure times the panel's growth, or the mean of this year's known quarters. */
  readonly method: 'growth' | 'own-mean';
}

/** `missing`: nothing handed in. `partial`: a year's known quarters, of 4 or of those `asked`. */
export type FigureCell =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'partial'; readonly quarters: number; readonly soFar: number; readonly asked?: number | undefined }
  | { readonly kind: 'unknown' | 'not-applicable' | 'blank' | 'missing' };

export interface LibraryRow {
  readonly library: string;
  readonly name: string;
  readonly city: string;
  readonly province: string;
  /** The names of its predecessors in this year; their quarters are in its total. */
  readonly includes: readonly string[];
  readonly cells: ReadonlyMap<FigureId, FigureCell>;
  /** *Samen geleverd* a year earlier, its predecessors included; null = not fully known. */
  readonly deliveredYearEarlier: number | null;
}

/**
 * The group's tariffs of a year, in euros: per delivered item, and per transport of a received one.
 */
export interface Tariffs {
  readonly b2b: number;
  readonly transport: number;
}

/** An indication of what a library settles, in euros; positive = it receives money. */
export interface Settlement {
  readonly library: string;
  readonly city: string;
  readonly filled: number;
  readonly received: number;
  readonly settlement: number;
  readonly transport: number;
}

/** A library's own figure and the median of the others that gave one; null = too few of them. */
export interface PeerFigure {
  readonly figure: FigureId | IndicatorId;
  readonly own: FigureCell;
  readonly median: number | null;
  readonly others: number;
}

/** A library's own figure beside the KB's (W12). Deliveries are settled by the KB's count. */
export interface KbComparison {
  readonly library: string;
  readonly city: string;
  readonly figure: FigureId;
  /** Null = the library gave no number. */
  readonly own: number | null;
  readonly kb: number;
  /** Whether they differ by more than 5 per cent and more than 10. */
  readonly apart: boolean;
}

/** Facts of a note beside the figures, with names of the period; words in footnote-texts.ts. */
export type Footnote =
  | { readonly kind: 'began'; readonly quarter: Quarter }
  | { readonly kind: 'joined' | 'left' | 'grew' | 'shrank'; readonly quarter: Quarter; readonly name: string }
  | { readonly kind: 'renamed'; readonly quarter: Quarter; readonly name: string; readonly formerName: string }
  | { readonly kind: 'closed'; readonly quarter: Quarter; readonly to: Quarter | null; readonly name: string }
  | {
      readonly kind: 'merged' | 'absorbed' | 'split';
      readonly quarter: Quarter;
      readonly before: readonly string[];
      readonly after: readonly string[];
    };

/** A submission that was used. */
export interface UsedRevision {
  readonly library: string;
  readonly quarter: Quarter;
  readonly revision: number;
}

/** `provisional` (*voorlopig*) until the working group adopts it on a date. */
export type PeriodStanding =
  | { readonly kind: 'provisional' }
  | { readonly kind: 'final'; readonly adoptedOn: string }
  | { readonly kind: 'revised'; readonly adoptedOn: string };

/** The same totals for a group of libraries. The provinces together are the whole. */
interface GroupStatistic {
  readonly name: string;
  readonly libraries: number;
  readonly totals: ReadonlyMap<FigureId, FigureTotal>;
}

/** A figure's optional breakdown, over the library-quarters that gave all its parts. */
export interface BreakdownStatistic {
  readonly whole: FigureId;
  readonly parts: readonly { readonly figure: FigureId; readonly value: number }[];
  readonly n: number;
  readonly partial: number;
  readonly expected: number;
}

/** What the bare totals of *samen geleverd* suggest, for use beside the panel's comparison. */
export interface Headline {
  readonly with: Period;
  /** In per cent; null when the two totals cannot be divided. */
  readonly change: number | null;
  /** The libraries in one of the totals but not in the panel; null = may not be named. */
  readonly outside: readonly (string | null)[];
}

interface Statistic {
  /** The version of the method that computed it (`method-version.ts`). */
  readonly methodVersion: number;
  readonly standing: PeriodStanding;
  /** When the newest included revision was handed in, never the time of the run; null = none. */
  readonly asOf: number | null;
  readonly revisions: readonly UsedRevision[];
  readonly members: number;
  /** Members that handed in (for a year: in every quarter in which they were members). */
  readonly handedIn: number;
  readonly counts: readonly CountStatistic[];
  readonly indicators: readonly IndicatorStatistic[];
  readonly fees: readonly FeeStatistic[];
  readonly libraries: readonly LibraryRow[];
  readonly provinces: readonly GroupStatistic[];
  readonly estimates: readonly Estimate[];
  readonly footnotes: readonly Footnote[];
  readonly reasons: readonly BreakdownStatistic[];
  readonly reasonsYearEarlier: readonly BreakdownStatistic[];
  /** The tariffs of the settlements; absent = not known for this year. */
  readonly tariffs?: Tariffs;
  readonly settlements: readonly Settlement[];
  readonly headline: Headline;
  /** Compared with the KB's count, over the quarters for which it gave one. */
  readonly kb: readonly KbComparison[];
}

export interface QuarterStatistic extends Statistic {
  readonly period: Quarter;
}

export interface YearStatistic extends Statistic {
  readonly period: ReportingYear;
}

/** The number of the year's quarters in which any library handed in. */
export const quartersKnown = ({ period, revisions }: YearStatistic): number =>
  new Set(revisions.filter(({ quarter }) => quarter.startsWith(period)).map(({ quarter }) => quarter)).size;

/**
 * Whether the year is unfinished. An estimate for a quarter without submissions would be a
 * forecast, so such a year is shown without estimates.
 */
export const isUnderWay = (statistic: YearStatistic): boolean => quartersKnown(statistic) < 4;

/** Whether a period may be told in public: enough libraries handed in (a year: in all quarters). */
export const isToldOutside = (statistic: QuarterStatistic | YearStatistic): boolean =>
  isPublic({ n: statistic.handedIn, expected: statistic.members }) && !(isYear(statistic) && isUnderWay(statistic));

/** Whether too few libraries handed in to call their sum the group's. */
export const hasLowResponse = ({ handedIn, members }: QuarterStatistic | YearStatistic): boolean =>
  weaknessOf({ responseRate: (100 * handedIn) / members, coverageRate: null }) !== null;

export interface SeriesPoint {
  readonly quarter: Quarter;
  readonly standing: PeriodStanding;
  readonly members: number;
  readonly handedIn: number;
  readonly totals: ReadonlyMap<FigureId, FigureTotal>;
  readonly indicators: ReadonlyMap<IndicatorId, IndicatorTotal>;
  readonly fees: readonly FeeStatistic[];
  readonly reasons: readonly BreakdownStatistic[];
}

/** A complete calendar year, compared with the one before over the matched panel. */
export interface YearPoint {
  readonly year: ReportingYear;
  readonly standing: PeriodStanding;
  readonly members: number;
  readonly handedIn: number;
  readonly totals: ReadonlyMap<FigureId, FigureTotal>;
  readonly indicators: ReadonlyMap<IndicatorId, IndicatorTotal>;
  readonly fees: readonly FeeStatistic[];
  readonly reasons: readonly BreakdownStatistic[];
  readonly comparisons: ReadonlyMap<FigureId, Comparison>;
}

/** Five years of quarters and of complete years, oldest first, starting at the first figure. */
export interface Series {
  readonly until: Quarter;
  readonly asOf: number | null;
  readonly points: readonly SeriesPoint[];
  readonly years: readonly YearPoint[];
}

export const isYear = (statistic: QuarterStatistic | YearStatistic): statistic is YearStatistic =>
  !isQuarter(statistic.period);

/** Whether a total may be stated: it meets the threshold, and its year is not unfinished. */
export const isFitToSay = (statistic: QuarterStatistic | YearStatistic, total: FigureTotal): boolean =>
  total.reported !== null && isPublic(total) && !(isYear(statistic) && isUnderWay(statistic));
