import { numberOf, type Quarter, yearOf } from '../../calendar/quarter.ts';
import { forerunnersOf } from '../../libraries/forerunners.ts';
import { type StatisticInput, standingOf, tabulate } from '../input.ts';
import { type LibraryReport, quartersShown, type ReportQuarter, reportFigures } from '../library-report.ts';
import type { FigureCell, FigureId, LibraryRow, QuarterStatistic, YearStatistic } from '../statistic.ts';
import { feeFigures } from '../table/figures.ts';
import { quarterRows } from '../table/row.ts';
import { cellOfRow, peersOf } from './peers.ts';

type RowsByLibrary = ReadonlyMap<string, LibraryRow>;
type Cells = LibraryRow['cells'];

const rowsIn = (input: StatisticInput, quarters: readonly Quarter[]): ReadonlyMap<Quarter, RowsByLibrary> => {
  const table = tabulate(input, quarters);
  return new Map(
    quarters.map((quarter) => [quarter, new Map(quarterRows(table, quarter).map((row) => [row.library, row]))]),
  );
};

/**
 * Counts add up; a price holds only if all libraries have the same one. If one library's figure is
 * unknown, so is the total.
 */
const cellTogether = (figure: FigureId, cells: readonly FigureCell[]): FigureCell => {
  const [first, ...others] = cells;
  if (!first) return { kind: 'missing' };
  const values = cells.flatMap((cell) => (cell.kind === 'number' ? [cell.value] : []));
  if (values.length < cells.length)
    return others.every(({ kind }) => kind === first.kind) ? first : { kind: 'missing' };
  if (!feeFigures.includes(figure)) return { kind: 'number', value: values.reduce((sum, value) => sum + value, 0) };
  return new Set(values).size === 1 ? first : { kind: 'missing' };
};

const cellsTogether = (rows: readonly LibraryRow[]): Cells => {
  const [only, ...others] = rows;
  if (!only || others.length === 0) return only?.cells ?? new Map();
  return new Map(
    [...only.cells.keys()].map((figure) => [
      figure,
      cellTogether(
        figure,
        rows.map(({ cells }) => cells.get(figure) ?? { kind: 'missing' }),
      ),
    ]),
  );
};

const quarterOf = (input: StatisticInput, quarter: Quarter, rows: readonly LibraryRow[]): ReportQuarter => {
  const together = cellsTogether(rows);
  return {
    quarter,
    final: [quarter, yearOf(quarter)].some((period) => standingOf(input, period).kind !== 'provisional'),
    cells: Object.fromEntries(
      rows.length === 0 ? [] : reportFigures.map((figure) => [figure, cellOfRow({ cells: together }, figure)] as const),
    ),
  };
};

interface Source {
  readonly quarter: Quarter;
  readonly rows: readonly LibraryRow[];
}

const idsOf = (source: Source | undefined): string => source?.rows.map(({ library }) => library).join(' ') ?? '';

/** The quarters up to which the history includes libraries other than the present one. */
const forerunnersIn = (library: string, sources: readonly Source[]): LibraryReport['forerunners'] =>
  sources.flatMap((source, index) => {
    const ids = idsOf(source);
    const isOthers = ids !== '' && ids !== library && ids !== idsOf(sources[index + 1]);
    return isOthers ? [{ until: source.quarter, names: source.rows.map(({ name }) => name) }] : [];
  });

const hasFigure = ({ cells }: ReportQuarter): boolean => Object.values(cells).some((cell) => cell?.kind === 'number');

/**
 * The year to confirm: from the publication of its fourth quarter until it is adopted, or until the
 * next quarter is published. A library without figures is not asked.
 */
const askedYear = ({ period }: QuarterStatistic, year: YearStatistic): LibraryReport['askedYear'] =>
  numberOf(period) === 4 && year.period === yearOf(period) && year.standing.kind === 'provisional' ? year.period : null;

/**
 * Each library's own report of the published quarter: five years of its figures and the median of
 * the others. `quarter` and `year` are as published; `input` is what they were made from.
 */
export const libraryReportsOf = (
  input: StatisticInput,
  quarter: QuarterStatistic,
  year: YearStatistic,
): readonly LibraryReport[] => {
  const quarters = quartersShown(quarter.period);
  const rows = rowsIn(input, quarters);
  const asked = askedYear(quarter, year);
  return quarter.libraries.map((published): LibraryReport => {
    const { library } = published;
    const sources = quarters.map((one) => ({
      quarter: one,
      rows:
        one === quarter.period
          ? [published]
          : forerunnersOf(input.events ?? [], library, one, quarter.period).flatMap(
              (id) => rows.get(one)?.get(id) ?? [],
            ),
    }));
    const history = sources.map((each) => quarterOf(input, each.quarter, each.rows));
    const first = history.findIndex(hasFigure);
    const peers = peersOf(quarter.libraries, library, reportFigures).map(({ figure, median, others }) => ({
      figure,
      median,
      others,
    }));
    return {
      library,
      quarter: quarter.period,
      history: first < 0 ? [] : history.slice(first),
      forerunners: first < 0 ? [] : forerunnersIn(library, sources.slice(first)),
      peers,
      standing: quarter.standing,
      asOf: quarter.asOf,
      members: quarter.members,
      handedIn: quarter.handedIn,
      askedYear: history.some((one) => yearOf(one.quarter) === year.period && hasFigure(one)) ? asked : null,
    };
  });
};
