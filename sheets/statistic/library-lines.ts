import type { PageCell } from '../grid/page.ts';
import {
  blankLine,
  count,
  euro,
  header,
  headerLine,
  type Line,
  label,
  line,
  overflowing,
  percent,
  section,
  word,
} from './cells.ts';
import { sharesOf } from './share.ts';
import type { FigureCell, LibraryRow, QuarterStatistic, YearStatistic } from './statistic.ts';
import { cellWord, feeColumn, headers, libraryColumns, libraryLabel, sections } from './texts.ts';

const cellOf = (cell: FigureCell | undefined, show: (value: number) => PageCell): PageCell => {
  if (!cell) return word('');
  return cell.kind === 'number' ? show(cell.value) : word(cellWord(cell));
};

/** Shares of *samen geleverd* among the libraries that gave it; they add up to 100,0. */
const sharesByLibrary = (rows: readonly LibraryRow[]): ReadonlyMap<string, number> => {
  const given = rows.flatMap(({ library, cells }) => {
    const cell = cells.get('lending_filled');
    return cell?.kind === 'number' ? [{ library, value: cell.value }] : [];
  });
  const shares = sharesOf(given.map(({ value }) => value));
  return new Map(given.map(({ library }, index) => [library, shares?.[index] ?? 0]));
};

/** A library's row: the core figures in the questionnaire's order; said once when nothing came. */
const libraryLine = (row: LibraryRow, withFee: boolean, share: number | undefined): Line => {
  const name = label(libraryLabel(row));
  if ([...row.cells.values()].every(({ kind }) => kind === 'missing')) {
    return line(name, overflowing(word(cellWord({ kind: 'missing' }))));
  }
  return line(
    name,
    ...libraryColumns.map(([figure]) => cellOf(row.cells.get(figure), count)),
    ...(withFee ? [cellOf(row.cells.get(feeColumn[0]), euro)] : []),
    share === undefined ? word('') : percent(share),
  );
};

/** *Per bibliotheek*; a quarter has the price in it too. */
export const libraryLines = (statistic: QuarterStatistic | YearStatistic): readonly Line[] => {
  const withFee = statistic.period.length !== 4;
  const shares = sharesByLibrary(statistic.libraries);
  const columns = [...libraryColumns, ...(withFee ? [feeColumn] : [])].map(([, heading]) => header(heading));
  return [
    blankLine,
    line(section(sections.perLibrary)),
    headerLine([header(headers.library, 'LEFT'), ...columns, header(headers.shareOfDelivered)]),
    ...statistic.libraries.map((row) => libraryLine(row, withFee, shares.get(row.library))),
  ];
};
