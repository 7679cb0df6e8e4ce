import type { PageCell } from '../grid/page.ts';
import { nameOf } from '../questionnaire/figure-names.ts';
import { count, difference, euro, header, label } from './cells.ts';
import { libraryChartHeadings, periodHeading, periodShown } from './library-chart-texts.ts';
import type {
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
  period: 6,
  reasons: 7,
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

/** The reasons of the period, and of the one a year earlier above it when anybody gave them then. */
export const reasonRows = (summary: DrawnSummary) => {
  const [now] = summary.reasons;
  const [before] = summary.reasonsYearEarlier;
  const given = (each: typeof now) => [each].flatMap((one) => (one?.parts.some(({ value }) => value > 0) ? one : []));
  return given(now).length === 0
    ? []
    : [
        ...given(before).map((each) => ({
          period: summary.headline.with,
          provisional: summary.provisionalBefore,
          parts: each.parts,
        })),
        ...given(now).map((each) => ({
          period: summary.period,
          provisional: isProvisional(summary),
          parts: each.parts,
        })),
      ];
};

/** The block's headings and rows, from its first column on. */
export const libraryChartBlock = (summary: DrawnSummary): readonly (readonly PageCell[])[] => {
  const libraries = librariesDrawn(summary);
  const reasons = reasonRows(summary);
  const parts = reasons[0]?.parts ?? [];
  const headings = libraryChartHeadings(
    { period: summary.period, provisional: isProvisional(summary) },
    { period: summary.headline.with, provisional: summary.provisionalBefore },
  );
  const rows = Math.max(libraries.length, reasons.length);
  return [
    [
      ...headings.map((each) => header(each)),
      {},
      ...(parts.length > 0 ? [header(periodHeading), ...parts.map(({ figure }) => header(reasonName(figure)))] : []),
    ],
    ...Array.from({ length: rows }, (_, index) => {
      const reason = reasons[index];
      const given = reason ? [label(periodShown(reason)), ...reason.parts.map(({ value }) => count(value))] : [];
      return [...libraryCells(libraries[index]), {}, ...given];
    }),
  ];
};
