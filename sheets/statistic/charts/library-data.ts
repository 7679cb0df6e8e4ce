import { sharesOf } from '../../../domain/statistics/figures/share.ts';
import { lastThatHas, type PublicPeriod, publicPeriods } from '../../../domain/statistics/last-public.ts';
import type {
  BreakdownStatistic,
  FigureCell,
  FigureId,
  LibraryRow,
  Period,
  PeriodStanding,
  QuarterStatistic,
  Series,
  YearStatistic,
} from '../../../domain/statistics/statistic.ts';
import { count, difference, euro, header, label, wholePercent } from '../../grid/cells.ts';
import type { PageCell } from '../../grid/page.ts';
import { nameOf } from '../../questionnaire/figure-names.ts';
import { libraryChartHeadings, type PeriodShown, reasonHeadings } from './library-texts.ts';

/** The data of the charts per library and of the reasons: a block to the right of *Grafieken*. */

export type Summary = QuarterStatistic | YearStatistic;

/** A period, and whether the earlier period is provisional too. */
export type DrawnSummary = Summary & { readonly provisionalBefore: boolean };

const standingIn = ({ points, years }: Series, period: Period): PeriodStanding['kind'] | undefined =>
  [...points.filter(({ quarter }) => quarter === period), ...years.filter(({ year }) => year === period)].at(0)
    ?.standing.kind;

/** The year if the shown quarter completes it; otherwise the quarter. */
export const summaryShown = (
  quarter: QuarterStatistic | null,
  year: YearStatistic | null,
  series: Series,
): DrawnSummary | null => {
  const summary = year && (!quarter || quarter.period === `${year.period}-Q4`) ? year : quarter;
  return summary && { ...summary, provisionalBefore: standingIn(series, summary.headline.with) === 'provisional' };
};

/** A chart with more bars is unreadable. */
const librariesMax = 40;

/** The rows to draw; none when there are too many for a chart. */
export const librariesDrawn = ({ libraries }: Summary): readonly LibraryRow[] =>
  libraries.length > librariesMax ? [] : libraries;

export const isProvisional = ({ standing }: Pick<Summary, 'standing'>): boolean => standing.kind === 'provisional';

const numberOf = (row: LibraryRow, figure: FigureId): number | null => {
  const cell = row.cells.get(figure);
  return cell?.kind === 'number' ? cell.value : null;
};

export const deliveredNow = (row: LibraryRow): number | null => numberOf(row, 'lending_filled');
export const priceOf = (row: LibraryRow): number | null => numberOf(row, 'b2c_fee_national_eur');

/** Delivered minus received items; null when one of them is not a number. */
export const balanceOf = (row: LibraryRow): number | null => {
  const [lent, received] = [deliveredNow(row), numberOf(row, 'borrowing_received')];
  return lent === null || received === null ? null : lent - received;
};

/**
 * The first cell of a row that cannot be drawn, because it is not a number; undefined = all can.
 */
export const cellsMissing = (row: LibraryRow, figures: readonly FigureId[]): FigureCell | undefined =>
  figures.map((figure) => row.cells.get(figure)).find((cell) => cell?.kind !== 'number');

/** The columns of the block. */
export const libraryChartColumns = {
  place: 0,
  now: 1,
  before: 2,
  balance: 3,
  price: 4,
  reason: 6,
  shareNow: 7,
  shareBefore: 8,
} as const;

const cellOf = (value: number | null, show: (value: number) => PageCell): PageCell =>
  value === null ? {} : show(value);

const libraryCells = (row: LibraryRow | undefined): readonly PageCell[] =>
  row
    ? [
        label(row.city),
        cellOf(deliveredNow(row), count),
        cellOf(row.deliveredYearEarlier, count),
        cellOf(balanceOf(row), difference),
        cellOf(priceOf(row), euro),
      ]
    : [{}, {}, {}, {}, {}];

/** `uitgeleend of gereserveerd`, without the words that all reasons share. */
export const reasonName = (figure: FigureId): string => nameOf(figure).replace(/^[^:]*: /, '');

/**
 * A reason with its share in whole per cents; the shares of one period add up to 100. Null = not
 * given a year earlier.
 */
interface ReasonRow {
  readonly figure: FigureId;
  readonly now: number;
  readonly before: number | null;
}

const sharesIn = (breakdown: BreakdownStatistic | undefined): ReadonlyMap<FigureId, number> | null => {
  const parts = breakdown?.parts ?? [];
  const shares = sharesOf(
    parts.map(({ value }) => value),
    0,
  );
  return shares && new Map(parts.map(({ figure }, at) => [figure, shares[at] ?? 0]));
};

/**
 * The reasons of the last period in which enough libraries gave all of them, and of the year
 * before.
 */
export interface ReasonsDrawn extends Pick<Summary, 'period' | 'standing' | 'asOf'> {
  readonly breakdown: BreakdownStatistic;
  readonly before: PublicPeriod | undefined;
}

const yearBefore = (period: Period): string => `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`;

export const reasonsDrawn = (summary: Summary, series: Series): ReasonsDrawn | null => {
  const periods = publicPeriods(summary, series);
  return lastThatHas(periods, ({ period, standing, reasons: [breakdown] }) => {
    if (!breakdown || breakdown.parts.length === 0) return null;
    const before = periods.find((each) => each.period === yearBefore(period));
    return { period, standing, asOf: summary.asOf, breakdown, before };
  });
};

/** The reasons of the period with their shares now and a year earlier, largest first. */
export const reasonRows = ({ breakdown, before: earlier }: ReasonsDrawn): readonly ReasonRow[] => {
  const [now, before] = [sharesIn(breakdown), sharesIn(earlier?.reasons[0])];
  const rows = [...(now ?? [])].map(([figure, share]) => ({
    figure,
    now: share,
    before: before === null ? null : (before.get(figure) ?? null),
  }));
  return rows.toSorted((one, other) => other.now - one.now);
};

const periodOf = ({ period, standing }: Pick<Summary, 'period' | 'standing'>): PeriodShown => ({
  period,
  provisional: standing.kind === 'provisional',
});

const earlierOf = ({ period, before }: ReasonsDrawn): PeriodShown =>
  before ? periodOf(before) : { period: yearBefore(period) as Period, provisional: false };

/** The block's headings and rows, from its first column on. */
export const libraryChartBlock = (
  summary: DrawnSummary,
  drawn: ReasonsDrawn | null,
): readonly (readonly PageCell[])[] => {
  const libraries = librariesDrawn(summary);
  const reasons = drawn ? reasonRows(drawn) : [];
  const now = { period: summary.period, provisional: isProvisional(summary) };
  const before = { period: summary.headline.with, provisional: summary.provisionalBefore };
  const rows = Math.max(libraries.length, reasons.length);
  return [
    [
      ...libraryChartHeadings(now, before).map((each) => header(each)),
      {},
      ...(drawn ? reasonHeadings(periodOf(drawn), earlierOf(drawn)).map((each) => header(each)) : []),
    ],
    ...Array.from({ length: rows }, (_, index) => {
      const reason = reasons[index];
      const given = reason
        ? [label(reasonName(reason.figure)), wholePercent(reason.now), cellOf(reason.before, wholePercent)]
        : [];
      return [...libraryCells(libraries[index]), {}, ...given];
    }),
  ];
};
