import type { Quarter } from '../calendar/quarter.ts';
import type { LibraryEvent } from '../libraries/event.ts';
import type { Library } from '../libraries/library.ts';
import type { TariffsByYear } from './editions/settlement.ts';
import type { FigureId, Period, PeriodStanding, UsedRevision } from './statistic.ts';
import { type Counted, type FigureTable, startTable } from './table/table.ts';

/** What the KB counted for a library in a quarter. */
export interface KbFigure {
  readonly library: string;
  readonly quarter: Quarter;
  readonly figure: FigureId;
  readonly value: number;
}

export interface StatisticInput {
  readonly libraries: readonly Library[];
  /** The counted revision of every submission. If several are given, the highest counts. */
  readonly counted: Iterable<Counted>;
  /**
   * The periods that the working group adopted, quarters and years apart; all others are
   * provisional.
   */
  readonly standings?: ReadonlyMap<Period, PeriodStanding>;
  /** The KB's own counts, where given. */
  readonly kb?: readonly KbFigure[];
  /** The settlement tariffs per year. */
  readonly tariffs?: TariffsByYear;
  /** Dated facts from the register: mergers, closures, new names. */
  readonly events?: readonly LibraryEvent[];
}

/** Everything except the figures themselves, which may be streamed. */
export type Circumstances = Omit<StatisticInput, 'counted'>;

/**
 * Sorted by id, so that the order of the register changes nothing, not even the last digit of a
 * sum.
 */
export const emptyTable = ({ libraries, events }: Circumstances, quarters: readonly Quarter[]): FigureTable => {
  const byId = [...libraries].sort((one, other) => (one.id < other.id ? -1 : 1));
  return startTable(byId, quarters, events);
};

/** Puts the input's counted revisions in a table of the given quarters. */
export const tabulate = (input: StatisticInput, quarters: readonly Quarter[]): FigureTable => {
  const table = emptyTable(input, quarters);
  for (const counted of input.counted) table.add(counted);
  return table;
};

/** A period's standing; provisional unless it was adopted. */
export const standingOf = ({ standings }: Circumstances, period: Period): PeriodStanding =>
  standings?.get(period) ?? { kind: 'provisional' };

const byLibraryAndQuarter = (one: UsedRevision, other: UsedRevision): number =>
  one.quarter === other.quarter ? (one.library < other.library ? -1 : 1) : one.quarter < other.quarter ? -1 : 1;

/** The revisions used, by quarter and library, and when the newest was handed in (null = none). */
export const sources = (table: FigureTable) => {
  const used = table.revisions();
  const asOf = used.reduce((newest, { handedInAt }) => Math.max(newest, handedInAt), Number.NEGATIVE_INFINITY);
  return {
    asOf: used.length === 0 ? null : asOf,
    revisions: used.map(({ library, quarter, revision }) => ({ library, quarter, revision })).sort(byLibraryAndQuarter),
  };
};

/** How many libraries were asked in these quarters, and how many handed in each time. */
export const attendance = (table: FigureTable, quarters: readonly Quarter[]) => {
  const members = table.libraries.flatMap((_, library) => {
    const own = quarters.filter((quarter) => table.isAsked(library, quarter));
    return own.length === 0 ? [] : [own.every((quarter) => table.handedIn(library, quarter))];
  });
  return { members: members.length, handedIn: members.filter((complete) => complete).length };
};
