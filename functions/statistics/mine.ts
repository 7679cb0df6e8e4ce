import { type Mine, type MineQuarter, mineFigures, quartersShown } from '../../sheets/questionnaire/mine/mine.ts';
import { numberOf, type Quarter, yearOf } from '../../sheets/questionnaire/quarter.ts';
import type { LibraryRow, QuarterStatistic, YearStatistic } from '../../sheets/statistic/statistic.ts';
import { type StatisticInput, standingOf, tabulate } from './input.ts';
import { cellOfRow, peersOf } from './peers.ts';
import { quarterRows } from './row.ts';

type RowsByLibrary = ReadonlyMap<string, LibraryRow>;

const rowsIn = (input: StatisticInput, quarters: readonly Quarter[]): ReadonlyMap<Quarter, RowsByLibrary> => {
  const table = tabulate(input, quarters);
  return new Map(
    quarters.map((quarter) => [quarter, new Map(quarterRows(table, quarter).map((row) => [row.library, row]))]),
  );
};

const quarterOf = (input: StatisticInput, quarter: Quarter, row: LibraryRow | undefined): MineQuarter => ({
  quarter,
  final: [quarter, yearOf(quarter)].some((period) => standingOf(input, period).kind !== 'provisional'),
  cells: Object.fromEntries(row ? mineFigures.map((figure) => [figure, cellOfRow(row, figure)] as const) : []),
});

const hasFigure = ({ cells }: MineQuarter): boolean => Object.values(cells).some((cell) => cell?.kind === 'number');

/** Asked from the publication of its last quarter until the year is adopted; the next quarter's takes its place. Who gave nothing has nothing to see. */
const askedYear = ({ period }: QuarterStatistic, year: YearStatistic): Mine['askedYear'] =>
  numberOf(period) === 4 && year.period === yearOf(period) && year.standing.kind === 'provisional' ? year.period : null;

/**
 * What the published quarter holds for every library of its own: five years of its figures, and the middle one of the
 * others. `quarter` and `year` as they were published; `input` what they were made from.
 */
export const minesOf = (input: StatisticInput, quarter: QuarterStatistic, year: YearStatistic): readonly Mine[] => {
  const quarters = quartersShown(quarter.period);
  const rows = rowsIn(input, quarters);
  const asked = askedYear(quarter, year);
  return quarter.libraries.map((published): Mine => {
    const { library } = published;
    const history = quarters.map((one) =>
      quarterOf(input, one, one === quarter.period ? published : rows.get(one)?.get(library)),
    );
    const first = history.findIndex(hasFigure);
    const peers = peersOf(quarter.libraries, library, mineFigures).map(({ figure, median, others }) => ({
      figure,
      median,
      others,
    }));
    return {
      library,
      quarter: quarter.period,
      history: first < 0 ? [] : history.slice(first),
      peers,
      standing: quarter.standing,
      asOf: quarter.asOf,
      members: quarter.members,
      handedIn: quarter.handedIn,
      askedYear: history.some((one) => yearOf(one.quarter) === year.period && hasFigure(one)) ? asked : null,
    };
  });
};
