import type { PageCell } from '../grid/page.ts';
import { nameOf } from '../questionnaire/figure-names.ts';
import { count, difference, euro, header, label } from './cells.ts';
import { libraryChartHeadings, periodHeading, periodWords } from './library-chart-texts.ts';
import type { FigureId, LibraryRow, QuarterStatistic, YearStatistic } from './statistic.ts';

/** What the charts per library and of the reasons are drawn from: a block at the right of *Grafieken*. */

export type Summary = QuarterStatistic | YearStatistic;

/** The year when it is complete with the quarter that is shown; else the quarter. */
export const summaryShown = (quarter: QuarterStatistic | null, year: YearStatistic | null): Summary | null =>
  year && (!quarter || quarter.period === `${year.period}-Q4`) ? year : quarter;

/** More bars than this nobody can read. */
const librariesMax = 40;

export const librariesDrawn = ({ libraries }: Summary): readonly LibraryRow[] =>
  libraries.length > librariesMax ? [] : libraries;

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
export const reasonRows = (summary: Summary) => {
  const [now] = summary.reasons;
  const [before] = summary.reasonsYearEarlier;
  const given = (each: typeof now) => [each].flatMap((one) => (one?.parts.some(({ value }) => value > 0) ? one : []));
  return given(now).length === 0
    ? []
    : [
        ...given(before).map((each) => ({ period: summary.headline.with, parts: each.parts })),
        ...given(now).map((each) => ({ period: summary.period, parts: each.parts })),
      ];
};

/** The block's headings and rows, from its first column on. */
export const libraryChartBlock = (summary: Summary): readonly (readonly PageCell[])[] => {
  const libraries = librariesDrawn(summary);
  const reasons = reasonRows(summary);
  const parts = reasons[0]?.parts ?? [];
  const headings = libraryChartHeadings(summary.period, summary.headline.with);
  const rows = Math.max(libraries.length, reasons.length);
  return [
    [
      ...headings.map((each) => header(each)),
      {},
      ...(parts.length > 0 ? [header(periodHeading), ...parts.map(({ figure }) => header(reasonName(figure)))] : []),
    ],
    ...Array.from({ length: rows }, (_, index) => {
      const reason = reasons[index];
      const given = reason ? [label(periodWords(reason.period)), ...reason.parts.map(({ value }) => count(value))] : [];
      return [...libraryCells(libraries[index]), {}, ...given];
    }),
  ];
};
