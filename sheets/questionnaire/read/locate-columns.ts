import { previousQuarter, type Quarter, sameQuarterLastYear } from '../../../domain/calendar/quarter.ts';
import { isSumOfOurs } from '../../../domain/measures/own-sum.ts';
import { folded } from '../../../domain/submissions/typed-text.ts';
import { shortPeriod } from '../../dutch.ts';
import type { Insertion } from '../../grid/insert.ts';
import { cellAt, type Tab, textAt } from '../../grid/tab.ts';
import { type ColumnRole, columns as freshColumns } from '../layout.ts';
import { columnTexts, verdictTexts } from '../page/texts.ts';
import type { Columns } from '../places.ts';
import { ownTexts } from './identity.ts';

const columnCountMax = 40;
const roles = Object.keys(freshColumns) as readonly ColumnRole[];

/** The column with the most matching cells; undefined = none has at least `min`. */
const columnWith = (tab: Tab, isOne: (row: number, column: number) => boolean, min = 1): number | undefined => {
  const width = Math.min(columnCountMax, Math.max(0, ...tab.rows.map((row) => row.length)));
  const counts = Array.from({ length: width }, (_, column) => tab.rows.filter((_, row) => isOne(row, column)).length);
  const most = Math.max(0, ...counts);
  return most < min ? undefined : counts.indexOf(most);
};

/**
 * The column with the most codes. People insert columns, and the hidden ones move along. Undefined
 * = gone.
 */
export const codeColumn = (tab: Tab, known: ReadonlySet<string>): number | undefined =>
  columnWith(tab, (row, column) => known.has(textAt(tab, row, column)));

/** More than there are wide rows. */
const verdictsMin = 12;

/** Fewer of our labels than this may occur in any column. */
const labelsMin = 4;

const labelColumn = (tab: Tab, quarter: Quarter, code: number | undefined): number | undefined => {
  const labels = ownTexts(quarter);
  return columnWith(tab, (row, column) => column !== code && labels.has(textAt(tab, row, column)), labelsMin);
};

/** The column with our formulas of *Controle*. Those of wide rows stand in the column of the labels. */
const verdictColumn = (tab: Tab): number | undefined =>
  columnWith(
    tab,
    (row, column) => (cellAt(tab, row, column).entered?.formulaValue ?? '').includes(verdictTexts.beingChecked),
    verdictsMin,
  );

/** The column with our sums, which is the column of the figures. */
const sumColumn = (tab: Tab): number | undefined =>
  columnWith(tab, (row, column) => isSumOfOurs(cellAt(tab, row, column).entered?.formulaValue ?? ''));

const headOf = (quarter: Quarter): Readonly<Record<ColumnRole, string>> => ({
  ...columnTexts,
  lastYear: shortPeriod(sameQuarterLastYear(quarter)),
  previous: shortPeriod(previousQuarter(quarter)),
  code: 'header',
});

/** Half of the heads identify the header row; fewer may occur in any row. */
const headsMin = 4;

/** The row with the heads of the columns, found by its code or otherwise by its words. */
export const headerRow = (tab: Tab, quarter: Quarter, code: number | undefined): number | undefined => {
  const coded = code === undefined ? -1 : tab.rows.findIndex((_, row) => textAt(tab, row, code) === 'header');
  if (coded >= 0) return coded;
  const words = new Set(Object.values(headOf(quarter)).map(folded));
  const heads = tab.rows.map(
    (cells) => new Set(cells.map(({ shown }) => folded(shown)).filter((one) => words.has(one))),
  );
  const most = Math.max(0, ...heads.map(({ size }) => size));
  return most < headsMin ? undefined : heads.findIndex(({ size }) => size === most);
};

type ColumnPositions = ReadonlyMap<ColumnRole, number>;

/**
 * The position of a column without a head. It is certain only if both neighbours moved equally far.
 * The hidden columns after the codes have no other neighbour.
 */
const between = (found: ColumnPositions, index: number, { columnCount }: Tab): number | undefined => {
  const moves = roles.map((role) => {
    const column = found.get(role);
    return column === undefined ? undefined : column - freshColumns[role];
  });
  const before = moves.slice(0, index).findLast((move) => move !== undefined) ?? 0;
  const after = moves.slice(index + 1).find((move) => move !== undefined);
  const role = roles[index];
  const isHidden = found.has('code') && index > roles.indexOf('code');
  if (role === undefined || (after === undefined ? !isHidden : before !== after)) return undefined;
  const column = freshColumns[role] + before;
  return column >= columnCount || [...found.values()].includes(column) ? undefined : column;
};

/** Whether the columns are in order. If not, they were moved or their heads were overwritten. */
const inOrder = (columns: readonly (number | undefined)[]): boolean => {
  const known = columns.filter((column) => column !== undefined);
  return known.every((column, index) => index === 0 || column > (known[index - 1] ?? -1));
};

const sumsIn = (tab: Tab, column: number): number =>
  tab.rows.filter((_, row) => isSumOfOurs(cellAt(tab, row, column).entered?.formulaValue ?? '')).length;

/**
 * Whether the column of the figures is certain. Our sums stand in it; without sums the order of the
 * heads must suffice.
 */
const isCertain = (tab: Tab, at: readonly (number | undefined)[], sums: number | undefined): boolean => {
  const input = at[roles.indexOf('input')];
  if (sums === undefined) return input === undefined || inOrder(at);
  return input !== undefined && sumsIn(tab, input) === sumsIn(tab, sums);
};

interface LocatedColumns {
  readonly columns: Columns;
  /** The column of the figures is certain. */
  readonly certain: boolean;
  /** Columns that were deleted. */
  readonly lost: readonly ColumnRole[];
  /** The insertions that restore them; `columns` holds the positions after that. */
  readonly insertions: readonly Insertion[];
}

/** Restores a lost column after the one that precedes it. Later columns move along. */
const putBack = (
  at: readonly (number | undefined)[],
  { columnCount }: Tab,
): Pick<LocatedColumns, 'columns' | 'insertions'> => {
  const insertions: Insertion[] = [];
  let placed = at;
  for (const [index] of roles.entries()) {
    if (placed[index] !== undefined) continue;
    const column = index === 0 ? 0 : (placed[index - 1] ?? 0) + 1;
    if (column < columnCount + insertions.length) insertions.push({ dimension: 'COLUMNS', at: column, count: 1 });
    placed = placed.map((one, other) => {
      if (other === index) return column;
      return one !== undefined && one >= column ? one + 1 : one;
    });
  }
  const columns = Object.fromEntries(roles.map((role, index) => [role, placed[index] ?? 0])) as Record<
    ColumnRole,
    number
  >;
  return { columns, insertions };
};

/**
 * Locates the columns by their heads, and the figures also by our sums. A lost column is inserted
 * where it belongs, so the next check finds it.
 */
export const locateColumns = (
  tab: Tab,
  quarter: Quarter,
  header: number | undefined,
  code: number | undefined,
): LocatedColumns => {
  const words = headOf(quarter);
  const heads = header === undefined ? [] : (tab.rows[header] ?? []).map((cell) => folded(cell.shown));
  const found = new Map<ColumnRole, number>(code === undefined ? [] : [['code', code]]);
  for (const role of roles) {
    const column = heads.indexOf(folded(words[role]));
    if (column >= 0) found.set(role, column);
  }
  const sums = sumColumn(tab);
  const byContents = { label: labelColumn(tab, quarter, code), input: sums, verdict: verdictColumn(tab) };
  for (const [role, column] of Object.entries(byContents)) {
    const isFree = column !== undefined && ![...found.values()].includes(column);
    if (isFree && !found.has(role as ColumnRole)) found.set(role as ColumnRole, column);
  }
  const at = roles.map((role, index) => found.get(role) ?? between(found, index, tab));
  if (!isCertain(tab, at, sums)) {
    const columns = Object.fromEntries(roles.map((role, index) => [role, at[index] ?? tab.columnCount + index]));
    return { columns: columns as Record<ColumnRole, number>, insertions: [], certain: false, lost: [] };
  }
  return { ...putBack(at, tab), certain: true, lost: roles.filter((_, index) => at[index] === undefined) };
};
