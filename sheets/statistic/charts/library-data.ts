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

/** What the charts per library and of the reasons are drawn from: a block at the right of *Grafieken*. */

export type Summary = QuarterStatistic | YearStatistic;

/** A period, and whether what it is compared with is provisional as well. */
export type DrawnSummary = Summary & { readonly provisionalBefore: boolean };

const standsIn = ({ points, years }: Series, period: Period): PeriodStanding['kind'] | undefined =>
  [...points.filter(({ quarter }) => quarter === period), ...years.filter(({ year }) => year === period)].at(0)
    ?.standing.kind;

/** The year when it is complete with the quarter that is shown; else the quarter. */
export const summaryShown = (
  quarter: QuarterStatistic | null,
  year: YearStatistic | null,
  series: Series,
): DrawnSummary | null => {
  const summary = year && (!quarter || quarter.period === `${year.period}-Q4`) ? year : quarter;
  return summary && { ...summary, provisionalBefore: standsIn(series, summary.headline.with) === 'provisional' };
};

/** More bars than this nobody can read. */
const librariesMax = 40;

export const librariesDrawn = ({ libraries }: Summary): readonly LibraryRow[] =>
  libraries.length > librariesMax ? [] : libraries;

export const isProvisional = ({ standing }: Pick<Summary, 'standing'>): boolean => standing.kind === 'provisional';

const numberOf = (row: LibraryRow, figure: FigureId): number | null => {
  const cell = row.cells.get(figure);
  return cell?.kind === 'number' ? cell.value : null;
};

export const deliveredNow = (row: LibraryRow): number | null => numberOf(row, 'lending_filled');
export const priceOf = (row: LibraryRow): number | null => numberOf(row, 'b2c_fee_national_eur');
export const balanceOf = (row: LibraryRow): number | null => {
  const [lent, received] = [deliveredNow(row), numberOf(row, 'borrowing_received')];
  return lent === null || received === null ? null : lent - received;
};

/** Whose figure cannot be drawn, and what stands in its place. */
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

/** A reason with its share in whole per cents, those of one period together 100; null = nobody gave them a year earlier. */
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

/** The reasons of the last period of which enough libraries gave all, and of the year before it. */
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

/** The reasons of the period, each beside its share a year earlier; the largest first. */
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
