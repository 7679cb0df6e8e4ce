import { sharesOf } from '../../../domain/statistics/figures/share.ts';
import {
  type FigureCell,
  type FigureId,
  isUnderWay,
  isYear,
  type LibraryRow,
  type QuarterStatistic,
  quartersKnown,
  type YearStatistic,
} from '../../../domain/statistics/statistic.ts';
import { isPublic } from '../../../domain/statistics/threshold.ts';
import { count, euro, type Line, label, line, percent, word } from '../../grid/cells.ts';
import type { PageCell } from '../../grid/page.ts';
import { cellWord, feeColumn, headers, kbTotal, libraryColumns, libraryLabel, partSoFar } from '../texts.ts';
import { kbColumns, kbTotalLine } from './kb-columns.ts';
import type { LibraryColumn } from './library-column.ts';
import { settlementColumns } from './settlement-lines.ts';

/**
 * A library that was a member in only some of the quarters shows what it gave in those.
 * @param known the number of known quarters of an unfinished year. A library that gave all of those
 * gets no remark. Null = the period is over.
 */
const cellOf = (cell: FigureCell | undefined, show: (value: number) => PageCell, known: number | null): PageCell => {
  if (!cell) return word('');
  if (cell.kind === 'partial' && cell.quarters > 0) {
    const { quarters, soFar, asked } = cell;
    if (quarters === known) return show(soFar);
    if (quarters === asked || known !== null) return word(partSoFar(soFar, quarters, asked ?? known ?? 0));
  }
  return cell.kind === 'number' ? show(cell.value) : word(cellWord(cell));
};

/**
 * Shares of *samen geleverd* among the libraries that gave it, in per cent; they add up to 100,0.
 */
const sharesByLibrary = (rows: readonly LibraryRow[]): ReadonlyMap<string, number> => {
  const given = rows.flatMap(({ library, cells }) => {
    const cell = cells.get('lending_filled');
    return cell?.kind === 'number' ? [{ library, value: cell.value }] : [];
  });
  const shares = sharesOf(given.map(({ value }) => value));
  return new Map(given.map(({ library }, index) => [library, shares?.[index] ?? 0]));
};

const figureColumn =
  (show: (value: number) => PageCell, known: number | null) =>
  ([figure, heading]: readonly [FigureId, string]): LibraryColumn => ({
    heading,
    figure,
    cell: (_, figures) => cellOf(figures?.get(figure), show, known),
  });

/** Shares among too few libraries say nothing about the group. */
const isWhole = ({ counts }: QuarterStatistic | YearStatistic): boolean =>
  counts.some((total) => total.figure === 'lending_filled' && isPublic(total));

/** The columns per library. A quarter also has the price. */
export const columnsOf = (statistic: QuarterStatistic | YearStatistic): readonly LibraryColumn[] => {
  const shares = sharesByLibrary(statistic.libraries);
  const shareCell = (library: string): PageCell => {
    const share = shares.get(library);
    return share === undefined ? word('') : percent(share);
  };
  return [
    ...libraryColumns.map(
      figureColumn(count, isYear(statistic) && isUnderWay(statistic) ? quartersKnown(statistic) : null),
    ),
    ...(statistic.period.length === 4 ? [] : [figureColumn(euro, null)(feeColumn)]),
    ...(isWhole(statistic) ? [{ heading: headers.shareOfDelivered, cell: shareCell }] : []),
    ...settlementColumns(statistic),
    ...kbColumns(statistic),
  ];
};

/** A library that handed nothing in has one remark, in its first column. */
const libraryLine = (row: LibraryRow, columns: readonly LibraryColumn[]): Line => {
  const isMissing = [...row.cells.values()].every(({ kind }) => kind === 'missing');
  const cells = columns.map(({ cell }) => cell(row.library, isMissing ? null : row.cells));
  const [, ...others] = cells;
  return line(label(libraryLabel(row)), ...(isMissing ? [word(cellWord({ kind: 'missing' })), ...others] : cells));
};

/**
 * Lines for libraries without a row of figures: the KB has a figure for them, or they were separate
 * in an earlier quarter.
 */
const otherLines = (
  { libraries, kb, settlements }: QuarterStatistic | YearStatistic,
  columns: readonly LibraryColumn[],
): readonly Line[] => {
  const known = new Set(libraries.map(({ library }) => library));
  const others = new Map([...settlements, ...kb].map(({ library, city }) => [library, city]));
  return [...others]
    .filter(([library]) => !known.has(library))
    .map(([library, city]) => line(label(city), ...columns.map(({ cell }) => cell(library, null))));
};

export const libraryLines = (
  statistic: QuarterStatistic | YearStatistic,
  columns: readonly LibraryColumn[],
): readonly Line[] => {
  const total = kbTotalLine(statistic);
  const before = columns.length - total.length;
  return [
    ...statistic.libraries.map((row) => libraryLine(row, columns)),
    ...otherLines(statistic, columns),
    ...(total.length === 0
      ? []
      : [line(label(kbTotal, true), ...Array.from({ length: before }, () => word('')), ...total)]),
  ];
};
