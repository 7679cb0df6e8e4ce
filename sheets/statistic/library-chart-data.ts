import type { PageCell } from '../grid/page.ts';
import { nameOf } from '../questionnaire/figure-names.ts';
import { count, difference, euro, header, label, wholePercent } from './cells.ts';
import { libraryChartHeadings, reasonHeadings } from './library-chart-texts.ts';
import { sharesOf } from './share.ts';
import type {
  BreakdownStatistic,
  FigureCell,
  FigureId,
  LibraryRow,
  Period,
  QuarterStatistic,
  Series,
  Standing,
  YearStatistic,
} from './statistic.ts';

/** What the charts per library and of the reasons are drawn from: a block at the right of *Grafieken*. */

export type Summary = QuarterStatistic | YearStatistic;

/** A period, and whether what it is compared with is provisional as well. */
export type DrawnSummary = Summary & { readonly provisionalBefore: boolean };

const standsIn = ({ points, years }: Series, period: Period): Standing['kind'] | undefined =>
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

export const isProvisional = ({ standing }: Summary): boolean => standing.kind === 'provisional';

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

/** The reasons of the period, each beside its share a year earlier; the largest first. */
export const reasonRows = ({ reasons, reasonsYearEarlier }: Summary): readonly ReasonRow[] => {
  const [now, before] = [sharesIn(reasons[0]), sharesIn(reasonsYearEarlier[0])];
  const rows = [...(now ?? [])].map(([figure, share]) => ({
    figure,
    now: share,
    before: before === null ? null : (before.get(figure) ?? null),
  }));
  return rows.toSorted((one, other) => other.now - one.now);
};

/** The block's headings and rows, from its first column on. */
export const libraryChartBlock = (summary: DrawnSummary): readonly (readonly PageCell[])[] => {
  const libraries = librariesDrawn(summary);
  const reasons = reasonRows(summary);
  const now = { period: summary.period, provisional: isProvisional(summary) };
  const before = { period: summary.headline.with, provisional: summary.provisionalBefore };
  const rows = Math.max(libraries.length, reasons.length);
  return [
    [
      ...libraryChartHeadings(now, before).map((each) => header(each)),
      {},
      ...(reasons.length > 0 ? reasonHeadings(now, before).map((each) => header(each)) : []),
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
