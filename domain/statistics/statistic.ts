import { isQuarter, type Quarter, type ReportingYear } from '../calendar/quarter.ts';
import type { FigureId } from '../measures/relations.ts';
import { isPublic, weaknessOf } from './threshold.ts';

/** What is published. Full precision throughout: rounding happens once, at display. Rates are percentages (84.35), not fractions. */
export type { FigureId } from '../measures/relations.ts';
export type Period = Quarter | ReportingYear;

/** A total over libraries and quarters, of the cells that hold a number (docs/domain.md, 4). */
export interface FigureTotal {
  /** The sum of every number; null = nobody gave one. */
  readonly reported: number | null;
  /** Libraries with a number in every quarter of the period in which they were members. */
  readonly n: number;
  /** Libraries with a number in some of those quarters. */
  readonly partial: number;
  /** N: members, without those for whom it does not apply (`n.v.t.`) in the whole period. `onbekend` stays in it. */
  readonly expected: number;
  /** The sum of the estimates for what is missing (docs/domain.md, 4.1, point 2). */
  readonly estimated: number;
  /** Missing library-quarters for which no estimate could be made. */
  readonly unestimated: number;
  /** 100 × n / expected; null when nobody is expected. */
  readonly responseRate: number | null;
  /** 100 × reported / (reported + estimated); null when both are zero. */
  readonly coverageRate: number | null;
}

/** Why there is no comparison: too few answers now, nobody in both periods, or the earlier figure is zero. */
export type NoComparison = 'low-response' | 'low-coverage' | 'no-panel' | 'zero-base';

/** Like with like: the libraries with a number in both periods. */
export interface Comparison {
  readonly with: Period;
  readonly panel: number;
  readonly now: number | null;
  readonly before: number | null;
  /** Per cent for a count, percentage points or units for an indicator. */
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
  /** Of figures that no form asks; absent where nobody gave them. */
  | 'within_7_days'
  | 'ill_per_1000_loans';

/** Min, median and max of the prices, with n; never weighted by volume. */
export interface FeeStatistic {
  readonly figure: FigureId;
  readonly min: number | null;
  readonly median: number | null;
  readonly max: number | null;
  readonly n: number;
  readonly expected: number;
  /** Each price in euros with how many libraries ask it, the lowest first. */
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

/** What a library's cell holds. `missing`: nothing handed in. `partial`: a year without four known quarters, and what those are together. */
export type FigureCell =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'partial'; readonly quarters: number; readonly soFar: number }
  | { readonly kind: 'unknown' | 'not-applicable' | 'blank' | 'missing' };

export interface LibraryRow {
  readonly library: string;
  readonly name: string;
  readonly city: string;
  readonly province: string;
  /** Names of the libraries that it came from in this year; their quarters are in its total. */
  readonly includes: readonly string[];
  readonly cells: ReadonlyMap<FigureId, FigureCell>;
  /** *Samen geleverd* in the period a year earlier, its predecessors together; null = not all of it is known. */
  readonly deliveredYearEarlier: number | null;
}

/** The group's own tariffs in a year, in euros: per delivered item, and for the transport of a received one. */
export interface Tariffs {
  readonly b2b: number;
  readonly transport: number;
}

/** An indication of what a library settles, in euros; what it gets is positive. */
export interface Settlement {
  readonly library: string;
  readonly city: string;
  readonly filled: number;
  readonly received: number;
  readonly settlement: number;
  readonly transport: number;
}

/** A library's own figure, and the median of the others that gave one; null = too few of them. */
export interface PeerFigure {
  readonly figure: FigureId | IndicatorId;
  readonly own: FigureCell;
  readonly median: number | null;
  readonly others: number;
}

/** A library's own figure beside the KB's (W12); what was delivered is settled by the KB's count. */
export interface KbComparison {
  readonly library: string;
  readonly city: string;
  readonly figure: FigureId;
  /** Null = the library gave no number. */
  readonly own: number | null;
  readonly kb: number;
  /** More than 5 per cent and more than 10 apart. */
  readonly apart: boolean;
}

/** What must be said beside the figures: facts here, words in footnote-texts.ts. Names as they are in the period. */
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

/** Which submission went in. */
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

/** The same totals for some of the libraries. Groups by province together are the whole. */
export interface GroupStatistic {
  readonly name: string;
  readonly libraries: number;
  readonly totals: ReadonlyMap<FigureId, FigureTotal>;
}

/** A figure's optional breakdown, over the library-quarters that gave all of its parts. */
export interface BreakdownStatistic {
  readonly whole: FigureId;
  readonly parts: readonly { readonly figure: FigureId; readonly value: number }[];
  readonly n: number;
  readonly partial: number;
  readonly expected: number;
}

/** What the bare totals of *samen geleverd* say, beside the comparison over the matched panel. */
export interface Headline {
  readonly with: Period;
  /** Per cent; null when the two totals cannot be divided. */
  readonly change: number | null;
  /** Names of the libraries that are in one of the totals and not in the panel; null = may not be named. */
  readonly outside: readonly (string | null)[];
}

interface Statistic {
  /** By which version of the method it was computed (`method-version.ts`). */
  readonly methodVersion: number;
  readonly standing: PeriodStanding;
  /** When the newest revision that went in was handed in, never the time of the run; null = none. */
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
  /** By which the settlements were computed; absent = not known for this year. */
  readonly tariffs?: Tariffs;
  readonly settlements: readonly Settlement[];
  readonly headline: Headline;
  /** Beside the KB's count, over the quarters of which it gave one. */
  readonly kb: readonly KbComparison[];
}

export interface QuarterStatistic extends Statistic {
  readonly period: Quarter;
}

export interface YearStatistic extends Statistic {
  readonly period: ReportingYear;
}

/** Of how many of the year's quarters anybody handed in; below four the year is still under way. */
export const quartersKnown = ({ period, revisions }: YearStatistic): number =>
  new Set(revisions.filter(({ quarter }) => quarter.startsWith(period)).map(({ quarter }) => quarter)).size;

/** An estimate for a quarter that nobody has handed in yet would be a forecast: the year is shown without. */
export const isUnderWay = (statistic: YearStatistic): boolean => quartersKnown(statistic) < 4;

/** Whether a period as a whole may be told outside: enough of its libraries handed in, for a year in all of its quarters. */
export const isToldOutside = (statistic: QuarterStatistic | YearStatistic): boolean =>
  isPublic({ n: statistic.handedIn, expected: statistic.members }) && !(isYear(statistic) && isUnderWay(statistic));

/** Too few of its libraries handed in to call their sum the group's. */
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

/** Five years of quarters and of complete years, oldest first, from the first figure on. */
export interface Series {
  readonly until: Quarter;
  readonly asOf: number | null;
  readonly points: readonly SeriesPoint[];
  readonly years: readonly YearPoint[];
}

export const isYear = (statistic: QuarterStatistic | YearStatistic): statistic is YearStatistic =>
  !isQuarter(statistic.period);

/** Whether a total, with what was estimated, may be said of its period: not below the threshold, nor of a year under way. */
export const isFitToSay = (statistic: QuarterStatistic | YearStatistic, total: FigureTotal): boolean =>
  total.reported !== null && isPublic(total) && !(isYear(statistic) && isUnderWay(statistic));
